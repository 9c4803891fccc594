import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createGrid,
  type DealsResult,
  dealsAnalysis,
  evaluateTables,
  frontier,
  solve,
} from '../../src/deals/index.ts';
import { runAnalysis } from '../../src/draws/index.ts';
import { builds } from '../support/arbitrary.ts';
import { type Build, type BuildParty, buildCase } from '../support/build.ts';
import { testRunner } from '../support/runner.ts';

const runner = testRunner({ deals: dealsAnalysis });

async function deals(build: Build): Promise<DealsResult> {
  const settings = { runner, seed: 1, draws: 1 };
  const options = { top: 1000, efficient: true };
  return (await runAnalysis(dealsAnalysis, buildCase(build), options, settings)).result;
}

/** A name's opposite number: another name for every party, issue and option, and back. */
const renamed = (name: string) => [...name].reverse().join('');

function shuffled<T>(list: readonly T[], keys: readonly number[]): T[] {
  const rank = (k: number) => keys[k % keys.length]! + k / 1000;
  return list
    .map((entry, k) => [rank(k), entry] as const)
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry);
}

/** The same talks with everything in another order and under another name. */
function disguised(build: Build, keys: readonly number[]): Build {
  const rename = <T>(record: Readonly<Record<string, T>>, value: (v: T) => T = (v) => v) =>
    Object.fromEntries(Object.entries(record).map(([k, v]) => [renamed(k), value(v)]));
  const pattern = <T extends string | readonly string[]>(record: Record<string, T>) =>
    rename<string | readonly string[]>(record, (some) =>
      typeof some === 'string' ? renamed(some) : some.map(renamed),
    );
  const issues = shuffled(Object.keys(build.issues), keys);
  const orderOf = (issue: string) => shuffled(build.issues[issue]!, keys);
  const party = (p: BuildParty): BuildParty => ({
    ...p,
    weights: issues.map((i) => (p.weights as number[])[Object.keys(build.issues).indexOf(i)]!),
    values: issues.map((i) => {
      const values = p.values![Object.keys(build.issues).indexOf(i)] as number[];
      return orderOf(i).map((option) => values[build.issues[i]!.indexOf(option)]!);
    }),
    bonuses: (p.bonuses ?? []).map(({ when, points }) => ({
      when: pattern(when) as Record<string, string>,
      points,
    })),
    never: Object.fromEntries(Object.entries(p.never ?? {}).map(([k, v]) => [k, pattern(v)])),
  });
  return {
    ...build,
    issues: Object.fromEntries(issues.map((i) => [renamed(i), orderOf(i).map(renamed)])),
    parties: Object.fromEntries(
      shuffled(Object.entries(build.parties), keys).map(([id, p]) => [renamed(id), party(p)]),
    ),
    logic: build.logic!.map(pattern),
    needs: build.needs!.map(renamed),
  };
}

/** What a result says, in an order that does not hang on that of the file. */
function plain(result: DealsResult, name: (id: string) => string) {
  const record = <T>(of: Readonly<Record<string, T>>, value: (v: T) => unknown) =>
    Object.entries(of)
      .map(([k, v]) => [name(k), value(v)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const rows = (list: readonly unknown[]) => list.map((row) => JSON.stringify(row)).sort();
  const terms = (of: Readonly<Record<string, string>>) => record(of, name);
  return {
    counts: [result.packages, result.deal, result.everAcceptable],
    sizes: [result.zoneSize, result.frontierSize, result.efficientSize],
    top: rows(
      result.top.map((row) => [
        terms(row.terms),
        [row.zone, row.frontier, row.solutions],
        record(row.accepts, (share) => share),
        record(row.utility, (points) => points.toFixed(4)),
      ]),
    ),
    solutions: result.solutions.map(({ name: which, defined, degenerate }) => [
      which,
      defined,
      degenerate,
    ]),
    options: rows(result.options.map((o) => [name(o.issue), name(o.option), o.zone, o.core])),
    cloud: rows(
      result.cloud.points.map((point) => [
        terms(point.terms),
        point.zone,
        record(point.utility, (points) => points.toFixed(4)),
      ]),
    ),
  };
}

describe('symmetry', () => {
  it('answers the same under other names and in another order', async () => {
    const keys = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(builds(), keys, async (build, order) => {
        const told = plain(await deals(build), (id) => id);
        const disguise = plain(await deals(disguised(build, order)), renamed);
        expect(disguise).toEqual(told);
      }),
      { numRuns: 150 },
    );
  });
});

const scores = fc.integer({ min: 0, max: 60 });

/** Tables of integer scores: by party, issue and option. */
const tables = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([sizes, parties]) =>
    fc.record({
      sizes: fc.constant(sizes),
      parties: fc.array(
        fc.record({
          scores: fc.tuple(
            ...sizes.map((size) => fc.array(scores, { minLength: size, maxLength: size })),
          ),
          walkaway: fc.integer({ min: 0, max: 40 * sizes.length }),
        }),
        { minLength: parties, maxLength: parties },
      ),
    }),
  );

