/**
 * Reference answers made elsewhere, by exact rational arithmetic over all outcomes. Each is asked
 * twice: of the tables of integers as they are, and of a compiled case on the scale of 0..100.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  createEvaluator,
  createGrid,
  type Evaluation,
  evaluateTables,
  frontier,
  optionAt,
  ruleOf,
  solve,
  spaceOf,
  UNIT,
  zoneOf,
} from '../../src/deals/index.ts';
import { type BuildParty, buildCase } from '../support/build.ts';

interface Picked {
  readonly value: number | number[];
  readonly n_outcomes: number;
  readonly outcomes: number[][];
}

interface Vector {
  readonly name: string;
  readonly model: {
    readonly issues: readonly { readonly values: readonly string[] }[];
    readonly parties: readonly { readonly reservation: number; readonly scores: number[][] }[];
    readonly demands?: readonly (
      | { readonly type: 'reservation'; readonly party: number; readonly value: number }
      | {
          readonly type: 'redline';
          readonly id: string;
          readonly party: number;
          readonly issue: number;
          readonly allowed: number[];
        }
    )[];
  };
  readonly expected: {
    readonly n_outcomes: number;
    readonly utility_min: number[];
    readonly utility_max: number[];
    readonly n_ir_weak: number;
    readonly n_ir_strict: number;
    readonly n_acceptable_per_party: number[];
    readonly n_satisfying_all: number;
    readonly demands_satisfied_max: number;
    readonly pareto_all: { readonly n_outcomes: number; readonly n_vectors: number };
    readonly pareto_ir: {
      readonly n_outcomes: number;
      readonly n_vectors: number;
      readonly outcomes: number[][];
      readonly utilities: number[][];
    };
    readonly ideal_ir?: number[];
    readonly utilitarian_all: Picked;
    readonly utilitarian_ir?: Picked;
    readonly egalitarian?: Picked;
    readonly egalitarian_leximin?: Picked;
    readonly ks_maxmin_ideal_ir?: Picked;
    readonly nash?: Picked | { readonly degenerate: true };
  };
}

const folder = new URL('./vectors/', import.meta.url);
const vectors = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): Vector => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
const scored = vectors.filter(({ model }) => model.demands === undefined);
const demanding = vectors.filter(({ model }) => model.demands !== undefined);

const everywhere = (count: number) => Array.from({ length: count }, (_, k) => k);

/** The tables as they are, and what the engine makes of them. */
function fromTables({ model }: Vector) {
  const grid = createGrid(model.issues.map(({ values }) => values.length));
  const evaluation = evaluateTables(
    grid,
    model.parties.map(({ scores }) => scores),
    model.parties.map(({ reservation }) => reservation),
  );
  const zone = Uint32Array.from(everywhere(grid.count).filter((k) => evaluation.unmet[k] === 0));
  const outcome = (position: number) => model.issues.map((_, i) => optionAt(grid, position, i));
  return { grid, evaluation, zone, outcome };
}

/** The same talks as a case: every party's best is 100, weights are shares of that. */
function asCase({ model }: Vector) {
  const issues = Object.fromEntries(
    model.issues.map(({ values }, i) => [`i${i}`, values.map((_, o) => `o${o}`)]),
  );
  const parties = model.parties.map(({ scores, reservation }, p): [string, BuildParty] => {
    const tops = scores.map((table) => Math.max(...table));
    const best = tops.reduce((a, b) => a + b, 0);
    const stated = model.demands?.find((d) => d.type === 'reservation' && d.party === p);
    const walkaway = stated?.type === 'reservation' ? stated.value : reservation;
    const lines = (model.demands ?? []).flatMap((d) =>
      d.type === 'redline' && d.party === p ? [d] : [],
    );
    return [
      `p${p}`,
      {
        walkaway: (100 * walkaway) / best,
        weights: tops.map((top) => (100 * top) / best),
        values: scores.map((table, i) =>
          table.map((score) => (tops[i] === 0 ? 0 : (100 * score) / tops[i]!)),
        ),
        never: Object.fromEntries(
          lines.map(({ id, issue, allowed }) => [
            id,
            {
              [`i${issue}`]: everywhere(model.issues[issue]!.values.length)
                .filter((o) => !allowed.includes(o))
                .map((o) => `o${o}`),
            },
          ]),
        ),
      },
    ];
  });
  const kase = buildCase({ issues, parties: Object.fromEntries(parties) });
  const space = spaceOf(kase);
  const draw = Float64Array.from(kase.inputs, (input) => input.low);
  const evaluation = createEvaluator(space).evaluate(draw);
  const zone = zoneOf(ruleOf(kase), evaluation.unmet, new Uint32Array(space.count));
  const outcome = (position: number) => model.issues.map((_, i) => optionAt(space, position, i));
  return { kase, space, evaluation, zone, outcome };
}

