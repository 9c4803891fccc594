import { distinctIds } from './distinct.ts';
import type { Groups } from './groups.ts';
import type { EventItem, Passage, Record, Sighting, SourceItem, StatementItem } from './items.ts';
import { sameEvents } from './same-event.ts';
import { sameStatements } from './same-statement.ts';

type Item = StatementItem | EventItem;

/**
 * Joins records into one. A statement that several reports tell becomes one, and so does an event
 * (see `sameStatements` and `sameEvents`): the telling of the report that was issued first is kept,
 * and the others' places are under `also`. All sources are kept. Sources of one id and different
 * texts get ids of their own, with the first digits of the text's hash.
 *
 * The answer does not depend on the order of the records, and joining it again changes nothing.
 * It may depend on joining in steps: a telling that is kept under `also` alone is not compared
 * again. Items are in the order of their sources (by date of issue, then id) and places.
 */
export function mergeRecords(records: readonly Record[]): Record {
  const { sources, statements, events } = distinctIds(records);
  const ranks = rankOf(sources);
  const byPlace = (a: Item, b: Item) => compareItems(a, b, ranks);
  const said = statements.toSorted(byPlace);
  const told = events.toSorted(byPlace);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const keptStatements = kept(said, sameStatements(said, byId), ({ content }) => content);
  const keptEvents = kept(told, sameEvents(told), ({ clause }) => [clause]);
  const now = new Map([...keptStatements.now, ...keptEvents.now]);
  return {
    sources: sources.toSorted((a, b) => ranks.get(a.id)! - ranks.get(b.id)!),
    statements: keptStatements.items.map((item) => ({
      ...item,
      event: renamed(item.event, now),
      within: renamed(item.within, now),
    })),
    events: keptEvents.items.map((item) => ({ ...item, within: renamed(item.within, now) })),
  };
}

function renamed(id: string | null, now: ReadonlyMap<string, string>): string | null {
  return id === null ? null : (now.get(id) ?? id);
}

function rankOf(sources: readonly SourceItem[]): Map<string, number> {
  const issued = ({ issued: date }: SourceItem) => date ?? '9999';
  const sorted = sources.toSorted((a, b) => compare(issued(a), issued(b)) || compare(a.id, b.id));
  return new Map(sorted.map(({ id }, k) => [id, k]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function startOf(item: Item): number {
  return item.type === 'event' ? item.trigger.start : (item.content[0]?.start ?? 0);
}

function compareItems(a: Item, b: Item, ranks: ReadonlyMap<string, number>): number {
  const rank = ({ source }: Item) => ranks.get(source) ?? ranks.size;
  return rank(a) - rank(b) || startOf(a) - startOf(b) || compare(a.id, b.id);
}

/** The first item of each group with the places of the others, and the new id of every item. */
function kept<T extends Item>(
  items: readonly T[],
  groups: Groups,
  placeOf: (item: T) => readonly Passage[],
): { items: T[]; now: Map<string, string> } {
  const heads = new Map<number, { head: T; also: Sighting[] }>();
  const now = new Map<string, string>();
  items.forEach((item, k) => {
    const root = groups.of(k);
    const group = heads.get(root);
    if (group === undefined) heads.set(root, { head: item, also: [...item.also] });
    else group.also.push({ source: item.source, content: placeOf(item) }, ...item.also);
    now.set(item.id, (group?.head ?? item).id);
  });
  const joined = [...heads.values()].map(({ head, also }) => ({
    ...head,
    also: distinctPlaces(also, { source: head.source, content: placeOf(head) }),
  }));
  return { items: joined, now };
}

function distinctPlaces(places: readonly Sighting[], own: Sighting): Sighting[] {
  const byPlace = new Map(places.map((place) => [placeKey(place), place]));
  byPlace.delete(placeKey(own));
  return [...byPlace].sort(([a], [b]) => compare(a, b)).map(([, place]) => place);
}

/** Sorts by source, then place: offsets are padded so that they sort as numbers do. */
function placeKey({ source, content }: Sighting): string {
  const spans = content.map(({ start, end }) => `${pad(start)}-${pad(end)}`);
  return `${source} ${spans.join(' ')}`;
}

function pad(offset: number): string {
  return String(offset).padStart(12, '0');
}
