/** The forecast of a case against a plain loop over its draws, and on cases with everything amiss. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, ProblemError } from '../../src/case/index.ts';
import {
  chunksOf,
  drawSource,
  inlineRunner,
  runAnalysis,
  serialisingRunner,
  spreadOf,
} from '../../src/draws/index.ts';
import {
  type ForecastActor,
  type ForecastResult,
  forecastAnalysis,
  MAX_FORECAST_NUMBERS,
  MODELS,
  type ModelForecast,
  type ModelName,
  runChallenge,
  runSpatial,
} from '../../src/forecast/index.ts';
import { registry } from '../../src/registry.ts';
import { caseOf, EXAMPLES, textOf } from '../examples/cases.ts';
import { anyMade, forecast, type Made, made } from './made.ts';

const DRAWS = 15;

const TWO: Made = {
  issues: { i: [0, 40, 100], j: [20, 70], k: null },
  statusQuo: { i: 'o1', j: 'o0' },
  parties: {
    a: { influence: '20..60', weights: 'unknown', at: ['o0', '30..60', 'o0'] },
    b: {
      influence: 80,
      weights: [50, 30, 20],
      values: [
        [10, 90, 90],
        [0, 1],
        [0, 1],
      ],
    },
    c: { weights: 'unknown' },
    m: { influence: 30, at: ['10..20', null, null] },
    n: { at: [100, 20, 'o1'] },
    o: { influence: 10 },
  },
};

function placeOf(result: ForecastResult, issue: number, model: ModelName) {
  const found = result.issues[issue]!.forecasts.find((row) => row.model === model)!;
  if (found.kind === 'none') throw new Error(`${model}: ${found.reason}`);
  return found;
}

function reasonOf(forecasts: readonly ModelForecast[], model: ModelName): string | null {
  const found = forecasts.find((row) => row.model === model)!;
  return found.kind === 'none' ? found.reason : null;
}

/** The actors of TWO on its first two issues, read off a draw by hand. */
function byHand(kase: Case, d: readonly number[]): [ForecastActor[], ForecastActor[]] {
  const more = kase.inputs.length;
  // Numbers after the inputs: influence of a, b, c, m, with the three weights of m after its own; then
  // the ranges, by issue: m on i, a on j.
  const [a, b, c, m, m1, m2, m3, mi, aj] = d.slice(more, more + 9) as [number, ...number[]];
  const input = (id: string) => d[kase.inputs.findIndex((row) => row.id === id)]!;
  const best = (party: string, issue: string, scale: readonly number[]) => {
    const values = scale.map((_, k) => input(`${party}.${issue}.o${k}`));
    const top = scale.filter((_, k) => values[k] === Math.max(...values));
    return top.reduce((x, y) => x + y, 0) / top.length;
  };
  const logs = [m1, m2, m3].map((u) => Math.log(1 - u!));
  const mediator = logs[0]! / (logs[0]! + logs[1]! + logs[2]!);
  const actor = (name: string, position: number, salience: number, capability: number) => ({
    name,
    position,
    salience,
    capability,
  });
  const weight = (party: string, issue: string) => input(`${party}.weights.${issue}`) / 100;
  return [
    [
      actor('a', 0, weight('a', 'i'), a),
      actor('b', best('b', 'i', [0, 40, 100]), weight('b', 'i'), b!),
      actor('c', best('c', 'i', [0, 40, 100]), weight('c', 'i'), c!),
      actor('m', mi!, mediator, m!),
    ],
    [
      actor('a', aj!, weight('a', 'j'), a),
      actor('b', best('b', 'j', [20, 70]), weight('b', 'j'), b!),
      actor('c', best('c', 'j', [20, 70]), weight('c', 'j'), c!),
    ],
  ];
}

function drawsOf(kase: Case): number[][] {
  const source = drawSource(kase, chunksOf(1, DRAWS)[0]!, forecastAnalysis);
  return Array.from({ length: DRAWS }, () => [...source.next()]);
}

function same(found: unknown, values: readonly number[]): void {
  const [got, wanted] = [found as NonNullable<ReturnType<typeof spreadOf>>, spreadOf(values)!];
  for (const part of ['median', 'low', 'high', 'of'] as const)
    expect(got[part]).toBeCloseTo(wanted[part], 9);
}

