/** Reference answers made elsewhere, by exact rational arithmetic and enumeration. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runAnalysis } from '../../src/draws/index.ts';
import { type ObstaclesResult, obstaclesAnalysis } from '../../src/obstacles/index.ts';
import { type BuildParty, buildCase } from '../support/build.ts';
import { testRunner } from '../support/runner.ts';

interface Cut {
  readonly value: number;
  readonly outcomes: number[][];
}

interface Vector {
  readonly name: string;
  readonly model: {
    readonly issues: readonly { readonly values: readonly string[] }[];
    readonly parties: readonly { readonly reservation?: number; readonly scores: number[][] }[];
    readonly demands?: readonly {
      readonly id: string;
      readonly party: number;
      readonly value?: number;
      readonly issue?: number;
      readonly allowed?: number[];
    }[];
  };
  readonly expected: {
    readonly n_outcomes: number;
    readonly n_acceptable_per_party?: number[];
    readonly n_ir_weak?: number;
    readonly n_satisfying_all?: number;
    readonly minimal_conflict_sets: (string | number)[][];
    readonly maximal_compatible_coalitions?: number[][];
    readonly minimal_correction_sets?: string[][];
    readonly min_correction_size?: number;
    readonly single_demands_whose_removal_opens?: string[];
    readonly parties_whose_withdrawal_opens?: number[];
    readonly unilateral_headroom?: (number | null)[];
    readonly min_max_shortfall?: Cut;
    readonly min_total_shortfall?: Cut;
  };
}

const folder = new URL('../deals/vectors/', import.meta.url);
const vectors = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): Vector => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

/** Every party's best is 100 points; a raw score is worth 100 / best of them. */
function bestOf(scores: number[][]): number {
  return scores.reduce((sum, table) => sum + Math.max(...table), 0);
}

function walkawayOf({ demands, parties }: Vector['model'], p: number): number {
  const stated = demands?.find((d) => d.party === p && d.value !== undefined);
  return stated?.value ?? parties[p]!.reservation!;
}

function asCase({ model }: Vector) {
  const party = (p: number): BuildParty => {
    const { scores } = model.parties[p]!;
    const tops = scores.map((table) => Math.max(...table));
    const lines = (model.demands ?? []).filter((d) => d.party === p && d.issue !== undefined);
    return {
      walkaway: (100 * walkawayOf(model, p)) / bestOf(scores),
      weights: tops,
      values: scores.map((table, i) => table.map((score) => (100 * score) / (tops[i]! || 1))),
      never: Object.fromEntries(
        lines.map(({ issue, allowed }) => {
          const barred = model.issues[issue!]!.values.map((_, o) => o).filter(
            (o) => !allowed!.includes(o),
          );
          return [`on-i${issue}`, { [`i${issue}`]: barred.map((o) => `o${o}`) }];
        }),
      ),
    };
  };
  return buildCase({
    issues: Object.fromEntries(
      model.issues.map(({ values }, i) => [`i${i}`, values.map((_, o) => `o${o}`)]),
    ),
    parties: Object.fromEntries(model.parties.map((_, p) => [`p${p}`, party(p)])),
  });
}

async function answer(vector: Vector): Promise<ObstaclesResult> {
  const runner = testRunner({ obstacles: obstaclesAnalysis });
  const settings = { runner, seed: 1, draws: 1000 };
  const { result, draws } = await runAnalysis(obstaclesAnalysis, asCase(vector), {}, settings);
  expect(draws).toBe(1);
  return result;
}

/** `P2:redline:I3` or 1 -> the demand of the case. */
function demandId(said: string | number): string {
  if (typeof said === 'number') return `p${said}:walkaway`;
  const [, party, issue] = /^P(\d+):(?:reservation|redline:I(\d+))$/.exec(said)!;
  return `p${Number(party) - 1}:${issue === undefined ? 'walkaway' : `on-i${Number(issue) - 1}`}`;
}

function family(sets: readonly (readonly (string | number)[])[]): string[] {
  return sets.map((set) => set.map(demandId).sort().join(' ')).sort();
}

function listed(rows: readonly { readonly demands: readonly string[] }[]): string[] {
  return rows.map(({ demands }) => [...demands].sort().join(' ')).sort();
}

function outcomeOf(terms: Readonly<Record<string, string>>): number[] {
  return Object.values(terms).map((option) => Number(option.slice(1)));
}

