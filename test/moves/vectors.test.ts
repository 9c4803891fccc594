/** Reference answers made elsewhere, straight from the definitions; every list of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  BIT,
  byRanks,
  type Concept,
  coalitionImprovements,
  createGraph,
  createSpace,
  equilibriaOf,
  type Graph,
  graphOf,
  graphVerdicts,
  markSimultaneous,
  membersOf,
  movesIn,
  plainJudgement,
  type Ranks,
  type Space,
  statesOf,
  sweepVerdicts,
  type Verdicts,
  valuesOf,
  waysFrom,
} from '../../src/moves/index.ts';

type Lists = Readonly<Record<string, readonly number[]>>;

interface Vector {
  readonly name: string;
  readonly options?: readonly { readonly dm: string; readonly direction: string }[];
  readonly infeasibleConditions?: readonly string[];
  readonly counts?: { readonly feasible: number };
  readonly states: readonly { readonly ordinal: number; readonly yn: string }[];
  readonly preferences: Readonly<Record<string, { readonly payoff: readonly number[] }>>;
  readonly arcs?: Readonly<Record<string, Lists>>;
  readonly preferencesBestFirst: Readonly<Record<string, readonly number[]>>;
  readonly reachability?: Readonly<
    Record<string, { readonly movesFrom: Lists; readonly improvementsFrom: Lists }>
  >;
  readonly stableStates: { readonly standard: Readonly<Record<string, Lists>> };
  readonly equilibria: { readonly standard: Lists };
  readonly coalitionNashStandard: {
    readonly equilibria: readonly number[];
    readonly coalitionImprovements: readonly {
      readonly coalition: readonly string[];
      readonly state: number;
      readonly improvementsTo: readonly number[];
    }[];
  };
  readonly statusQuo?: {
    readonly state: number;
    readonly minMovesByUnilateralMoves: Readonly<Record<string, number>>;
    readonly minMovesByImprovements: Readonly<Record<string, number>>;
  };
}

/** A vector as the engine takes it; states are named by ordinal in the vector. */
interface Built {
  readonly names: readonly string[];
  readonly space: Space | null;
  readonly graph: Graph;
  readonly ranks: Ranks;
}

const folder = new URL('./vectors/', import.meta.url);
const vectors = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Vector);

const DIRECTION: Readonly<Record<string, 'both' | 'up' | 'down'>> = {
  both: 'both',
  fwd: 'up',
  back: 'down',
};

function build(vector: Vector): Built {
  return vector.arcs === undefined ? fromOptions(vector) : fromArcs(vector, vector.arcs);
}

function fromOptions(vector: Vector): Built {
  const names = Object.keys(vector.preferences);
  const digits = vector.options!.map(({ dm, direction }) => ({
    mover: names.indexOf(dm),
    radix: 2,
    direction: DIRECTION[direction]!,
  }));
  const all = createSpace(names.length, digits, null);
  const feasible = Uint8Array.from({ length: all.size }, (_, code) => {
    const yn = valuesOf(all, code).map((value) => 'NY'[value]!);
    const hit = (pattern: string) => yn.every((v, k) => pattern[k] === '-' || pattern[k] === v);
    return vector.infeasibleConditions!.some(hit) ? 0 : 1;
  });
  const space = createSpace(names.length, digits, feasible);
  const states = statesOf(space);
  const ranks = names.map((name) => {
    const rank = new Int32Array(space.size);
    vector.preferences[name]!.payoff.forEach((payoff, k) => {
      rank[states[k]!] = payoff;
    });
    return rank;
  });
  return { names, space, graph: graphOf(space), ranks };
}

function fromArcs(vector: Vector, arcs: Readonly<Record<string, Lists>>): Built {
  const names = Object.keys(arcs);
  const size = Object.keys(vector.states).length;
  const pairs = names.map((name) =>
    Object.entries(arcs[name]!).flatMap(([from, targets]) =>
      targets.map((to): [number, number] => [Number(from) - 1, to - 1]),
    ),
  );
  const ranks = names.map((name) => {
    const rank = new Int32Array(size);
    vector.preferencesBestFirst[name]!.forEach((ordinal, place) => {
      rank[ordinal - 1] = size - place;
    });
    return rank;
  });
  return { names, space: null, graph: createGraph(size, pairs), ranks };
}

function verdictsOf(engine: string, { space, graph, ranks }: Built): Verdicts {
  const verdicts =
    engine === 'sweep'
      ? sweepVerdicts(space!, ranks)
      : graphVerdicts(graph, plainJudgement(byRanks(ranks)));
  if (space !== null) markSimultaneous(space, ranks, verdicts);
  return verdicts;
}