describe('the forecast of a case', () => {
  it('is what a plain loop over the draws finds', async () => {
    const kase = made(TWO);
    const draws = drawsOf(kase).map((d) => byHand(kase, d));
    const result = await forecast(kase, DRAWS);
    expect(result.unmeasured).toEqual(['k']);
    for (const [i, [low, high]] of [
      [0, 100],
      [20, 70],
    ].entries()) {
      const own = draws.map((pair) => pair[i]!);
      const row = result.issues[i]!;
      const names = own[0]!.map(({ name }) => name);
      expect(row.actors.map(({ party }) => party)).toEqual(names);
      for (const [k, actor] of row.actors.entries()) {
        for (const part of ['position', 'salience', 'capability'] as const)
          same(
            actor[part],
            own.map((actors) => actors[k]![part]),
          );
      }
      const check = (model: ModelName, of: (actors: readonly ForecastActor[]) => number) =>
        same(placeOf(result, i, model).at, own.map(of));
      const mean =
        (weight: (actor: ForecastActor) => number) => (all: readonly ForecastActor[]) => {
          let [sum, total] = [0, 0];
          for (const actor of all) {
            sum += weight(actor) * actor.position;
            total += weight(actor);
          }
          return sum / total;
        };
      check(
        'compromise',
        mean((x) => x.capability * x.salience),
      );
      check(
        'plain-mean',
        mean(() => 1),
      );
      check(
        'salience-mean',
        mean((x) => x.salience),
      );
      check('weighted-median', (all) => {
        const sorted = all.toSorted((x, y) => x.position - y.position);
        const weight = (list: readonly ForecastActor[]) =>
          list.reduce((sum, x) => sum + x.capability * x.salience, 0);
        return sorted.find((_, k) => 2 * weight(sorted.slice(0, k + 1)) >= weight(all))!.position;
      });
      check('status-quo', () => [40, 20][i]!);
      check('challenge-text', (all) => runChallenge(all, { mode: 'text', rounds: 10 }).forecast!);
      check('spatial', (all) => {
        const of = all.map(({ name, position, salience, capability }) => ({
          name,
          positions: [(position - low!) / (high! - low!)],
          saliences: [salience],
          capability,
        }));
        return low! + (high! - low!) * runSpatial(of).forecast[0]!;
      });
      // Three must agree, and nothing beats a place between the outermost of them.
      const say = own.map((actors) => actors.slice(0, 3).map(({ position }) => position));
      same(
        row.core.low,
        say.map((x) => Math.min(...x)),
      );
      same(
        row.core.high,
        say.map((x) => Math.max(...x)),
      );
      // From the status quo all must want the same way: as far as twice the way of the nearest.
      const quo = [40, 20][i]!;
      const beats = say.flatMap((x) => {
        const ways = x.map((place) => place - quo);
        const least = Math.min(...ways.map(Math.abs));
        if (ways.every((way) => way > 0)) return [Math.min(high!, quo + 2 * least)];
        return ways.every((way) => way < 0) ? [Math.max(low!, quo - 2 * least)] : [];
      });
      expect(row.winset!.some).toMatchObject({ hits: beats.length, of: DRAWS });
    }
  });

  it('says where each position is from, and who is left out', async () => {
    const { issues } = await forecast(made(TWO), DRAWS);
    expect(issues[0]!.actors.map(({ from, date }) => [from, date])).toEqual([
      ['position', '2025-01-02'],
      ['values', null],
      ['values', null],
      ['position', '2025-01-02'],
    ]);
    expect(issues[0]!.actors.map((row) => row.influenceStated)).toEqual([true, true, false, true]);
    expect(issues[0]!.left).toEqual([
      { party: 'n', lacks: 'influence' },
      { party: 'o', lacks: 'position' },
    ]);
    expect(issues[1]!.left).toContainEqual({ party: 'm', lacks: 'position' });
  });

  it('names the option that is nearest, and both where two are', async () => {
    const at = (place: number) =>
      made({
        issues: { i: [0, 40, 100] },
        parties: { a: { influence: 1, weights: [100], at: [place] } },
      });
    const nearest = async (place: number) =>
      placeOf(await forecast(at(place)), 0, 'compromise').nearest.map(({ option }) => option);
    expect(await nearest(19)).toEqual(['o0']);
    expect(await nearest(20)).toEqual(['o0', 'o1']);
    expect(await nearest(71)).toEqual(['o2']);
  });

  it('is drawn once where all is certain, but for orders of ties', async () => {
    const sure = { influence: 50, weights: [50, 50] };
    const kase = made({
      issues: { i: [0, 100], j: [0, 100] },
      parties: {
        a: {
          ...sure,
          values: [
            [0, 100],
            [100, 0],
          ],
          at: [50, 50],
        },
        b: {
          ...sure,
          values: [
            [0, 100],
            [100, 0],
          ],
          at: [0, 100],
        },
      },
    });
    const settings = { runner: inlineRunner(registry), seed: 1, draws: 500 };
    const answer = await runAnalysis(
      forecastAnalysis,
      { ...kase, inputs: kase.inputs.map((input) => ({ ...input, high: input.low })) },
      {},
      settings,
    );
    expect(answer.draws).toBe(1);
    expect(answer.result.certain).toBe(true);
    expect(placeOf(answer.result, 0, 'compromise').at).toMatchObject({ median: 25, of: 1 });
    expect(placeOf(answer.result, 0, 'exchange').at.of).toBe(100);
  });

  it('is the same with everything sent through JSON', async () => {
    const run = (runner: ReturnType<typeof inlineRunner>) =>
      runAnalysis(forecastAnalysis, made(TWO), {}, { runner, seed: 3, draws: 250 });
    const inline = inlineRunner(registry);
    expect(await run(serialisingRunner(inline))).toEqual(await run(inline));
  });

  it('follows the names where parties are renamed and turned round', async () => {
    const share = fc.integer({ min: 1, max: 9973 }).map((k) => k / 99.73);
    const party = fc.record({ influence: share, at: fc.tuple(share, share), w: share });
    await fc.assert(
      fc.asyncProperty(fc.array(party, { minLength: 1, maxLength: 5 }), async (list) => {
        const of = (rows: [string, (typeof list)[number]][]): Made => ({
          issues: { i: [0, 100], j: [0, 100] },
          statusQuo: { i: 'o0' },
          parties: Object.fromEntries(
            rows.map(([id, { influence, at, w }]) => [
              id,
              {
                influence,
                at,
                weights: [w, 100 - w],
                values: [
                  [0, 100],
                  [0, 100],
                ],
              },
            ]),
          ),
        });
        const rows = list.map((row, k): [string, typeof row] => [`p${k}`, row]);
        const turned = rows.map(([id, row]): [string, typeof row] => [`${id}-x`, row]).reverse();
        const [one, two] = [await forecast(made(of(rows)), 1), await forecast(made(of(turned)), 1)];
        for (const [k, issue] of one.issues.entries()) {
          const other = two.issues[k]!;
          expect(other.actors.map((row) => row.party).toSorted()).toEqual(
            issue.actors.map((row) => `${row.party}-x`).toSorted(),
          );
          for (const [m, found] of issue.forecasts.entries()) {
            if (found.kind === 'none') expect(other.forecasts[m]).toEqual(found);
            else expect(placeOf(two, k, found.model).at.median).toBeCloseTo(found.at.median, 3);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('where something is amiss', () => {
  it('gives a place on the scale or a reason, and never anything else', async () => {
    const reasons = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyMade, async (given) => {
        const result = await forecast(made(given), 5);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        for (const { low, high, forecasts, apart, core } of result.issues) {
          expect(forecasts.map(({ model }) => model)).toEqual(MODELS);
          for (const found of forecasts) {
            if (found.kind === 'none') {
              reasons.add(found.reason);
              continue;
            }
            expect(found.at.low).toBeGreaterThanOrEqual(low);
            expect(found.at.high).toBeLessThanOrEqual(high);
            expect(found.nearest.length).toBeGreaterThan(0);
          }
          if (apart !== null) expect(apart.high).toBeLessThanOrEqual(1);
          expect(core.some.share).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
    expect([...reasons].sort()).toEqual(['by-votes', 'no-status-quo', 'no-weight', 'one-issue']);
  }, 60_000);

  const party = { influence: 50, weights: [100], at: ['o0'] };
  it.each([
    ['one party', { a: party }, 0],
    ['dichotomous, opposed', { a: party, b: { ...party, at: ['o1'] } }, 50],
    ['equal positions', { a: party, b: party, c: party }, 0],
    ['no influence', { a: { ...party, influence: 0 }, b: { ...party, influence: 0 } }, null],
  ] as const)('%s', async (_, parties, place) => {
    const kase = made({ issues: { i: [0, 100] }, statusQuo: { i: 'o0' }, parties });
    const { issues } = await forecast(kase, 20);
    const found = issues[0]!.forecasts[0]!;
    expect(found.kind === 'none' ? null : found.at.median).toBe(place);
    expect(reasonOf(issues[0]!.forecasts, 'exchange')).toBe('one-issue');
    if (place === null) expect(reasonOf(issues[0]!.forecasts, 'nash')).toBe('no-weight');
  });

  it('all unknown: over the whole scale', async () => {
    const kase = made({
      issues: { i: [0, 50, 100] },
      parties: { a: { weights: 'unknown' }, b: { weights: 'unknown' } },
    });
    const { at } = placeOf(await forecast(kase, 1000), 0, 'compromise');
    expect(at.low).toBeLessThan(10);
    expect(at.high).toBeGreaterThan(90);
  });

  it('nobody for whom the issue weighs anything', async () => {
    const party = { influence: 50, weights: [0, 100], at: ['o0', 'o1'] };
    const kase = made({ issues: { i: [0, 100], j: [0, 100] }, parties: { a: party, b: party } });
    const { issues } = await forecast(kase, 3);
    for (const model of ['compromise', 'challenge-text', 'spatial', 'exchange'] as const)
      expect(reasonOf(issues[0]!.forecasts, model)).toBe('no-weight');
    expect(reasonOf(issues[0]!.forecasts, 'plain-mean')).toBeNull();
  });

  it('refuses more numbers than can be kept', () => {
    const kase = made(TWO);
    const count = 3 * 7 + 2 * (MODELS.length + 5);
    const most = Math.floor(MAX_FORECAST_NUMBERS / count);
    const check = (issues: readonly string[], draws: number) => () =>
      forecastAnalysis.check!(kase, { models: [...MODELS], issues: [...issues] }, draws);
    expect(check([], most)).not.toThrow();
    expect(check([], most + 1)).toThrow(ProblemError);
    expect(check(['i'], most + 1)).not.toThrow();
  });

  it('runs the slow models in some draws only where there are many parties', async () => {
    const place = (k: number) => (k * 37) % 101;
    const parties = Object.fromEntries(
      Array.from({ length: 40 }, (_, k) => [
        `p${k}`,
        k < 2
          ? { weights: [40, 60], at: [place(k), 10] }
          : { influence: '10..90', at: [place(k), 20] },
      ]),
    );
    const kase = made({ issues: { i: [0, 100], j: [0, 100] }, parties });
    const result = await forecast(kase, 100);
    expect(placeOf(result, 0, 'compromise').at.of).toBe(100);
    // (40 / 16)^3 = 15.6: every 16th.
    expect(placeOf(result, 0, 'spatial').at.of).toBe(7);
  }, 30_000);
});

describe('voting power', () => {
  it('counts whose consent is needed, as the coalitions show', async () => {
    const base = made({
      issues: { i: [0, 100] },
      quota: 4,
      parties: Object.fromEntries(
        [3, 2, 1, 1].map((votes, k) => [`p${k}`, { votes, weights: [100], at: ['o0'] }]),
      ),
    });
    const kase = { ...base, agreement: { ...base.agreement, needs: [2] } };
    const { power } = await forecast(kase, 1);
    if (power.kind === 'none') throw new Error(power.reason);
    const wins = (set: number) =>
      (set & 4) !== 0 && [3, 2, 1, 1].reduce((n, v, k) => n + (set & (1 << k) ? v : 0), 0) >= 4;
    const swings = [0, 1, 2, 3].map(
      (k) =>
        Array.from({ length: 16 }, (_, set) => set).filter(
          (set) => !(set & (1 << k)) && !wins(set) && wins(set | (1 << k)),
        ).length,
    );
    expect(power.voters.map(({ banzhaf }) => banzhaf * 8)).toEqual(swings);
    expect(power.voters.map(({ mustAgree }) => mustAgree)).toEqual([false, false, true, false]);
    expect(power.voters.reduce((sum, row) => sum + row.shapleyShubik, 0)).toBeCloseTo(1, 12);
  });

  it('takes votes with digits after the point, and says where it cannot count', async () => {
    const power = async (votes: readonly number[], quota: number) =>
      (
        await forecast(
          made({
            issues: { i: [0, 100] },
            quota,
            parties: Object.fromEntries(
              votes.map((v, k) => [`p${k}`, { votes: v, weights: [100], at: ['o0'] }]),
            ),
          }),
          1,
        )
      ).power;
    expect(await power([0.5, 0.3, 0.2], 0.51)).toMatchObject({ kind: 'votes', quota: 0.51 });
    expect(await power([1 / 3, 1], 1)).toEqual({ kind: 'none', reason: 'not-whole' });
    expect(await power([9e8, 8e8], 1e9)).toEqual({ kind: 'none', reason: 'too-large' });
    const { power: none } = await forecast(made(TWO), 1);
    expect(none).toEqual({ kind: 'none', reason: 'no-quota' });
  });
});

describe('the examples', () => {
  it.each(EXAMPLES)('%s has a forecast for each issue with a scale', async (example) => {
    const kase = caseOf(textOf(example));
    const result = await forecast(kase, 50);
    const placed = kase.issues.filter(({ options }) => options[0]!.scale !== null);
    expect(result.issues.map(({ issue }) => issue)).toEqual(placed.map(({ id }) => id));
    expect(result.unmeasured).toHaveLength(kase.issues.length - placed.length);
    for (const { forecasts } of result.issues) expect(forecasts[0]!.kind).toBe('place');
    expect(result.power.kind).toBe(kase.agreement.quota === null ? 'none' : 'votes');
  });
});
