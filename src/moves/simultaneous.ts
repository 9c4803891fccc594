/** Simultaneous stability: the others improve at the same moment (Fraser and Hipel 1984). */

import { holdTo } from './limits.ts';
import { isFeasible, movesIn, movesInto, type Ranks, type Space, statesOf } from './space.ts';
import { BIT } from './verdicts.ts';

/**
 * Sets the bit of SIM in verdicts on all states. A state s is stable for i when for each improvement
 * of i there is a choice, for each other mover, of staying or of one of its improvements from s,
 * such that all changes together give a feasible state not better than s for i.
 *
 * All choices are tried until one sanctions. How many there are is counted first.
 *
 * @param verdicts - changed in place
 * @throws TooLargeError `combinations`, with those counted until then; the verdicts are unchanged
 */
export function markSimultaneous(
  space: Space,
  ranks: Ranks,
  verdicts: readonly Uint8Array[],
): void {
  const states = statesOf(space);
  const changes: Changes = { of: ranks.map(() => []), counts: ranks.map(() => 0) };
  let work = 0;
  for (let k = 0; k < states.length; k++) {
    noteChanges(space, ranks, states[k]!, changes);
    for (let mover = 0; mover < space.movers; mover++) work += choices(changes.counts, mover);
    // To go on counting past the limit would take long in the largest conflicts.
    holdTo('combinations', work);
  }
  const sanctioned = sanctionsOf(space, ranks, changes);
  for (let k = 0; k < states.length; k++) {
    const s = states[k]!;
    noteChanges(space, ranks, s, changes);
    for (let mover = 0; mover < space.movers; mover++) {
      let stable = true;
      for (let c = 0; c < changes.counts[mover]! && stable; c++) {
        stable = sanctioned(mover, s, s + changes.of[mover]![c]!);
      }
      if (stable) verdicts[mover]![s]! |= BIT.sim;
    }
  }
}

/** What the improvements of each mover from one state add to its code: the first `counts` numbers. */
interface Changes {
  readonly of: readonly number[][];
  readonly counts: number[];
}

function noteChanges(space: Space, ranks: Ranks, state: number, { of, counts }: Changes): void {
  for (let mover = 0; mover < ranks.length; mover++) {
    const [rank, own] = [ranks[mover]!, of[mover]!];
    const count = movesInto(space, mover, state, own);
    let kept = 0;
    for (let k = 0; k < count; k++) {
      if (rank[own[k]!]! > rank[state]!) own[kept++] = own[k]! - state;
    }
    counts[mover] = kept;
  }
}

function choices(counts: readonly number[], mover: number): number {
  let product = 1;
  for (let m = 0; m < counts.length; m++) product *= counts[m]! + (m === mover ? 0 : 1);
  return product;
}

/** @returns whether the others can sanction an improvement of a mover from a state by changes noted */
function sanctionsOf({ movers, feasible }: Space, ranks: Ranks, { of, counts }: Changes) {
  const found = (m: number, mover: number, code: number, most: number): boolean => {
    if (m === movers) {
      return (feasible === null || feasible[code] === 1) && ranks[mover]![code]! <= most;
    }
    if (found(m + 1, mover, code, most)) return true;
    if (m === mover) return false;
    for (let k = 0; k < counts[m]!; k++) {
      if (found(m + 1, mover, code + of[m]![k]!, most)) return true;
    }
    return false;
  };
  return (mover: number, state: number, to: number) => found(0, mover, to, ranks[mover]![state]!);
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
