/** The parts of all chunks, laid out by party. */

import { UNIT } from '../deals/index.ts';
import type { ObstaclesPart } from './part.ts';
import type { Plan } from './plan.ts';

/** Lists by decider have one list a decider, with one entry a draw. */
export interface Totals {
  readonly draws: number;
  /** Draws without a deal. */
  readonly impasses: number;
  /** 1 for a deal, by draw. */
  readonly deals: readonly number[];
  /** Shares of the logical packages, by decider; 0 where there is no package. */
  readonly met: readonly (readonly number[])[];
  readonly room: readonly (readonly number[])[];
  /** 0 in draws with a deal; by decider. */
  readonly blocking: readonly (readonly number[])[];
  /** Units, by decider. */
  readonly headroom: readonly (readonly (number | null)[])[];
  /** Points, by mover (see proposals.ts). */
  readonly conceded: readonly (readonly number[])[];
  /** Draws, by proposal and decider. */
  readonly could: readonly number[];
  readonly must: readonly number[];
  /** Draws, by demand. */
  readonly inConflict: readonly number[];
  readonly opensAlone: readonly number[];
  /** Draws, by decider. */
  readonly partyOpens: readonly number[];
}

export function totalsOf(plan: Plan, parts: readonly ObstaclesPart[]): Totals {
  const { deciders, space, proposals } = plan;
  const deals = parts.flatMap((part) => part.deals);
  const sum = (of: (part: ObstaclesPart) => readonly number[]) => addUp(parts.map(of));
  const shares = (of: (part: ObstaclesPart) => readonly number[]) =>
    columns(parts.flatMap(of), deciders, (count) => (space.count === 0 ? 0 : count / space.count));
  return {
    draws: deals.length,
    impasses: deals.length - deals.reduce((a, b) => a + b, 0),
    deals,
    met: shares((part) => part.met),
    room: shares((part) => part.room),
    blocking: spreadOut(
      columns(
        parts.flatMap((part) => part.blocking),
        deciders,
        same,
      ),
      deals,
    ),
    headroom: columns(
      parts.flatMap((part) => part.headroom),
      deciders,
      same,
    ),
    conceded: columns(
      parts.flatMap((part) => part.conceded),
      proposals.movers.length,
      (units) => units / UNIT,
    ),
    could: sum((part) => part.could),
    must: sum((part) => part.must),
    inConflict: sum((part) => part.inConflict),
    opensAlone: sum((part) => part.opensAlone),
    partyOpens: sum((part) => part.partyOpens),
  };
}

function same<T>(value: T): T {
  return value;
}

/** Takes a list of rows of `width` apart into its columns. */
function columns<T, U>(list: readonly T[], width: number, to: (value: T) => U): U[][] {
  const length = width === 0 ? 0 : list.length / width;
  return Array.from({ length: width }, (_, column) =>
    Array.from({ length }, (_, row) => to(list[row * width + column]!)),
  );
}

/** Puts the entries of draws without a deal at their places, and 0 between. */
function spreadOut(lists: readonly (readonly number[])[], deals: readonly number[]): number[][] {
  return lists.map((list) => {
    let next = 0;
    return deals.map((deal) => (deal === 1 ? 0 : list[next++]!));
  });
}

function addUp(lists: readonly (readonly number[])[]): number[] {
  const sums = [...(lists[0] ?? [])];
  for (const list of lists.slice(1)) for (const [k, value] of list.entries()) sums[k]! += value;
  return sums;
}
