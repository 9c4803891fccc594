/** Every model on one issue of one draw. */
import type { Agreement } from '../case/index.ts';
import { CHUNK_DRAWS, chunksOf, streamOf, uniform } from '../draws/index.ts';
import { compromise, plainMean, salienceMean, statusQuo, weightedMedian } from './baselines.ts';
import { runChallenge } from './challenge.ts';
import { runExchange } from './exchange.ts';
import { FORECAST_LIMITS } from './limits.ts';
import type { ModelName } from './models.ts';
import { nashBargain } from './nash.ts';
import type { IssuePlan } from './plan.ts';
import type { NoForecast } from './result.ts';
import { runSpatial } from './smp.ts';
import type { ForecastIssue } from './types.ts';
import { core, type Player, winset } from './veto.ts';

/** Who must agree on what the models forecast. */
export type Rule = Pick<Agreement, 'needs' | 'votes' | 'quota'>;

/** Rounds of the challenge model, as in its record. */
const ROUNDS = 10;
/** Orders of ties of the exchange model where there is but one draw. */
export const ORDERS = 100;

/** Models that look at one issue alone, in hundredths of its scale. `null` where nobody has weight. */
export const SINGLE: Readonly<
  Record<Exclude<ModelName, 'exchange' | 'nash'>, (issue: ForecastIssue) => number | null>
> = {
  compromise: ({ actors }) => compromise(actors),
  'plain-mean': ({ actors }) => plainMean(actors),
  'salience-mean': ({ actors }) => salienceMean(actors),
  'weighted-median': ({ actors }) => weightedMedian(actors),
  'challenge-text': ({ actors }) => runChallenge(actors, { mode: 'text', rounds: ROUNDS }).forecast,
  'challenge-replication': ({ actors }) => runChallenge(actors, { rounds: ROUNDS }).forecast,
  spatial: ({ actors }) => {
    const of = actors.map(({ name, position, salience, capability }) => ({
      name,
      positions: [position / 100],
      saliences: [salience],
      capability,
    }));
    const [x = null] = runSpatial(of).forecast;
    return x === null ? null : 100 * x;
  },
  'status-quo': statusQuo,
};

/** Nash bargaining of those whose consent is needed, weighted by capability times salience. */
export function bargain(plan: IssuePlan, issue: ForecastIssue, rule: Rule): number | null {
  const players = playersOf(plan, issue, rule)
    .map((player, k) => ({ ...player, actor: issue.actors[k]! }))
    .filter(({ veto }) => veto)
    .map(({ name, ideal, actor }) => ({
      name,
      ideal: [ideal, 0] as const,
      weight: actor.capability * actor.salience,
      veto: true,
    }));
  if (!players.some(({ weight }) => weight > 0)) return null;
  return nashBargain(players, [issue.statusQuo!, 0]).point[0];
}

function playersOf(plan: IssuePlan, { actors }: ForecastIssue, { needs, votes }: Rule): Player[] {
  return actors.map(({ name, position }, k) => {
    const { party } = plan.actors[k]!;
    return { name, ideal: position, weight: votes[party]!, veto: needs.includes(party) };
  });
}

/** Two places, the lower first; `null` where there is nothing between. */
export type Ends = readonly [number, number] | null;

/** What nothing beats; all of the scale where no change can ever pass. */
export function coreOf(plan: IssuePlan, issue: ForecastIssue, rule: Rule): Ends {
  const found = core(playersOf(plan, issue, rule), rule.quota ?? 0);
  if (found.kind === 'everything') return [0, 100];
  return found.kind === 'interval' ? [found.low, found.high] : null;
}

/** From the lowest position that beats the status quo to the highest, within the scale. */
export function winsetOf(plan: IssuePlan, issue: ForecastIssue, rule: Rule): Ends {
  const sides = winset(playersOf(plan, issue, rule), rule.quota ?? 0, issue.statusQuo!)
    .map(({ low, high }) => [Math.max(0, low), Math.min(100, high)] as const)
    .filter(([low, high]) => low < high);
  if (sides.length === 0) return null;
  return [Math.min(...sides.map(([low]) => low)), Math.max(...sides.map(([, high]) => high))];
}

/** By order of ties and issue, the outcomes after the first round of exchanges. */
export function exchanged(
  issues: readonly ForecastIssue[],
  draw: Float64Array,
  orders: number,
): (number | null)[][] {
  const stream = streamOf(chunksOf(fingerprint(draw), 1)[0]!);
  const pick = (count: number) => Math.floor(uniform(stream) * count);
  return Array.from({ length: orders }, () => [...runExchange(issues, 1, pick)[0]!.outcomes]);
}

/** A seed made of a draw: the order of ties is a matter of chance, and the same in every run. */
function fingerprint(draw: Float64Array): number {
  let hash = 0x811c9dc5;
  for (const x of draw) {
    // Low and high part of the number as two whole ones; draws lie between -100 and 100.
    for (const part of [
      Math.floor(x * 2 ** 20),
      Math.floor((x * 2 ** 20 - Math.floor(x * 2 ** 20)) * 2 ** 26),
    ])
      hash = Math.imul(hash ^ part, 0x01000193);
  }
  return hash | 0;
}

/** Why a model cannot be applied whatever is drawn; `null` where it can. */
export function barrier(
  model: ModelName,
  plan: IssuePlan,
  issues: readonly IssuePlan[],
  rule: Rule,
): NoForecast | null {
  if (plan.actors.length === 0 && model !== 'status-quo') return 'no-actors';
  if ((model === 'status-quo' || model === 'nash') && plan.issue.statusQuo === null)
    return 'no-status-quo';
  if (model === 'nash' && (rule.quota !== null || rule.needs.length === 0)) return 'by-votes';
  if (model !== 'exchange') return null;
  if (issues.length < 2) return 'one-issue';
  return exchangesOf(issues) > FORECAST_LIMITS.exchanges ? 'too-large' : null;
}

/** Pairs of actors times pairs of issues: no round has more exchanges. */
export function exchangesOf(issues: readonly IssuePlan[]): number {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  return pairs(Math.max(0, ...issues.map(({ actors }) => actors.length))) * pairs(issues.length);
}

/** Actors up to which the process models run in every draw. */
const EASY_ACTORS = 16;
/** Possible exchanges up to which the exchange model runs in every draw. */
const EASY_EXCHANGES = 500;

/**
 * In every how many draws a model runs, the first of each chunk at least: the process models take work
 * that grows with the third power of the actors, the exchange model with the square of the exchanges.
 */
export function every(model: ModelName, plan: IssuePlan, issues: readonly IssuePlan[]): number {
  const ratio =
    model === 'exchange'
      ? (exchangesOf(issues) / EASY_EXCHANGES) ** 2
      : model === 'spatial' || model.startsWith('challenge')
        ? (plan.actors.length / EASY_ACTORS) ** 3
        : 1;
  return Math.min(CHUNK_DRAWS, Math.max(1, Math.ceil(ratio)));
}
