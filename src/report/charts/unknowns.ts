import * as Plot from '@observablehq/plot';
import type { UnknownRow } from '../../obstacles/index.ts';
import {
  capital,
  fixed,
  inputAnchor,
  inputWords,
  type Names,
  percent,
  plain,
  whole,
} from '../words/index.ts';
import { type Chart, COLORS, PIXELS } from './chart.ts';
import { draw } from './draw.ts';
import { shortenLines } from './shorten.ts';

const WIDTH = 340;
const RIGHT = 48;
const LINE = 15;
/** Unknowns in the picture. */
const BARS = 8;

/** Bars of sensitivity, each with the line that chance alone would reach. */
export function unknownsChart(names: Names, id: string, unknowns: readonly UnknownRow[]): Chart {
  const shown = unknowns.slice(0, BARS);
  const title = 'What decides whether there is a deal';
  const description = `Bars: share of the variance in whether there is a deal that each unknown accounts for by itself. The mark on a bar is what an unknown without influence reaches by chance in one run of twenty.`;
  const { rows, labels, height } = place(names, shown);
  const most = Math.max(0.01, ...shown.map(({ index, noise }) => Math.max(index, noise)));
  const at = (share: number) => 2 + (share / most) * (WIDTH - RIGHT - 2);
  const svg = draw(
    { id, title, description },
    {
      width: WIDTH,
      height,
      margin: 0,
      x: PIXELS,
      y: PIXELS,
      marks: [
        Plot.text(labels, { x: 2, y: 'y', text: 'text', textAnchor: 'start' }),
        Plot.rect(rows, {
          x1: 2,
          x2: (d: Placed) => at(d.row.index),
          y1: 'y',
          y2: (d: Placed) => d.y + 14,
          fill: (d: Placed) => (d.row.index > d.row.noise ? COLORS.zone : COLORS.outside),
        }),
        Plot.link(rows, {
          x1: (d: Placed) => at(d.row.noise),
          x2: (d: Placed) => at(d.row.noise),
          y1: (d: Placed) => d.y - 3,
          y2: (d: Placed) => d.y + 17,
          stroke: COLORS.limit,
          strokeWidth: 2,
        }),
        Plot.text(rows, {
          x: (d: Placed) => at(Math.max(d.row.index, d.row.noise)) + 6,
          y: (d: Placed) => d.y + 7,
          text: (d: Placed) => percent(d.row.index),
          textAnchor: 'start',
          fontWeight: 600,
        }),
      ],
    },
  );
  const table = {
    head: ['Unknown', 'Accounts for', 'Reached by chance'],
    rows: shown.map((row) => [
      { text: label(names, row), to: inputAnchor(row.input) },
      pct(row.index),
      pct(row.noise),
    ]),
  };
  return { id, title, description, svg, table };
}

interface Placed {
  readonly row: UnknownRow;
  readonly y: number;
}

function place(names: Names, shown: readonly UnknownRow[]) {
  const rows: Placed[] = [];
  const labels: { y: number; text: string }[] = [];
  let y = 4;
  for (const row of shown) {
    for (const text of shortenLines(label(names, row), WIDTH - 8, 3)) {
      labels.push({ y: y + LINE / 2, text });
      y += LINE;
    }
    rows.push({ row, y: y + 4 });
    y += 32;
  }
  return { rows, labels, height: y };
}

/** The share of draws with a deal in each fifth of an unknown’s drawn values. */
export function fifthsChart(names: Names, id: string, row: UnknownRow): Chart {
  const title = label(names, row);
  const description = `Share of draws with a deal where this number lies in the lowest, ..., highest fifth of its drawn values.`;
  const bars = row.deal.map((deal, k) => ({
    k,
    deal: deal === null ? 0 : deal * 100,
    label: deal === null ? 'no draws' : percent(deal),
    range: `${num(row, row.bounds[k]!)}–${num(row, row.bounds[k + 1]!)}`,
  }));
  const svg = draw(
    { id, title, description },
    {
      width: WIDTH,
      height: 170,
      marginLeft: 38,
      marginRight: 8,
      marginTop: 24,
      marginBottom: 34,
      x: {
        type: 'band',
        domain: bars.map(({ k }) => k),
        tickFormat: (k: number) => bars[k]!.range,
        tickSize: 0,
        label: null,
        padding: 0.2,
      },
      y: { domain: [0, 100], ticks: [0, 25, 50, 75, 100], label: 'Draws with a deal, %' },
      marks: [
        Plot.ruleY([0, 25, 50, 75, 100], { stroke: COLORS.grid }),
        Plot.barY(bars, { x: 'k', y: 'deal', fill: COLORS.zone }),
        Plot.text(bars, { x: 'k', y: 'deal', text: 'label', dy: -7, fontSize: 10 }),
      ],
    },
  );
  const head = ['Where it lies', 'Draws with a deal'];
  return {
    id,
    title,
    description,
    svg,
    table: { head, rows: bars.map((b) => [b.range, b.label]) },
  };
}

function label(names: Names, { input }: UnknownRow): string {
  return plain(capital([inputWords(names, input)]));
}

function pct(share: number): string {
  return `${fixed(share * 100, 1)}%`;
}

/** Bounds with a decimal where the range is narrow. */
function num({ bounds }: UnknownRow, value: number): string {
  const width = Math.abs((bounds.at(-1) ?? 0) - (bounds[0] ?? 0));
  return width < 10 ? fixed(value, 1) : whole(value);
}
