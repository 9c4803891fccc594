import * as Plot from '@observablehq/plot';
import { type Share, wilson } from '../../draws/index.ts';
import { grouped, interval, ofDraws, percent } from '../words/index.ts';
import { type Chart, COLORS, PIXELS } from './chart.ts';
import { draw } from './draw.ts';

const [LEFT, WIDTH, TOP, THICK] = [8, 324, 8, 18];

/** Labels under the bar. */
const ENDS = [
  [0, 'start'],
  [0.5, 'middle'],
  [1, 'end'],
] as const;

/** The share of draws with a deal, with its sampling error. */
export function shareChart(id: string, deal: Share): Chart {
  const title = 'Draws with a deal';
  const description = `There is a deal in ${ofDraws(deal)}; sampling error ${interval(deal)} (95%).`;
  const at = (share: number) => LEFT + share * WIDTH;
  const { low, high } = wilson(deal);
  const box = (x1: number, x2: number) => [{ x1, x2, y1: TOP, y2: TOP + THICK }];
  const edges = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;
  const svg = draw(
    { id, title, description },
    {
      width: 340,
      height: 56,
      margin: 0,
      x: PIXELS,
      y: PIXELS,
      marks: [
        Plot.rect(box(at(0), at(1)), { ...edges, fill: COLORS.stripe, stroke: COLORS.outside }),
        Plot.rect(box(at(0), at(deal.share)), { ...edges, fill: COLORS.zone }),
        Plot.link([{ x1: at(low), x2: at(high), y: TOP + THICK + 5 }], {
          x1: 'x1',
          x2: 'x2',
          y1: 'y',
          y2: 'y',
          stroke: COLORS.limit,
          strokeWidth: 3,
        }),
        ...ENDS.map(([share, textAnchor]) =>
          Plot.text([share], {
            x: at(share),
            y: TOP + THICK + 16,
            text: [`${share * 100}%`],
            textAnchor,
          }),
        ),
      ],
    },
  );
  const head = ['Draws with a deal', 'Draws', 'Share', 'Sampling error (95%)'];
  const rows = [[grouped(deal.hits), grouped(deal.of), percent(deal.share), interval(deal)]];
  return { id, title, description, svg, table: { head, rows } };
}