/** Different utility vectors among packages. */
const distinct = ({ utilities }: Evaluation, positions: Iterable<number>) =>
  new Set([...positions].map((k) => utilities.map((column) => column[k]).join())).size;

it('has every vector', () => expect(vectors.length).toBe(10));

describe.each(scored.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
  const { expected } = vector;

  it('as tables: counts, zone and frontiers', () => {
    const { grid, evaluation, zone, outcome } = fromTables(vector);
    const { utilities, unmet, walkaways } = evaluation;
    const all = everywhere(grid.count);
    expect(grid.count).toBe(expected.n_outcomes);
    expect(utilities.map((column) => Math.min(...column))).toEqual(expected.utility_min);
    expect(utilities.map((column) => Math.max(...column))).toEqual(expected.utility_max);
    expect(zone.length).toBe(expected.n_ir_weak);
    const strict = all.filter((k) => utilities.every((column, p) => column[k]! > walkaways[p]!));
    expect(strict.length).toBe(expected.n_ir_strict);
    expect(
      utilities.map((_, p) => all.filter((k) => ((unmet[k]! >>> p) & 1) === 0).length),
    ).toEqual(expected.n_acceptable_per_party);
    const efficient = frontier(utilities, all);
    expect(efficient.length).toBe(expected.pareto_all.n_outcomes);
    expect(distinct(evaluation, efficient)).toBe(expected.pareto_all.n_vectors);
    const best = frontier(utilities, zone);
    expect([...best].map(outcome)).toEqual(expected.pareto_ir.outcomes);
    expect([...best].map((k) => utilities.map((column) => column[k]))).toEqual(
      expected.pareto_ir.utilities,
    );
  });

  it('as tables: solutions, with all ties', () => {
    const { grid, evaluation, zone, outcome } = fromTables(vector);
    const { utilities } = evaluation;
    const outcomes = (positions: readonly number[] | null) => positions?.map(outcome) ?? null;
    const solved = solve(evaluation, zone);
    expect(outcomes(solved.utilitarian)).toEqual(expected.utilitarian_ir?.outcomes ?? null);
    expect(outcomes(solved.egalitarian)).toEqual(expected.egalitarian_leximin?.outcomes ?? null);
    // The reference has none where some ideal is the walk-away value itself (syn18).
    if (expected.ks_maxmin_ideal_ir !== undefined || zone.length === 0) {
      expect(outcomes(solved['kalai-smorodinsky'])).toEqual(
        expected.ks_maxmin_ideal_ir?.outcomes ?? null,
      );
    }
    const nash = expected.nash;
    expect(outcomes(solved.nash)).toEqual(nash && 'outcomes' in nash ? nash.outcomes : null);
    const anyone = solve(evaluation, Uint32Array.from(everywhere(grid.count)));
    expect(outcomes(anyone.utilitarian)).toEqual(expected.utilitarian_all.outcomes);
    if (expected.ideal_ir !== undefined) {
      expect(utilities.map((u) => Math.max(...[...zone].map((k) => u[k]!)))).toEqual(
        expected.ideal_ir,
      );
      for (const k of solved.egalitarian!)
        expect(expected.egalitarian!.outcomes).toContainEqual(outcome(k));
    }
  });

  it('as a case: what does not hang on the scales', () => {
    const { space, evaluation, zone, outcome } = asCase(vector);
    expect(Math.max(...evaluation.utilities.map((column) => Math.max(...column)))).toBe(100 * UNIT);
    expect(zone.length).toBe(expected.n_ir_weak);
    const efficient = frontier(evaluation.utilities, everywhere(space.count));
    expect(efficient.length).toBe(expected.pareto_all.n_outcomes);
    expect(distinct(evaluation, efficient)).toBe(expected.pareto_all.n_vectors);
    expect([...frontier(evaluation.utilities, zone)].map(outcome)).toEqual(
      expected.pareto_ir.outcomes,
    );
    const solved = solve(evaluation, zone);
    const nash = expected.nash;
    expect(solved.nash?.map(outcome) ?? null).toEqual(
      nash && 'outcomes' in nash ? nash.outcomes : null,
    );
    if (expected.ks_maxmin_ideal_ir !== undefined) {
      expect(solved['kalai-smorodinsky']!.map(outcome)).toEqual(
        expected.ks_maxmin_ideal_ir.outcomes,
      );
    }
  });
});

describe.each(demanding.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
  it('counts the packages that meet all demands, and the most that any meets', () => {
    const { space, evaluation, zone, kase } = asCase(vector);
    expect(space.count).toBe(vector.expected.n_outcomes);
    expect(zone.length).toBe(vector.expected.n_satisfying_all);
    expect(kase.demands.length).toBe(vector.model.demands!.length);
    const met = Array.from(
      evaluation.unmet,
      (unmet) => kase.demands.filter(({ index }) => ((unmet >>> index) & 1) === 0).length,
    );
    expect(Math.max(...met)).toBe(vector.expected.demands_satisfied_max);
  });
});
