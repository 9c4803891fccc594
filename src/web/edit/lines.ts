/**
 * Places of a text by line and column. The editor counts every line break as one character and
 * writes them alike; the file keeps those it has.
 */

/** Offsets at which the lines of a text start. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: own } of text.matchAll(/\r\n?|\n/g)) starts.push(index + own.length);
  return starts;
}

/** A text with every line break written as `\n`. */
export function evened(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Characters to replace, by line (from 0) and column (from 0, in UTF-16 code units). */
export interface LineChange {
  readonly from: readonly [line: number, column: number];
  readonly to: readonly [line: number, column: number];
  /** Its line breaks are `\n`. */
  readonly insert: string;
}

/** Makes changes that do not overlap, first to last; new lines end as the first line does. */
export function changedLines(text: string, changes: readonly LineChange[]): string {
  const starts = lineStarts(text);
  const at = ([line, column]: readonly [number, number]) => starts[line]! + column;
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? '\n';
  return [...changes].reverse().reduce(
    (now, { from, to, insert }) =>
      now.slice(0, at(from)) + insert.replaceAll('\n', lineBreak) + now.slice(at(to)),
    // A carriage return alone breaks a line too, and must not join with a line feed after it.
    text.replace(/\r(?!\n)/g, '\n'),
  );
}

/** The one stretch in which two texts differ. */
export function difference(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly insert: string } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}
