/** The oracle itself, against the reference vectors and against textbook answers by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  byRanks,
  coalitionImprovements,
  coalitions,
  everyone,
  formMoves,
  improvements,
  legal,
  NAMED,
  type OracleConflict,
  type OracleForm,
  type OracleRanks,
  simultaneous,
  single,
  unilateral,
} from '../support/moves-oracle.ts';

interface Vector {
  readonly name: string;
  readonly options?: readonly { dm: string; direction: 'both' | 'fwd' | 'back' }[];
  readonly decisionMakers: readonly { name: string }[];
  readonly states: Readonly<Record<string, { decimal: number; yn: string }>>;
  readonly preferences: Readonly<Record<string, { payoff: readonly number[] }>>;
  readonly arcs: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly preferencesBestFirst: Readonly<Record<string, readonly (number | readonly number[])[]>>;
  readonly stableStates: { standard: Record<string, Record<string, readonly number[]>> };
  readonly equilibria: { standard: Record<string, readonly number[]> };
  readonly coalitionNashStandard: {
    equilibria: readonly number[];
    coalitionImprovements: readonly {
      coalition: string[];
      state: number;
      improvementsTo: number[];
    }[];
  };
  readonly statusQuo?: {
    state: number;
    minMovesByUnilateralMoves: Record<string, number>;
    minMovesByImprovements: Record<string, number>;
  };
}

const folder = new URL('./vectors/', import.meta.url);
const vectors = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Vector);

const goes = { both: 'both', fwd: 'up', back: 'down' } as const;

function ofOptions(vector: Vector): [OracleForm, OracleRanks, string[]] {
  const names = vector.decisionMakers.map(({ name }) => name);
  const form: OracleForm = {
    movers: names.length,
    options: vector.options!.map((option) => ({
      mover: names.indexOf(option.dm),
      values: 2,
      goes: goes[option.direction],
    })),
    states: Object.values(vector.states).map(({ yn }) => [...yn].map((c) => (c === 'Y' ? 1 : 0))),
  };
  return [form, names.map((name) => vector.preferences[name]!.payoff), names];
}

function ofGraph(vector: Vector): [OracleConflict, string[]] {
  const names = Object.keys(vector.arcs);
  const states = Object.keys(vector.states).length;
  const all = Array.from({ length: states }, (_, s) => s);
  const moves = names.map((name) =>
    all.map((s) => (vector.arcs[name]![s + 1] ?? []).map((t) => t - 1)),
  );
  const ranks = names.map((name) => {
    const list = vector.preferencesBestFirst[name]!.map((tied) => [tied].flat());
    return all.map((s) => -list.findIndex((tied) => tied.includes(s + 1)));
  });
  return [{ movers: names.length, states, moves, ...byRanks(ranks) }, names];
}

const ordinals = (flags: readonly boolean[]) => flags.flatMap((flag, s) => (flag ? [s + 1] : []));

describe.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
  const [form, ranks, names] = vector.options
    ? ofOptions(vector)
    : [null, null, ofGraph(vector)[1]];
  const c: OracleConflict =
    form === null
      ? ofGraph(vector)[0]
      : {
          movers: form.movers,
          states: form.states.length,
          moves: formMoves(form),
          ...byRanks(ranks),
        };
  const truth = vector.stableStates.standard;

  it('has the stable states of each mover, and the equilibria', () => {
    const verdicts = everyone(c).map((i) => single(c, i));
    for (const concept of NAMED) {
      for (const i of everyone(c)) {
        const found = ordinals(verdicts[i]!.map((verdict) => verdict[concept]));
        expect(found, `${concept} ${names[i]}`).toEqual(truth[concept]![names[i]!]);
      }
      const all = verdicts[0]!.map((_, s) => verdicts.every((row) => row[s]![concept]));
      expect(ordinals(all), concept).toEqual(vector.equilibria.standard[concept]);
    }
  });

  if (form !== null)
    it('has the states that simultaneous sanctions hold', () => {
      for (const i of everyone(c)) {
        const found = Array.from({ length: c.states }, (_, s) => simultaneous(form, c, i, s));
        expect(ordinals(found), names[i]).toEqual(truth['SIM']![names[i]!]);
      }
    });

  it('has the improvements of each coalition', () => {
    const found = coalitions(c.movers)
      .filter((group) => group.length > 1)
      .flatMap((group) =>
        Array.from({ length: c.states }, (_, s) => ({
          coalition: group.map((i) => names[i]!),
          state: s + 1,
          improvementsTo: coalitionImprovements(c, group, s).map((t) => t + 1),
        })),
      )
      .filter(({ improvementsTo }) => improvementsTo.length > 0);
    const key = ({ coalition: group, state }: { coalition: string[]; state: number }) =>
      `${group.join()} ${state}`;
    const sorted = <T extends (typeof found)[number]>(list: readonly T[]) =>
      [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(found)).toEqual(sorted(vector.coalitionNashStandard.coalitionImprovements));
  });

  const today = vector.statusQuo;
  if (today !== undefined)
    it('has the least numbers of moves from the state of today', () => {
      const { state, minMovesByUnilateralMoves, minMovesByImprovements } = today;
      const counted = (step: ReturnType<typeof unilateral>) =>
        Object.fromEntries([...legal(everyone(c), state - 1, step)].map(([t, n]) => [t + 1, n]));
      expect(counted(unilateral(c))).toEqual(minMovesByUnilateralMoves);
      expect(counted(improvements(c))).toEqual(minMovesByImprovements);
    });
});

it('reads all of the vectors', () => {
  expect(vectors.length).toBe(9);
});

it('lets nobody move twice in a row, but lets others move in between', () => {
  // The first mover goes 0 to 1 and 1 to 2; the others can lead from 1 to 3 and back.
  const moves = [
    [[1], [2], [], []],
    [[], [3], [], []],
    [[], [], [], [1]],
  ];
  const c = { movers: 3, states: 4, moves, ...byRanks([[], [], []]) };
  const found = (group: readonly number[]) => Object.fromEntries(legal(group, 0, unilateral(c)));
  expect(found([0])).toEqual({ 1: 1 });
  expect(found([0, 1])).toEqual({ 1: 1, 3: 2 });
  expect(found([0, 1, 2])).toEqual({ 1: 1, 3: 2, 2: 4 });
});
