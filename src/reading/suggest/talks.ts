/** Which round or proposal of a case something in a report is about. */
import type { Case } from '../../case/index.ts';
import type { EventItem } from '../../record/index.ts';

/** The round that an event is, where exactly one fits: by its day, else by who was there. */
export function roundOf(
  { rounds }: Case,
  { kind, date, sources, targets }: EventItem,
): string | null {
  if (kind !== 'consult') return null;
  const iso = date?.iso ?? null;
  const names = new Set([...sources, ...targets].map(({ name }) => name.toLowerCase()));
  const fitting = rounds.filter((round) =>
    iso !== null
      ? round.date.startsWith(iso)
      : round.present.some((name) => names.has(name.toLowerCase())),
  );
  return fitting.length === 1 ? fitting[0]!.id : null;
}

/**
 * The proposal that an answer is to: the one that is named; else, where the answer is to a party,
 * the only one of that party.
 */
export function proposalOf(
  { proposals }: Case,
  named: readonly number[],
  to: readonly number[],
): number | null {
  if (named.length > 0) return named.length === 1 ? named[0]! : null;
  const theirs = proposals.flatMap(({ by }, k) => (to.includes(by) ? k : []));
  return theirs.length === 1 ? theirs[0]! : null;
}

/** A day, where a date is one. */
export function dayOf({ date }: EventItem): string | null {
  return date !== null && date.iso.length === 10 ? date.iso : null;
}
