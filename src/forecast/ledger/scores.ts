/** Scoring rules for a probability of something that came true or did not. All are better when lower. */

/**
 * Brier score (Brier 1950) in its half form, 0..1: the square of how far the probability was from
 * the outcome (1 or 0). Brier's own sum over both outcomes is twice that.
 */
export function brierScore(probability: number, outcome: boolean): number {
  const miss = (outcome ? 1 : 0) - probability;
  return miss * miss;
}

/**
 * Logarithmic score (Good 1952; Gneiting and Raftery 2007, with the sign turned so that lower is
 * better): minus the natural logarithm of the probability given to what came about.
 *
 * @returns `null` where that probability was 0: the score is infinite, and no later success makes
 *   up for it
 */
export function logScore(probability: number, outcome: boolean): number | null {
  const given = outcome ? probability : 1 - probability;
  return given > 0 ? Math.abs(Math.log(given)) : null;
}
