/**
 * Two movers that look ahead: limited-move stability, its limit, and a leader with a follower.
 *
 * Both rank all states. The mover whose turn it is either stays, which ends it, or moves and hands
 * over to the other, until the horizon is used up. It foresees what the other will do and moves only
 * when it ends up strictly better than where it is; among moves that end equally well it takes the
 * one to the lowest state. (Kilgour 1985; Fang, Hipel and Kilgour 1993, where ranks have no ties.)
 */

import type { Graph } from './graph.ts';
import { MOVES_LIMITS, TooLargeError } from './limits.ts';
import type { Ranks } from './space.ts';

/** By mover whose turn it is, and state: where it ends. */
type Ends = readonly [Int32Array, Int32Array];

/**
 * L_h stability: with `horizon` moves ahead of it, the mover stays.
 *
 * @param horizon - 1 at least; 1 is Nash stability
 * @returns by mover and state, 1 where stable
 * @throws RangeError where there are not two movers
 */
export function limitedVerdicts(graph: Graph, ranks: Ranks, horizon: number): Uint8Array[] {
  let ends = startOf(graph);
  for (let h = 0; h < horizon; h++) ends = further(graph, ranks, ends);
  return ends.map((own) => stays(graph, own));
}

/**
 * Non-myopic stability: L_h stable for every horizon from some one on.
 *
 * What is foreseen at one horizon decides what is foreseen at the next, so the horizons run into a
 * circle; a state is stable when it is stable all around it.
 *
 * @throws RangeError where there are not two movers
 * @throws TooLargeError `horizon` where the circle is not closed by then
 */
export function nonMyopicVerdicts(graph: Graph, ranks: Ranks): Uint8Array[] {
  const { ends: mark, length } = circleOf(graph, ranks);
  const verdicts = mark.map((own) => stays(graph, own));
  let ends = mark;
  for (let h = 1; h < length; h++) {
    ends = further(graph, ranks, ends);
    ends.forEach((own, mover) => {
      const stable = stays(graph, own);
      for (const s of graph.states) verdicts[mover]![s]! &= stable[s]!;
    });
  }
  return verdicts;
}

/**
 * Stackelberg equilibria: L_2 stable for the leader and Nash stable for the follower.
 *
 * @param leader - 0 or 1
 * @returns the states, ascending
 * @throws RangeError where there are not two movers
 */
export function stackelbergStates(graph: Graph, ranks: Ranks, leader: number): number[] {
  const near = limitedVerdicts(graph, ranks, 1)[1 - leader]!;
  const far = limitedVerdicts(graph, ranks, 2)[leader]!;
  return Array.from(graph.states).filter((s) => near[s] === 1 && far[s] === 1);
}

function startOf({ movers, size }: Graph): Ends {
  if (movers !== 2)
    throw new RangeError(`looking ahead is defined for 2 movers, not for ${movers}`);
  const here = Int32Array.from({ length: size }, (_, s) => s);
  return [here, here];
}

/** One more move: who is to move foresees what the other does with one move fewer. */
function further(graph: Graph, ranks: Ranks, ends: Ends): Ends {
  const own = (mover: 0 | 1): Int32Array => {
    const rank = ranks[mover]!;
    const then = ends[1 - mover]!;
    const end = new Int32Array(graph.size);
    for (const s of graph.states) {
      let best = s;
      const moves = graph.moves(mover, s);
      for (let k = 0; k < moves.length; k++) {
        const there = then[moves[k]!]!;
        if (rank[there]! > rank[best]!) best = there;
      }
      end[s] = best;
    }
    return end;
  };
  return [own(0), own(1)];
}

/** Brent's search for a circle: some horizon on it, and its length. */
function circleOf(graph: Graph, ranks: Ranks): { ends: Ends; length: number } {
  let mark = startOf(graph);
  let ends = further(graph, ranks, mark);
  let length = 1;
  let room = 1;
  for (let h = 1; !same(mark, ends); h++) {
    if (h > MOVES_LIMITS.horizon) throw new TooLargeError('horizon', h);
    if (length === room) {
      mark = ends;
      room *= 2;
      length = 0;
    }
    ends = further(graph, ranks, ends);
    length++;
  }
  return { ends: mark, length };
}

function same(a: Ends, b: Ends): boolean {
  return a.every((own, mover) => own.every((end, s) => end === b[mover]![s]));
}

function stays({ size, states }: Graph, ends: Int32Array): Uint8Array {
  const stable = new Uint8Array(size);
  for (const s of states) if (ends[s] === s) stable[s] = 1;
  return stable;
}
