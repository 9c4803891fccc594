/** Answers that other programs get wrong, one by one. */

import { describe, expect, it } from 'vitest';
import {
  createEvaluator,
  createGrid,
  evaluateTables,
  frontier,
  ruleOf,
  solve,
  spaceOf,
  zoneOf,
} from '../../src/deals/index.ts';
import { type Build, buildCase } from '../support/build.ts';

/** One issue: a package an option. */
function oneIssue(utilities: readonly (readonly number[])[], walkaways: readonly number[]) {
  const grid = createGrid([utilities[0]!.length]);
  const evaluation = evaluateTables(
    grid,
    utilities.map((values) => [values]),
    walkaways,
  );
  const all = Array.from({ length: grid.count }, (_, k) => k);
  const zone = Uint32Array.from(all.filter((k) => evaluation.unmet[k] === 0));
  return { evaluation, zone, solved: solve(evaluation, zone) };
}

function certain(build: Build) {
  const kase = buildCase(build);
  const space = spaceOf(kase);
  const draw = Float64Array.from(kase.inputs, (input) => input.low);
  const evaluation = createEvaluator(space).evaluate(draw);
  const zone = zoneOf(ruleOf(kase), evaluation.unmet, new Uint32Array(space.count));
  return { evaluation, zone, solved: solve(evaluation, zone) };
}

/** Whole numbers with a q - b p = 1, by Euclid's algorithm. */
function neighbours(p: number, q: number): [number, number] {
  // Invariant: old = s q modulo p.
  let [old, rest, s, t] = [BigInt(q), BigInt(p), 1n, 0n];
  while (rest !== 0n) {
    const times = old / rest;
    [old, rest] = [rest, old - times * rest];
    [s, t] = [t, s - times * t];
  }
  const a = ((s % BigInt(p)) + BigInt(p)) % BigInt(p);
  return [Number(a), Number((a * BigInt(q) - 1n) / BigInt(p))];
}

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((x) => permutations(list.filter((y) => y !== x)).map((rest) => [x, ...rest]));
}

