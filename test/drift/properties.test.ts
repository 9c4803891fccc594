import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, ProblemError, type Quantity } from '../../src/case/index.ts';
import {
  type Change,
  type DriftResult,
  driftAnalysis,
  MAX_COLUMNS,
  MAX_NUMBERS,
} from '../../src/drift/index.ts';
import { anyMade, drift, type Made, made } from './made.ts';

const SCALE = [0, 50, 100];
const range = (low: number, high: number): Quantity => ({ kind: 'range', low, high });

/** Two parties on one issue, a round at the start and one at the end. */
function two(
  a: readonly [string | number | Quantity, string | number | Quantity],
  b: readonly [string | number | Quantity, string | number | Quantity],
  scale: readonly (number | null)[] = SCALE,
): Case {
  return made({
    weights: { a: [1], b: [1] },
    issues: { i: scale },
    positions: [
      ['a', 'i', a[0], 1],
      ['b', 'i', b[0], 1],
      ['a', 'i', a[1], 5],
      ['b', 'i', b[1], 5],
    ],
    rounds: [
      [1, 'leaders'],
      [5, 'envoys'],
    ],
  });
}

function said(change: Change): number {
  if (change.kind === 'too-little') throw new Error(change.reason);
  return change.change.median;
}

const place = fc.integer({ min: 0, max: 100 });

