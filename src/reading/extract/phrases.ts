/** Noun phrases, adjuncts and clause ends in a row of nodes, told by tags and closed word lists. */
import type { Span } from '../drafts.ts';
import { MONTHS, WEEKDAYS } from '../time-words.ts';
import { type Node, spanOf } from './nodes.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Days, months and parts of days: they stand as adjuncts without a preposition. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...words(
    'today yesterday tomorrow tonight morning afternoon evening night week month year earlier later ago recently last',
  ),
]);
/** Words that open an adjunct of time. */
export const TIME_OPENERS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...words('last this next on earlier later early late today yesterday'),
]);
const PRONOUNS = words('i you he she it we they who him her them us me this that these those one');
const RELATIVES = words('who which that whom whose where when');
const NEGATIONS = words("not n't n’t never hardly no");
const BE = words("be is are was were been being am 's 're 'm ’s ’re ’m");
const HAVE = words("have has had having 've ’ve 'd ’d");

const NOMINAL_TAGS = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PRON', 'SYM', 'X', 'QUOTE']);

/** A word of a noun phrase; `half` is one before its article (Quirk et al. 1985, 5.16). */
const isNominal = ({ pos, lower }: Node) => NOMINAL_TAGS.has(pos) || lower === 'half';

export const isComma = (node: Node | undefined) => node?.lower === ',';
/** A dash between parts of a sentence; a hyphen within a word is none. */
export const isDash = (node: Node | undefined) =>
  node !== undefined && !isHyphen(node) && ['—', '–', '-', '--', '―'].includes(node.lower);
const isHyphen = ({ lower, joins }: Node) => joins && (lower === '-' || lower === '–');
export const isEnd = (node: Node | undefined) =>
  node === undefined || ['.', '!', '?', '…', '...', ';'].includes(node.lower);
export const isQuote = (node: Node | undefined) => node !== undefined && node.quote >= 0;
export const isVerbal = (node: Node | undefined) => node?.pos === 'VERB' || node?.pos === 'AUX';
export const isNegation = (node: Node | undefined) =>
  node !== undefined && NEGATIONS.has(node.lower);
export const isBe = (node: Node | undefined) => node !== undefined && BE.has(node.lower);
export const isHave = (node: Node | undefined) => node !== undefined && HAVE.has(node.lower);
export const isPronoun = (node: Node | undefined) => node !== undefined && PRONOUNS.has(node.lower);
export const isRelative = (node: Node | undefined) =>
  node !== undefined && RELATIVES.has(node.lower);
export const isTime = (node: Node | undefined) =>
  node !== undefined && TIME_WORDS.has(node.lower) && (node.lower !== 'may' || node.word === 'May');

/** Whether a noun phrase can begin here. */
export function opensPhrase(node: Node | undefined): boolean {
  return node !== undefined && (isNominal(node) || isPronoun(node)) && node.lower !== 'that';
}

/** Whether the node is a verb as a noun: `denied having met`, `proposed raising the rate`. */
export function isGerund(node: Node | undefined): boolean {
  return isVerbal(node) && node!.lower.length > 4 && node!.lower.endsWith('ing');
}

