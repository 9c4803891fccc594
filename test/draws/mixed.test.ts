/** Numbers and orders mixed: the way that the program picks, and the walk, against rejection. */
import { describe, expect, it } from 'vitest';
import { type Judgement, type RegionRules, VALUES, WEIGHTS } from '../../src/case/index.ts';
import { chunksOf, streamOf } from '../../src/draws/index.ts';
import type { SpaceSampler } from '../../src/draws/spaces.ts';
import { walkSampler } from '../../src/draws/walk.ts';
import { drawn, judge, order, pointsOf, range, spaceOf, triangle } from '../support/judgements.ts';
import {
  ksBound,
  ksGap,
  meanOf,
  type RejectionSpace,
  rejectionDraws,
} from '../support/rejection.ts';

const COUNT = 10_000;

/** Height of a triangular density with its mode at 1. */
const peak = (x: number, low: number, likely: number, high: number) =>
  x < low || x > high ? 0 : Math.min((x - low) / (likely - low), (high - x) / (high - likely));

const within = (x: number, low: number, high: number) => x >= low && x <= high;

interface Mixed {
  readonly name: string;
  readonly judgement: Judgement;
  readonly rules: RegionRules;
  readonly method: SpaceSampler['method'];
  readonly truth: RejectionSpace;
}

const MIXED: readonly Mixed[] = [
  {
    name: 'weights in ranges',
    judgement: judge(4, [], { 0: range(20, 40), 1: range(10, 30), 2: range(15, 45) }),
    rules: WEIGHTS,
    method: 'box',
    truth: {
      sizes: [1, 1, 1, 1],
      total: 100,
      keeps: ([a, b, c]) => within(a!, 20, 40) && within(b!, 10, 30) && within(c!, 15, 45),
    },
  },
  {
    name: 'weights above least ones',
    judgement: judge(4, [], { 0: range(20, 100), 1: range(10, 100), 2: range(5, 100) }),
    rules: WEIGHTS,
    method: 'corner',
    truth: {
      sizes: [1, 1, 1, 1],
      total: 100,
      keeps: ([a, b, c]) => a! >= 20 && b! >= 10 && c! >= 5,
    },
  },
  {
    name: 'weights in an order and a range',
    judgement: judge(5, order('0 > 1 > 2', '3 > 4'), { 1: range(15, 30) }),
    rules: WEIGHTS,
    method: 'chamber',
    truth: {
      sizes: [1, 1, 1, 1, 1],
      total: 100,
      keeps: ([a, b, c, d, e]) => a! >= b! && b! >= c! && d! >= e! && within(b!, 15, 30),
    },
  },
  {
    name: 'tied weights and likely ones',
    judgement: judge(5, order('0 > 1 = 2'), { 0: triangle(10, 30, 60), 4: triangle(0, 10, 50) }),
    rules: WEIGHTS,
    method: 'box',
    truth: {
      sizes: [1, 2, 1, 1],
      total: 100,
      keeps: ([a, b]) => a! >= b!,
      height: ([a, , , d]) => peak(a!, 10, 30, 60) * peak(d!, 0, 10, 50),
    },
  },
  {
    name: 'a likely weight that the others cut short',
    judgement: judge(3, [], { 0: triangle(10, 40, 90), 1: range(30, 60) }),
    rules: WEIGHTS,
    method: 'box',
    truth: {
      sizes: [1, 1, 1],
      total: 100,
      keeps: ([, b]) => within(b!, 30, 60),
      height: ([a]) => peak(a!, 10, 40, 90),
    },
  },
  {
    name: 'values in an order and ranges',
    judgement: judge(5, order('0 > 1 > 2 > 3 > 4'), { 0: range(60, 100), 4: range(0, 50) }),
    rules: VALUES,
    method: 'chain',
    truth: {
      sizes: [1, 1, 1, 1, 1],
      total: null,
      keeps: ([a, b, c, d, e]) =>
        a! >= b! && b! >= c! && c! >= d! && d! >= e! && a! >= 60 && e! <= 50,
    },
  },
  {
    name: 'likely values in an order',
    judgement: judge(4, order('0 > 1 > 2 > 3'), {
      0: triangle(40, 70, 100),
      1: triangle(20, 60, 80),
      2: triangle(10, 50, 90),
      3: triangle(0, 20, 60),
    }),
    rules: VALUES,
    method: 'box',
    truth: {
      sizes: [1, 1, 1, 1],
      total: null,
      keeps: ([a, b, c, d]) => a! >= b! && b! >= c! && c! >= d!,
      height: ([a, b, c, d]) =>
        peak(a!, 40, 70, 100) * peak(b!, 20, 60, 80) * peak(c!, 10, 50, 90) * peak(d!, 0, 20, 60),
    },
  },
  {
    name: 'likely values of tied options',
    judgement: judge(3, order('0 = 1 > 2'), {
      0: triangle(10, 50, 90),
      1: triangle(30, 40, 100),
      2: range(0, 60),
    }),
    rules: VALUES,
    method: 'box',
    truth: {
      sizes: [1, 1],
      total: null,
      keeps: ([a, b]) => a! >= b! && b! <= 60,
      height: ([a]) => peak(a!, 10, 50, 90) * peak(a!, 30, 40, 100),
    },
  },
  {
    name: 'likely values that nothing but a walk finds',
    judgement: judge(
      6,
      order('0 > 1 > 2 > 3 > 4 > 5'),
      Object.fromEntries([0, 1, 2, 3, 4, 5].map((k) => [k, triangle(0, 35 + 6 * k, 100)])),
    ),
    rules: VALUES,
    method: 'walk',
    truth: {
      sizes: [1, 1, 1, 1, 1, 1],
      total: null,
      sorted: true,
      keeps: () => true,
      height: (x) => x.reduce((product, value, k) => product * peak(value, 0, 35 + 6 * k, 100), 1),
    },
  },
];

