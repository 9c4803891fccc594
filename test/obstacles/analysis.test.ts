import { describe, expect, it } from 'vitest';
import {
  chunksOf,
  drawSource,
  inlineRunner,
  runAnalysis,
  serialisingRunner,
  throughJson,
} from '../../src/draws/index.ts';
import { cutsOf, obstaclesAnalysis } from '../../src/obstacles/index.ts';
import { type BuildParty, buildCase } from '../support/build.ts';
import { testRunner } from '../support/runner.ts';
import { analyse, drain, sourceOf } from './small.ts';

const registry = { obstacles: obstaclesAnalysis };

/** Three parties over three issues, everything unknown but some red lines. */
function talks() {
  const party = (never: BuildParty['never'] & object): BuildParty => ({ never });
  return buildCase({
    issues: { land: ['a', 'b', 'c'], trade: ['a', 'b', 'c'], exile: ['a', 'b', 'c'] },
    parties: {
      north: party({ land: { land: 'a' } }),
      south: party({ trade: { trade: 'c', exile: ['a', 'b'] } }),
      west: party({ exile: { exile: 'c' } }),
    },
    proposals: [
      { name: 'one', by: 'north', date: '2025-01-01', terms: { land: 'b' } },
      {
        name: 'two',
        by: 'south',
        date: '2025-02-01',
        terms: { land: 'a', trade: 'a', exile: 'a' },
        responses: { north: 'reject', west: 'silent' },
      },
      { name: 'three', by: 'north', date: '2025-03-01', terms: { land: 'c', trade: 'b' } },
    ],
  });
}

async function answer(kase = talks(), given: object = {}, draws = 500) {
  const settings = { runner: testRunner(registry), seed: 3, draws };
  return (await runAnalysis(obstaclesAnalysis, kase, given, settings)).result;
}

describe('the analysis', () => {
  it('has a name, a question and defaults', () => {
    expect(obstaclesAnalysis.name).toBe('obstacles');
    expect(obstaclesAnalysis.question).toMatch(/\?$/);
    expect(obstaclesAnalysis.options.parse({})).toEqual({ top: 20, cap: 1000, cuts: 41 });
  });

  it.each([{ top: 0 }, { cap: 0 }, { cuts: 2 }, { cuts: 2.5 }, { topp: 3 }, { cap: '9' }])(
    'refuses the options %j',
    (given) => {
      expect(obstaclesAnalysis.options.safeParse(given).success).toBe(false);
    },
  );

  it('gives the same answer through JSON, and again', async () => {
    const kase = talks();
    const settings = { seed: -5, draws: 250 };
    const inline = inlineRunner(registry);
    const once = await runAnalysis(obstaclesAnalysis, kase, {}, { ...settings, runner: inline });
    const again = await runAnalysis(
      obstaclesAnalysis,
      talks(),
      {},
      {
        ...settings,
        runner: serialisingRunner(inlineRunner(registry)),
      },
    );
    expect(again).toEqual(once);
    expect(throughJson(once.result, 'result')).toEqual(once.result);
    const other = await runAnalysis(
      obstaclesAnalysis,
      kase,
      {},
      { runner: inline, seed: 6, draws: 250 },
    );
    expect(other.result).not.toEqual(once.result);
  });

  it('does not depend on how the draws are cut into chunks', () => {
    const kase = talks();
    const source = drawSource(kase, chunksOf(9, 60)[0]!);
    const draws = Array.from({ length: 60 }, () => [...source.next()]);
    expect(analyse(kase, draws, {}, 7)).toEqual(analyse(kase, draws, {}, 60));
  });

  it('says how many draws each share is of', async () => {
    const result = await answer();
    expect(result.certain).toBe(false);
    expect(result.deal.of).toBe(500);
    expect(result.deal.hits).toBeGreaterThan(20);
    expect(result.deal.hits).toBeLessThan(480);
    for (const row of result.profile) {
      expect(row.blocking.of).toBe(500);
      expect(row.headroom.room.hits + row.headroom.short.hits + row.headroom.none.hits).toBe(500);
    }
    expect(result.shortfall.defined.of).toBe(500 - result.deal.hits);
    expect(result.unknowns.length).toBeGreaterThan(20);
    expect(result.conflicts.length).toBeLessThanOrEqual(20);
    expect(result.distinct.conflicts).toBeGreaterThanOrEqual(result.conflicts.length);
  });

  it('yields after each draw', () => {
    const kase = talks();
    const options = obstaclesAnalysis.options.parse({});
    const steps = obstaclesAnalysis.chunk(kase, options, drawSource(kase, chunksOf(1, 10)[0]!));
    let yields = 0;
    while (steps.next().done !== true) yields++;
    expect(yields).toBeGreaterThanOrEqual(10);
  });

  it('yields many times within a draw of a large space', () => {
    const options = Array.from({ length: 20 }, (_, k) => `o${k}`);
    const kase = buildCase({
      issues: Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, options])),
      parties: { north: { walkaway: 90 }, south: { walkaway: 90 } },
    });
    const steps = obstaclesAnalysis.chunk(
      kase,
      obstaclesAnalysis.options.parse({}),
      drawSource(kase, chunksOf(1, 1)[0]!),
    );
    let yields = 0;
    while (steps.next().done !== true) yields++;
    expect(yields).toBeGreaterThan(8);
  });

  it('stops when it is told to, with the reason given', async () => {
    const stop = new AbortController();
    const run = runAnalysis(
      obstaclesAnalysis,
      talks(),
      {},
      {
        runner: inlineRunner(registry),
        seed: 1,
        draws: 100_000,
        signal: stop.signal,
        onProgress: ({ done }) => {
          if (done > 0) stop.abort(new Error('enough'));
        },
      },
    );
    await expect(run).rejects.toThrow('enough');
  });
});

