/** How an answer over draws is summarised. */

/** In how many of `of` draws something holds. `share` is `hits / of`, 0 when `of` is 0. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
}

/** Median and 5-95 % range of a number over the `of` draws in which it is defined. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

/** @returns the share of `hits` in `of`. */
export function shareOf(hits: number, of: number): Share {
  return { hits, of, share: of === 0 ? 0 : hits / of };
}

/**
 * Median and 5-95 % range (type-7 quantiles, Hyndman and Fan 1996).
 *
 * @param values - any order; not changed
 * @returns `null` where there are no values
 */
export function spreadOf(values: ArrayLike<number>): Spread | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.05),
    high: quantile(sorted, 0.95),
    of: sorted.length,
  };
}

/** Type-7 quantile of ascending values. `p` in 0..1. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (at - below);
}

/**
 * Sampling error of a share: the Wilson score interval (Wilson 1927), 95 %.
 * It says how far the number of draws bounds the answer, nothing about the model.
 */
export function wilson({ hits, of }: Share): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.959963984540054;
  const p = hits / of;
  const centre = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
