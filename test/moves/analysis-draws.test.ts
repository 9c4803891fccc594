/** The analysis over draws: against a plain loop over the same draws, and properties of shares. */
import { describe, expect, it } from 'vitest';
import {
  chunksOf,
  drawSource,
  inlineRunner,
  runAnalysis,
  serialisingRunner,
  shareOf,
} from '../../src/draws/index.ts';
import { CONCEPTS, type Concept, type MovesAnswer, movesAnalysis } from '../../src/moves/index.ts';
import { caseOf, namer } from '../support/moves-case.ts';
import {
  byRanks,
  coalition,
  formMoves,
  type OracleConflict,
  type OracleForm,
  simultaneous,
  single,
} from '../support/moves-oracle.ts';
import { testRunner } from '../support/runner.ts';

type State = Readonly<Record<string, string>>;

interface Term {
  readonly when: State;
  readonly points: number | string;
}

/** A conflict of yes-or-no options whose parties rank by points. */
interface Spec {
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly up?: readonly string[];
  readonly never?: readonly State[];
  readonly terms: Readonly<Record<string, readonly Term[]>>;
  readonly today?: State;
  readonly targets?: readonly State[];
}

const SPECS: Readonly<Record<string, Spec>> = {
  two: {
    options: { a: ['go', 'shout'], b: ['stay'] },
    terms: {
      a: [
        { when: { go: 'yes' }, points: '-10..20' },
        { when: { shout: 'yes' }, points: '-5..5' },
        { when: { go: 'yes', stay: 'yes' }, points: -8 },
      ],
      b: [
        { when: { go: 'yes' }, points: '-20..-5' },
        { when: { stay: 'yes' }, points: '-10..0..10' },
        { when: { shout: 'yes', stay: 'yes' }, points: 4 },
      ],
    },
    today: { go: 'no', shout: 'no', stay: 'no' },
    targets: [{ go: 'yes', shout: 'no', stay: 'yes' }],
  },
  three: {
    options: { a: ['p'], b: ['q', 'r'], c: ['s'] },
    up: ['q'],
    never: [{ p: 'yes', r: 'yes', s: 'yes' }],
    terms: {
      a: [
        { when: { p: 'yes' }, points: '-5..10' },
        { when: { q: 'yes' }, points: 'unknown' },
        { when: { s: 'yes', p: 'no' }, points: 3 },
      ],
      b: [
        { when: { r: 'yes' }, points: '-5..5' },
        { when: { p: 'yes' }, points: '-30..5' },
        { when: { q: 'yes', s: 'yes' }, points: '0..8' },
      ],
      c: [
        { when: { s: 'yes' }, points: 2 },
        { when: { q: 'yes' }, points: '-4..4' },
        { when: { p: 'yes', s: 'yes' }, points: '-6..0' },
      ],
    },
    today: { p: 'yes', q: 'no', r: 'no', s: 'no' },
  },
};

function build({ options, up = [], never = [], terms, today, targets }: Spec) {
  const parties = Object.keys(options);
  const of = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, { goes: up.includes(id) ? 'up' : 'both' }]));
  return caseOf(
    {
      options: Object.fromEntries(parties.map((id) => [id, of(options[id]!)])),
      ...(never.length === 0 ? {} : { infeasible: never.map((state) => ({ never: state })) }),
      preferences: Object.fromEntries(parties.map((id) => [id, { points: terms[id]! }])),
      ...(today === undefined ? {} : { today }),
      ...(targets === undefined ? {} : { targets }),
    },
    parties,
  );
}

function formOf({ options, up = [], never = [] }: Spec): { form: OracleForm; ids: string[] } {
  const ids = Object.values(options).flat();
  const owners = Object.values(options).flatMap((own, mover) => own.map(() => mover));
  const all = ids.reduce<number[][]>(
    (rows, _, k) => rows.flatMap((row) => [0, 1].map((v) => [...row.slice(0, k), v])),
    [[]],
  );
  const states = all.filter((state) => !never.some((rule) => matches(rule, ids, state)));
  return {
    ids,
    form: {
      movers: Object.keys(options).length,
      options: ids.map((id, k) => ({
        mover: owners[k]!,
        values: 2,
        goes: up.includes(id) ? ('up' as const) : ('both' as const),
      })),
      states,
    },
  };
}

