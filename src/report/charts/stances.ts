/** Each party's first and last stance on one issue. */
import * as Plot from '@observablehq/plot';
import type { DriftResult, Standing } from '../../drift/index.ts';
import { clean, type Names, standingWords } from '../words/index.ts';
import { type Chart, COLORS, PIXELS } from './chart.ts';
import { draw } from './draw.ts';
import { shorten, shortenName } from './shorten.ts';

const [WIDTH, LEFT, RIGHT, LANE, TOP] = [340, 100, 14, 24, 22];

interface Lane {
  readonly party: string;
  readonly from: Standing;
  readonly to: Standing;
}

/**
 * A line a party, from where it stood first (hollow) to where it stands now (filled).
 *
 * @returns `null` where fewer than two parties stand on the issue, and where its options have no
 *   places on a line: a picture would make distances up
 */
export function stanceChart(
  names: Names,
  id: string,
  result: DriftResult,
  issue: string,
): Chart | null {
  const lanes = lanesOf(result, issue);
  const scale = scaleOf(names, issue);
  if (lanes.length < 2 || scale === null) return null;
  const title = names.issue(issue);
  const description = `First stance of each party (hollow) and its last (filled) on the scale from “${scale.ends[0]}” to “${scale.ends[1]}”. A thick line is a range.`;
  const height = TOP + lanes.length * LANE + 4;
  const marks = marksOf(names, lanes, scale);
  const svg = draw(
    { id, title, description },
    { width: WIDTH, height, margin: 0, x: PIXELS, y: PIXELS, marks },
  );
  const rows = lanes.map(({ party, from, to }) => [
    names.party(party),
    standingWords(names, issue, from),
    standingWords(names, issue, to),
  ]);
  return { id, title, description, svg, table: { head: ['Party', 'First', 'Last'], rows } };
}

function lanesOf({ parties, moves, held }: DriftResult, issue: string): Lane[] {
  return parties.flatMap(({ party }) => {
    const own = moves.filter((move) => move.party === party && move.issue === issue);
    const stood = held.find((row) => row.party === party && row.issue === issue);
    const [from, to] = [own[0]?.from ?? stood?.at, own.at(-1)?.to ?? stood?.at];
    return from === undefined || to === undefined ? [] : [{ party, from, to }];
  });
}

interface Line {
  readonly low: number;
  readonly high: number;
  /** Names of the options at the two ends. */
  readonly ends: readonly [string, string];
}

function scaleOf({ kase }: Names, id: string): Line | null {
  const options = kase.issues.find((issue) => issue.id === id)?.options ?? [];
  const placed = options.flatMap(({ name, scale }) => (scale === null ? [] : [{ name, scale }]));
  placed.sort((a, b) => a.scale - b.scale);
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined || placed.length < options.length) return null;
  if (first.scale === last.scale) return null;
  const ends = [clean(first.name), clean(last.name)] as const;
  return { low: first.scale, high: last.scale, ends };
}

/** Lowest and highest place of a stance, and the one to mark. */
function placesOf(at: Standing): { low: number; mid: number; high: number } {
  if (at.kind === 'option') return { low: at.place ?? 0, mid: at.place ?? 0, high: at.place ?? 0 };
  const { quantity: q } = at;
  if (q.kind === 'exact') return { low: q.value, mid: q.value, high: q.value };
  if (q.kind === 'triangular') return { low: q.low, mid: q.likely, high: q.high };
  const [low, high] = q.kind === 'range' ? [q.low, q.high] : [0, 100];
  return { low, mid: (low + high) / 2, high };
}

function marksOf(names: Names, lanes: readonly Lane[], { low, high, ends }: Line): Plot.Markish[] {
  const room = WIDTH - LEFT - RIGHT;
  const at = (place: number) => LEFT + ((place - low) / (high - low)) * room;
  const rows = lanes.map(({ party, from, to }, k) => {
    const [a, b] = [placesOf(from), placesOf(to)];
    return {
      name: names.party(party),
      y: TOP + LANE * (k + 0.5),
      a: at(a.mid),
      b: at(b.mid),
      ranges: [a, b],
    };
  });
  const ranges = rows.flatMap(({ y, ranges: list }) =>
    list.filter((r) => r.high > r.low).map((r) => ({ y, x1: at(r.low), x2: at(r.high) })),
  );
  const lane = { y1: 'y', y2: 'y' } as const;
  return [
    Plot.link(rows, { ...lane, x1: () => LEFT, x2: () => WIDTH - RIGHT, stroke: COLORS.grid }),
    Plot.link(ranges, { ...lane, x1: 'x1', x2: 'x2', stroke: COLORS.band, strokeWidth: 8 }),
    Plot.arrow(
      rows.filter(({ a, b }) => Math.abs(a - b) > 8),
      {
        ...lane,
        x1: 'a',
        x2: 'b',
        stroke: COLORS.zone,
        strokeWidth: 2,
        insetEnd: 6,
        insetStart: 5,
        headLength: 7,
      },
    ),
    Plot.dot(rows, {
      x: 'a',
      y: 'y',
      r: 5,
      stroke: COLORS.outside,
      strokeWidth: 1.5,
      fill: 'var(--page, #fff)',
    }),
    Plot.dot(rows, { x: 'b', y: 'y', r: 4, fill: COLORS.zone }),
    Plot.text(rows, {
      x: 2,
      y: 'y',
      text: ({ name }) => shortenName(name, LEFT - 12),
      textAnchor: 'start',
    }),
    Plot.text([ends[0]], {
      x: LEFT,
      y: 9,
      text: [shorten(ends[0], room / 2 - 6)],
      textAnchor: 'start',
    }),
    Plot.text([ends[1]], {
      x: WIDTH - RIGHT,
      y: 9,
      text: [shorten(ends[1], room / 2 - 6)],
      textAnchor: 'end',
    }),
  ];
}
