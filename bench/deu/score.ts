/** Scores of forecasts. */
import { groupBy } from './group.ts';
import type { Scored } from './models.ts';
import { integer } from './random.ts';

/** Resamples of proposals. */
const RESAMPLES = 10_000;

export interface Record {
  readonly mean: number;
  readonly median: number;
  /** The share of issues with an error of at most 10 points. */
  readonly near: number;
  readonly missing: number;
  readonly crashes: number;
}

/** The error of a model on an issue; where it has no answer, that of the middle of the scale. */
export function errorOf({ outcome, forecasts }: Scored, model: string): number {
  const x = forecasts[model];
  return Math.abs((typeof x === 'number' ? x : 50) - outcome);
}

export function record(rows: readonly Scored[], model: string): Record {
  const errors = rows.map((row) => errorOf(row, model)).sort((a, b) => a - b);
  const of = (what: null | 'crash') =>
    rows.filter(({ forecasts }) => forecasts[model] === what).length;
  return {
    mean: mean(errors),
    median: (errors[(errors.length - 1) >> 1]! + errors[errors.length >> 1]!) / 2,
    near: errors.filter((e) => e <= 10).length / errors.length,
    missing: of(null),
    crashes: of('crash'),
  };
}

/** 95% of the difference in mean error, by resampling proposals: issues of one are not independent. */
export function bootstrap(rows: readonly Scored[], model: string, against: string) {
  return interval(rows, (row) => errorOf(row, model) - errorOf(row, against));
}

export function interval(rows: readonly Scored[], difference: (row: Scored) => number) {
  const groups = [...groupBy(rows, ({ proposal }) => proposal).values()].map((list) => ({
    sum: list.reduce((sum, row) => sum + difference(row), 0),
    count: list.length,
  }));
  const means = Array.from({ length: RESAMPLES }, () => {
    let [sum, count] = [0, 0];
    for (let k = 0; k < groups.length; k++) {
      const group = groups[integer(groups.length)]!;
      sum += group.sum;
      count += group.count;
    }
    return sum / count;
  }).sort((a, b) => a - b);
  return {
    low: means[Math.floor(0.025 * RESAMPLES)]!,
    high: means[Math.floor(0.975 * RESAMPLES)]!,
  };
}

export function mean(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0) / list.length;
}