function matches(when: State, ids: readonly string[], state: readonly number[]): boolean {
  return Object.entries(when).every(
    ([id, value]) => state[ids.indexOf(id)] === ['no', 'yes'].indexOf(value),
  );
}

/** Every draw as the oracle sees it. */
function drawn(spec: Spec, seed: number, draws: number): OracleConflict[] {
  const kase = build(spec);
  const { form, ids } = formOf(spec);
  const moves = formMoves(form);
  return chunksOf(seed, draws).flatMap((chunk) => {
    const source = drawSource(kase, chunk, movesAnalysis);
    return Array.from({ length: chunk.count }, (): OracleConflict => {
      const numbers = [...source.next()];
      const ranks = Object.values(spec.terms).map((own) => {
        const points = numbers.splice(0, own.length).map((x) => Math.round(x * 10_000));
        return form.states.map((state) =>
          own.reduce((sum, { when }, k) => sum + (matches(when, ids, state) ? points[k]! : 0), 0),
        );
      });
      return { movers: form.movers, states: form.states.length, moves, ...byRanks(ranks) };
    });
  });
}

/** Stable states by draw, mover, concept. */
function verdicts(form: OracleForm, c: OracleConflict): Record<Concept, boolean[]>[] {
  return Array.from({ length: c.movers }, (_, m) => {
    const table = single(c, m);
    return {
      nash: table.map(({ Nash }) => Nash),
      gmr: table.map(({ GMR }) => GMR),
      smr: table.map(({ SMR }) => SMR),
      seq: table.map(({ SEQ }) => SEQ),
      sim: table.map((_, s) => simultaneous(form, c, m, s)),
    };
  });
}

const runner = testRunner({ moves: movesAnalysis });
const DRAWS = 230;
const SEED = 5;

async function moves(spec: Spec, options: object = {}, draws = DRAWS): Promise<MovesAnswer> {
  const settings = { runner, seed: SEED, draws };
  const { result } = await runAnalysis(movesAnalysis, build(spec), options, settings);
  if (result.kind !== 'analysed') throw new Error(result.kind);
  return result;
}

