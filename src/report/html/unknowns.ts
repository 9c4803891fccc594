import { fifthsChart, unknownsChart } from '../charts/index.ts';
import type { ReportInput } from '../input.ts';
import { howSure, type Names } from '../words/index.ts';
import { type Html, html } from './html.ts';
import { bullets, figure, figures, section } from './parts.ts';

const FIFTHS = 3;

/** How sure the answer is, and what to find out next. */
export function sureSection(names: Names, { obstacles }: ReportInput): Html {
  const { result } = obstacles;
  const { title, sentences } = howSure(names, obstacles, result);
  const told = result.unknowns.filter(({ index, noise }) => index > noise).slice(0, FIFTHS);
  const charts =
    result.unknowns.length === 0
      ? null
      : html`<div class="figures">${figure(unknownsChart(names, 'chart-unknowns', result.unknowns), { note: 'Bars: share of the variance. Upright mark: what chance alone reaches in one run of twenty. Grey: not above chance.' })}</div>`;
  const fifths =
    told.length === 0
      ? null
      : html`<h3>Where a deal becomes likelier</h3><p>The share of draws with a deal in each fifth of the values drawn for an unknown, lowest fifth first.</p>${figures(told.map((row, k) => fifthsChart(names, `chart-fifths-${k + 1}`, row)))}`;
  return section('sure', title, html`${bullets(sentences)}${charts}${fifths}`);
}
