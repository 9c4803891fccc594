import * as Plot from '@observablehq/plot';
import type { DealsResult, PositionRow } from '../../deals/index.ts';
import type { Spread } from '../../draws/index.ts';
import { inputAnchor, type Names, spread as spreadWords } from '../words/index.ts';
import { type Chart, COLORS, PIXELS, TEXT } from './chart.ts';
import { draw } from './draw.ts';
import { shortenLines, shortenName } from './shorten.ts';

const WIDTH = 340;
const [LEFT, RIGHT] = [100, 84];
const LANE = 17;
const LINE = 15;
/** Room for the scale above the lanes. */
const TOP = 18;

interface Lane {
  readonly party: string;
  readonly spread: Spread;
  /** Id of the number in the case. */
  readonly input: string;
}
interface Group {
  readonly title: string;
  readonly lanes: readonly Lane[];
}
interface Placed extends Lane {
  readonly y: number;
}

/** One chart an issue: its weight for each party, and what each option is worth to each. */
export function positionCharts(names: Names, { positions }: DealsResult): Chart[] {
  return names.kase.issues.map((issue, k) => {
    const rows = positions.filter((row) => row.issue === issue.id);
    return positionChart(names, `chart-positions-${k + 1}`, issue.id, rows);
  });
}

function positionChart(
  names: Names,
  id: string,
  issue: string,
  rows: readonly PositionRow[],
): Chart {
  const groups = groupsOf(names, issue, rows);
  const title = names.issue(issue);
  const description = `Weight of the issue for each party (points of 100) and value of each option (0 to 100): median as a dot, 5–95% range as a line.`;
  const { headings, lanes, height } = place(groups);
  const svg = draw(
    { id, title, description },
    {
      width: WIDTH,
      height,
      margin: 0,
      x: PIXELS,
      y: PIXELS,
      marks: [
        grid(lanes),
        ...[0, 50, 100].map((value) =>
          Plot.text([value], { x: at(value), y: 9, text: [`${value}`], fontSize: 10 }),
        ),
        Plot.text(headings, { x: 2, y: 'y', text: 'text', textAnchor: 'start', fontWeight: 600 }),
        Plot.text(lanes, {
          x: 2,
          y: 'y',
          text: (d: Placed) => shortenName(d.party, LEFT - 10),
          textAnchor: 'start',
        }),
        Plot.link(lanes, {
          x1: (d: Placed) => at(d.spread.low),
          x2: (d: Placed) => at(d.spread.high),
          y1: 'y',
          y2: 'y',
          stroke: COLORS.zone,
          strokeWidth: 3,
          strokeOpacity: 0.55,
          strokeLinecap: 'round',
        }),
        Plot.dot(lanes, { x: (d: Placed) => at(d.spread.median), y: 'y', r: 4, fill: COLORS.zone }),
        Plot.text(lanes, {
          x: WIDTH - 2,
          y: 'y',
          text: (d: Placed) => spreadWords(d.spread),
          textAnchor: 'end',
        }),
      ],
    },
  );
  const table = {
    head: ['What', 'Party', 'Median', '5%', '95%'],
    rows: groups.flatMap((group) =>
      group.lanes.map(({ party, input, spread: s }) => [
        group.title,
        { text: party, to: inputAnchor(input) },
        num(s.median),
        num(s.low),
        num(s.high),
      ]),
    ),
  };
  return { id, title, description, svg, table };
}

function groupsOf(names: Names, issue: string, rows: readonly PositionRow[]): Group[] {
  const options = names.kase.issues.find(({ id }) => id === issue)?.options ?? [];
  const weights = rows.map(({ party, weight }) => ({
    party: names.party(party),
    spread: weight,
    input: `${party}.weights.${issue}`,
  }));
  const values = options.map(({ id }) => ({
    title: names.option(issue, id),
    lanes: rows.flatMap(({ party, values: own }) => {
      const found = own.find(({ option }) => option === id);
      if (found === undefined) return [];
      return [{ party: names.party(party), spread: found.value, input: `${party}.${issue}.${id}` }];
    }),
  }));
  return [{ title: 'Weight of this issue', lanes: weights }, ...values];
}

function place(groups: readonly Group[]) {
  const headings: { y: number; text: string }[] = [];
  const lanes: Placed[] = [];
  let y = TOP;
  for (const group of groups) {
    for (const text of shortenLines(group.title, WIDTH - 16, 2, TEXT * 1.08)) {
      headings.push({ y: y + LINE / 2, text });
      y += LINE;
    }
    for (const lane of group.lanes) {
      lanes.push({ ...lane, y: y + LANE / 2 });
      y += LANE;
    }
    y += 8;
  }
  return { headings, lanes, height: y };
}

/** Short marks of 0, 50 and 100 behind each lane. */
function grid(lanes: readonly Placed[]): Plot.Markish {
  const marks = lanes.flatMap(({ y }) => [0, 50, 100].map((value) => ({ x: at(value), y })));
  return Plot.link(marks, {
    x1: 'x',
    x2: 'x',
    y1: ({ y }: { y: number }) => y - LANE / 2,
    y2: ({ y }: { y: number }) => y + LANE / 2,
    stroke: COLORS.grid,
  });
}

function at(value: number): number {
  return LEFT + (Math.min(100, Math.max(0, value)) / 100) * (WIDTH - LEFT - RIGHT);
}

function num(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
