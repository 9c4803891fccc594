/** The least that others can bring about, by their moves or by their improvements. */

import { blocksAround, roomAround } from './blocks.ts';
import type { Queue, Queues } from './queues.ts';

/**
 * By state, the least key among the states that the others reach from it, itself included.
 *
 * As a mover's moves are transitive, and its improvements too, a sequence in which somebody moves
 * twice in a row can be shortened; so whatever is reached at all is reached by a legal sequence.
 * The states are taken by ascending key. One that has no label yet gets its own key, and the label
 * spreads backwards to all that lead there and have none. Each state is labelled once, and leaves
 * each queue once: O(states x others) where all options can be reversed. With options that go one
 * way, a step back of their mover looks at more blocks, 1.5 times as many on average for each.
 *
 * @param without - the mover that does not move
 * @param key - by code
 * @param order - the feasible codes by ascending key
 * @param improving - only steps that are better for who takes them
 */
export function leastReached(
  queues: Queues,
  without: number,
  key: Int32Array,
  order: Int32Array,
  improving: boolean,
): Int32Array {
  const label = new Int32Array(key.length);
  const labelled: Labelled = {
    label,
    seen: new Int32Array((key.length >>> 5) + 1),
    states: new Int32Array(order.length),
    count: 0,
  };
  const { states, seen } = labelled;
  const steps = queues.of
    .filter(({ mover }) => mover !== without)
    .map((queue) => {
      const step = queue.blocks.oneWay.length === 0 ? stepInBlock : stepAcross;
      return step(queue, queues, improving, labelled);
    });
  let begin = 0;
  for (let k = 0; k < order.length; k++) {
    const start = order[k]!;
    if (((seen[start >>> 5]! >>> start) & 1) === 1) continue;
    const value = key[start]!;
    seen[start >>> 5]! |= 1 << start;
    label[start] = value;
    states[labelled.count++] = start;
    while (begin < labelled.count) {
      const end = Math.min(labelled.count, begin + BATCH);
      for (const step of steps) step(begin, end, value);
      begin = end;
    }
  }
  return label;
}

/** States that are looked at together: few enough to stay in the cache. */
const BATCH = 512;

/** What has its label. */
interface Labelled {
  /** By code. */
  readonly label: Int32Array;
  /** A bit a code: whether it has its label. */
  readonly seen: Int32Array;
  /** In the order of labelling: `count` of them. */
  readonly states: Int32Array;
  count: number;
}

/** Labels what one mover can take to the states labelled as `begin .. end - 1`. */
type Step = (begin: number, end: number, value: number) => void;

/**
 * For a mover whose options can all be reversed. It comes from worse states of the same block. What
 * has left the queue of the block, worst first, is labelled and need not be looked at again.
 */
function stepInBlock(
  { mover, blocks, states, end }: Queue,
  { places, of }: Queues,
  improving: boolean,
  labelled: Labelled,
): Step {
  const { room, count: blockCount } = blocks;
  const { label, seen, states: found } = labelled;
  const movers = of.length;
  const head = startsOf(blockCount, room);
  return (begin, stop, value) => {
    let { count } = labelled;
    for (let k = begin; k < stop; k++) {
      const place = places[found[k]! * movers + mover]!;
      const block = (place / room) | 0;
      const limit = improving ? place : end[block]!;
      let at = head[block]!;
      if (at >= limit) continue;
      for (; at < limit; at++) {
        const from = states[at]!;
        if (((seen[from >>> 5]! >>> from) & 1) === 1) continue;
        seen[from >>> 5]! |= 1 << from;
        label[from] = value;
        found[count++] = from;
      }
      head[block] = at;
    }
    labelled.count = count;
  };
}

/**
 * For a mover with options that go one way. It comes from worse states of all blocks that lead here.
 * For each block it is known up to which of its states that has been done.
 */
function stepAcross(
  { mover, rank, blocks, states, end }: Queue,
  { places, of }: Queues,
  improving: boolean,
  labelled: Labelled,
): Step {
  const { room, count: blockCount } = blocks;
  const { label, seen, states: found } = labelled;
  const movers = of.length;
  const head = startsOf(blockCount, room);
  const done = head.slice();
  const around = roomAround(blocks);

  function drain(block: number, limit: number, value: number): void {
    const last = end[block]!;
    let at = head[block]!;
    for (; at < last; at++) {
      const from = states[at]!;
      if (improving && rank[from]! >= limit) break;
      if (((seen[from >>> 5]! >>> from) & 1) === 1) continue;
      seen[from >>> 5]! |= 1 << from;
      label[from] = value;
      found[labelled.count++] = from;
    }
    head[block] = at;
  }

  return (begin, stop, value) => {
    for (let k = begin; k < stop; k++) {
      const state = found[k]!;
      const place = places[state * movers + mover]!;
      const block = (place / room) | 0;
      // The worst of its own block can be better than states of others: it counts as well.
      const reach = improving ? place + 1 : end[block]!;
      if (done[block]! >= reach) continue;
      done[block] = reach;
      const count = blocksAround(blocks, state, true, around);
      for (let b = 0; b < count; b++) drain(around[b]!, rank[state]!, value);
    }
  };
}

/** By block: its first place. */
function startsOf(count: number, room: number): Int32Array {
  return Int32Array.from({ length: count }, (_, block) => block * room);
}
