/**
 * Nash, GMR, SMR and SEQ over all states of an option form, without a matrix of states by states.
 *
 * Let m(t) be the least rank, for mover i, that the others reach from t. A state s is GMR stable for
 * i when no t that i can take s to has m(t) above the rank of s: a t that is no improvement passes
 * by itself. SEQ is the same with the others' improvements. SMR asks for a sanction s2 without
 * escape, so the best that i can make of s2 stands in for its rank, and only improvements count.
 */

import { blocksAround, blocksOf, roomAround } from './blocks.ts';
import { ascending } from './order.ts';
import { type Queue, type Queues, queuesOf } from './queues.ts';
import { LEAST, lowered, raised } from './raise.ts';
import { type Ranks, type Space, statesOf } from './space.ts';
import { leastReached } from './spread.ts';
import { BIT } from './verdicts.ts';

/**
 * The verdicts on all states, for every mover. Bits at infeasible codes are 0; the bit of SIM is
 * not set, see {@link markSimultaneous}.
 *
 * Memory: about 40 bytes a code, and 20 more a mover. Time: see {@link leastReached}.
 *
 * @param ranks - by mover and code
 */
export function sweepVerdicts(space: Space, ranks: Ranks): Uint8Array[] {
  const states = statesOf(space);
  const queues = queuesOf(space, ranks);
  return ranks.map((_, mover) => sweepOf(space, mover, states, queues));
}

function sweepOf(space: Space, mover: number, states: Int32Array, queues: Queues): Uint8Array {
  const queue = queues.of[mover]!;
  const { rank, blocks } = queue;
  const verdict = new Uint8Array(space.size);
  const keep = (bit: number, left: Int32Array) => mark(verdict, bit, states, left, rank);

  const best = raised(space, blocks, rank);
  keep(BIT.nash, best);
  const byImprovements = leastReached(queues, mover, rank, ascending(states, rank), true);
  keep(BIT.seq, raised(space, blocks, byImprovements));
  const byMoves = leastByMoves(space, mover, states, queues);
  keep(BIT.gmr, raised(space, blocks, byMoves(rank)));
  markSmr(verdict, queue, byMoves(best));
  return verdict;
}

/** Sets the bit where the most that the mover is left with is not above the rank of the start. */
function mark(
  verdict: Uint8Array,
  bit: number,
  states: Int32Array,
  left: Int32Array,
  rank: Int32Array,
): void {
  for (let k = 0; k < states.length; k++) {
    const s = states[k]!;
    if (left[s]! <= rank[s]!) verdict[s]! |= bit;
  }
}

/** By state: the least key that the others of a mover reach by any moves. */
function leastByMoves(
  space: Space,
  mover: number,
  states: Int32Array,
  queues: Queues,
): (key: Int32Array) => Int32Array {
  if (space.feasible === null) {
    // Nothing is in the way: the others reach every combination of what each of them can reach.
    const others = blocksOf(space, (m) => m !== mover);
    return (key) => lowered(space, others, key);
  }
  const back = queues.of.some((queue, m) => m !== mover && queue.blocks.oneWay.length > 0);
  if (back) return (key) => leastReached(queues, mover, key, ascending(states, key), false);
  // Every move can be undone, so what reaches each other is one part: name it by its least code.
  const codes = Int32Array.from({ length: space.size }, (_, code) => code);
  const part = leastReached(queues, mover, codes, states, false);
  return (key) => leastOfPart(part, states, key);
}

function leastOfPart(part: Int32Array, states: Int32Array, key: Int32Array): Int32Array {
  // A part is named by its first state, which comes before the others of the part.
  const least = key.slice();
  for (let k = 0; k < states.length; k++) {
    const s = states[k]!;
    if (key[s]! < least[part[s]!]!) least[part[s]!] = key[s]!;
  }
  for (let k = 0; k < states.length; k++) least[states[k]!] = least[part[states[k]!]!]!;
  return least;
}

/**
 * A state passes when no improvement keeps more than its rank. In its own block the improvements
 * are what comes after it, and after those as good as it; in a block further on, what is better.
 */
function markSmr(verdict: Uint8Array, queue: Queue, inescapable: Int32Array): void {
  const { rank, blocks, shift, states, end } = queue;
  const further = blocks.oneWay.length === 0 ? null : mostFurther(queue, inescapable);
  for (let block = 0; block < blocks.count; block++) {
    let better = LEAST;
    let tied = LEAST;
    let last = 0;
    for (let place = end[block]! - 1; place >= block << shift; place--) {
      const s = states[place]!;
      const value = rank[s]!;
      if (value !== last) better = Math.max(better, tied);
      last = value;
      tied = Math.max(tied, inescapable[s]!);
      if (better <= value && (further === null || further(s) <= value)) verdict[s]! |= BIT.smr;
    }
  }
}

/** @returns by state: the most that the mover is left with in a better state of a further block */
function mostFurther(queue: Queue, left: Int32Array): (state: number) => number {
  const { rank, blocks, end } = queue;
  const most = mostFrom(queue, left);
  const found = roomAround(blocks);
  return (state) => {
    let value = LEAST;
    const count = blocksAround(blocks, state, false, found);
    // The first that is found is the state's own block.
    for (let b = 1; b < count; b++) {
      const place = firstBetter(queue, found[b]!, rank[state]!);
      if (place < end[found[b]!]! && most[place]! > value) value = most[place]!;
    }
    return value;
  };
}

/** By place of a queue: the most that any state from there to the end of the block is left with. */
function mostFrom({ blocks, shift, states, end }: Queue, left: Int32Array): Int32Array {
  const most = new Int32Array(states.length);
  for (let block = 0; block < blocks.count; block++) {
    let value = LEAST;
    for (let place = end[block]! - 1; place >= block << shift; place--) {
      value = Math.max(value, left[states[place]!]!);
      most[place] = value;
    }
  }
  return most;
}

/** The first place of a block whose state is better than a rank; the end where none is. */
function firstBetter({ shift, rank, states, end }: Queue, block: number, value: number): number {
  let low = block << shift;
  let high = end[block]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rank[states[middle]!]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
