/**
 * Which packages each opening leaves, counted over the draws of a chunk.
 *
 * Counting stops at a limit so that a part stays small: of the packages that an opening leaves in
 * one draw the first {@link PER_DRAW} by code are counted, and of one opening at most
 * {@link PER_OPENING} different packages are kept. A count is then a floor, never too high.
 */

import type { Evaluation } from '../deals/index.ts';
import { lookUp } from './halves.ts';
import type { Tally } from './masks.ts';
import type { Plan } from './plan.ts';

export const PER_DRAW = 64;
export const PER_OPENING = 256;
/** Different packages kept for all openings of a chunk together. */
const PER_CHUNK = 20_000;
/** Pairs of a mask and an opening that are looked at between two yields. */
const STEP = 1 << 20;

/** By opening: position and count of each package. */
export type WitnessCounts = Map<number, Map<number, number>>;

/** Fast first look by a 16-bit fold of the mask; reused from draw to draw. */
export interface WitnessSearch {
  /** Readies the search for a draw without a deal, whose packages leave `tally` unmet. */
  begin(openings: readonly number[], tally: Tally): Generator<undefined, void, undefined>;
  /** Looks at the packages `from .. to - 1`. */
  add(evaluation: Evaluation, from: number, to: number): void;
  readonly counts: WitnessCounts;
}

export function createWitnessSearch(plan: Plan): WitnessSearch {
  const counts: WitnessCounts = new Map();
  const flags = new Uint8Array(1 << 16);
  /** Openings that each mask of unmet demands is left by. */
  const openedBy = new Map<number, number[]>();
  const seen = new Map<number, number>();
  let kept = 0;
  let busy = 0;

  function* begin(
    openings: readonly number[],
    tally: Tally,
  ): Generator<undefined, void, undefined> {
    for (const mask of openedBy.keys()) flags[fold(mask)] = 0;
    openedBy.clear();
    seen.clear();
    busy = openings.length;
    if (plan.rule.everyone) for (const opening of openings) openedBy.set(opening, [opening]);
    else yield* linkMasks(plan, openings, tally, openedBy);
    for (const mask of openedBy.keys()) flags[fold(mask)] = 1;
  }

  function add({ unmet }: Evaluation, from: number, to: number): void {
    for (let k = from; k < to && busy > 0; k++) {
      const mask = unmet[k]!;
      if (flags[fold(mask)] === 0) continue;
      for (const opening of openedBy.get(mask) ?? []) count(opening, k);
    }
  }

  function count(opening: number, position: number): void {
    const soFar = seen.get(opening) ?? 0;
    if (soFar === PER_DRAW) return;
    seen.set(opening, soFar + 1);
    if (soFar + 1 === PER_DRAW) busy--;
    let packages = counts.get(opening);
    if (packages === undefined) {
      packages = new Map();
      counts.set(opening, packages);
    }
    const hits = packages.get(position);
    if (hits === undefined) {
      if (packages.size > 0 && (packages.size >= PER_OPENING || kept >= PER_CHUNK)) return;
      kept++;
    }
    packages.set(position, (hits ?? 0) + 1);
  }
  return { begin, add, counts };
}

function fold(mask: number): number {
  return (mask ^ (mask >>> 16)) & 0xffff;
}

/** Finds for each mask the openings whose dropping makes the agreement stand on its packages. */
function* linkMasks(
  { rule, accepts }: Plan,
  openings: readonly number[],
  { masks, distinct }: Tally,
  openedBy: Map<number, number[]>,
): Generator<undefined, void, undefined> {
  let work = 0;
  for (let i = 0; i < distinct; i++) {
    const mask = masks[i]!;
    const opened = openings.filter((set) => rule.holds[lookUp(accepts, mask & ~set)] === 1);
    if (opened.length > 0) openedBy.set(mask, opened);
    work += openings.length;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
}
