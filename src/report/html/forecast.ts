import type { ForecastResult } from '../../forecast/index.ts';
import { forecastCharts } from '../charts/index.ts';
import {
  forecast,
  forecastBasis,
  forecastRule,
  hasForecast,
  type Names,
  POWER_HEAD,
  powerRows,
  RECORD_HEAD,
  recordRows,
  recordWords,
} from '../words/index.ts';
import { type Html, html } from './html.ts';
import { bullets, figures, paragraphs, section, table } from './parts.ts';

/** Where the parties would settle, by each model; `null` where no issue has a scale. */
export function forecastSection(names: Names, result: ForecastResult | undefined): Html | null {
  if (result === undefined || !hasForecast(result)) return null;
  const { title, sentences } = forecast(names, result);
  const power = powerRows(names, result);
  return section(
    'forecast',
    title,
    html`${bullets(sentences)}
<p>Diamonds: where the parties stand. Dots: where each model puts the outcome, the one in front in blue. Lines: 5–95% of draws. Thin lines upright: the options. A range from end to end is often two heaps, at the ends, and its median then says little.</p>
${figures(forecastCharts(names, result))}
<h3>What nothing beats, as the rule of agreement has it</h3>
${bullets(forecastRule(names, result))}
${power.length === 0 ? null : html`<h3>Voting power</h3>${table({ head: POWER_HEAD, rows: power }, 'Voting power')}`}
<h3>What it rests on</h3>
${bullets(forecastBasis(names, result))}
<h3>Record of the models</h3>
${paragraphs(recordWords())}
${table({ head: RECORD_HEAD, rows: recordRows(result.records) }, 'Record of the models')}`,
  );
}
