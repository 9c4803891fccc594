/**
 * Hit-and-run (Smith 1984): a random walk inside a space, for spaces in which nearly every point
 * of an exact way would be rejected.
 */

import { triangleHeight } from './quantities.ts';
import type { Space } from './space.ts';
import { type Stream, uniform } from './stream.ts';

/** Steps, each times the number of variables, before the first draw and between two draws. */
export const WALK = { before: 50, between: 5 } as const;

/**
 * Starts a walk; what is returned writes the next point. A step picks a random line through the
 * point (within the hyperplane of the total), then a uniform point of the line's part inside the
 * space, and takes it with the chance that triangular densities give it (Metropolis).
 */
export function startWalk(space: Space, stream: Stream): (x: Float64Array) => void {
  const at = innerPoint(space);
  const step = stepper(space, stream);
  const count = space.variables.length;
  for (let k = 0; k < WALK.before * count; k++) step(at);
  return (x) => {
    for (let k = 0; k < WALK.between * count; k++) step(at);
    x.set(at);
  };
}

function stepper(space: Space, stream: Stream): (at: Float64Array) => void {
  const { variables } = space;
  const direction = directions(space, stream);
  const to = new Float64Array(variables.length);
  const shaped = variables.some(({ triangles }) => triangles.length > 0);
  return (at) => {
    const d = direction();
    const [from, until] = reach(space, at, d);
    if (!(until > from)) return;
    const t = from + (until - from) * uniform(stream);
    for (let v = 0; v < to.length; v++) {
      const { low, high } = variables[v]!;
      to[v] = Math.min(high, Math.max(low, at[v]! + t * d[v]!));
    }
    if (!holdsOrder(space, to)) return;
    if (shaped && uniform(stream) * density(space, at) >= density(space, to)) return;
    at.set(to);
  };
}

/**
 * Random directions, symmetric about 0: uniform in the box of the variables' ranges, without the
 * part that would change the total (projected in coordinates scaled by the ranges).
 */
function directions({ variables, total }: Space, stream: Stream): () => Float64Array {
  const width = variables.map(({ low, high }) => high - low);
  const normal = variables.map(({ size }, v) => size * width[v]!);
  const square = normal.reduce((sum, n) => sum + n * n, 0);
  const d = new Float64Array(variables.length);
  return () => {
    let along = 0;
    for (let v = 0; v < d.length; v++) {
      d[v] = 2 * uniform(stream) - 1;
      along += d[v]! * normal[v]!;
    }
    if (total === null) along = 0;
    for (let v = 0; v < d.length; v++) d[v] = (d[v]! - (along / square) * normal[v]!) * width[v]!;
    return d;
  };
}

/** How far a line from `at` along `d` stays inside: from a number <= 0 until one >= 0. */
function reach(
  { variables, above }: Space,
  at: Float64Array,
  d: Float64Array,
): [from: number, until: number] {
  let from = Number.NEGATIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  const keep = (slack: number, slope: number) => {
    // slack + t * slope >= 0
    if (slope < 0) until = Math.min(until, slack / -slope);
    else if (slope > 0) from = Math.max(from, -slack / slope);
  };
  for (let v = 0; v < variables.length; v++) {
    keep(at[v]! - variables[v]!.low, d[v]!);
    keep(variables[v]!.high - at[v]!, -d[v]!);
  }
  for (const [a, b] of above) keep(at[a]! - at[b]!, d[a]! - d[b]!);
  return Number.isFinite(from) && Number.isFinite(until) ? [from, until] : [0, 0];
}

function holdsOrder({ above }: Space, x: Float64Array): boolean {
  return above.every(([a, b]) => x[a]! >= x[b]!);
}

/** Product of the triangular densities, up to a constant. */
function density({ variables }: Space, x: Float64Array): number {
  let product = 1;
  for (let v = 0; v < variables.length; v++) {
    for (const triangle of variables[v]!.triangles) product *= triangleHeight(triangle, x[v]!);
  }
  return product;
}

/**
 * A point that lies strictly inside every range and keeps every pair of the order strictly apart.
 *
 * Variable `v` stands at the share f = s c / (1 - s + s c) of its range, where c grows with its
 * height in the order. Along a pair both ends of the range grow or stay and f grows, so the number
 * grows; for a total, s is found by bisection.
 */
export function innerPoint(space: Space): Float64Array {
  const { variables, total } = space;
  const height = heights(space);
  const x = new Float64Array(variables.length);
  const place = (s: number): number => {
    let sum = 0;
    for (const [v, { low, high, size }] of variables.entries()) {
      const share = (s * height[v]!) / (1 - s + s * height[v]!);
      x[v] = low + (high - low) * share;
      sum += x[v]! * size;
    }
    return sum;
  };
  let [below, over] = [0, 1];
  if (total !== null) {
    for (let k = 0; k < 60; k++) {
      const middle = (below + over) / 2;
      if (place(middle) < total) below = middle;
      else over = middle;
    }
  }
  place((below + over) / 2);
  return x;
}

/** 1 for a variable that stands above no other, else 1 more than the highest below it. */
function heights({ variables, above }: Space): number[] {
  const height = variables.map(() => 1);
  for (let round = 0; round < variables.length; round++) {
    for (const [a, b] of above) height[a] = Math.max(height[a]!, height[b]! + 1);
  }
  return height;
}
