import * as Plot from '@observablehq/plot';
import type { ConflictRow, ObstaclesResult } from '../../obstacles/index.ts';
import {
  amongImpasses,
  demandParty,
  demandShort,
  demandWords,
  type Names,
  ofDraws,
  percent,
  worthTelling,
} from '../words/index.ts';
import { type Chart, COLORS, PIXELS, TEXT } from './chart.ts';
import { draw } from './draw.ts';
import { shortenLines, shortenName } from './shorten.ts';

const WIDTH = 340;
const LEFT = 156;
const ROW = 36;
const BARS = 64;
const TOP = 18;
/** Sets in the picture. */
const SETS = 7;

/** `A`, `B`, ... for the sets of a report, most frequent first. */
export function setLetter(k: number): string {
  return String.fromCharCode(65 + k);
}

/** Demands against conflict sets: a column a set, a dot where the demand is in it. */
export function conflictChart(names: Names, id: string, result: ObstaclesResult): Chart {
  const sets = worthTelling(result.conflicts, result.deal, SETS).map(({ demands, share }) => ({
    demands,
    share: amongImpasses(share, result.deal),
  }));
  const demands = names.kase.demands
    .map((demand) => demand.id)
    .filter((demand) => sets.some((set) => set.demands.includes(demand)));
  const title = 'Which demands rule each other out';
  const description = `Columns are the ${sets.length} most frequent sets of demands that cannot be met together, rows the demands in them; the bar above a column is the share of the draws without a deal.`;
  const matrix = BARS + TOP + 22;
  const svg = draw(
    { id, title, description },
    {
      width: WIDTH,
      height: matrix + demands.length * ROW + 4,
      margin: 0,
      x: PIXELS,
      y: PIXELS,
      marks: [...bars(sets), ...rows(names, demands, matrix), ...dots(sets, demands, matrix)],
    },
  );
  const head = [
    'Demand',
    ...sets.map(
      ({ share }, k) =>
        `${setLetter(k)}: in ${ofDraws(share)}${result.deal.hits === 0 ? '' : ' without a deal'}`,
    ),
  ];
  const table = {
    head,
    rows: demands.map((demand) => [
      demandWords(names, demand),
      ...sets.map((set) => (set.demands.includes(demand) ? 'in it' : '-')),
    ]),
  };
  return { id, title, description, svg, table };
}

function column(k: number, sets: number): number {
  const step = Math.min(40, (WIDTH - LEFT - 8) / Math.max(1, sets));
  return LEFT + step * (k + 0.5);
}

function bars(sets: readonly ConflictRow[]): Plot.Markish[] {
  const base = TOP + BARS;
  const data = sets.map(({ share }, k) => ({
    x: column(k, sets.length),
    top: base - share.share * BARS,
    label: percent(share.share),
    letter: setLetter(k),
  }));
  return [
    Plot.text(['Share of draws', 'without a deal'], {
      x: 2,
      y: ['a', 'b'].map((_, k) => TOP + BARS / 2 + k * 14),
      text: (d: string) => d,
      textAnchor: 'start',
    }),
    Plot.link([0], { x1: LEFT, x2: WIDTH - 4, y1: base, y2: base, stroke: COLORS.outside }),
    Plot.rect(data, {
      x1: (d: { x: number }) => d.x - 7,
      x2: (d: { x: number }) => d.x + 7,
      y1: 'top',
      y2: base,
      fill: COLORS.zone,
    }),
    Plot.text(data, { x: 'x', y: 'top', dy: -8, text: 'label', fontSize: 10 }),
    Plot.text(data, { x: 'x', y: base + 11, text: 'letter', fontWeight: 600 }),
  ];
}

function rows(names: Names, demands: readonly string[], top: number): Plot.Markish[] {
  const stripes = demands
    .map((_, k) => ({ y1: top + k * ROW, y2: top + (k + 1) * ROW }))
    .filter((_, k) => k % 2 === 0);
  const labels = demands.flatMap((demand, k) => {
    const what = shortenLines(demandShort(names, demand), LEFT - 12, 1);
    return [
      {
        y: top + k * ROW + 12,
        text: shortenName(demandParty(names, demand), LEFT - 12, TEXT * 1.08),
        bold: true,
      },
      { y: top + k * ROW + 25, text: what[0] ?? '', bold: false },
    ];
  });
  return [
    Plot.rect(stripes, { x1: 0, x2: WIDTH, y1: 'y1', y2: 'y2', fill: COLORS.stripe }),
    ...[true, false].map((bold) =>
      Plot.text(
        labels.filter((label) => label.bold === bold),
        { x: 4, y: 'y', text: 'text', textAnchor: 'start', fontWeight: bold ? 600 : 400 },
      ),
    ),
  ];
}

function dots(
  sets: readonly ConflictRow[],
  demands: readonly string[],
  top: number,
): Plot.Markish[] {
  const at = (row: number) => top + (row + 0.5) * ROW;
  const cells = sets.flatMap((set, k) =>
    demands.map((demand, row) => ({
      x: column(k, sets.length),
      y: at(row),
      inside: set.demands.includes(demand),
    })),
  );
  const spans = sets.map((set, k) => {
    const own = demands.flatMap((demand, row) => (set.demands.includes(demand) ? [at(row)] : []));
    return { x: column(k, sets.length), y1: Math.min(...own), y2: Math.max(...own) };
  });
  return [
    Plot.dot(
      cells.filter(({ inside }) => !inside),
      { x: 'x', y: 'y', r: 3, stroke: COLORS.outside, strokeOpacity: 0.6 },
    ),
    Plot.link(spans, { x1: 'x', x2: 'x', y1: 'y1', y2: 'y2', stroke: COLORS.zone, strokeWidth: 3 }),
    Plot.dot(
      cells.filter(({ inside }) => inside),
      { x: 'x', y: 'y', r: 6.5, fill: COLORS.zone },
    ),
  ];
}