describe('traps', () => {
  it('an empty zone is empty, not acceptable to all: utilities and walk-away values share a scale', () => {
    const party = (values: number[]) => ({ walkaway: 60, weights: [100], values: [values] });
    const { zone } = certain({
      issues: { land: ['a', 'b'] },
      parties: { x: party([59.9, 10]), y: party([10, 59.9]) },
    });
    expect(zone.length).toBe(0);
  });

  it('two losses do not make a Nash gain', () => {
    // Under a quota of one vote the third package costs both others more than they can bear.
    const votes = (walkaway: number, values: number[]) => ({
      walkaway,
      weights: [100],
      values: [values],
      votes: 1,
    });
    const { zone, solved } = certain({
      issues: { land: ['a', 'b', 'c'] },
      parties: {
        x: votes(50, [51, 60, 0]),
        y: votes(50, [51, 40, 0]),
        z: votes(50, [51, 51, 100]),
      },
      quota: 1,
    });
    expect([...zone]).toEqual([0, 1, 2]);
    expect(solved.nash).toEqual([0]);
    expect(solved.egalitarian).toEqual([0]);
  });

  it('no gain for somebody is no Nash solution, and is told apart from a small gain', () => {
    expect(
      oneIssue(
        [
          [50, 90],
          [70, 60],
        ],
        [50, 60],
      ).solved.nash,
    ).toBeNull();
    expect(
      oneIssue(
        [
          [51, 90],
          [70, 60],
        ],
        [50, 60],
      ).solved.nash,
    ).toEqual([0]);
  });

  it('tiny gains are compared by size: no absolute tolerance on a product', () => {
    // Gains of millionths of a point: the products are 2e-12 and 3e-12 square points.
    const party = (values: number[]) => ({ walkaway: 50, weights: [100], values: [values] });
    const { solved } = certain({
      issues: { land: ['a', 'b'] },
      parties: { x: party([50.000002, 50.000003]), y: party([50.000001, 50.000001]) },
    });
    expect(solved.nash).toEqual([1]);
  });

  it('large products that differ by one part in 10^18 are told apart', () => {
    // 999999999 * 1000000001 = 10^18 - 1.
    const { solved } = oneIssue(
      [
        [999_999_999, 1_000_000_000, 1_000_000_001],
        [1_000_000_001, 1_000_000_000, 999_999_999],
      ],
      [0, 0],
    );
    expect(solved.nash).toEqual([1]);
  });

  it('shares of the ideal that doubles cannot tell apart are told apart', () => {
    const [p, q] = [1_000_000_007, 1_000_000_009];
    // a / p is the larger by 1 / (p q), the least by which two such fractions differ.
    const [a, b] = neighbours(p, q);
    expect(a / p).toBe(b / q);
    const x = [p, 0, a, p - 1];
    const y = [0, q, q - 1, b];
    const shares = (order: number[]) =>
      oneIssue([order.map((k) => x[k]!), order.map((k) => y[k]!)], [0, 0]).solved[
        'kalai-smorodinsky'
      ];
    expect(shares([0, 1, 2, 3])).toEqual([2]);
    expect(shares([0, 1, 3, 2])).toEqual([3]);
  });

  it('a package worse by a millionth of a point is dominated', () => {
    const party = (values: number[]) => ({ walkaway: 0, weights: [100], values: [values] });
    const { evaluation, zone } = certain({
      issues: { land: ['a', 'b'] },
      parties: { x: party([70, 70]), y: party([30.000001, 30]) },
    });
    expect([...frontier(evaluation.utilities, zone)]).toEqual([0]);
  });

  it('all of several packages of equal worth are kept, however their sums were rounded', () => {
    // 0.1 + 0.2 + ... in another order: equal in decimals, not in binary floating point.
    const weights = [10, 20, 30, 40];
    const values = weights.map(() => [7, 7 + 1e-9]);
    const same = { walkaway: 0, weights, values };
    const { evaluation, zone, solved } = certain({
      issues: { a: ['x', 'y'], b: ['x', 'y'], c: ['x', 'y'], d: ['x', 'y'] },
      parties: { p: same, q: { ...same, weights: [40, 30, 20, 10] } },
    });
    expect(frontier(evaluation.utilities, zone).length).toBe(16);
    expect(solved.nash!.length).toBe(16);
  });

  it('a sum half-way between two units rounds the same way in whatever order it was added up', () => {
    // Units: 0.1 + 0.2 + 0.6 + 5.6 = 6.5, which comes out as 6 or as 7 where halves are rounded as
    // they fall.
    const weights = [10, 20, 30, 40];
    const values = [0.000001, 0.000001, 0.000002, 0.000014];
    const utility = (order: number[]) =>
      certain({
        issues: Object.fromEntries(order.map((k) => [`i${k}`, ['x']])),
        parties: {
          p: {
            walkaway: 0,
            weights: order.map((k) => weights[k]!),
            values: order.map((k) => [values[k]!]),
          },
        },
      }).evaluation.utilities[0]![0];
    const naive = (order: number[]) =>
      Math.round(order.reduce((sum, k) => sum + weights[k]! * 1e4 * values[k]!, 0));
    const orders = permutations([0, 1, 2, 3]);
    expect(new Set(orders.map(naive))).toEqual(new Set([6, 7]));
    expect(new Set(orders.map(utility))).toEqual(new Set([7]));
  });

  it('Kalai-Smorodinsky is the largest smallest share, not the smallest spread of shares', () => {
    // Both get a tenth of their ideal gain at the third package: no spread, and a bad deal.
    const { solved } = oneIssue(
      [
        [100, 60, 10, 0],
        [0, 50, 10, 100],
      ],
      [0, 0],
    );
    expect(solved['kalai-smorodinsky']).toEqual([1]);
  });

  it('the egalitarian solution weighs gains over walk-away values, not welfare or utilities', () => {
    const { solved } = oneIssue(
      [
        [95, 70, 60],
        [50, 55, 58],
      ],
      [50, 45],
    );
    // Gains: (45, 5), (20, 10), (10, 13).
    expect(solved.utilitarian).toEqual([0]);
    expect(solved.egalitarian).toEqual([1]);
    const indifferent = oneIssue(
      [
        [95, 70, 60],
        [50, 55, 58],
      ],
      [0, 0],
    );
    expect(indifferent.solved.egalitarian).toEqual([2]);
  });
});
