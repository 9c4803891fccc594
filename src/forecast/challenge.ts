/**
 * The expected utility or challenge model (Bueno de Mesquita 1985, 1994, 1997), as restated by
 * Scholz, Calbert and Smith (2011): in each round everyone weighs a challenge to everyone, and gives
 * way to the challenge that costs it the least movement.
 */
import { bestOffer, type ChallengeMove } from './challenge-offers.ts';
import { type ChallengeMode, type Contest, riskExponents } from './challenge-utility.ts';
import { countVotes, type Field } from './challenge-votes.ts';
import { holdTo } from './limits.ts';
import { lowerMedian, weightedMean, weightOf } from './sums.ts';
import type { ForecastActor } from './types.ts';

/** Options of {@link runChallenge}. */
export interface ChallengeOptions {
  /** Which reading of the model. */
  readonly mode: ChallengeMode;
  /** Q, 0 to 1: the probability that things stay as they are where nobody challenges. */
  readonly stay: number;
  /** Rounds at most. A run ends before them where a round moves nobody. */
  readonly rounds: number;
}

/** One round. Lists run over the actors as they were given. */
export interface ChallengeRound {
  /** Risk exponents, 1/2 (risk-accepting) to 2 (risk-averse). */
  readonly risk: readonly number[];
  /** Who gave way to whom, at most one a mover. */
  readonly moves: readonly ChallengeMove[];
  /** Positions after the round. */
  readonly positions: readonly number[];
  /** Their weighted median and weighted mean. */
  readonly median: number;
  readonly mean: number;
}

/** A run. */
export interface ChallengeRun {
  /** The weighted median after the last round; null where no actor has weight. */
  readonly forecast: number | null;
  readonly rounds: readonly ChallengeRound[];
  /** Whether the last round moved nobody. */
  readonly settled: boolean;
}

/** The settings of the published example: nobody expects change without a challenge. */
export const CHALLENGE_DEFAULTS: ChallengeOptions = { mode: 'replication', stay: 1, rounds: 10 };

/**
 * Runs the model. Two readings of it are documented (docs/forecast/challenge.md):
 *
 * - `text`: the range is that of the present positions; P is a share of the votes of i and j alone;
 *   each side judges with its own exponent; of all that beats it (confrontations, compromises,
 *   capitulations) an actor takes what moves it least.
 * - `replication`: what the published figures come from. The range is that of the first positions;
 *   P is a share of the votes over all pairs, with distances raised to each voter's exponent; i judges
 *   both sides with its own exponent; confrontations come before compromises, of which it takes the
 *   one whose reversed weighting lies lowest on the scale, so that mirrored scales can differ.
 *
 * @throws ForecastLimitError past `challengeActors` or `rounds` of FORECAST_LIMITS
 */
export function runChallenge(
  actors: readonly ForecastActor[],
  options: Partial<ChallengeOptions> = {},
): ChallengeRun {
  const { mode, stay, rounds: most } = { ...CHALLENGE_DEFAULTS, ...options };
  holdTo('challengeActors', actors.length);
  holdTo('rounds', most);
  const weight = actors.map(weightOf);
  const rounds: ChallengeRound[] = [];
  let x = actors.map(({ position }) => position);
  const first = lowerMedian(x, weight);
  if (first === null) return { forecast: null, rounds, settled: true };
  const firstRange = spread(x);
  let settled = false;
  while (!settled && rounds.length < most) {
    const range = mode === 'text' ? spread(x) : firstRange;
    const round = playRound(
      actors,
      { x, weight, salience: actors.map((a) => a.salience), range },
      mode,
      stay,
    );
    x = [...round.positions];
    settled = round.moves.length === 0;
    rounds.push(round);
  }
  return { forecast: rounds.at(-1)?.median ?? first, rounds, settled };
}

function playRound(
  actors: readonly ForecastActor[],
  field: Field,
  mode: ChallengeMode,
  stay: number,
): ChallengeRound {
  const names = actors.map(({ name }) => name);
  const { x, weight } = field;
  const median = lowerMedian(x, weight)!;
  if (!(field.range > 0))
    return closed(
      field,
      x.map(() => 1),
      [],
    );
  const even = countVotes(field, null);
  const before: Contest = { field, votes: even, median, stay, mode };
  const risk = riskExponents(before);
  const votes = mode === 'text' ? even : countVotes(field, risk);
  const contest: Contest = { ...before, votes };
  const moves = x.flatMap((_, i) => bestOffer(contest, risk, i, names) ?? []);
  return closed(field, risk, moves);
}

function closed(
  field: Field,
  risk: readonly number[],
  moves: readonly ChallengeMove[],
): ChallengeRound {
  const positions = [...field.x];
  for (const { actor, to } of moves) positions[actor] = to;
  return {
    risk,
    moves,
    positions,
    median: lowerMedian(positions, field.weight)!,
    mean: weightedMean(positions, field.weight)!,
  };
}

function spread(x: readonly number[]): number {
  return Math.max(...x) - Math.min(...x);
}
