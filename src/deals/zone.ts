import { acceptingOf, type Rule } from './agreement.ts';

/**
 * Finds the zone of possible agreement: the packages for which the rule of agreement holds.
 *
 * @param unmet - bits of the demands that each package does not meet
 * @param into - at least as long as `unmet`
 * @returns the positions of the zone, ascending: the front of `into`
 */
export function zoneOf(rule: Rule, unmet: Uint32Array, into: Uint32Array): Uint32Array {
  let count = 0;
  if (rule.everyone) {
    for (let k = 0; k < unmet.length; k++) {
      if (unmet[k] === 0) into[count++] = k;
    }
  } else {
    for (let k = 0; k < unmet.length; k++) {
      if (rule.holds[acceptingOf(rule, unmet[k]!)] === 1) into[count++] = k;
    }
  }
  return into.subarray(0, count);
}
