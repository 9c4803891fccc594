import * as Plot from '@observablehq/plot';
import type { ObstaclesResult, PressureCurve } from '../../obstacles/index.ts';
import { type Names, percent, whole } from '../words/index.ts';
import { type Chart, COLORS } from './chart.ts';
import { draw } from './draw.ts';

/** One chart a party: the share of draws with a deal as its walk-away value alone falls. */
export function pressureCharts(names: Names, { pressure, deal }: ObstaclesResult): Chart[] {
  return pressure.map((curve, k) =>
    pressureChart(names, `chart-pressure-${k + 1}`, curve, deal.share),
  );
}

function pressureChart(names: Names, id: string, curve: PressureCurve, deal: number): Chart {
  const title = names.party(curve.party);
  const description = `Share of draws with a deal as the walk-away value of ${title} alone falls by 0 to 100 points: from ${percent(deal)} to ${percent(curve.most)}. Dashed: the share without any pressure.`;
  const points = curve.points.map((point) => ({ cut: point.cut, deal: point.deal * 100 }));
  const svg = draw(
    { id, title: `Pressure on ${title}`, description },
    {
      width: 340,
      height: 190,
      marginLeft: 38,
      marginRight: 48,
      marginTop: 24,
      marginBottom: 36,
      x: {
        domain: [0, 100],
        ticks: [0, 25, 50, 75, 100],
        label: 'Fall of its walk-away value, points',
      },
      y: { domain: [0, 100], ticks: [0, 25, 50, 75, 100], label: 'Draws with a deal, %' },
      marks: [
        Plot.ruleY([0, 25, 50, 75, 100], { stroke: COLORS.grid }),
        Plot.areaY(points, { x: 'cut', y: 'deal', fill: COLORS.zone, fillOpacity: 0.15 }),
        Plot.ruleY([deal * 100], {
          stroke: COLORS.limit,
          strokeDasharray: '5,4',
          strokeWidth: 1.5,
        }),
        Plot.line(points, { x: 'cut', y: 'deal', stroke: COLORS.zone, strokeWidth: 2.5 }),
        Plot.text([curve], {
          x: 100,
          y: curve.most * 100,
          text: () => percent(curve.most),
          textAnchor: 'start',
          dx: 6,
          fontWeight: 600,
        }),
      ],
    },
  );
  const head = ['Fall of the walk-away value, points', 'Draws with a deal'];
  const rows = curve.points.map((point) => [whole(point.cut), percent(point.deal)]);
  return { id, title, description, svg, table: { head, rows } };
}
