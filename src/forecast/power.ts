/**
 * Voting power under a quota, exactly: coalitions are counted by generating functions in big
 * integers, so the counts are right to the last coalition (Brams and Affuso 1976 for Banzhaf;
 * Mann and Shapley 1962, after Cantor, for Shapley-Shubik).
 */
import { holdTo } from './limits.ts';

/** How often each voter is decisive. */
export interface VotingPower {
  /** Shapley-Shubik index, one a voter; sums to 1 where a coalition can win at all. */
  readonly shapleyShubik: readonly number[];
  /** Absolute Banzhaf index: swings / 2^(n-1). */
  readonly banzhaf: readonly number[];
  /** Swings of each voter: coalitions of the others that it turns from losing to winning. */
  readonly swings: readonly bigint[];
}

/**
 * @param weights - votes of each voter, integers of 0 or more; fractions are to be scaled up first
 * @param quota - votes that win, an integer of at least 1
 * @throws RangeError where they are no such integers
 * @throws ForecastLimitError past `voters` or `votes` of {@link FORECAST_LIMITS}
 */
export function votingPower(weights: readonly number[], quota: number): VotingPower {
  const whole = (w: number, least: number) => Number.isSafeInteger(w) && w >= least;
  if (!weights.every((w) => whole(w, 0)) || !whole(quota, 1)) {
    throw new RangeError('weights and the quota must be integers, the quota at least 1');
  }
  const n = weights.length;
  const all = weights.reduce((a, b) => a + b, 0);
  holdTo('voters', n);
  holdTo('votes', n * (all + 1));
  const counts = countBySize(weights, all);
  const factorial = factorials(n);
  const byWeight = new Map<number, { pivots: bigint; swings: bigint }>();
  for (const w of new Set(weights)) {
    byWeight.set(w, decisive(without(counts, w), w, quota, factorial));
  }
  const of = weights.map((w) => byWeight.get(w)!);
  return {
    shapleyShubik: of.map(({ pivots }) => Number(pivots) / Number(factorial[n]!)),
    banzhaf: of.map(({ swings }) => Number(swings) / 2 ** (n - 1)),
    swings: of.map(({ swings }) => swings),
  };
}

/** `counts[k][w]`: coalitions of k voters with w votes, the coefficients of prod(1 + y x^w). */
function countBySize(weights: readonly number[], all: number): bigint[][] {
  const counts = [...weights, 0].map(() => new Array<bigint>(all + 1).fill(0n));
  counts[0]![0] = 1n;
  weights.forEach((weight, voters) => {
    for (let k = voters; k >= 0; k--) {
      for (let w = all - weight; w >= 0; w--) counts[k + 1]![w + weight]! += counts[k]![w]!;
    }
  });
  return counts;
}

/** The counts without one voter of that weight: the polynomial divided by 1 + y x^weight. */
function without(counts: readonly (readonly bigint[])[], weight: number): bigint[][] {
  const rest: bigint[][] = [];
  for (let k = 0; k + 1 < counts.length; k++) {
    const before = rest[k - 1];
    rest.push(
      counts[k]!.map((count, w) => (before && w >= weight ? count - before[w - weight]! : count)),
    );
  }
  return rest;
}

/** Coalitions of the others that the voter of this weight turns, and the orders in which it does. */
function decisive(
  others: readonly (readonly bigint[])[],
  weight: number,
  quota: number,
  factorial: readonly bigint[],
): { pivots: bigint; swings: bigint } {
  let [pivots, swings] = [0n, 0n];
  others.forEach((byVotes, k) => {
    let turned = 0n;
    const last = Math.min(quota - 1, byVotes.length - 1);
    for (let w = Math.max(0, quota - weight); w <= last; w++) turned += byVotes[w]!;
    swings += turned;
    pivots += turned * factorial[k]! * factorial[others.length - 1 - k]!;
  });
  return { pivots, swings };
}

function factorials(n: number): bigint[] {
  const list = [1n];
  for (let k = 1; k <= n; k++) list.push(list[k - 1]! * BigInt(k));
  return list;
}
