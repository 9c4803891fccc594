/** The engine on conflicts that can be followed by hand, and at its limits. */
import { describe, expect, it } from 'vitest';
import {
  BIT,
  byRanks,
  coalitionVerdicts,
  createGraph,
  createSpace,
  createWitness,
  type Digit,
  equilibriumBits,
  equilibriumJumps,
  type Graph,
  graphOf,
  graphVerdicts,
  lazyGraphOf,
  limitedVerdicts,
  MOVES_LIMITS,
  markSimultaneous,
  nonMyopicVerdicts,
  plainJudgement,
  preferenceChanges,
  type Ranks,
  remediesFor,
  type Space,
  simultaneousWitness,
  stackelbergStates,
  sweepVerdicts,
  TooLargeError,
  waysFrom,
} from '../../src/moves/index.ts';

const both = (mover: number): Digit => ({ mover, radix: 2, direction: 'both' });
const ranksOf = (...rows: number[][]): Ranks => rows.map((row) => Int32Array.from(row));

/** Each may cooperate; codes: 0 nobody does, 1 only the first, 2 only the second, 3 both. */
const TWO = createSpace(2, [both(0), both(1)], null);
const DILEMMA = ranksOf([2, 1, 4, 3], [2, 4, 1, 3]);
const CHICKEN = ranksOf([1, 2, 4, 3], [1, 4, 2, 3]);

/** Elmira (Kilgour, Hipel and Fang 1987), states 0 to 8. */
const ELMIRA = createGraph(9, [
  [
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7],
  ],
  [0, 1, 2, 3, 4, 5, 6, 7].flatMap((s): [number, number][] =>
    s % 4 < 2
      ? [
          [s, s + 2],
          [s, 8],
        ]
      : [[s, 8]],
  ),
  [0, 1, 2, 3].flatMap((s): [number, number][] => [
    [s, s + 4],
    [s + 4, s],
  ]),
]);
const ELMIRA_BEST_FIRST = [
  [7, 3, 4, 8, 5, 1, 2, 6, 9],
  [1, 4, 8, 5, 9, 3, 7, 2, 6],
  [7, 3, 5, 1, 8, 6, 4, 2, 9],
];
const ELMIRA_RANKS = ELMIRA_BEST_FIRST.map((best) =>
  Int32Array.from({ length: 9 }, (_, s) => 9 - best.indexOf(s + 1)),
);

const witnessOf = (graph: Graph, ranks: Ranks) =>
  createWitness(graph, plainJudgement(byRanks(ranks)));

describe('a witness', () => {
  const witness = witnessOf(lazyGraphOf(TWO), DILEMMA);

  it('names the improvement that nothing sanctions', () => {
    expect(witness(0, 1, 'seq')).toEqual({ stable: false, to: 0 });
    expect(witness(0, 3, 'nash')).toEqual({ stable: false, to: 2 });
  });

  it('answers each improvement by a sanction', () => {
    const sanction = [{ mover: 1, to: 0 }];
    expect(witness(0, 3, 'gmr')).toEqual({ stable: true, answers: [{ to: 2, sanction }] });
    expect(witness(0, 3, 'smr')).toEqual({ stable: true, answers: [{ to: 2, sanction }] });
    expect(witness(0, 3, 'seq')).toEqual({ stable: true, answers: [{ to: 2, sanction }] });
  });

  it('has nothing to answer where there is no improvement', () => {
    expect(witness(0, 0, 'nash')).toEqual({ stable: true, answers: [] });
  });

  it('follows the others over several moves, nobody twice in a row', () => {
    // The first leaves 0 for 1; only 1, 2, 3 by the second, the third and the second deters it.
    const graph = createGraph(4, [
      [[0, 1]],
      [
        [1, 2],
        [2, 3],
      ],
      [[2, 2]],
    ]);
    const ranks = ranksOf([1, 2, 2, 0], [0, 1, 2, 3], [0, 0, 0, 0]);
    expect(witnessOf(graph, ranks)(0, 0, 'gmr')).toEqual({ stable: false, to: 1 });
    const helped = createGraph(5, [
      [[0, 1]],
      [
        [1, 2],
        [4, 3],
      ],
      [[2, 4]],
    ]);
    const more = ranksOf([1, 2, 2, 0, 2], [0, 1, 2, 4, 3], [0, 0, 0, 0, 0]);
    expect(witnessOf(helped, more)(0, 0, 'gmr')).toEqual({
      stable: true,
      answers: [
        {
          to: 1,
          sanction: [
            { mover: 1, to: 2 },
            { mover: 2, to: 4 },
            { mover: 1, to: 3 },
          ],
        },
      ],
    });
    expect(witnessOf(helped, more)(0, 0, 'seq')).toEqual({ stable: false, to: 1 });
  });

  it('shows what the others change at the same moment', () => {
    const crash = { stable: true, answers: [{ to: 2, sanction: [{ mover: 1, to: 0 }] }] };
    expect(simultaneousWitness(TWO, CHICKEN, 0, 3)).toEqual(crash);
    expect(simultaneousWitness(TWO, CHICKEN, 0, 0)).toEqual({ stable: false, to: 1 });
  });
});

