/** Whether one party stands out as the obstacle, over the readings and the draws. */

import { type Share, shareOf } from '../draws/index.ts';
import type { PrincipalObstacle, ReadingName, ReadingRank } from './result.ts';

/** How a reading ranks the parties. */
export interface RankInput {
  readonly reading: ReadingName;
  /** For each draw that the reading ranks, a score by decider; the highest ranks first. */
  readonly scores: Iterable<readonly (number | null)[]>;
  /** How many draws each of `scores` stands for: 1, or all where the record says the same in all. */
  readonly weight: number;
}

/**
 * Ranks the parties in one reading.
 *
 * @param draws - all draws, whether ranked or not
 * @param why - the reason to give where nobody is ranked in any draw
 */
export function rankOf(
  { reading, scores, weight }: RankInput,
  parties: readonly string[],
  draws: number,
  why: string,
): ReadingRank {
  const first = new Array<number>(parties.length).fill(0);
  let ranked = 0;
  for (const score of scores) {
    ranked++;
    const top = firstOf(score);
    if (top !== null) first[top]! += weight;
  }
  if (ranked === 0) return { reading, kind: 'unknown', reason: why };
  const shares = parties.map((party, p): [string, Share] => [party, shareOf(first[p]!, draws)]);
  return { reading, kind: 'ranked', first: Object.fromEntries(shares) };
}

/** @returns the place of the highest score, or `null` where several share it or none is defined */
function firstOf(scores: readonly (number | null)[]): number | null {
  let best: number | null = null;
  let place: number | null = null;
  for (let p = 0; p < scores.length; p++) {
    const score = scores[p] ?? null;
    if (score === null || (best !== null && score < best)) continue;
    place = score === best ? null : p;
    best = score;
  }
  return place;
}

/**
 * Who stands out: the party that ranks first in more than half of all draws in more than half of
 * the readings that say something, and in two of them at least. Nobody does where half of the draws
 * or more have a deal: there is then no impasse to be the obstacle to.
 *
 * @param impasse - draws without a deal
 */
export function principalOf(
  readings: readonly ReadingRank[],
  parties: readonly string[],
  impasse: Share,
): PrincipalObstacle {
  const saying = readings.filter((reading) => reading.kind === 'ranked');
  const firsts = parties.map(
    (party) => saying.filter(({ first }) => 2 * first[party]!.hits > first[party]!.of).length,
  );
  const place = firsts.findIndex((count) => count >= 2 && 2 * count > saying.length);
  const out = place >= 0 && 2 * impasse.hits > impasse.of;
  return {
    readings,
    party: out ? parties[place]! : null,
    readingsFirst: out ? firsts[place]! : 0,
    readingsThatSay: saying.length,
  };
}
