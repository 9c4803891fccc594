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
 * way a step back of their mover looks at more blocks, 1.5 times as many on average for each.
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
  const waiting: Waiting = {
    seen: new Int32Array((key.length >>> 5) + 1),
    states: new Int32Array(order.length),
    count: 0,
  };
  const steps = queues.of
    .filter(({ mover }) => mover !== without)
    .map((queue) =>
      queue.blocks.oneWay.length === 0
        ? stepInBlock(queue, queues.places, queues.of.length, improving, label, waiting)
        : stepAcross(queue, improving, label, waiting),
    );
  for (let k = 0; k < order.length; k++) {
    const start = order[k]!;
    if (((waiting.seen[start >>> 5]! >>> start) & 1) === 1) continue;
    waiting.seen[start >>> 5]! |= 1 << start;
    waiting.states[0] = start;
    waiting.count = 1;
    const value = key[start]!;
    label[start] = value;
    while (waiting.count > 0) {
      const state = waiting.states[--waiting.count]!;
      for (let j = 0; j < steps.length; j++) steps[j]!(state, value);
    }
  }
  return label;
}

/** States that are labelled and whose predecessors are still to be looked at. */
interface Waiting {
  /** A bit a code: whether it has its label. */
  readonly seen: Int32Array;
  readonly states: Int32Array;
  count: number;
}

/**
 * Labels what one mover can take to `state`. What has left the queue of a block, worst first, is
 * labelled and need not be looked at again.
 */
type Step = (state: number, value: number) => void;

/** For a mover whose options can all be reversed: from its own block only. */
function stepInBlock(
  { mover, blocks, states, end }: Queue,
  places: Int32Array,
  movers: number,
  improving: boolean,
  label: Int32Array,
  waiting: Waiting,
): Step {
  const { room } = blocks;
  const head = Int32Array.from(end, (_, block) => block * room);
  const { states: stack, seen } = waiting;
  return (state, value) => {
    const place = places[state * movers + mover]!;
    const block = (place / room) | 0;
    const limit = improving ? place : end[block]!;
    let at = head[block]!;
    if (at >= limit) return;
    let { count } = waiting;
    for (; at < limit; at++) {
      const from = states[at]!;
      if (((seen[from >>> 5]! >>> from) & 1) === 1) continue;
      seen[from >>> 5]! |= 1 << from;
      label[from] = value;
      stack[count++] = from;
    }
    head[block] = at;
    waiting.count = count;
  };
}

/** For a mover with options that go one way: from every block that leads here. */
function stepAcross(
  { rank, blocks, states, end }: Queue,
  improving: boolean,
  label: Int32Array,
  waiting: Waiting,
): Step {
  const head = Int32Array.from(end, (_, block) => block * blocks.room);
  const found = roomAround(blocks);
  const { seen } = waiting;

  function drain(block: number, limit: number, value: number): void {
    const last = end[block]!;
    let at = head[block]!;
    for (; at < last; at++) {
      const from = states[at]!;
      if (improving && rank[from]! >= limit) break;
      if (((seen[from >>> 5]! >>> from) & 1) === 1) continue;
      seen[from >>> 5]! |= 1 << from;
      label[from] = value;
      waiting.states[waiting.count++] = from;
    }
    head[block] = at;
  }

  return (state, value) => {
    const limit = rank[state]!;
    const count = blocksAround(blocks, state, true, found);
    for (let k = 0; k < count; k++) drain(found[k]!, limit, value);
  };
}
