/** Who came towards whom: distance over the steps, and each party's first and last stance. */
import * as Plot from '@observablehq/plot';
import type { DriftResult, PairRow } from '../../drift/index.ts';
import { changeWords, hundredths, type Names, pairWords, spread, whole } from '../words/index.ts';
import { type Chart, COLORS } from './chart.ts';
import { draw } from './draw.ts';
import { stanceChart } from './stances.ts';

/** Pairs in pictures at most. */
const PAIRS = 6;

/** One chart a pair of those that moved most; then one an issue with a scale on which two stand. */
export function driftCharts(names: Names, result: DriftResult): Chart[] {
  const paths = result.pairs
    .filter(({ overall }) => overall.kind !== 'too-little')
    .sort((a, b) => moved(b) - moved(a))
    .slice(0, PAIRS)
    .map((pair, k) => pathChart(names, `chart-drift-${k + 1}`, result, pair));
  const stances = names.kase.issues.flatMap(({ id }, k) => {
    const chart = stanceChart(names, `chart-stances-${k + 1}`, result, id);
    return chart === null ? [] : [chart];
  });
  return [...paths, ...stances];
}

function moved({ overall }: PairRow): number {
  return overall.kind === 'too-little' ? 0 : Math.abs(overall.change.median);
}

function pathChart(names: Names, id: string, { steps }: DriftResult, pair: PairRow): Chart {
  const title = `Distance of ${pairWords(names, pair)}`;
  const issues = pair.compared.map(names.issue).join(', ');
  const description = `Distance, 0 (agreed) to 100 (opposite ends), on ${issues}, step by step: ${changeWords(pair.overall)}. Line: median; band: 5–95% of draws.`;
  const points = pair.path.flatMap(({ step, level }, x) =>
    level === null ? [] : [{ x, date: steps[step]!.date, ...hundredths(level) }],
  );
  const svg = draw(
    { id, title, description },
    {
      width: 340,
      height: 190,
      marginLeft: 38,
      marginRight: 36,
      marginTop: 24,
      marginBottom: 28,
      x: { type: 'linear', domain: [-0.1, Math.max(1, pair.path.length - 0.9)], axis: null },
      y: { domain: [0, 100], ticks: [0, 25, 50, 75, 100], label: 'Distance' },
      marks: [
        Plot.ruleY([0, 25, 50, 75, 100], { stroke: COLORS.grid }),
        Plot.areaY(points, {
          x: 'x',
          y1: 'low',
          y2: 'high',
          fill: COLORS.band,
          fillOpacity: 0.5,
        }),
        Plot.line(points, { x: 'x', y: 'median', stroke: COLORS.zone, strokeWidth: 2.5 }),
        Plot.dot(points, { x: 'x', y: 'median', r: 3.5, fill: COLORS.zone }),
        Plot.text(ends(points), {
          x: 'x',
          y: 0,
          dy: 16,
          text: 'date',
          textAnchor: 'middle',
        }),
        Plot.text(points.slice(-1), {
          x: 'x',
          y: 'median',
          text: ({ median }: { median: number }) => whole(median),
          textAnchor: 'start',
          dx: 8,
          fontWeight: 600,
        }),
      ],
    },
  );
  const head = ['Step', 'Distance on these issues', 'On all issues by then', 'Change on these'];
  const rows = pair.path.map(({ step, level, distance, change }) => [
    steps[step]!.date,
    level === null ? '?' : spread(hundredths(level)),
    distance === null ? '?' : spread(hundredths(distance)),
    change === null ? '' : changeWords(change),
  ]);
  return { id, title, description, svg, table: { head, rows } };
}

/** The first and the last: dates in between would run into one another. */
function ends<T>(points: readonly T[]): T[] {
  return points.length < 2 ? [...points] : [points[0]!, points.at(-1)!];
}
