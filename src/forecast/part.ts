/** What one chunk of draws found: lists by draw, places in hundredths of the scale. */
import type { ModelName } from './models.ts';
import type { IssuePlan } from './plan.ts';

/** Places, and nothing where a model has no answer. */
export type Values = readonly (number | null)[];

/** On one issue. Lists by actor, or by model that was asked. */
export interface IssuePart {
  readonly positions: number[][];
  readonly saliences: number[][];
  readonly capabilities: number[][];
  /** Fewer numbers than draws where a model runs in some draws only; `null` without an answer. */
  readonly models: (number | null)[][];
  readonly apart: (number | null)[];
  /** Lower and upper ends; `null` where the set is empty. */
  readonly core: readonly [(number | null)[], (number | null)[]];
  readonly winset: readonly [(number | null)[], (number | null)[]];
}

/** By issue that was asked. */
export type ForecastPart = readonly IssuePart[];

export function emptyPart(issues: readonly IssuePlan[], models: readonly ModelName[]): IssuePart[] {
  return issues.map(({ actors }) => ({
    positions: actors.map(() => []),
    saliences: actors.map(() => []),
    capabilities: actors.map(() => []),
    models: models.map(() => []),
    apart: [],
    core: [[], []],
    winset: [[], []],
  }));
}
