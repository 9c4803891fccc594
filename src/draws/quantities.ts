/** Drawing one number that stands by itself. */

import type { Quantity } from '../case/index.ts';
import { type Stream, uniform } from './stream.ts';

/** A triangular distribution: rises from `low` to its mode `likely`, falls to `high`. */
export interface Triangle {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Uniform between two numbers. */
export function between(low: number, high: number, stream: Stream): number {
  return Math.min(high, low + (high - low) * uniform(stream));
}

/**
 * Draws a quantity: a range uniformly, a triangular one by the inverse of its distribution
 * function, an unknown one uniformly over `low..high`.
 */
export function drawQuantity(q: Quantity, low: number, high: number, stream: Stream): number {
  if (q.kind === 'exact') return q.value;
  if (q.kind === 'unknown') return between(low, high, stream);
  if (q.kind === 'range') return between(q.low, q.high, stream);
  return drawTriangle(q, q.low, q.high, stream);
}

/** Draws from a triangular distribution conditioned on `from..to`, which must lie in its range. */
export function drawTriangle(triangle: Triangle, from: number, to: number, stream: Stream): number {
  const start = triangleCdf(triangle, from);
  const p = start + (triangleCdf(triangle, to) - start) * uniform(stream);
  return Math.min(to, Math.max(from, triangleQuantile(triangle, p)));
}

/** Density of a triangular distribution relative to that at its mode: 0..1. */
export function triangleHeight({ low, likely, high }: Triangle, x: number): number {
  if (x < low || x > high) return 0;
  if (x < likely) return (x - low) / (likely - low);
  return x > likely ? (high - x) / (high - likely) : 1;
}

/** Distribution function of a triangular distribution (Evans, Hastings and Peacock 2000). */
export function triangleCdf({ low, likely, high }: Triangle, x: number): number {
  if (x <= low) return 0;
  if (x >= high) return 1;
  if (x <= likely) return ((x - low) * (x - low)) / ((high - low) * (likely - low));
  return 1 - ((high - x) * (high - x)) / ((high - low) * (high - likely));
}

function triangleQuantile({ low, likely, high }: Triangle, p: number): number {
  const width = high - low;
  return p * width < likely - low
    ? low + Math.sqrt(p * width * (likely - low))
    : high - Math.sqrt((1 - p) * width * (high - likely));
}
