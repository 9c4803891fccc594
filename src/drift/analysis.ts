import { z } from 'zod';
import type { Case } from '../case/index.ts';
import type { Analysis, DrawSource } from '../draws/index.ts';
import { valueIn } from './columns.ts';
import { combineParts } from './combine.ts';
import type { DriftPart } from './part.ts';
import { type Plan, planOf } from './plan.ts';
import type { DriftResult } from './result.ts';
import { rangesOf } from './spots.ts';

const optionsSchema = z.strictObject({
  all: z
    .boolean()
    .default(false)
    .describe('Also compare parties without a say, where they have a stance.'),
});

export type DriftOptions = z.infer<typeof optionsSchema>;

/**
 * Are the parties closer than they were? See docs/drift.md for the definitions.
 *
 * Throws ProblemError `drift-too-large` where there are too many pairs and steps.
 */
export const driftAnalysis: Analysis<DriftOptions, DriftPart, DriftResult> = {
  name: 'drift',
  question: 'Are the parties closer than they were, further apart, or neither?',
  options: optionsSchema,
  more: rangesOf,
  check: (kase, { all }, draws) => void planOf(kase, all, draws),
  chunk,
  combine: (kase, { all }, parts) => combineParts(planFor(kase, all), parts),
};

const plans = new WeakMap<Case, Map<boolean, Plan>>();

/** The plan of a case, kept as long as the case is. */
function planFor(kase: Case, all: boolean): Plan {
  const known = plans.get(kase) ?? new Map<boolean, Plan>();
  plans.set(kase, known);
  const plan = known.get(all) ?? planOf(kase, all);
  known.set(all, plan);
  return plan;
}

function* chunk(
  kase: Case,
  { all }: DriftOptions,
  draws: DrawSource,
): Generator<undefined, DriftPart, undefined> {
  const { columns } = planFor(kase, all);
  const part = columns.all.map(() => [] as number[]);
  for (let k = 0; k < draws.count; k++) {
    const draw = draws.next();
    for (const [c, column] of columns.all.entries()) part[c]!.push(valueIn(kase, column, draw));
    yield;
  }
  return part;
}
