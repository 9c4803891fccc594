/** A sentence with its noun phrases at hand, and phrases that stand side by side as one list. */

import type { ParsedText, Token } from '../text.ts';
import { AGENTS } from './nouns.ts';
import { type Phrase, phrasesOf } from './phrases.ts';

/** A sentence; tokens are those of the whole text, `from` to `to` its own. */
export interface View {
  readonly parsed: ParsedText;
  readonly tokens: readonly Token[];
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly Phrase[];
  /** The phrase that begins, or ends (last excluded), at a token. */
  readonly startingAt: ReadonlyMap<number, Phrase>;
  readonly endingAt: ReadonlyMap<number, Phrase>;
}

/** A phrase with those that an `of` after it holds: `leaders` of `Vost and Ester`. */
export interface Member {
  readonly phrase: Phrase;
  readonly of: readonly Member[];
}

/** Phrases that stand side by side: tokens `from` to `to`, the last excluded. */
export interface List {
  readonly members: readonly Member[];
  readonly from: number;
  readonly to: number;
}

/** Phrases of one list: longer lists are cut, which keeps time linear. */
const MOST = 12;

/** The view of a sentence, by its index. */
export function viewOf(parsed: ParsedText, sentence: number): View {
  const [from, to] = parsed.sentences[sentence]!.tokens;
  const phrases = phrasesOf(parsed, sentence);
  return {
    parsed,
    tokens: parsed.tokens,
    sentence,
    from,
    to,
    phrases,
    startingAt: new Map(phrases.map((phrase) => [phrase.from, phrase])),
    endingAt: new Map(phrases.map((phrase) => [phrase.to, phrase])),
  };
}

/** The lower-case word at a token of the sentence; empty outside. */
export function wordAt({ tokens, from, to }: View, at: number): string {
  return at >= from && at < to ? tokens[at]!.lower : '';
}

/** The tag of a token of the sentence; empty outside. */
export function posAt({ tokens, from, to }: View, at: number): string {
  return at >= from && at < to ? tokens[at]!.pos : '';
}

const AND = new Set(['and', '&', 'plus']);

/** Whether `and` stands at a token. */
export function isAnd(view: View, at: number): boolean {
  return AND.has(wordAt(view, at));
}

/** Whether a verb that is no `-ing` form stands at a token. */
export function isFiniteAt(view: View, at: number): boolean {
  const pos = posAt(view, at);
  return pos === 'AUX' || (pos === 'VERB' && !wordAt(view, at).endsWith('ing'));
}

/**
 * The list that begins at token `at`; `null` where no phrase does. A last phrase with a verb behind
 * it begins a clause of its own (`met Bel and Dov left`), unless the list is `closed`: `between Bel
 * and Dov`.
 */
export function listFrom(view: View, at: number, closed = false): List | null {
  const first = memberFrom(view, at);
  if (first === null) return null;
  const members = [first.member];
  let to = first.to;
  while (members.length < MOST) {
    const next = afterJoint(view, to, closed);
    if (next === null) break;
    members.push(next.member);
    to = next.to;
  }
  const named = byApposition(view, members, to);
  return { members: named.members, from: at, to: named.to };
}

interface Found {
  readonly member: Member;
  readonly to: number;
}

/** A phrase with its `of`. Only `of` is followed: other prepositions begin what is said of it. */
function memberFrom(view: View, at: number): Found | null {
  const phrase = view.startingAt.get(at);
  if (phrase === undefined || phrase.kind === 'time') return null;
  const holder = wordAt(view, phrase.to);
  const held = holder === 'of' || (holder === 'from' && isAgent(view, phrase));
  if (!held) return { member: { phrase, of: [] }, to: phrase.to };
  const of: Member[] = [];
  let to = phrase.to;
  for (let next = phrase.to + 1; of.length < MOST; ) {
    const inner = view.startingAt.get(next);
    if (inner === undefined) break;
    of.push({ phrase: inner, of: [] });
    to = inner.to;
    if (!isAnd(view, to) || !isPlural(view, phrase)) break;
    next = to + 1;
  }
  return { member: { phrase, of }, to };
}