const named = (list: readonly Vector[]) => list.map((vector) => [vector.name, vector] as const);
const demanding = vectors.filter(({ model }) => model.demands !== undefined);
const scored = vectors.filter(({ model }) => model.demands === undefined);

it('has the reference files', () => {
  expect(demanding).toHaveLength(3);
  expect(scored).toHaveLength(7);
});

describe.each(named(demanding))('%s: demands', (_, vector) => {
  const { expected } = vector;

  it('has the minimal conflict sets and the minimal correction sets', async () => {
    const result = await answer(vector);
    expect(result.packages.all).toBe(expected.n_outcomes);
    expect(result.deal.hits).toBe(expected.n_satisfying_all! > 0 ? 1 : 0);
    expect(listed(result.conflicts)).toEqual(family(expected.minimal_conflict_sets));
    expect(listed(result.openings)).toEqual(family(expected.minimal_correction_sets!));
    expect(result.complete).toBe(true);
  });

  it('says which demands, and which parties, open alone', async () => {
    const result = await answer(vector);
    const demands = result.demands.filter(({ opensAlone }) => opensAlone.hits === 1);
    expect(demands.map(({ id }) => id)).toEqual(
      expected.single_demands_whose_removal_opens!.map(demandId),
    );
    const parties = result.profile.filter(({ opensAlone }) => opensAlone.hits === 1);
    const open = result.deal.hits === 1 ? [] : expected.parties_whose_withdrawal_opens!;
    expect(parties.map(({ party }) => party)).toEqual(open.map((p) => `p${p}`));
  });
});

describe.each(named(scored))('%s: walk-away values', (_, vector) => {
  const { expected, model } = vector;
  const raw = (points: number, p: number) => (points * bestOf(model.parties[p]!.scores)) / 100;

  it('has the minimal conflict sets of parties, and their maximal compatible coalitions', async () => {
    const result = await answer(vector);
    expect(result.deal.hits).toBe(expected.n_ir_weak! > 0 ? 1 : 0);
    expect(listed(result.conflicts)).toEqual(family(expected.minimal_conflict_sets));
    const all = model.parties.map((_, p) => p);
    const coalitions = expected
      .maximal_compatible_coalitions!.map((inside) => all.filter((p) => !inside.includes(p)))
      .filter((outside) => outside.length > 0);
    expect(listed(result.openings)).toEqual(family(coalitions));
  });

  it('has the room and the headroom', async () => {
    const { profile, packages } = await answer(vector);
    for (const [p, row] of profile.entries()) {
      const accepted = expected.n_acceptable_per_party![p]!;
      expect(row.room.median * packages.logical).toBeCloseTo(accepted, 6);
      const headroom = expected.unilateral_headroom![p]!;
      if (headroom === null)
        expect(row.headroom).toMatchObject({ none: { hits: 1 }, points: null });
      else expect(raw(row.headroom.points!.median, p)).toBeCloseTo(headroom, 3);
    }
  });
});

/** The raw tables on one scale for all, where cuts of different parties can be compared. */
function onOneScale(vector: Vector): Vector {
  const scale = Math.max(...vector.model.parties.map(({ scores }) => bestOf(scores)));
  const parties = vector.model.parties.map(({ scores, reservation }) => {
    const add = scale - bestOf(scores);
    // An issue that gives every package the same brings the party's best up to the common scale.
    return { scores: [...scores, [add]], reservation: reservation! + add };
  });
  const issues = [...vector.model.issues, { values: ['constant'] }];
  return { ...vector, model: { issues, parties } };
}

const stuck = scored.filter(({ expected }) => expected.min_max_shortfall !== undefined);

it('has reference shortfalls', () => {
  expect(stuck.length).toBeGreaterThanOrEqual(2);
});

describe.each(named(stuck))('%s: shortfall', (_, vector) => {
  it('has the smallest uniform and the smallest total cut, with a package', async () => {
    const { expected } = vector;
    const same = onOneScale(vector);
    const scale = bestOf(same.model.parties[0]!.scores);
    const { shortfall } = await answer(same);
    const raw = (points: number) => (points * scale) / 100;
    expect(raw(shortfall.uniform!.median)).toBeCloseTo(expected.min_max_shortfall!.value, 3);
    expect(raw(shortfall.total!.median)).toBeCloseTo(expected.min_total_shortfall!.value, 3);
    expect(shortfall.packages).toHaveLength(1);
    const outcome = outcomeOf(shortfall.packages[0]!.terms).slice(0, -1);
    expect(expected.min_total_shortfall!.outcomes).toContainEqual(outcome);
  });
});
