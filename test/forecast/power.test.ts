import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ForecastLimitError, votingPower } from '../../src/forecast/index.ts';

/** Every coalition, and for each the orders in which a voter completes it. */
function plain(weights: readonly number[], quota: number) {
  const n = weights.length;
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  return weights.map((w, i) => {
    let [swings, pivots] = [0, 0];
    for (let set = 0; set < 2 ** n; set++) {
      if ((set >> i) & 1) continue;
      const members = weights.filter((_, k) => (set >> k) & 1);
      const votes = members.reduce((a, b) => a + b, 0);
      if (votes >= quota || votes + w < quota) continue;
      swings += 1;
      pivots += factorial(members.length) * factorial(n - 1 - members.length);
    }
    return { swings, index: pivots / factorial(n) };
  });
}

describe('voting power', () => {
  it('agrees with counting every coalition', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 40 }), (list, quota) => {
        const found = votingPower(list, quota);
        plain(list, quota).forEach(({ swings, index }, k) => {
          expect(Number(found.swings[k])).toBe(swings);
          expect(found.shapleyShubik[k]).toBeCloseTo(index, 12);
          expect(found.banzhaf[k]).toBeCloseTo(swings / 2 ** (list.length - 1), 12);
        });
      }),
    );
  });

  it('gives the textbook figures', () => {
    // 4, 3, 2, 1 with a quota of 6 (Straffin 1994).
    const { swings, shapleyShubik } = votingPower([4, 3, 2, 1], 6);
    expect(swings).toEqual([5n, 3n, 3n, 1n]);
    for (const [k, twelfths] of [5, 3, 3, 1].entries()) {
      expect(shapleyShubik[k]).toBeCloseTo(twelfths / 12, 15);
    }
    // The European Economic Community of 1958: Luxembourg has a vote and no power.
    expect(
      votingPower([4, 4, 4, 2, 2, 1], 12).shapleyShubik.map((v) => Math.round(60 * v)),
    ).toEqual([14, 14, 14, 9, 9, 0]);
  });

  it('is exact where doubles cannot count', () => {
    // 101 equal voters: the swings are the middle binomial coefficient of 100.
    const { swings, shapleyShubik } = votingPower(new Array(101).fill(1), 51);
    expect(swings[0]).toBe(100891344545564193334812497256n);
    expect(shapleyShubik[7]).toBeCloseTo(1 / 101, 15);
  });

  it('refuses fractions, and more than it can count', () => {
    expect(() => votingPower([0.5, 1], 1)).toThrow(RangeError);
    expect(() => votingPower([1, 1], 0)).toThrow(RangeError);
    expect(() => votingPower([1e9, 1], 2)).toThrow(ForecastLimitError);
    expect(() => votingPower(new Array(200).fill(1), 2)).toThrow(/200 voters/);
    expect(votingPower([], 1).shapleyShubik).toEqual([]);
  });
});
