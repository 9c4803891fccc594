/** The sweeps where blocks are long and states are many. */
import { describe, expect, it } from 'vitest';
import {
  BIT,
  byRanks,
  createSpace,
  type Digit,
  equilibriaOf,
  graphOf,
  graphVerdicts,
  plainJudgement,
  type Ranks,
  statesOf,
  sweepVerdicts,
  valueAt,
} from '../../src/moves/index.ts';

/** A line of numbers from 0 to 1 that is the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
}

describe('against the engine on graphs', () => {
  const shapes: Readonly<
    Record<string, { radices: number[]; owners: number[]; oneWay: number[] }>
  > = {
    'blocks of 256': { radices: [2, 4, 4, 4, 4, 2], owners: [1, 0, 0, 0, 0, 1], oneWay: [] },
    'options of three values': {
      radices: [3, 3, 3, 3, 3, 3],
      owners: [0, 1, 2, 0, 1, 2],
      oneWay: [],
    },
    'options that go one way': {
      radices: [2, 3, 2, 3, 2, 2, 3, 2],
      owners: [0, 0, 0, 1, 1, 2, 2, 2],
      oneWay: [0, 3, 6],
    },
    'a mover without a way back': {
      radices: [2, 2, 2, 2, 4, 4],
      owners: [0, 0, 0, 0, 1, 2],
      oneWay: [0, 1, 2, 3],
    },
  };

  it.each(Object.keys(shapes))('agrees on %s', (name) => {
    const { radices, owners, oneWay } = shapes[name]!;
    const random = numbers(7);
    const digits = radices.map((radix, k): Digit => {
      const direction = oneWay.includes(k) ? (k % 2 === 0 ? 'up' : 'down') : 'both';
      return { mover: owners[k]!, radix, direction };
    });
    const movers = Math.max(...owners) + 1;
    for (const [share, spread] of [
      [0, 1e9],
      [0.2, 40],
      [0.6, 1e9],
    ] as const) {
      const { size } = createSpace(movers, digits, null);
      const feasible = Uint8Array.from({ length: size }, () => (random() >= share ? 1 : 0));
      const space = createSpace(movers, digits, share === 0 ? null : feasible);
      const ranks = owners.slice(0, movers).map(() => {
        return Int32Array.from({ length: size }, () => Math.floor((random() - 0.5) * spread));
      });
      const expected = graphVerdicts(graphOf(space), plainJudgement(byRanks(ranks)));
      expect(sweepVerdicts(space, ranks)).toEqual(expected);
    }
  });

  it('agrees at the ends of what ranks can be', () => {
    const random = numbers(11);
    const digits = Array.from({ length: 9 }, (_, k): Digit => {
      return { mover: Math.floor(k / 7), radix: 2, direction: 'both' };
    });
    const extremes = [-(2 ** 31), -(2 ** 31) + 1, -1, 0, 1, 2 ** 31 - 2, 2 ** 31 - 1];
    const feasible = Uint8Array.from({ length: 512 }, () => (random() < 0.8 ? 1 : 0));
    for (const mask of [null, feasible]) {
      const space = createSpace(2, digits, mask);
      const ranks = [0, 1].map(() =>
        Int32Array.from({ length: 512 }, () => extremes[Math.floor(random() * 7)]!),
      );
      const expected = graphVerdicts(graphOf(space), plainJudgement(byRanks(ranks)));
      expect(sweepVerdicts(space, ranks)).toEqual(expected);
    }
  });
});

describe('2^18 states', () => {
  const digits = Array.from({ length: 18 }, (_, k): Digit => {
    return { mover: k % 3, radix: 2, direction: 'both' };
  });

  /** Each mover counts its own options that are taken, and those of the others by a factor. */
  function counting(factor: number): Ranks {
    const space = createSpace(3, digits, null);
    return [0, 1, 2].map((mover) =>
      Int32Array.from({ length: space.size }, (_, code) =>
        digits.reduce(
          (sum, digit, k) => sum + valueAt(space, code, k) * (digit.mover === mover ? 1 : factor),
          0,
        ),
      ),
    );
  }

  it('have the one state in which all take all, where each likes its own options', () => {
    const space = createSpace(3, digits, null);
    const verdicts = sweepVerdicts(space, counting(0));
    for (const concept of ['nash', 'smr', 'seq', 'gmr'] as const) {
      expect(equilibriaOf(verdicts, statesOf(space), concept)).toEqual([space.size - 1]);
    }
  });

  it('have metarational states where the others can take away more than is gained', () => {
    // Stable for a mover under GMR and SMR: what it has at most, all its own taken and nothing of
    // the others', must not be above what it has now. Nobody improves by sanctioning.
    const space = createSpace(3, digits, null);
    const ranks = counting(2);
    const verdicts = sweepVerdicts(space, ranks);
    const stable = (bit: number) =>
      verdicts[0]!.reduce((n, bits) => n + ((bits & bit) === bit ? 1 : 0), 0);
    const most = 6;
    const held = ranks[0]!.reduce((n, rank) => n + (rank >= most ? 1 : 0), 0);
    const full = ranks[0]!.reduce((n, rank, code) => {
      const own = digits.reduce(
        (sum, d, k) => sum + (d.mover === 0 ? valueAt(space, code, k) : 0),
        0,
      );
      return n + (rank < most && own === 6 ? 1 : 0);
    }, 0);
    expect(stable(BIT.gmr)).toBe(held + full);
    expect(stable(BIT.smr)).toBe(held + full);
    expect(equilibriaOf(verdicts, statesOf(space), 'seq')).toEqual([space.size - 1]);
  });
});
