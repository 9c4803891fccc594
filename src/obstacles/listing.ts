/** The lists of conflict sets and openings over all draws. */

import { termsAt } from '../deals/index.ts';
import { shareOf } from '../draws/index.ts';
import { popcount } from './masks.ts';
import { addPairs, type ObstaclesPart } from './part.ts';
import type { Plan } from './plan.ts';
import type { ConflictRow, DemandSet, ObstaclesResult, OpeningRow } from './result.ts';

/** Different sets of each kind that are kept; past it the list counts as cut. */
const SETS = 200_000;

type Listing = Pick<ObstaclesResult, 'conflicts' | 'openings' | 'distinct' | 'complete'>;

/**
 * @param top - the most rows of each list: those found in most draws; among equals the smaller set,
 *   then the one of earlier demands
 */
export function listSets(plan: Plan, top: number, parts: readonly ObstaclesPart[]): Listing {
  const conflicts = new Map<number, number>();
  const openings = new Map<number, number>();
  let draws = 0;
  let complete = true;
  for (const part of parts) {
    draws += part.deals.length;
    complete &&= part.complete;
    if (conflicts.size < SETS) addPairs(conflicts, part.conflicts);
    else complete = false;
    if (openings.size < SETS) addPairs(openings, part.openings);
    else complete = false;
  }
  const listed = mostOften(openings, top);
  const packages = packagesOf(
    listed.map(([mask]) => mask),
    parts,
  );
  return {
    conflicts: mostOften(conflicts, top).map(
      ([mask, hits]): ConflictRow => ({ demands: setOf(plan, mask), share: shareOf(hits, draws) }),
    ),
    openings: listed.map(([mask, hits]): OpeningRow => {
      const [position, times] = mostOften(packages.get(mask)!, 1, byPlace)[0]!;
      return {
        demands: setOf(plan, mask),
        share: shareOf(hits, draws),
        package: { terms: termsAt(plan.space, position), share: Math.min(1, times / hits) },
      };
    }),
    distinct: { conflicts: conflicts.size, openings: openings.size },
    complete,
  };
}

type Order = (a: number, b: number) => number;

/** Smaller sets first, then those whose first demand that the other lacks comes earlier. */
const bySet: Order = (a, b) => {
  const size = popcount(a) - popcount(b);
  if (size !== 0) return size;
  const differ = a ^ b;
  return (a & (differ & -differ)) !== 0 ? -1 : 1;
};
const byPlace: Order = (a, b) => a - b;

function mostOften(
  counts: ReadonlyMap<number, number>,
  top: number,
  order: Order = bySet,
): [number, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || order(a[0], b[0])).slice(0, top);
}

function packagesOf(openings: readonly number[], parts: readonly ObstaclesPart[]) {
  const packages = new Map(openings.map((mask) => [mask, new Map<number, number>()]));
  for (const { witnesses } of parts) {
    for (let at = 0; at < witnesses.length; ) {
      const pairs = at + 2;
      const counts = packages.get(witnesses[at]!);
      at = pairs + 2 * witnesses[at + 1]!;
      if (counts !== undefined) addPairs(counts, witnesses.slice(pairs, at));
    }
  }
  return packages;
}

function setOf({ kase }: Plan, mask: number): DemandSet {
  return kase.demands.filter(({ index }) => ((mask >>> index) & 1) === 1).map(({ id }) => id);
}
