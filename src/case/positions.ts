import type { SourceRange } from './problems.ts';

/** Start and end in a text: UTF-16 offsets, the end excluded. */
export type Span = readonly [start: number, end: number];

/** Splits a text into its lines, without their ends (LF or CRLF). */
export function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Turns spans of a text into ranges with lines and columns. A span may pass the end. */
export function rangesIn(file: string, text: string): (span: Span) => SourceRange {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const place = (wanted: number) => {
    const offset = Math.min(wanted, text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset };
  };
  return ([start, end]) => ({ file, start: place(start), end: place(end) });
}
