/** Utilities, risk and contests of the spatial model, from each actor's point of view. */
import type { SpatialActor } from './types.ts';

/** The model of one turn in flat arrays; n actors. */
export interface Arena {
  readonly n: number;
  /** `distance[i * n + j]`: from i to j by what matters to i, 0 to about 1. */
  readonly distance: Float64Array;
  /** Capability, and the sum of saliences, one an actor. */
  readonly capability: readonly number[];
  readonly stake: readonly number[];
  /** Risk attitude R, -1 to 1, one an actor. */
  readonly risk: readonly number[];
}

/** What is added to coalitions so that none is empty. */
const COALITION = 1e-8;
const CONTEST = 1e-10;

/** sqrt(sum (delta_k s_k)^2 / sum s_k^2); 0 to an actor to which no dimension matters. */
export function distance(
  from: readonly number[],
  to: readonly number[],
  saliences: readonly number[],
): number {
  let [apart, all] = [0, 0];
  saliences.forEach((s, k) => {
    apart += ((from[k]! - to[k]!) * s) ** 2;
    all += s * s;
  });
  return all > 0 ? Math.sqrt(apart / all) : 0;
}

/** (1 - d)(1 + d R): 1 at no distance, 0 across the whole space. */
export function utility(d: number, risk: number): number {
  return (1 - d) * (1 + d * risk);
}

/** The arena of these positions, one list an actor, with the risk attitudes that follow from them. */
export function arenaOf(
  actors: readonly SpatialActor[],
  positions: readonly (readonly number[])[],
): Arena {
  const n = actors.length;
  const apart = new Float64Array(n * n);
  actors.forEach(({ saliences }, i) => {
    for (let j = 0; j < n; j++)
      apart[i * n + j] = distance(positions[i]!, positions[j]!, saliences);
  });
  const capability = actors.map((a) => a.capability);
  const stake = actors.map(({ saliences }) => saliences.reduce((a, b) => a + b, 0));
  const neutral = apart.map((d) => utility(d, 0));
  const chances = election(capability, n, neutral);
  return { n, distance: apart, capability, stake, risk: attitudes(chances) };
}

/**
 * The chances of m alternatives: each pair is decided by weight times difference in utility, and an
 * alternative's chance is in proportion to the product of its chances against all.
 *
 * @param weights - one a voter
 * @param utilities - `utilities[v * m + a]`: of alternative a to voter v
 */
export function election(weights: readonly number[], m: number, utilities: Float64Array): number[] {
  const sides = new Float64Array(m * m).fill(COALITION);
  weights.forEach((weight, v) => {
    for (let a = 0; a < m; a++) {
      for (let b = a + 1; b < m; b++) {
        const vote = weight * (utilities[v * m + a]! - utilities[v * m + b]!);
        if (vote > 0) sides[a * m + b]! += vote;
        else sides[b * m + a]! -= vote;
      }
    }
  });
  // Logarithms: products of many small chances would vanish.
  const logs = Array.from({ length: m }, (_, a) => {
    let sum = 0;
    for (let b = 0; b < m; b++) {
      const mine = sides[a * m + b]!;
      sum += Math.log(mine / (mine + sides[b * m + a]!));
    }
    return sum;
  });
  const top = Math.max(...logs);
  const shares = logs.map((log) => Math.exp(log - top));
  const all = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / all);
}

/** R_i = (3 p_i - max - 2 min) / (2 (max - min)): who is likely to win risks little; 0 where all tie. */
function attitudes(chances: readonly number[]): number[] {
  const [low, high] = [Math.min(...chances), Math.max(...chances)];
  if (!(high - low > 1e-12)) return chances.map(() => 0);
  return chances.map((p) => (3 * p - high - 2 * low) / (2 * (high - low)));
}

/** What i expects of challenging j, in its own view. */
export interface Challenge {
  /** The probability that i wins. */
  readonly wins: number;
  /** Its gain over leaving both positions as they are. */
  readonly gain: number;
}

/** i's view of a challenge to j: the principals' stakes, then every third party's. */
export function challengeOf(arena: Arena, i: number, j: number): Challenge {
  const { n, distance, capability, stake, risk } = arena;
  const own = risk[i]!;
  // u_ab in i's eyes: it takes the others to be like itself, a third as they are.
  const seen = (a: number, b: number) => utility(distance[a * n + b]!, (2 * own + risk[a]!) / 3);
  const uij = seen(i, j);
  const forI = CONTEST + Math.max(0, stake[i]! * capability[i]! * (1 - uij));
  const forJ = CONTEST + Math.max(0, stake[j]! * capability[j]! * (1 - seen(j, i)));
  let [sideI, sideJ] = [forI, forJ];
  for (let k = 0; k < n; k++) {
    if (k === i || k === j) continue;
    const weight = stake[k]! * capability[k]!;
    const [toI, toJ] = [seen(k, i), seen(k, j)];
    const leaning = weight * (toI - toJ);
    const chance = (forI + Math.max(0, leaning)) / (forI + forJ + Math.abs(leaning));
    const vote = weight * (chance * (1 - toI) - (1 - chance) * (1 - toJ));
    if (vote > 0) sideI += vote;
    else sideJ -= vote;
  }
  const wins = sideI / (sideI + sideJ);
  const resist = stake[j]!;
  const gain = (1 - resist) * 2 + resist * (2 * wins + 2 * (1 - wins) * uij) - (1 + uij);
  return { wins, gain };
}
