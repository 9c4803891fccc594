import { type DealInput, hasDeals, type ReportInput } from '../input.ts';
import { clean, type Names, namesOf } from '../words/index.ts';
import { conflictSection, openingSection } from './conflicts.ts';
import { documentOf } from './document.ts';
import { driftSection } from './drift.ts';
import { forecastSection } from './forecast.ts';
import type { Html } from './html.ts';
import { inputSection } from './inputs.ts';
import { ledgerSection } from './ledger.ts';
import { movesSection } from './moves.ts';
import { pressureSection } from './pressure.ts';
import { provenanceSection } from './provenance.ts';
import { readingsSection } from './readings.ts';
import { contestedSection, sourceSection } from './record.ts';
import { packageSection, positionSection, spaceSection } from './space.ts';
import { sureSection } from './unknowns.ts';
import { ABOUT, header, verdictSection } from './verdict.ts';

/** A section with its id and its name in the navigation, made where it is wanted. */
type Entry = readonly [id: string, name: string, make: () => Html | null];

/**
 * The whole answer as one HTML file, which opens anywhere and loads nothing: no script, no font,
 * no picture from elsewhere. The same input gives the same file, byte for byte.
 */
export function htmlReport(input: ReportInput): string {
  const subject = hasDeals(input) ? ABOUT.deals : ABOUT.moves;
  return documentOf({
    title: `${clean(input.kase.name)}: ${subject}`,
    generator: `impasse report ${input.version}`,
    skip: hasDeals(input) ? 'Skip to the verdict' : 'Skip to the answer',
    header: header(input),
    sections: reportSections(input),
    nav: 'Parts of the report',
    footer: `Made by Impasse ${input.version}. Shares are shares of draws from what the case states; they are no forecast, and no judgement of who is at fault.`,
  });
}

/** A section of the report: its id, its name in the navigation, and what it says. */
export type ReportSection = readonly [id: string, name: string, part: Html];

/**
 * The sections of the report, in order; those that have nothing to say are left out.
 *
 * @param only - ids of the sections that are made; all where it is not given
 */
export function reportSections(input: ReportInput, only?: readonly string[]): ReportSection[] {
  const names = namesOf(input.kase);
  const entries: readonly Entry[] = [
    ...(hasDeals(input) ? impasseEntries(names, input) : []),
    ['drift', 'Drift', () => driftSection(names, input.drift?.result)],
    ['forecast', 'Settle where', () => forecastSection(names, input.forecast?.result)],
    ...(hasDeals(input) ? packageEntries(names, input) : []),
    ['moves', 'Moves', () => movesSection(names, input.moves)],
    ...(hasDeals(input) ? [['sure', 'How sure', () => sureSection(names, input)] as const] : []),
    ['ledger', 'Forecasts', () => ledgerSection(input.ledger)],
    ['contested', 'Contested', () => contestedSection(names, input)],
    ...(hasDeals(input) ? [['inputs', 'Inputs', () => inputSection(names)] as const] : []),
    ['sources', 'Sources', () => sourceSection(input)],
    ['provenance', 'Provenance', () => provenanceSection(input)],
  ];
  return entries.flatMap(([id, name, make]) => {
    const part = only === undefined || only.includes(id) ? make() : null;
    return part === null ? [] : [[id, name, part] as const];
  });
}

/** The sections on whether there is a deal, and what blocks it. */
function impasseEntries(names: Names, input: DealInput): Entry[] {
  const { result } = input.obstacles;
  return [
    ['verdict', 'Verdict', () => verdictSection(names, input)],
    ['why', 'What blocks', () => conflictSection(names, result)],
    ['opens', 'What opens', () => openingSection(names, result)],
    ['pressure', 'Pressure', () => pressureSection(names, result)],
    ['blockers', 'Who blocks', () => readingsSection(names, result)],
  ];
}

/** The sections on packages, up to what each party wants. */
function packageEntries(names: Names, input: DealInput): Entry[] {
  return [
    ['space', 'Deal space', () => spaceSection(names, input.deals.result, input.obstacles.result)],
    ['packages', 'Packages', () => packageSection(names, input.deals.result)],
    ['positions', 'Positions', () => positionSection(names, input.deals.result)],
  ];
}

/** Whether a file that begins like this is a report of ours, HTML or Markdown. */
export function isReport(head: string): boolean {
  return (
    head.includes('<meta name="generator" content="impasse report ') ||
    head.startsWith('<!-- impasse report ')
  );
}
