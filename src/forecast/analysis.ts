import { z } from 'zod';
import { type Case, ProblemError, problem } from '../case/index.ts';
import { type Analysis, type DrawSource, isCertain } from '../draws/index.ts';
import {
  bargain,
  barrier,
  coreOf,
  type Ends,
  every,
  exchanged,
  ORDERS,
  SINGLE,
  winsetOf,
} from './apply.ts';
import { combineParts } from './combine.ts';
import { MODELS, type ModelName } from './models.ts';
import { emptyPart, type ForecastPart, type IssuePart, type Values } from './part.ts';
import { type ForecastPlan, type IssuePlan, issueIn, numbersOf, planOf } from './plan.ts';
import type { ForecastResult } from './result.ts';
import type { ForecastIssue } from './types.ts';

const optionsSchema = z.strictObject({
  models: z
    .array(z.enum(MODELS))
    .min(1)
    .default([...MODELS])
    .describe('Which models to run.'),
  issues: z.array(z.string()).default([]).describe('Which issues to forecast, by id; none: all.'),
});

export type ForecastOptions = z.infer<typeof optionsSchema>;

/** Where would they settle, issue by issue, by each model? See docs/forecast.md. */
export const forecastAnalysis: Analysis<ForecastOptions, ForecastPart, ForecastResult> = {
  name: 'forecast',
  question: 'Where would the parties settle, issue by issue?',
  options: optionsSchema,
  more: numbersOf,
  check: checkNumbers,
  chunk,
  combine: (kase, options, parts) =>
    combineParts(kase, options.models, askedOf(planOf(kase), options), parts),
};

/** Numbers over all draws that are kept at most. */
export const MAX_NUMBERS = 40_000_000;

/** @throws ProblemError `forecast-too-large` where that many draws cannot be kept */
function checkNumbers(kase: Case, options: ForecastOptions, draws: number): void {
  const { models } = options;
  const asked = askedOf(planOf(kase), options);
  const count = asked.reduce((sum, { actors }) => sum + 3 * actors.length + models.length + 5, 0);
  if (count * draws <= MAX_NUMBERS) return;
  const args = { count, limit: Math.floor(MAX_NUMBERS / count) };
  throw new ProblemError([problem('forecast-too-large', args, kase.agreement.trace.range, '')]);
}

function askedOf(plan: ForecastPlan, { issues }: Pick<ForecastOptions, 'issues'>): IssuePlan[] {
  return plan.issues.filter(({ issue }) => issues.length === 0 || issues.includes(issue.id));
}

function* chunk(
  kase: Case,
  options: ForecastOptions,
  draws: DrawSource,
): Generator<undefined, ForecastPart, undefined> {
  const plan = planOf(kase);
  const asked = askedOf(plan, options);
  const part = emptyPart(asked, options.models);
  const orders = isCertain(kase, { more: numbersOf }) ? ORDERS : 1;
  for (let k = 0; k < draws.count; k++) {
    const draw = draws.next();
    const issues = plan.issues.map((issue) => issueIn(kase, issue, draw));
    const trades = tradesIn(kase, options, k) ? exchanged(issues, draw, orders) : null;
    yield;
    for (const [at, issue] of asked.entries()) {
      const own = plan.issues.indexOf(issue);
      const found = options.models.map((model): Values => {
        if (barrier(model, issue, plan.issues, kase.agreement) !== null) return [];
        if (model === 'exchange') return (trades ?? []).map((outcomes) => outcomes[own]!);
        if (k % every(model, issue, plan.issues) !== 0) return [];
        if (model === 'nash') return [bargain(issue, issues[own]!, kase.agreement)];
        return [SINGLE[model](issues[own]!)];
      });
      record(part[at]!, issues[own]!, found);
      part[at]!.apart.push(widest(options.models, found));
      sets(kase, part[at]!, issue, issues[own]!);
      yield;
    }
  }
  return part;
}

/** Whether votes are exchanged in draw `k` of a chunk: over all issues at once. */
function tradesIn(kase: Case, { models }: ForecastOptions, k: number): boolean {
  const { issues } = planOf(kase);
  const [first] = issues;
  if (first === undefined || !models.includes('exchange')) return false;
  if (barrier('exchange', first, issues, kase.agreement) !== null) return false;
  return k % every('exchange', first, issues) === 0;
}

function record(part: IssuePart, { actors }: ForecastIssue, found: readonly Values[]): void {
  for (const [k, { position, salience, capability }] of actors.entries()) {
    part.positions[k]!.push(position);
    part.saliences[k]!.push(salience);
    part.capabilities[k]!.push(capability);
  }
  for (const [m, values] of found.entries()) part.models[m]!.push(...values);
}

function sets(kase: Case, part: IssuePart, plan: IssuePlan, issue: ForecastIssue): void {
  const add = (to: IssuePart['core'], ends: Ends) => {
    to[0].push(ends === null ? null : ends[0]);
    to[1].push(ends === null ? null : ends[1]);
  };
  add(part.core, coreOf(plan, issue, kase.agreement));
  if (issue.statusQuo !== null) add(part.winset, winsetOf(plan, issue, kase.agreement));
}

/** How far the models are apart in a draw, 0..100, leaving out that nothing changes. */
function widest(models: readonly ModelName[], found: readonly Values[]): number | null {
  const places = found.map((values, m) =>
    models[m] === 'status-quo' ? [] : values.filter((x) => x !== null),
  );
  if (places.filter(({ length }) => length > 0).length < 2) return null;
  return Math.max(...places.flat()) - Math.min(...places.flat());
}
