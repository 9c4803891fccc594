/** Conflicts as graphs: which mover can take which state to which. */

import { holdTo } from './limits.ts';
import { movesIn, type Space, statesOf } from './space.ts';

/**
 * The moves of a conflict. A state is a number below `size`; of an option form it is its code, and
 * infeasible codes are no states.
 */
export interface Graph {
  readonly movers: number;
  readonly size: number;
  /** The states there are, ascending. */
  readonly states: Int32Array;
  /** Where a mover can go from a state in one move: ascending, without the state itself. */
  moves(mover: number, state: number): ArrayLike<number>;
}

/**
 * A graph given by its arcs. A mover's moves need not be transitive here.
 *
 * @param arcs - by mover, pairs from and to, in any order; loops and repetitions are dropped
 * @throws TooLargeError `movers`
 */
export function createGraph(
  size: number,
  arcs: readonly (readonly (readonly [from: number, to: number])[])[],
): Graph {
  holdTo('movers', arcs.length);
  const lists = arcs.map((pairs) => {
    const rows = Array.from({ length: size }, () => new Set<number>());
    for (const [from, to] of pairs) if (from !== to) rows[from]!.add(to);
    return rows.map((row) => Int32Array.from(row).sort());
  });
  const states = Int32Array.from({ length: size }, (_, s) => s);
  return { movers: arcs.length, size, states, moves: (mover, state) => lists[mover]![state]! };
}

/** The moves of an option form, found anew whenever asked: for questions about a few states. */
export function lazyGraphOf(space: Space): Graph {
  const { movers, size } = space;
  const moves = (mover: number, state: number) => movesIn(space, mover, state);
  return { movers, size, states: statesOf(space), moves };
}

/**
 * The moves of an option form, all listed: for questions about all states.
 *
 * @throws TooLargeError `graphStates` or `arcs`
 */
export function graphOf(space: Space): Graph {
  const { movers, size } = space;
  const states = statesOf(space);
  holdTo('graphStates', states.length);
  let arcs = 0;
  const lists = Array.from({ length: movers }, (_, mover) => {
    const rows: Int32Array[] = new Array(size);
    for (const state of states) {
      rows[state] = Int32Array.from(movesIn(space, mover, state));
      arcs += rows[state].length;
      holdTo('arcs', arcs);
    }
    return rows;
  });
  return { movers, size, states, moves: (mover, state) => lists[mover]![state]! };
}
