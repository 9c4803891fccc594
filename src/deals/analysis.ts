import { z } from 'zod';
import type { Case } from '../case/index.ts';
import type { Analysis, DrawSource } from '../draws/index.ts';
import { ruleOf } from './agreement.ts';
import { combine } from './combine.ts';
import { createEvaluator } from './evaluate.ts';
import { frontierSteps } from './frontier.ts';
import type { DealsResult } from './result.ts';
import { solveSteps } from './solutions.ts';
import { spaceOf } from './space.ts';
import { createTally, type DealsPart } from './tally.ts';
import { zoneOf } from './zone.ts';

const optionsSchema = z.strictObject({
  top: z
    .int()
    .min(1)
    .max(1000)
    .default(50)
    .describe('How many of the most acceptable packages to list.'),
  efficient: z
    .boolean()
    .default(false)
    .describe('Also count the efficient packages among all logical ones, whoever accepts them.'),
  cloud: z
    .int()
    .min(0)
    .max(10_000)
    .default(1500)
    .describe('How many packages to give for a picture of the deal space, proposals besides.'),
});

export type DealsOptions = z.infer<typeof optionsSchema>;

/**
 * Is there a package that all who must agree could sign? Which packages are efficient, which fair?
 *
 * Throws ProblemError `space-too-large` for more packages than are scanned.
 */
export const dealsAnalysis: Analysis<DealsOptions, DealsPart, DealsResult> = {
  name: 'deals',
  question:
    'Is there a package that everyone who must agree could sign? Which are efficient, which fair?',
  options: optionsSchema,
  chunk,
  combine,
};

function* chunk(
  kase: Case,
  options: DealsOptions,
  draws: DrawSource,
): Generator<undefined, DealsPart, undefined> {
  const space = spaceOf(kase);
  const rule = ruleOf(kase);
  const evaluator = createEvaluator(space);
  const tally = createTally(space, draws.count);
  const buffer = new Uint32Array(space.count);
  const everywhere = options.efficient ? Uint32Array.from(buffer.keys()) : null;

  for (let k = 0; k < draws.count; k++) {
    const draw = draws.next();
    tally.inputs(draw);
    const evaluation = yield* evaluator.steps(draw);
    yield* tally.accepts(rule, evaluation);
    const zone = zoneOf(rule, evaluation.unmet, buffer);
    yield;
    const best = yield* frontierSteps(evaluation.utilities, zone);
    if (zone.length > 0) tally.outcome(zone, best, yield* solveSteps(evaluation, zone));
    const efficient =
      everywhere === null ? null : yield* frontierSteps(evaluation.utilities, everywhere);
    tally.sizes(zone.length, best.length, efficient?.length ?? null);
    yield;
  }
  return yield* tally.part();
}
