/**
 * Shortfall: how far walk-away values would have to fall for a deal, red lines staying as they are.
 *
 * A package asks of a party the cut max(0, r - u), or cannot be had from it where it breaks a red
 * line of that party. The smallest uniform cut is the smallest t such that, all walk-away values
 * lowered by t, the agreement stands on some package; the smallest total cut is the smallest sum of
 * the cuts of those whose consent makes it stand. Among packages that need the same, the one with
 * the lowest code is named.
 */

import type { Evaluation } from '../deals/index.ts';
import type { Plan } from './plan.ts';

/** Cuts in units of a millionth of a point, and the position of the package. */
export interface Shortfall {
  readonly uniform: number;
  readonly total: number;
  /** The package of the smallest total cut. */
  readonly position: number;
}

/** Running search; reused from draw to draw. */
export interface ShortfallSearch {
  /** Looks at the packages `from .. to - 1`. */
  add(evaluation: Evaluation, from: number, to: number): void;
  /** `null` where red lines leave nothing; the next `add` starts anew. */
  finish(): Shortfall | null;
}

export function createShortfallSearch(plan: Plan): ShortfallSearch {
  const best: Best = { uniform: Number.POSITIVE_INFINITY, total: Number.POSITIVE_INFINITY, at: -1 };
  const look = plan.rule.everyone ? lookForAll(plan, best) : lookForAny(plan, best);
  return {
    add: look,
    finish() {
      const { uniform, total, at } = best;
      best.uniform = best.total = Number.POSITIVE_INFINITY;
      best.at = -1;
      return at < 0 ? null : { uniform, total, position: at };
    },
  };
}

interface Best {
  uniform: number;
  total: number;
  at: number;
}

type Look = (evaluation: Evaluation, from: number, to: number) => void;

/** Where everyone must agree: all cuts count, and no red line may be broken. */
function lookForAll({ space: { broken }, deciders }: Plan, best: Best): Look {
  return ({ utilities, walkaways }, from, to) => {
    for (let k = from; k < to; k++) {
      if (broken[k] !== 0) continue;
      let most = 0;
      let sum = 0;
      for (let d = 0; d < deciders; d++) {
        const cut = walkaways[d]! - utilities[d]![k]!;
        if (cut <= 0) continue;
        sum += cut;
        if (cut > most) most = cut;
      }
      if (most < best.uniform) best.uniform = most;
      if (sum < best.total) {
        best.total = sum;
        best.at = k;
      }
    }
  };
}

/** Under any other rule: the cheapest coalition that makes the agreement stand. */
function lookForAny(plan: Plan, best: Best): Look {
  const { space, deciders, clean, rule } = plan;
  const cuts = new Float64Array(deciders);
  /** Deciders who ask for a cut, cheapest first. */
  const order = new Uint8Array(deciders);
  let asking = 0;

  /** Sorts out who asks for a cut. @returns the mask of those who ask for none */
  function ask({ utilities, walkaways }: Evaluation, k: number): number {
    const open = clean.low[space.broken[k]! & 0xffff]! & clean.high[space.broken[k]! >>> 16]!;
    let free = 0;
    asking = 0;
    for (let d = 0; d < deciders; d++) {
      if (((open >>> d) & 1) === 0) continue;
      cuts[d] = walkaways[d]! - utilities[d]![k]!;
      if (cuts[d]! <= 0) free |= 1 << d;
      else insert(d);
    }
    return free;
  }

  function insert(d: number): void {
    let at = asking++;
    for (; at > 0 && cuts[order[at - 1]!]! > cuts[d]!; at--) order[at] = order[at - 1]!;
    order[at] = d;
  }

  /** The largest cut when they join cheapest first: no other order stands earlier. */
  function uniformFrom(free: number): number {
    let accepting = free;
    for (let i = 0; i < asking; i++) {
      if (rule.holds[accepting] === 1) return i === 0 ? 0 : cuts[order[i - 1]!]!;
      accepting |= 1 << order[i]!;
    }
    if (rule.holds[accepting] !== 1) return Number.POSITIVE_INFINITY;
    return asking === 0 ? 0 : cuts[order[asking - 1]!]!;
  }

  /** Branch and bound over who joins, cheapest first; only sums below the best so far. */
  function join(accepting: number, sum: number, from: number, k: number): void {
    if (rule.holds[accepting] === 1) {
      best.total = sum;
      best.at = k;
      return;
    }
    for (let i = from; i < asking; i++) {
      const next = sum + cuts[order[i]!]!;
      if (next >= best.total) return;
      join(accepting | (1 << order[i]!), next, i + 1, k);
    }
  }

  return (evaluation, from, to) => {
    for (let k = from; k < to; k++) {
      const free = ask(evaluation, k);
      const uniform = uniformFrom(free);
      if (uniform < best.uniform) best.uniform = uniform;
      // The total is never below the uniform cut.
      if (uniform < best.total) join(free, 0, 0, k);
    }
  };
}
