import type { ReportInput } from '../input.ts';
import { clean, command, grouped } from '../words/index.ts';
import { type Html, html } from './html.ts';
import { section } from './parts.ts';

/** What was computed from what, and how to get it again. */
export function provenanceSection(input: ReportInput): Html {
  const { kase, deals, obstacles, version } = input;
  const rows = [
    ['Program', `Impasse ${version}`],
    ['Case file', clean(kase.agreement.trace.range.file)],
    ['Case, sha-256', kase.hash],
    ['Seed', String(obstacles.seed)],
    ['Draws', grouped(obstacles.draws)],
    ['Options: deals', JSON.stringify(deals.options)],
    ['Options: obstacles', JSON.stringify(obstacles.options)],
  ] as const;
  return section(
    'provenance',
    'How to get this again',
    html`<dl class="provenance">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<pre><code>${command(input)}</code></pre>
<p>The same version, case file, seed and number of draws give the same answer, digit for digit.</p>`,
  );
}
