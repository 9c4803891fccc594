import { describe, expect, it } from 'vitest';
import { type Case, VALUES } from '../../src/case/index.ts';
import { chunksOf, type DrawnNumber, drawSource, isCertain } from '../../src/draws/index.ts';
import { buildCase, exact } from '../support/build.ts';
import { drawn } from '../support/judgements.ts';
import { ksBound, ksGapTo } from '../support/rejection.ts';
import { toyCase } from '../support/toy-case.ts';

function rows(kase: Case, seed: number, draws: number): number[][] {
  return chunksOf(seed, draws).flatMap((chunk) => {
    const source = drawSource(kase, chunk);
    return Array.from({ length: chunk.count }, () => [...source.next()]);
  });
}

describe('drawSource', () => {
  it('fills one number an input, of the deciders only', () => {
    const kase = toyCase();
    expect(new Set(kase.inputs.map(({ party }) => party))).toEqual(new Set([0, 1]));
    for (const draw of rows(kase, 1, 50)) {
      expect(draw.length).toBe(kase.inputs.length);
      for (const { index, low, high } of kase.inputs) {
        expect(draw[index]).toBeGreaterThanOrEqual(low - 1e-9);
        expect(draw[index]).toBeLessThanOrEqual(high + 1e-9);
      }
    }
  });

  it('draws a number where it is not certain, and only there', () => {
    const kase = toyCase();
    const all = rows(kase, 1, 50);
    const varies = kase.inputs.map(({ index }) => new Set(all.map((x) => x[index])).size > 1);
    expect(varies).toEqual(kase.inputs.map(({ low, high }) => low < high));
  });

  it('puts walk-away values, bonuses and lone values where the case says they stand', () => {
    const kase = toyCase();
    const all = rows(kase, 5, 4000);
    const column = (id: string) => {
      const { index } = kase.inputs.find((input) => input.id === id)!;
      return all.map((x) => x[index]!);
    };
    const bound = ksBound(4000);
    expect(ksGapTo(column('north.walkaway'), (x) => (x - 45) / 30)).toBeLessThan(bound);
    expect(ksGapTo(column('north.bonuses.1'), (x) => (x + 5) / 15)).toBeLessThan(bound);
    expect(ksGapTo(column('south.land.half'), (x) => x / 100)).toBeLessThan(bound);
    const rising = (x: number) => (x <= 30 ? (x - 20) ** 2 / 400 : 1 - (60 - x) ** 2 / 1200);
    expect(ksGapTo(column('south.walkaway'), rising)).toBeLessThan(bound);
    expect(new Set(column('south.time.later'))).toEqual(new Set([80]));
  });

  it('draws an unknown bonus from -100 to 100', () => {
    const kase = buildCase({
      issues: { i: ['a', 'b'] },
      parties: { p: { bonuses: [{ when: { i: 'a' }, points: { kind: 'unknown' } }] } },
    });
    const at = kase.parties[0]!.offsets!.bonuses;
    const column = rows(kase, 5, 4000).map((x) => x[at]!);
    expect(ksGapTo(column, (x) => (x + 100) / 200)).toBeLessThan(ksBound(4000));
  });

  it('has a walk among its ways, as the tests of runners need', () => {
    const said = toyCase().parties[1]!.preferences!.values[1]!;
    expect(drawn(said, VALUES, 1).method).toBe('walk');
  });

  it('ends with its chunk', () => {
    const source = drawSource(toyCase(), { ...chunksOf(1, 1)[0]!, count: 2 });
    source.next();
    source.next();
    expect(() => source.next()).toThrow(RangeError);
  });

  it('does not mind what is done to the array between draws', () => {
    const kase = toyCase();
    const [chunk] = chunksOf(1, 3);
    const source = drawSource(kase, chunk!);
    for (const row of rows(kase, 1, 3)) {
      const draw = source.next();
      expect([...draw]).toEqual(row);
      draw.fill(-1);
    }
  });

  it('draws the same from two sources at once as from one after the other', () => {
    const kase = toyCase();
    const [one, other] = chunksOf(8, 200);
    const [a, b] = [drawSource(kase, one!), drawSource(kase, other!)];
    const together = Array.from({ length: 100 }, () => [[...a.next()], [...b.next()]] as const);
    const all = rows(kase, 8, 200);
    expect(together.map(([x]) => x)).toEqual(all.slice(0, 100));
    expect(together.map(([, y]) => y)).toEqual(all.slice(100));
  });

  it('draws the same from a copy of the case', () => {
    const kase = toyCase();
    const copy = JSON.parse(JSON.stringify(kase)) as Case;
    expect(rows(copy, 1, 150)).toEqual(rows(kase, 1, 150));
  });

  it('draws otherwise from another seed', () => {
    expect(rows(toyCase(), 1, 1)).not.toEqual(rows(toyCase(), 2, 1));
  });
});

describe('isCertain', () => {
  it('says whether there is anything to draw', () => {
    const party = { walkaway: 50, weights: [1, 3], values: [[0, 100], [exact(20)]] };
    const issues = { i: ['a', 'b'], j: ['c'] };
    expect(isCertain(buildCase({ issues, parties: { p: party } }))).toBe(true);
    const unsure = { ...party, walkaway: { kind: 'unknown' } as const };
    expect(isCertain(buildCase({ issues, parties: { p: party, q: unsure } }))).toBe(false);
  });
});

describe('numbers of an analysis after the inputs', () => {
  const more = (): DrawnNumber[] => [
    { quantity: { kind: 'range', low: 10, high: 20 }, low: 0, high: 100 },
    { quantity: exact(7), low: 0, high: 100 },
    { quantity: { kind: 'unknown' }, low: 30, high: 40 },
  ];

  it('stand at the end of each draw, the inputs before them as ever', () => {
    const kase = toyCase();
    const [chunk] = chunksOf(3, 100);
    const source = drawSource(kase, chunk!, { more });
    const all = Array.from({ length: 100 }, () => [...source.next()]);
    const [low, certain, high] = [0, 1, 2].map((k) => all.map((x) => x[kase.inputs.length + k]!));
    expect(all[0]!.length).toBe(kase.inputs.length + 3);
    expect(Math.min(...low!)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...low!)).toBeLessThanOrEqual(20);
    expect(new Set(low!).size).toBe(100);
    expect(new Set(certain!)).toEqual(new Set([7]));
    expect(Math.min(...high!)).toBeGreaterThanOrEqual(30);
    for (const { index, low: from, high: to } of kase.inputs)
      for (const x of all) {
        expect(x[index]).toBeGreaterThanOrEqual(from - 1e-9);
        expect(x[index]).toBeLessThanOrEqual(to + 1e-9);
      }
  });

  it('may stand after others that an analysis has in place of the inputs', () => {
    const numbers = (): DrawnNumber[] => [{ quantity: exact(1), low: 0, high: 1 }];
    const source = drawSource(toyCase(), chunksOf(3, 1)[0]!, { numbers, more });
    expect([...source.next()].slice(0, 3)).toEqual([1, expect.any(Number), 7]);
  });

  it('count where it is asked whether all is certain', () => {
    const party = { walkaway: 50, weights: [1], values: [[exact(20)]] };
    const kase = buildCase({ issues: { j: ['c'] }, parties: { p: party } });
    expect(isCertain(kase, { more })).toBe(false);
    expect(isCertain(kase, { more: () => more().slice(1, 2) })).toBe(true);
    expect(isCertain(kase, { numbers: () => more().slice(0, 1), more: () => [] })).toBe(false);
  });
});