describe('lists that are cut', () => {
  /** Each package breaks one of eight lines; nobody has a deal. */
  const kase = buildCase({
    issues: { seat: ['a', 'b', 'c', 'd'], flag: ['a', 'b', 'c', 'd'] },
    parties: Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id) => [
        `p-${id}`,
        { walkaway: 0, never: { seat: { seat: id }, flag: { flag: id } } },
      ]),
    ),
  });

  it('lists the most frequent and counts all', async () => {
    const all = await answer(kase);
    // Openings: a seat and a flag each; conflict sets: all seats, or all flags.
    expect(all.distinct).toEqual({ openings: 16, conflicts: 2 });
    const some = await answer(kase, { top: 3 });
    expect(some.openings).toEqual(all.openings.slice(0, 3));
    expect(some.distinct).toEqual(all.distinct);
    expect(some.complete).toBe(true);
  });

  it('says when a cap cut them', async () => {
    expect((await answer(kase, { cap: 16 })).complete).toBe(true);
    const openings = await answer(kase, { cap: 15 });
    expect(openings.complete).toBe(false);
    expect(openings.distinct).toEqual({ openings: 15, conflicts: 2 });
    const one = await answer(kase, { cap: 1 });
    expect(one.complete).toBe(false);
    expect(one.distinct).toEqual({ openings: 1, conflicts: 1 });
    // What does not list sets is as it was.
    expect(one.demands).toEqual(openings.demands);
    expect(one.profile).toEqual(openings.profile);
  });

  it('shows a package for each opening', async () => {
    for (const { demands, package: shown } of (await answer(kase)).openings) {
      expect([...demands].sort()).toEqual(
        [`p-${shown.terms['seat']}:seat`, `p-${shown.terms['flag']}:flag`].sort(),
      );
      expect(shown.share).toBe(1);
    }
  });
});

