import { describe, expect, it } from 'vitest';
import { chunksOf, streamOf } from '../../src/draws/index.ts';
import {
  drawQuantity,
  drawTriangle,
  triangleCdf,
  triangleHeight,
} from '../../src/draws/quantities.ts';
import { range, triangle, unknown } from '../support/judgements.ts';
import { ksBound, ksGapTo, meanOf } from '../support/rejection.ts';

const stream = () => streamOf(chunksOf(11, 100)[0]!);
const sample = (draw: () => number) => Array.from({ length: 40_000 }, draw);

/** Area under the density up to `x`, by the midpoint rule: no formula of the code's. */
function areaUpTo(x: number, [low, likely, high]: readonly [number, number, number]): number {
  const peak = 2 / (high - low);
  const steps = 20_000;
  let area = 0;
  for (let k = 0; k < steps; k++) {
    const at = low + ((k + 0.5) / steps) * (high - low);
    if (at >= x) break;
    const rise = at < likely ? (at - low) / (likely - low) : (high - at) / (high - likely);
    area += (peak * rise * (high - low)) / steps;
  }
  return area;
}

const TRIANGLES = [
  [20, 40, 90],
  [0, 50, 100],
  [10, 10, 30],
  [10, 30, 30],
  [45, 60, 61],
] as const;

describe('a triangular quantity', () => {
  it.each(TRIANGLES)('%i..%i..%i has its distribution function', (low, likely, high) => {
    for (const share of [0, 0.1, 0.37, 0.5, 0.81, 1]) {
      const x = low + share * (high - low);
      expect(triangleCdf({ low, likely, high }, x)).toBeCloseTo(
        areaUpTo(x, [low, likely, high]),
        3,
      );
    }
  });

  it.each(TRIANGLES)(
    '%i..%i..%i is drawn with its mean, variance and shape',
    (low, likely, high) => {
      const rng = stream();
      const xs = sample(() => drawQuantity(triangle(low, likely, high), 0, 100, rng));
      const variance =
        (low ** 2 + likely ** 2 + high ** 2 - low * likely - low * high - likely * high) / 18;
      const mean = (low + likely + high) / 3;
      expect(Math.abs(meanOf(xs) - mean)).toBeLessThan(4 * Math.sqrt(variance / xs.length));
      const measured = meanOf(xs.map((x) => (x - mean) ** 2));
      expect(Math.abs(measured / variance - 1)).toBeLessThan(0.03);
      expect(ksGapTo(xs, (x) => triangleCdf({ low, likely, high }, x))).toBeLessThan(
        ksBound(xs.length),
      );
    },
  );

  it('cut to a part of its range is what rejection leaves of it', () => {
    const shape = { low: 20, likely: 40, high: 90 };
    const rng = stream();
    const xs = sample(() => drawTriangle(shape, 35, 60, rng));
    const [start, end] = [35, 60].map((x) => triangleCdf(shape, x)) as [number, number];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(35);
    expect(Math.max(...xs)).toBeLessThanOrEqual(60);
    const cdf = (x: number) => (triangleCdf(shape, x) - start) / (end - start);
    expect(ksGapTo(xs, cdf)).toBeLessThan(ksBound(xs.length));
  });

  it('has a density that is 1 at its mode and 0 outside', () => {
    const shape = { low: 20, likely: 40, high: 90 };
    expect([19, 20, 30, 40, 65, 90, 91].map((x) => triangleHeight(shape, x))).toEqual([
      0, 0, 0.5, 1, 0.5, 0, 0,
    ]);
    expect(triangleHeight({ low: 10, likely: 10, high: 30 }, 10)).toBe(1);
    expect(triangleHeight({ low: 10, likely: 30, high: 30 }, 30)).toBe(1);
  });
});

describe('other quantities', () => {
  it('draw a range uniformly', () => {
    const rng = stream();
    const xs = sample(() => drawQuantity(range(45, 75), 0, 100, rng));
    expect(ksGapTo(xs, (x) => (x - 45) / 30)).toBeLessThan(ksBound(xs.length));
  });

  it('draw an unknown over the whole scale', () => {
    const rng = stream();
    const xs = sample(() => drawQuantity(unknown, -100, 100, rng));
    expect(ksGapTo(xs, (x) => (x + 100) / 200)).toBeLessThan(ksBound(xs.length));
  });

  it('leave an exact one as it is', () => {
    expect(drawQuantity({ kind: 'exact', value: 12.5 }, 0, 100, stream())).toBe(12.5);
  });
});
