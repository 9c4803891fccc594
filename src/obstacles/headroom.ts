/**
 * Headroom: the best that the others would sign, for one party, less its walk-away value.
 *
 * For party p it runs over the packages that break no red line of p and on which the agreement
 * stands once p accepts together with those of the others who accept. At or above 0 there is such
 * a package that p accepts too. Below 0 it is what p alone would have to give up; where there is
 * no such package, no concession of p in its walk-away value alone opens a deal.
 */

import type { Evaluation } from '../deals/index.ts';
import type { Plan } from './plan.ts';

/** Running search for the best package of each decider; reused from draw to draw. */
export interface HeadroomSearch {
  /** Looks at the packages `from .. to - 1`. */
  add(evaluation: Evaluation, from: number, to: number): void;
  /** By decider, units, `null` where none is defined; the next `add` starts anew. */
  finish(evaluation: Evaluation): (number | null)[];
}

/** Below every utility. */
const NONE = -(2 ** 31);

/** @param block - the most packages of one `add` */
export function createHeadroomSearch(plan: Plan, block: number): HeadroomSearch {
  const { accepts, clean, pivots, deciders } = plan;
  const eligible = new Uint16Array(block);
  const best = new Int32Array(deciders).fill(NONE);

  function add({ unmet, utilities }: Evaluation, from: number, to: number): void {
    let any = 0;
    for (let k = from; k < to; k++) {
      const low = unmet[k]! & 0xffff;
      const high = unmet[k]! >>> 16;
      const accepting = accepts.low[low]! & accepts.high[high]!;
      const open = clean.low[low]! & clean.high[high]! & pivots[accepting]!;
      eligible[k - from] = open;
      any |= open;
    }
    for (let d = 0; d < deciders; d++) {
      if (((any >>> d) & 1) === 1) best[d] = bestOf(utilities[d]!, d, from, to, best[d]!);
    }
  }

  function bestOf(utility: Int32Array, d: number, from: number, to: number, sofar: number): number {
    let most = sofar;
    for (let k = from; k < to; k++) {
      if (((eligible[k - from]! >>> d) & 1) === 1 && utility[k]! > most) most = utility[k]!;
    }
    return most;
  }

  function finish({ walkaways }: Evaluation): (number | null)[] {
    const headrooms = Array.from(best, (most, d) => (most === NONE ? null : most - walkaways[d]!));
    best.fill(NONE);
    return headrooms;
  }
  return { add, finish };
}
