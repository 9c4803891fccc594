/** Random actors. Positions are on coarse grids at times, so that several stand on one. */
import fc from 'fast-check';
import type { ForecastActor, SpatialActor } from '../../src/forecast/index.ts';

/** 0 to 1 in steps too fine to tie often, and too coarse to be lost in rounding. */
const share = fc.integer({ min: 0, max: 9973 }).map((k) => k / 9973);
/** Away from 0. */
const solid = fc.integer({ min: 500, max: 9967 }).map((k) => k / 9967);

function named<T extends object>(list: readonly T[]): (T & { name: string })[] {
  return list.map((item, k) => ({ ...item, name: `a${k}` }));
}

/** Actors in general position: nothing ties. */
export const actors: fc.Arbitrary<ForecastActor[]> = fc
  .array(fc.record({ position: share, salience: solid, capability: solid }), {
    minLength: 2,
    maxLength: 7,
  })
  .map((list) => named(list.map((a) => ({ ...a, position: 100 * a.position }))));

const few = (...values: number[]) => fc.constantFrom(...values);

/** Actors with everything that can go wrong: two positions only, no weight, nobody, all alike. */
export const awkward: fc.Arbitrary<ForecastActor[]> = fc
  .array(
    fc.record({
      position: few(0, 0, 50, 100),
      salience: few(0, 0.5, 1),
      capability: few(0, 1, 1e-9, 1e9),
    }),
    { maxLength: 6 },
  )
  .map(named);

export const spatialActors: fc.Arbitrary<SpatialActor[]> = fc
  .integer({ min: 1, max: 3 })
  .chain((dimensions) => {
    const list = (of: fc.Arbitrary<number>) =>
      fc.array(of, { minLength: dimensions, maxLength: dimensions });
    const saliences = list(solid).map((s) => s.map((v) => v / dimensions));
    return fc.array(
      fc.record({ positions: list(share), saliences, capability: solid.map((c) => 100 * c) }),
      { minLength: 2, maxLength: 7 },
    );
  })
  .map(named);
