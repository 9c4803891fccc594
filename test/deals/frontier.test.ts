import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontier } from '../../src/deals/frontier.ts';
import { undominated } from '../support/oracle.ts';

const whole = (columns: readonly (readonly number[])[]) => columns.map((c) => Int32Array.from(c));
const places = (count: number) => Array.from({ length: count }, (_, k) => k);

/** Plain pseudo-random integers, so that large examples are the same every time. */
function random(seed: number) {
  let state = seed >>> 0;
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function table(count: number, criteria: number, below: number, seed: number): number[][] {
  const next = random(seed);
  return Array.from({ length: criteria }, () => Array.from({ length: count }, () => next(below)));
}

describe('the frontier', () => {
  it('is what a pairwise filter leaves, in the order asked', () => {
    const points = fc
      .record({
        criteria: fc.integer({ min: 1, max: 6 }),
        count: fc.integer({ min: 0, max: 150 }),
        below: fc.constantFrom(2, 4, 12, 1000),
        seed: fc.nat(),
      })
      .map(({ criteria, count, below, seed }) => table(count, criteria, below, seed));
    fc.assert(
      fc.property(points, fc.nat(), (columns, seed) => {
        const next = random(seed);
        const among = places(columns[0]!.length).filter(() => next(4) > 0);
        expect([...frontier(whole(columns), among)]).toEqual(undominated(among, columns));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [1, 1e9],
    [2, 1e9],
    [3, 1e9],
    [4, 40],
    [5, 1e9],
    [9, 1e9],
  ])('is exact for 3,000 points on %i criteria', (criteria, below) => {
    const columns = table(3000, criteria, below, 7 * criteria);
    const found = [...frontier(whole(columns), places(3000))];
    expect(found).toEqual(undominated(places(3000), columns));
    expect(found.length).toBeLessThan(3000);
  });

  it('keeps all of 20,000 points of which none dominates another', () => {
    // On a sphere in the positive corner (integers of a tenth of a thousandth), not on a plane, so
    // that sums tell nothing.
    const next = random(3);
    const columns = Array.from({ length: 4 }, () => new Int32Array(20_000));
    for (let k = 0; k < 20_000; k++) {
      const direction = columns.map(() => 1 + next(1e6));
      const length = Math.sqrt(direction.reduce((sum, x) => sum + x * x, 0));
      for (const [c, column] of columns.entries()) column[k] = (direction[c]! / length) * 1e9;
    }
    const found = frontier(columns, places(20_000));
    expect(found.length).toBe(20_000);
    // One point more, a little above the first: it takes the first out, and none else.
    const raised = columns.map((column) => Int32Array.from([...column, column[0]! + 10]));
    expect([...frontier(raised, places(20_001))]).toEqual(places(20_001).slice(1));
  });

  it('keeps all of several equal points', () => {
    const columns = whole([
      [5, 5, 1, 5, 3],
      [2, 2, 9, 2, 1],
    ]);
    expect([...frontier(columns, [4, 3, 2, 1, 0])]).toEqual([3, 2, 1, 0]);
    const same = [new Int32Array(5000).fill(7), new Int32Array(5000).fill(-7)];
    expect(frontier(same, places(5000)).length).toBe(5000);
  });

  it('takes the whole range of 32 bits', () => {
    const columns = whole([
      [-2147483648, 2147483647, 0],
      [2147483647, -2147483648, 0],
      [2147483647, 2147483647, 2147483647],
    ]);
    expect([...frontier(columns, [0, 1, 2])]).toEqual([0, 1, 2]);
  });
});
