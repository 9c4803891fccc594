/** The analysis where nothing is uncertain: against reference answers, the oracle, and other orders. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, ProblemError } from '../../src/case/index.ts';
import { runAnalysis } from '../../src/draws/index.ts';
import { type MovesAnswer, movesAnalysis } from '../../src/moves/index.ts';
import { forms } from '../support/moves-arbitrary.ts';
import { byNames, caseOf, caseOfForm, namer, stateOf } from '../support/moves-case.ts';
import {
  byRanks,
  coalition,
  coalitions,
  formMoves,
  legal,
  type OracleForm,
  simultaneous,
  single,
  unilateral,
} from '../support/moves-oracle.ts';
import { testRunner } from '../support/runner.ts';

const runner = testRunner({ moves: movesAnalysis });

async function moves(kase: Case, options: object = {}, draws = 10): Promise<MovesAnswer> {
  const { result } = await runAnalysis(movesAnalysis, kase, options, { runner, seed: 3, draws });
  if (result.kind !== 'analysed') throw new Error(result.kind);
  return result;
}

type Lists = Readonly<Record<string, readonly number[]>>;

interface Vector {
  readonly name: string;
  readonly options?: readonly { readonly dm: string; readonly direction: string }[];
  readonly states: readonly { readonly yn: string }[];
  readonly preferences: Readonly<Record<string, { readonly payoff: readonly number[] }>>;
  readonly arcs?: Readonly<Record<string, Lists>>;
  readonly preferencesBestFirst: Readonly<Record<string, readonly number[]>>;
  readonly stableStates: { readonly standard: Readonly<Record<string, Lists>> };
  readonly statusQuo?: {
    readonly state: number;
    readonly minMovesByUnilateralMoves: Readonly<Record<string, number>>;
  };
}

const folder = new URL('./vectors/', import.meta.url);
const vectors = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Vector);
const GOES: Readonly<Record<string, 'both' | 'up' | 'down'>> = {
  both: 'both',
  fwd: 'up',
  back: 'down',
};

/** A vector as a case, and the name of each of its states. */
function built(vector: Vector): { kase: Case; dms: readonly string[]; names: string[] } {
  if (vector.options === undefined) return fromArcs(vector);
  const dms = Object.keys(vector.preferences);
  const states = Object.values(vector.states).map(({ yn }) => [...yn].map((v) => 'NY'.indexOf(v)));
  const options = vector.options.map(({ dm, direction }) => ({
    mover: dms.indexOf(dm),
    values: 2,
    goes: GOES[direction]!,
  }));
  const form: OracleForm = { movers: dms.length, options, states };
  const ranks = dms.map((dm) => vector.preferences[dm]!.payoff);
  const today = vector.statusQuo === undefined ? {} : { today: vector.statusQuo.state - 1 };
  const names = states.map((state) =>
    Object.entries(stateOf(state))
      .map((pair) => pair.join('='))
      .sort()
      .join(','),
  );
  return { kase: caseOfForm(form, ranks, today), dms, names };
}

function fromArcs({ arcs, states, preferencesBestFirst }: Vector) {
  const dms = Object.keys(arcs!);
  const id = (ordinal: number | string) => `s${ordinal}`;
  const parties = dms.map((_, m) => `m${m}`);
  const kase = caseOf(
    {
      states: Object.keys(states).map(id),
      arcs: Object.fromEntries(
        dms.map((dm, m) => [
          `m${m}`,
          Object.fromEntries(
            Object.entries(arcs![dm]!).map(([from, targets]) => [id(from), targets.map(id)]),
          ),
        ]),
      ),
      preferences: Object.fromEntries(
        dms.map((dm, m) => [
          `m${m}`,
          { ranking: preferencesBestFirst[dm]!.map((ordinal) => ({ state: id(ordinal) })) },
        ]),
      ),
    },
    parties,
  );
  return { kase, dms, names: Object.keys(states).map((ordinal) => `state=${id(ordinal)}`) };
}

describe.each(vectors)('$name', (vector) => {
  const { kase, dms, names } = built(vector);

  it('has the verdicts', async () => {
    const answer = await moves(kase);
    const name = namer(kase, answer);
    expect(answer.size.feasible).toBe(names.length);
    for (const [named, byDm] of Object.entries(vector.stableStates.standard)) {
      const concept = named.toLowerCase() as 'nash';
      const found = dms.map((_, m) =>
        answer.readings
          .filter(({ stable }) => stable![m]![concept]!.share === 1)
          .map(({ state }) => names.indexOf(name(state)) + 1)
          .sort((a, b) => a - b),
      );
      expect([named, found]).toEqual([named, dms.map((dm) => byDm[dm])]);
    }
  });

  // Not every vector has them.
  const itHasWays = vector.statusQuo === undefined ? () => {} : it;
  itHasWays('has the lengths of ways', async () => {
    const answer = await moves(kase, { concept: 'gmr', top: 200 });
    const name = namer(kase, answer);
    const lengths = vector.statusQuo!.minMovesByUnilateralMoves;
    const ways = answer.ways.filter(({ kind }) => kind === 'moves');
    for (const { to, shortest } of ways) {
      const ordinal = names.indexOf(name(to)) + 1;
      expect([ordinal, shortest?.steps.length]).toEqual([ordinal, lengths[String(ordinal)]]);
    }
    const elsewhere = answer.readings.filter(
      ({ state, equilibrium }) => state !== answer.today!.state && equilibrium.gmr!.hits > 0,
    );
    expect(ways.length).toBe(elsewhere.length);
  });
});

