import { fifthsChart, unknownsChart } from '../charts/index.ts';
import type { DealInput } from '../input.ts';
import { howSure, type Names } from '../words/index.ts';
import { type Html, html } from './html.ts';
import { bullets, figure, section } from './parts.ts';

const FIFTHS = 3;

/** How sure the answer is, and what to find out next. */
export function sureSection(names: Names, { obstacles }: DealInput): Html {
  const { result } = obstacles;
  const { title, sentences } = howSure(names, obstacles, result);
  const told = result.unknowns.filter(({ index, noise }) => index > noise).slice(0, FIFTHS);
  const bars = {
    note: 'Bars: share of the variance in whether there is a deal. Upright mark: what chance alone reaches in one run of twenty. Grey: not above it.',
  };
  const fifths = {
    note: 'Share of draws with a deal in each fifth of the values drawn, lowest first.',
  };
  const charts =
    result.unknowns.length === 0
      ? null
      : html`<div class="figures tall">${figure(unknownsChart(names, 'chart-unknowns', result.unknowns), bars)}${told.map((row, k) => figure(fifthsChart(names, `chart-fifths-${k + 1}`, row), fifths))}</div>`;
  return section('sure', title, html`${bullets(sentences)}${charts}`);
}
