/** Every game of two movers with one option each, ties and all: nothing is left to chance here. */
import { expect, it } from 'vitest';
import {
  BIT,
  coalitionVerdicts,
  graphOf,
  limitedVerdicts,
  markSimultaneous,
  nonMyopicVerdicts,
  byRanks as ofRanks,
  stackelbergStates,
  sweepVerdicts,
} from '../../src/moves/index.ts';
import { bitsOf, spaceOf } from '../support/moves-engine.ts';
import {
  byRanks,
  coalition,
  formMoves,
  type OracleForm,
  product,
  simultaneous,
  single,
} from '../support/moves-oracle.ts';
import { limited, nonMyopic, stackelberg } from '../support/moves-oracle-horizon.ts';

const form: OracleForm = {
  movers: 2,
  options: [
    { mover: 0, values: 2, goes: 'both' },
    { mover: 1, values: 2, goes: 'both' },
  ],
  states: [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ],
};
const states = [0, 1, 2, 3];
const moves = formMoves(form);

/** All ways to rank four states: ranks from 0 without gaps. */
const rankings = product(states.map(() => states)).filter((row) =>
  row.every((rank) => rank === 0 || row.includes(rank - 1)),
);

function toldOf(ranks: readonly number[][]) {
  const c = { movers: 2, states: 4, moves, ...byRanks(ranks) };
  return {
    single: [0, 1].map((i) =>
      single(c, i).map((v, s) => bitsOf(v) | (simultaneous(form, c, i, s) ? BIT.sim : 0)),
    ),
    limited: [1, 2, 3, 4].map((h) => limited(c, ranks, h).map((row) => row.map(Number))),
    nonMyopic: nonMyopic(c, ranks).map((row) => row.map(Number)),
    leads: [0, 1].map((i) => states.filter((s) => stackelberg(c, ranks, i)[s])),
    joint: coalition(c, [0, 1]).map(bitsOf),
  };
}

function foundOf(ranks: readonly number[][]) {
  const { space, arrays } = spaceOf(form, ranks);
  const graph = graphOf(space);
  const plain = (rows: readonly Uint8Array[]) => rows.map((row) => [...row]);
  const verdicts = sweepVerdicts(space, arrays);
  markSimultaneous(space, arrays, verdicts);
  return {
    single: plain(verdicts),
    limited: [1, 2, 3, 4].map((h) => plain(limitedVerdicts(graph, arrays, h))),
    nonMyopic: plain(nonMyopicVerdicts(graph, arrays)),
    leads: [0, 1].map((i) => stackelbergStates(graph, arrays, i)),
    joint: [...coalitionVerdicts(graph, ofRanks(arrays)).at(-1)!.verdict],
  };
}

it('agrees on every concept in all 5,625 games', () => {
  expect(rankings.length).toBe(75);
  const odd = rankings.flatMap((one) =>
    rankings
      .map((other) => [one, other])
      .filter((ranks) => JSON.stringify(foundOf(ranks)) !== JSON.stringify(toldOf(ranks))),
  );
  expect(odd).toEqual([]);
}, 60_000);