describe.each(vectors)('$name', (vector) => {
  const built = build(vector);
  const { names, space, graph, ranks } = built;
  const { states } = graph;
  const preference = byRanks(ranks);
  const ordinals = (codes: Iterable<number>) => [...codes].map((code) => states.indexOf(code) + 1);
  const concepts = Object.keys(vector.stableStates.standard);

  it.each(space === null ? ['graph'] : ['sweep', 'graph'])(
    'has the verdicts of the %s',
    (engine) => {
      const verdicts = verdictsOf(engine, built);
      const found = concepts.map((name) => {
        const bit = BIT[name.toLowerCase() as Concept];
        return Object.fromEntries(
          names.map((dm, m) => [
            dm,
            ordinals(states.filter((s) => (verdicts[m]![s]! & bit) !== 0)),
          ]),
        );
      });
      expect(found).toEqual(concepts.map((name) => vector.stableStates.standard[name]));
    },
  );

  it('has the equilibria', () => {
    const verdicts = verdictsOf('graph', built);
    for (const [name, expected] of Object.entries(vector.equilibria.standard)) {
      const either = (s: number) => verdicts.every((own) => (own[s]! & (BIT.seq | BIT.sim)) !== 0);
      const found =
        name === 'SEQorSIM'
          ? states.filter(either)
          : equilibriaOf(verdicts, states, name.toLowerCase() as Concept);
      expect([name, ordinals(found)]).toEqual([name, expected]);
    }
  });

  it('has the improvements of coalitions, and the states that no coalition leaves', () => {
    const masks = Array.from({ length: 2 ** names.length - 1 }, (_, k) => k + 1);
    const improvements = masks.map((mask) => coalitionImprovements(graph, preference, mask));
    const found = masks
      .filter((mask) => membersOf(mask).length > 1)
      .flatMap((mask) =>
        Array.from(states, (s) => ({
          coalition: membersOf(mask).map((m) => names[m]!),
          state: states.indexOf(s) + 1,
          improvementsTo: ordinals(improvements[mask - 1]!(s)),
        })),
      )
      .filter(({ improvementsTo }) => improvementsTo.length > 0);
    const { coalitionNashStandard: expected } = vector;
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
    const rows = expected.coalitionImprovements.map(({ coalition, state, improvementsTo }) => ({
      coalition,
      state,
      improvementsTo,
    }));
    expect(sorted(found)).toEqual(sorted(rows));
    const kept = states.filter((s) => improvements.every((of) => of(s).length === 0));
    expect(ordinals(kept)).toEqual(expected.equilibria);
  });
});

describe.each(vectors.filter(({ options }) => options !== undefined))('$name', (vector) => {
  const { names, space, graph, ranks } = build(vector);
  const { states } = graph;

  it('has the states, the moves and the improvements', () => {
    const yn = Array.from(states, (s) =>
      valuesOf(space!, s)
        .map((value) => 'NY'[value])
        .join(''),
    );
    expect(yn).toEqual(Object.values(vector.states).map((state) => state.yn));
    for (const [m, name] of names.entries()) {
      const lists = (counts: (from: number, to: number) => boolean): Lists =>
        Object.fromEntries(
          Array.from(states, (s, k): [string, number[]] => [
            String(k + 1),
            movesIn(space!, m, s)
              .filter((to) => counts(s, to))
              .map((to) => states.indexOf(to) + 1),
          ]).filter(([, targets]) => targets.length > 0),
        );
      const expected = vector.reachability![name]!;
      expect(lists(() => true)).toEqual(expected.movesFrom);
      expect(lists((s, to) => ranks[m]![to]! > ranks[m]![s]!)).toEqual(expected.improvementsFrom);
    }
  });
});

describe.each(vectors.filter(({ statusQuo }) => statusQuo !== undefined))('$name', (vector) => {
  const { graph, ranks } = build(vector);
  const { states } = graph;

  it('has the lengths of the ways from the state of today', () => {
    const { state, minMovesByUnilateralMoves, minMovesByImprovements } = vector.statusQuo!;
    const lengths = (kind: 'moves' | 'improvements') =>
      Object.fromEntries(
        waysFrom(graph, byRanks(ranks), states[state - 1]!, Array.from(states), kind)
          .flatMap((way) => (way === null ? [] : [way]))
          .map((way) => [String(states.indexOf(way.to) + 1), way.steps.length]),
      );
    expect(lengths('moves')).toEqual(minMovesByUnilateralMoves);
    expect(lengths('improvements')).toEqual(minMovesByImprovements);
  });
});
