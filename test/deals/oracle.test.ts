import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import {
  createEvaluator,
  type DealsOptions,
  dealsAnalysis,
  frontier,
  ruleOf,
  type SolutionName,
  solve,
  spaceOf,
  UNIT,
  zoneOf,
} from '../../src/deals/index.ts';
import { type DrawSource, spreadOf } from '../../src/draws/index.ts';
import { builds } from '../support/arbitrary.ts';
import { buildCase } from '../support/build.ts';
import { type Told, tellDeals } from '../support/oracle.ts';

const NAMES: readonly SolutionName[] = ['nash', 'kalai-smorodinsky', 'egalitarian', 'utilitarian'];
const options: DealsOptions = { top: 1000, efficient: true, cloud: 1000 };

const certainDraw = (kase: Case) => Float64Array.from(kase.inputs, (input) => input.low);

describe('one draw, against exact brute force', () => {
  it('agrees on utilities, zone, frontiers and solutions', () => {
    fc.assert(
      fc.property(builds(), (build) => {
        const kase = buildCase(build);
        const space = spaceOf(kase);
        const evaluation = createEvaluator(space).evaluate(certainDraw(kase));
        const zone = zoneOf(ruleOf(kase), evaluation.unmet, new Uint32Array(space.count));
        const told = tellDeals(kase, certainDraw(kase));

        expect(space.count).toBe(told.packages.length);
        expect(evaluation.utilities.map((u) => [...u])).toEqual(
          told.utilities.map((column) => column.map((u) => (Number(u) * UNIT) / 100)),
        );
        expect([...zone]).toEqual(told.zone);
        expect([...frontier(evaluation.utilities, zone)]).toEqual(told.frontier);
        expect([
          ...frontier(
            evaluation.utilities,
            told.packages.map((_, k) => k),
          ),
        ]).toEqual(told.efficient);
        expect(solve(evaluation, zone)).toEqual(told.solutions);
      }),
      { numRuns: 600 },
    );
  });
});

/** Draws in whole numbers: the case's own, with every value and walk-away value moved about. */
function wholeDraws(kase: Case, count: number, seed: number): number[][] {
  let state = seed >>> 0;
  const below = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % n;
  };
  return Array.from({ length: count }, () => {
    const draw = kase.inputs.map(({ kind, low }) =>
      kind === 'weight' ? low : kind === 'bonus' ? below(41) - 20 : 10 * below(11),
    );
    // Points from one weight to another leave their sum at 100.
    for (const { offsets } of kase.deciders.map((p) => kase.parties[p]!)) {
      const first = offsets!.weights;
      const moved = below(draw[first]! + 1);
      draw[first]! -= moved;
      draw[first + below(kase.issues.length)]! += moved;
    }
    return draw;
  });
}

function sourceOf(draws: readonly (readonly number[])[]): DrawSource {
  let at = 0;
  return { count: draws.length, next: () => Float64Array.from(draws[at++]!) };
}

