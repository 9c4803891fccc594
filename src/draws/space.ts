/**
 * The spaces in which the numbers of a judgement are drawn: its region without what is certain,
 * cut into parts that have nothing to do with each other.
 */

import { type Judgement, type Region, type RegionRules, regionOf } from '../case/index.ts';
import type { Triangle } from './quantities.ts';

/** A number to be drawn, for all the items that share it. */
export interface FreeVariable {
  readonly items: readonly number[];
  /** `items.length`: how often the number counts in the total. */
  readonly size: number;
  readonly low: number;
  readonly high: number;
  /** Triangular quantities of the items. Their densities multiply; without any: uniform. */
  readonly triangles: readonly Triangle[];
}

/**
 * The points with `low <= x <= high`, `x_a >= x_b` for each pair of `above` and, where there is a
 * total, `sum of size * x = total`. Every variable has room to move.
 */
export interface Space {
  readonly variables: readonly FreeVariable[];
  readonly above: readonly (readonly [number, number])[];
  readonly total: number | null;
}

export interface Spaces {
  /** Items that are certain, with their numbers. */
  readonly fixed: readonly (readonly [item: number, value: number])[];
  readonly free: readonly Space[];
}

/** Ranges narrower than this are taken as certain: they are rounding left by tightening bounds. */
export const NARROW = 1e-8;

/**
 * The spaces of a judgement. An order's pair with a certain number is already in the bounds of the
 * other, so only pairs of free variables remain.
 *
 * @throws RangeError for a judgement that no numbers can meet
 */
export function spacesOf(judgement: Judgement, rules: RegionRules): Spaces {
  const region = regionOf(judgement, rules);
  if ('fault' in region) throw new RangeError(`judgement at fault: ${region.fault}`);
  const fixed: [number, number][] = [];
  const free: number[] = [];
  let rest = region.total;
  for (const [v, { items, low, high }] of region.variables.entries()) {
    if (high - low > NARROW) {
      free.push(v);
      continue;
    }
    for (const item of items) fixed.push([item, low]);
    if (rest !== null) rest -= low * items.length;
  }
  const parts = region.total === null ? components(free, region.above) : [free];
  return {
    fixed,
    free: parts.filter((p) => p.length > 0).map((part) => spaceOf(judgement, region, part, rest)),
  };
}

function spaceOf(
  { quantities }: Judgement,
  region: Region,
  part: readonly number[],
  total: number | null,
): Space {
  const place = new Map(part.map((v, k) => [v, k]));
  const pairs = region.above.filter(([a, b]) => place.has(a) && place.has(b));
  return {
    variables: part.map((v) => {
      const { items, low, high } = region.variables[v]!;
      const triangles = items.map((item) => quantities[item]!).filter((q) => isTriangular(q));
      return { items, size: items.length, low, high, triangles };
    }),
    above: pairs.map(([a, b]) => [place.get(a)!, place.get(b)!] as const),
    total,
  };
}

function isTriangular(q: Judgement['quantities'][number]): q is typeof q & { kind: 'triangular' } {
  return q.kind === 'triangular';
}

/** The variables that pairs of the order connect, each part in ascending order. */
function components(
  variables: readonly number[],
  above: readonly (readonly [number, number])[],
): number[][] {
  const partOf = new Map(variables.map((v) => [v, [v]]));
  for (const [a, b] of above) {
    const [one, other] = [partOf.get(a), partOf.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    const joined = [...one, ...other].sort((x, y) => x - y);
    for (const v of joined) partOf.set(v, joined);
  }
  return [...new Set(variables.map((v) => partOf.get(v)!))];
}
