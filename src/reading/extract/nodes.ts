/** A sentence as a row of nodes on one level of quotation: words, and whole quotations as one. */
import type { Span } from '../drafts.ts';
import type { ParsedText, Token } from '../text.ts';

/** A token on the level, or a quotation that stands in it (its part in this sentence). */
export interface Node {
  readonly start: number;
  readonly end: number;
  /** Index of the quotation; -1 for a token. */
  readonly quote: number;
  /** Lower-cased word; empty for a quotation. */
  readonly lower: string;
  /** As the text has it; empty for a quotation. */
  readonly word: string;
  readonly lemma: string;
  /** Universal part of speech; `QUOTE` for a quotation. */
  readonly pos: string;
  /** Whether a quotation begins in lower case, and so goes on with what was said before. */
  readonly lowerStart: boolean;
  /** Where the whole quotation ends, past this sentence too; `end` for a token. */
  readonly wholeEnd: number;
  /** Last character before the closing mark; empty for a token. */
  readonly lastChar: string;
  /** Whether it touches the tokens on both sides, as the hyphen in `cease-fire` does. */
  readonly joins: boolean;
}

/** One level of a sentence. */
export interface Row {
  readonly sentence: number;
  /** Index of the quotation whose words these are; -1 outside all. */
  readonly level: number;
  readonly nodes: readonly Node[];
}

/** A parsed text with the innermost quotation of each token, marks counted as within theirs. */
export interface Layout {
  readonly parsed: ParsedText;
  readonly holders: Int32Array;
}

export function layoutOf(parsed: ParsedText): Layout {
  const { tokens, quotations } = parsed;
  const holders = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  let next = 0;
  for (const [index, { start }] of tokens.entries()) {
    while (next < quotations.length && quotations[next]!.start <= start) open.push(next++);
    while (open.length > 0 && quotations[open.at(-1)!]!.end <= start) open.pop();
    holders[index] = open.at(-1) ?? -1;
  }
  return { parsed, holders };
}

/** Rows of a sentence, one a level that has words in it, the outer ones first. */
export function rowsOf({ parsed, holders }: Layout, sentence: number): Row[] {
  const { tokens, quotations } = parsed;
  const [from, to] = parsed.sentences[sentence]!.tokens;
  const rows = new Map<number, Node[]>();
  const rowOf = (level: number) => {
    const row = rows.get(level) ?? [];
    rows.set(level, row);
    return row;
  };
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]!;
    const holder = holders[index]!;
    if (token.quotation === holder) rowOf(holder).push(nodeOf(token, joins(tokens, index)));
    for (let inner = holder; inner >= 0; inner = quotations[inner]!.parent)
      extend(rowOf(quotations[inner]!.parent), inner, token, parsed);
  }
  return [...rows]
    .flatMap(([level, nodes]) =>
      chunksOf(nodes).map((chunk) => ({ sentence, level, nodes: chunk })),
    )
    .filter(({ nodes }) => nodes.some(({ quote }) => quote < 0))
    .sort((a, b) => a.level - b.level);
}

/** Longest row: no sentence has more words, and the work on a row grows faster than its length. */
const LONGEST_ROW = 300;

function chunksOf(nodes: readonly Node[]): (readonly Node[])[] {
  if (nodes.length <= LONGEST_ROW) return [nodes];
  const chunks: (readonly Node[])[] = [];
  for (let at = 0; at < nodes.length; at += LONGEST_ROW)
    chunks.push(nodes.slice(at, at + LONGEST_ROW));
  return chunks;
}

function joins(tokens: readonly Token[], index: number): boolean {
  const { start, end } = tokens[index]!;
  return tokens[index - 1]?.end === start && tokens[index + 1]?.start === end;
}

function nodeOf({ start, end, lower, text, lemma, pos }: Token, joins: boolean): Node {
  return {
    start,
    end,
    quote: -1,
    lower,
    word: text,
    lemma,
    pos,
    lowerStart: false,
    wholeEnd: end,
    lastChar: '',
    joins,
  };
}

function extend(nodes: Node[], quote: number, token: Token, parsed: ParsedText): void {
  const last = nodes.at(-1);
  if (last?.quote === quote) {
    nodes[nodes.length - 1] = { ...last, end: token.end, lowerStart: startsLow(last, token) };
    return;
  }
  const { start, end } = token;
  const { inner, end: wholeEnd } = parsed.quotations[quote]!;
  const lowerStart = token.text !== token.text.toUpperCase() && token.text === token.lower;
  const lastChar =
    parsed.text
      .slice(Math.max(inner[0], inner[1] - 3), inner[1])
      .trimEnd()
      .at(-1) ?? '';
  const empty = { lower: '', word: '', lemma: '', pos: 'QUOTE' };
  nodes.push({ start, end, quote, ...empty, lowerStart, wholeEnd, lastChar, joins: false });
}

/** Tells it by the first word, which follows the opening mark. */
function startsLow(last: Node, token: Token): boolean {
  if (last.end - last.start > 2) return last.lowerStart;
  return token.text === token.lower && token.text !== token.text.toUpperCase();
}

/** From the start of one node to the end of the node before another, a quotation taken whole. */
export function contentSpan(nodes: readonly Node[], from: number, to: number): Span {
  const last = nodes[to - 1]!;
  return [nodes[from]!.start, Math.max(last.end, last.wholeEnd)];
}

/** From the start of one node to the end of the node before another. */
export function spanOf(nodes: readonly Node[], from: number, to: number): Span {
  return [nodes[from]!.start, nodes[to - 1]!.end];
}
