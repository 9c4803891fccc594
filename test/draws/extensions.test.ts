import { describe, expect, it } from 'vitest';
import { linearExtensions } from '../../src/draws/extensions.ts';
import { chunksOf, streamOf } from '../../src/draws/index.ts';
import { rejectionDraws } from '../support/rejection.ts';

type Pairs = readonly (readonly [number, number])[];

/** All orders of groups that keep the pairs, greatest first, by trying every permutation. */
function ordersBySearch(count: number, above: Pairs): number[][] {
  const permute = (left: readonly number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((g) => permute(left.filter((h) => h !== g)).map((rest) => [g, ...rest]));
  const all = permute(Array.from({ length: count }, (_, k) => k));
  return all.filter((order) => above.every(([a, b]) => order.indexOf(a) < order.indexOf(b)));
}

/** How often each order comes up, as a share by its text. */
function shares(orders: readonly (readonly number[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const order of orders) counts.set(String(order), (counts.get(String(order)) ?? 0) + 1);
  return new Map([...counts].map(([order, hits]) => [order, hits / orders.length]));
}

function draw(sizes: readonly number[], above: Pairs, simplex: boolean, count: number): number[][] {
  const drawOrder = linearExtensions(sizes, above, simplex)!;
  const stream = streamOf(chunksOf(4, 1)[0]!);
  const order = new Int32Array(sizes.length);
  return Array.from({ length: count }, () => {
    drawOrder(order, stream);
    return [...order];
  });
}

/** Fails where a share is further from its chance than 4.5 standard errors. */
function expectShares(found: ReadonlyMap<string, number>, chances: Map<string, number>, n: number) {
  expect([...found.keys()].sort()).toEqual([...chances.keys()].sort());
  for (const [order, chance] of chances) {
    const error = Math.abs(found.get(order)! - chance);
    expect(error, order).toBeLessThan(4.5 * Math.sqrt((chance * (1 - chance)) / n));
  }
}

const CASES: readonly [string, readonly number[], Pairs][] = [
  ['no order, equal sizes', [1, 1, 1], []],
  ['no order, unequal sizes', [3, 1, 2], []],
  ['one pair', [1, 2, 1, 3], [[0, 1]]],
  [
    'a fork',
    [2, 1, 1, 3],
    [
      [0, 1],
      [0, 2],
    ],
  ],
  [
    'two chains of different weight',
    [1, 4, 2, 1],
    [
      [0, 1],
      [2, 3],
    ],
  ],
  [
    'the letter N',
    [1, 1, 3, 2],
    [
      [0, 2],
      [1, 2],
      [1, 3],
    ],
  ],
];

describe('linearExtensions', () => {
  it.each(CASES)('draws all full orders equally often on a cube: %s', (_, sizes, above) => {
    const orders = ordersBySearch(sizes.length, above);
    const chances = new Map(orders.map((order) => [String(order), 1 / orders.length]));
    expectShares(shares(draw(sizes, above, false, 30_000)), chances, 30_000);
  });

  it.each(CASES)('draws them by their volume on the simplex: %s', (_, sizes, above) => {
    const orders = ordersBySearch(sizes.length, above);
    const volumes = orders.map((order) => {
      const onTop = order.map((_, k) => order.slice(0, k + 1).reduce((n, g) => n + sizes[g]!, 0));
      return onTop.reduce((product, items) => product / items, 1);
    });
    const sum = volumes.reduce((a, b) => a + b, 0);
    const chances = new Map(orders.map((order, k) => [String(order), volumes[k]! / sum]));
    expectShares(shares(draw(sizes, above, true, 30_000)), chances, 30_000);
  });

  it.each(CASES)('has the volumes that rejection finds: %s', (_, sizes, above) => {
    const keeps = (x: readonly number[]) => above.every(([a, b]) => x[a]! >= x[b]!);
    const points = rejectionDraws({ sizes, total: 100, keeps }, 30_000);
    const ranked = points.map((x) => x.map((_, g) => g).sort((a, b) => x[b]! - x[a]!));
    const found = shares(draw(sizes, above, true, 30_000));
    for (const [order, share] of shares(ranked)) {
      const error = Math.abs((found.get(order) ?? 0) - share);
      expect(error, order).toBeLessThan(4.5 * Math.sqrt((2 * share * (1 - share)) / 30_000));
    }
  });

  it('takes a chain as long as a case may have', () => {
    const chain = Array.from({ length: 63 }, (_, k) => [k, k + 1] as const);
    const sizes = Array.from({ length: 64 }, () => 1);
    for (const simplex of [true, false]) {
      expect(draw(sizes, chain, simplex, 1)).toEqual([sizes.map((_, k) => k)]);
    }
  });

  it('says when an order is too loose to be summed over', () => {
    const sizes = Array.from({ length: 20 }, () => 1);
    expect(linearExtensions(sizes, [[0, 1]], true)).toBeNull();
  });
});
