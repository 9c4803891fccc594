/** Actors known beforehand: what a lexicon file (YAML) or the parties of a case give. */

/** What somebody was, and when. */
export interface LexiconRole {
  readonly role: string;
  readonly affiliation: string | null;
  /** ISO dates, both included; `null` where open. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface LexiconActor {
  /** Lower-case id: `yuri-ushakov`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'body' | 'group';
  /** Other names, exactly as texts write them: `the Kremlin`. */
  readonly aliases: readonly string[];
  readonly roles: readonly LexiconRole[];
  /** The party of a case that the actor belongs to. */
  readonly party: string | null;
}

export interface Lexicon {
  readonly actors: readonly LexiconActor[];
}
