/** What holds between the concepts on graphs, and that no answer hangs on the numbers of states. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BIT,
  byLevels,
  byRanks,
  coalitionVerdicts,
  EXTENSIONS,
  graphVerdicts,
  limitedVerdicts,
  markSimultaneous,
  nonMyopicVerdicts,
  plainJudgement,
  strongJudgement,
  sweepVerdicts,
  unknownJudgement,
} from '../../src/moves/index.ts';
import { forms, graphs, standings } from '../support/moves-arbitrary.ts';
import {
  conflicts,
  graphOfArcs,
  graphOfForm,
  preferenceOf,
  spaceOf,
} from '../support/moves-engine.ts';

const several = conflicts({ movers: [2, 4], form: 24, graph: 12 });
const two = conflicts({ movers: [2, 2], form: 24, graph: 12 });
const { nash, gmr, smr, seq, sim } = BIT;

/** Pairs of sets of bits, one of each by mover and state. */
const pairs = (one: readonly Uint8Array[], other: readonly Uint8Array[]) =>
  one.flatMap((own, i) => [...own].map((bits, s) => [bits, other[i]![s]!] as const));
/** Whether each state of one is a state of the other, under every concept. */
const within = (one: readonly Uint8Array[], other: readonly Uint8Array[]) =>
  pairs(one, other).every(([a, b]) => (a & ~b) === 0);

describe('between the concepts', () => {
  it('with complete preferences the extensions are the standard concepts', () => {
    fc.assert(
      fc.property(several, fc.constantFrom(...EXTENSIONS), ([, { graph, ranks }], kind) => {
        const preference = byRanks(ranks);
        const standard = graphVerdicts(graph, plainJudgement(preference));
        expect(graphVerdicts(graph, unknownJudgement(preference, kind))).toEqual(standard);
      }),
      { numRuns: 500 },
    );
  });

  it('the extension a brings the others with it, and each of them brings d', () => {
    const unsure = several.chain(([conflict, engine]) =>
      standings(conflict.movers, conflict.states).map(
        (standing) => [{ ...conflict, standing, much: () => false }, engine] as const,
      ),
    );
    fc.assert(
      fc.property(unsure, ([c, { graph, codes }]) => {
        const preference = preferenceOf(c, codes);
        const [a, b, third, d] = EXTENSIONS.map((kind) =>
          graphVerdicts(graph, unknownJudgement(preference, kind)),
        );
        expect([b, third, d].map((other) => within(a!, other!))).toEqual([true, true, true]);
        expect([b, third].map((one) => within(one!, d!))).toEqual([true, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('strong stability brings stability, and with one level takes what nobody leaves', () => {
    fc.assert(
      fc.property(several, ([, { graph, ranks }]) => {
        const standard = graphVerdicts(graph, plainJudgement(byRanks(ranks)));
        const strongOf = (levels: typeof ranks) =>
          graphVerdicts(graph, strongJudgement(byLevels(ranks, levels)));
        expect(within(strongOf(ranks.map((row) => row.map((x) => x >> 1))), standard)).toBe(true);
        const flat = strongOf(ranks.map((row) => row.map(() => 0)));
        const left = standard.map((own) => own.map((b) => (b & nash ? nash | gmr | smr | seq : 0)));
        expect(flat).toEqual(left);
      }),
      { numRuns: 500 },
    );
  });

  it('sweeps and graphs give the same, and Nash brings SIM', () => {
    fc.assert(
      fc.property(forms({ movers: [2, 4], states: 64 }), (form) => {
        const { space, arrays } = spaceOf(form.form, form.ranks);
        const { graph, ranks } = graphOfForm(form);
        const swept = sweepVerdicts(space, arrays).map((own) => own.slice());
        expect(swept).toEqual(graphVerdicts(graph, plainJudgement(byRanks(ranks))));
        markSimultaneous(space, arrays, swept);
        const broken = swept.flatMap((own) =>
          [...own].filter((bits) => {
            if (form.movers === 2 && (bits & sim) !== 0 && (bits & gmr) === 0) return true;
            return (bits & nash) !== 0 && (bits & sim) === 0;
          }),
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('one move ahead is Nash', () => {
    fc.assert(
      fc.property(two, ([, { graph, ranks }]) => {
        const standard = graphVerdicts(graph, plainJudgement(byRanks(ranks)));
        const nashStates = standard.map((own) => own.map((bits) => bits & nash));
        expect(limitedVerdicts(graph, ranks, 1)).toEqual(nashStates);
      }),
      { numRuns: 500 },
    );
  });

  it('a coalition of one is the mover, and a coalition of all is not sanctioned', () => {
    fc.assert(
      fc.property(several, ([conflict, { graph, ranks }]) => {
        const preference = byRanks(ranks);
        const standard = graphVerdicts(graph, plainJudgement(preference));
        const found = coalitionVerdicts(graph, preference);
        for (let i = 0; i < conflict.movers; i++) {
          const alone = found.find(({ coalition }) => coalition === 1 << i)!;
          expect(alone.verdict).toEqual(standard[i]);
        }
        const all = found.at(-1)!.verdict;
        const bits = new Set([...graph.states].map((s) => all[s]!));
        expect([...bits].filter((b) => b !== 0 && b !== (nash | gmr | smr | seq))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('no answer hangs on', () => {
  const relabelled = graphs({ movers: [2, 2], states: 12 }).chain((conflict) => {
    const all = Array.from({ length: conflict.states }, (_, s) => s);
    return fc.tuple(
      fc.constant(conflict),
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.integer({ min: 1, max: 6 }),
    );
  });

  it('the numbers of the states, ties or not', () => {
    fc.assert(
      fc.property(relabelled, ([conflict, order, horizon]) => {
        // State `order[k]` is now called k.
        const place = (s: number) => order.indexOf(s);
        const moves = conflict.moves.map((rows) => order.map((s) => rows[s]!.map(place)));
        const ranks = conflict.ranks.map((row) => order.map((s) => row[s]!));
        const one = graphOfArcs(conflict);
        const other = graphOfArcs({ ...conflict, moves, ranks });
        const moved = (rows: readonly Uint8Array[]) =>
          rows.map((row) => Uint8Array.from(order, (s) => row[s]!));
        for (const answer of [
          ({ graph, ranks: own }: typeof one) => graphVerdicts(graph, plainJudgement(byRanks(own))),
          ({ graph, ranks: own }: typeof one) => limitedVerdicts(graph, own, horizon),
          ({ graph, ranks: own }: typeof one) => nonMyopicVerdicts(graph, own),
        ]) {
          expect(answer(other)).toEqual(moved(answer(one)));
        }
      }),
      { numRuns: 500 },
    );
  });
});
