/**
 * The numbers that each draw yields: distances of pairs, and how far single places are apart.
 * Everything the result says is a sum of differences of these.
 */
import type { Case } from '../case/index.ts';
import { apart, type Spot } from './spots.ts';

/** Two parties with a place each on the same issues, weighed together. */
interface Distance {
  readonly parties: readonly [number, number];
  readonly issues: readonly number[];
  readonly a: readonly Spot[];
  readonly b: readonly Spot[];
}
/** Two places on one issue. */
interface Gap {
  readonly a: Spot;
  readonly b: Spot;
}
type Column = Distance | Gap;

/** Columns, each kept once; `add` gives the number of one. */
export interface Columns {
  readonly all: readonly Column[];
  readonly add: (column: Column) => number;
}

export function newColumns(): Columns {
  const all: Column[] = [];
  const known = new Map<string, number>();
  return {
    all,
    add(column) {
      const key = JSON.stringify(column);
      const place = known.get(key) ?? all.length;
      if (place === all.length) all.push(column);
      known.set(key, place);
      return place;
    },
  };
}

/** What stands for a distance in a draw in which its issues weigh nothing. */
export const UNDEFINED = -1;

/** The number of a column in a draw: 0..1, or {@link UNDEFINED}. */
export function valueIn(kase: Case, column: Column, draw: Float64Array): number {
  const offset = kase.inputs.length;
  if (!('issues' in column)) return apart(column.a, column.b, draw, offset);
  const { issues, parties, a, b } = column;
  const starts = parties.flatMap((p) => kase.parties[p]!.offsets?.weights ?? []);
  let [sum, total] = [0, 0];
  for (let k = 0; k < issues.length; k++) {
    let weight = starts.length === 0 ? 1 : 0;
    for (const start of starts) weight += draw[start + issues[k]!]!;
    total += weight;
    sum += weight * apart(a[k]!, b[k]!, draw, offset);
  }
  return total > 0 ? sum / total : UNDEFINED;
}