describe.each(MIXED)('$name', ({ judgement, rules, method, truth }) => {
  const expected = rejectionDraws(truth, COUNT);

  function compare(rows: readonly (readonly number[])[], independent: number): void {
    const bound = ksBound(independent, COUNT);
    for (const [v, row] of rows.entries()) {
      expect(
        ksGap(
          row,
          expected.map((x) => x[v]!),
        ),
        `variable ${v}`,
      ).toBeLessThan(bound);
    }
    const points = rows[0]!.map((_, k) => rows.map((row) => row[k]!));
    for (const figure of [
      (x: readonly number[]) => Math.max(...x),
      (x: readonly number[]) => x[0]! - x[1]!,
    ]) {
      expect(ksGap(points.map(figure), expected.map(figure))).toBeLessThan(bound);
    }
  }

  it(`is drawn by ${method} as rejection has it`, () => {
    const found = drawn(judgement, rules, COUNT);
    expect(found.method).toBe(method);
    compare(found.rows, method === 'walk' ? COUNT / 2 : COUNT);
  });

  it('is walked as rejection has it', () => {
    const space = spaceOf(judgement, rules);
    // Neighbouring draws of a walk hang together: counted as half as many.
    compare(pointsOf(walkSampler(space), space.variables.length, COUNT, 3), COUNT / 2);
  });
});

describe('a walk', () => {
  it.each([4, 10])('through %i weights in order has their centroids at its first draw', (n) => {
    const words = Array.from({ length: n }, (_, k) => k).join(' > ');
    const start = walkSampler(spaceOf(judge(n, order(words)), WEIGHTS));
    const x = new Float64Array(n);
    const firsts = chunksOf(9, 100_000).map((chunk) => {
      start(streamOf(chunk))(x);
      return [...x];
    });
    for (let i = 0; i < n; i++) {
      let centroid = 0;
      for (let k = i + 1; k <= n; k++) centroid += 100 / k / n;
      const row = firsts.map((point) => point[i]!);
      const mean = meanOf(row);
      const error = Math.sqrt(meanOf(row.map((w) => (w - mean) ** 2)) / row.length);
      expect(Math.abs(mean - centroid)).toBeLessThan(4 * error);
    }
  });

  it.each(MIXED)('hardly remembers its last draw: $name', ({ judgement, rules }) => {
    const space = spaceOf(judgement, rules);
    const rows = pointsOf(walkSampler(space), space.variables.length, 5000, 2);
    for (const row of rows) {
      const mean = meanOf(row);
      const spread = meanOf(row.map((x) => (x - mean) ** 2));
      const next = meanOf(row.slice(1).map((x, k) => (x - mean) * (row[k]! - mean)));
      expect(next / spread).toBeLessThan(0.25);
    }
  });
});
