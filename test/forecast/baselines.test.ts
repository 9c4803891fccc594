import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compromise,
  type ForecastActor,
  middle,
  plainMean,
  salienceMean,
  statusQuo,
  weightedMedian,
} from '../../src/forecast/index.ts';
import { actors, awkward } from './arbitrary.ts';

const actor = (position: number, capability: number, salience: number, name = `${position}`) =>
  ({ name, position, capability, salience }) satisfies ForecastActor;

const three = [actor(0, 2, 0.5), actor(50, 1, 1), actor(100, 4, 0.5)];

describe('baselines', () => {
  it('are what the formulae give by hand', () => {
    // Weights 1, 1, 2.
    expect(compromise(three)).toBe(62.5);
    expect(plainMean(three)).toBe(50);
    expect(salienceMean(three)).toBe(50);
    expect(weightedMedian(three)).toBe(50);
    const issue = { name: 'i', low: 20, high: 80, statusQuo: 30, actors: three };
    expect([statusQuo(issue), middle(issue)]).toEqual([30, 50]);
    expect(statusQuo({ ...issue, statusQuo: null })).toBeNull();
  });

  it('take the lowest position that reaches half', () => {
    expect(weightedMedian([actor(10, 1, 1), actor(90, 1, 1)])).toBe(10);
    expect(weightedMedian([actor(10, 1, 1), actor(90, 1.1, 1)])).toBe(90);
    // Ten times a tenth is not quite 1.
    const tenths = Array.from({ length: 10 }, (_, k) => actor(k, 0.1, 1));
    expect(weightedMedian(tenths)).toBe(4);
  });

  it('know nothing where nobody has weight', () => {
    const nobody = [actor(10, 0, 1), actor(20, 5, 0)];
    for (const model of [compromise, weightedMedian]) {
      expect(model(nobody)).toBeNull();
      expect(model([])).toBeNull();
    }
    expect([plainMean([]), salienceMean([actor(3, 1, 0)])]).toEqual([null, null]);
  });

  it.each([{ compromise }, { plainMean }, { salienceMean }, { weightedMedian }])(
    '%o stays within the positions and follows the scale',
    (named) => {
      const [model] = Object.values(named) as [typeof compromise];
      fc.assert(
        fc.property(fc.oneof(actors, awkward), fc.constantFrom(1e-6, 3, 1e6), (list, factor) => {
          const x = model(list);
          if (x === null) return;
          expect(x).toBeGreaterThanOrEqual(Math.min(...list.map(({ position }) => position)));
          expect(x).toBeLessThanOrEqual(Math.max(...list.map(({ position }) => position)));
          const heavier = list.map((a) => ({ ...a, capability: factor * a.capability }));
          expect(model(heavier)).toBeCloseTo(x, 6);
          expect(model([...list].reverse())).toBeCloseTo(x, 6);
        }),
      );
    },
  );

  it('do not change with an actor without capability; means mirror with the scale', () => {
    fc.assert(
      fc.property(actors, fc.double({ min: 0, max: 100, noNaN: true }), (list, position) => {
        const more = [...list, actor(position, 0, 1, 'idle')];
        expect(compromise(more)).toBe(compromise(list));
        expect(weightedMedian(more)).toBe(weightedMedian(list));
        const mirrored = list.map((a) => ({ ...a, position: 100 - a.position }));
        expect(compromise(mirrored)).toBeCloseTo(100 - compromise(list)!, 9);
      }),
    );
  });
});
