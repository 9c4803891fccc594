import type { Case } from '../../case/index.ts';
import type { Record } from '../../record/index.ts';
import { deskFor } from './desk.ts';
import { fromEvent } from './events.ts';
import type { Snapshots } from './quotes.ts';
import { fromStatement } from './statements.ts';
import type { Suggestion } from './suggestion.ts';

/** Suggestions of one run; what a record holds beyond them comes once these are settled. */
export const MOST_SUGGESTIONS = 500;

/**
 * What a record suggests to add to a case: quotations, evidence for what is there, answers to
 * proposals, proposals. Matched by the words that the case gives: names and aliases of parties, names
 * and keywords of issues, labels and keywords of options, names of proposals. No suggestion states or
 * changes a number, and none has any effect until it is applied. What the case has already is not
 * suggested again.
 *
 * @param snapshots - the texts that the record was read from; a source without one is passed over
 * @returns at most {@link MOST_SUGGESTIONS}, in the record's order, statements first
 */
export function suggestFromRecord(kase: Case, record: Record, snapshots: Snapshots): Suggestion[] {
  const desk = deskFor(kase, record, snapshots);
  const found = new Map<string, Suggestion>();
  const take = (some: readonly Suggestion[]) => {
    for (const one of some) if (!found.has(one.id)) found.set(one.id, one);
  };
  for (const statement of record.statements) {
    if (found.size >= MOST_SUGGESTIONS) break;
    take(fromStatement(desk, statement));
  }
  for (const event of record.events) {
    if (found.size >= MOST_SUGGESTIONS) break;
    take(fromEvent(desk, event));
  }
  return [...found.values()].slice(0, MOST_SUGGESTIONS);
}
