import type { EventItem, EventStatus, Sighting } from '../../record/index.ts';
import { MUTUAL } from './senses.ts';

/** Earlier events of a kind that a telling is compared with: keeps time linear. */
const MOST = 12;

/**
 * Joins the tellings of one event in one text, in the text's order: equal kind and status (history
 * is past), dates and places that do not differ, and those who take part. In what is mutual the
 * actors of one telling are all among the other's, two of them at least; else the one who does it is
 * the same, and what is done, where both tell. What the first telling leaves open (place, date,
 * what) is taken from the next that tells.
 */
export function joinTellings(events: readonly EventItem[]): EventItem[] {
  const joined: { event: EventItem; also: Sighting[] }[] = [];
  const byKind = new Map<string, number[]>();
  for (const event of events) {
    const key = `${event.kind} ${past(event.status)}`;
    const earlier = byKind.get(key) ?? [];
    byKind.set(key, earlier);
    const same = earlier.slice(-MOST).findLast((k) => isSame(joined[k]!.event, event));
    if (same === undefined) {
      earlier.push(joined.length);
      joined.push({ event, also: [] });
    } else {
      const first = joined[same]!;
      first.event = withGaps(first.event, event);
      first.also.push({ source: event.source, content: [event.clause] });
    }
  }
  return joined.map(({ event, also }) => ({ ...event, also }));
}

function past(status: EventStatus): EventStatus {
  return status === 'historical' ? 'happened' : status;
}

function isSame(one: EventItem, other: EventItem): boolean {
  if (one.date !== null && other.date !== null && !isWithin(one.date.iso, other.date.iso))
    return false;
  if (!agree(one.place?.exact, other.place?.exact)) return false;
  if (!MUTUAL.has(one.kind)) return sameDeed(one, other);
  return shareAll(one, other) || goesOn(one, other);
}

/** UTF-16 units within which a telling without names goes on with the one before. */
const NEAR = 400;

/** `Bel met Dov on Monday. The envoys talked for hours`: told at once, without names, day or place. */
function goesOn(one: EventItem, other: EventItem): boolean {
  const actors = [...other.sources, ...other.targets];
  const nameless = actors.every(({ kind }) => kind === 'group' || kind === 'unknown');
  const near = other.trigger.start - one.trigger.start < NEAR;
  return one.kind === 'consult' && nameless && near && other.date === null && other.place === null;
}

/** `2025-12` and `2025-12-02` do not differ. */
function isWithin(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.toLowerCase() === b.toLowerCase();
}

function ids(...lists: readonly EventItem['sources'][]): Set<string> {
  return new Set(lists.flat().map(({ id }) => id));
}

function shareAll(one: EventItem, other: EventItem): boolean {
  const [a, b] = [ids(one.sources, one.targets), ids(other.sources, other.targets)];
  const common = [...a].filter((id) => b.has(id)).length;
  return common === Math.min(a.size, b.size) && common > 1;
}

function sameDeed(one: EventItem, other: EventItem): boolean {
  const [a, b] = [ids(one.sources), ids(other.sources)];
  const [to, at] = [ids(one.targets), ids(other.targets)];
  const byOne = a.size > 0 && [...a].every((id) => b.has(id)) && a.size === b.size;
  const toOne = to.size === 0 || at.size === 0 || [...to].some((id) => at.has(id));
  return byOne && toOne && agree(one.what?.exact, other.what?.exact);
}

/** An event with what it leaves open filled from a later telling. */
function withGaps(first: EventItem, next: EventItem): EventItem {
  return {
    ...first,
    place: first.place ?? next.place,
    date: first.date ?? next.date,
    what: first.what ?? next.what,
  };
}
