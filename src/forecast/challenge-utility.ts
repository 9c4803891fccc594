/** What an actor expects of challenging another, in the units of Bueno de Mesquita: -2 to 2. */
import type { Field, Votes } from './challenge-votes.ts';

/** How a run reads the model: see {@link runChallenge}. */
export type ChallengeMode = 'text' | 'replication';

/** What expected utilities are computed from, besides who views whom. */
export interface Contest {
  readonly field: Field;
  readonly votes: Votes;
  /** The weighted median of the positions. */
  readonly median: number;
  /** Q, the probability that things stay as they are without a challenge, 0 to 1. */
  readonly stay: number;
  readonly mode: ChallengeMode;
}

/**
 * P: the probability that i defeats j. In `text` i's votes over the votes of both; in `replication`
 * over the votes of all pairs of actors, and 0 against an actor on the same position.
 */
export function winning({ votes, mode }: Contest, i: number, j: number): number {
  const { placeOf, places, support, all, total } = votes;
  const [a, b] = [placeOf[i]!, placeOf[j]!];
  const mine = support[a * places.length + b]!;
  if (mode === 'replication') return all > 0 ? mine / all : 0;
  const both = mine + support[b * places.length + a]!;
  // Nobody with weight tells the two apart: even.
  return a === b || both <= 1e-12 * total ? 0.5 : mine / both;
}

/**
 * E(U_ij): what i expects of challenging j, with risk exponent `r` (Scholz, Calbert and Smith 2011).
 *
 *     E = s_j (P U_s + (1-P) U_f) + (1-s_j) U_s - Q U_sq - (1-Q)(T U_b + (1-T) U_w)
 *
 * The last term, what i expects where nobody challenges and things do change, is left out by the
 * replication. T is 1 where the median lies nearer to i than j does, so that change is for the better.
 */
export function expected(contest: Contest, i: number, j: number, r: number): number {
  const { field, stay, mode, median } = contest;
  const d = Math.abs(field.x[i]! - field.x[j]!) / field.range;
  const p = winning(contest, i, j);
  const s = field.salience[j]!;
  const success = utility(0.5 - 0.5 * d, r);
  const failure = utility(0.5 + 0.5 * d, r);
  const gain = s * (p * success + (1 - p) * failure) + (1 - s) * success - stay * utility(0.5, r);
  if (mode === 'replication' || stay === 1) return gain;
  const m = Math.abs(field.x[i]! - median) / field.range;
  return gain - (1 - stay) * utility(m < d ? 0.5 - 0.25 * (m + d) : 0.5 + 0.25 * (m + d), r);
}

/** 2 - 4 v^r; v is 0 at best and 1 at worst. */
function utility(v: number, r: number): number {
  return 2 - 4 * Math.max(0, v) ** r;
}

/**
 * The risk exponents of a round, between 1/2 and 2: r = (1 - R/3) / (1 + R/3), where
 * R = (2 Sec - max - min) / (max - min) and Sec_i sums what the others expect of challenging i,
 * computed with exponents of 1. All are 1 where everyone is equally secure.
 */
export function riskExponents(contest: Contest): number[] {
  const n = contest.field.x.length;
  const danger = contest.field.x.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) if (j !== i) sum += expected(contest, j, i, 1);
    return sum;
  });
  const [low, high] = [Math.min(...danger), Math.max(...danger)];
  if (!(high - low > 1e-12 * n)) return danger.map(() => 1);
  return danger.map((sec) => {
    const risk = (2 * sec - high - low) / (high - low);
    return (1 - risk / 3) / (1 + risk / 3);
  });
}