/** Whether the node is a possessive ending: `’s`, or `'` after a plural. */
function isPossessive(nodes: readonly Node[], at: number): boolean {
  const node = nodes[at];
  if (node === undefined || !/^['’]s?$/.test(node.lower)) return false;
  return nodes[at - 1] !== undefined && isNominal(nodes[at - 1]!) && at + 1 < nodes.length;
}

/** Whether the node is a hyphen or a part of a hyphenated word: `cease-fire`. */
export function isCompound(nodes: readonly Node[], at: number): boolean {
  return [at - 1, at, at + 1].some((k) => nodes[k] !== undefined && isHyphen(nodes[k]));
}

/** Whether the node is part of a noun phrase that goes on from the node before it. */
function isInside(nodes: readonly Node[], at: number): boolean {
  const node = nodes[at];
  if (node === undefined) return false;
  if (isPossessive(nodes, at) || isCompound(nodes, at) || node.lower === '&') return true;
  if (node.pos === 'PRON')
    return node.lower !== 'who' && node.lower !== 'which' && node.lower !== 'that';
  return isNominal(node) && !isQuote(node);
}

/**
 * First node of the noun phrase that ends before `to`, prepositional parts and coordinations
 * included: `the head of the mission and his deputy`; `to` itself where there is none.
 */
export function phraseStart(nodes: readonly Node[], to: number): number {
  let at = to;
  let start = to;
  while (at > 0) {
    const node = nodes[at - 1]!;
    const next = nodes[at];
    if (isTime(node) && node.pos !== 'NOUN' && at < to && !isLink(next)) break;
    if (isInside(nodes, at - 1)) {
      if (at < to && startsAnew(nodes, at)) break;
      start = at - 1;
    } else if (node.lower === ')' && openParen(nodes, at - 1) >= 0) {
      at = openParen(nodes, at - 1) + 1;
    } else if (!(isLink(node) && at < to && at > 1 && isInside(nodes, at - 2))) break;
    at -= 1;
  }
  // A phrase does not begin with what links phrases.
  while (start < to && (isLink(nodes[start]) || nodes[start]!.lower === '-')) start += 1;
  return start;
}

/** Whether a new phrase begins at a node: an article or pronoun after a noun. */
function startsAnew(nodes: readonly Node[], at: number): boolean {
  const node = nodes[at]!;
  const before = nodes[at - 1]!;
  if (isPossessive(nodes, at)) return false;
  const opener = node.pos === 'DET' || (node.pos === 'PRON' && !isPossessiveWord(node));
  return opener && before.pos !== 'DET' && before.lower !== 'all' && before.lower !== 'both';
}

const POSSESSIVES = words('his her its their our my your whose');
export const isPossessiveWord = (node: Node | undefined) =>
  node !== undefined && POSSESSIVES.has(node.lower);

const LINKS = words('of for in at on from with to and & or between among under against');

function isLink(node: Node | undefined): boolean {
  return node !== undefined && LINKS.has(node.lower) && node.pos !== 'PART';
}

function openParen(nodes: readonly Node[], close: number): number {
  for (let at = close - 1; at >= 0 && at > close - 8; at -= 1)
    if (nodes[at]!.lower === '(') return at;
  return -1;
}

/**
 * One past the noun phrase that begins at `from`, with what hangs on it by prepositions where
 * `linked`; `from` where none begins.
 */
export function phraseEnd(nodes: readonly Node[], from: number, linked = true): number {
  if (!opensPhrase(nodes[from]) || isQuote(nodes[from])) return from;
  let at = from + 1;
  while (at < nodes.length) {
    if (isInside(nodes, at)) {
      if (startsAnew(nodes, at) || isTimeAdjunct(nodes, at)) break;
    } else if (nodes[at]!.lower === '(') {
      const close = closeParen(nodes, at);
      if (close < 0) break;
      at = close;
    } else if (
      !(linked && isLink(nodes[at]) && opensPhrase(nodes[at + 1]) && !isTime(nodes[at + 1]))
    )
      break;
    else at += 1;
    at += 1;
  }
  return at;
}

function isTimeAdjunct(nodes: readonly Node[], at: number): boolean {
  return isTime(nodes[at]) && nodes[at]!.lower !== 'march' && nodes[at - 1]!.pos !== 'DET';
}

function closeParen(nodes: readonly Node[], open: number): number {
  for (let at = open + 1; at < nodes.length && at < open + 8; at += 1)
    if (nodes[at]!.lower === ')') return at;
  return -1;
}

/** One past the adverbs, times, places and addressees that stand between a cue and its content. */
export function skipAdjuncts(nodes: readonly Node[], from: number): number {
  let at = from;
  while (at < nodes.length) {
    const node = nodes[at]!;
    if (node.pos === 'ADV' && !RELATIVES.has(node.lower)) at += 1;
    else if (isTime(node)) at += 1;
    else if (TIME_OPENERS.has(node.lower) && isTime(nodes[at + 1])) at += 2;
    else if (node.pos === 'ADP' && ADJUNCT_HEADS.has(node.lower)) {
      const end = phraseEnd(nodes, at + 1, false);
      if (end === at + 1) break;
      at = end;
    } else break;
  }
  return at;
}

const ADJUNCT_HEADS = words('in on at during after before to by via through with over from of');

/** First node of the adverbs and the like right before `to`. */
export function adverbsBefore(nodes: readonly Node[], to: number): number {
  let at = to;
  while (at > 0 && nodes[at - 1]!.pos === 'ADV') at -= 1;
  return at;
}

/** Who stands before a noun as its possessor: `Kyiv's latest claim`, `their claim`. */
export function possessorOf(nodes: readonly Node[], noun: number): Span | null {
  for (let at = noun - 1; at >= 0 && at > noun - 4; at -= 1) {
    const node = nodes[at]!;
    if (isPossessiveWord(node)) return spanOf(nodes, at, at + 1);
    if (/^['’]s?$/.test(node.lower)) {
      const start = phraseStart(nodes, at);
      return start < at ? spanOf(nodes, start, at) : null;
    }
    if (node.pos !== 'ADJ' && node.pos !== 'NOUN' && node.pos !== 'NUM') return null;
  }
  return null;
}