describe('the edges', () => {
  it('a case that leaves no package: nothing blocks, nothing opens, and there is no deal', async () => {
    const kase = buildCase({
      issues: { land: ['a', 'b'] },
      parties: { north: { never: { a: { land: 'a' } } }, south: {} },
      logic: [{ land: ['a', 'b'] }],
    });
    const result = await answer(kase);
    expect(result.packages).toEqual({ all: 2, logical: 0 });
    expect(result.deal.hits).toBe(0);
    expect(result.conflicts).toEqual([]);
    expect(result.openings).toEqual([]);
    expect(result.complete).toBe(true);
    expect(result.shortfall).toEqual({
      defined: { hits: 0, of: 500, share: 0 },
      uniform: null,
      total: null,
      packages: [],
    });
    for (const row of result.profile) {
      expect(row.blocking).toMatchObject({ low: 0, high: 0 });
      expect(row.room).toMatchObject({ low: 0, high: 0 });
      expect(row.headroom.points).toBeNull();
    }
    expect(result.demands.map(({ met }) => met.high)).toEqual([0, 0, 0]);
    expect(result.pressure.map(({ most }) => most)).toEqual([0, 0]);
    expect(result.principal.party).toBeNull();
    expect(result.unknowns).toEqual([]);
  });

  it('one party against its own red lines', async () => {
    const kase = buildCase({
      issues: { land: ['a', 'b'] },
      parties: {
        north: { walkaway: 50, weights: [1], values: [[100, 0]], never: { a: { land: 'a' } } },
      },
    });
    const result = await answer(kase);
    expect(result.certain).toBe(true);
    expect(result.conflicts.map(({ demands }) => demands)).toEqual([['north:walkaway', 'north:a']]);
    expect(result.openings.map(({ demands }) => demands)).toEqual([
      ['north:walkaway'],
      ['north:a'],
    ]);
    expect(result.profile[0]!.blocking.median).toBe(1);
    expect(result.shortfall.total!.median).toBe(50);
    expect(result.principal.readings.every(({ kind }) => kind === 'unknown')).toBe(true);
    expect(result.principal.party).toBeNull();
  });

  it('a mediator has no part in it', async () => {
    const kase = buildCase({
      issues: { land: ['a', 'b'] },
      parties: { north: {}, un: { mediator: true }, south: {} },
      proposals: [{ name: 'plan', by: 'un', date: '2025-01-01', terms: { land: 'a' } }],
    });
    const result = await answer(kase);
    expect(result.profile.map(({ party }) => party)).toEqual(['north', 'south']);
    expect(result.profile[0]!.answers).toHaveLength(1);
    const [blocking] = result.principal.readings;
    expect(blocking).toMatchObject({ kind: 'ranked', first: { north: {}, south: {} } });
    expect(Object.keys((blocking as { first: object }).first)).toEqual(['north', 'south']);
  });

  it('thirty-two demands, the last bit included', async () => {
    const ids = Array.from({ length: 16 }, (_, p) => `p${p}`);
    const kase = buildCase({
      issues: { who: ids, how: ['a', 'b'] },
      parties: Object.fromEntries(
        ids.map((id) => [
          id,
          {
            walkaway: 0,
            weights: [1, 1],
            values: [ids.map(() => 0), [0, 0]],
            never: { own: { who: id } },
          },
        ]),
      ),
    });
    expect(kase.demands).toHaveLength(32);
    const result = await answer(kase);
    expect(result.openings.map(({ demands }) => demands)).toEqual(ids.map((id) => [`${id}:own`]));
    expect(result.conflicts.map(({ demands }) => demands)).toEqual([ids.map((id) => `${id}:own`)]);
    expect(result.profile.map(({ blocking }) => blocking.median)).toEqual(ids.map(() => 1 / 16));
    expect(result.demands.filter(({ opensAlone }) => opensAlone.hits === 1)).toHaveLength(16);
  });

  it('sixteen parties under a majority rule', async () => {
    const ids = Array.from({ length: 16 }, (_, p) => `p${p}`);
    const kase = buildCase({
      issues: { plan: ['a', 'b'] },
      quota: 9,
      parties: Object.fromEntries(
        ids.map((id, p) => [id, { walkaway: p, weights: [1], values: [[0, 0]] }]),
      ),
    });
    const result = await answer(kase);
    // p0 accepts everything; eight more are needed, and p1 to p8 are the cheapest.
    expect(result.deal.hits).toBe(0);
    expect(result.shortfall.uniform!.median).toBe(8);
    expect(result.shortfall.total!.median).toBe(1 + 2 + 3 + 4 + 5 + 6 + 7 + 8);
    expect(result.complete).toBe(false);
    expect(result.distinct.openings).toBe(1000);
    expect(result.openings[0]!.demands).toHaveLength(8);
    expect(result.conflicts[0]!.demands).toHaveLength(8);
    expect(result.profile.map(({ blocking }) => blocking.median)).toEqual(
      ids.map((_, p) => (p === 0 ? 0 : 1 / 15)),
    );
  });
});

