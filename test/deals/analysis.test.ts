import { describe, expect, it } from 'vitest';
import { ProblemError, type Quantity } from '../../src/case/index.ts';
import { type DealsResult, dealsAnalysis } from '../../src/deals/index.ts';
import { chunksOf, drawSource, runAnalysis, throughJson } from '../../src/draws/index.ts';
import { type Build, buildCase, exact, unknown } from '../support/build.ts';
import { testRunner } from '../support/runner.ts';

const runner = testRunner({ deals: dealsAnalysis });
const range = (low: number, high: number): Quantity => ({ kind: 'range', low, high });

async function deals(build: Build, draws = 1, options: object = {}): Promise<DealsResult> {
  const settings = { runner, seed: 7, draws };
  return (await runAnalysis(dealsAnalysis, buildCase(build), options, settings)).result;
}

const issues = { land: ['north', 'half', 'south'], pay: ['yes', 'no'] };
const uncertain: Build = {
  issues,
  parties: {
    x: {
      walkaway: range(40, 80),
      weights: [70, 30],
      values: [
        [100, 50, 0],
        [range(20, 60), 0],
      ],
    },
    y: {
      walkaway: unknown,
      weights: [60, 40],
      values: [
        [0, 60, 100],
        [0, 100],
      ],
    },
    watcher: { mediator: true },
  },
  proposals: [{ name: 'plan', by: 'x', terms: { land: 'half', pay: 'yes' } }],
};

