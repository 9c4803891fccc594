/** Who else it takes for an agreement to stand. */

import type { Rule } from '../deals/index.ts';
import { minimalMasks } from './masks.ts';

/** Numbers that are kept in all before the memory is emptied. */
const KEPT = 1 << 20;

/**
 * For a set of parties that accept: the demands of each minimal set of others whose consent makes
 * the agreement stand, as masks. Answers are remembered.
 */
export function createCompletions(rule: Rule): (accepting: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  let kept = 0;
  return (accepting) => {
    const before = known.get(accepting);
    if (before !== undefined) return before;
    const missing = new Set(rule.minimalWinning.map((members) => members & ~accepting));
    const found = drain(minimalMasks([...missing])).map((members) => demandsOfAll(rule, members));
    kept += found.length;
    if (kept > KEPT) {
      known.clear();
      kept = found.length;
    }
    known.set(accepting, found);
    return found;
  };
}

function demandsOfAll({ demandsOf }: Rule, members: number): number {
  let mask = 0;
  for (let d = 0; d < demandsOf.length; d++) {
    if (((members >>> d) & 1) === 1) mask |= demandsOf[d]!;
  }
  return mask >>> 0;
}

function drain<T>(steps: Generator<undefined, T, undefined>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
