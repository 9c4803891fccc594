/** Who stands on which issue, and where their numbers are in a draw. */
import { type Case, type Issue, measuredScale, type Position } from '../case/index.ts';
import type { DrawnNumber } from '../draws/index.ts';
import type { ForecastActor, ForecastIssue } from './types.ts';

/** A party on one issue. */
export interface ActorPlan {
  readonly party: number;
  /** Its latest dated position on the issue. */
  readonly position: Position | null;
  /** Where in a draw its place is, for a position on the scale. */
  readonly placeAt: number;
  readonly influenceAt: number;
  /** First of its weights in a draw, or of the numbers from which they are made. */
  readonly weightsAt: number;
  readonly weightsStated: boolean;
}

/** An issue that can be forecast. */
export interface IssuePlan {
  readonly issue: Issue;
  readonly low: number;
  readonly high: number;
  readonly actors: readonly ActorPlan[];
}

export interface ForecastPlan {
  readonly numbers: readonly DrawnNumber[];
  readonly issues: readonly IssuePlan[];
}

const plans = new WeakMap<Case, ForecastPlan>();

/** The plan of a case, kept as long as the case is. */
export function planOf(kase: Case): ForecastPlan {
  const plan = plans.get(kase) ?? planned(kase);
  plans.set(kase, plan);
  return plan;
}

/**
 * The latest position of a party on an issue. Of several of one day, which a case file may not hold,
 * the last.
 */
export function latest(kase: Case, party: number, issue: number): Position | null {
  const own = kase.positions.filter((p) => p.party === party && p.issue === issue);
  return own.reduce<Position | null>((a, b) => (a !== null && a.date > b.date ? a : b), null);
}

/** Parties that the models may reckon with: those with a say, and others whose influence is stated. */
function candidates({ parties, deciders, positions }: Case): number[] {
  return parties
    .filter(
      ({ index, influence }) =>
        deciders.includes(index) ||
        (influence.kind !== 'unknown' && positions.some(({ party }) => party === index)),
    )
    .map(({ index }) => index);
}

function planned(kase: Case): ForecastPlan {
  const numbers: DrawnNumber[] = [];
  const add = (...added: DrawnNumber[]) => {
    numbers.push(...added);
    return kase.inputs.length + numbers.length - added.length;
  };
  const unknown = { quantity: { kind: 'unknown' }, low: 0, high: 1 } as const;
  const parties = candidates(kase).map((party) => {
    const { influence, offsets } = kase.parties[party]!;
    return {
      party,
      influenceAt: add({ quantity: influence, low: 0, high: 100 }),
      weightsAt: offsets?.weights ?? add(...kase.issues.map(() => unknown)),
      weightsStated: offsets !== null,
    };
  });
  const issues = kase.issues.flatMap((issue): IssuePlan[] => {
    const scale = measuredScale(issue);
    if (scale === null) return [];
    const actors = parties.flatMap((shared): ActorPlan[] => {
      const position = latest(kase, shared.party, issue.index);
      if (position === null && !kase.deciders.includes(shared.party)) return [];
      const at = position?.at;
      const placeAt = at?.kind === 'scale' ? add({ quantity: at.quantity, ...scale }) : -1;
      return [{ ...shared, position, placeAt }];
    });
    return [{ issue, ...scale, actors }];
  });
  return { numbers, issues };
}

/** The numbers that a draw holds after the inputs of the case. */
export function numbersOf(kase: Case): readonly DrawnNumber[] {
  return planOf(kase).numbers;
}

/**
 * The issue as the models get it in a draw: positions in hundredths of the scale, so that issues with
 * scales of different length can be traded for each other.
 */
export function issueIn(kase: Case, plan: IssuePlan, draw: Float64Array): ForecastIssue {
  const { issue, low, high } = plan;
  const share = (place: number) => (100 * (place - low)) / (high - low);
  const quo = issue.statusQuo;
  const actors = plan.actors.map(
    (actor): ForecastActor => ({
      name: kase.parties[actor.party]!.id,
      position: share(placeIn(kase, issue, actor, draw)),
      salience: salienceIn(kase, issue.index, actor, draw),
      capability: draw[actor.influenceAt]!,
    }),
  );
  const statusQuo = quo === null ? null : share(issue.options[quo]!.scale!);
  return { name: issue.id, low: 0, high: 100, statusQuo, actors };
}

function placeIn(kase: Case, issue: Issue, actor: ActorPlan, draw: Float64Array): number {
  const at = actor.position?.at;
  if (at?.kind === 'scale') return draw[actor.placeAt]!;
  if (at?.kind === 'option') return issue.options[at.option]!.scale!;
  const first = kase.parties[actor.party]!.offsets!.values[issue.index]!;
  let [best, sum, count] = [Number.NEGATIVE_INFINITY, 0, 0];
  for (const { index, scale } of issue.options) {
    const value = draw[first + index]!;
    if (value > best) [best, sum, count] = [value, 0, 0];
    if (value < best) continue;
    sum += scale!;
    count += 1;
  }
  return sum / count;
}

/**
 * The weight of an issue, 0..1. Where a party has no weights, these are even on the simplex, as
 * unknown ones are: exponential variables over their sum (Devroye 1986, ch. V).
 */
function salienceIn({ issues }: Case, issue: number, actor: ActorPlan, draw: Float64Array): number {
  const { weightsAt, weightsStated } = actor;
  if (weightsStated) return draw[weightsAt + issue]! / 100;
  const parts = issues.map((_, k) => -Math.log(1 - draw[weightsAt + k]!));
  const sum = parts.reduce((a, b) => a + b, 0);
  return sum > 0 ? parts[issue]! / sum : 1 / issues.length;
}