describe('the deals analysis', () => {
  it('says the same for the same seed, and its parts are plain data', async () => {
    const [one, two] = [await deals(uncertain, 350), await deals(uncertain, 350)];
    expect(one).toEqual(two);
    expect(throughJson(one, 'result')).toEqual(one);
    const kase = buildCase(uncertain);
    const steps = dealsAnalysis.chunk(
      kase,
      dealsAnalysis.options.parse({}),
      drawSource(kase, chunksOf(7, 100)[0]!),
    );
    let step = steps.next();
    let yields = 0;
    for (; step.done !== true; step = steps.next()) yields++;
    expect(throughJson(step.value, 'part')).toEqual(step.value);
    expect(yields).toBeGreaterThan(100);
  });

  it('gives positions and walk-away values as they were drawn', async () => {
    const { walkaway, positions, certain } = await deals(uncertain, 2000);
    expect(certain).toBe(false);
    expect(Object.keys(walkaway)).toEqual(['x', 'y']);
    expect(walkaway['x']!.of).toBe(2000);
    // Uniform on 40..80: 5 % is 42, half 60, 95 % is 78; four standard errors either way.
    expect(walkaway['x']!.low).toBeGreaterThan(40 + 40 * 0.03);
    expect(walkaway['x']!.low).toBeLessThan(40 + 40 * 0.07);
    expect(Math.abs(walkaway['x']!.median - 60)).toBeLessThan(40 * 0.045);
    const pay = positions.find(({ party, issue }) => party === 'x' && issue === 'pay')!;
    expect(pay.weight).toEqual({ median: 30, low: 30, high: 30, of: 2000 });
    expect(pay.values[0]!.option).toBe('yes');
    expect(pay.values[0]!.value.low).toBeGreaterThanOrEqual(20);
    expect(pay.values[0]!.value.high).toBeLessThanOrEqual(60);
    expect(pay.values[1]!.value).toEqual({ median: 0, low: 0, high: 0, of: 2000 });
    expect(positions.length).toBe(4);
  });

  it('counts acceptance as the distributions have it', async () => {
    const { top } = await deals(uncertain, 4000);
    const row = top.find(({ terms }) => terms['land'] === 'half' && terms['pay'] === 'no')!;
    // y gets 0.6 * 60 + 40 = 76 and x gets 35, below any walk-away value of x: never in the zone.
    expect(row).toBeUndefined();
    const split = top.find(({ terms }) => terms['land'] === 'half' && terms['pay'] === 'yes')!;
    // x gets 35 + 0.3 v, v uniform on 20..60, against r uniform on 40..80: 41..53, mean 47, so
    // P(accepts) = (47 - 40) / 40 = 0.175. y gets 36 against a walk-away value anywhere on 0..100.
    expect(Math.abs(split.accepts['x']!.share - 0.175)).toBeLessThan(0.03);
    expect(Math.abs(split.accepts['y']!.share - 0.36)).toBeLessThan(0.03);
    expect(Math.abs(split.zone.share - 0.175 * 0.36)).toBeLessThan(0.02);
    expect(split.utility['y']).toBe(36);
    expect(Math.abs(split.utility['x']! - 47)).toBeLessThan(0.3);
  });

  it('lists no more than was asked, the most acceptable first', async () => {
    const { top, everAcceptable, solutions } = await deals(uncertain, 1000, { top: 1 });
    const all = (await deals(uncertain, 1000)).top;
    expect(everAcceptable).toBe(all.length);
    expect(all.length).toBe(2);
    expect(top).toEqual(all.slice(0, 1));
    for (const [k, row] of all.slice(1).entries()) {
      expect(row.zone.hits).toBeLessThanOrEqual(all[k]!.zone.hits);
    }
    expect(solutions.map(({ name }) => name)).toEqual([
      'nash',
      'kalai-smorodinsky',
      'egalitarian',
      'utilitarian',
    ]);
  });

  it('draws once where every number is certain', async () => {
    const party = {
      walkaway: 50,
      weights: [50, 50],
      values: [
        [100, 50, 0],
        [100, 0],
      ],
    };
    const result = await deals({ issues, parties: { x: party, y: party } }, 500);
    expect(result.certain).toBe(true);
    expect(result.deal).toEqual({ hits: 1, of: 1, share: 1 });
    expect(result.efficientSize).toBeNull();
    expect(result.top[0]!.utility).toEqual({ x: 100, y: 100 });
  });

  it('has an answer where logic forbids every package, and where nobody agrees', async () => {
    const party = {
      walkaway: 101 - 1,
      weights: [50, 50],
      values: [
        [99, 50, 0],
        [99, 0],
      ],
    };
    const parties = { x: party, y: party };
    const none = await deals({ issues, parties, logic: [{ land: ['north', 'half', 'south'] }] });
    expect(none.packages).toEqual({ all: 6, logical: 0 });
    const never = await deals({ issues, parties });
    for (const { deal, top, options, cloud, solutions } of [none, never]) {
      expect(deal).toEqual({ hits: 0, of: 1, share: 0 });
      expect(top).toEqual([]);
      expect(options.every(({ zone, core }) => zone === null && core === null)).toBe(true);
      expect(solutions.every(({ defined }) => defined.hits === 0)).toBe(true);
      expect(solutions[0]!.degenerate!.hits).toBe(0);
      expect(cloud.complete).toBe(true);
    }
    expect(none.cloud.points).toEqual([]);
    expect(never.cloud.points.length).toBe(6);
  });

  it('chooses points for the picture evenly, and the complete proposals always', async () => {
    const wide = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id) => [id, ['p', 'q', 'r', 's']]),
    );
    const build = (terms: Record<string, string>): Build => ({
      issues: wide,
      parties: { x: { walkaway: exact(0) } },
      proposals: [{ name: 'plan', by: 'x', terms }],
    });
    const plan = { a: 's', b: 's', c: 's', d: 's', e: 'r' };
    const { cloud } = await deals(build(plan), 3, { cloud: 100 });
    expect(cloud.complete).toBe(false);
    expect(cloud.points.length).toBe(101);
    expect(cloud.points.map(({ terms }) => terms)).toContainEqual(plan);
    for (const issue of Object.keys(wide)) {
      for (const option of wide[issue]!) {
        const some = cloud.points.filter(({ terms }) => terms[issue] === option);
        expect(some.length).toBeGreaterThan(15);
      }
    }
    const open = await deals(build({ a: 's' }), 3, { cloud: 100 });
    expect(open.cloud.points.length).toBe(100);
  });

  it('refuses a space that is too large, with a problem', async () => {
    const large = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`i${i}`, ['1', '2', '3', '4', '5', '6', '7', '8']]),
    );
    const run = deals({ issues: large, parties: { x: {} } });
    await expect(run).rejects.toBeInstanceOf(ProblemError);
    await expect(run).rejects.toMatchObject({
      problems: [{ code: 'space-too-large', message: expect.stringContaining('16777216') }],
    });
  });

  it('refuses options that make no sense', async () => {
    await expect(deals(uncertain, 1, { top: 0 })).rejects.toThrow();
    await expect(deals(uncertain, 1, { tops: 5 })).rejects.toThrow();
  });
});
