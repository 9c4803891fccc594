/** How likely a deal becomes as one party's walk-away value falls. */

import { UNIT } from '../deals/index.ts';
import type { PressureCurve } from './result.ts';

/** Where the steps of the curve turn from fine to wide, utility points. */
const FINE = 20;
const FULL = 100;

/**
 * The cuts at which a curve is read: half of the steps, rounded down, go evenly from 0 to 20
 * points, where what is negotiable mostly lies, and the others evenly on to 100. The default 41
 * are every point to 20, then every fourth.
 *
 * @param count - 3 or more
 */
export function cutsOf(count: number): number[] {
  const fine = Math.floor((count - 1) / 2);
  const wide = count - 1 - fine;
  return Array.from({ length: count }, (_, k) =>
    k <= fine ? (FINE * k) / fine : FINE + ((FULL - FINE) * (k - fine)) / wide,
  );
}

/**
 * P(deal) when the walk-away value of a party alone falls by d: the share of draws that have a deal
 * already or in which the party's headroom is at least -d.
 *
 * @param deals - 1 for a deal, by draw
 * @param headroom - of the party, by draw, units; `null` where not defined
 */
export function pressureOf(
  party: string,
  deals: readonly number[],
  headroom: readonly (number | null)[],
  cuts: readonly number[],
): PressureCurve {
  const share = (cut: number): number => {
    const least = -Math.round(cut * UNIT);
    let hits = 0;
    for (let k = 0; k < deals.length; k++) {
      const room = headroom[k] ?? null;
      if (deals[k] === 1 || (room !== null && room >= least)) hits++;
    }
    return hits / deals.length;
  };
  return {
    party,
    points: cuts.map((cut) => ({ cut, deal: share(cut) })),
    most: share(FULL),
  };
}
