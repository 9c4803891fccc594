/** Whatever a judgement says holds in every draw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Judgement,
  type Quantity,
  type RegionRules,
  regionOf,
  VALUES,
  WEIGHTS,
} from '../../src/case/index.ts';
import { chunksOf, drawSource } from '../../src/draws/index.ts';
import { buildCase } from '../support/build.ts';
import { judge, order, range, triangle } from '../support/judgements.ts';

const ROUNDING = 1e-9;

const points = fc.integer({ min: 0, max: 100 });
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Quantity>({ kind: 'unknown' }) },
  { weight: 1, arbitrary: points.map((value): Quantity => ({ kind: 'exact', value })) },
  {
    weight: 2,
    arbitrary: fc.tuple(points, points).map(([a, b]) => range(Math.min(a, b), Math.max(a, b))),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(points, points, points).map((three) => {
      const [low, likely, high] = three.sort((a, b) => a - b) as [number, number, number];
      return triangle(low, likely, high);
    }),
  },
);

/** Some items in a random order, here and there tied. */
const chain = (count: number) =>
  fc
    .tuple(
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, k) => k),
        { minLength: Math.min(2, count) },
      ),
      fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    )
    .map(([items, ties]) => {
      const classes: number[][] = [];
      for (const [k, item] of items.entries()) {
        if (k > 0 && ties[k] && ties[k - 1]) classes.at(-1)!.push(item);
        else classes.push([item]);
      }
      return classes;
    });

const judgement: fc.Arbitrary<Judgement> = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.record({
    quantities: fc.array(quantity, { minLength: count, maxLength: count }),
    chains: fc.array(chain(count), { maxLength: 2 }),
  }),
);

/** Draws of the numbers of one judgement, through a whole case. */
function draws(said: Judgement, rules: RegionRules, seed: number, count: number): number[][] {
  const options = said.quantities.map((_, k) => `o${k}`);
  const kase =
    rules === WEIGHTS
      ? buildCase({
          issues: Object.fromEntries(options.map((id) => [id, ['a', 'b']])),
          parties: { p: { weights: said, walkaway: 50 } },
        })
      : buildCase({ issues: { i: options }, parties: { p: { values: [said], walkaway: 50 } } });
  const { weights, values } = kase.parties[0]!.offsets!;
  const from = rules === WEIGHTS ? weights : values[0]!;
  const source = drawSource(kase, { ...chunksOf(seed, 1)[0]!, count });
  return Array.from({ length: count }, () => {
    const draw = source.next();
    for (const { low, high, index } of kase.inputs) {
      expect(draw[index]).toBeGreaterThanOrEqual(low - ROUNDING);
      expect(draw[index]).toBeLessThanOrEqual(high + ROUNDING);
    }
    return [...draw.slice(from, from + options.length)];
  });
}

function expectKept({ quantities, chains }: Judgement, rules: RegionRules, x: readonly number[]) {
  const allExact = rules.total !== null && quantities.every(({ kind }) => kind === 'exact');
  for (const [k, q] of quantities.entries()) {
    if (q.kind === 'unknown' || allExact) continue;
    const [low, high] = q.kind === 'exact' ? [q.value, q.value] : [q.low, q.high];
    expect(x[k]).toBeGreaterThanOrEqual(low - ROUNDING);
    expect(x[k]).toBeLessThanOrEqual(high + ROUNDING);
  }
  for (const classes of chains) {
    for (const [c, tied] of classes.entries()) {
      for (const item of tied) expect(x[item]).toBe(x[tied[0]!]);
      if (c > 0) expect(x[classes[c - 1]![0]!]! - x[tied[0]!]!).toBeGreaterThanOrEqual(-ROUNDING);
    }
  }
  if (rules.total !== null) {
    expect(Math.abs(x.reduce((a, b) => a + b, 0) - rules.total)).toBeLessThan(1e-7);
  }
}

describe.each([
  ['weights', WEIGHTS],
  ['values', VALUES],
] as const)('%s', (_, rules) => {
  it('keep every range, order, tie and total', () => {
    fc.assert(
      fc.property(judgement, fc.integer(), (said, seed) => {
        fc.pre(!('fault' in regionOf(said, rules)));
        for (const x of draws(said, rules, seed, 5)) expectKept(said, rules, x);
      }),
      { numRuns: 300, seed: 20_260 },
    );
  });
});

describe('regions with little or no room', () => {
  it.each<[string, Judgement, RegionRules, number[]]>([
    [
      'exact weights, brought to 100',
      judge(3, [], {
        0: { kind: 'exact', value: 2 },
        1: { kind: 'exact', value: 1 },
        2: { kind: 'exact', value: 1 },
      }),
      WEIGHTS,
      [50, 25, 25],
    ],
    [
      'least weights that sum to 100',
      judge(3, [], { 0: range(50, 80), 1: range(30, 40), 2: range(20, 100) }),
      WEIGHTS,
      [50, 30, 20],
    ],
    [
      'greatest weights that sum to 100',
      judge(3, order('0 > 1'), { 0: range(0, 40), 1: range(0, 40), 2: range(0, 20) }),
      WEIGHTS,
      [40, 40, 20],
    ],
    [
      'a range and an order that leave one point',
      judge(2, order('0 > 1'), { 1: range(50, 100) }),
      WEIGHTS,
      [50, 50],
    ],
    ['one weight', judge(1), WEIGHTS, [100]],
    ['all tied', judge(4, order('0 = 1 = 2 = 3')), WEIGHTS, [25, 25, 25, 25]],
    ['two values in order', judge(2, order('1 > 0')), VALUES, [0, 100]],
    [
      'a range between equal values',
      judge(3, order('0 > 1 > 2'), {
        0: range(0, 40),
        1: range(10, 90),
        2: range(40, 60),
      }),
      VALUES,
      [40, 40, 40],
    ],
  ])('%s', (_, said, rules, point) => {
    for (const x of draws(said, rules, 1, 3)) {
      for (const [k, value] of point.entries()) expect(x[k]).toBeCloseTo(value, 8);
    }
  });

  it('draws in a sliver as elsewhere', () => {
    const said = judge(4, order('0 > 1 > 2 > 3'), { 0: range(0, 25.0001) });
    const found = draws(said, WEIGHTS, 2, 200);
    for (const x of found) expectKept(said, WEIGHTS, x);
    expect(new Set(found.map(String)).size).toBe(200);
  });
});
