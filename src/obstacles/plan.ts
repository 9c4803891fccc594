/** What of the work on a case no draw changes, made once a case. */

import type { Case } from '../case/index.ts';
import { acceptingOf, type Rule, ruleOf, type Space, spaceOf } from '../deals/index.ts';
import { type Halves, halvesOf } from './halves.ts';
import { type ProposalPlan, planProposals } from './proposals.ts';
import { createStructureFinder, type StructureFinder } from './structure.ts';

/** An input that draws change, with what turns its numbers into levels (see sensitivity.ts). */
export interface UncertainInput {
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

/** Masks of deciders have bit `d` for `Case.deciders[d]`. */
export interface Plan {
  readonly kase: Case;
  readonly space: Space;
  readonly rule: Rule;
  readonly deciders: number;
  /** From the demands unmet: who accepts. */
  readonly accepts: Halves;
  /** From the demands unmet: of whom no red line is broken. */
  readonly clean: Halves;
  /** From who accepts: with whose acceptance the agreement stands (or stands anyway). */
  readonly pivots: Uint16Array;
  /** Index of the walk-away demand, by decider. */
  readonly walkawayOf: readonly number[];
  readonly uncertain: readonly UncertainInput[];
  readonly proposals: ProposalPlan;
  readonly structures: StructureFinder;
}

/** Below this width a range is rounding error of its bounds, not uncertainty. */
const WIDTH = 1e-9;

const plans = new WeakMap<Case, Plan>();

/**
 * The plan of a case.
 *
 * @throws ProblemError `space-too-large`, as {@link spaceOf}
 */
export function planOf(kase: Case): Plan {
  let plan = plans.get(kase);
  if (plan === undefined) {
    plan = createPlan(kase);
    plans.set(kase, plan);
  }
  return plan;
}

function createPlan(kase: Case): Plan {
  const space = spaceOf(kase);
  const rule = ruleOf(kase);
  const deciders = kase.deciders.length;
  const walkawayOf = kase.deciders.map(
    (p) => kase.demands.find((d) => d.party === p && d.kind === 'walkaway')!.index,
  );
  const walkaways = walkawayOf.reduce((mask, k) => mask | (1 << k), 0);
  const bits = kase.demands.length;
  const accepts = halvesOf(bits, (unmet) => acceptingOf(rule, unmet));
  return {
    kase,
    space,
    rule,
    deciders,
    accepts,
    clean: halvesOf(bits, (unmet) => acceptingOf(rule, unmet & ~walkaways)),
    pivots: Uint16Array.from(rule.holds, (_, accepting) => pivotsOf(rule, deciders, accepting)),
    walkawayOf,
    uncertain: kase.inputs.filter(({ low, high }) => high - low > WIDTH),
    proposals: planProposals(kase, space),
    structures: createStructureFinder(rule, accepts),
  };
}

function pivotsOf({ holds }: Rule, deciders: number, accepting: number): number {
  let pivots = 0;
  for (let d = 0; d < deciders; d++) {
    if (holds[accepting | (1 << d)] === 1) pivots |= 1 << d;
  }
  return pivots;
}
