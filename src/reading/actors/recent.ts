/** Who was mentioned last, for words that point back. */
import type { ActorKind } from '../../record/index.ts';
import type { ParsedText, Token } from '../text.ts';
import type { Known } from './cast.ts';
import { kindOfNoun, singularOf } from './nouns.ts';

interface Noted {
  readonly known: Known;
  readonly sentence: number;
  readonly quoted: boolean;
}

/** How many sentences and mentions a word that points back is looked up over. */
const SENTENCES_BACK = 6;
const MENTIONS_BACK = 200;

const PLURAL = new Set(['they', 'them', 'their']);
const SINGULAR: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
]);

export class Recent {
  private readonly parsed: ParsedText;
  private readonly noted: Noted[] = [];

  constructor(parsed: ParsedText) {
    this.parsed = parsed;
  }

  note(known: Known, token: number): void {
    const { sentence, quotation } = this.parsed.tokens[token]!;
    this.noted.push({ known, sentence, quoted: quotation >= 0 });
  }

  /**
   * Whom a pronoun stands for; `null` where the token is none or nobody fits. Within quotation
   * marks pronouns are the speaker's and stay unresolved.
   */
  pronoun({ lower, sentence, quotation }: Token, at: number): Known | null {
    if (quotation >= 0) return null;
    const gender = SINGULAR.get(lower);
    if (gender !== undefined) {
      const known = this.salient(
        sentence,
        (it) => it.kind === 'person' && (it.gender === null || it.gender === gender),
      );
      if (known !== null) known.gender ??= gender;
      return known;
    }
    if (PLURAL.has(lower)) return this.salient(sentence, ({ kind }) => kind === 'group');
    const opens = this.parsed.sentences[sentence]!.tokens[0] === at;
    if (lower !== 'it' || !opens) return null;
    return this.salient(sentence, ({ kind }) => kind === 'body' || kind === 'report');
  }

  /** Someone known by an office or a body by its last word: `the adviser`, `the ministry`. */
  byHead(head: string, kind: ActorKind, affiliation: string | null): Known | null {
    const from = Math.max(0, this.noted.length - MENTIONS_BACK);
    for (let at = this.noted.length - 1; at >= from; at -= 1) {
      const { known } = this.noted[at]!;
      if (known.kind !== kind || kindOfNoun(head) === null) continue;
      if (affiliation !== null && known.affiliation !== affiliation) continue;
      const words = (kind === 'person' ? (known.role ?? '') : known.name).toLowerCase().split(' ');
      if (words.some((word) => singularOf(word) === head)) return known;
    }
    return null;
  }

  /**
   * The first that fits in this sentence, else in the nearest one before: what comes first in a
   * sentence tends to be its subject, and subjects are taken up (Centering: Grosz, Joshi and
   * Weinstein 1995). Mentions within quotation marks do not count.
   */
  private salient(sentence: number, fits: (known: Known) => boolean): Known | null {
    let best: Noted | null = null;
    const from = Math.max(0, this.noted.length - MENTIONS_BACK);
    for (let at = this.noted.length - 1; at >= from; at -= 1) {
      const noted = this.noted[at]!;
      if (noted.sentence < sentence - SENTENCES_BACK) break;
      if (best !== null && noted.sentence < best.sentence) break;
      if (!noted.quoted && fits(noted.known)) best = noted;
    }
    return best?.known ?? null;
  }
}