const small = fc
  .tuple(forms({ movers: [2, 3], states: 8 }), fc.nat(), fc.nat())
  .map(([conflict, a, b]) => ({
    ...conflict,
    today: a % conflict.states,
    target: b % conflict.states,
  }));

describe('random conflicts', () => {
  it('have what the oracle says of today', async () => {
    await fc.assert(
      fc.asyncProperty(small, async ({ form, ranks, today, target }) => {
        const kase = caseOfForm(form, ranks, { today, targets: [target] });
        const answer = await moves(kase);
        const oracle = {
          movers: form.movers,
          states: form.states.length,
          moves: formMoves(form),
          ...byRanks(ranks),
        };
        const tables = ranks.map((_, m) => single(oracle, m));
        for (const { mover, concept, stable } of answer.today!.verdicts) {
          const m = Number(mover.slice(1));
          const verdict = tables[m]![today]!;
          const expected = {
            nash: verdict.Nash,
            gmr: verdict.GMR,
            smr: verdict.SMR,
            seq: verdict.SEQ,
            sim: simultaneous(form, oracle, m, today),
          }[concept];
          expect([mover, concept, stable.hits]).toEqual([mover, concept, expected ? 1 : 0]);
        }
        expect(answer.today!.verdicts).toHaveLength(5 * form.movers);
        expect(answer.wishes[0]!.holds.hits).toBe(tables.every((t) => t[target]!.SEQ) ? 1 : 0);
        for (const group of coalitions(form.movers).filter(({ length }) => length > 1)) {
          const members = group.map((m) => `m${m}`);
          const row = answer.coalitions.find((one) => one.members.join() === members.join());
          expect(row!.today!.seq!.hits).toBe(coalition(oracle, group)[today]!.SEQ ? 1 : 0);
        }
        const everybody = ranks.map((_, m) => m);
        const reached = legal(everybody, today, unilateral(oracle)).get(target) ?? null;
        const way = answer.ways.find(
          ({ to, kind }) => kind === 'moves' && to === answer.wishes[0]!.state,
        );
        if (target === today) expect(way).toBeUndefined();
        else expect(way!.shortest?.steps.length ?? null).toBe(reached);
      }),
      { numRuns: 60 },
    );
  });

  it('have the same answer in whatever order the parties stand', async () => {
    await fc.assert(
      fc.asyncProperty(small, fc.boolean(), async ({ form, ranks, today, target }, swap) => {
        const targets = [target];
        const all = Array.from({ length: form.movers }, (_, m) => m);
        const order = swap ? [...all].reverse() : [...all.slice(1), 0];
        const kase = caseOfForm(form, ranks, { today, targets });
        const other = caseOfForm(form, ranks, { today, targets, order });
        const options = { top: 200 };
        expect(byNames(other, await moves(other, options))).toEqual(
          byNames(kase, await moves(kase, options)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is asked', () => {
  const chicken = {
    options: { a: { brake: 'Brakes' }, b: { turn: 'Turns' } },
    preferences: {
      a: {
        ranking: [
          { brake: 'no', turn: 'yes' },
          { brake: 'yes', turn: 'yes' },
          { brake: 'yes', turn: 'no' },
        ],
      },
      b: {
        ranking: [
          { brake: 'yes', turn: 'no' },
          { brake: 'yes', turn: 'yes' },
          { brake: 'no', turn: 'yes' },
        ],
      },
    },
    today: { brake: 'yes', turn: 'no' },
    targets: [{ brake: 'yes', turn: 'yes' }],
  };
  const kase = caseOf(chicken, ['a', 'b']);

  it('is today, else the first target, else the commonest equilibrium', async () => {
    const name = (answer: MovesAnswer) => namer(kase, answer)(answer.asked!.state);
    expect(name(await moves(kase))).toBe('brake=yes,turn=no');
    const { today: _, ...undated } = chicken;
    expect(name(await moves(caseOf(undated, ['a', 'b'])))).toBe('brake=yes,turn=yes');
    const { targets: __, ...open } = undated;
    const answer = await moves(caseOf(open, ['a', 'b']), { concept: 'nash' });
    expect(name(answer)).toBe('brake=yes,turn=no');
    expect(answer.asked!.concept).toBe('nash');
    expect(answer.today).toBeNull();
    expect(answer.ways).toEqual([]);
  });

  it('takes targets from the options too, the rest as today, each once', async () => {
    const targets = [{ turn: 'yes' }, { brake: 'no' }];
    const answer = await moves(kase, { targets });
    expect(answer.wishes.map(({ state }) => namer(kase, answer)(state))).toEqual([
      'brake=yes,turn=yes',
      'brake=no,turn=no',
    ]);
  });

  it.each([
    [{ trun: 'yes' }, 'no option is called "trun"; there are brake, turn'],
    [{ turn: 'maybe' }, '"turn" cannot be "maybe", but no, yes'],
  ])('refuses the target %j', async (target, message) => {
    await expect(moves(kase, { targets: [target] })).rejects.toThrow(message);
    await expect(moves(kase, { targets: [target] })).rejects.toBeInstanceOf(RangeError);
  });

  it('explains today by witnesses in states of the answer', async () => {
    const answer = await moves(kase);
    const of = (mover: string, concept: string) =>
      answer.today!.verdicts.find((row) => row.mover === mover && row.concept === concept)!.witness;
    expect(of('a', 'nash')).toEqual({ stable: true, improvements: 0, answers: [] });
    // b would turn only if it liked that better; a would go on only if a crash did not await it.
    const [leaving] = answer.today!.leavings.filter(
      ({ mover, concept }) => mover === 'b' && concept === 'nash',
    );
    expect(namer(kase, answer)(leaving!.to)).toBe('brake=yes,turn=yes');
    expect(leaving!.above).toEqual([leaving!.to]);
  });

  it('is nothing in a case without moves', async () => {
    const text = { ...chicken };
    const bare = caseOf(text, ['a', 'b']);
    const { result } = await runAnalysis(
      movesAnalysis,
      { ...bare, conflict: null },
      {},
      { runner, seed: 1, draws: 100 },
    );
    expect(result).toEqual({ kind: 'absent' });
  });
});

describe('large conflicts', () => {
  /** Two parties with so many options; the more of its own the better for each. */
  const wide = (each: number, points: string | number, today = true) => {
    const ids = (party: string) => Array.from({ length: each }, (_, k) => `${party}${k}`);
    const options = (party: string) => Object.fromEntries(ids(party).map((id) => [id, id]));
    const weights = (party: string, at: string | number) =>
      Object.fromEntries(ids(party).map((id) => [id, at]));
    const state = Object.fromEntries([...ids('a'), ...ids('b')].map((id) => [id, 'yes']));
    return caseOf(
      {
        options: { a: options('a'), b: options('b') },
        preferences: {
          a: { weights: weights('a', 5) },
          b: { weights: { ...weights('b', 3), a0: points } },
        },
        ...(today ? { today: state } : {}),
      },
      ['a', 'b'],
    );
  };

  it('are summarised past 64 states', async () => {
    const answer = await moves(wide(4, 1));
    expect(answer.size).toEqual({ all: 256, feasible: 256 });
    expect(answer.full).toBe(false);
    expect(answer.arcs).toEqual([]);
    expect(answer.readings.every(({ stable }) => stable === null)).toBe(true);
    expect(answer.equilibria.nash).toBe(1);
    expect(answer.today!.reading.equilibrium).toMatchObject({
      nash: { share: 1 },
      sim: { share: 1 },
    });
    expect(answer.leftOut).toEqual([{ part: 'table', of: 'states', size: 256, limit: 64 }]);
    expect(answer.horizon.length).toBeGreaterThan(0);
  });

  it('leave out what costs too much over draws, and say so', async () => {
    const answer = await moves(wide(4, '-5..5'));
    expect(answer.equilibria).toMatchObject({ nash: 1, sim: null });
    expect(answer.today!.reading.equilibrium.sim).toBeNull();
    expect(answer.today!.verdicts.map(({ concept }) => concept)).not.toContain('sim');
    expect(answer.today!.leavings.length).toBeGreaterThan(0);
    expect(answer.leftOut.map(({ part }) => part)).toEqual([
      'table',
      'sim',
      'ways',
      'coalitions',
      'comparisons',
      'unknown',
      'horizon',
    ]);
  });

  it('name the equilibria found most often, and no more than asked for', async () => {
    const answer = await moves(wide(4, '-5..5', false), { top: 3, concept: 'gmr' }, 50);
    expect(answer.states.length).toBeLessThanOrEqual(3);
    expect(answer.readings.length).toBe(answer.states.length);
    expect(answer.readings.every(({ equilibrium }) => equilibrium.gmr!.hits > 0)).toBe(true);
    expect(answer.today).toBeNull();
  });

  it('are refused with a problem for too many draws', async () => {
    const kase = wide(8, '-5..5');
    const run = moves(kase, {}, 20_000);
    await expect(run).rejects.toBeInstanceOf(ProblemError);
    await expect(run).rejects.toMatchObject({
      problems: [
        { code: 'analysis-too-many-draws', hint: expect.stringContaining('at most 16384 draws') },
      ],
    });
  });

  it('are refused with a problem as graphs', async () => {
    const states = Array.from({ length: 2049 }, (_, k) => `s${k}`);
    const kase = caseOf({ states, arcs: { a: { s0: ['s1'] } }, preferences: { a: 'unknown' } }, [
      'a',
    ]);
    await expect(moves(kase)).rejects.toMatchObject({
      problems: [{ code: 'analysis-graph-too-large' }],
    });
  });
});
