/** Verb groups: a verb with its auxiliaries, and whether and when it says that a thing takes place. */

import type { Token } from '../text.ts';

export type Tense = 'past' | 'present' | 'infinitive' | 'ing';

/** A verb with what stands before it: `had not been met`. */
export interface VerbGroup {
  /** First token of the group, and the verb itself. */
  readonly from: number;
  readonly verb: number;
  readonly tense: Tense;
  readonly perfect: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Lower-case modal: `will`, `might`; `null` for none. */
  readonly modal: string | null;
}

const NEGATIONS = new Set([
  "n't",
  'n’t',
  'not',
  'never',
  'nor',
  'neither',
  'hardly',
  'no',
  'cannot',
]);
const MODALS = new Set(
  "will wo 'll ’ll shall would 'd ’d could may might must should can ca cannot ought".split(' '),
);
const BE = new Set([
  'be',
  'am',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  '’s',
  "'re",
  '’re',
]);
const PAST_AUX = new Set(['was', 'were', 'had', 'did']);
/** Words that may stand between auxiliaries and verb, besides adverbs. */
const BETWEEN = new Set(['ADV', 'AUX', 'PART']);

/** Verbs, and forms of `have` and `be` that are the only verb of their clause. */
export function isVerbWord({ pos }: Token): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

/** Most tokens before a verb that are its group. */
const LONGEST = 12;

/** The verb group that ends with token `verb`, within tokens from `limit` on. */
export function verbGroup(tokens: readonly Token[], verb: number, limit: number): VerbGroup {
  let from = verb;
  while (from > limit && verb - from < LONGEST && isBetween(tokens[from - 1]!, tokens[from]!)) {
    from -= 1;
    if (tokens[from]!.lower === 'to') break;
  }
  // An adverb that opens the group belongs to what is before: `Later met` has no auxiliary.
  const before = tokens.slice(from, verb);
  const words = before.map(({ lower }) => lower);
  const modal = words.find((word) => MODALS.has(word)) ?? null;
  const has = words.some((word) => ['have', 'has', 'had', "'ve", '’ve', 'having'].includes(word));
  const { lower } = tokens[verb]!;
  const last = before.findLast(({ pos }) => pos === 'AUX');
  const passive =
    last !== undefined && (BE.has(last.lower) || last.lower === 'got') && !lower.endsWith('ing');
  return {
    from,
    verb,
    tense: tenseOf(tokens[verb]!, before, modal),
    perfect: has,
    passive,
    negated: words.some((word) => NEGATIONS.has(word)),
    modal: modal === null ? null : fullModal(modal),
  };
}

function isBetween(token: Token, next: Token): boolean {
  if (token.quotation !== next.quotation || (token.lower === "'s" && token.pos === 'PART'))
    return false;
  if (token.lower === 'both' || token.lower === 'all') return true;
  return (
    BETWEEN.has(token.pos) ||
    MODALS.has(token.lower) ||
    (NEGATIONS.has(token.lower) && token.pos !== 'DET')
  );
}

function tenseOf({ lower, lemma }: Token, before: readonly Token[], modal: string | null): Tense {
  const words = before.map((token) => token.lower);
  if (words[0] === 'to' || modal !== null) return 'infinitive';
  if (words.some((word) => PAST_AUX.has(word))) return 'past';
  if (words.some((word) => ['has', 'have', "'ve", '’ve'].includes(word))) return 'past';
  if (words.some((word) => BE.has(word) || word === 'does' || word === 'do')) return 'present';
  if (lower.endsWith('ing') && lower !== lemma) return 'ing';
  if (lower === lemma) return SAME.has(lower) ? 'past' : 'present';
  return lower.endsWith('s') && !lower.endsWith('ss') && isThird(lower, lemma) ? 'present' : 'past';
}

/** Verbs whose past is their base form, as reports of past events have them. */
const SAME = new Set(['put', 'set', 'cut', 'let', 'hit', 'shut', 'quit', 'cost']);

function isThird(lower: string, lemma: string): boolean {
  return lower === `${lemma}s` || lower === `${lemma}es` || lower.endsWith('ies');
}

function fullModal(word: string): string {
  if (word === 'wo' || word.endsWith('ll')) return 'will';
  if (word === 'ca' || word === 'cannot') return 'can';
  return word.endsWith('d') && word.length === 2 ? 'would' : word;
}
