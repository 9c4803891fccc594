/** How a reader does on the events of the gold set. */
import type { EventItem } from '../../src/record/index.ts';
import type { GoldEvent, GoldReport } from './gold.ts';
import { isActor, meet, type Pair, pairEvents } from './gold-match.ts';
import type { Tallies } from './gold-tally.ts';

interface Counts {
  readonly tallies: Tallies;
  /** One line an error. */
  readonly errors: string[];
}

const KINDS: readonly EventItem['kind'][] = [
  'consult',
  'propose',
  'accept',
  'agree',
  'reject',
  'yield',
  'demand',
  'threaten',
  'coerce',
];

const OCCURRED = ['happened', 'historical'];

/** Counts the events of a report that are found, and judges their fields. */
export function scoreEvents(
  {
    report,
    reading,
  }: { readonly report: GoldReport; readonly reading: { readonly events: readonly EventItem[] } },
  { tallies, errors }: Counts,
): void {
  const pairs = pairEvents(report.events, reading.events);
  const [known, taken] = [new Set<unknown>(), new Set<unknown>()];
  for (const { gold, found } of pairs) {
    known.add(gold);
    taken.add(found);
  }
  countEvents(report.events, reading.events, pairs, tallies);
  for (const pair of pairs) scoreEvent(report, pair, { tallies, errors });
  for (const item of report.events.filter((one) => !known.has(one)))
    errors.push(`missed event: ${told(report, item)}`);
  for (const item of reading.events.filter((one) => !taken.has(one)))
    errors.push(`spurious event: ${told(report, item)}`);
}

function countEvents(
  gold: readonly GoldEvent[],
  found: readonly EventItem[],
  pairs: readonly Pair<GoldEvent, EventItem>[],
  tallies: Tallies,
): void {
  const count = (name: string, has: (event: GoldEvent | EventItem) => boolean) =>
    tallies.add(name, {
      hits: pairs.filter((pair) => has(pair.gold) && has(pair.found)).length,
      gold: gold.filter(has).length,
      found: found.filter(has).length,
    });
  count('events', () => true);
  for (const kind of KINDS) count(`events, ${kind}`, (event) => event.kind === kind);
  count('events that took place', ({ status }) => OCCURRED.includes(status));
  count('events that did not, or not yet', ({ status }) => !OCCURRED.includes(status));
}

function scoreEvent(
  report: GoldReport,
  { gold, found }: Pair<GoldEvent, EventItem>,
  { tallies, errors }: Counts,
): void {
  tallies.judge('event, status', gold.status === found.status);
  if (gold.status !== found.status)
    errors.push(`status ${gold.status} > ${found.status}: ${told(report, found)}`);
  const all = {
    gold: [...gold.sources, ...gold.targets],
    found: [...found.sources, ...found.targets],
  };
  tallies.compareLists('event, actors', all.gold, all.found, isActor);
  if (gold.kind !== 'consult' && gold.kind !== 'agree') {
    tallies.compareLists('event, sources', gold.sources, found.sources, isActor);
    tallies.compareLists('event, targets', gold.targets, found.targets, isActor);
  }
  tallies.compare('event, place', gold.place, found.place, meet);
  tallies.compare('event, date', gold.date, found.date, sameDate);
}

function told({ name, text }: GoldReport, event: GoldEvent | EventItem): string {
  const { start, end } = 'trigger' in event ? event.trigger : event.triggers[0]!;
  const around = text.slice(Math.max(0, start - 40), end + 40).replaceAll(/\s+/g, ' ');
  return `${name}#${event.id} ${event.kind} ${event.status} [${text.slice(start, end)}] in [${around}]`;
}

/** A day agrees with its month and its year. */
function sameDate(gold: string, { iso }: { readonly iso: string }): boolean {
  return gold.startsWith(iso) || iso.startsWith(gold);
}
