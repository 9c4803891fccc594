/** When two tellings are of one event. */

import { type Groups, groupsByKey } from './groups.ts';
import type { ActorRef, EventItem, EventKind, EventStatus } from './items.ts';
import { foldedWords } from './words.ts';

/** Kinds that take two or more alike: who is subject and who object is a matter of wording. */
const MUTUAL: ReadonlySet<EventKind> = new Set(['consult', 'agree']);

/** Actors of one event that are compared; the list of a crowd is cut. */
const MOST_ACTORS = 12;

/**
 * Groups events (by their place in the list) that are the same: equal kind, equal status (past and
 * historical are one), the same two actors, and the same day; or, where only the month or the year
 * is known, the same place as well. An event without a date is only the same as itself, as two
 * undated meetings of the same people may be two meetings. What does not happen between two
 * actors is compared by its actor and by what it is about.
 */
export function sameEvents(events: readonly EventItem[]): Groups {
  return groupsByKey(events.map(keysOf));
}

function keysOf(event: EventItem): string[] {
  const when = whenKey(event);
  if (when === null) return [];
  const base = [event.kind, statusClass(event.status), when].join('|');
  return pairsOf(event).map((pair) => `${base}|${pair}`);
}

function whenKey({ date, place }: EventItem): string | null {
  if (date === null) return null;
  if (date.iso.length === '2025-12-02'.length) return date.iso;
  if (place === null) return null;
  return `${date.iso} ${foldedWords(place.exact).join(' ')}`;
}

function statusClass(status: EventStatus): EventStatus {
  return status === 'historical' ? 'happened' : status;
}

function pairsOf({ kind, sources, targets, what }: EventItem): string[] {
  const [from, to] = [names(sources), names(targets)];
  if (MUTUAL.has(kind)) {
    const all = [...new Set([...from, ...to])].sort().slice(0, MOST_ACTORS);
    return all.flatMap((one, k) => all.slice(k + 1).map((other) => `${one}&${other}`));
  }
  if (to.length > 0) return from.flatMap((one) => to.map((other) => `${one}>${other}`));
  const matter = what === null ? '' : foldedWords(what.exact).join(' ');
  return from.map((one) => `${one}:${matter}`);
}

function names(actors: readonly ActorRef[]): string[] {
  const known = actors.filter(({ kind }) => kind !== 'unknown').slice(0, MOST_ACTORS);
  return known.map(actorKey);
}

/**
 * What tells an actor of one report from another's: a person's last name (`Ushakov` of one report
 * is `Yuri Ushakov` of another), and the whole name of a body or a group. The article is no part.
 */
export function actorKey({ kind, name }: ActorRef): string {
  const words = foldedWords(name).filter((word, k) => k > 0 || word !== 'the');
  return kind === 'person' ? (words.at(-1) ?? '') : words.join(' ');
}
