import type { ObstaclesResult } from '../../obstacles/index.ts';
import { pressureCharts } from '../charts/index.ts';
import { type Names, pressure } from '../words/index.ts';
import { type Html, html } from './html.ts';
import { bullets, figures, section } from './parts.ts';

/** Pressure curves, one a party. */
export function pressureSection(names: Names, result: ObstaclesResult): Html {
  const { title, sentences } = pressure(names, result);
  return section(
    'pressure',
    title,
    html`<p>What becomes of the share of draws with a deal as the walk-away value of one party alone falls. A flat line is pressure that does nothing. The dashed line is the share without any.</p>
${bullets(sentences)}${figures(pressureCharts(names, result))}`,
  );
}
