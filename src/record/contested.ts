import { isContested } from './evidence.ts';
import type { EventItem, Record, StatementItem } from './items.ts';
import { actorKey, sameEvents } from './same-event.ts';
import { foldedWords } from './words.ts';

/** One event that is read in more than one way, with every statement that reads it. */
export interface ContestedEvent {
  /** The first telling of the event, in the record's order. */
  readonly event: EventItem;
  /** Ids of all tellings of it, the first included. */
  readonly tellings: readonly string[];
  /** Statements with their `reads`, in the record's order. None is preferred. */
  readonly readings: readonly StatementItem[];
}

/**
 * The events that a record holds different readings of: two or more speakers, with two or more
 * different `reads`, of one event. Events of several reports are one where `sameEvents` says so.
 * Readings are compared by their words alone.
 */
export function contestedOf({ statements, events }: Record): ContestedEvent[] {
  const groups = sameEvents(events);
  const place = new Map(events.map(({ id }, k) => [id, groups.of(k)]));
  const tellings = new Map<number, string[]>();
  for (const { id } of events) listOf(tellings, place.get(id)!).push(id);
  const readings = new Map<number, StatementItem[]>();
  for (const statement of statements) {
    const root = statement.event === null ? undefined : place.get(statement.event);
    if (root === undefined || statement.reads === null || statement.negated) continue;
    listOf(readings, root).push(statement);
  }
  return [...readings]
    .filter(([, said]) => isContested(said.map(voiceOf)))
    .sort(([a], [b]) => a - b)
    .map(([root, said]) => ({
      event: events[root]!,
      tellings: tellings.get(root)!,
      readings: said,
    }));
}

/** A report is a voice by its text; anybody else by the name. */
function voiceOf({ speaker, source, reads }: StatementItem): { speaker: string; reads: string } {
  return {
    speaker: speaker.kind === 'report' ? `report ${source}` : actorKey(speaker),
    reads: foldedWords(reads!.exact).join(' '),
  };
}

/** The list of a key, made at need. */
function listOf<T>(lists: Map<number, T[]>, key: number): T[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}
