import * as Plot from '@observablehq/plot';
import type { Ledger } from '../../forecast/ledger/index.ts';
import { calibrationRows } from '../words/index.ts';
import { type Chart, COLORS } from './chart.ts';
import { draw } from './draw.ts';

/** Share that came true by what was foreseen, with the number of forecasts behind each point. */
export function calibrationChart(id: string, ledger: Ledger): Chart {
  const title = 'Calibration';
  const description =
    'Of the forecasts of about the same probability, the share that came true: on the dashed line where it is as foreseen. Number: forecasts behind the point. Upright line: 95% interval of so small a number.';
  const points = ledger.calibration.flatMap(({ foreseen, came, interval, count }) =>
    foreseen === null || came === null || interval === null
      ? []
      : [
          {
            x: foreseen * 100,
            y: came * 100,
            low: interval.low * 100,
            high: interval.high * 100,
            count,
          },
        ],
  );
  const percents = { domain: [0, 100], ticks: [0, 25, 50, 75, 100] };
  const svg = draw(
    { id, title, description },
    {
      width: 340,
      height: 300,
      marginLeft: 38,
      marginRight: 26,
      marginTop: 24,
      marginBottom: 36,
      x: { ...percents, label: 'Foreseen, %' },
      y: { ...percents, label: 'Came true, %' },
      marks: [
        Plot.ruleY(percents.ticks, { stroke: COLORS.grid }),
        Plot.link([0], {
          x1: 0,
          y1: 0,
          x2: 100,
          y2: 100,
          stroke: COLORS.outside,
          strokeDasharray: '4,4',
        }),
        Plot.ruleX(points, { x: 'x', y1: 'low', y2: 'high', stroke: COLORS.band, strokeWidth: 3 }),
        Plot.dot(points, { x: 'x', y: 'y', r: 4.5, fill: COLORS.zone }),
        Plot.text(points, {
          x: 'x',
          y: 'y',
          text: ({ count }: { count: number }) => String(count),
          dx: 9,
          textAnchor: 'start',
          fontWeight: 600,
        }),
      ],
    },
  );
  const head = ['Foreseen', 'Forecasts', 'Mean', 'Came true', '95%'];
  return { id, title, description, svg, table: { head, rows: calibrationRows(ledger) } };
}
