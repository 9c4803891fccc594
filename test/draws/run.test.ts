import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type Analysis,
  inlineRunner,
  type Progress,
  type RunSettings,
  runAnalysis,
  serialisingRunner,
  throughJson,
} from '../../src/draws/index.ts';
import { buildCase } from '../support/build.ts';
import { toy, toyRegistry } from '../support/toy.mjs';
import { toyCase } from '../support/toy-case.ts';

const runner = inlineRunner(toyRegistry);
const settings: RunSettings = { runner, seed: 1, draws: 250 };
const certain = buildCase({
  issues: { i: ['a', 'b'] },
  parties: { p: { walkaway: 50, weights: [1], values: [[0, 100]] } },
});

describe('runAnalysis', () => {
  it('gives the result with what is needed to get it again', async () => {
    const kase = toyCase();
    const answer = await runAnalysis(toy, kase, {}, settings);
    expect(answer).toMatchObject({
      analysis: 'toy',
      case: { name: kase.name, hash: kase.hash },
      seed: 1,
      draws: 250,
      options: { mode: 'draws' },
    });
    expect(answer.result.rows.length).toBe(250);
    expect(await runAnalysis(toy, kase, answer.options, { ...settings, ...answer })).toEqual(
      answer,
    );
  });

  it('begins a longer run with the draws of a shorter one', async () => {
    const [short, long] = await Promise.all(
      [250, 420].map((draws) => runAnalysis(toy, toyCase(), {}, { ...settings, draws })),
    );
    expect(long!.result.rows.slice(0, 250)).toEqual(short!.result.rows);
  });

  it('draws a case without unknowns once', async () => {
    const told: Progress[] = [];
    const answer = await runAnalysis(
      toy,
      certain,
      {},
      { ...settings, onProgress: (p) => told.push(p) },
    );
    expect(answer.draws).toBe(1);
    expect(answer.result.rows).toEqual([[50, 100, 0, 100]]);
    expect(told.at(-1)).toEqual({ done: 1, total: 1 });
  });

  it('tells how far it is: from nothing to all, never back', async () => {
    const told: Progress[] = [];
    await runAnalysis(toy, toyCase(), {}, { ...settings, onProgress: (p) => told.push(p) });
    expect(told).toEqual([0, 100, 200, 250].map((done) => ({ done, total: 250 })));
  });

  it.each([0.5, Number.NaN, 2 ** 32, -(2 ** 31) - 1, Number.POSITIVE_INFINITY])(
    'refuses the seed %d',
    async (seed) => {
      const run = runAnalysis(toy, toyCase(), {}, { ...settings, seed });
      await expect(run).rejects.toThrow(/RangeError|seed/);
      await expect(run).rejects.toBeInstanceOf(RangeError);
    },
  );

  it.each([0, -1, 1.5, Number.NaN, 1_000_001])('refuses %d draws', async (draws) => {
    const run = runAnalysis(toy, toyCase(), {}, { ...settings, draws });
    await expect(run).rejects.toThrow(/number of draws/);
    await expect(run).rejects.toBeInstanceOf(RangeError);
  });

  it.each([-(2 ** 31), 0, 2 ** 32 - 1])('takes the seed %d', async (seed) => {
    const answer = await runAnalysis(toy, toyCase(), {}, { ...settings, seed, draws: 1 });
    expect(answer.seed).toBe(seed);
  });

  it('refuses options that the analysis does not have', async () => {
    const run = runAnalysis(toy, toyCase(), { mood: 'good' }, settings);
    await expect(run).rejects.toBeInstanceOf(z.ZodError);
  });

  it('asks the analysis whether it takes on so many draws, before it begins', async () => {
    const asked: number[] = [];
    const told: Progress[] = [];
    const full = new Error('too many');
    const picky: typeof toy = {
      ...toy,
      check(_, __, draws) {
        asked.push(draws);
        if (draws > 200) throw full;
      },
    };
    const run = (kase: typeof certain) =>
      runAnalysis(picky, kase, {}, { ...settings, onProgress: (p) => told.push(p) });
    await expect(run(toyCase())).rejects.toBe(full);
    expect(told).toEqual([]);
    await run(certain);
    expect(asked).toEqual([250, 1]);
  });

  it('does nothing once it was aborted', async () => {
    const told: Progress[] = [];
    const reason = new Error('enough');
    const run = runAnalysis(
      toy,
      toyCase(),
      {},
      {
        ...settings,
        signal: AbortSignal.abort(reason),
        onProgress: (p) => told.push(p),
      },
    );
    await expect(run).rejects.toBe(reason);
    expect(told).toEqual([]);
  });

  it('gives every job a name of its own', async () => {
    const ids: string[] = [];
    const noting = {
      ...runner,
      run: (job: Parameters<typeof runner.run>[0], hooks: object) => {
        ids.push(job.id);
        return runner.run(job, hooks);
      },
    };
    await runAnalysis(toy, certain, {}, { ...settings, runner: noting });
    await runAnalysis(toy, certain, {}, { ...settings, runner: noting });
    expect(new Set(ids).size).toBe(2);
  });
});

describe('serialisingRunner', () => {
  const serialising = serialisingRunner(runner);

  it('gives the same answer', async () => {
    expect(await runAnalysis(toy, toyCase(), {}, { ...settings, runner: serialising })).toEqual(
      await runAnalysis(toy, toyCase(), {}, settings),
    );
  });

  it('finds what does not survive in a part', async () => {
    const run = runAnalysis(
      toy,
      certain,
      { mode: 'undefined' },
      { ...settings, runner: serialising },
    );
    await expect(run).rejects.toThrow('JSON does not keep part 0.lost: undefined');
  });

  it('finds what does not survive in the options', async () => {
    const odd: Analysis<{ at: Date }, unknown, unknown> = {
      ...toy,
      check() {},
      options: z.object({ at: z.date() }),
      chunk: () => [][Symbol.iterator]() as never,
      combine: () => null,
    };
    const run = runAnalysis(
      odd,
      certain,
      { at: new Date(0) },
      { ...settings, runner: serialising },
    );
    await expect(run).rejects.toThrow('job.options.at: not plain data');
  });
});

describe('throughJson', () => {
  it('copies plain data', () => {
    const value = { a: [1, -2.5, 1e-300, 'x', null, true, { b: [] }], c: {} };
    const copy = throughJson(value, 'value');
    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
  });

  it.each<[string, unknown, string]>([
    ['NaN', { a: [Number.NaN] }, 'value.a[0]: NaN'],
    ['an infinity', [Number.NEGATIVE_INFINITY], 'value[0]: -Infinity'],
    ['minus zero', { a: -0 }, 'value.a: -0'],
    ['undefined', undefined, 'value: undefined'],
    ['a field that is undefined', { a: undefined }, 'value.a: undefined'],
    ['undefined in a list', [undefined], 'value[0]: undefined'],
    ['a hole', new Array(2), 'value: not plain data'],
    ['a list with a field', Object.assign([1], { a: 1 }), 'value: not plain data'],
    ['a typed array', { a: new Float64Array(2) }, 'value.a: not plain data'],
    ['a map', { a: new Map() }, 'value.a: not plain data'],
    ['a date', { a: new Date(0) }, 'value.a: not plain data'],
    ['a function', { a: () => 1 }, 'value.a'],
  ])('does not let %s pass', (_, value, where) => {
    expect(() => throughJson(value, 'value')).toThrow(`JSON does not keep ${where}`);
  });
});
