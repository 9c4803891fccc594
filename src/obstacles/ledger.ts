/** Adds up what the draws of a chunk say. */

import { lookUp } from './halves.ts';
import type { Tally } from './masks.ts';
import { type ObstaclesPart, pairsOf } from './part.ts';
import type { Plan } from './plan.ts';
import type { Shortfall } from './shortfall.ts';
import type { Structure } from './structure.ts';
import type { WitnessCounts } from './witnesses.ts';

/** Different sets of each kind that a chunk keeps; past it the list counts as cut. */
const SETS = 20_000;

export interface Ledger {
  addDraw(deal: boolean, tally: Tally, headroom: readonly (number | null)[]): void;
  /** For a draw without a deal, after `addDraw`. */
  addImpasse(structure: Structure, shortfall: Shortfall | null): void;
  /** @param some - deciders who accept some completion; `every`: who accept each */
  addAnswers(proposal: number, some: number, every: number): void;
  addConceded(units: number): void;
  finish(witnesses: WitnessCounts, levels: string): ObstaclesPart;
}

/** @param cap - the most openings to list of one draw */
export function createLedger(plan: Plan, cap: number): Ledger {
  const { deciders, kase } = plan;
  const zeros = (length: number): number[] => new Array<number>(length).fill(0);
  const lists = {
    deals: [] as number[],
    met: [] as number[],
    room: [] as number[],
    blocking: [] as number[],
    headroom: [] as (number | null)[],
    uniform: [] as number[],
    total: [] as number[],
    conceded: [] as number[],
    could: zeros(kase.proposals.length * deciders),
    must: zeros(kase.proposals.length * deciders),
  };
  const cheapest = new Map<number, number>();
  const structures = new Map<Structure, number>();

  function addDraw(deal: boolean, tally: Tally, headroom: readonly (number | null)[]): void {
    lists.deals.push(deal ? 1 : 0);
    lists.headroom.push(...headroom);
    const met = zeros(deciders);
    const room = zeros(deciders);
    for (let i = 0; i < tally.distinct; i++) {
      const unmet = tally.masks[i]!;
      const accepting = lookUp(plan.accepts, unmet);
      for (let d = 0; d < deciders; d++) {
        if (((unmet >>> plan.walkawayOf[d]!) & 1) === 0) met[d]! += tally.counts[i]!;
        if (((accepting >>> d) & 1) === 1) room[d]! += tally.counts[i]!;
      }
    }
    lists.met.push(...met);
    lists.room.push(...room);
  }

  function addImpasse(structure: Structure, shortfall: Shortfall | null): void {
    structures.set(structure, (structures.get(structure) ?? 0) + 1);
    lists.blocking.push(...structure.blocking);
    if (shortfall === null) return;
    lists.uniform.push(shortfall.uniform);
    lists.total.push(shortfall.total);
    cheapest.set(shortfall.position, (cheapest.get(shortfall.position) ?? 0) + 1);
  }

  function addAnswers(proposal: number, some: number, every: number): void {
    for (let d = 0; d < deciders; d++) {
      lists.could[proposal * deciders + d]! += (some >>> d) & 1;
      lists.must[proposal * deciders + d]! += (every >>> d) & 1;
    }
  }

  return {
    addDraw,
    addImpasse,
    addAnswers,
    addConceded: (units) => lists.conceded.push(units),
    finish: (witnesses, levels) => ({
      ...lists,
      cheapest: pairsOf(cheapest),
      ...sumStructures(structures, kase.demands.length, deciders, cap),
      witnesses: [...witnesses].flatMap(([opening, packages]) => [
        opening,
        packages.size,
        ...pairsOf(packages),
      ]),
      levels,
    }),
  };
}

function sumStructures(
  structures: ReadonlyMap<Structure, number>,
  demands: number,
  deciders: number,
  cap: number,
) {
  const inConflict = new Array<number>(demands).fill(0);
  const opensAlone = new Array<number>(demands).fill(0);
  const partyOpens = new Array<number>(deciders).fill(0);
  const conflicts = createSetCounts();
  const openings = createSetCounts();
  let complete = true;
  for (const [structure, draws] of structures) {
    addBits(inConflict, structure.inConflict, draws);
    addBits(opensAlone, structure.opensAlone, draws);
    addBits(partyOpens, structure.partyOpens, draws);
    conflicts.add(structure.conflicts, draws);
    openings.add(structure.openings.slice(0, cap), draws);
    complete &&= structure.complete;
  }
  return {
    inConflict,
    opensAlone,
    partyOpens,
    conflicts: pairsOf(conflicts.counts),
    openings: pairsOf(openings.counts),
    complete: complete && !conflicts.full() && !openings.full(),
  };
}

function createSetCounts() {
  const counts = new Map<number, number>();
  let full = false;
  return {
    counts,
    full: () => full,
    add(sets: readonly number[], draws: number): void {
      for (const set of sets) {
        const sofar = counts.get(set);
        if (sofar === undefined && counts.size >= SETS) full = true;
        else counts.set(set, (sofar ?? 0) + draws);
      }
    },
  };
}

function addBits(counts: number[], mask: number, draws: number): void {
  for (let k = 0; k < counts.length; k++) {
    if (((mask >>> k) & 1) === 1) counts[k]! += draws;
  }
}
