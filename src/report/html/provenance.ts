import { type ReportInput, runOf } from '../input.ts';
import { clean, command, grouped } from '../words/index.ts';
import { type Html, html } from './html.ts';
import { section } from './parts.ts';

/** What was computed from what, and how to get it again. */
export function provenanceSection(input: ReportInput): Html {
  const { kase, deals, obstacles, moves, version } = input;
  const run = runOf(input);
  const rows = [
    ['Program', `Impasse ${version}`],
    ['Case file', clean(kase.agreement.trace.range.file)],
    ['Case, sha-256', kase.hash],
    ...(run === null
      ? []
      : [
          ['Seed', String(run.seed)],
          ['Draws', grouped(run.draws)],
        ]),
    ...Object.entries({ deals, obstacles, moves }).flatMap(([name, answer]) =>
      answer === null ? [] : [[`Options: ${name}`, JSON.stringify(answer.options)]],
    ),
  ];
  return section(
    'provenance',
    'How to get this again',
    html`<dl class="provenance">${rows.map(([name = '', value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<pre><code>${command(kase, run)}</code></pre>
<p>The same version, case file, seed and number of draws give the same answer, digit for digit.</p>`,
  );
}