interface Talks {
  readonly sizes: readonly number[];
  readonly parties: readonly { readonly scores: number[][]; readonly walkaway: number }[];
}

function answer({ sizes, parties }: Talks) {
  const grid = createGrid(sizes);
  const evaluation = evaluateTables(
    grid,
    parties.map((party) => party.scores),
    parties.map(({ walkaway }) => walkaway),
  );
  const all = Array.from({ length: grid.count }, (_, k) => k);
  const zone = Uint32Array.from(all.filter((k) => evaluation.unmet[k] === 0));
  const best = [...frontier(evaluation.utilities, zone)];
  const vectors = best.map((k) => evaluation.utilities.map((column) => column[k]).join());
  return { zone: [...zone], best, vectors, solved: solve(evaluation, zone) };
}

describe('what must not matter', () => {
  it('a party counting in other units from another zero: zone, frontier, Nash, Kalai-Smorodinsky', () => {
    const change = fc.record({ factor: fc.integer({ min: 1, max: 999 }), shift: scores });
    fc.assert(
      fc.property(tables, change, fc.nat(), (talks, { factor, shift }, who) => {
        const parties = talks.parties.map((party, p) =>
          p === who % talks.parties.length
            ? {
                // The shift goes to the first issue: every package has one of its options.
                scores: party.scores.map((table, i) =>
                  table.map((score) => factor * score + (i === 0 ? shift : 0)),
                ),
                walkaway: factor * party.walkaway + shift,
              }
            : party,
        );
        const [before, after] = [answer(talks), answer({ ...talks, parties })];
        expect(after.zone).toEqual(before.zone);
        expect(after.best).toEqual(before.best);
        expect(after.solved.nash).toEqual(before.solved.nash);
        expect(after.solved['kalai-smorodinsky']).toEqual(before.solved['kalai-smorodinsky']);
      }),
      { numRuns: 400 },
    );
  });

  it('an option that is worse for all than another: the vectors of the frontier', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.integer({ min: 1, max: 20 }), (talks, at, worse) => {
        const issue = at % talks.sizes.length;
        const option = at % talks.sizes[issue]!;
        const sizes = talks.sizes.map((size, i) => (i === issue ? size + 1 : size));
        const parties = talks.parties.map((party) => ({
          ...party,
          scores: party.scores.map((table, i) =>
            i === issue ? [...table, table[option]! - worse] : table,
          ),
        }));
        expect(answer({ sizes, parties }).vectors.sort()).toEqual(answer(talks).vectors.sort());
      }),
      { numRuns: 400 },
    );
  });
});

describe('what goes one way only', () => {
  it('a lower walk-away value takes nothing out of the zone', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.integer({ min: 1, max: 50 }), (talks, who, cut) => {
        const parties = talks.parties.map((party, p) =>
          p === who % talks.parties.length ? { ...party, walkaway: party.walkaway - cut } : party,
        );
        const after = answer({ ...talks, parties }).zone;
        for (const package_ of answer(talks).zone) expect(after).toContain(package_);
      }),
      { numRuns: 400 },
    );
  });

  it('Nash and utilitarian picks, and some of every other pick, are on the frontier', () => {
    fc.assert(
      fc.property(tables, (talks) => {
        const { best, solved } = answer(talks);
        for (const picks of [solved.nash, solved.utilitarian, solved.egalitarian]) {
          for (const pick of picks ?? []) expect(best).toContain(pick);
        }
        const fair = solved['kalai-smorodinsky'];
        if (fair !== null) expect(fair.some((pick) => best.includes(pick))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
