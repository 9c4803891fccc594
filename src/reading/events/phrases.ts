/** Noun phrases of a sentence, from tags alone: base phrases without what follows their head. */

import type { ParsedText, Token } from '../text.ts';
import { AGENTS, TIME_STARTS, TIMES } from './nouns.ts';

/** A base noun phrase: tokens `from` to `to`, the last excluded. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Index of the head: the last noun. */
  readonly head: number;
  readonly kind: 'proper' | 'common' | 'pronoun' | 'time';
  /** Tokens before a possessive: `Vost's` in `Vost's demand`. */
  readonly owner: readonly [number, number] | null;
}

const PRONOUNS = new Set(
  'he she it they we i you him her them us me both each one neither none others'.split(' '),
);
const POSSESSIVES = new Set('his her its their our my your'.split(' '));
const INSIDE = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM']);

/** All base noun phrases of a sentence, in order. Time is linear. */
export function phrasesOf(parsed: ParsedText, sentence: number): Phrase[] {
  const [from, to] = parsed.sentences[sentence]!.tokens;
  const phrases: Phrase[] = [];
  for (let at = from; at < to; ) {
    const phrase = phraseAt(parsed.tokens, at, to);
    if (phrase === null) at += 1;
    else {
      phrases.push(phrase);
      at = phrase.to;
    }
  }
  return phrases;
}

function phraseAt(tokens: readonly Token[], from: number, limit: number): Phrase | null {
  const first = tokens[from]!;
  const next = tokens[from + 1];
  const possesses = POSSESSIVES.has(first.lower) && from + 1 < limit && isInside(next!, first);
  if (isPronoun(first) && !possesses && !isDeterminer(first, next))
    return { from, to: from + 1, head: from, kind: 'pronoun', owner: null };
  let to = possesses ? from + 1 : from;
  let head = -1;
  let owner: [number, number] | null = possesses ? [from, from + 1] : null;
  while (to < limit && belongs(tokens, from, to, head, limit)) {
    const token = tokens[to]!;
    if (isPossessive(token)) owner = [from, to];
    if (token.pos === 'NOUN' || token.pos === 'PROPN') head = to;
    to += 1;
  }
  if (head < 0) return null;
  return { from, to: head + 1, head, kind: kindOf(tokens, head), owner };
}

function isPronoun({ pos, lower }: Token): boolean {
  return PRONOUNS.has(lower) && (pos === 'PRON' || pos === 'DET');
}

/** `both delegations`: no pronoun. */
function isDeterminer({ lower, pos }: Token, next: Token | undefined): boolean {
  return FLOATING.has(lower) && pos === 'DET' && next !== undefined && NOUNS.has(next.pos);
}

const FLOATING = new Set(['both', 'each', 'neither']);
const NOUNS = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

function isPossessive({ pos, lower }: Token): boolean {
  return pos === 'PART' && (lower === "'s" || lower === '’s' || lower === "'" || lower === '’');
}

/** Whether a token goes on with a phrase that began at `from` and has its noun at `head`. */
function belongs(tokens: readonly Token[], from: number, at: number, head: number, limit: number) {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (at > from && token.quotation !== before!.quotation) return false;
  const next = at + 1 < limit ? tokens[at + 1] : undefined;
  if (head === at - 1 && at > from && isPossessive(token))
    return next !== undefined && isInside(next, token);
  if (token.text === '-' && at > from)
    return next !== undefined && next.start === token.end && before!.end === token.start;
  if (isParticiple(token, before, next, at > from)) return true;
  if (at === from && opensWithParticiple(token, before, next)) return true;
  if (!INSIDE.has(token.pos)) return false;
  if (at === from || head < 0) return true;
  if (token.pos === 'DET' || TIME_STARTS.has(token.lower)) return false;
  if (isTimeName(token, before!) || isNameAfterTime(token, before!)) return false;
  // After a noun an adjective goes on only where a noun follows: `Vost chief negotiator`.
  if (token.pos === 'ADJ' || token.pos === 'NUM')
    return (
      isPossessive(before!) || (next !== undefined && (next.pos === 'NOUN' || next.pos === 'PROPN'))
    );
  return true;
}

/** `the proposed deal`: a participle between a determiner or an adjective and a noun. */
function isParticiple(
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
  inner: boolean,
) {
  return (
    inner &&
    token.pos === 'VERB' &&
    (before!.pos === 'DET' || before!.pos === 'ADJ' || POSSESSIVES.has(before!.lower)) &&
    next !== undefined &&
    (next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN') &&
    (token.lower.endsWith('ed') || token.lower.endsWith('ing'))
  );
}

/** `rejected proposed changes`: a participle between a verb and a noun or adjective. */
function opensWithParticiple(token: Token, before: Token | undefined, next: Token | undefined) {
  const noun = next?.pos === 'NOUN' || next?.pos === 'ADJ' || next?.pos === 'PROPN';
  return noun && token.pos === 'VERB' && token.lower.endsWith('ed') && before?.pos === 'VERB';
}

/** `Monday`; not `May` in `Ana May`. */
function isTimeName({ text, lower }: Token, before: Token | undefined): boolean {
  if (!TIMES.has(lower) || !/^\p{Lu}/u.test(text)) return false;
  return !(NAMES_TOO.has(lower) && before?.pos === 'PROPN' && !TIMES.has(before.lower));
}

/** wink-nlp gives names no base form, so that the plural is undone here. */
function isPlainPlural({ lower }: Token): boolean {
  return lower.endsWith('s') && AGENTS.has(lower.slice(0, -1));
}

const NAMES_TOO = new Set('april may june august march'.split(' '));

/** `On Tuesday Vost met`: the name begins a phrase of its own. */
function isNameAfterTime({ pos, lower }: Token, before: Token): boolean {
  return (
    pos === 'PROPN' && !TIMES.has(lower) && /^\p{Lu}/u.test(before.text) && TIMES.has(before.lower)
  );
}

function isInside(token: Token, before: Token): boolean {
  return (
    ((INSIDE.has(token.pos) && token.pos !== 'DET') ||
      (token.pos === 'VERB' && token.lower.endsWith('ed'))) &&
    token.quotation === before.quotation
  );
}

function kindOf(tokens: readonly Token[], head: number): Phrase['kind'] {
  const token = tokens[head]!;
  const { pos, lemma, lower } = token;
  const name = pos === 'PROPN' && NAMES_TOO.has(lower) && !isTimeName(token, tokens[head - 1]);
  if ((TIMES.has(lemma) || TIMES.has(lower)) && !name) return 'time';
  // A plural that opens a sentence is often taken for a name: `Negotiators met`.
  const before = tokens[head - 1];
  const opens =
    before?.sentence !== token.sentence || (before.pos === 'PUNCT' && before.text !== ',');
  return pos === 'PROPN' && !(opens && isPlainPlural(token)) ? 'proper' : 'common';
}