describe('the record', () => {
  it('takes the latest answer, by date, and in the file among equals', () => {
    const kase = buildCase({
      issues: { land: ['a', 'b'] },
      parties: { north: {}, south: {} },
      proposals: [
        { name: 'plan', by: 'north', terms: { land: 'a' }, responses: { south: 'reject' } },
      ],
    });
    const given = kase.proposals[0]!.responses[0]!;
    const said = (dates: readonly (readonly [string | null, 'accept' | 'partly' | 'reject'])[]) => {
      const responses = dates.map(([date, verdict]) => ({ ...given, date, verdict }));
      const other = { ...kase, proposals: [{ ...kase.proposals[0]!, responses }] };
      const draw = kase.inputs.map(() => 50);
      return analyse(other, [draw]).profile[1]!.answers[0]!.said;
    };
    expect(
      said([
        ['2025-02-01', 'partly'],
        ['2025-01-01', 'reject'],
      ]),
    ).toBe('partly');
    expect(
      said([
        ['2025-01-01', 'partly'],
        ['2025-01-01', 'reject'],
      ]),
    ).toBe('reject');
    expect(
      said([
        ['2025-01-01', 'partly'],
        [null, 'reject'],
      ]),
    ).toBe('partly');
    expect(
      said([
        [null, 'partly'],
        [null, 'accept'],
      ]),
    ).toBe('accept');
    expect(said([])).toBeNull();
  });

  it('takes no undated proposal, and none that no package completes, for movement', () => {
    const plan = (name: string, date: string | null, land: string) => ({
      ...{ name, by: 'north', terms: { land } },
      ...(date === null ? {} : { date }),
    });
    const movement = (proposals: readonly ReturnType<typeof plan>[]) => {
      const kase = buildCase({
        issues: { land: ['a', 'b', 'c'] },
        parties: { north: {}, south: {} },
        logic: [{ land: 'c' }],
        proposals,
      });
      return analyse(kase, [[50, 100, 80, 20, 0, 50, 100, 0, 50, 100]]).profile[0]!.movement;
    };
    expect(movement([plan('x', '2025-01-01', 'a'), plan('y', '2025-02-01', 'b')])).toEqual({
      kind: 'moved',
      shownBy: 'proposals',
      from: 'x',
      to: 'y',
      conceded: { median: 60, low: 60, high: 60, of: 1 },
    });
    const unknown = { kind: 'unknown', reason: 'fewer-than-two-own-proposals' };
    expect(movement([plan('x', null, 'a'), plan('y', '2025-02-01', 'b')])).toEqual(unknown);
    expect(movement([plan('x', '2025-01-01', 'a'), plan('y', '2025-02-01', 'c')])).toEqual(unknown);
  });

  it('takes stances for movement where there are too few proposals: issues named on two days', () => {
    const base = buildCase({
      issues: { land: ['a', 'b', 'c'], money: ['x', 'y'] },
      parties: { north: {}, south: {} },
      logic: [{ land: 'c' }],
      proposals: [{ name: 'p', by: 'north', date: '2025-01-01', terms: { land: 'a' } }],
    });
    const stands = (issue: number, option: number, date: string) => ({
      ...{ party: 0, issue, date, trace: base.agreement.trace },
      at: { kind: 'option', option } as const,
    });
    const movement = (...positions: ReturnType<typeof stands>[]) => {
      // Walk-away value, weights, values of a, b, c and of x, y; the same again.
      const party = [50, 40, 60, 80, 20, 0, 100, 0];
      return analyse({ ...base, positions }, [[...party, ...party]]).profile[0]!.movement;
    };
    const moved = movement(stands(0, 1, '2025-02-01'), stands(1, 0, '2025-02-01'));
    // From a to b, 60 points of 40 in 100; money was named on one day only.
    expect(moved).toEqual({
      kind: 'moved',
      shownBy: 'stances',
      from: '2025-01-01',
      to: '2025-02-01',
      conceded: { median: 24, low: 24, high: 24, of: 1 },
    });
    const held = movement(stands(0, 0, '2025-02-01'));
    expect(held).toMatchObject({ kind: 'moved', conceded: { median: 0 } });
    const unknown = { kind: 'unknown', reason: 'fewer-than-two-own-proposals' };
    expect(movement(stands(1, 0, '2025-02-01'))).toEqual(unknown);
    expect(movement(stands(0, 2, '2025-02-01'))).toEqual(unknown);
    expect(movement(stands(0, 1, '2025-01-01'))).toEqual(unknown);
  });

  it('takes nothing from a proposal that no package completes, not as a stance either', () => {
    const kase = buildCase({
      issues: { land: ['a', 'b'], money: ['x', 'y'] },
      parties: { north: {}, south: {} },
      logic: [{ land: 'b' }],
      proposals: [
        { name: 'p', by: 'north', date: '2025-01-01', terms: { land: 'b', money: 'x' } },
        { name: 'q', by: 'north', date: '2025-03-01', terms: { money: 'y' } },
      ],
    });
    const party = [50, 40, 60, 0, 100, 0, 100];
    expect(analyse(kase, [[...party, ...party]]).profile[0]!.movement).toEqual({
      kind: 'unknown',
      reason: 'fewer-than-two-own-proposals',
    });
  });
});

