/** How many columns of a terminal a text takes. */
import { printable } from './words.ts';

const TAB = 4;
/** East Asian wide and fullwidth characters, and emoji (Unicode Standard Annex 11, abridged). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]|\ufe0f/u;
const NO_WIDTH = /^[\p{M}\p{Cf}]+$/u;

const CHARACTERS = new Intl.Segmenter('en');
const PLAIN = /^[ -~]*$/;

/** One character as the user sees it. */
export interface Cell {
  /** What is printed: no tab, no control character. */
  readonly text: string;
  readonly width: number;
  /** Columns before it. */
  readonly column: number;
  /** UTF-16 offset in the line. */
  readonly offset: number;
}

/** The characters of one line, with the column at which each is printed. */
export function cellsOf(line: string): Cell[] {
  if (PLAIN.test(line))
    return [...line].map((text, at) => ({ text, width: 1, column: at, offset: at }));
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of CHARACTERS.segment(line)) {
    const width = segment === '\t' ? TAB - (column % TAB) : widthOf(segment);
    const text = segment === '\t' ? ' '.repeat(width) : printable(segment);
    cells.push({ text, width, column, offset: index });
    column += width;
  }
  return cells;
}

function widthOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Breaks a text into lines of at most `width` columns at its blanks; a longer word stays whole. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(/\s+/)) {
    const columns = columnsOf(word);
    if (line !== '' && taken + 1 + columns > width) {
      lines.push(line);
      [line, taken] = ['', 0];
    }
    taken += (line === '' ? 0 : 1) + columns;
    line += (line === '' ? '' : ' ') + word;
  }
  return [...lines, line];
}

function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  const last = cellsOf(text).at(-1);
  return last === undefined ? 0 : last.column + last.width;
}
