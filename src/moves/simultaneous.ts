/** Simultaneous stability: the others improve at the same moment (Fraser and Hipel 1984). */

import { holdTo } from './limits.ts';
import { isFeasible, movesIn, type Ranks, type Space, statesOf } from './space.ts';
import { BIT } from './verdicts.ts';

/**
 * Sets the bit of SIM in verdicts on all states. A state s is stable for i when for each improvement
 * of i there is a choice, for each other mover, of staying or of one of its improvements from s,
 * such that all changes together give a feasible state not better than s for i.
 *
 * All choices are tried until one sanctions. How many there are is counted first.
 *
 * @param verdicts - changed in place
 * @throws TooLargeError `combinations`; the verdicts are unchanged then
 */
export function markSimultaneous(
  space: Space,
  ranks: Ranks,
  verdicts: readonly Uint8Array[],
): void {
  const states = statesOf(space);
  let work = 0;
  for (const s of states) {
    const counts = changesFrom(space, ranks, s).map((changes) => changes.length);
    for (let mover = 0; mover < space.movers; mover++) work += choices(counts, mover);
    holdTo('combinations', work);
  }
  for (const s of states) {
    const changes = changesFrom(space, ranks, s);
    for (let mover = 0; mover < space.movers; mover++) {
      const stable = changes[mover]!.every(
        (change) => jointSanction(space, ranks, s, mover, change, changes) !== null,
      );
      if (stable) verdicts[mover]![s]! |= BIT.sim;
    }
  }
}

function choices(counts: readonly number[], mover: number): number {
  return counts.reduce((product, count, m) => product * (m === mover ? count : count + 1), 1);
}

/**
 * What the improvements of each mover from a state add to its code. Movers have no option in
 * common, so changes made together add up.
 */
export function changesFrom(space: Space, ranks: Ranks, state: number): number[][] {
  return ranks.map((rank, mover) =>
    movesIn(space, mover, state)
      .filter((to) => rank[to]! > rank[state]!)
      .map((to) => to - state),
  );
}

/**
 * @param change - of the mover, to be sanctioned
 * @param changes - as {@link changesFrom} gives them
 * @returns the change of each mover in the first choice that sanctions, fewest changes of the first
 *   movers first; 0 where one stays; `null` where none sanctions
 */
export function jointSanction(
  space: Space,
  ranks: Ranks,
  state: number,
  mover: number,
  change: number,
  changes: readonly (readonly number[])[],
): number[] | null {
  const rank = ranks[mover]!;
  const chosen = new Array<number>(space.movers).fill(0);
  const choose = (m: number, code: number): boolean => {
    if (m === space.movers) return isFeasible(space, code) && rank[code]! <= rank[state]!;
    if (m === mover) {
      chosen[m] = change;
      return choose(m + 1, code + change);
    }
    chosen[m] = 0;
    if (choose(m + 1, code)) return true;
    return changes[m]!.some((step) => {
      chosen[m] = step;
      return choose(m + 1, code + step);
    });
  };
  return choose(0, state) ? chosen : null;
}
