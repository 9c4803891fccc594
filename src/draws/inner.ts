/** Where a walk begins. */

import type { Space } from './space.ts';

/**
 * A point that lies strictly inside every range and keeps every pair of the order strictly apart.
 *
 * A variable of height h of H in the order stands at the share f = s c / (1 - s + s c) of its
 * range, with c = h / (H + 1 - h). Along a pair both ends of the range grow or stay, and f grows,
 * so the number grows. Without a total s = 1/2, which makes f = h / (H + 1); for a total s is
 * found by bisection, since every number grows with it.
 */
export function innerPoint(space: Space): Float64Array {
  const { variables, total } = space;
  const odds = oddsOf(space);
  const x = new Float64Array(variables.length);
  const place = (s: number): number => {
    let sum = 0;
    for (const [v, { low, high, size }] of variables.entries()) {
      x[v] = low + ((high - low) * s * odds[v]!) / (1 - s + s * odds[v]!);
      sum += x[v]! * size;
    }
    return sum;
  };
  let [under, over] = [0, 1];
  for (let k = 0; total !== null && k < 60; k++) {
    const middle = (under + over) / 2;
    if (place(middle) < total) under = middle;
    else over = middle;
  }
  place((under + over) / 2);
  return x;
}

function oddsOf({ variables, above }: Space): number[] {
  const height = variables.map(() => 1);
  for (let round = 0; round < variables.length; round++) {
    for (const [a, b] of above) height[a] = Math.max(height[a]!, height[b]! + 1);
  }
  const top = Math.max(...height);
  return height.map((h) => h / (top + 1 - h));
}
