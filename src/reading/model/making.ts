/** What statements and events of an answer are made with, and how their parts are checked. */
import type { ActorRef, Passage, Reader } from '../../record/index.ts';
import type { Report } from '../report.ts';
import type { Actors } from './actors.ts';
import { type Lost, locateNear } from './locate.ts';
import type { Piece } from './pieces.ts';

/**
 * Why something of an answer was dropped. A `detail` is a field (a role, a place) whose words do not
 * stand in the report: it is left empty and its item kept. All else drops the whole item.
 */
export type DropReason =
  | Lost
  | 'not-in-schema'
  | 'speaker-not-in-text'
  | 'repeated'
  | 'too-many'
  | 'detail';

/** How many items were dropped, by reason. */
export type Dropped = Readonly<Record<DropReason, number>>;

/** What one report's items are made with. */
export interface Making {
  readonly report: Report;
  readonly actors: Actors;
  readonly reader: Reader;
  /** Ids that were given out. */
  readonly ids: Set<string>;
  readonly drop: (reason: DropReason) => void;
}

/** Counts what is dropped. @returns `null`, for whoever has nothing to give then */
export function dropped(making: Making, reason: DropReason): null {
  making.drop(reason);
  return null;
}

/** Words that may be left out: kept where the report has them. */
export function detail({ actors, drop }: Making, words: string | null): string | null {
  if (words === null || actors.has(words)) return words;
  drop('detail');
  return null;
}

/** The place of words that may be left out, the nearest to a passage. */
export function detailNear(
  making: Making,
  piece: Piece,
  words: string | null,
  near: Passage,
): Passage | null {
  const found = words === null ? null : locateNear(piece, words, near);
  return typeof found === 'string' ? dropped(making, 'detail') : found;
}

/** Those of some names that stand in the report, each with its place next to a passage. */
export function actorsOf(
  making: Making,
  piece: Piece,
  names: readonly string[],
  near: Passage,
): ActorRef[] {
  return names.flatMap((name) => {
    const words = locateNear(piece, name, near);
    const actor = making.actors.named(name, typeof words === 'string' ? null : words);
    if (actor === null) making.drop('detail');
    return actor ?? [];
  });
}

/** An id for an item of the report; `null` where it was given out. */
export function newId({ report, ids }: Making, name: string): string | null {
  const id = `${report.source.id}:${name}`;
  if (ids.has(id)) return null;
  ids.add(id);
  return id;
}
