/** Comparisons of states beyond one draw's ranks: what is certain, and what is much better. */
import type { Conflict, Quantity, ScoreTerm } from '../case/index.ts';
import { type Preference, RELATION, type Relation } from './preference.ts';
import type { Ranks } from './space.ts';

/** Units of a point: differences below one ten-thousandth of a point are none. */
export const POINT = 10_000;

/** Comparisons that hold whatever the unknown points are (interval arithmetic on differences). */
export function knownOf(
  fixed: readonly (Int32Array | null)[],
  terms: readonly (readonly Pick<ScoreTerm, 'points'>[])[],
  held: (mover: number, term: number) => Uint8Array,
): Preference {
  const bounds = terms.map((own) => own.map(({ points }) => boundsOf(points)));
  return (mover, from, to) => {
    const rank = fixed[mover];
    if (rank != null) return Math.sign(rank[to]! - rank[from]!) as Relation;
    let [low, high] = [0, 0];
    for (const [k, [least, most]] of bounds[mover]!.entries()) {
      const holding = held(mover, k);
      const gain = holding[to]! - holding[from]!;
      low += gain * (gain > 0 ? least : most);
      high += gain * (gain > 0 ? most : least);
    }
    if (low === 0 && high === 0) return RELATION.equal;
    if (low > 0) return RELATION.better;
    return high < 0 ? RELATION.worse : RELATION.unknown;
  };
}

/** Lowest and highest points, in units. */
function boundsOf(points: Quantity): readonly [number, number] {
  const units = (value: number) => Math.round(value * POINT);
  if (points.kind === 'exact') return [units(points.value), units(points.value)];
  if (points.kind === 'unknown') return [units(-100), units(100)];
  return [units(points.low), units(points.high)];
}

/** Much better: across a wide gap of a ranking, or by the points that the case calls strong. */
export function strengthsOf({ movers }: Conflict, ranks: Ranks): Preference {
  const strong = movers.map(({ preference }) => {
    if (preference.kind === 'scores' && preference.strong !== null) {
      const points = preference.strong * POINT;
      return (worse: number, better: number) => better - worse >= points;
    }
    if (preference.kind !== 'ranking') return () => false;
    const { classes, strongAfter } = preference;
    // A class k has rank n - k: the gap after class k lies between the ranks n - k - 1 and n - k.
    const gaps = strongAfter.map((k) => classes.length - k);
    return (worse: number, better: number) => gaps.some((gap) => worse < gap && better >= gap);
  });
  return (mover, from, to) => {
    const [a, b] = [ranks[mover]![from]!, ranks[mover]![to]!];
    if (a === b) return RELATION.equal;
    const wide = strong[mover]!(Math.min(a, b), Math.max(a, b));
    if (b > a) return wide ? RELATION.muchBetter : RELATION.better;
    return wide ? RELATION.muchWorse : RELATION.worse;
  };
}
