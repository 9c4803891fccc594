import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceOfSeveral,
  chiSquare95,
  chunksOf,
  correlationRatio,
  streamOf,
  uniform,
} from '../../src/draws/index.ts';

describe('the correlation ratio', () => {
  it('is 1 where the class decides and 0 where it tells nothing', () => {
    expect(
      correlationRatio([
        { draws: 30, hits: 30 },
        { draws: 70, hits: 0 },
      ]),
    ).toBeCloseTo(1, 12);
    const same = { draws: 10, hits: 3 };
    expect(correlationRatio([same, same, { draws: 0, hits: 0 }])).toBeCloseTo(0, 12);
    expect(correlationRatio([{ draws: 5, hits: 5 }])).toBe(0);
    expect(correlationRatio([])).toBe(0);
  });

  it('is the squared phi coefficient for two classes', () => {
    const cell = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const phi = (a * d - b * c) ** 2 / ((a + b) * (c + d) * (a + c) * (b + d));
        const found = correlationRatio([
          { draws: a + b, hits: a },
          { draws: c + d, hits: c },
        ]);
        expect(found).toBeCloseTo(phi, 12);
      }),
    );
  });

  it('passes what chance shows for several in fewer than one run of twenty', () => {
    const [draws, several, runs] = [200, 30, 300];
    const stream = streamOf(chunksOf(11, 1)[0]!);
    const coin = () => uniform(stream) < 0.5;
    let passed = 0;
    for (let run = 0; run < runs; run++) {
      const outcomes = Array.from({ length: draws }, coin);
      const largest = Array.from({ length: several }, () => {
        const classes = [0, 1].map(() => ({ draws: 0, hits: 0 }));
        for (const outcome of outcomes) {
          const one = classes[coin() ? 1 : 0]!;
          one.draws++;
          if (outcome) one.hits++;
        }
        return correlationRatio(classes);
      }).reduce((a, b) => Math.max(a, b));
      if (largest > chanceOfSeveral(draws, several)) passed++;
    }
    expect(passed / runs).toBeLessThan(0.05);
    expect(passed).toBeGreaterThan(0);
  });
});

it('approximates the chi-square quantile that tables give', () => {
  const table = { 1: 3.841, 2: 5.991, 3: 7.815, 5: 11.07, 10: 18.307, 19: 30.144, 30: 43.773 };
  for (const [degrees, quantile] of Object.entries(table)) {
    const found = chiSquare95(Number(degrees));
    expect(Math.abs(found / quantile - 1)).toBeLessThan(Number(degrees) < 5 ? 0.03 : 0.003);
  }
  expect(chiSquare95(0)).toBe(0);
});
