/** What several movers reach by any moves, which no preference changes. */

import type { Graph } from './graph.ts';
import { remembered } from './remembered.ts';
import { createSearch, reachedOf } from './search.ts';

/** The movers of a coalition, which is a bit mask. */
export function membersOf(coalition: number): number[] {
  const members: number[] = [];
  for (let m = 0; coalition >>> m !== 0; m++) if (((coalition >>> m) & 1) === 1) members.push(m);
  return members;
}

/** The states that the movers of a bit mask reach from a state by a legal sequence, ascending. */
export type Reach = (movers: number, state: number) => readonly number[];

/** Searches anew each time it is asked. */
export function searchedReach(graph: Graph): Reach {
  const search = createSearch(graph);
  return (movers, state) => reachedOf(search(state, { movers: membersOf(movers) }));
}

/** Keeps what it found: for small conflicts that are looked at again and again. */
export function keptReach(graph: Graph): Reach {
  const reach = searchedReach(graph);
  const byMovers = remembered((movers) => remembered((state) => reach(movers, state)));
  return (movers, state) => byMovers(movers)(state);
}
