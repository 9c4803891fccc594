/** The engine and the oracle on what takes several movers: looking ahead, coalitions, jumps, ways. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byRanks,
  coalitionVerdicts,
  equilibriumJumps,
  limitedVerdicts,
  membersOf,
  nonMyopicVerdicts,
  stackelbergStates,
  type Way,
  type WayKind,
  waysFrom,
} from '../../src/moves/index.ts';
import { bitsOf, conflicts, type EngineGraph, ranked } from '../support/moves-engine.ts';
import {
  coalition,
  coalitionImprovements,
  coalitions,
  everyone,
  improvements,
  legal,
  type OracleConflict,
  unilateral,
} from '../support/moves-oracle.ts';
import { limited, nonMyopic, stackelberg } from '../support/moves-oracle-horizon.ts';

const two = conflicts({ movers: [2, 2], form: 24, graph: 10 });
const several = conflicts({ movers: [2, 4], form: 16, graph: 8 });

/** The engine's numbers by state of the oracle. */
const seen = (verdicts: readonly ArrayLike<number>[], codes: readonly number[]) =>
  verdicts.map((own) => codes.map((code) => own[code] === 1));

describe('two movers that look ahead', () => {
  it('agree at each horizon', () => {
    fc.assert(
      fc.property(two, fc.integer({ min: 1, max: 9 }), ([conflict, engine], horizon) => {
        const { graph, codes, ranks } = engine;
        const told = limited(ranked(conflict), conflict.ranks, horizon);
        expect(seen(limitedVerdicts(graph, ranks, horizon), codes)).toEqual(told);
      }),
      { numRuns: 1500 },
    );
  });

  it('agree in the long run', () => {
    fc.assert(
      fc.property(two, ([conflict, { graph, codes, ranks }]) => {
        const told = nonMyopic(ranked(conflict), conflict.ranks);
        expect(seen(nonMyopicVerdicts(graph, ranks), codes)).toEqual(told);
      }),
      { numRuns: 500 },
    );
  });

  it('agree on who leads', () => {
    fc.assert(
      fc.property(two, fc.constantFrom(0, 1), ([conflict, engine], leader) => {
        const { graph, codes, ranks } = engine;
        const told = stackelberg(ranked(conflict), conflict.ranks, leader);
        const found = stackelbergStates(graph, ranks, leader);
        expect(found).toEqual(codes.filter((_, s) => told[s]!));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('coalitions', () => {
  it('agree on Nash, GMR, SMR and SEQ for every coalition', () => {
    fc.assert(
      fc.property(several, ([conflict, { graph, codes, ranks }]) => {
        const c = ranked(conflict);
        const found = coalitionVerdicts(graph, byRanks(ranks));
        expect(found.map(({ coalition: mask }) => membersOf(mask))).toEqual(coalitions(c.movers));
        for (const { coalition: mask, verdict } of found) {
          const told = coalition(c, membersOf(mask)).map(bitsOf);
          expect(codes.map((code) => verdict[code]!)).toEqual(told);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('agree on the jumps between states', () => {
    const chosen = several.chain(([conflict, engine]) =>
      fc.tuple(
        fc.constant([conflict, engine] as const),
        fc.subarray([...conflict.ranks[0]!.keys()], { minLength: 1 }),
      ),
    );
    fc.assert(
      fc.property(chosen, ([[conflict, { graph, codes, ranks }], equilibria]) => {
        const c = ranked(conflict);
        const jumps = equilibriumJumps(
          graph,
          byRanks(ranks),
          equilibria.map((s) => codes[s]!),
        );
        const told = equilibria.flatMap((from) =>
          coalitions(c.movers)
            .filter((group) => group.length > 1)
            .flatMap((group) =>
              coalitionImprovements(c, group, from)
                .filter((to) => equilibria.includes(to))
                .map((to) => ({ from: codes[from], to: codes[to], group })),
            ),
        );
        const found = jumps.map(({ from, to, coalition: mask }) => ({
          from,
          to,
          group: membersOf(mask),
        }));
        expect(found).toEqual(told);
      }),
      { numRuns: 500 },
    );
  });
});

describe('ways', () => {
  const kinds: readonly WayKind[] = ['moves', 'improvements', 'coalitions'];

  /** Least numbers of steps, and what a group may do in one step. */
  function told(c: OracleConflict, start: number, kind: WayKind) {
    if (kind === 'moves') return legal(everyone(c), start, unilateral(c));
    if (kind === 'improvements') return legal(everyone(c), start, improvements(c));
    const groups = coalitions(c.movers);
    const step = (k: number, s: number) => coalitionImprovements(c, groups[k]!, s);
    return legal([...groups.keys()], start, step);
  }

  function allowed(c: OracleConflict, movers: number, from: number, kind: WayKind): number[] {
    const group = membersOf(movers);
    if (kind === 'coalitions') return coalitionImprovements(c, group, from);
    expect(group.length).toBe(1);
    return [...(kind === 'moves' ? unilateral(c) : improvements(c))(group[0]!, from)];
  }

  function check(
    c: OracleConflict,
    { codes }: EngineGraph,
    start: number,
    way: Way,
    kind: WayKind,
  ) {
    let at = start;
    for (const [k, { movers, to }] of way.steps.entries()) {
      expect(movers).not.toBe(way.steps[k - 1]?.movers);
      expect(allowed(c, movers, at, kind)).toContain(codes.indexOf(to));
      at = codes.indexOf(to);
    }
    expect(codes[at]).toBe(way.to);
  }

  it.each(kinds)('by %s are legal and of the least length', (kind) => {
    const from = fc.tuple(several, fc.nat());
    fc.assert(
      fc.property(from, ([[conflict, engine], at]) => {
        const c = ranked(conflict);
        const start = at % c.states;
        const { graph, codes, ranks } = engine;
        const lengths = told(c, start, kind);
        const ways = waysFrom(graph, byRanks(ranks), codes[start]!, codes, kind);
        expect(ways.map((way) => way?.steps.length)).toEqual(codes.map((_, s) => lengths.get(s)));
        for (const way of ways) if (way !== null) check(c, engine, start, way, kind);
      }),
      { numRuns: 500 },
    );
  });

  it('say who may be first', () => {
    const from = fc.tuple(several, fc.nat());
    fc.assert(
      fc.property(from, ([[conflict, engine], at]) => {
        const c = ranked(conflict);
        const start = at % c.states;
        const { graph, codes, ranks } = engine;
        const ways = waysFrom(graph, byRanks(ranks), codes[start]!, codes, 'improvements');
        for (const [s, way] of ways.entries()) {
          if (way === null) continue;
          const firsts = everyone(c).filter(
            (i) => shortestFrom(c, start, i, s) === way.steps.length,
          );
          expect(way.firsts.map(membersOf)).toEqual(firsts.map((i) => [i]));
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Least number of improvements to a state if a mover takes the first. */
  function shortestFrom(c: OracleConflict, start: number, first: number, to: number): number {
    const step = improvements(c);
    // A start of its own that nothing leads back to, from which this mover alone can go.
    const own = (i: number, s: number) =>
      s === c.states ? (i === first ? step(i, start) : []) : step(i, s);
    return legal(everyone(c), c.states, own).get(to) ?? Number.POSITIVE_INFINITY;
  }
});