describe.each(Object.entries(SPECS))(
  'a conflict of %s, in a plain loop over the draws',
  (_, spec) => {
    const kase = build(spec);
    const { form, ids } = formOf(spec);
    const all = drawn(spec, SEED, DRAWS);
    const tables = all.map((c) => verdicts(form, c));
    const stateNames = form.states.map((state) =>
      ids
        .map((id, k) => `${id}=${['no', 'yes'][state[k]!]}`)
        .sort()
        .join(','),
    );
    const placeIn = (answer: MovesAnswer) => {
      const name = namer(kase, answer);
      return (state: number) => stateNames.indexOf(name(state));
    };
    const count = (holds: (draw: number) => boolean) => tables.filter((_, k) => holds(k)).length;
    const holdsIn = (draw: number, state: number, concept: Concept) =>
      tables[draw]!.every((own) => own[concept][state]!);

    it('has the same shares for every state, party and concept', async () => {
      const answer = await moves(spec);
      const place = placeIn(answer);
      expect(answer.readings.length).toBe(form.states.length);
      for (const { state, equilibrium, stable } of answer.readings) {
        const s = place(state);
        for (const concept of CONCEPTS) {
          expect(equilibrium[concept]).toEqual(
            shareOf(
              count((k) => holdsIn(k, s, concept)),
              DRAWS,
            ),
          );
          for (const [m, own] of stable!.entries()) {
            expect(own[concept]!.hits).toBe(count((k) => tables[k]![m]![concept][s]!));
          }
        }
      }
      for (const { mover, from, to, improves } of answer.arcs) {
        const m = answer.movers.indexOf(mover);
        const [a, b] = [place(from), place(to)];
        expect(improves.hits).toBe(all.filter((c) => c.standing(m, b, a) === 'better').length);
      }
      for (const concept of CONCEPTS) {
        const ever = form.states.filter((_, s) => count((k) => holdsIn(k, s, concept)) > 0);
        expect(answer.equilibria[concept]).toBe(ever.length);
      }
    });

    it('has the first draw of the more common verdict as its witness', async () => {
      const answer = await moves(spec);
      const place = placeIn(answer);
      const today = place(answer.today!.state);
      for (const { mover, concept, stable, witness } of answer.today!.verdicts) {
        const m = answer.movers.indexOf(mover);
        const verdict = (k: number) => tables[k]![m]![concept][today]!;
        expect(stable.hits).toBe(count(verdict));
        const common = 2 * stable.hits >= DRAWS;
        expect(witness).not.toBeNull();
        expect(witness!.stable).toBe(common);
        const first = all[tables.findIndex((_, k) => verdict(k) === common)]!;
        const better = first.moves[m]![today]!.filter(
          (t) => first.standing(m, t, today) === 'better',
        );
        if (witness?.stable === true) {
          expect(witness.improvements).toBe(better.length);
          const tos = witness.answers.map(({ to }) => place(to));
          expect(tos.sort()).toEqual(better.sort());
          for (const { sanction } of concept === 'nash' ? [] : witness.answers) {
            const end = sanction.at(-1)?.to;
            if (end !== undefined) expect(first.standing(m, place(end), today)).not.toBe('better');
          }
        } else expect(better).toContain(place(witness!.to));
      }
    });

    it('has the same shares for coalitions and targets', async () => {
      const answer = await moves(spec);
      const place = placeIn(answer);
      const today = place(answer.today!.state);
      for (const row of answer.coalitions) {
        const group = row.members.map((id) => answer.movers.indexOf(id));
        const found = all.map((c) => coalition(c, group)[today]!);
        expect(row.today!.nash!.hits).toBe(found.filter(({ Nash }) => Nash).length);
        expect(row.today!.seq!.hits).toBe(found.filter(({ SEQ }) => SEQ).length);
        expect(row.today!.sim).toBeNull();
      }
      for (const { state, holds, changes, remedies } of answer.wishes) {
        expect(holds.hits).toBe(count((k) => holdsIn(k, place(state), 'seq')));
        const open = DRAWS - holds.hits;
        for (const { share } of [...changes, ...remedies]) expect(share.of).toBe(open);
        expect(changes.reduce((sum, { share }) => sum + share.hits, 0)).toBeLessThanOrEqual(open);
      }
    });

    it('has the comparisons that tell, and nothing that is certain', async () => {
      const answer = await moves(spec, { top: 200, concept: 'nash' });
      const place = placeIn(answer);
      const asked = place(answer.asked!.state);
      expect(asked).toBe(place(answer.today!.state));
      const held = all.map((_, k) => holdsIn(k, asked, 'nash'));
      for (const row of answer.comparisons) {
        const m = answer.movers.indexOf(row.mover);
        const prefers = all.map(
          (c) => c.standing(m, place(row.better), place(row.than)) === 'better',
        );
        const yes = held.filter((_, k) => prefers[k]);
        const no = held.filter((_, k) => !prefers[k]);
        const hits = (list: readonly boolean[]) => list.filter(Boolean).length;
        expect(row.prefers).toEqual(shareOf(yes.length, DRAWS));
        expect(row.then).toEqual(shareOf(hits(yes), yes.length));
        expect(row.otherwise).toEqual(shareOf(hits(no), no.length));
        const [a, b, c, d] = [hits(yes), yes.length - hits(yes), hits(no), no.length - hits(no)];
        const phi = (a * d - b * c) ** 2 / ((a + b) * (c + d) * (a + c) * (b + d));
        expect(row.index).toBeCloseTo(phi, 10);
        expect(row.prefers.share).toBeGreaterThan(0);
        expect(row.prefers.share).toBeLessThan(1);
      }
      const indices = answer.comparisons.map(({ index }) => index);
      expect(indices).toEqual([...indices].sort((x, y) => y - x));
      expect(indices.length).toBeGreaterThan(0);
      // No pair of which the one is better whenever the state holds, and only then, is missed.
      expect(indices[0]).toBeGreaterThan(0.1);
    });

    it('lists what would make a party leave in the draws in which it stays', async () => {
      const answer = await moves(spec, { top: 200 });
      const place = placeIn(answer);
      const today = place(answer.today!.state);
      for (const { mover, concept, to, above, share } of answer.today!.leavings) {
        const m = answer.movers.indexOf(mover);
        expect(share.of).toBe(count((k) => tables[k]![m]![concept][today]!));
        expect(above.length).toBeGreaterThan(0);
        expect(all[0]!.moves[m]![today]).toContain(place(to));
        // In the draws counted none of these is better than today.
        const none = all.filter((c) =>
          above.every((s) => c.standing(m, place(s), today) !== 'better'),
        );
        expect(share.hits).toBeLessThanOrEqual(none.length);
      }
      const nash = answer.today!.leavings.filter(({ concept }) => concept === 'nash');
      for (const mover of answer.movers) {
        const m = answer.movers.indexOf(mover);
        // Under Nash any move will do: each is a smallest set in every draw in which the party stays.
        const rows = nash.filter((row) => row.mover === mover);
        const stays = count((k) => tables[k]![m]!.nash[today]!);
        expect(rows.length).toBe(stays === 0 ? 0 : all[0]!.moves[m]![today]!.length);
        for (const { share } of rows) expect(share.hits).toBe(stays);
      }
    });

    it('finds a way to an equilibrium in no more draws than it is one', async () => {
      const answer = await moves(spec, { top: 200 });
      const place = placeIn(answer);
      const wished = answer.wishes.map(({ state }) => state);
      expect(answer.ways.length).toBeGreaterThan(0);
      for (const { to, kind, exists, shortest, firsts } of answer.ways) {
        const held = count((k) => holdsIn(k, place(to), 'seq'));
        expect(exists.of).toBe(wished.includes(to) ? DRAWS : held);
        if (kind === 'moves' && shortest !== null) expect(exists.share).toBe(1);
        if (shortest === null) expect(exists.hits).toBe(0);
        else {
          expect(shortest.share.hits).toBeLessThanOrEqual(exists.hits);
          expect(shortest.steps.at(-1)!.to).toBe(to);
          expect(firsts.length).toBeGreaterThan(0);
          for (const { share } of firsts) expect(share.of).toBe(exists.hits);
        }
      }
    });
  },
);

