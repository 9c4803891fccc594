import { graphemesOf, pad, textWidth } from './width.ts';
import { hang, wrap } from './wrap.ts';

const GAP = 2;
/** Columns below which a name in the first column is not cut. */
const SHORTEST = 14;

/**
 * An aligned table, or, where it does not fit, one paragraph a row with the heads before the
 * cells. Cells of all columns but the first stand at the right.
 *
 * @param rows - as many cells as there are heads
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const columns = head.map((text, k) =>
    Math.max(textWidth(text), ...rows.map((row) => textWidth(row[k] ?? ''))),
  );
  const [first = 0, ...others] = columns;
  const space = width - others.reduce((sum, n) => sum + n, 0) - GAP * others.length;
  // A long name may be cut, down to a length at which it is still one.
  if (space >= Math.min(first, SHORTEST)) columns[0] = Math.min(first, space);
  const total = columns.reduce((sum, n) => sum + n, 0) + GAP * (columns.length - 1);
  if (total > width) return rows.flatMap((row) => stacked(head, row, width));
  const line = (cells: readonly string[]) =>
    columns
      .map((n, k) => pad(cut(cells[k] ?? '', n), n, k > 0))
      .join(' '.repeat(GAP))
      .trimEnd();
  return [head, ...rows].map(line);
}

/** The text, cut in the middle where it is too long: names may differ by their ends only. */
function cut(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  const letters = graphemesOf(text);
  const head = start(letters, Math.ceil((columns - 1) / 2)).trimEnd();
  const tail = start(letters.toReversed(), Math.floor((columns - 1) / 2));
  return `${head}…${graphemesOf(tail).toReversed().join('').trimStart()}`;
}

function start(letters: readonly string[], columns: number): string {
  let text = '';
  for (const letter of letters) {
    if (textWidth(text + letter) > columns) break;
    text += letter;
  }
  return text;
}

function stacked(head: readonly string[], row: readonly string[], width: number): string[] {
  const rest = row.slice(1).flatMap((cell, k) => hang(`  ${head[k + 1]}: `, cell, width));
  return [...wrap(row[0] ?? '', width), ...rest];
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of block characters for a share in 0..1, padded to `columns`. */
export function bar(share: number, columns: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * columns * 8);
  const shown = share > 0 ? Math.max(1, eighths) : 0;
  const text = '█'.repeat(Math.floor(shown / 8)) + EIGHTHS[shown % 8]!;
  return pad(text, columns);
}
