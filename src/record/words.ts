/** Words as they are compared: without regard to letter case, blanks and the style of marks. */

import type { StatementItem } from './items.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
const OPENING = '“„«「‟';
const CLOSING = '”»」';
const EITHER = '"';

/** The words of a text, folded: `“Don’t  go!”` is `don't`, `go`. Marks and blanks are no words. */
export function foldedWords(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return words.map((word) => word.replaceAll('’', "'"));
}

/**
 * The runs of words that a statement quotes: all of a direct one as one run, since a split
 * quotation is one speech; of a mixed one what stands within its quotation marks, mark by mark.
 */
export function quotedRuns({ form, content }: StatementItem): string[][] {
  if (form === 'direct') return nonEmpty([content.flatMap(({ exact }) => foldedWords(exact))]);
  if (form !== 'mixed') return [];
  return nonEmpty(content.flatMap(({ exact }) => within(exact).map(foldedWords)));
}

function nonEmpty(runs: readonly string[][]): string[][] {
  return runs.filter((run) => run.length > 0);
}

/** The parts of a text between its outermost quotation marks; an open one lasts to the end. */
function within(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    // “ opens in English and closes after the low „ of German.
    const closes =
      depth > 0 && (mark === EITHER || CLOSING.includes(mark) || isHigh(text, from, mark));
    if (closes) {
      depth -= 1;
      if (depth === 0) parts.push(text.slice(from, at));
    } else if (mark === EITHER || OPENING.includes(mark)) {
      if (depth === 0) from = at + 1;
      depth += 1;
    }
  }
  if (depth > 0) parts.push(text.slice(from));
  return parts;
}

function isHigh(text: string, from: number, mark: string): boolean {
  return mark === '“' && text[from - 1] === '„';
}
