/** Which event a statement reads. */

import type { EventItem, EventKind } from '../../record/index.ts';
import type { Draft } from '../drafts.ts';
import type { Read, Reads } from './reads.ts';
import { words } from './words.ts';

/** Sentences over which `it` and `his words` reach back. */
const REACH = 8;

const KINDS: Readonly<{ [read in Exclude<Read, 'before'>]: ReadonlySet<string> }> = {
  talks: words('consult'),
  deal: words('agree accept'),
  offer: words('propose'),
};

export interface Reading {
  readonly draft: Draft;
  readonly reads: Reads | null;
}

/**
 * The event of each statement that reads one, by the order of the text: what a noun of talks, of a
 * settlement or of an offer reads is the last such event told before it that took place, else the
 * first one after it; what `it` or `his words` reads is what the statement before it reads, else the
 * last talks or agreement.
 *
 * @param readings - in the order of the text.
 * @returns ids of events, in the same order.
 */
export function linkEvents(
  readings: readonly Reading[],
  events: readonly EventItem[],
): (string | null)[] {
  const byKind = new Map(
    Object.entries(KINDS).map(([read, kinds]) => [read, placed(events, kinds)]),
  );
  const told = placed(events, words('consult agree accept'));
  let last: { event: string; sentence: number } | null = null;
  return readings.map(({ draft, reads }) => {
    if (reads === null) return null;
    const at = draft.content[0]![0];
    const near = last !== null && draft.sentence - last.sentence <= REACH ? last.event : null;
    const event: string | null =
      reads.of === 'before' ? (near ?? nearest(told, at)) : nearest(byKind.get(reads.of)!, at);
    if (event !== null) last = { event, sentence: draft.sentence };
    return event;
  });
}

interface Place {
  readonly start: number;
  readonly event: string;
}

/** All tellings of events of the given kinds that took place, in the text's order. */
function placed(events: readonly EventItem[], kinds: ReadonlySet<string>): Place[] {
  const took = ({ kind, status }: { kind: EventKind; status: EventItem['status'] }) =>
    kinds.has(kind) && (status === 'happened' || status === 'historical');
  return events
    .filter(took)
    .flatMap(({ id, trigger, also }) => [
      { start: trigger.start, event: id },
      ...also.map(({ content }) => ({ start: content[0]!.start, event: id })),
    ])
    .sort((a, b) => a.start - b.start);
}

/** The last one at or before an offset, else the first one after it; `null` where there is none. */
function nearest(places: readonly Place[], offset: number): string | null {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return (places[low - 1] ?? places[low])?.event ?? null;
}
