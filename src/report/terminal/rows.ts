import type { Share } from '../../draws/index.ts';
import { percent } from '../words/index.ts';
import { type Line, type TerminalOptions, widthOf } from './page.ts';
import { bar } from './table.ts';
import { pad } from './width.ts';
import { wrap } from './wrap.ts';

/** Lines of one text in a bar table. */
const LINES = 8;

/** A row of a bar table: a share, what it is of, and more in the lines below. */
export interface BarRow {
  readonly share: Share;
  readonly text: string;
  readonly more?: string;
}

/** Rows of `bar, share, words`; where all is certain, of words only. */
export function barRows(
  rows: readonly BarRow[],
  certain: boolean,
  options: TerminalOptions,
): Line[] {
  const width = widthOf(options);
  const bars = certain ? 0 : width >= 60 ? 10 : 5;
  return rows.flatMap(({ share, text, more }) => {
    const label = certain ? '- ' : ` ${pad(percent(share.share), 4, true)}  `;
    const room = width - 2 - bars - label.length;
    const words = [
      ...clip(wrap(text, room)),
      ...(more === undefined ? [] : clip(wrap(more, room))),
    ];
    return words.map((line, k): Line => {
      if (k > 0) return ' '.repeat(2 + bars + label.length) + line;
      return { bar: certain ? '' : bar(share.share, bars), text: label + line };
    });
  });
}

/** At most {@link LINES} lines; an ellipsis ends what is cut. The whole is in the report. */
function clip(lines: readonly string[]): readonly string[] {
  if (lines.length <= LINES) return lines;
  return [...lines.slice(0, LINES - 1), '…'];
}
