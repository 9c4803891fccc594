/** Offices and names that stand beside each other for one person. */
import type { ParsedText, Token } from '../text.ts';
import type { ActorPhrase } from './phrases.ts';

/** What stands in apposition to a phrase: `Yuri Ushakov, an adviser in the Kremlin`. */
export interface Apposed {
  /** The phrase that gives the office or, for a phrase without a name, the name. */
  readonly other: ActorPhrase;
  /** One past the last token of the office, what hangs on it by prepositions included. */
  readonly end: number;
}

/** The phrases in apposition to others, each by the other one. */
export function appositions(
  parsed: ParsedText,
  phrases: readonly ActorPhrase[],
): Map<ActorPhrase, Apposed> {
  const found = new Map<ActorPhrase, Apposed>();
  const byStart = new Map(phrases.map((phrase) => [phrase.from, phrase]));
  for (const phrase of phrases) {
    // `Yuri Ushakov, an adviser in ...` or `the president of the session, Albin Kort`.
    const last = phrase.name === null ? officeEnd(parsed, phrase) : phrase.to;
    const next = byStart.get(last + 1);
    if (next === undefined || parsed.tokens[last]?.lower !== ',') continue;
    const [named, office] = phrase.name === null ? [next, phrase] : [phrase, next];
    if (named.name === null || named.role !== null || office.name !== null) continue;
    if (office.kind !== 'person' || found.has(named)) continue;
    const end = officeEnd(parsed, office);
    found.set(named, { other: office, end });
    found.set(office, { other: named, end });
  }
  return found;
}

const HANGING = new Set(['of', 'in', 'for', 'at', 'to', 'from', 'with', 'on', 'the', 'and']);

/** One past the words that hang on an office: `an adviser in the Kremlin`. */
export function officeEnd({ tokens }: ParsedText, { to }: ActorPhrase): number {
  let at = to;
  const nominal = (token: Token) =>
    ['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM'].includes(token.pos) || HANGING.has(token.lower);
  while (at < tokens.length && at < to + 10 && nominal(tokens[at]!)) at += 1;
  while (at > to && HANGING.has(tokens[at - 1]!.lower)) at -= 1;
  return at;
}
