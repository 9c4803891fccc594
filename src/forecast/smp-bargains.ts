/** Bargains of one turn of the spatial model: who proposes what to whom, and what each accepts. */
import { type Arena, challengeOf, distance, election, utility } from './smp-influence.ts';
import type { SpatialActor } from './types.ts';

/** A proposal of `from` to `to`, and where each would then stand. */
export interface Bargain {
  readonly from: number;
  readonly to: number;
  /** The proposer's probability of winning a contest, as it sees it. */
  readonly wins: number;
  /** Its expected gain from the contest. */
  readonly gain: number;
  /** The position that the proposer would take, and the other. */
  readonly proposer: readonly number[];
  readonly receiver: readonly number[];
}

type Positions = readonly (readonly number[])[];

/** Gains up to this are none. */
const LEAST_GAIN = 1e-5;
/** What keeps the two where they are when no weight says otherwise. */
const LEAST_WEIGHT = 1e-6;

/** The bargain of i with the one it gains most from challenging; null where there is none. */
export function bestBargain(
  actors: readonly SpatialActor[],
  positions: Positions,
  arena: Arena,
  i: number,
): Bargain | null {
  let [target, wins, gain] = [-1, 0, LEAST_GAIN];
  for (let j = 0; j < arena.n; j++) {
    if (j === i) continue;
    const challenge = challengeOf(arena, i, j);
    if (challenge.gain > gain) [target, wins, gain] = [j, challenge.wins, challenge.gain];
  }
  if (target < 0) return null;
  const [proposer, receiver] = [[...positions[i]!], [...positions[target]!]];
  positions[i]!.forEach((x, k) => {
    const y = positions[target]![k]!;
    const w = (actors[i]!.saliences[k]! * wins) ** 2;
    const v = (actors[target]!.saliences[k]! * (1 - wins)) ** 2;
    proposer[k] = rounded(((w + LEAST_WEIGHT) * x + v * y) / (w + v + LEAST_WEIGHT));
    receiver[k] = rounded((w * x + (v + LEAST_WEIGHT) * y) / (w + v + LEAST_WEIGHT));
  });
  return { from: i, to: target, wins, gain, proposer, receiver };
}

/** To 4 decimals, as the model has it. */
function rounded(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}

/**
 * What actor k does: of standing still (null) and every bargain that names it, the one that an
 * election by capability over everyone's mean utility of all positions makes likeliest.
 */
export function chosen(
  actors: readonly SpatialActor[],
  positions: Positions,
  arena: Arena,
  bargains: readonly (Bargain | null)[],
  k: number,
): Bargain | null {
  // The order settles ties: bargains as their proposers are listed, standing still at k's place.
  const choices = bargains.flatMap((bargain, from): (Bargain | null)[] => {
    if (from === k) return bargain === null ? [null] : [null, bargain];
    return bargain?.to === k ? [bargain] : [];
  });
  if (choices.length === 1) return choices[0]!;
  const { n } = arena;
  const utilities = new Float64Array(n * choices.length);
  for (let v = 0; v < n; v++) {
    const to = (place: readonly number[]) =>
      utility(distance(positions[v]!, place, actors[v]!.saliences), arena.risk[v]!);
    let all = 0;
    for (let b = 0; b < n; b++) all += utility(arena.distance[v * n + b]!, arena.risk[v]!);
    choices.forEach((bargain, c) => {
      let sum = all;
      if (bargain !== null) {
        sum += to(bargain.proposer) - to(positions[bargain.from]!);
        sum += to(bargain.receiver) - to(positions[bargain.to]!);
      }
      utilities[v * choices.length + c] = sum / n;
    });
  }
  const chances = election(arena.capability, choices.length, utilities);
  return choices[chances.indexOf(Math.max(...chances))]!;
}
