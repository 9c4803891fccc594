/** Voting power under the rule of agreement of a case. */
import type { Case } from '../case/index.ts';
import { ForecastLimitError } from './limits.ts';
import { votingPower } from './power.ts';
import type { Power } from './result.ts';

/** Digits after the point that votes may have. */
const DIGITS = 6;

/**
 * Power of each party with votes, or whose consent is needed, in the game of the whole rule: a
 * coalition wins with the quota and all whose consent is needed. That is a weighted game too: give
 * each of those more votes than there are besides, and add as many to the quota for each.
 */
export function powerOf({ parties, agreement }: Case): Power {
  const { quota, votes, needs } = agreement;
  if (quota === null) return { kind: 'none', reason: 'no-quota' };
  const voters = parties.filter(({ index }) => votes[index]! > 0 || needs.includes(index));
  const own = voters.map(({ index }) => votes[index]!);
  const factor = wholeBy([...own, quota]);
  if (factor === null) return { kind: 'none', reason: 'not-whole' };
  const whole = (x: number) => Math.round(x * factor);
  const veto = own.reduce((sum, x) => sum + whole(x), 0) + 1;
  const weights = voters.map(({ index }, k) => whole(own[k]!) + (needs.includes(index) ? veto : 0));
  try {
    const found = votingPower(weights, whole(quota) + veto * needs.length);
    return {
      kind: 'votes',
      quota,
      voters: voters.map(({ id, index }, k) => ({
        party: id,
        votes: own[k]!,
        mustAgree: needs.includes(index),
        shapleyShubik: found.shapleyShubik[k]!,
        banzhaf: found.banzhaf[k]!,
      })),
    };
  } catch (error) {
    if (error instanceof ForecastLimitError) return { kind: 'none', reason: 'too-large' };
    throw error;
  }
}

/** The power of ten by which all become whole; `null` where none up to 10^6 does. */
function wholeBy(numbers: readonly number[]): number | null {
  for (let k = 0; k <= DIGITS; k++) {
    const factor = 10 ** k;
    if (numbers.every((x) => Math.round(x * factor) / factor === x)) return factor;
  }
  return null;
}
