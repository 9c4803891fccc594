/** From a text to blocks, sentences, tokens and quotations. Time and memory are linear. */
import { cutBlocks, isBlank, isLineEnd, type RawBlock } from './blocks.ts';
import { isSureMark, pairMarks } from './quotations.ts';
import { tag } from './tagger.ts';
import type { Block, ParsedText, Quotation, Sentence, Token } from './text.ts';

/** Longest piece that is tagged at once, and longest run without a blank that can be a word. */
const LONGEST_PIECE = 8_000;
const LONGEST_WORD = 64;

interface Draft {
  readonly blocks: Block[];
  readonly sentences: Sentence[];
  readonly tokens: Token[];
  readonly quotations: Quotation[];
}

/** A token before its quotation is known; `first` where it begins a sentence. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly pos: string;
  readonly first: boolean;
}

/**
 * Cuts a text into blocks, sentences and tokens, and pairs its quotation marks. Every offset counts
 * UTF-16 code units of `text`; nothing is normalised. Quotation marks are tokens of their own.
 */
export function parseText(text: string): ParsedText {
  const draft: Draft = { blocks: [], sentences: [], tokens: [], quotations: [] };
  for (const block of cutBlocks(text)) addBlock(draft, text, block);
  return { text, ...draft };
}

function addBlock(draft: Draft, text: string, { start, end, kind }: RawBlock): void {
  const pairs = pairMarks(text, start, end, draft.quotations.length);
  const firstQuotation = draft.quotations.length;
  for (const pair of pairs) draft.quotations.push(pair);
  const words = wordsOf(text, start, end, pairs);
  if (words.length === 0) return;
  const firstSentence = draft.sentences.length;
  const block = draft.blocks.length;
  const inner = innermost(pairs, firstQuotation);
  const opening = new Set(pairs.map((pair) => pair.start));
  for (const [from, to] of sentencesOf(text, words, opening)) {
    const sentence = draft.sentences.length;
    const first = draft.tokens.length;
    for (let at = from; at < to; at += 1) {
      const word = words[at]!;
      const isFirst = at === from || opening.has(words[at - 1]!.start);
      const pos = isFirst || kind === 'heading' ? word.pos : retagged(text, word);
      draft.tokens.push(tokenOf(text, { ...word, pos }, sentence, inner(word.start)));
    }
    draft.sentences.push({
      start: words[from]!.start,
      end: words[to - 1]!.end,
      block,
      tokens: [first, draft.tokens.length],
    });
  }
  draft.blocks.push({ start, end, kind, sentences: [firstSentence, draft.sentences.length] });
}

/** A capitalised word within a sentence is no verb: `Lynch said`. */
function retagged(text: string, { start, end, pos }: Word): string {
  if (pos !== 'VERB' && pos !== 'AUX' && pos !== 'INTJ') return pos;
  return /^\p{Lu}\p{Ll}+/u.test(text.slice(start, end)) ? 'PROPN' : pos;
}

function tokenOf(text: string, word: Word, sentence: number, quotation: number): Token {
  const { start, end, lemma, pos } = word;
  const exact = text.slice(start, end);
  return { start, end, text: exact, lower: exact.toLowerCase(), lemma, pos, sentence, quotation };
}

/** Words of a block in order: tagged ones, and marks and endless runs that no tagger is shown. */
function wordsOf(text: string, start: number, end: number, pairs: readonly Quotation[]): Word[] {
  const own: Word[] = [];
  const units = shownUnits(text, start, end, marksOf(pairs), own);
  const words: Word[] = [];
  let next = 0;
  for (const [from, to] of piecesOf(units)) {
    const { tokens, sentences } = tag(units.slice(from, to));
    const firsts = new Set(sentences);
    for (const [index, token] of tokens.entries()) {
      const at = start + from + token.start;
      while (next < own.length && own[next]!.start < at) words.push(own[next++]!);
      words.push({ ...token, start: at, end: start + from + token.end, first: firsts.has(index) });
    }
  }
  while (next < own.length) words.push(own[next++]!);
  return words;
}

/** Lengths of the marks that make the pairs, by their offsets. */
function marksOf(pairs: readonly Quotation[]): Map<number, number> {
  const marks = new Map<number, number>();
  for (const { start, end, inner } of pairs) {
    marks.set(start, inner[0] - start);
    if (end > inner[1]) marks.set(inner[1], end - inner[1]);
  }
  return marks;
}

