/** Who would win a contest between two positions: support by everyone, in n^2 log n steps. */

/** The actors as arrays, and the range distances are divided by. */
export interface Field {
  /** Positions, one an actor. */
  readonly x: readonly number[];
  /** Capability times salience, one an actor. */
  readonly weight: readonly number[];
  /** Salience, one an actor. */
  readonly salience: readonly number[];
  /** Distances are divided by this, more than 0. */
  readonly range: number;
}

/** What the actors together would put in for each position against each other. */
export interface Votes {
  /** The positions that occur, each once, rising. */
  readonly places: readonly number[];
  /** Which place each actor stands on. */
  readonly placeOf: readonly number[];
  /** `support[a * m + b]`: the votes for place a against place b; m places. */
  readonly support: Float64Array;
  /** All votes over all ordered pairs of places that actors stand on, an actor's each time. */
  readonly all: number;
  /** The sum of the weights. */
  readonly total: number;
}

/**
 * Votes of k for a against b: c_k s_k (|x_k - b|^r - |x_k - a|^r) / range^r where positive.
 *
 * Whoever stands nearer to a than to b votes for a, whatever its exponent, so the votes for a over b
 * are a difference of two sums over those to one side of the middle between them.
 *
 * @param exponents - r, one an actor; null for 1 everywhere
 */
export function countVotes(field: Field, exponents: readonly number[] | null): Votes {
  const { x, weight, range } = field;
  const order = x.map((_, k) => k).sort((a, b) => x[a]! - x[b]!);
  const places = [...new Set(order.map((k) => x[k]!))];
  const rank = new Map(places.map((at, k) => [at, k]));
  const placeOf = x.map((at) => rank.get(at)!);
  const [n, m] = [x.length, places.length];
  // losses[a * (n + 1) + t]: what place a costs the t leftmost actors together.
  const losses = new Float64Array(m * (n + 1));
  for (let a = 0; a < m; a++) {
    let sum = 0;
    order.forEach((k, t) => {
      const d = Math.abs(x[k]! - places[a]!) / range;
      sum += weight[k]! * (exponents === null ? d : d ** exponents[k]!);
      losses[a * (n + 1) + t + 1] = sum;
    });
  }
  const support = new Float64Array(m * m);
  const crowd = new Float64Array(m);
  for (const place of placeOf) crowd[place]! += 1;
  let all = 0;
  for (let a = 0; a < m; a++) {
    let left = 0;
    for (let b = a + 1; b < m; b++) {
      const mid = places[a]! + (places[b]! - places[a]!) / 2;
      while (left < n && x[order[left]!]! <= mid) left += 1;
      const [rowA, rowB] = [a * (n + 1), b * (n + 1)];
      const forA = losses[rowB + left]! - losses[rowA + left]!;
      const forB =
        losses[rowA + n]! - losses[rowA + left]! - losses[rowB + n]! + losses[rowB + left]!;
      support[a * m + b] = Math.max(0, forA);
      support[b * m + a] = Math.max(0, forB);
      // Each ordered pair of actors on the two places, in both directions.
      all += 2 * crowd[a]! * crowd[b]! * (support[a * m + b]! + support[b * m + a]!);
    }
  }
  return { places, placeOf, support, all, total: weight.reduce((a, b) => a + b, 0) };
}
