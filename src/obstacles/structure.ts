/** What blocks and what opens in a draw without a deal: a function of its openings alone. */

import { blockingShares, openingCoalitions } from './game.ts';
import type { Plan } from './plan.ts';
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

/** Structures kept for a case; past it the memory is emptied. */
const KEPT = 4096;
/** Openings up to which a structure is kept. */
const KEPT_SIZE = 256;

/**
 * The structure of a draw without a deal.
 *
 * @param unmet - masks of unmet demands of the packages, at least one of each that occurs
 * @param count - how many of `unmet` to read
 * @param cap - the most conflict sets to list
 */
export function* structureOf(
  plan: Plan,
  unmet: ArrayLike<number>,
  count: number,
  cap: number,
): Generator<undefined, Structure, undefined> {
  const openings = yield* openingsOf(unmet, plan.coalitions, count);
  if (openings.length > KEPT_SIZE) return yield* createStructure(plan, openings, cap);
  const key = `${cap}:${openings.join()}`;
  const known = plan.structures.get(key);
  if (known !== undefined) return known;
  const structure = yield* createStructure(plan, openings, cap);
  if (plan.structures.size >= KEPT) plan.structures.clear();
  plan.structures.set(key, structure);
  return structure;
}

function* createStructure(
  { rule, deciders }: Plan,
  openings: readonly number[],
  cap: number,
): Generator<undefined, Structure, undefined> {
  // Without any opening no package is left whoever drops what: no demand is to blame for that.
  const hitting =
    openings.length === 0 ? { sets: [], complete: true } : yield* minimalHittingSets(openings, cap);
  yield;
  const opens = openingCoalitions(openings, rule.demandsOf);
  let partyOpens = 0;
  for (let d = 0; d < deciders; d++) if (opens[1 << d] === 1) partyOpens |= 1 << d;
  return {
    openings,
    conflicts: hitting.sets,
    complete: hitting.complete && openings.length <= cap,
    inConflict: openings.reduce((mask, opening) => (mask | opening) >>> 0, 0),
    opensAlone: openings.reduce((mask, opening) => (isSingle(opening) ? mask | opening : mask), 0),
    partyOpens,
    blocking: blockingShares(openings, rule.demandsOf),
  };
}

function isSingle(mask: number): boolean {
  return mask !== 0 && (mask & (mask - 1)) === 0;
}