describe('looking ahead', () => {
  const graph = graphOf(TWO);

  it('holds both back in chicken from three moves on', () => {
    const stable = (h: number) => limitedVerdicts(graph, CHICKEN, h).map((own) => [...own]);
    expect(stable(1)).toEqual([
      [0, 1, 1, 0],
      [0, 1, 1, 0],
    ]);
    expect(stable(2)).toEqual([
      [0, 0, 1, 0],
      [0, 1, 0, 0],
    ]);
    expect(nonMyopicVerdicts(graph, CHICKEN).map((own) => [...own])).toEqual(stable(3));
  });

  it('lets the leader of chicken drive on', () => {
    expect(stackelbergStates(graph, CHICKEN, 0)).toEqual([2]);
    expect(stackelbergStates(graph, CHICKEN, 1)).toEqual([1]);
  });

  it('is for two', () => {
    expect(() => limitedVerdicts(ELMIRA, ELMIRA_RANKS, 1)).toThrow(RangeError);
  });
});

describe('coalitions', () => {
  it('take both prisoners from defection to cooperation', () => {
    const verdicts = coalitionVerdicts(graphOf(TWO), byRanks(DILEMMA));
    expect(verdicts.map(({ coalition }) => coalition)).toEqual([1, 2, 3]);
    expect([...verdicts[2]!.verdict].map((bits) => bits & BIT.seq)).toEqual([0, 8, 8, 8]);
    const jump = { from: 0, to: 3, coalition: 3 };
    expect(equilibriumJumps(graphOf(TWO), byRanks(DILEMMA), [0, 3])).toEqual([jump]);
  });

  it('make the jump of Elmira: the ministry and the firm together, from 5 to 8', () => {
    const jump = { from: 4, to: 7, coalition: 0b11 };
    expect(equilibriumJumps(ELMIRA, byRanks(ELMIRA_RANKS), [4, 7, 8])).toEqual([jump]);
  });
});

describe('ways', () => {
  it('are shortest, and say who may begin', () => {
    const [byMoves] = waysFrom(ELMIRA, byRanks(ELMIRA_RANKS), 0, [7], 'moves');
    expect(byMoves).toEqual({
      to: 7,
      steps: [
        { movers: 0b001, to: 1 },
        { movers: 0b010, to: 3 },
        { movers: 0b100, to: 7 },
      ],
      firsts: [0b001, 0b010, 0b100],
    });
  });

  it('are fewer where each has to gain', () => {
    const ways = (kind: 'improvements' | 'coalitions') =>
      waysFrom(ELMIRA, byRanks(ELMIRA_RANKS), 0, [4, 7], kind);
    const local = { movers: 0b100, to: 4 };
    expect(ways('improvements')).toEqual([{ to: 4, steps: [local], firsts: [0b100] }, null]);
    expect(ways('coalitions')[1]!.steps).toEqual([local, { movers: 0b011, to: 7 }]);
  });

  it('lead back to where they start', () => {
    const [back] = waysFrom(graphOf(TWO), byRanks(DILEMMA), 0, [0], 'moves');
    expect(back!.steps.map(({ to }) => to)).toEqual([1, 3, 2, 0]);
    expect(waysFrom(graphOf(TWO), byRanks(DILEMMA), 0, [], 'moves')).toEqual([]);
  });
});