/**
 * What the tagger is shown of a block, unit for unit: straight apostrophes, and blanks for quotation marks (they mislead it),
 * for what is invisible, for emphasis and for the `>` of quoted lines. What becomes a token
 * without it goes to `own`.
 */
function shownUnits(
  text: string,
  start: number,
  end: number,
  marks: ReadonlyMap<number, number>,
  own: Word[],
): string {
  const shown: string[] = [];
  let lineStart = false;
  for (let at = start; at < end; ) {
    const char = text[at]!;
    const code = text.charCodeAt(at);
    if (isHidden(char, code, lineStart) && !marks.has(at)) {
      lineStart = isLineEnd(code) || lineStart;
      shown.push(' ');
      at += 1;
      continue;
    }
    lineStart = false;
    const isOwn = marks.has(at) || isSureMark(char);
    const to = isOwn ? at + (marks.get(at) ?? 1) : runEnd(text, at, end, marks);
    if (isOwn || to - at > LONGEST_WORD) {
      const lemma = isOwn ? char : '';
      own.push({ start: at, end: to, lemma, pos: isOwn ? 'PUNCT' : 'X', first: false });
      shown.push(' '.repeat(to - at));
    } else shown.push(text.slice(at, to).replaceAll('’', "'"));
    at = to;
  }
  return shown.join('');
}

function isHidden(char: string, code: number, lineStart: boolean): boolean {
  if (isBlank(code) || isLineEnd(code) || (lineStart && char === '>')) return true;
  return char === '*' || char === '_' || char === '`' || char === '|';
}

function runEnd(
  text: string,
  from: number,
  end: number,
  marks: ReadonlyMap<number, number>,
): number {
  let to = from;
  while (to < end && !isBlank(text.charCodeAt(to)) && !isOwnMark(text, to, marks)) to += 1;
  return to;
}

function isOwnMark(text: string, at: number, marks: ReadonlyMap<number, number>): boolean {
  return marks.has(at) || isSureMark(text[at]!);
}

/** Pieces of a bounded length, cut at a blank; one longer run without a blank does not occur. */
function* piecesOf(units: string): Generator<[number, number]> {
  for (let from = 0; from < units.length; ) {
    const most = Math.min(from + LONGEST_PIECE, units.length);
    const blank = most === units.length ? most : units.lastIndexOf(' ', most - 1) + 1;
    const to = blank > from ? blank : most;
    if (units.slice(from, to).trim() !== '') yield [from, to];
    from = to;
  }
}

/**
 * Where sentences begin and end, as word indices. Marks that open belong to the words after them.
 * What goes on in lower case goes on: `"Why?" he asked.`
 */
function* sentencesOf(
  text: string,
  words: readonly Word[],
  opening: ReadonlySet<number>,
): Generator<[number, number]> {
  let from = 0;
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index]!;
    if (!word.first || isInitialism(text, words[index - 1]!, word)) continue;
    if (/^\p{Ll}/u.test(text.slice(word.start, word.start + 2))) continue;
    let to = index;
    while (to > from && opening.has(words[to - 1]!.start)) to -= 1;
    if (to > from) yield [from, to];
    from = to;
  }
  yield [from, words.length];
}

/** Whether a word goes on with initials before it, without a blank: `R-S.C.`. */
function isInitialism(text: string, before: Word, { start, end }: Word): boolean {
  if (before.end !== start || end - start > 2) return false;
  return /^\p{Lu}\.?$/u.test(text.slice(start, end)) && text[start - 1] === '.';
}

/** Gives, for offsets that grow, the index of the innermost quotation; -1 on marks and outside. */
function innermost(pairs: readonly Quotation[], first: number): (offset: number) => number {
  const open: number[] = [];
  let next = 0;
  return (offset) => {
    while (next < pairs.length && pairs[next]!.start <= offset) open.push(next++);
    while (open.length > 0 && pairs[open.at(-1)!]!.end <= offset) open.pop();
    const index = open.at(-1);
    if (index === undefined) return -1;
    const { inner } = pairs[index]!;
    return offset >= inner[0] && offset < inner[1] ? first + index : -1;
  };
}
