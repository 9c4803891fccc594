/** From the numbers of all draws to the result. */
import type { Case } from '../case/index.ts';
import { isCertain, type Spread, shareOf, spreadOf } from '../draws/index.ts';
import { barrier } from './apply.ts';
import { powerOf } from './case-power.ts';
import type { ModelName } from './models.ts';
import type { ForecastPart, IssuePart, Values } from './part.ts';
import { type ActorPlan, type IssuePlan, latest, numbersOf, planOf } from './plan.ts';
import { RECORD } from './record.ts';
import type {
  ActorRow,
  Extent,
  ForecastResult,
  IssueForecast,
  LeftOut,
  ModelForecast,
} from './result.ts';

export function combineParts(
  kase: Case,
  models: readonly ModelName[],
  asked: readonly IssuePlan[],
  parts: readonly ForecastPart[],
): ForecastResult {
  const plan = planOf(kase);
  const measured = new Set(plan.issues.map(({ issue }) => issue.id));
  return {
    certain: isCertain(kase, { more: numbersOf }),
    issues: asked.map((issue, k) =>
      issueOf(
        kase,
        issue,
        models,
        parts.map((part) => part[k]!),
      ),
    ),
    unmeasured: kase.issues.map(({ id }) => id).filter((id) => !measured.has(id)),
    records: RECORD.filter(({ model }) => models.includes(model)),
    power: powerOf(kase),
  };
}

function issueOf(
  kase: Case,
  plan: IssuePlan,
  models: readonly ModelName[],
  parts: readonly IssuePart[],
): IssueForecast {
  const { issue, low, high, actors } = plan;
  const all = (of: (part: IssuePart) => Values) => parts.flatMap(of);
  const place = (x: number) => Math.min(high, Math.max(low, low + (x * (high - low)) / 100));
  const placed = (values: Values) => values.flatMap((x) => (x === null ? [] : [place(x)]));
  const extent = (of: (part: IssuePart) => IssuePart['core']): Extent => {
    const [a, b] = [all((part) => of(part)[0]), all((part) => of(part)[1])];
    const lows = placed(a);
    return {
      some: shareOf(lows.length, a.length),
      low: spreadOf(lows),
      high: spreadOf(placed(b)),
    };
  };
  const apart = all((part) => part.apart).flatMap((x) => (x === null ? [] : [x / 100]));
  return {
    issue: issue.id,
    low,
    high,
    statusQuo: issue.statusQuo === null ? null : issue.options[issue.statusQuo]!.id,
    actors: actors.map((actor, k) =>
      actorOf(kase, actor, {
        position: spreadOf(placed(all((part) => part.positions[k]!)))!,
        salience: spreadOf(parts.flatMap((part) => part.saliences[k]!))!,
        capability: spreadOf(parts.flatMap((part) => part.capabilities[k]!))!,
      }),
    ),
    left: leftOf(kase, plan),
    forecasts: models.map((model, m) =>
      forecastOf(kase, plan, model, placed(all((part) => part.models[m]!))),
    ),
    apart: spreadOf(apart),
    core: extent((part) => part.core),
    winset: issue.statusQuo === null ? null : extent((part) => part.winset),
  };
}

function actorOf(
  kase: Case,
  { party, position }: ActorPlan,
  spreads: Pick<ActorRow, 'position' | 'salience' | 'capability'>,
): ActorRow {
  const { id, influence } = kase.parties[party]!;
  return {
    party: id,
    from: position === null ? 'values' : 'position',
    date: position?.date ?? null,
    ...spreads,
    influenceStated: influence.kind !== 'unknown',
  };
}

function leftOf(kase: Case, { issue, actors }: IssuePlan): LeftOut[] {
  const here = new Set(actors.map(({ party }) => party));
  return kase.parties.flatMap(({ index, id, influence }): LeftOut[] => {
    if (here.has(index)) return [];
    const placed = latest(kase, index, issue.index) !== null;
    const lacks = placed ? 'influence' : influence.kind === 'unknown' ? 'both' : 'position';
    return [{ party: id, lacks }];
  });
}

function forecastOf(
  kase: Case,
  plan: IssuePlan,
  model: ModelName,
  places: readonly number[],
): ModelForecast {
  const reason = barrier(model, plan, planOf(kase).issues, kase.agreement);
  if (reason !== null) return { kind: 'none', model, reason };
  const at = spreadOf(places);
  if (at === null) return { kind: 'none', model, reason: 'no-weight' };
  return { kind: 'place', model, at, nearest: nearestTo(plan, at, places) };
}

/** Distances that differ by less of the scale are the same. */
const ALIKE = 1e-9;

function nearestTo(
  { issue: { options }, low, high }: IssuePlan,
  { median }: Spread,
  places: readonly number[],
) {
  const near = (x: number): number[] => {
    const apart = options.map(({ scale }) => Math.abs(scale! - x));
    const least = Math.min(...apart) + ALIKE * (high - low);
    return apart.flatMap((d, k) => (d <= least ? [k] : []));
  };
  const hits = options.map(() => 0);
  for (const x of places) for (const k of near(x)) hits[k]! += 1;
  return near(median).map((k) => ({
    option: options[k]!.id,
    share: shareOf(hits[k]!, places.length),
  }));
}
