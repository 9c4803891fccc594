/**
 * Answers on moves made up for tests of words and pages. That of the prisoner's dilemma is true,
 * written by hand after the pages of docs/moves; the others are plausible, and the same on every run.
 */
import { type Case, type Conflict, holds, readCase } from '../../../src/case/index.ts';
import { type Answer, type Share, shareOf } from '../../../src/draws/index.ts';
import {
  type ArcRow,
  CONCEPTS,
  type ConceptShares,
  type MovesAnswer,
  type StateIndex,
  type StateReading,
} from '../../../src/moves/index.ts';

/** The case that a text is; a fault of the text is thrown. */
export function caseFrom(text: string): Case {
  const { case: kase, problems } = readCase(text, { file: 'moves.case.yaml' });
  if (kase === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return kase;
}

export const DILEMMA = `
case: Two prisoners
parties: { a: { name: Ann }, b: { name: Bob } }
moves:
  options: { a: { quiet-a: Stays silent }, b: { quiet-b: Stays silent } }
  preferences:
    a: { ranking: [{ quiet-a: no, quiet-b: yes }, { quiet-b: yes }, { quiet-a: no }] }
    b: { ranking: [{ quiet-b: no, quiet-a: yes }, { quiet-a: yes }, { quiet-b: no }] }
  today: { quiet-a: no, quiet-b: no }
`;

/** Three parties, two options each but one of three values: 32 of 48 states can be. */
export const VALLEY = `
case: The valley
parties:
  upper: { name: Upper State }
  lower: { name: Lower State }
  union: { name: Union of Towns }
moves:
  options:
    upper: { dig: Digs a ditch, guard: { name: Guard at the well, values: [none, day, night] } }
    lower: { block: Blocks the road, complain: { name: Complains to the court, goes: up } }
    union: { host: Hosts talks }
  infeasible:
    - never: { dig: no, guard: night }
    - never: { dig: no, guard: day }
  preferences:
    upper: { weights: { dig: 10..30, block: -40..-10, host: -10..10 } }
    lower: { weights: { dig: -40..-10, block: -5..15, host: 0..20 } }
    union: { weights: { block: -20, dig: -10..5, host: -3..8 } }
  today: { dig: yes, guard: day, block: no, complain: no, host: no }
`;

/** A conflict given as a graph. */
export const GRAPH = `
case: A claim
parties: { city: { name: The City }, firm: { name: The Firm } }
moves:
  states: { quiet: Nothing is done, order: "The order stands", appeal: "The order is appealed", gone: The firm is gone }
  arcs:
    city: { quiet: [order], order: [quiet], appeal: [quiet] }
    firm: { order: [appeal, gone], appeal: [gone] }
  preferences: { city: unknown, firm: { ranking: [{ state: quiet }, { state: appeal }, { state: order }, { state: gone }] } }
  today: quiet
`;

const none: ConceptShares = { nash: null, gmr: null, smr: null, seq: null, sim: null };

/** The same share under all concepts. */
export function under(share: Share): ConceptShares {
  return { nash: share, gmr: share, smr: share, seq: share, sim: share };
}

/** An answer around a result. */
export function answerOf(kase: Case, result: MovesAnswer, draws = 10_000): Answer<MovesAnswer> {
  return {
    analysis: 'moves',
    case: { name: kase.name, hash: kase.hash },
    seed: 1,
    draws: result.certain ? 1 : draws,
    options: {},
    result,
  };
}

/** A result with nothing in it but its states. */
export function emptyResult(kase: Case): MovesAnswer {
  const { movers, options, today } = kase.conflict!;
  const states = statesOf(kase.conflict!);
  const state =
    today === null ? -1 : states.findIndex((row) => row.every((v, k) => v === today[k]));
  return {
    kind: 'analysed',
    movers: movers.map(({ party }) => kase.parties[party]!.id),
    size: {
      all: options.reduce((n, { values }) => n * values.length, 1),
      feasible: states.length,
    },
    certain: false,
    concept: 'seq',
    states: states.map((values) => ({ code: codeOf(kase.conflict!, values), values })),
    full: true,
    readings: [],
    arcs: [],
    equilibria: { nash: 0, gmr: 0, smr: 0, seq: 0, sim: 0 },
    today:
      state < 0
        ? null
        : {
            state,
            reading: { state, equilibrium: none, stable: null },
            verdicts: [],
            leavings: [],
          },
    ways: [],
    coalitions: [],
    jumps: [],
    wishes: [],
    asked: null,
    comparisons: [],
    unknown: [],
    strong: [],
    horizon: [],
    leftOut: [],
  };
}

/** All feasible states, ascending by code: the first option turns fastest. */
function statesOf({ options, form }: Conflict): number[][] {
  const all = options.reduce<number[][]>(
    (states, { values }) => values.flatMap((_, v) => states.map((state) => [...state, v])),
    [[]],
  );
  return form.kind === 'graph'
    ? all
    : all.filter((state) => !form.infeasible.some((never) => holds(never, state)));
}

function codeOf({ options }: Conflict, values: readonly number[]): number {
  let stride = 1;
  return values.reduce((code, value, k) => {
    const next = code + value * stride;
    stride *= options[k]!.values.length;
    return next;
  }, 0);
}

/** The prisoner's dilemma in full, by hand. States: both talk, Ann silent, Bob silent, both silent. */
export function dilemma(): { kase: Case; answer: Answer<MovesAnswer> } {
  const kase = caseFrom(DILEMMA);
  const [yes, no] = [shareOf(1, 1), shareOf(0, 1)];
  const of = (all: boolean, others: boolean): ConceptShares => ({
    ...under(others ? yes : no),
    nash: all ? yes : no,
  });
  const reading = (state: StateIndex, a: ConceptShares, b: ConceptShares): StateReading => ({
    state,
    stable: [a, b],
    equilibrium: Object.fromEntries(
      CONCEPTS.map((c) => [c, a[c]!.hits * b[c]!.hits === 1 ? yes : no]),
    ) as unknown as ConceptShares,
  });
  const readings = [
    reading(0, under(yes), under(yes)),
    reading(1, under(no), under(yes)),
    reading(2, under(yes), under(no)),
    reading(3, of(false, true), of(false, true)),
  ];
  const arc = (mover: string, from: number, to: number, improves: Share): ArcRow[] => [
    { mover, from, to, improves },
    { mover, from: to, to: from, improves: improves.hits === 1 ? no : yes },
  ];
  const stays = { stable: true, improvements: 0, answers: [] } as const;
  const verdicts = ['a', 'b'].flatMap((mover) =>
    CONCEPTS.map((concept) => ({ mover, concept, stable: yes, witness: stays })),
  );
  const moves = { to: 3, kind: 'moves' as const };
  const steps = [
    { movers: ['a'], to: 1 },
    { movers: ['b'], to: 3 },
  ];
  return {
    kase,
    answer: answerOf(kase, {
      ...emptyResult(kase),
      certain: true,
      readings,
      arcs: [
        ...arc('a', 1, 0, yes),
        ...arc('a', 3, 2, yes),
        ...arc('b', 2, 0, yes),
        ...arc('b', 3, 1, yes),
      ],
      equilibria: { nash: 1, gmr: 2, smr: 2, seq: 2, sim: 2 },
      today: {
        state: 0,
        reading: readings[0]!,
        verdicts,
        leavings: [
          { mover: 'a', concept: 'seq', to: 1, above: [1, 3], share: yes },
          { mover: 'b', concept: 'seq', to: 2, above: [2, 3], share: yes },
        ],
      },
      ways: [
        {
          ...moves,
          exists: yes,
          shortest: { steps, share: yes },
          firsts: [
            { movers: ['a'], share: yes },
            { movers: ['b'], share: yes },
          ],
        },
        { ...moves, kind: 'improvements', exists: no, shortest: null, firsts: [] },
        {
          ...moves,
          kind: 'coalitions',
          exists: yes,
          shortest: { steps: [{ movers: ['a', 'b'], to: 3 }], share: yes },
          firsts: [{ movers: ['a', 'b'], share: yes }],
        },
      ],
      coalitions: [{ members: ['a', 'b'], today: { ...under(no), sim: null } }],
      jumps: [{ from: 0, to: 3, members: ['a', 'b'], share: yes }],
      horizon: readings.map(({ state }) => ({
        state,
        limited: [1, 2].map((n) => ({
          moves: n,
          share: state === 0 || (n > 1 && state === 3) ? yes : no,
        })),
        nonMyopic: state === 0 || state === 3 ? yes : no,
        stackelberg: ['a', 'b'].map((leader) => ({ leader, share: state === 0 ? yes : no })),
      })),
    }),
  };
}

/** Numbers that look drawn: a linear congruential generator, in 0..1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A plausible answer with every part for a conflict in option form, over draws. */
export function plausible(kase: Case, seed = 3, draws = 10_000): Answer<MovesAnswer> {
  const next = numbers(seed);
  const base = emptyResult(kase);
  const some = (most = 1) => shareOf(Math.round(draws * most * next()), draws);
  const { options, movers } = kase.conflict!;
  const shares = (): ConceptShares => {
    const nash = Math.round(draws * next() ** 3);
    const more = () => shareOf(nash + Math.round((draws - nash) * next()), draws);
    return { nash: shareOf(nash, draws), gmr: more(), smr: more(), seq: more(), sim: more() };
  };
  const readings = base.states.map((_, state) => ({
    state,
    equilibrium: shares(),
    stable: movers.map(shares),
  }));
  const arcs = base.movers.flatMap((mover, m) =>
    base.states.flatMap(({ values }, from) =>
      base.states.flatMap((other, to): ArcRow[] => {
        const own = options.every(({ index, mover: whose, goes }) => {
          const [a, b] = [values[index]!, other.values[index]!];
          return a === b || (whose === m && (goes === 'both' || (goes === 'up') === b > a));
        });
        return from === to || !own ? [] : [{ mover, from, to, improves: some() }];
      }),
    ),
  );
  // What is an improvement one way is none the other.
  const matched = arcs.map((arc): ArcRow => {
    const back = arcs.find(
      (row) => row.mover === arc.mover && row.from === arc.to && row.to === arc.from,
    );
    if (back === undefined || arc.from < arc.to) return arc;
    return { ...arc, improves: shareOf(draws - back.improves.hits, draws) };
  });
  const [a = '', b = '', c = ''] = base.movers;
  const today = base.today!.state;
  const out = (mover: string) => matched.filter((arc) => arc.mover === mover && arc.from === today);
  const last = base.states.length - 1;
  const verdicts = base.movers.flatMap((mover, m) =>
    CONCEPTS.map((concept) => ({
      mover,
      concept,
      stable: readings[today]!.stable[m]![concept]!,
      witness:
        m === 1
          ? { stable: false as const, to: out(mover)[0]!.to }
          : {
              stable: true as const,
              improvements: out(mover).length,
              answers: out(mover)
                .slice(0, 20)
                .map(({ to }) => {
                  const answer = matched.find((arc) => arc.mover !== mover && arc.from === to)!;
                  return { to, sanction: [{ movers: [answer.mover], to: answer.to }] };
                }),
            },
    })),
  );
  const step = out(a)[0]!;
  const then = matched.find((arc) => arc.mover === b && arc.from === step.to)!;
  const steps = [
    { movers: [a], to: step.to },
    { movers: [b], to: then.to },
  ];
  return answerOf(
    kase,
    {
      ...base,
      readings,
      arcs: matched,
      equilibria: { nash: 4, gmr: last, smr: last, seq: last, sim: last },
      today: {
        state: today,
        reading: readings[today]!,
        verdicts,
        leavings: [
          { mover: a, concept: 'seq', to: step.to, above: [step.to, then.to], share: some() },
          { mover: b, concept: 'seq', to: 2, above: [2], share: some() },
        ],
      },
      ways: [
        {
          to: then.to,
          kind: 'improvements',
          exists: shareOf(600, 4000),
          shortest: { steps, share: shareOf(400, 4000) },
          firsts: [
            { movers: [a], share: shareOf(500, 4000) },
            { movers: [b], share: shareOf(200, 4000) },
          ],
        },
        { to: last, kind: 'improvements', exists: shareOf(0, 4000), shortest: null, firsts: [] },
        {
          to: last,
          kind: 'coalitions',
          exists: shareOf(3000, 4000),
          shortest: { steps: [{ movers: [a, c], to: last }], share: shareOf(3000, 4000) },
          firsts: [{ movers: [a, c], share: shareOf(3000, 4000) }],
        },
      ],
      coalitions: [{ members: [a, b], today: shares() }],
      jumps: [{ from: today, to: last, members: [a, b, c], share: some() }],
      wishes: [
        {
          state: last,
          concept: 'seq',
          holds: readings[last]!.equilibrium.seq!,
          changes: [
            {
              parties: [
                { mover: a, over: [1, 2] },
                { mover: b, over: [3] },
              ],
              share: some(),
            },
          ],
          remedies: [
            { remedy: { kind: 'without', option: 'block', value: 'yes' }, share: some() },
            { remedy: { kind: 'goes', option: 'dig', direction: 'up' }, share: some() },
            { remedy: { kind: 'without', option: 'guard', value: 'night' }, share: some() },
            { remedy: { kind: 'move', mover: c, to: 3 }, share: some() },
          ],
        },
      ],
      asked: { state: today, concept: 'seq' },
      comparisons: [
        {
          mover: b,
          better: 2,
          than: today,
          prefers: some(),
          // biome-ignore lint/suspicious/noThenProperty: the name in the result
          then: some(),
          otherwise: some(),
          index: 0.31,
        },
        {
          mover: a,
          better: today,
          than: 5,
          prefers: some(),
          // biome-ignore lint/suspicious/noThenProperty: the name in the result
          then: some(),
          otherwise: some(),
          index: 0.12,
        },
      ],
      unknown: base.states.map((_, state) => ({
        state,
        equilibrium: {
          a: state === today ? ['gmr', 'seq'] : [],
          b: state <= today ? ['gmr', 'seq'] : [],
          c: [],
          d: state <= today ? ['gmr', 'seq'] : ['gmr'],
        },
      })),
      strong: [
        {
          state: today,
          equilibrium: { ...none, gmr: some(), smr: some(), seq: some() },
          stable: null,
        },
      ],
      leftOut: [{ part: 'sim', of: 'combinations', size: 3e9, limit: 2e9 }],
    },
    draws,
  );
}

/** The same in few words: beyond the states that are all told. */
export function summary(answer: Answer<MovesAnswer>): Answer<MovesAnswer> {
  const { result } = answer;
  const brief = ({ state, equilibrium }: StateReading) => ({ state, equilibrium, stable: null });
  return {
    ...answer,
    result: {
      ...result,
      full: false,
      size: { all: 1_048_576, feasible: 700_000 },
      readings: result.readings.filter(({ state }) => state % 4 === 0).map(brief),
      arcs: [],
      coalitions: [],
      jumps: [],
      comparisons: [],
      asked: null,
      unknown: [],
      strong: [],
      horizon: [],
      equilibria: { ...result.equilibria, sim: null },
      leftOut: [
        { part: 'table', of: 'states', size: 700_000, limit: 64 },
        { part: 'coalitions', of: 'states', size: 700_000, limit: 64 },
      ],
    },
  };
}

/** Three parties with two options each: 64 states, as many as are drawn. */
export const CROWDED = `
case: Six switches
parties: { north: { name: The Northern League }, south: { name: South }, east: { name: Eastern Union } }
moves:
  options:
    north: { n-1: Opens the border, n-2: Withdraws its guns }
    south: { s-1: Lifts the ban, s-2: Releases the prisoners }
    east: { e-1: Sends observers, e-2: Pays for the bridge }
  preferences: { north: unknown, south: unknown, east: unknown }
  today: { n-1: no, n-2: no, s-1: no, s-2: no, e-1: no, e-2: no }
`;
