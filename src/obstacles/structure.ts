/** What blocks and what opens in a draw without a deal: a function of what packages leave unmet. */

import type { Rule } from '../deals/index.ts';
import { createCompletions } from './completions.ts';
import { blockingShares, openingCoalitions } from './game.ts';
import { type Halves, lookUp } from './halves.ts';
import { minimalMasks } from './masks.ts';
import { minimalHittingSets, openingsOf } from './sets.ts';

export interface Structure {
  /** Smaller first, then by value; the whole family. */
  readonly openings: readonly number[];
  /** Smaller first, then by value; at most the cap. */
  readonly conflicts: readonly number[];
  /** False where the cap, or the work limit, cut the conflict sets, or more openings than the cap. */
  readonly complete: boolean;
  /** Demands in some conflict set (which are those in some opening), whether listed or not. */
  readonly inConflict: number;
  /** Demands whose dropping alone opens. */
  readonly opensAlone: number;
  /** Deciders, as a mask, who open by dropping all of their demands. */
  readonly partyOpens: number;
  /** Blocking share by decider. */
  readonly blocking: readonly number[];
}

/** Finds structures, and remembers them: many draws of a case share one. */
export interface StructureFinder {
  /**
   * The structure of a draw without a deal.
   *
   * @param unmet - masks of unmet demands of the packages, each that occurs once
   * @param count - how many of `unmet` to read
   * @param cap - the most conflict sets to list
   */
  find(
    unmet: ArrayLike<number>,
    count: number,
    cap: number,
  ): Generator<undefined, Structure, undefined>;
}

/** Sets that are kept in all before the memory is emptied. */
const KEPT = 1 << 20;

/** @param accepts - from the demands unmet: who accepts */
export function createStructureFinder(rule: Rule, accepts: Halves): StructureFinder {
  const completions = createCompletions(rule);
  const known = new Map<string, Structure>();
  let kept = 0;

  function* find(unmet: ArrayLike<number>, count: number, cap: number) {
    const best = yield* minimalMasks(unmet, count);
    const key = `${cap}:${best.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const openings = rule.everyone
      ? best
      : yield* openingsOf(best, (mask) => completions(lookUp(accepts, mask)));
    const structure = yield* describe(openings, rule.demandsOf, cap);
    kept += best.length + openings.length + structure.conflicts.length;
    if (kept > KEPT) {
      known.clear();
      kept = 0;
    }
    known.set(key, structure);
    return structure;
  }
  return { find };
}

function* describe(
  openings: readonly number[],
  demandsOf: Uint32Array,
  cap: number,
): Generator<undefined, Structure, undefined> {
  // Without any opening no package is left whoever drops what: no demand is to blame for that.
  const hitting =
    openings.length === 0 ? { sets: [], complete: true } : yield* minimalHittingSets(openings, cap);
  yield;
  const opens = openingCoalitions(openings, demandsOf);
  let partyOpens = 0;
  for (let d = 0; d < demandsOf.length; d++) if (opens[1 << d] === 1) partyOpens |= 1 << d;
  return {
    openings,
    conflicts: hitting.sets,
    complete: hitting.complete && openings.length <= cap,
    inConflict: openings.reduce((mask, opening) => (mask | opening) >>> 0, 0),
    opensAlone: openings.reduce((mask, opening) => (isSingle(opening) ? mask | opening : mask), 0),
    partyOpens,
    blocking: blockingShares(openings, demandsOf),
  };
}

function isSingle(mask: number): boolean {
  return mask !== 0 && (mask & (mask - 1)) === 0;
}
