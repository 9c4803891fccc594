/** The best, or the worst, that movers can make of each state, in a few passes over all states. */

import type { Blocks } from './blocks.ts';
import type { Space } from './space.ts';

/** Below every value, and above. */
export const LEAST = -(2 ** 31);
const MOST = 2 ** 31 - 1;

/**
 * By code, the largest value among the feasible states that the movers of these blocks can take it
 * to, its own included. A mover changes several options at once, so what lies between need not be
 * feasible. For several movers taken together it holds where all states are feasible.
 */
export function raised(space: Space, blocks: Blocks, values: Int32Array): Int32Array {
  return extremes(space, blocks, values, false);
}

/** The least instead of the largest. */
export function lowered(space: Space, blocks: Blocks, values: Int32Array): Int32Array {
  return extremes(space, blocks, values, true);
}

function extremes(
  { feasible, size }: Space,
  { of, count, oneWay }: Blocks,
  values: Int32Array,
  least: boolean,
): Int32Array {
  const inBlock = new Int32Array(count).fill(least ? MOST : LEAST);
  for (let s = 0; s < size; s++) {
    const value = values[s]!;
    const before = inBlock[of[s]!]!;
    const beats = least ? value < before : value > before;
    if (beats && (feasible === null || feasible[s] === 1)) inBlock[of[s]!] = value;
  }
  const extreme = new Int32Array(size);
  for (let s = 0; s < size; s++) extreme[s] = inBlock[of[s]!]!;
  for (const { stride, radix, up } of oneWay) pull(extreme, stride, radix, up, least);
  return extreme;
}

/** Along each line of an option, gives a value that of the next further on, if that beats it. */
function pull(
  values: Int32Array,
  stride: number,
  radix: number,
  up: boolean,
  least: boolean,
): void {
  const line = stride * radix;
  const step = up ? stride : -stride;
  // From the far end, so that what is handed on has what lies beyond it.
  for (let v = 1; v < radix; v++) {
    const offset = up ? (radix - 1 - v) * stride : v * stride;
    for (let base = offset; base < values.length; base += line) {
      for (let s = base; s < base + stride; s++) {
        const further = values[s + step]!;
        if (least ? further < values[s]! : further > values[s]!) values[s] = further;
      }
    }
  }
}
