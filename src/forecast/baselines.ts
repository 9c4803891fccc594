/**
 * Forecasts of one line. What a process model says is worth something only where it does better
 * than these (Thomson and others 2006; Achen 2006 for the mean as a bargaining solution).
 */
import { lowerMedian, weightedMean, weightOf } from './sums.ts';
import type { ForecastActor, ForecastIssue } from './types.ts';

const positionsOf = (actors: readonly ForecastActor[]) => actors.map(({ position }) => position);

/**
 * The compromise model: sum(c s x) / sum(c s) (Van den Bos 1991; Achen 2006).
 *
 * @returns a position within those of the actors with weight; null where none has any
 */
export function compromise(actors: readonly ForecastActor[]): number | null {
  return weightedMean(positionsOf(actors), actors.map(weightOf));
}

/** The mean of the positions, each counted once; null without actors. */
export function plainMean(actors: readonly ForecastActor[]): number | null {
  return weightedMean(
    positionsOf(actors),
    actors.map(() => 1),
  );
}

/** The mean of the positions weighted by salience; null where nobody cares. */
export function salienceMean(actors: readonly ForecastActor[]): number | null {
  return weightedMean(
    positionsOf(actors),
    actors.map(({ salience }) => salience),
  );
}

/**
 * The weighted median (Black 1958): the lowest position at which the capability times salience of
 * those at or below it reaches half of all.
 *
 * @returns the position of an actor with weight; null where none has any
 */
export function weightedMedian(actors: readonly ForecastActor[]): number | null {
  return lowerMedian(positionsOf(actors), actors.map(weightOf));
}

/** The forecast that nothing changes; null where the status quo is not known. */
export function statusQuo(issue: ForecastIssue): number | null {
  return issue.statusQuo;
}

/** The middle of the scale, which knows nothing of the actors. */
export function middle(issue: ForecastIssue): number {
  return issue.low + (issue.high - issue.low) / 2;
}
