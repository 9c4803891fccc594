/** Weights and values that are drawn without rejecting anything, against what is known of them. */
import { describe, expect, it } from 'vitest';
import { VALUES, WEIGHTS } from '../../src/case/index.ts';
import { drawn, judge, order } from '../support/judgements.ts';
import { ksBound, ksGap, ksGapTo, meanOf, rejectionDraws } from '../support/rejection.ts';

const COUNT = 20_000;

function spread(row: readonly number[]): number {
  const mean = meanOf(row);
  return Math.sqrt(meanOf(row.map((x) => (x - mean) ** 2)));
}

/** Fails where a mean is further off than 4 standard errors. */
function expectMean(row: readonly number[], mean: number): void {
  expect(Math.abs(meanOf(row) - mean)).toBeLessThan((4 * spread(row)) / Math.sqrt(row.length));
}

describe('weights of which nothing is known', () => {
  it.each([2, 3, 5, 12])('are uniform on the simplex of %i', (n) => {
    const { rows, method, kept } = drawn(judge(n), WEIGHTS, COUNT);
    expect({ method, kept }).toMatchObject({ kept: 1 });
    // Each weight of a uniform (Dirichlet) point is Beta(1, n - 1).
    for (const row of rows) {
      const gap = ksGapTo(row, (x) => 1 - (1 - x / 100) ** (n - 1));
      expect(gap).toBeLessThan(ksBound(COUNT));
    }
    // Any two have the correlation -1 / (n - 1).
    const [a, b] = [rows[0]!, rows[n - 1]!];
    const cov = meanOf(a.map((x, k) => (x - 100 / n) * (b[k]! - 100 / n)));
    expect(cov / (spread(a) * spread(b))).toBeCloseTo(-1 / (n - 1), 1);
  });
});

describe('weights in order', () => {
  it.each([2, 3, 4, 7, 12])('of %i have rank-order centroids as means', (n) => {
    const words = Array.from({ length: n }, (_, k) => k).join(' > ');
    const { rows, kept } = drawn(judge(n, order(words)), WEIGHTS, COUNT);
    if (n > 2) expect(kept).toBe(1);
    for (const [i, row] of rows.entries()) {
      let centroid = 0;
      for (let k = i + 1; k <= n; k++) centroid += 100 / k / n;
      expectMean(row, centroid);
    }
  });

  it('of 3: the least is Beta(1, 2) on 0..33.3, as a third of the smallest gap', () => {
    const { rows } = drawn(judge(3, order('0 > 1 > 2')), WEIGHTS, COUNT);
    const gap = ksGapTo(rows[2]!, (x) => 1 - (1 - (3 * x) / 100) ** 2);
    expect(gap).toBeLessThan(ksBound(COUNT));
  });

  const PARTIAL: readonly [string, number, readonly string[], readonly (readonly number[])[]][] = [
    ['ties', 6, ['0 = 1 > 2 > 3 = 4 = 5'], [[0, 1], [2], [3, 4, 5]]],
    ['two chains', 5, ['0 > 1', '2 > 3 > 4'], [[0], [1], [2], [3], [4]]],
    ['a tie that stands by itself', 5, ['0 = 1 = 2', '3 > 4'], [[0, 1, 2], [3], [4]]],
    ['two above a tied pair', 5, ['0 > 1 = 2', '3 > 1'], [[0], [1, 2], [3], [4]]],
    ['a long chain, one free', 5, ['3 > 0 > 2 > 1'], [[0], [1], [2], [3], [4]]],
  ];

  it.each(PARTIAL)('%s: as rejection from the simplex', (_, n, words, groups) => {
    const chains = order(...words);
    const groupOf = (item: number) => groups.findIndex((group) => group.includes(item));
    const keeps = (x: readonly number[]) =>
      chains.every((chain) =>
        chain.slice(1).every((tied, k) => x[groupOf(chain[k]![0]!)]! >= x[groupOf(tied[0]!)]!),
      );
    const sizes = groups.map((group) => group.length);
    const truth = rejectionDraws({ sizes, total: 100, keeps }, COUNT);
    const { rows, method } = drawn(judge(n, chains), WEIGHTS, COUNT);
    expect(method).not.toBe('walk');
    for (const [v, row] of rows.entries()) {
      expect(
        ksGap(
          row,
          truth.map((x) => x[v]!),
        ),
      ).toBeLessThan(ksBound(COUNT, COUNT));
    }
    // Beyond the single weights: the largest, and the gap of the first two.
    const points = Array.from({ length: COUNT }, (_, k) => rows.map((row) => row[k]!));
    for (const figure of [(x: number[]) => Math.max(...x), (x: number[]) => x[0]! - x[1]!]) {
      expect(ksGap(points.map(figure), truth.map(figure))).toBeLessThan(ksBound(COUNT, COUNT));
    }
  });
});

describe('values in order', () => {
  it('between the anchored ends are sorted uniform numbers', () => {
    const n = 6;
    const { rows, kept, method } = drawn(judge(n, order('0 > 1 > 2 > 3 > 4 > 5')), VALUES, COUNT);
    expect({ kept, method }).toEqual({ kept: 1, method: 'chain' });
    // The k-th of 4 sorted uniform numbers: Beta(k, 5 - k).
    for (const [v, row] of rows.entries()) {
      const rank = 4 - v;
      const cdf = (x: number) => {
        let p = 0;
        for (let j = rank; j <= 4; j++) {
          p += choose(4, j) * (x / 100) ** j * (1 - x / 100) ** (4 - j);
        }
        return p;
      };
      expect(ksGapTo(row, cdf)).toBeLessThan(ksBound(COUNT));
    }
  });

  it('under a partial order are as rejection from the cube', () => {
    const chains = order('0 > 1 > 3', '2 > 3', '2 > 4 > 5');
    const above = [
      [0, 1],
      [1, 3],
      [2, 3],
      [2, 4],
      [4, 5],
    ] as const;
    const keeps = (x: readonly number[]) => above.every(([a, b]) => x[a]! >= x[b]!);
    const truth = rejectionDraws({ sizes: [1, 1, 1, 1, 1, 1], total: null, keeps }, COUNT);
    const { rows, method } = drawn(judge(6, chains), VALUES, COUNT);
    expect(method).toBe('chain');
    for (const [v, row] of rows.entries()) {
      expect(
        ksGap(
          row,
          truth.map((x) => x[v]!),
        ),
      ).toBeLessThan(ksBound(COUNT, COUNT));
    }
    const points = Array.from({ length: COUNT }, (_, k) => rows.map((row) => row[k]!));
    for (const figure of [(x: number[]) => Math.max(...x), (x: number[]) => x[1]! - x[4]!]) {
      expect(ksGap(points.map(figure), truth.map(figure))).toBeLessThan(ksBound(COUNT, COUNT));
    }
  });

  it('a tie counts as one', () => {
    const { rows } = drawn(judge(5, order('0 > 1 = 2 > 3 > 4')), VALUES, COUNT);
    expect(rows.length).toBe(2);
    expectMean(rows[0]!, 200 / 3);
    expectMean(rows[1]!, 100 / 3);
  });
});

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k;
}
