import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ForecastLimitError, runSpatial, type SpatialActor } from '../../src/forecast/index.ts';
import { awkward, spatialActors } from './arbitrary.ts';
import { plainSpatial } from './oracle-smp.ts';

describe('the spatial model', () => {
  it('agrees with whole tables of utilities, turn by turn', () => {
    fc.assert(
      fc.property(spatialActors, (list) => {
        const { turns } = runSpatial(list, 4);
        const plain = plainSpatial(list, 4);
        expect(turns.length).toBe(plain.length);
        turns.forEach(({ risk, positions }, t) => {
          const { risk: R, positions: x } = plain[t]!;
          for (const [k, v] of R.entries()) expect(risk[k]).toBeCloseTo(v, 8);
          // Positions are rounded to 4 decimals, where an error in the last digit would show.
          for (const [k, v] of x.flat().entries()) {
            expect(Math.abs(v - positions.flat()[k]!)).toBeLessThan(1.5e-4);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it('stays within the positions, and says whose bargain each took', () => {
    fc.assert(
      fc.property(spatialActors, (list) => {
        const { turns, forecast } = runSpatial(list, 20);
        forecast.forEach((x, d) => {
          const first = list.map(({ positions }) => positions[d]!);
          expect(x).toBeGreaterThanOrEqual(Math.min(...first) - 1e-4);
          expect(x).toBeLessThanOrEqual(Math.max(...first) + 1e-4);
        });
        for (const { bargains, took, positions } of turns) {
          took.forEach((from, k) => {
            if (from === null) return;
            const { proposer, receiver, to, gain, wins } = bargains[from]!;
            expect([from, to]).toContain(k);
            expect(positions[k]).toEqual(from === k ? proposer : receiver);
            expect(gain).toBeGreaterThan(1e-5);
            expect(wins > 0 && wins < 1).toBe(true);
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('follows the names', () => {
    fc.assert(
      fc.property(spatialActors, (list) => {
        const one = runSpatial(list, 2);
        const other = runSpatial([...list].reverse(), 2);
        const turned = [...other.turns.at(-1)!.positions].reverse().flat();
        for (const [k, v] of one.turns.at(-1)!.positions.flat().entries()) {
          expect(turned[k]).toBeCloseTo(v, 3);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has an answer on dichotomous issues, without weight, and with nobody', () => {
    fc.assert(
      fc.property(awkward, (list) => {
        const spatial = list.map(
          ({ name, capability, position, salience }): SpatialActor => ({
            name,
            capability,
            positions: [position / 100],
            saliences: [salience],
          }),
        );
        const { turns, forecast } = runSpatial(spatial);
        expect(turns.length).toBeLessThanOrEqual(100);
        for (const { risk, positions } of turns) {
          for (const v of [...risk, ...positions.flat()]) expect(Number.isFinite(v)).toBe(true);
        }
        const weighs = list.some(({ capability, salience }) => capability * salience > 0);
        expect(forecast).toEqual(list.length === 0 ? [] : weighs ? [expect.any(Number)] : [null]);
      }),
    );
  });

  it('is over at once where all agree', () => {
    const actor = { positions: [0.3, 0.7], saliences: [0.5, 0.4], capability: 2 };
    const { turns, settled, forecast } = runSpatial([
      { ...actor, name: 'a' },
      { ...actor, name: 'b' },
    ]);
    expect([turns.length, settled, forecast]).toEqual([2, true, [0.3, 0.7]]);
    expect(turns[0]!.took).toEqual([null, null]);
  });

  it('refuses more than it can take on', () => {
    const actor = { name: 'a', positions: [0], saliences: [1], capability: 1 };
    expect(() => runSpatial(new Array(201).fill(actor))).toThrow(ForecastLimitError);
  });
});