function partOf(kase: Case, draws: readonly (readonly number[])[]) {
  const steps = dealsAnalysis.chunk(kase, options, sourceOf(draws));
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const key = (kase: Case, x: readonly number[]) =>
  JSON.stringify(Object.fromEntries(kase.issues.map((i) => [i.id, i.options[x[i.index]!]!.id])));

/** Counts by package, straight from the definitions. */
function tallyOf(kase: Case, told: readonly Told[]) {
  const rows = new Map<string, Record<string, number>>();
  const up = (x: readonly number[], what: string) => {
    const row = rows.get(key(kase, x)) ?? {};
    rows.set(key(kase, x), { ...row, [what]: (row[what] ?? 0) + 1 });
  };
  for (const one of told) {
    const all = (places: readonly number[], what: string) => {
      for (const k of places) up(one.packages[k]!, what);
    };
    all(one.zone, 'zone');
    all(one.frontier, 'frontier');
    for (const name of NAMES) all(one.solutions[name] ?? [], name);
    for (const [d, accepts] of one.accepts.entries()) {
      all(
        one.packages.map((_, k) => k).filter((k) => accepts[k]),
        kase.parties[kase.deciders[d]!]!.id,
      );
    }
  }
  return rows;
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe('many draws, against exact brute force one by one', () => {
  it('agrees on every count, share and mean', () => {
    const scenario = fc.record({
      build: builds(),
      draws: fc.integer({ min: 1, max: 12 }),
      chunks: fc.integer({ min: 1, max: 3 }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(scenario, ({ build, draws, chunks, seed }) => {
        const kase = buildCase(build);
        const drawn = Array.from({ length: chunks }, (_, k) => wholeDraws(kase, draws, seed + k));
        const parts = drawn.map((list) => partOf(kase, list));
        const result = dealsAnalysis.combine(kase, options, JSON.parse(JSON.stringify(parts)));
        const told = drawn.flat().map((draw) => tellDeals(kase, draw));
        const withZone = told.filter((one) => one.zone.length > 0);
        const rows = tallyOf(kase, told);
        const of = told.length;

        expect(result.deal).toEqual({
          hits: withZone.length,
          of,
          share: withZone.length / of,
        });
        expect(result.everAcceptable).toBe([...rows.values()].filter((row) => row['zone']).length);
        expect(result.top.length).toBe(result.everAcceptable);
        for (const row of result.top) {
          const want = rows.get(JSON.stringify(row.terms))!;
          expect(row.zone.hits).toBe(want['zone']);
          expect(row.frontier.hits).toBe(want['frontier'] ?? 0);
          for (const name of NAMES) expect(row.solutions[name].hits).toBe(want[name] ?? 0);
          for (const [party, share] of Object.entries(row.accepts)) {
            expect(share.hits).toBe(want[party] ?? 0);
          }
        }
        for (const { name, defined, degenerate } of result.solutions) {
          const hits = told.filter((one) => one.solutions[name] !== null).length;
          expect(defined.hits).toBe(hits);
          if (name === 'nash') expect(degenerate!.hits).toBe(withZone.length - hits);
          else expect(degenerate).toBeNull();
        }
        for (const row of result.options) {
          const issue = kase.issues.find(({ id }) => id === row.issue)!;
          const option = issue.options.find(({ id }) => id === row.option)!.index;
          const shares = (of: (one: Told) => readonly number[]) =>
            withZone.map((one) => {
              const some = of(one).filter((k) => one.packages[k]![issue.index] === option);
              return some.length / of(one).length;
            });
          if (withZone.length === 0) expect([row.zone, row.core]).toEqual([null, null]);
          else {
            expect(row.zone).toBeCloseTo(mean(shares((one) => one.zone)), 12);
            expect(row.core).toBeCloseTo(mean(shares((one) => one.frontier)), 12);
          }
        }
        expect(result.cloud.complete).toBe(true);
        for (const [k, point] of result.cloud.points.entries()) {
          expect(JSON.stringify(point.terms)).toBe(key(kase, told[0]!.packages[k]!));
          expect(point.zone).toBe((rows.get(JSON.stringify(point.terms))?.['zone'] ?? 0) / of);
          for (const [d, party] of kase.deciders.entries()) {
            const utilities = told.map((one) => Number(one.utilities[d]![k]) / 100);
            expect(point.utility[kase.parties[party]!.id]).toBeCloseTo(mean(utilities), 5);
          }
        }
        const spread = (of: (one: Told) => readonly number[]) =>
          spreadOf(told.map((one) => of(one).length));
        expect(result.zoneSize).toEqual(spread((one) => one.zone));
        expect(result.frontierSize).toEqual(spread((one) => one.frontier));
        expect(result.efficientSize).toEqual(spread((one) => one.efficient));
      }),
      { numRuns: 200 },
    );
  });
});
