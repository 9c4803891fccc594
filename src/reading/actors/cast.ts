/** The actors of one text: who has been named so far, by which names, in which parts. */
import type { ActorKind, ActorRef, Passage } from '../../record/index.ts';
import type { Lexicon, LexiconActor } from '../lexicon.ts';
import { kindOfNoun } from './nouns.ts';

/** An actor as far as the text has told. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  role: string | null;
  affiliation: string | null;
  gender: 'he' | 'she' | null;
}

/** What an actor phrase says of somebody. */
export interface Said {
  readonly kind: ActorKind;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly gender: 'he' | 'she' | null;
}

/** Lower-case letters and digits, joined by hyphens; letters of other scripts stay. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const slug = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return slug === '' ? 'unnamed' : slug;
}

export class Cast {
  private readonly byName = new Map<string, Known>();
  private readonly byLast = new Map<string, Known>();

  /** @param issued - ISO date of the report: of an actor's roles, those count that it held then */
  constructor(lexicon: Lexicon | undefined, issued: string | null) {
    for (const actor of lexicon?.actors ?? []) {
      const known = knownOf(actor, issued);
      for (const name of [actor.name, ...actor.aliases]) this.byName.set(keyOf(name), known);
      if (actor.kind === 'person') this.byLast.set(lastOf(actor.name), known);
    }
  }

  /** The actor of a proper name, known by the whole name or by its last word alone; else a new one. */
  named(name: string, said: Said): Known {
    const known = this.find(name);
    if (known === null) return this.add(name, said);
    known.role ??= said.role;
    known.affiliation ??= said.affiliation;
    known.gender ??= said.gender;
    return known;
  }

  /** The actor known by a name, or by its last word alone; `null` where none is. */
  find(name: string): Known | null {
    const key = keyOf(name);
    // `Ushakov` is Yuri Ushakov, `the Front` the Northern Front; `Igor Ushakov` is another.
    return this.byName.get(key) ?? (key.includes(' ') ? null : (this.byLast.get(key) ?? null));
  }

  private add(name: string, { kind, role, affiliation, gender }: Said): Known {
    const known = { id: slugOf(name), name, kind, role, affiliation, gender };
    this.byName.set(keyOf(name), known);
    if (kind === 'person' || kindOfNoun(lastOf(name).toLowerCase()) === 'body')
      this.byLast.set(lastOf(name), known);
    return known;
  }
}

/** A reference to an actor from the words that stand for it. */
export function refOf(
  { id, name, kind, role, affiliation }: Known,
  words: Passage | null,
): ActorRef {
  return { id, name, kind, role, affiliation, words };
}

function knownOf({ id, name, kind, roles }: LexiconActor, issued: string | null): Known {
  const held = roles.find(
    ({ from, to }) =>
      issued === null || ((from === null || from <= issued) && (to === null || issued <= to)),
  );
  return {
    id,
    name,
    kind,
    role: held?.role ?? null,
    affiliation: held?.affiliation ?? null,
    gender: null,
  };
}

function keyOf(name: string): string {
  return name.replace(/^the\s+/i, '').replace(/\s+/g, ' ');
}

function lastOf(name: string): string {
  return name.split(/\s+/).at(-1) ?? name;
}
