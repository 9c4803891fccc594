/** What one chunk of draws found: plain data that adds up. */

/**
 * Lists "by draw" have one entry a draw; those "by draw and decider" one a draw and decider, the
 * deciders of a draw side by side, in the order of `Case.deciders`. Utilities are in units (see
 * deals/evaluate.ts), masks as in masks.ts. Lists of pairs have key and count alternate.
 */
export interface ObstaclesPart {
  /** 1 for a deal, by draw. */
  readonly deals: readonly number[];
  /** Packages that meet the walk-away value, by draw and decider. */
  readonly met: readonly number[];
  /** Packages that the party accepts, by draw and decider. */
  readonly room: readonly number[];
  /** Blocking shares, by draw without a deal and decider. */
  readonly blocking: readonly number[];
  /** By draw and decider; `null` where not defined. */
  readonly headroom: readonly (number | null)[];
  /** By draw in which it is defined. */
  readonly uniform: readonly number[];
  readonly total: readonly number[];
  /** Pairs: position of the package of the smallest total cut, draws. */
  readonly cheapest: readonly number[];
  /** What each mover conceded, by draw and mover (see proposals.ts), units. */
  readonly conceded: readonly number[];
  /** Draws in which the decider accepts some, or every, completion, by proposal and decider. */
  readonly could: readonly number[];
  readonly must: readonly number[];
  /** Draws in which the demand is in a conflict set, and in which it opens alone, by demand. */
  readonly inConflict: readonly number[];
  readonly opensAlone: readonly number[];
  /** Draws in which the party opens alone, by decider. */
  readonly partyOpens: readonly number[];
  /** Pairs: mask, draws. */
  readonly conflicts: readonly number[];
  readonly openings: readonly number[];
  /** For some openings: mask, number of packages, then that many pairs of position and draws. */
  readonly witnesses: readonly number[];
  readonly complete: boolean;
  /** Levels of the uncertain inputs (see sensitivity.ts). */
  readonly levels: string;
}

/** Adds pairs to a map. */
export function addPairs(counts: Map<number, number>, pairs: readonly number[]): void {
  for (let k = 0; k < pairs.length; k += 2) {
    counts.set(pairs[k]!, (counts.get(pairs[k]!) ?? 0) + pairs[k + 1]!);
  }
}

/** @returns the pairs of a map, in the order of its keys' first use */
export function pairsOf(counts: ReadonlyMap<number, number>): number[] {
  return [...counts].flat();
}
