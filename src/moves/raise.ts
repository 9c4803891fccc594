/** The best that movers can make of each state, in a few passes over all states. */

import type { Blocks } from './blocks.ts';
import type { Space } from './space.ts';

/** Below every value. */
export const LEAST = -(2 ** 31);

/**
 * By code, the largest value among the feasible states that the movers of these blocks can take it
 * to, its own included. A mover changes several options at once, so what lies between need not be
 * feasible. For several movers taken together it holds where all states are feasible.
 */
export function raised({ feasible, size }: Space, blocks: Blocks, values: Int32Array): Int32Array {
  const { of, oneWay } = blocks;
  const top = new Int32Array(blocks.count).fill(LEAST);
  for (let s = 0; s < size; s++) {
    if (values[s]! > top[of[s]!]! && (feasible === null || feasible[s] === 1)) {
      top[of[s]!] = values[s]!;
    }
  }
  const best = new Int32Array(size);
  for (let s = 0; s < size; s++) best[s] = top[of[s]!]!;
  for (const { stride, radix, up } of oneWay) pull(best, stride, radix, up);
  return best;
}

/** Along each line of an option, raises every value to the one a step further, from the far end. */
function pull(values: Int32Array, stride: number, radix: number, up: boolean): void {
  const line = stride * radix;
  const step = up ? stride : -stride;
  for (let v = 1; v < radix; v++) {
    const offset = up ? (radix - 1 - v) * stride : v * stride;
    for (let base = offset; base < values.length; base += line) {
      for (let s = base; s < base + stride; s++) {
        const further = values[s + step]!;
        if (further > values[s]!) values[s] = further;
      }
    }
  }
}

/** The least instead of the largest. */
export function lowered(space: Space, blocks: Blocks, values: Int32Array): Int32Array {
  return turned(raised(space, blocks, turned(values)));
}

/** Values in opposite order: ~x falls where x rises, and never overflows. */
function turned(values: Int32Array): Int32Array {
  const opposite = new Int32Array(values.length);
  for (let s = 0; s < values.length; s++) opposite[s] = ~values[s]!;
  return opposite;
}
