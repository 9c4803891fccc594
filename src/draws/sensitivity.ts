/** How much of what comes out hangs on one thing: shares of variance, and what chance shows. */

/** Draws in which something lies in one class, and in how many of them the outcome is so. */
export interface OutcomeClass {
  readonly draws: number;
  readonly hits: number;
}

/**
 * The correlation ratio of an outcome that is or is not: the share of its variance that goes with
 * the class, 0..1. With n_b draws and a share of p_b hits in class b, N draws and p overall,
 *
 *   S = sum over b of n_b / N (p_b - p)^2 / (p (1 - p)),
 *
 * which for two classes is the squared phi coefficient (Pearson 1900). Where class and outcome have
 * nothing to do with each other, (N - 1) S is about chi-square with one degree of freedom fewer than
 * there are classes, and its mean over all shufflings is exactly that number of degrees.
 *
 * @param classes - empty ones may be among them
 * @returns 0 where the outcome is the same in all draws
 */
export function correlationRatio(classes: readonly OutcomeClass[]): number {
  let [draws, hits] = [0, 0];
  for (const one of classes) {
    draws += one.draws;
    hits += one.hits;
  }
  if (hits === 0 || hits === draws) return 0;
  const share = hits / draws;
  let sum = 0;
  for (const one of classes) {
    if (one.draws === 0) continue;
    const gap = one.hits / one.draws - share;
    sum += one.draws * gap * gap;
  }
  return sum / draws / (share * (1 - share));
}

/**
 * The 95 % point of the chi-square distribution, by the cube-root approximation (Wilson and Hilferty
 * 1931): within 3 % of the tables for one degree of freedom, 0.3 % from five on.
 *
 * @param degrees - degrees of freedom, 0 or more; 0 for none
 */
export function chiSquare95(degrees: number): number {
  if (degrees === 0) return 0;
  const spread = 2 / (9 * degrees);
  const root = 1 - spread + 1.6448536269514722 * Math.sqrt(spread);
  return degrees * root * root * root;
}

/**
 * What a correlation ratio of two classes has to pass where the largest of several is looked at: a
 * chi-square number of one degree of freedom is above x with a chance of at most exp(-x / 2)
 * (Chernoff's bound for the normal distribution), so that with x = 2 ln(20 m) one of m passes by
 * chance in at most one run of twenty (Bonferroni).
 *
 * @param draws - N, 2 or more
 * @param several - m, how many are looked at, 1 or more
 */
export function chanceOfSeveral(draws: number, several: number): number {
  return (2 * Math.log(20 * several)) / (draws - 1);
}
