/** Sums that several models share. */
import type { ForecastActor } from './types.ts';

/** The sum of `of` over the actors. */
export function total<T>(actors: readonly T[], of: (actor: T) => number): number {
  let sum = 0;
  for (const actor of actors) sum += of(actor);
  return sum;
}

/** The weight of an actor on an issue: capability times salience. */
export function weightOf({ capability, salience }: ForecastActor): number {
  return capability * salience;
}

/**
 * The mean of positions under weights, within their hull also after rounding.
 *
 * @returns null where no weight is positive
 */
export function weightedMean(
  positions: readonly number[],
  weights: readonly number[],
): number | null {
  const heaviest = Math.max(0, ...weights);
  if (heaviest === 0) return null;
  let [sum, at] = [0, 0];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  positions.forEach((x, k) => {
    // Shares of the heaviest: sums of very small and very large weights neither vanish nor overflow.
    const w = weights[k]! / heaviest;
    if (w === 0) return;
    sum += w;
    at += w * x;
    low = Math.min(low, x);
    high = Math.max(high, x);
  });
  return Math.min(high, Math.max(low, at / sum));
}

/**
 * The weighted median: the lowest position at which the weight of those at or below it reaches half.
 *
 * @returns null where no weight is positive
 */
export function lowerMedian(
  positions: readonly number[],
  weights: readonly number[],
): number | null {
  const heaviest = Math.max(0, ...weights);
  if (heaviest === 0) return null;
  const order = positions.map((_, k) => k).sort((a, b) => positions[a]! - positions[b]!);
  const sum = total(order, (k) => weights[k]! / heaviest);
  let below = 0;
  for (const k of order) {
    below += weights[k]! / heaviest;
    // Half is reached also where rounding has left it a little short.
    if (below >= (sum / 2) * (1 - 1e-12) && weights[k]! > 0) return positions[k]!;
  }
  return null;
}
