/**
 * Openings and conflict sets, from what each package leaves unmet.
 *
 * Keep a set K of the demands. A party accepts a package when all of its demands in K are met, and
 * there is a deal when some package finds a winning coalition that accepts it. That is monotone:
 * dropping a demand never undoes a deal. An *opening* is a minimal set whose dropping leaves a
 * deal; a *conflict set* is a minimal set that, kept alone, leaves none. They are the minimal
 * correction sets and minimal unsatisfiable subsets of the literature on constraints (Liffiton and
 * Sakallah 2008), and each family is the minimal hitting sets of the other (Reiter 1987).
 */

import { minimalMasks, popcount, sortMasks } from './masks.ts';

/** Set visits of the search for hitting sets, after which it gives up on being complete. */
const WORK = 20_000_000;
/** Set visits between two yields. */
const STEP = 1 << 22;
/** Candidates for openings that are held at once, before those that are not minimal go. */
const HELD = 1 << 16;

/**
 * The openings under any monotone rule. A package opens once those whose consent it lacks drop what
 * it leaves unmet of their demands, for some set of parties that makes the agreement stand together
 * with those who accept it.
 *
 * @param best - masks of the demands that packages leave unmet, the minimal ones (a package that
 *   leaves more unmet than another opens nothing that the other does not)
 * @param completions - for a mask of unmet demands: the demands of each minimal set of parties
 *   whose consent makes the agreement stand
 * @returns smaller first, then by value; `[0]`, the empty set, where a deal exists as it is; none
 *   where there is no package, or nothing makes the agreement stand
 */
export function* openingsOf(
  best: readonly number[],
  completions: (unmet: number) => readonly number[],
): Generator<undefined, number[], undefined> {
  let candidates = new Set<number>();
  let limit = HELD;
  for (const mask of best) {
    for (const demands of completions(mask)) candidates.add((mask & demands) >>> 0);
    if (candidates.size < limit) continue;
    candidates = new Set(yield* minimalMasks([...candidates]));
    limit = candidates.size + HELD;
    yield;
  }
  return yield* minimalMasks([...candidates]);
}

export interface HittingSets {
  /** Smaller first, then by value. Each is a minimal hitting set, also where the list was cut. */
  readonly sets: readonly number[];
  /** False where there may be more. */
  readonly complete: boolean;
}

/**
 * The minimal sets that share an element with each of the given ones.
 *
 * Depth-first with the criticality condition of MMCS (Murakami and Uno 2014): a set grows only
 * while each of its elements is the only one to hit some given set, so that no set is met twice
 * and each that hits all is minimal. A list that was cut is therefore short, never wrong.
 *
 * @param sets - masks; where one is empty nothing hits it. No sets: the empty set hits them all.
 * @param cap - the most sets to list
 */
export function* minimalHittingSets(
  sets: readonly number[],
  cap: number,
): Generator<undefined, HittingSets, undefined> {
  const found: number[] = [];
  let complete = true;
  let work = 0;
  let sinceYield = 0;

  function* grow(chosen: number, candidates: number): Generator<undefined, void, undefined> {
    work += sets.length;
    sinceYield += sets.length;
    if (sinceYield > STEP) {
      sinceYield = 0;
      yield;
    }
    const { critical, next } = survey(sets, chosen, candidates);
    if (critical !== chosen) return;
    if (next === null) {
      if (found.length === cap) complete = false;
      else found.push(chosen);
      return;
    }
    let tried = (candidates & ~next) >>> 0;
    for (let rest = (next & candidates) >>> 0; rest !== 0 && complete; ) {
      const element = (rest & -rest) >>> 0;
      rest = (rest ^ element) >>> 0;
      if (work > WORK) complete = false;
      else yield* grow((chosen | element) >>> 0, tried);
      tried = (tried | element) >>> 0;
    }
  }

  yield* grow(0, 0xffffffff);
  return { sets: sortMasks(found), complete };
}

/**
 * Looks through the sets once.
 *
 * @returns `critical`: elements of `chosen` that alone hit some set; `next`: the set not yet hit
 *   that leaves the fewest candidates to choose from, or `null` where all are hit
 */
function survey(sets: readonly number[], chosen: number, candidates: number) {
  let critical = 0;
  let next: number | null = null;
  let fewest = 33;
  for (let k = 0; k < sets.length; k++) {
    const hit = sets[k]! & chosen;
    if (hit === 0) {
      const choices = popcount(sets[k]! & candidates);
      if (choices < fewest) {
        fewest = choices;
        next = sets[k]!;
      }
    } else if ((hit & (hit - 1)) === 0) critical |= hit;
  }
  return { critical: critical >>> 0, next };
}
