import type { Ledger } from '../../forecast/ledger/index.ts';
import { calibrationChart } from '../charts/index.ts';
import { forecasterRows, forecastWords, ledger, probabilityWords } from '../words/index.ts';
import { type Html, html } from './html.ts';
import { bullets, figure, section, table } from './parts.ts';

/** Who foresaw what; `null` where the case has no forecast. */
export function ledgerSection(found: Ledger | undefined): Html | null {
  if (found === undefined || found.rows.length === 0) return null;
  const { title, sentences } = ledger(found);
  const rows = found.rows.map((row) => [probabilityWords(row.probability), forecastWords(row)]);
  const head = ['By', 'Open', 'Resolved', 'Came true', 'Brier', 'Log'];
  const scored =
    found.all.resolved === 0
      ? null
      : html`<h3>By forecaster: mean scores, lower is better</h3>${table({ head, rows: forecasterRows(found) }, 'By forecaster')}
<div class="figures">${figure(calibrationChart('chart-calibration', found), { note: 'Number: forecasts behind each point.' })}</div>`;
  return section(
    'ledger',
    `Forecasts: ${title}`,
    html`${bullets(sentences)}${table({ head: ['Probability', 'Forecast'], rows }, 'Forecasts')}
${scored}`,
  );
}