describe('over draws', () => {
  it('Nash asks for most, and GMR for least but SIM', async () => {
    for (const spec of Object.values(SPECS)) {
      const { readings } = await moves(spec);
      for (const { equilibrium: e, stable } of readings) {
        for (const { nash, gmr, smr, seq, sim } of [e, ...stable!]) {
          for (const other of [gmr, smr, seq, sim]) {
            expect(nash!.hits).toBeLessThanOrEqual(other!.hits);
          }
          for (const other of [smr, seq]) expect(other!.hits).toBeLessThanOrEqual(gmr!.hits);
        }
      }
    }
  });

  it('gives the same answer wherever it runs', async () => {
    const inline = inlineRunner({ moves: movesAnalysis });
    const run = (place: typeof inline) =>
      runAnalysis(
        movesAnalysis,
        build(SPECS['three']!),
        {},
        { runner: place, seed: 2, draws: 250 },
      );
    const here = await run(inline);
    expect(await run(serialisingRunner(inline))).toEqual(here);
    expect(await run(inline)).toEqual(here);
  });

  it('draws the points of all terms in order', () => {
    const numbers = movesAnalysis.numbers!(build(SPECS['three']!));
    expect(numbers).toHaveLength(9);
    expect(numbers[1]).toEqual({ quantity: { kind: 'unknown' }, low: -100, high: 100 });
    expect(numbers[6]!.quantity).toEqual({ kind: 'exact', value: 2 });
    const bare = { ...build(SPECS['two']!), conflict: null };
    expect(movesAnalysis.numbers!(bare)).toEqual([]);
  });

  it('makes one draw where every point is certain', async () => {
    const spec: Spec = {
      options: { a: ['go'], b: ['stay'] },
      terms: {
        a: [{ when: { go: 'yes' }, points: 5 }],
        b: [{ when: { stay: 'yes' }, points: -5 }],
      },
    };
    const answer = await moves(spec);
    expect(answer.certain).toBe(true);
    expect(answer.readings[0]!.equilibrium.nash!.of).toBe(1);
    expect(answer.comparisons).toEqual([]);
    expect(answer.unknown).toEqual([]);
  });

  it('holds for certain what holds whatever the unknown points are', async () => {
    const answer = await moves(SPECS['three']!);
    for (const { state, equilibrium } of answer.unknown) {
      const { equilibrium: shares } = answer.readings[state]!;
      // Whoever is tempted by what is unknown, and not deterred by it, stays for certain.
      for (const concept of equilibrium.a) {
        if (concept === 'nash') expect(shares[concept]!.share).toBe(1);
      }
    }
    expect(answer.unknown.length).toBeGreaterThan(0);
  });
});
