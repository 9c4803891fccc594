/** Statements of short texts, read whole, for tests of how they are classified. */
import type { ReportReading } from '../../src/reading/index.ts';
import { readReport } from '../../src/reading/index.ts';
import type { StatementItem } from '../../src/record/index.ts';
import { source } from '../record/made.ts';

export const read = (text: string, issued: string | null = '2031-05-08'): ReportReading =>
  readReport({ source: source('r', { issued }), text });

/** The statement in whose content the words stand: the innermost one. */
export function saying(text: string, words: string): StatementItem {
  const holding = read(text).statements.filter(({ content }) =>
    content.some(({ exact }) => exact.includes(words)),
  );
  const length = ({ content }: StatementItem) =>
    content.reduce((sum, it) => sum + it.exact.length, 0);
  const [innermost] = holding.sort((a, b) => length(a) - length(b));
  if (innermost === undefined) throw new Error(`nobody says "${words}" in "${text}"`);
  return innermost;
}
