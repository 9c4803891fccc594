/** What would make a state hold: each answer is analysed anew by the oracle, and nothing smaller does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferenceChanges, type Remedy, remediesFor } from '../../src/moves/index.ts';
import { forms } from '../support/moves-arbitrary.ts';
import { asIf, CONCEPT, conflicts, ranked, spaceOf } from '../support/moves-engine.ts';
import {
  byRanks,
  everyone,
  formMoves,
  NAMED,
  type Named,
  type OracleConflict,
  type OracleForm,
  type OracleRanks,
  product,
  single,
} from '../support/moves-oracle.ts';

const small = conflicts({ movers: [2, 3], form: 8, graph: 6 });
/** A conflict, one of its states, and a concept. */
const wished = fc.tuple(small, fc.nat(), fc.constantFrom(...NAMED)).map(([pair, at, concept]) => ({
  conflict: pair[0],
  engine: pair[1],
  s: at % pair[0].states,
  concept,
}));

const holdsFor = (c: OracleConflict, i: number, s: number, concept: Named) =>
  single(c, i)[s]![concept];
const unstable = (c: OracleConflict, s: number, concept: Named) =>
  everyone(c).filter((i) => !holdsFor(c, i, s, concept));

const subsets = (items: readonly number[]): number[][] =>
  product(items.map((item) => [[], [item]])).map((parts) => parts.flat());

const withRank = (ranks: OracleRanks, mover: number, states: readonly number[], rank: number) =>
  ranks.map((row, i) => row.map((x, t) => (i === mover && states.includes(t) ? rank : x)));

describe('changes of preference', () => {
  it('are the smallest that do, for each mover by itself', () => {
    fc.assert(
      fc.property(wished, ({ conflict, engine: { graph, codes, ranks }, s, concept }) => {
        const { changes } = preferenceChanges(graph, ranks, codes[s]!, CONCEPT[concept]);
        const c = ranked(conflict);
        expect(changes.map(({ mover }) => mover)).toEqual(unstable(c, s, concept));
        for (const { mover, sets, complete } of changes) {
          expect(complete).toBe(true);
          const all = [...codes.keys()].filter((t) => t !== s);
          const better = all.filter((t) => c.standing(mover, t, s) === 'better');
          // Every other opinion on what is better than s, and how many comparisons it changes.
          const doing = subsets(all)
            .filter((set) => holdsFor(asIf(conflict, mover, s, set), mover, s, concept))
            .map((set) => all.filter((t) => set.includes(t) !== better.includes(t)));
          const least = Math.min(...doing.map(({ length }) => length));
          const smallest = doing.filter(({ length }) => length === least).map((set) => set.join());
          const found = sets.map((set) => set.map((code) => codes.indexOf(code)).join());
          expect(found).toEqual(smallest.sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('say how far the wished state must rise', () => {
    fc.assert(
      fc.property(wished, ({ conflict, engine: { graph, codes, ranks }, s, concept }) => {
        const { changes } = preferenceChanges(graph, ranks, codes[s]!, CONCEPT[concept]);
        for (const { mover, raiseTo } of changes) {
          const row = conflict.ranks[mover]!;
          const does = (rank: number) => {
            const c = { ...conflict, ...byRanks(withRank(conflict.ranks, mover, [s], rank)) };
            return holdsFor(c, mover, s, concept);
          };
          const levels = row.filter((rank) => rank > row[s]! && does(rank));
          expect(row[codes.indexOf(raiseTo)]).toBe(Math.min(...levels));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('make the state an equilibrium together, where some choice of them does', () => {
    fc.assert(
      fc.property(wished, ({ conflict, engine: { graph, codes, ranks }, s, concept }) => {
        const told = preferenceChanges(graph, ranks, codes[s]!, CONCEPT[concept]);
        const does = (chosen: readonly (readonly number[])[]) => {
          const after = told.changes.reduce((now, { mover }, k) => {
            const states = chosen[k]!.map((code) => codes.indexOf(code));
            return withRank(now, mover, states, conflict.ranks[mover]![s]!);
          }, conflict.ranks as OracleRanks);
          return unstable({ ...conflict, ...byRanks(after) }, s, concept).length === 0;
        };
        if (told.together !== null) {
          for (const [k, { sets }] of told.changes.entries()) {
            expect(sets).toContainEqual(told.together[k]);
          }
          expect(told.together.length).toBe(told.changes.length);
          expect(does(told.together)).toBe(true);
        } else {
          expect(product(told.changes.map(({ sets }) => sets)).some(does)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Another form of a conflict with some of its states: the ranks of those, and where a state is. */
function changed(conflict: { form: OracleForm; ranks: OracleRanks }, form: OracleForm) {
  const kept = form.states.map((state) => conflict.form.states.indexOf(state));
  const ranks = conflict.ranks.map((row) => kept.map((s) => row[s]!));
  const c = { movers: form.movers, states: kept.length, moves: formMoves(form), ...byRanks(ranks) };
  return { c, place: (s: number) => kept.indexOf(s) };
}

it('remedies are all that do, and do', () => {
  const cases = fc.tuple(
    forms({ movers: [2, 3], states: 24 }),
    fc.nat(),
    fc.constantFrom(...NAMED),
  );
  fc.assert(
    fc.property(cases, ([conflict, at, concept]) => {
      const { form, ranks } = conflict;
      const s = at % conflict.states;
      const { space, codes, arrays } = spaceOf(form, ranks);
      const holdsIn = (other: OracleForm) => {
        const { c, place } = changed(conflict, other);
        return unstable(c, place(s), concept).length === 0;
      };
      const without = form.options.flatMap(({ values }, option) =>
        Array.from({ length: values }, (_, value) => value)
          .filter((value) => form.states[s]![option] !== value)
          .map((value): Remedy => ({ kind: 'without', option, value })),
      );
      const goes = form.options.flatMap((now, option) =>
        (['both', 'up', 'down'] as const)
          .filter((direction) => direction !== now.goes)
          .map((direction): Remedy => ({ kind: 'goes', option, direction })),
      );
      const does = (remedy: Remedy) => {
        if (remedy.kind === 'move') return false;
        const { option } = remedy;
        if (remedy.kind === 'without') {
          const states = form.states.filter((state) => state[option] !== remedy.value);
          return holdsIn({ ...form, states });
        }
        const options = form.options.map((now, k) =>
          k === option ? { ...now, goes: remedy.direction } : now,
        );
        return holdsIn({ ...form, options });
      };
      const c = ranked(conflict);
      const moves = everyone(c).flatMap((mover) =>
        c.moves[mover]![s]!.flatMap((to): Remedy[] => {
          const against = unstable(c, to, concept);
          if (against.some((i) => i !== mover)) return [];
          return [{ kind: 'move', mover, to: codes[to]!, holdsForMover: against.length === 0 }];
        }),
      );
      const told = remediesFor(space, arrays, codes[s]!, CONCEPT[concept]);
      expect(told).toEqual([...without.filter(does), ...goes.filter(does), ...moves]);
    }),
    { numRuns: 300 },
  );
});