/** The member after `and`, or after a comma of a list that goes on to an `and`. */
function afterJoint(view: View, at: number, closed: boolean): Found | null {
  const comma = wordAt(view, at) === ',';
  if (!comma && !isAnd(view, at)) return null;
  const next = memberFrom(view, comma && isAnd(view, at + 1) ? at + 2 : at + 1);
  if (next === null || (!closed && isFiniteAt(view, next.to))) return null;
  if (!comma || isAnd(view, at + 1)) return next;
  // A lone phrase between commas is an apposition, not part of a list.
  const goesOn = isAnd(view, next.to) || (wordAt(view, next.to) === ',' && isListed(view, next.to));
  return goesOn && next.member.phrase.kind === 'proper' ? next : null;
}

function isListed(view: View, at: number): boolean {
  const after = memberFrom(view, isAnd(view, at + 1) ? at + 2 : at + 1);
  return after !== null && (isAnd(view, at + 1) || isAnd(view, after.to));
}

/** `two envoys, Ana Bel and Cor Dov`: the names stand for the plural before them. */
function byApposition(view: View, members: readonly Member[], to: number) {
  const [first, ...others] = members;
  const allNamed = others.length > 0 && others.every(({ phrase }) => phrase.kind === 'proper');
  const isHead = first!.phrase.kind === 'common' && isPlural(view, first!.phrase);
  const comma = wordAt(view, first!.phrase.to) === ',' || first!.of.length > 0;
  return {
    members: allNamed && isHead && comma && !isAnd(view, first!.phrase.to) ? others : members,
    to,
  };
}

/** Whether a phrase is a plural common noun, by its ending. */
export function isPlural({ tokens }: View, { head, kind }: Phrase): boolean {
  return kind === 'common' && tokens[head]!.lower.endsWith('s');
}

/** The list that ends before token `at`; `null` where no phrase does. */
export function listUpTo(view: View, at: number): List | null {
  let members: Member[] = [];
  let from = at;
  let joined = true;
  while (joined && members.length < MOST) {
    const phrase = view.endingAt.get(from);
    if (phrase === undefined || phrase.kind === 'time') break;
    members = [{ phrase, of: [] }, ...members];
    from = phrase.from;
    [members, from] = underHeads(view, members, from);
    const back = beforeJoint(view, from, members);
    joined = back !== null;
    from = back ?? from;
  }
  return members.length === 0 ? null : { members, from, to: at };
}

/** Words that open a clause, though they may be tagged as prepositions: `unless Vost leaves`. */
const OPENS = new Set(
  'unless because while although though if whether whereas until since after before as'.split(' '),
);

/** Takes what a preposition holds to the phrase before it: `the envoy of Vost`. */
function underHeads(view: View, members: Member[], from: number): [Member[], number] {
  let [list, start] = [members, from];
  for (let k = 0; k < MOST; k++) {
    const holds = posAt(view, start - 1) === 'ADP' && !OPENS.has(wordAt(view, start - 1));
    const head = holds ? view.endingAt.get(start - 1) : undefined;
    if (head === undefined || head.kind === 'time' || head.kind === 'pronoun') return [list, start];
    const isOf = wordAt(view, start - 1) === 'of' || wordAt(view, start - 1) === 'from';
    const mixed = list.some(({ phrase }, n) => n > 0 && phrase.kind === 'common');
    const [held, rest] = mixed ? [list.slice(0, 1), list.slice(1)] : [list, []];
    list = [{ phrase: head, of: isOf ? held : [] }, ...rest];
    start = head.from;
  }
  return [list, start];
}

/** The end of the phrase before `and` or, once there was one, a comma; `null` where the list begins. */
function beforeJoint(view: View, from: number, members: readonly Member[]): number | null {
  const word = wordAt(view, from - 1);
  if (AND.has(word)) {
    const at = wordAt(view, from - 2) === ',' ? from - 2 : from - 1;
    return view.endingAt.has(at) ? at : null;
  }
  if (word !== ',' || members.length < 2) return null;
  const before = view.endingAt.get(from - 1);
  const listed =
    before !== undefined && before.kind !== 'time' && posAt(view, before.from - 1) !== 'ADP';
  return listed ? from - 1 : null;
}

/** Whether the head of a phrase is somebody who acts in talks. Any proper name may be. */
export function isAgent({ tokens }: View, { head, kind }: Phrase): boolean {
  const { lemma, lower } = tokens[head]!;
  return kind === 'proper' || (kind === 'common' && (AGENTS.has(lemma) || AGENTS.has(lower)));
}
