/**
 * Hit-and-run (Smith 1984): a random walk inside a space, for spaces in which nearly every point
 * of an exact way would be rejected.
 */

import { innerPoint } from './inner.ts';
import { boxProposal, cornerProposal, orderProposal } from './proposals.ts';
import { triangleHeight } from './quantities.ts';
import type { Space } from './space.ts';
import { type Stream, streamOf, uniform } from './stream.ts';

/**
 * Steps of a walk in a space of n variables: `before * n * n` before the first draw of a chunk,
 * `between * n * n` from one draw to the next. What error they leave is measured in docs/draws.md.
 */
export const WALK = { before: 20, between: 2 } as const;

/** Directions that a walk picks from. A power of 2. */
const DIRECTIONS = 1024;

/**
 * Makes a space ready for walks. A started walk writes its next point. A step picks a random line
 * through the point, then a uniform point of the line's part inside the space, and takes it with
 * the chance that triangular densities give it (Metropolis et al. 1953).
 */
export function walkSampler(space: Space): (stream: Stream) => (x: Float64Array) => void {
  const begin = innerPoint(space);
  const stepFrom = stepper(space);
  const square = space.variables.length * space.variables.length;
  return (stream) => {
    const at = Float64Array.from(begin);
    const step = stepFrom(at, stream);
    for (let k = 0; k < WALK.before * square; k++) step();
    return (x) => {
      for (let k = 0; k < WALK.between * square; k++) step();
      x.set(at);
    };
  };
}

/** Starts a walk from `at`; what is returned takes one step, in place. */
function stepper(space: Space): (at: Float64Array, stream: Stream) => () => void {
  const { length } = space.variables;
  const directions = directionsIn(space);
  const inside = new Float64Array(2);
  const line = liner(space, inside);
  const move = mover(space);
  const density = densityOf(space);
  return (at, stream) => {
    const to = new Float64Array(length);
    let here = density(at);
    return () => {
      const d = ((stream.next() >>> 8) % DIRECTIONS) * length;
      line(at, directions, d);
      const from = inside[0]!;
      const until = inside[1]!;
      if (!(until > from)) return;
      if (!move(to, at, directions, d, from + (until - from) * uniform(stream))) return;
      const there = density(to);
      if (there < here && uniform(stream) * here >= there) return;
      at.set(to);
      here = there;
    };
  };
}

/**
 * Random directions, one after another: from one point to another, both drawn by a way that holds
 * the space. Any fixed directions that span the space will do for a walk; these have the shape of
 * the ranges and of the order, without which it hardly moves in the narrow cone of an order.
 */
function directionsIn(space: Space): Float64Array {
  const { length } = space.variables;
  const looser = space.total === null ? null : cornerProposal(space);
  const ways = [boxProposal(space), orderProposal(space) ?? looser].filter((way) => way !== null);
  const stream = streamOf({ stream: [5, 6, 7, 8] });
  const [one, other] = [new Float64Array(length), new Float64Array(length)];
  const directions = new Float64Array(DIRECTIONS * length);
  for (let k = 0; k < DIRECTIONS; k++) {
    const { propose } = ways[k % ways.length]!;
    propose(one, stream);
    propose(other, stream);
    for (let v = 0; v < length; v++) directions[k * length + v] = one[v]! - other[v]!;
  }
  return directions;
}

/**
 * Finds how far the line from `at` along the direction at `d` stays inside: writes into `inside`
 * a number <= 0 and one >= 0, both 0 where it does not move.
 */
function liner({ variables, above }: Space, inside: Float64Array) {
  const low = Float64Array.from(variables, (v) => v.low);
  const high = Float64Array.from(variables, (v) => v.high);
  const pairs = Int32Array.from(above.flat());
  return (at: Float64Array, directions: Float64Array, d: number): void => {
    let from = Number.NEGATIVE_INFINITY;
    let until = Number.POSITIVE_INFINITY;
    for (let v = 0; v < low.length; v++) {
      const slope = directions[d + v]!;
      if (slope === 0) continue;
      const [down, up] = [(low[v]! - at[v]!) / slope, (high[v]! - at[v]!) / slope];
      from = Math.max(from, slope > 0 ? down : up);
      until = Math.min(until, slope > 0 ? up : down);
    }
    for (let k = 0; k < pairs.length; k += 2) {
      const [a, b] = [pairs[k]!, pairs[k + 1]!];
      const slope = directions[d + a]! - directions[d + b]!;
      if (slope > 0) from = Math.max(from, (at[b]! - at[a]!) / slope);
      else if (slope < 0) until = Math.min(until, (at[b]! - at[a]!) / slope);
    }
    inside[0] = Number.isFinite(from) ? from : 0;
    inside[1] = Number.isFinite(until) ? until : 0;
  };
}

/**
 * Writes the point at `t` of a line, kept to the ranges against rounding. Returns whether it
 * keeps the order: rounding may break it by a hair where numbers are equal.
 */
function mover({ variables, above }: Space) {
  const low = Float64Array.from(variables, (v) => v.low);
  const high = Float64Array.from(variables, (v) => v.high);
  const pairs = Int32Array.from(above.flat());
  return (to: Float64Array, at: Float64Array, directions: Float64Array, d: number, t: number) => {
    for (let v = 0; v < low.length; v++) {
      to[v] = Math.min(high[v]!, Math.max(low[v]!, at[v]! + t * directions[d + v]!));
    }
    for (let k = 0; k < pairs.length; k += 2) {
      if (to[pairs[k]!]! < to[pairs[k + 1]!]!) return false;
    }
    return true;
  };
}

/** Product of the triangular densities, up to a constant; 1 where there are none. */
function densityOf({ variables }: Space): (x: Float64Array) => number {
  const shaped = variables.flatMap(({ triangles }, v) =>
    triangles.map((triangle) => ({ v, triangle })),
  );
  return (x) => {
    let product = 1;
    for (const { v, triangle } of shaped) product *= triangleHeight(triangle, x[v]!);
    return product;
  };
}
