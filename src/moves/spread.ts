/** The least that others can bring about, by their moves or by their improvements. */

import { stepsBack } from './blocks.ts';
import type { Queue, Queues } from './queues.ts';
import { LEAST } from './raise.ts';

/**
 * By state, the least key among the states that the others reach from it, itself included.
 *
 * As a mover's moves are transitive, and its improvements too, a sequence in which somebody moves
 * twice in a row can be shortened; so whatever is reached at all is reached by a legal sequence.
 * The states are taken by ascending key. One that has no label yet gets its own key, and the label
 * spreads backwards to all that lead there and have none. Each state is labelled once, and leaves
 * each queue once: O(states x others) where all options can be reversed. With options that go one
 * way, see {@link stepAcross}.
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
  { mover, blocks, shift, states, end }: Queue,
  { places, of }: Queues,
  improving: boolean,
  labelled: Labelled,
): Step {
  const { label, seen, states: found } = labelled;
  const movers = of.length;
  const head = startsOf(blocks.count, shift);
  return (begin, stop, value) => {
    let { count } = labelled;
    for (let k = begin; k < stop; k++) {
      const place = places[found[k]! * movers + mover]!;
      const block = place >>> shift;
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

/** Above every rank. */
const ALL = 2 ** 31 - 1;

/**
 * For a mover with options that go one way. It comes from worse states of all blocks that lead here,
 * a step of an option at a time. It is known of each block up to which rank that has been done, for it
 * and for all that lead to it, and there the search ends.
 */
function stepAcross(
  { mover, rank, blocks, shift, states, end }: Queue,
  { places, of }: Queues,
  improving: boolean,
  labelled: Labelled,
): Step {
  const { label, seen, states: found } = labelled;
  const movers = of.length;
  const head = startsOf(blocks.count, shift);
  const back = stepsBack(blocks);
  const by = Int32Array.from(blocks.oneWay, ({ step, up }) => (up ? -step : step));
  const done = new Int32Array(blocks.count).fill(LEAST);
  const waiting = new Int32Array(blocks.count);

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

  function follow(start: number, limit: number, value: number): void {
    done[start] = limit;
    waiting[0] = start;
    for (let count = 1; count > 0; ) {
      const block = waiting[--count]!;
      drain(block, limit, value);
      for (let left = back[block]!; left !== 0; left &= left - 1) {
        const before = block + by[31 - Math.clz32(left & -left)]!;
        if (done[before]! >= limit) continue;
        done[before] = limit;
        waiting[count++] = before;
      }
    }
  }

  return (begin, stop, value) => {
    for (let k = begin; k < stop; k++) {
      const state = found[k]!;
      const place = places[state * movers + mover]!;
      const block = place >>> shift;
      // What is past the place of the state has been done for better ones.
      if (head[block]! > place) continue;
      const limit = improving ? rank[state]! : ALL;
      if (done[block]! < limit) follow(block, limit, value);
    }
  };
}

/** By block: its first place. */
function startsOf(count: number, shift: number): Int32Array {
  const starts = new Int32Array(count);
  for (let block = 0; block < count; block++) starts[block] = block << shift;
  return starts;
}