describe('a move', () => {
  it('towards the other shortens the distance by its share of the scale, and away lengthens it', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, place, async (from, to, other) => {
        const { overall, pairs, moves } = await drift(two([from, to], [other, other]));
        const change = (Math.abs(to - other) - Math.abs(from - other)) / 100;
        expect(said(overall)).toBeCloseTo(change, 12);
        expect(overall.kind).toBe(change < 0 ? 'closer' : change > 0 ? 'further' : 'neither');
        expect(pairs[0]!.given!.map(({ median }) => median)).toEqual([
          expect.closeTo(-change, 12),
          0,
        ]);
        expect(moves).toHaveLength(from === to ? 0 : 1);
        if (from === to) return;
        expect(moves[0]).toMatchObject({ party: 'a', issue: 'i', step: 1 });
        expect(moves[0]!.size.median).toBeCloseTo(Math.abs(to - from) / 100, 12);
        expect(moves[0]!.nearer[0]!.by.median).toBeCloseTo(-change, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('counts for each by which of them moved where both did', async () => {
    const { pairs, parties } = await drift(two([0, 30], [100, 90]));
    expect(pairs[0]!.given!.map(({ median }) => median)).toEqual([
      expect.closeTo(0.3, 12),
      expect.closeTo(0.1, 12),
    ]);
    expect(parties.map(({ given, taken }) => [given!.median, taken!.median])).toEqual([
      [expect.closeTo(0.3, 12), expect.closeTo(0.1, 12)],
      [expect.closeTo(0.1, 12), expect.closeTo(0.3, 12)],
    ]);
  });

  it('is shared evenly where two swap places: neither alone has come nearer', async () => {
    const { pairs, overall } = await drift(two([0, 100], [100, 0]));
    expect(said(overall)).toBe(0);
    expect(pairs[0]!.given!.map(({ median }) => median)).toEqual([0, 0]);
  });

  it('is all or nothing without a scale, and where the scale leaves an option out', async () => {
    for (const scale of [
      [null, null, null],
      [0, 50, null],
    ]) {
      expect(said((await drift(two(['o0', 'o1'], ['o2', 'o2'], scale))).overall)).toBe(0);
      expect(said((await drift(two(['o0', 'o2'], ['o2', 'o2'], scale))).overall)).toBe(-1);
      expect(said((await drift(two(['o2', 'o0'], ['o2', 'o2'], scale))).overall)).toBe(1);
    }
  });
});

describe('what is uncertain', () => {
  it('is no move where the same range is stated again', async () => {
    const { overall, moves, held } = await drift(two([range(20, 60), range(20, 60)], [90, 90]));
    expect(overall).toMatchObject({ kind: 'neither', change: { median: 0, low: 0, high: 0 } });
    expect(moves).toEqual([]);
    expect(held.map(({ party, stated }) => [party, stated])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('gives an interval, and no verdict while that holds 0', async () => {
    // 50 less a number even in 40..60: the change is even in -0.1..0.1.
    const unsure = await drift(two([50, range(40, 60)], [100, 100]), 4000);
    expect(unsure.overall.kind).toBe('neither');
    const { change } = unsure.overall as Extract<Change, { change: unknown }>;
    expect(change.low).toBeCloseTo(-0.09, 1.5);
    expect(change.high).toBeCloseTo(0.09, 1.5);
    expect((await drift(two([50, range(52, 60)], [100, 100]), 500)).overall.kind).toBe('closer');
    expect((await drift(two([50, range(40, 48)], [100, 100]), 500)).overall.kind).toBe('further');
  });

  it('weighs issues by the mean of both, over those that are compared', async () => {
    const kase = made({
      weights: { a: [30, 10, 60], b: [10, 40, 50] },
      issues: { i: SCALE, j: SCALE, k: SCALE },
      positions: [
        ['a', 'i', 0, 1],
        ['b', 'i', 100, 1],
        ['a', 'j', 0, 1],
        ['b', 'j', 50, 1],
        ['a', 'k', 0, 1],
        ['a', 'i', 50, 2],
        ['b', 'k', 100, 2],
      ],
    });
    const [pair] = (await drift(kase)).pairs;
    // i weighs 20, j 25: 20/45 of a change of one half.
    expect(said(pair!.overall)).toBeCloseTo((-20 / 45) * 0.5, 12);
    expect(pair).toMatchObject({ compared: ['i', 'j'], notCompared: ['k'] });
    // With k, which weighs 55: (20 * .5 + 25 * .5 + 55) / 100.
    expect(pair!.path[1]!.distance!.median).toBeCloseTo(0.775, 12);
  });
});

describe('too little to say', () => {
  const base: Made = { weights: { a: [1, 0], b: [2, 0] }, issues: { i: SCALE, j: SCALE } };
  const cases: readonly (readonly [string, Made])[] = [
    ['one-party', { ...base, weights: { a: [1, 1] }, positions: [['a', 'i', 0, 1]] }],
    ['no-stance', base],
    ['no-stance', { ...base, positions: [['a', 'i', 0, 1]], rounds: [[2, null]] }],
    [
      'no-common-issue',
      {
        ...base,
        positions: [
          ['a', 'i', 0, 1],
          ['b', 'j', 0, 2],
        ],
      },
    ],
    [
      'one-step',
      {
        ...base,
        positions: [
          ['a', 'i', 0, 1],
          ['b', 'i', 0, 2],
        ],
      },
    ],
    [
      'nothing-new',
      {
        ...base,
        rounds: [
          [3, null],
          [4, null],
        ],
        positions: [
          ['a', 'i', 0, 1],
          ['b', 'i', 0, 2],
          ['a', 'j', 0, 4],
        ],
      },
    ],
    [
      'no-weight',
      {
        ...base,
        positions: [
          ['a', 'j', 0, 1],
          ['b', 'j', 50, 1],
          ['a', 'j', 50, 2],
        ],
      },
    ],
  ];
  it.each(cases)('%s', async (reason, given) => {
    expect((await drift(made(given))).overall).toEqual({ kind: 'too-little', reason });
  });

  it('holds for a rejection, which is listed and moves nobody', async () => {
    const kase = made({
      ...base,
      positions: [
        ['a', 'i', 0, 1],
        ['b', 'i', 50, 1],
      ],
      rounds: [
        [1, 'leaders'],
        [3, 'leaders'],
      ],
      proposals: [
        {
          by: 'a',
          day: 1,
          terms: { i: 'o0' },
          responses: [
            { party: 'b', verdict: 'reject', day: 3, rejects: ['i'] },
            { party: 'b', verdict: 'accept', day: null },
          ],
        },
      ],
    });
    const result = await drift(kase);
    expect(result.overall).toEqual({ kind: 'too-little', reason: 'nothing-new' });
    expect(result.rejections).toEqual([
      { party: 'b', proposal: 'plan-0', issues: ['i'], date: '2025-01-03' },
    ]);
    expect(result.undated).toEqual([{ proposal: 'plan-0', by: 'b' }]);
  });
});

/** The numbers of a result by names, in an order that does not depend on that of the parties. */
function named(result: DriftResult, names: (id: string) => string) {
  const round = (x: number) => Math.round(x * 1e9) / 1e9 + 0;
  const change = (c: Change) =>
    c.kind === 'too-little' ? c.reason : [c.kind, round(c.change.median)];
  return {
    overall: change(result.overall),
    channels: result.channels.map((row) => [row.format, row.steps, change(row.change)]),
    pairs: result.pairs
      .map(({ parties, overall, path, given }) => {
        const two = parties.map((id, k) => [names(id), given && round(given[k]!.median)] as const);
        two.sort(([x], [y]) => (x < y ? -1 : 1));
        return JSON.stringify([two, change(overall), path.map(({ change: c }) => c && change(c))]);
      })
      .sort(),
    moves: result.moves
      .map(({ party, issue, step, size }) => [names(party), issue, step, round(size.median)].join())
      .sort(),
  };
}

const certain = anyMade.map((given) => ({
  ...given,
  weights: Object.fromEntries(
    Object.entries(given.weights).map(([id, w]) => [
      id,
      w?.map((x) => (typeof x === 'number' ? x : 1)) ?? null,
    ]),
  ),
}));

describe('symmetry', () => {
  it('follows the names where parties are turned round and renamed', async () => {
    await fc.assert(
      fc.asyncProperty(certain, async (given) => {
        const other = (id: string) => `${id}-x`;
        const turned: Made = {
          ...given,
          weights: Object.fromEntries(
            Object.entries(given.weights)
              .reverse()
              .map(([id, w]) => [other(id), w]),
          ),
          positions: given.positions!.map(([p, i, at, d]) => [other(p), i, at, d]),
          proposals: given.proposals!.map((proposal) => ({
            ...proposal,
            by: other(proposal.by),
            responses: proposal.responses!.map((r) => ({ ...r, party: other(r.party) })),
          })),
        };
        const [one, two] = [await drift(made(given), 1, true), await drift(made(turned), 1, true)];
        expect(named(two, (id) => id)).toEqual(named(one, other));
      }),
      { numRuns: 150 },
    );
  });

  it('does not mind the order of positions and rounds in the file', async () => {
    await fc.assert(
      fc.asyncProperty(certain, async (given) => {
        const days = new Set(given.rounds!.map(([d]) => d));
        const turned: Made = {
          ...given,
          positions: given.positions!.toReversed(),
          // Of two rounds of one day the earlier in the file counts.
          rounds: days.size === given.rounds!.length ? given.rounds!.toReversed() : given.rounds!,
        };
        const [one, two] = [await drift(made(given), 1, true), await drift(made(turned), 1, true)];
        expect(named(two, String)).toEqual(named(one, String));
      }),
      { numRuns: 100 },
    );
  });
});

describe('sums', () => {
  it('have what each gave add up to the fall, and the channels to the change', async () => {
    await fc.assert(
      fc.asyncProperty(certain, async (given) => {
        const { pairs, channels, overall } = await drift(made(given), 1);
        for (const pair of pairs) {
          if (pair.given === null) continue;
          const [a, b] = pair.given;
          expect(a.median + b.median).toBeCloseTo(-said(pair.overall), 10);
        }
        if (overall.kind === 'too-little') return;
        const parts = channels.map(({ change }) =>
          change.kind === 'too-little' ? 0 : said(change),
        );
        expect(parts.reduce((x, y) => x + y, 0)).toBeCloseTo(said(overall), 10);
      }),
      { numRuns: 150 },
    );
  });
});

describe('limits', () => {
  it('are a problem with a code', () => {
    const parties = Array.from({ length: 16 }, (_, k) => `p${k}`);
    const days = Array.from({ length: 28 }, (_, k) => k + 1);
    const kase = made({
      weights: Object.fromEntries(parties.map((id) => [id, [1]])),
      issues: { i: SCALE },
      positions: parties.flatMap((id, p) =>
        days.map((d) => [id, 'i', (d * 7 + p * 13) % 101, d] as const),
      ),
    });
    const codeOf = (run: () => void) => {
      try {
        run();
      } catch (error) {
        if (error instanceof ProblemError) return error.problems.map(({ code }) => code);
        throw error;
      }
      return [];
    };
    expect(codeOf(() => driftAnalysis.check!(kase, { all: false }, 1))).toEqual([
      'drift-too-large',
    ]);
    const small = two([0, 1], [2, 3]);
    expect(MAX_NUMBERS / MAX_COLUMNS).toBe(10_000);
    expect(codeOf(() => driftAnalysis.check!(small, { all: false }, 1_000_000))).toEqual([]);
    expect(codeOf(() => driftAnalysis.check!(small, { all: false }, MAX_NUMBERS))).toEqual([
      'drift-too-large',
    ]);
  });
});
