import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf, streamOf, uniform } from '../../src/draws/index.ts';
import type { UncertainInput } from '../../src/obstacles/plan.ts';
import { createLevelWriter, unknownsOf } from '../../src/obstacles/sensitivity.ts';

const name = (index: number) => `input ${index}`;

/** Rows for draws given as numbers, written in chunks of 100. */
function unknowns(
  inputs: readonly UncertainInput[],
  draws: readonly (readonly number[])[],
  deal: (draw: readonly number[]) => boolean,
) {
  const texts: string[] = [];
  const deals: number[][] = [];
  for (let from = 0; from < draws.length; from += 100) {
    const chunk = draws.slice(from, from + 100);
    const writer = createLevelWriter(inputs, chunk.length);
    for (const draw of chunk) writer.write(Float64Array.from(draw));
    texts.push(writer.text());
    deals.push(chunk.map((draw) => (deal(draw) ? 1 : 0)));
  }
  return unknownsOf(inputs, texts, deals, name);
}

function inputsOf(count: number, low = 0, high = 1): UncertainInput[] {
  return Array.from({ length: count }, (_, index) => ({ index, low, high }));
}

/** Independent uniform numbers, from the same stream in every run. */
function uniforms(count: number, width: number, seed: number): number[][] {
  const stream = streamOf(chunksOf(seed, 1)[0]!);
  return Array.from({ length: count }, () => Array.from({ length: width }, () => uniform(stream)));
}

describe('the first-order index', () => {
  it('is 1 for an input that alone decides and 0 for one that does not matter', () => {
    const draws = uniforms(10_000, 2, 1);
    const rows = unknowns(inputsOf(2), draws, ([x]) => x! > 0.5);
    expect(rows.map(({ input }) => input)).toEqual(['input 0', 'input 1']);
    // A class that the step goes through costs at most its share, a twentieth.
    expect(rows[0]!.index).toBeGreaterThan(0.94);
    expect(rows[0]!.deal).toEqual([0, 0, expect.closeTo(0.5, 1), 1, 1]);
    expect(rows[1]!.index).toBeLessThan(rows[1]!.noise + 0.002);
  });

  it('is what integration gives for a deal where x + y > 1', () => {
    // P(deal | x) = x, so the index is Var(x) / (1/4) = (1/12) / (1/4) = 1/3 for either.
    const rows = unknowns(inputsOf(2), uniforms(40_000, 2, 2), ([x, y]) => x! + y! > 1);
    for (const row of rows) {
      expect(row.index).toBeCloseTo(1 / 3, 1.7);
      expect(row.deal.map((share) => Math.round(10 * share!))).toEqual([1, 3, 5, 7, 9]);
    }
  });

  it('is what integration gives for a deal where both are above 0.7', () => {
    // p = 0.09; P(deal | x) is 0.3 above 0.7, else 0: (0.3 * 0.3^2 - 0.09^2) / (0.09 * 0.91).
    const rows = unknowns(inputsOf(2), uniforms(40_000, 2, 3), ([x, y]) => x! > 0.7 && y! > 0.7);
    const index = (0.3 * 0.3 * 0.3 - 0.09 * 0.09) / (0.09 * 0.91);
    for (const row of rows) expect(row.index).toBeCloseTo(index, 1.7);
  });

  it('sees an influence that goes up and down again', () => {
    const rows = unknowns(inputsOf(2), uniforms(10_000, 2, 4), ([x]) => x! > 0.3 && x! < 0.7);
    expect(rows[0]!.index).toBeGreaterThan(0.89);
  });

  it('passes the noise line in about one run of twenty where there is no influence', () => {
    let above = 0;
    const width = 20;
    for (let run = 0; run < 40; run++) {
      const draws = uniforms(1000, width + 1, 100 + run);
      const inputs = inputsOf(width);
      for (const row of unknowns(inputs, draws, (draw) => draw[width]! < 0.3)) {
        if (row.index > row.noise) above++;
      }
    }
    // 800 trials at 5 %: 40, with a standard error of 6.
    expect(above).toBeGreaterThan(20);
    expect(above).toBeLessThan(60);
  });

  it('is without bias for an input of no influence, before it is cut off at 0', () => {
    // The noise of a draw is as often above as below: half of the indices are cut to 0.
    let cut = 0;
    for (let run = 0; run < 20; run++) {
      const rows = unknowns(inputsOf(20), uniforms(1000, 21, 500 + run), (draw) => draw[20]! < 0.5);
      cut += rows.filter(({ index }) => index === 0).length;
    }
    expect(cut).toBeGreaterThan(180);
    expect(cut).toBeLessThan(270);
  });

  it('stays within 0 and 1, with bounds that rise, whatever the draws', () => {
    const number = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 300 }),
        number,
        (draws, limit) => {
          const rows = unknowns(inputsOf(2, 0, 100), draws, ([x]) => x! > limit);
          for (const { index, noise, deal, bounds } of rows) {
            expect(index).toBeGreaterThanOrEqual(0);
            expect(index).toBeLessThanOrEqual(1);
            expect(noise).toBeGreaterThanOrEqual(0);
            expect(noise).toBeLessThanOrEqual(1);
            expect(deal).toHaveLength(5);
            expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
            expect(bounds).toHaveLength(6);
            expect(bounds[0]).toBeGreaterThanOrEqual(0);
            expect(bounds[5]).toBeLessThanOrEqual(100);
          }
        },
      ),
    );
  });

  it('has nothing to say where every draw agrees', () => {
    expect(unknowns(inputsOf(2), uniforms(500, 2, 6), () => true)).toEqual([]);
    expect(unknowns(inputsOf(2), uniforms(500, 2, 6), () => false)).toEqual([]);
    expect(unknowns([], uniforms(500, 2, 6), ([x]) => x! > 0.5)).toEqual([]);
  });
});

describe('the fifths', () => {
  it('are those of the drawn numbers, not of the range', () => {
    // Squares of uniform numbers: fifths at 0.04, 0.16, 0.36, 0.64.
    const draws = uniforms(20_000, 1, 8).map(([x]) => [x! * x!]);
    const [row] = unknowns(inputsOf(1), draws, ([x]) => x! > 0.36);
    const expected = [0, 0.04, 0.16, 0.36, 0.64, 1];
    for (const [k, bound] of row!.bounds.entries()) expect(bound).toBeCloseTo(expected[k]!, 1.7);
    expect(row!.deal[0]).toBe(0);
    expect(row!.deal[4]).toBe(1);
  });

  it('are empty where one number takes more than a fifth of the draws', () => {
    const draws = Array.from({ length: 100 }, (_, k) => [k < 90 ? 0.5 : 0.9]);
    const [row] = unknowns(inputsOf(1), draws, ([x]) => x! > 0.6);
    expect(row!.deal.filter((share) => share !== null)).toEqual([0, 1]);
    expect(row!.deal).toHaveLength(5);
  });
});
