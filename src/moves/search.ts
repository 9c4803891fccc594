/** Legal sequences: moves of any length in which nobody moves twice in a row. */

import type { Graph } from './graph.ts';

/** One move: who, and to which state. Where coalitions move, the number of the coalition. */
export interface Step {
  readonly mover: number;
  readonly to: number;
}

/** What was found from a start, nearest first. Entry 0 is the start, to which nobody came. */
export interface Trail {
  /** A state has at most two entries, by who came there. */
  readonly states: readonly number[];
  /** Who made the last move; -1 at the start. */
  readonly movers: readonly number[];
  /** The entry from which it was made; -1 at the start. */
  readonly parents: readonly number[];
  /** The entry at which `until` held; -1 where it did nowhere. */
  readonly end: number;
}

/** What a search may do, and when it ends. */
export interface SearchOptions {
  /** Who moves. */
  readonly movers: readonly number[];
  /** Who makes the first move; anybody where it is left out. */
  readonly opens?: number;
  /** The moves that count; all of them where it is left out. */
  readonly counts?: (mover: number, from: number, to: number) => boolean;
  /** Ends the search at the first state reached, in one move at least, of which it holds. */
  readonly until?: (state: number) => boolean;
}

export type Search = (start: number, options: SearchOptions) => Trail;

/** In place of a mover: who may go on from an entry. */
const ALL_OTHERS = -1;
const NOBODY = -2;
/** In place of who came first to a state. */
const NONE_YET = -1;
const DONE = -2;

/**
 * Breadth first, so the first entry of a state is reached by a shortest way; among equally short
 * ones by the one that comes first by mover, then by state, move after move.
 *
 * Who came to a state may not go on from there. Two entries are enough: from the first all others
 * go on; from a second, by somebody else, only who came first. The start has one more entry when
 * it is come back to, from which nobody goes on: all have, or else going on would be no shortest way.
 */
export function createSearch(graph: Graph): Search {
  const round = new Int32Array(graph.size);
  const first = new Int16Array(graph.size);
  let current = 0;
  return (start, { movers, opens, counts, until }) => {
    const states = [start];
    const came = [-1];
    const parents = [-1];
    const goesOn = [opens ?? ALL_OTHERS];
    current++;
    round[start] = current;
    first[start] = NONE_YET;

    /** Who may go on from a state that a mover comes to, or `null` where that is nothing new. */
    function newAt(state: number, mover: number): number | null {
      if (round[state] !== current) {
        round[state] = current;
        first[state] = mover;
        return ALL_OTHERS;
      }
      const before = first[state]!;
      if (before === DONE || before === mover) return null;
      first[state] = DONE;
      return before === NONE_YET ? NOBODY : before;
    }

    for (let k = 0; k < states.length; k++) {
      const from = states[k]!;
      for (const mover of movers) {
        if (mover === came[k] || (goesOn[k] !== ALL_OTHERS && goesOn[k] !== mover)) continue;
        const targets = graph.moves(mover, from);
        for (let t = 0; t < targets.length; t++) {
          const to = targets[t]!;
          if (counts !== undefined && !counts(mover, from, to)) continue;
          const next = newAt(to, mover);
          if (next === null) continue;
          states.push(to);
          came.push(mover);
          parents.push(k);
          goesOn.push(next);
          if (until?.(to)) return { states, movers: came, parents, end: states.length - 1 };
        }
      }
    }
    return { states, movers: came, parents, end: -1 };
  };
}

/** @returns the moves from the start to an entry */
export function stepsTo({ states, movers, parents }: Trail, entry: number): Step[] {
  const steps: Step[] = [];
  for (let k = entry; k > 0; k = parents[k]!) steps.push({ mover: movers[k]!, to: states[k]! });
  return steps.reverse();
}

/** @returns the states reached in one move at least, ascending, each once */
export function reachedOf({ states }: Trail): number[] {
  return [...new Set(states.slice(1))].sort((a, b) => a - b);
}
