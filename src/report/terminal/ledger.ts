import type { Case } from '../../case/index.ts';
import type { Ledger, LedgerRow } from '../../forecast/ledger/index.ts';
import * as words from '../words/index.ts';
import { type Line, page, type Section, type TerminalOptions, widthOf } from './page.ts';
import { table } from './table.ts';
import { pad } from './width.ts';
import { hang } from './wrap.ts';

/** The answer of `impasse forecasts` as a page of text. */
export function ledgerText(kase: Case, ledger: Ledger, options: TerminalOptions = {}): string {
  const resolved = ledger.rows.filter(({ outcome }) => outcome !== null);
  const open = ledger.rows.filter(({ outcome }) => outcome === null);
  const width = widthOf(options);
  const forecasters = ['  By', 'open', 'resolved', 'came true', 'Brier', 'log'];
  const bins = ['  Foreseen', 'forecasts', 'mean', 'came true', '95%'];
  const indent = ([first, ...rest]: string[]) => [`  ${first}`, ...rest];
  const sections: Section[] = [
    { title: 'Resolved', lines: list(resolved, width) },
    { title: 'Open', lines: list(open, width) },
    {
      title: 'By forecaster: mean scores, lower is better',
      lines:
        ledger.all.resolved === 0
          ? []
          : table(forecasters, words.forecasterRows(ledger).map(indent), width),
    },
    {
      title: 'Calibration: of what was foreseen so, how much came true',
      lines:
        ledger.all.resolved === 0
          ? []
          : table(bins, words.calibrationRows(ledger).map(indent), width),
    },
  ];
  return page(
    kase,
    words.ledger(ledger),
    sections.filter(({ lines }) => lines.length > 0),
    options,
  );
}

function list(rows: readonly LedgerRow[], width: number): Line[] {
  return rows.flatMap((row) => {
    const lead = pad(words.probabilityWords(row.probability), 6, true);
    return hang(`  ${lead}  `, words.forecastWords(row), width);
  });
}
