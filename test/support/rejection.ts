/**
 * Plain oracles for the distributions of draws, written apart from the samplers: another
 * generator, rejection instead of anything clever, and the two-sample Kolmogorov-Smirnov test.
 */

/** Numbers in 0..1 (mulberry32). */
export function plainUniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface RejectionSpace {
  /** How often each variable counts in the total. */
  readonly sizes: readonly number[];
  /** `null`: every variable in 0..100 by itself. */
  readonly total: number | null;
  /** Sort each point, the greatest first: it is then uniform where that order holds. */
  readonly sorted?: boolean;
  readonly keeps: (x: readonly number[]) => boolean;
  /** A density of at most 1, for points that are not all equally likely. */
  readonly height?: (x: readonly number[]) => number;
}

/** `count` points, uniform on the simplex or the cube, of which only the allowed ones are kept. */
export function rejectionDraws(space: RejectionSpace, count: number, seed = 1): number[][] {
  const random = plainUniform(seed);
  const points: number[][] = [];
  while (points.length < count) {
    const x = propose(space, random);
    if (space.sorted === true) x.sort((a, b) => b - a);
    if (space.keeps(x) && random() < (space.height?.(x) ?? 1)) points.push(x);
  }
  return points;
}

/** Exponential numbers divided by their sum are uniform on the simplex. */
function propose({ sizes, total }: RejectionSpace, random: () => number): number[] {
  if (total === null) return sizes.map(() => 100 * random());
  const parts = sizes.map(() => -Math.log(1 - random()));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part, k) => ((part / sum) * total) / sizes[k]!);
}

/** Largest gap between the distribution functions of two samples. */
export function ksGap(one: readonly number[], other: readonly number[]): number {
  const a = [...one].sort((x, y) => x - y);
  const b = [...other].sort((x, y) => x - y);
  let [i, j, gap] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const at = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i]! <= at) i++;
    while (j < b.length && b[j]! <= at) j++;
    gap = Math.max(gap, Math.abs(i / a.length - j / b.length));
  }
  return gap;
}

/** Largest gap between the distribution function of a sample and a given one. */
export function ksGapTo(sample: readonly number[], cdf: (x: number) => number): number {
  const sorted = [...sample].sort((x, y) => x - y);
  const gaps = sorted.map((x, k) => {
    const p = cdf(x);
    return Math.max(Math.abs(p - k / sorted.length), Math.abs(p - (k + 1) / sorted.length));
  });
  return Math.max(...gaps);
}

/**
 * The gap that two samples of `n` and `m` independent numbers of one distribution pass once in
 * 10,000 times (Smirnov's asymptotic distribution: 2 exp(-2 c^2) = 0.0001).
 */
export function ksBound(n: number, m: number = Number.POSITIVE_INFINITY): number {
  return Math.sqrt(Math.log(2 / 0.0001) / 2) * Math.sqrt(1 / n + 1 / m);
}

export function meanOf(sample: readonly number[]): number {
  return sample.reduce((a, b) => a + b, 0) / sample.length;
}
