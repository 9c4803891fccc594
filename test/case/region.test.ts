import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalTo, greaterEq, lessEq, solve } from 'yalps';
import type { Judgement, Quantity } from '../../src/case/index.ts';
import { type Region, reachOf, regionOf, VALUES, WEIGHTS } from '../../src/case/region.ts';

const unknown: Quantity = { kind: 'unknown' };
const exact = (value: number): Quantity => ({ kind: 'exact', value });
const range = (low: number, high: number): Quantity => ({ kind: 'range', low, high });
const order = (count: number, ...chains: number[][][]): Judgement => ({
  quantities: Array.from({ length: count }, () => unknown),
  chains,
});

function sound(judgement: Judgement, rules = WEIGHTS): Region {
  const region = regionOf(judgement, rules);
  if ('fault' in region) throw new Error(region.fault);
  return region;
}

describe('regionOf', () => {
  it('scales exact weights to 100', () => {
    const { variables } = sound({ quantities: [exact(1), exact(3)], chains: [] });
    expect(variables.map(({ low, high }) => [low, high])).toEqual([
      [25, 25],
      [75, 75],
    ]);
  });

  it('makes one variable of what an order ties', () => {
    const { variables, above } = sound(order(4, [[2], [0, 3], [1]]));
    expect(variables.map(({ items }) => items)).toEqual([[0, 3], [1], [2]]);
    expect(above).toEqual([
      [2, 0],
      [0, 1],
    ]);
  });

  it('anchors the single ends of an order of values, and nothing else', () => {
    const one = sound(order(4, [[0], [1], [2]]), VALUES).variables;
    expect(one.map(({ low, high }) => [low, high])).toEqual([
      [100, 100],
      [0, 100],
      [0, 0],
      [0, 100],
    ]);
    const twoTops = sound(order(3, [[0], [2]], [[1], [2]]), VALUES).variables;
    expect(twoTops.map(({ low, high }) => [low, high])).toEqual([
      [0, 100],
      [0, 100],
      [0, 0],
    ]);
    expect(sound(order(2, [[0, 1]]), VALUES).variables).toEqual([
      { items: [0, 1], low: 100, high: 100, likely: null },
    ]);
  });

  it('lets a number take the place of an anchor', () => {
    const judgement = { ...order(2, [[0], [1]]), quantities: [range(60, 80), unknown] };
    const bounds = sound(judgement, VALUES).variables.map(({ low, high }) => [low, high]);
    expect(bounds).toEqual([
      [60, 80],
      [0, 0],
    ]);
  });

  it('reports orders that run in a circle, and numbers that nothing can meet', () => {
    expect(regionOf(order(2, [[0], [1]], [[1], [0]]), VALUES)).toMatchObject({ fault: 'cycle' });
    expect(regionOf(order(2, [[0, 1]], [[0], [1]]), VALUES)).toMatchObject({ fault: 'cycle' });
    const against = { quantities: [exact(10), exact(20)], chains: [[[0], [1]]] };
    expect(regionOf(against, VALUES)).toMatchObject({ fault: 'empty' });
    const much = { quantities: [range(60, 70), range(50, 60)], chains: [] };
    expect(regionOf(much, WEIGHTS)).toEqual({ fault: 'total', lowest: 110, highest: 130 });
  });
});

/** Random judgements over weights: some numbers, some order along a random permutation. */
const judgements = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc.record({
    quantities: fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constant(unknown) },
        fc
          .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
          .map(([a, b]) => range(Math.min(a, b), Math.max(a, b))),
      ),
      { minLength: n, maxLength: n },
    ),
    chains: fc
      .shuffledSubarray(
        Array.from({ length: n }, (_, k) => k),
        { minLength: 0, maxLength: n },
      )
      .map((items) => (items.length < 2 ? [] : [items.map((item) => [item])])),
  }),
);

/** The least and most of a variable by linear programming. */
function byLinearProgram(region: Region, v: number, direction: 'minimize' | 'maximize'): number {
  const constraints: Record<string, object> = { total: equalTo(100) };
  const variables: Record<string, Record<string, number>> = {};
  for (const [k, { items, low, high }] of region.variables.entries()) {
    constraints[`low${k}`] = greaterEq(low);
    constraints[`high${k}`] = lessEq(high);
    variables[k] = { total: items.length, [`low${k}`]: 1, [`high${k}`]: 1, goal: k === v ? 1 : 0 };
  }
  for (const [k, [a, b]] of region.above.entries()) {
    constraints[`above${k}`] = greaterEq(0);
    variables[a]![`above${k}`] = 1;
    variables[b]![`above${k}`] = -1;
  }
  const solution = solve({ direction, objective: 'goal', constraints, variables });
  return solution.status === 'optimal' ? solution.result : Number.NaN;
}

describe('reachOf', () => {
  it('knows how far each place of an order reaches', () => {
    const reach = reachOf(sound(order(3, [[0], [1], [2]])));
    expect(reach.map(([low, high]) => [low.toFixed(1), high.toFixed(1)])).toEqual([
      ['33.3', '100.0'],
      ['0.0', '50.0'],
      ['0.0', '33.3'],
    ]);
  });

  it('never cuts off what a linear program can reach', () => {
    fc.assert(
      fc.property(judgements, (judgement) => {
        const region = regionOf(judgement, WEIGHTS);
        if ('fault' in region) return;
        for (const [v, [low, high]] of reachOf(region).entries()) {
          const [least, most] = [
            byLinearProgram(region, v, 'minimize'),
            byLinearProgram(region, v, 'maximize'),
          ];
          expect(low).toBeLessThanOrEqual(least + 1e-6);
          expect(high).toBeGreaterThanOrEqual(most - 1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is exact for orders without numbers', () => {
    fc.assert(
      fc.property(
        judgements.map(({ quantities, chains }) => ({
          quantities: quantities.map(() => unknown),
          chains,
        })),
        (judgement) => {
          const region = sound(judgement);
          for (const [v, [low, high]] of reachOf(region).entries()) {
            expect(low).toBeCloseTo(byLinearProgram(region, v, 'minimize'), 6);
            expect(high).toBeCloseTo(byLinearProgram(region, v, 'maximize'), 6);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
