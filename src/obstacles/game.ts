/** The blocking game: who it takes for the demands to conflict. */

import { popcount } from './masks.ts';

/**
 * Blocking shares: the Shapley-Shubik value (Shapley and Shubik 1954) of the game in which a set S
 * of parties scores 1 when their demands conflict, all others having dropped theirs, and 0
 * otherwise. Said otherwise: let the parties insist on their demands one after another, all orders
 * being equally likely; a party's share is how often it is the one with which the last deal goes.
 *
 * The numerators are integers below 2^53 for up to 16 parties, so each share is rounded once.
 *
 * @param openings - as {@link openingsOf} gives them
 * @param demandsOf - mask of the demands of each party
 * @returns by party, 0..1: sums to 1 where there is no deal because of the demands, all 0
 *   otherwise (a deal exists as it is, or no package would remain even without any demand)
 */
export function blockingShares(
  openings: readonly number[],
  demandsOf: ArrayLike<number>,
): number[] {
  const parties = demandsOf.length;
  const opens = openingCoalitions(openings, demandsOf);
  const factorial = [1];
  for (let k = 1; k <= parties; k++) factorial.push(factorial[k - 1]! * k);

  // In the order of insisting, T is the party and those after it: T's dropping opens a deal, and
  // what is left of T without the party opens none.
  const numerators = new Array<number>(parties).fill(0);
  for (let t = 1; t < opens.length; t++) {
    if (opens[t] === 0) continue;
    const size = popcount(t);
    for (let p = 0; p < parties; p++) {
      if (((t >>> p) & 1) === 0 || opens[t ^ (1 << p)] === 1) continue;
      numerators[p]! += factorial[size - 1]! * factorial[parties - size]!;
    }
  }
  return numerators.map((numerator) => numerator / factorial[parties]!);
}

/**
 * @returns for each set of parties, as a mask, whether a deal exists when exactly they drop all of
 *   their demands
 */
export function openingCoalitions(
  openings: readonly number[],
  demandsOf: ArrayLike<number>,
): Uint8Array {
  const opens = new Uint8Array(2 ** demandsOf.length);
  for (const opening of openings) {
    let parties = 0;
    for (let p = 0; p < demandsOf.length; p++) {
      if ((opening & demandsOf[p]!) !== 0) parties |= 1 << p;
    }
    opens[parties] = 1;
  }
  for (let bit = 1; bit < opens.length; bit *= 2) {
    for (let t = 0; t < opens.length; t++) {
      if ((t & bit) !== 0 && opens[t ^ bit] === 1) opens[t] = 1;
    }
  }
  return opens;
}