describe('what would have to change', () => {
  const graph = lazyGraphOf(TWO);

  it('is one comparison each for the prisoners to cooperate under Nash', () => {
    expect(preferenceChanges(graph, DILEMMA, 3, 'nash')).toEqual({
      changes: [
        { mover: 0, sets: [[2]], complete: true, raiseTo: 2 },
        { mover: 1, sets: [[1]], complete: true, raiseTo: 1 },
      ],
      together: [[2], [1]],
    });
  });

  it('is nothing where the state holds', () => {
    expect(preferenceChanges(graph, DILEMMA, 3, 'seq')).toEqual({ changes: [], together: [] });
  });

  it('is what deters as much as what tempts', () => {
    // From 0 the first is tempted by 1 and, from there, the second leads to 3: two ways to hold it.
    const ranks = ranksOf([1, 4, 0, 3], [0, 0, 0, 0]);
    const { changes } = preferenceChanges(graph, ranks, 0, 'gmr');
    expect(changes).toEqual([{ mover: 0, sets: [[1], [3]], complete: true, raiseTo: 3 }]);
  });

  it('leaves out the choice that frees another, where there is one that does not', () => {
    // The second may see 0 or 1 as no better than 3. But that it moves from 2 to 0 holds the first.
    const ranks = ranksOf([1, 0, 3, 2], [4, 5, 3, 2]);
    const { changes, together } = preferenceChanges(graph, ranks, 3, 'seq');
    expect(changes).toEqual([{ mover: 1, sets: [[0], [1]], complete: true, raiseTo: 0 }]);
    expect(together).toEqual([[1]]);
  });

  it('says where every smallest choice frees another', () => {
    // The second is tempted by 1 and 2, from which the first leads to 3. That it goes from 4 to 3
    // itself holds the first; it no longer does once 3 is no better for it than 0.
    const arcs: [number, number][][] = [
      [
        [0, 4],
        [1, 3],
        [2, 3],
      ],
      [
        [0, 1],
        [0, 2],
        [4, 3],
      ],
    ];
    const ranks = ranksOf([1, -1, -1, 0, 2], [1, 5, 5, 4, 2]);
    expect(preferenceChanges(createGraph(5, arcs), ranks, 0, 'seq')).toEqual({
      changes: [{ mover: 1, sets: [[3]], complete: true, raiseTo: 3 }],
      together: null,
    });
  });

  it('says where there are more sets than it lists', () => {
    const size = 26;
    // The first is tempted by 1; the second leads from there to any of 2 to 25.
    const leads = Array.from({ length: size - 2 }, (_, k): [number, number] => [1, k + 2]);
    const better = Array.from({ length: size }, (_, s) => s);
    const ranks = ranksOf(better, new Array<number>(size).fill(0));
    const { changes } = preferenceChanges(createGraph(size, [[[0, 1]], leads]), ranks, 0, 'gmr');
    expect(changes[0]!.complete).toBe(false);
    expect(changes[0]!.sets.slice(0, 3)).toEqual([[1], [2], [3]]);
  });

  it('can be an option that is bound, or the move of a third', () => {
    const remedies = remediesFor(TWO, DILEMMA, 2, 'nash');
    expect(remedies).toEqual([
      { kind: 'without', option: 1, value: 0 },
      { kind: 'goes', option: 1, direction: 'up' },
      { kind: 'move', mover: 1, to: 0, holdsForMover: true },
    ]);
  });
});

describe('the limits', () => {
  const wide = (options: number, movers = 2) =>
    createSpace(
      movers,
      Array.from({ length: options }, (_, k) => both(k % movers)),
      null,
    );
  const refused = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      if (error instanceof TooLargeError) return [error.limit, error.size];
    }
    return null;
  };

  it('are said with what is past them', () => {
    expect(refused(() => wide(23))).toEqual(['states', 2 ** 23]);
    expect(refused(() => wide(1, 31))).toEqual(['movers', 31]);
    expect(refused(() => graphOf(wide(12)))).toEqual(['graphStates', 4096]);
    const graph = lazyGraphOf(wide(12));
    const none = plainJudgement(() => 0);
    expect(refused(() => graphVerdicts(graph, none))).toEqual(['graphStates', 4096]);
    expect(refused(() => coalitionVerdicts(lazyGraphOf(wide(9, 9)), () => 0))).toEqual([
      'coalitionMovers',
      9,
    ]);
  });

  it('leave the verdicts as they are where too many changes can be made at once', () => {
    const space = wide(20);
    const rank = Int32Array.from({ length: space.size }, (_, code) => code);
    const verdicts = [new Uint8Array(space.size), new Uint8Array(space.size)];
    const error = refused(() => markSimultaneous(space, [rank, rank], verdicts));
    expect(error![0]).toBe('combinations');
    expect(error![1]).toBeGreaterThan(MOVES_LIMITS.combinations);
    expect(verdicts.every((own) => own.every((bits) => bits === 0))).toBe(true);
  });
});

describe('bits of equilibria', () => {
  it('are those that all movers have', () => {
    const verdicts = sweepVerdicts(TWO as Space, DILEMMA);
    const { nash, gmr, smr, seq } = BIT;
    const most = gmr | smr | seq;
    expect([...equilibriumBits(verdicts, 4)]).toEqual([nash | most, 0, 0, most]);
  });
});
