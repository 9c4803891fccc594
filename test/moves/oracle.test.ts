/** The engine and the oracle, cell by cell, on random conflicts: the concepts for one mover. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BIT,
  EXTENSIONS,
  byRanks as engineByRanks,
  graphVerdicts,
  markSimultaneous,
  plainJudgement,
  strongJudgement,
  sweepVerdicts,
  unknownJudgement,
} from '../../src/moves/index.ts';
import { forms, standings } from '../support/moves-arbitrary.ts';
import { bitsOf, conflicts, preferenceOf, ranked, spaceOf } from '../support/moves-engine.ts';
import {
  byRanks,
  everyone,
  NAMED,
  type OracleConflict,
  simultaneous,
  single,
} from '../support/moves-oracle.ts';

const both = conflicts({ movers: [2, 4], form: 24, graph: 10 });

it('the random conflicts tell the concepts apart', () => {
  const seen = new Map<string, number>();
  for (const [conflict] of fc.sample(both, { numRuns: 200, seed: 5 })) {
    const verdicts = everyone(conflict).flatMap((i) => single(ranked(conflict), i));
    const told = NAMED.flatMap((one) =>
      NAMED.filter((other) => verdicts.some((v) => v[one] && !v[other])).map((x) => `${one} ${x}`),
    );
    for (const pair of told) seen.set(pair, (seen.get(pair) ?? 0) + 1);
  }
  const apart = [...seen].filter(([, count]) => count >= 40).map(([pair]) => pair);
  expect(apart.sort()).toEqual(
    ['GMR Nash', 'GMR SEQ', 'GMR SMR', 'SEQ Nash', 'SEQ SMR', 'SMR Nash', 'SMR SEQ'].sort(),
  );
});

describe('sweeps over an option form', () => {
  it.each([
    [1500, 32],
    [20, 600],
  ])('agree on Nash, GMR, SMR and SEQ: %i conflicts of up to %i states', (numRuns, states) => {
    fc.assert(
      fc.property(forms({ movers: [2, 4], states }), (conflict) => {
        const { space, codes, arrays } = spaceOf(conflict.form, conflict.ranks);
        const verdicts = sweepVerdicts(space, arrays);
        for (const i of everyone(conflict)) {
          const told = single(ranked(conflict), i).map(bitsOf);
          expect(codes.map((code) => verdicts[i]![code]!)).toEqual(told);
        }
      }),
      { numRuns },
    );
  });

  it('say nothing of infeasible states', () => {
    fc.assert(
      fc.property(forms({ movers: [2, 3], states: 32 }), ({ form, ranks }) => {
        const { space, codes, arrays } = spaceOf(form, ranks);
        for (const own of sweepVerdicts(space, arrays)) {
          expect(own.filter((bits, code) => bits !== 0 && !codes.includes(code)).length).toBe(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('agree on simultaneous stability', () => {
    fc.assert(
      fc.property(forms({ movers: [2, 4], states: 32 }), (conflict) => {
        const { form, ranks, states } = conflict;
        const { space, codes, arrays } = spaceOf(form, ranks);
        const verdicts = sweepVerdicts(space, arrays);
        markSimultaneous(space, arrays, verdicts);
        const c = ranked(conflict);
        for (const i of everyone(c)) {
          const told = Array.from({ length: states }, (_, s) => simultaneous(form, c, i, s));
          expect(codes.map((code) => (verdicts[i]![code]! & BIT.sim) !== 0)).toEqual(told);
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('the engine on graphs', () => {
  it('agrees on Nash, GMR, SMR and SEQ', () => {
    fc.assert(
      fc.property(both, ([conflict, { graph, codes, ranks }]) => {
        const verdicts = graphVerdicts(graph, plainJudgement(engineByRanks(ranks)));
        for (const i of everyone(conflict)) {
          const told = single(ranked(conflict), i).map(bitsOf);
          expect(codes.map((code) => verdicts[i]![code]!)).toEqual(told);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('agrees on the extensions to unknown preferences, transitive or not', () => {
    const unsure = both.chain(([conflict, engine]) =>
      standings(conflict.movers, conflict.states).map(
        (standing) => [{ ...conflict, standing, much: () => false }, engine] as const,
      ),
    );
    fc.assert(
      fc.property(unsure, fc.constantFrom(...EXTENSIONS), ([c, { graph, codes }], kind) => {
        const judgement = unknownJudgement(preferenceOf(c, codes), kind);
        const verdicts = graphVerdicts(graph, judgement);
        for (const i of everyone(c)) {
          const told = single(c, i, kind).map(bitsOf);
          expect(codes.map((code) => verdicts[i]![code]!)).toEqual(told);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('agrees on strong stability', () => {
    const graded = fc.tuple(both, fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(graded, ([[conflict, { graph, codes }], much]) => {
        const c: OracleConflict = { ...conflict, ...byRanks(conflict.ranks, much) };
        const verdicts = graphVerdicts(graph, strongJudgement(preferenceOf(c, codes)));
        for (const i of everyone(c)) {
          const told = single(c, i, 'strong').map(bitsOf);
          expect(codes.map((code) => verdicts[i]![code]!)).toEqual(told);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
