import type { ReportInput } from '../input.ts';
import { clean, namesOf } from '../words/index.ts';
import { conflictSection, openingSection } from './conflicts.ts';
import { documentOf } from './document.ts';
import { driftSection } from './drift.ts';
import { forecastSection } from './forecast.ts';
import type { Html } from './html.ts';
import { inputSection } from './inputs.ts';
import { ledgerSection } from './ledger.ts';
import { pressureSection } from './pressure.ts';
import { provenanceSection } from './provenance.ts';
import { readingsSection } from './readings.ts';
import { contestedSection, sourceSection } from './record.ts';
import { packageSection, positionSection, spaceSection } from './space.ts';
import { sureSection } from './unknowns.ts';
import { header, verdictSection } from './verdict.ts';

/**
 * The whole answer as one HTML file, which opens anywhere and loads nothing: no script, no font,
 * no picture from elsewhere. The same input gives the same file, byte for byte.
 */
export function htmlReport(input: ReportInput): string {
  const names = namesOf(input.kase);
  const { result } = input.obstacles;
  const entries: readonly (readonly [id: string, name: string, part: Html | null])[] = [
    ['verdict', 'Verdict', verdictSection(names, input)],
    ['why', 'What blocks', conflictSection(names, result)],
    ['opens', 'What opens', openingSection(names, result)],
    ['pressure', 'Pressure', pressureSection(names, result)],
    ['blockers', 'Who blocks', readingsSection(names, result)],
    ['drift', 'Drift', driftSection(names, input.drift?.result)],
    ['forecast', 'Settle where', forecastSection(names, input.forecast?.result)],
    ['space', 'Deal space', spaceSection(names, input.deals.result, result)],
    ['packages', 'Packages', packageSection(names, input.deals.result)],
    ['positions', 'Positions', positionSection(names, input.deals.result)],
    ['sure', 'How sure', sureSection(names, input)],
    ['ledger', 'Forecasts', ledgerSection(input.ledger)],
    ['contested', 'Contested', contestedSection(names, input)],
    ['inputs', 'Inputs', inputSection(names)],
    ['sources', 'Sources', sourceSection(input)],
    ['provenance', 'Provenance', provenanceSection(input)],
  ];
  return documentOf({
    title: `${clean(input.kase.name)}: what blocks a deal, and what would open one`,
    generator: `impasse report ${input.version}`,
    skip: 'Skip to the verdict',
    header: header(input),
    sections: entries.flatMap(([id, name, part]) =>
      part === null ? [] : [[id, name, part] as const],
    ),
    nav: 'Parts of the report',
    footer: `Made by Impasse ${input.version}. Shares are shares of draws from what the case states; they are no forecast, and no judgement of who is at fault.`,
  });
}

/** Whether a file that begins like this is a report of ours, HTML or Markdown. */
export function isReport(head: string): boolean {
  return (
    head.includes('<meta name="generator" content="impasse report ') ||
    head.startsWith('<!-- impasse report ')
  );
}
