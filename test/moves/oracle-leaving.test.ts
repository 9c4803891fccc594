/** What would make a mover leave a state: against the oracle, by trying every set of states. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavingsFrom } from '../../src/moves/index.ts';
import { asIf, CONCEPT, conflicts, ranked } from '../support/moves-engine.ts';
import { attitude, legal, NAMED, single } from '../support/moves-oracle.ts';

const small = conflicts({ movers: [2, 3], form: 8, graph: 6 });
const asked = fc
  .tuple(small, fc.nat(), fc.nat(), fc.constantFrom(...NAMED))
  .map(([[conflict, engine], at, who, concept]) => ({
    conflict,
    engine,
    s: at % conflict.states,
    mover: who % conflict.movers,
    concept,
  }));

/** All sets of `size` of some items, each ascending. */
function* choices(items: readonly number[], size: number): Generator<number[]> {
  if (size === 0) yield [];
  else
    for (const [k, item] of items.entries())
      for (const rest of choices(items.slice(k + 1), size - 1)) yield [item, ...rest];
}

describe('leavings', () => {
  it('are all the smallest sets of states that would have to be better', () => {
    fc.assert(
      fc.property(asked, ({ conflict, engine: { graph, codes, ranks }, s, mover, concept }) => {
        const c = ranked(conflict);
        const all = [...codes.keys()].filter((t) => t !== s);
        const better = all.filter((t) => c.standing(mover, t, s) === 'better');
        const others = all.filter((t) => !better.includes(t));
        const leaves = (set: readonly number[]) =>
          !single(asIf(conflict, mover, s, [...better, ...set]), mover)[s]![concept];
        const sizes = Array.from({ length: others.length + 1 }, (_, size) =>
          [...choices(others, size)].filter(leaves),
        );
        const smallest = sizes.find((sets) => sets.length > 0) ?? [];

        const found = leavingsFrom(graph, ranks, mover, codes[s]!, CONCEPT[concept]);
        const sets = new Set(found.map(({ above }) => above.join()));
        const expected = smallest.map((set) => set.map((t) => codes[t]!).join());
        expect([...sets].sort()).toEqual(expected.sort());
      }),
      { numRuns: 400 },
    );
  });

  it('lead to where nothing takes the gain away', () => {
    fc.assert(
      fc.property(asked, ({ conflict, engine: { graph, codes, ranks }, s, mover, concept }) => {
        for (const { to, above } of leavingsFrom(
          graph,
          ranks,
          mover,
          codes[s]!,
          CONCEPT[concept],
        )) {
          const raised = above.map((code) => codes.indexOf(code));
          const before = ranked(conflict);
          const all = [...codes.keys()].filter((t) => t !== s);
          const better = all.filter((t) => before.standing(mover, t, s) === 'better');
          const c = asIf(conflict, mover, s, [...better, ...raised]);
          const { deters, others } = attitude(c, mover, 'standard');
          const group = [...Array(conflict.movers).keys()].filter((i) => i !== mover);
          const step = (i: number, t: number) =>
            concept === 'SEQ' ? others(i, t) : c.moves[i]![t]!;
          const t = codes.indexOf(to);
          expect(c.moves[mover]![s]).toContain(t);
          expect(c.standing(mover, t, s)).toBe('better');
          const answers = concept === 'Nash' ? [] : [...legal(group, t, step).keys()];
          for (const u of answers) {
            const escapes = concept === 'SMR' && c.moves[mover]![u]!.some((v) => !deters(s, v));
            expect(!deters(s, u) || escapes).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
