/** What a cut of a walk-away value does, and what it makes of it. */
import type { Case, Quantity } from '../../case/index.ts';
import type { PressureCurve } from '../../obstacles/index.ts';

/**
 * Share of draws with a deal at a cut, 0..100 points: exact at the points of the curve, on the line
 * between its neighbours elsewhere.
 */
export function dealAt({ points }: PressureCurve, cut: number): number {
  const after = points.findIndex((point) => point.cut >= cut);
  if (after === -1) return points.at(-1)!.deal;
  const high = points[after]!;
  const low = points[after - 1] ?? high;
  if (high.cut === cut || high.cut === low.cut) return high.deal;
  return low.deal + ((high.deal - low.deal) * (cut - low.cut)) / (high.cut - low.cut);
}

/**
 * The walk-away value of a party less a cut, as a case would state it: `30..70`.
 *
 * @returns `null` where that passes below 0, which a case cannot state
 */
export function loweredQuantity(kase: Case, party: string, cut: number): string | null {
  const preferences = kase.parties.find(({ id }) => id === party)?.preferences;
  if (preferences == null) return null;
  const bounds = boundsOf(preferences.walkaway).map((bound) => round(bound - cut));
  return bounds[0]! < 0 ? null : bounds.join('..');
}

/** Without the dust of binary fractions. */
function round(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}

function boundsOf(quantity: Quantity): number[] {
  if (quantity.kind === 'exact') return [quantity.value];
  if (quantity.kind === 'range') return [quantity.low, quantity.high];
  if (quantity.kind === 'triangular') return [quantity.low, quantity.likely, quantity.high];
  return [0, 100];
}
