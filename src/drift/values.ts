/** Lists of numbers by draw, and the verdict on a change. */
import { type Spread, spreadOf } from '../draws/index.ts';
import type { Change } from './result.ts';

/** Below this a change is rounding: distances are sums of a few products of numbers up to 1. */
const ROUNDING = 1e-12;

/** Numbers by draw; `null` in a draw in which there is none. */
export type Values = readonly (number | null)[];

/** Later less earlier, draw by draw. */
export function differences(later: Values, earlier: Values): (number | null)[] {
  return later.map((x, k) => {
    const y = earlier[k] ?? null;
    if (x === null || y === null) return null;
    return x - y;
  });
}

/** Adds lists draw by draw; a draw without a number in one has none in the sum. */
export function sumOf(lists: readonly Values[]): Values {
  const [first = [], ...rest] = lists;
  return first.map((x, k) =>
    rest.reduce<number | null>((sum, list) => {
      const y = list[k] ?? null;
      return sum === null || y === null ? null : sum + y;
    }, x),
  );
}

/** The mean of what there is, draw by draw. */
export function meanOf(lists: readonly Values[]): Values {
  return (lists[0] ?? []).map((_, k) => {
    const there = lists.flatMap((list) => list[k] ?? []);
    return there.length === 0 ? null : there.reduce((sum, x) => sum + x, 0) / there.length;
  });
}

/** Median and range of what there is; `null` where there is nothing. */
export function spread(values: Values): Spread | null {
  const there = values.filter((x) => x !== null);
  return spreadOf(there.map((x) => (Math.abs(x) < ROUNDING ? 0 : x)));
}

/** The verdict on a change, given that something new was said. */
export function judged(values: Values, news: boolean): Change {
  if (!news) return { kind: 'too-little', reason: 'nothing-new' };
  const change = spread(values);
  if (change === null) return { kind: 'too-little', reason: 'no-weight' };
  const kind = change.high < 0 ? 'closer' : change.low > 0 ? 'further' : 'neither';
  return { kind, change };
}
