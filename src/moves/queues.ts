/** The states of each block in the order of its mover's preference. */

import { type Blocks, blocksOf } from './blocks.ts';
import type { Ranks, Space } from './space.ts';

/** The blocks of one mover, each with its feasible states laid out worst first. */
export interface Queue {
  readonly mover: number;
  readonly rank: Int32Array;
  readonly blocks: Blocks;
  /** Block b has the places `b << shift .. end[b] - 1`: room for a power of two each. */
  readonly shift: number;
  readonly states: Int32Array;
  readonly end: Int32Array;
}

/** The queues of all movers. */
export interface Queues {
  readonly of: readonly Queue[];
  /**
   * At `code * movers + mover`: the first place of the state's block whose state is not worse than
   * it. Side by side for all movers, as they are asked for together.
   */
  readonly places: Int32Array;
}

export function queuesOf(space: Space, ranks: Ranks): Queues {
  const places = new Int32Array(space.size * space.movers);
  const of = ranks.map((rank, mover) => {
    const blocks = blocksOf(space, (m) => m === mover);
    const queue = queueOf(space, mover, rank, blocks);
    notePlaces(queue, places, space.movers);
    return queue;
  });
  return { of, places };
}

function queueOf(space: Space, mover: number, rank: Int32Array, blocks: Blocks): Queue {
  const { count, room, of } = blocks;
  const shift = 32 - Math.clz32(room - 1);
  const states = new Int32Array(count << shift);
  const end = Int32Array.from({ length: count }, (_, block) => block << shift);
  for (let code = 0; code < space.size; code++) {
    if (space.feasible === null || space.feasible[code] === 1) states[end[of[code]!]!++] = code;
  }
  const short = new Int32Array(SHORT);
  const long = new Float64Array(room > SHORT ? room : 0);
  for (let block = 0; block < count; block++) {
    const own = states.subarray(block << shift, end[block]!);
    if (own.length <= SHORT) sortShort(own, rank, short);
    else sortLong(own, rank, long.subarray(0, own.length));
  }
  return { mover, rank, blocks, shift, states, end };
}

/** Up to which length sorting by insertion is faster. */
const SHORT = 64;

/** Sorts states by rank, equal ones as they stand. */
function sortShort(states: Int32Array, rank: Int32Array, keys: Int32Array): void {
  for (let k = 0; k < states.length; k++) {
    const state = states[k]!;
    const value = rank[state]!;
    let at = k;
    for (; at > 0 && keys[at - 1]! > value; at--) {
      states[at] = states[at - 1]!;
      keys[at] = keys[at - 1]!;
    }
    states[at] = state;
    keys[at] = value;
  }
}

/** The same by numbers that hold the rank and the place: below 2^53, as a block has at most 2^22. */
function sortLong(states: Int32Array, rank: Int32Array, keys: Float64Array): void {
  const length = states.length;
  for (let k = 0; k < length; k++) keys[k] = rank[states[k]!]! * length + k;
  keys.sort();
  const before = states.slice();
  for (let k = 0; k < length; k++) {
    states[k] = before[keys[k]! - Math.floor(keys[k]! / length) * length]!;
  }
}

function notePlaces(
  { mover, rank, blocks, shift, states, end }: Queue,
  places: Int32Array,
  movers: number,
): void {
  for (let block = 0; block < blocks.count; block++) {
    let tied = block << shift;
    let last = 0;
    for (let place = tied; place < end[block]!; place++) {
      const state = states[place]!;
      const value = rank[state]!;
      if (value !== last) tied = place;
      last = value;
      places[state * movers + mover] = tied;
    }
  }
}
