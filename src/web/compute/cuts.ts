/** How often there is a deal when the walk-away values of several parties fall at once. */
import * as z from 'zod';
import type { Case } from '../../case/index.ts';
import {
  createEvaluator,
  type Evaluation,
  ruleOf,
  spaceOf,
  UNIT,
  zoneOf,
} from '../../deals/index.ts';
import { type Analysis, type DrawSource, type Share, shareOf } from '../../draws/index.ts';

const optionsSchema = z.strictObject({
  /** Points by which the walk-away value falls, by party id; parties left out keep theirs. */
  cuts: z.record(z.string(), z.number().min(0).max(100)),
});

export type CutsOptions = z.infer<typeof optionsSchema>;

interface CutsPart {
  readonly hits: number;
  readonly of: number;
}

/**
 * Share of draws with a deal after the cuts. For one party alone it is the pressure curve of the
 * obstacles at that cut, draw by draw.
 */
export const cutsAnalysis: Analysis<CutsOptions, CutsPart, Share> = {
  name: 'cuts',
  question: 'How often is there a deal when several walk-away values fall at once?',
  options: optionsSchema,
  chunk,
  combine: (_kase, _options, parts) =>
    shareOf(
      parts.reduce((sum, { hits }) => sum + hits, 0),
      parts.reduce((sum, { of }) => sum + of, 0),
    ),
};

function* chunk(
  kase: Case,
  { cuts }: CutsOptions,
  draws: DrawSource,
): Generator<undefined, CutsPart, undefined> {
  const space = spaceOf(kase);
  const rule = ruleOf(kase);
  const evaluator = createEvaluator(space);
  const buffer = new Uint32Array(space.count);
  const lowered = loweredOf(kase, cuts);
  let hits = 0;
  for (let k = 0; k < draws.count; k++) {
    const evaluation = yield* evaluator.steps(draws.next());
    for (const one of lowered) lower(evaluation, one);
    if (zoneOf(rule, evaluation.unmet, buffer).length > 0) hits += 1;
    yield;
  }
  return { hits, of: draws.count };
}

interface Lowered {
  readonly decider: number;
  readonly bit: number;
  /** Units. */
  readonly by: number;
}

function loweredOf({ deciders, parties, demands }: Case, cuts: CutsOptions['cuts']): Lowered[] {
  return deciders.flatMap((party, decider) => {
    const by = Math.round((cuts[parties[party]!.id] ?? 0) * UNIT);
    const demand = demands.find((one) => one.party === party && one.kind === 'walkaway');
    return by === 0 || demand === undefined ? [] : [{ decider, bit: 1 << demand.index, by }];
  });
}

/** Takes the demand off all packages that reach the lowered walk-away value. */
function lower({ utilities, walkaways, unmet }: Evaluation, { decider, bit, by }: Lowered): void {
  const least = walkaways[decider]! - by;
  const worth = utilities[decider]!;
  for (let k = 0; k < unmet.length; k++) {
    if (worth[k]! >= least) unmet[k] = unmet[k]! & ~bit;
  }
}