describe('packages of an opening', () => {
  it('are counted up to a limit, so that a share is a floor', () => {
    const options = Array.from({ length: 64 }, (_, k) => `o${k}`);
    const kase = buildCase({
      issues: { land: options, trade: options },
      parties: {
        north: {
          walkaway: 100,
          weights: [1, 1],
          values: [options.map(() => 0), options.map(() => 0)],
        },
        south: { walkaway: 0 },
      },
    });
    const draw = kase.inputs.map(({ low }) => low);
    const part = drain(
      obstaclesAnalysis.chunk(kase, obstaclesAnalysis.options.parse({}), sourceOf([draw, draw])),
    );
    expect(part.openings).toEqual([1, 2]);
    // One opening, 64 packages of 4096, each met twice.
    expect(part.witnesses.slice(0, 4)).toEqual([1, 64, 0, 2]);
    expect(part.witnesses).toHaveLength(2 + 2 * 64);
  });
});

describe('the cuts of a pressure curve', () => {
  it('are every point to 20 and every fourth to 100', () => {
    const cuts = cutsOf(41);
    expect(cuts.slice(0, 22)).toEqual([...Array.from({ length: 21 }, (_, k) => k), 24]);
    expect(cuts.at(-1)).toBe(100);
    expect(cuts).toHaveLength(41);
  });

  it.each([3, 4, 10, 401])('rise from 0 to 100 in %i steps', (count) => {
    const cuts = cutsOf(count);
    expect(cuts).toHaveLength(count);
    expect(cuts[0]).toBe(0);
    expect(cuts.at(-1)).toBe(100);
    expect(cuts.every((cut, k) => k === 0 || cut > cuts[k - 1]!)).toBe(true);
    expect(cuts).toContain(20);
  });
});
