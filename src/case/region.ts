/**
 * The region in which a list of numbers may lie: what a {@link Judgement} says, made ready for
 * checking and for drawing.
 *
 * Items that an order ties are one variable. Bounds are tightened until nothing moves: along the
 * order, and where the items must sum to a total. A judgement that no numbers can meet is a fault.
 */

import type { Judgement, Quantity } from './model.ts';

export interface RegionVariable {
  /** Items that share this number. */
  readonly items: readonly number[];
  readonly low: number;
  readonly high: number;
  /** Mode of a triangular quantity within `low..high`, or `null` for a uniform one. */
  readonly likely: number | null;
}

export interface Region {
  readonly variables: readonly RegionVariable[];
  /** Pairs `[a, b]`: variable `a` is at least variable `b`. */
  readonly above: readonly (readonly [number, number])[];
  /** What all items sum to (a variable counts once an item), or `null`. */
  readonly total: number | null;
}

export type RegionFault =
  /** The order puts the items of a cycle above each other. */
  | { readonly fault: 'cycle'; readonly items: readonly number[] }
  /** The numbers and the order, or the numbers among themselves, leave nothing. */
  | { readonly fault: 'empty'; readonly items: readonly number[] }
  /** The numbers cannot sum to the total: even the lowest are too much, or the highest too little. */
  | { readonly fault: 'total'; readonly lowest: number; readonly highest: number };

export interface RegionRules {
  /** Bounds of an unknown item. */
  readonly low: number;
  readonly high: number;
  readonly total: number | null;
  /**
   * A class that the order puts above all others it names is worth `high`, one below all others
   * `low`, unless a number says otherwise: the ends of an ordinal scale (SMAA-O; Lahdelma,
   * Miettinen and Salminen 2003).
   */
  readonly anchored: boolean;
}

/** Weights: points that sum to 100. */
export const WEIGHTS: RegionRules = { low: 0, high: 100, total: 100, anchored: false };
/** Values of the options of an issue: 0..100, the ends of an order anchored. */
export const VALUES: RegionRules = { low: 0, high: 100, total: null, anchored: true };

/** Rounding error that the tightening of bounds may leave, on a scale of 100. */
const SLACK = 1e-9;

/**
 * Builds the region of a judgement.
 *
 * Exact weights (every item exact, a total given) are scaled to the total, whatever they sum to.
 */
export function regionOf(judgement: Judgement, rules: RegionRules): Region | RegionFault {
  const groups = tieGroups(judgement);
  const variableOf = new Map<number, number>();
  for (const [v, items] of groups.entries()) for (const item of items) variableOf.set(item, v);

  const above: [number, number][] = [];
  const seen = new Set<string>();
  for (const chain of judgement.chains) {
    for (let k = 0; k + 1 < chain.length; k++) {
      const a = variableOf.get(chain[k]![0]!)!;
      const b = variableOf.get(chain[k + 1]![0]!)!;
      if (seen.has(`${a},${b}`)) continue;
      seen.add(`${a},${b}`);
      above.push([a, b]);
    }
  }
  const cycle = findCycle(groups.length, above);
  if (cycle !== null) return { fault: 'cycle', items: cycle.flatMap((v) => groups[v]!) };

  const scale = scaleToTotal(judgement.quantities, rules.total);
  const ends = rules.anchored ? anchors(judgement, groups, variableOf, above) : NO_ENDS;
  const variables = groups.map((items, v) => {
    const box = intersect(items, judgement.quantities, rules, scale);
    const free = box.low === rules.low && box.high === rules.high && box.likely === null;
    const said = items.some((item) => judgement.quantities[item]!.kind !== 'unknown');
    if (free && !said && ends.top === v)
      return { items, low: rules.high, high: rules.high, likely: null };
    if (free && !said && ends.bottom === v)
      return { items, low: rules.low, high: rules.low, likely: null };
    return { items, ...box };
  });
  for (const variable of variables) {
    if (variable.low > variable.high) return { fault: 'empty', items: variable.items };
  }
  return tighten(variables, above, rules.total);
}

const NO_ENDS = { top: -1, bottom: -1 };

/** Merges items that some chain ties. Variables are ordered by their first item. */
function tieGroups({ quantities, chains }: Judgement): number[][] {
  const parent = quantities.map((_, k) => k);
  const root = (k: number): number => (parent[k] === k ? k : root(parent[k]!));
  for (const chain of chains) {
    for (const tied of chain) {
      for (const item of tied) {
        const [a, b] = [root(tied[0]!), root(item)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const groups = new Map<number, number[]>();
  for (const k of parent.keys()) groups.set(root(k), [...(groups.get(root(k)) ?? []), k]);
  return [...groups.values()];
}

/** A cycle of the order as a list of variables, or `null`. */
function findCycle(count: number, above: readonly (readonly [number, number])[]): number[] | null {
  const below = Array.from({ length: count }, () => [] as number[]);
  for (const [a, b] of above) below[a]!.push(b);
  const state = new Uint8Array(count);
  const path: number[] = [];
  const visit = (v: number): number[] | null => {
    if (state[v] === 2) return null;
    if (state[v] === 1) return path.slice(path.indexOf(v));
    state[v] = 1;
    path.push(v);
    for (const next of below[v]!) {
      const found = visit(next);
      if (found !== null) return found;
    }
    path.pop();
    state[v] = 2;
    return null;
  };
  for (let v = 0; v < count; v++) {
    const found = visit(v);
    if (found !== null) return found;
  }
  return null;
}

/** The factor that brings exact numbers to the total; 1 where it does not apply. */
function scaleToTotal(quantities: readonly Quantity[], total: number | null): number {
  if (total === null) return 1;
  let sum = 0;
  for (const quantity of quantities) {
    if (quantity.kind !== 'exact') return 1;
    sum += quantity.value;
  }
  return sum > 0 ? total / sum : 1;
}

/** The variables at the two ends of the order, where it has single ends. */
function anchors(
  judgement: Judgement,
  groups: readonly (readonly number[])[],
  variableOf: ReadonlyMap<number, number>,
  above: readonly (readonly [number, number])[],
): { top: number; bottom: number } {
  const named = new Set(judgement.chains.flat(2).map((item) => variableOf.get(item)!));
  const hasAbove = new Set(above.map(([, b]) => b));
  const hasBelow = new Set(above.map(([a]) => a));
  const tops = [...named].filter((v) => !hasAbove.has(v));
  const bottoms = [...named].filter((v) => !hasBelow.has(v));
  if (groups.length === 1 && judgement.quantities.length === 1) return { top: 0, bottom: -1 };
  return {
    top: tops.length === 1 ? tops[0]! : -1,
    bottom: bottoms.length === 1 && bottoms[0] !== tops[0] ? bottoms[0]! : -1,
  };
}

function intersect(
  items: readonly number[],
  quantities: readonly Quantity[],
  rules: RegionRules,
  scale: number,
): { low: number; high: number; likely: number | null } {
  let { low, high } = rules as { low: number; high: number };
  let likely: number | null = null;
  for (const item of items) {
    const q = quantities[item]!;
    if (q.kind === 'unknown') continue;
    low = Math.max(low, (q.kind === 'exact' ? q.value : q.low) * scale);
    high = Math.min(high, (q.kind === 'exact' ? q.value : q.high) * scale);
    if (q.kind === 'triangular') likely ??= q.likely;
  }
  if (likely !== null) likely = Math.min(Math.max(likely, low), high);
  return { low, high, likely };
}

function tighten(
  variables: readonly RegionVariable[],
  above: readonly (readonly [number, number])[],
  total: number | null,
): Region | RegionFault {
  const low = variables.map((v) => v.low);
  const high = variables.map((v) => v.high);
  const size = variables.map((v) => v.items.length);
  for (let round = 0, moved = true; moved && round < 1000; round++) {
    moved = false;
    const raise = (v: number, to: number) => {
      if (to > low[v]! + SLACK) [low[v], moved] = [to, true];
    };
    const lower = (v: number, to: number) => {
      if (to < high[v]! - SLACK) [high[v], moved] = [to, true];
    };
    for (const [a, b] of above) {
      raise(a, low[b]!);
      lower(b, high[a]!);
    }
    if (total !== null) {
      const lowest = dot(low, size);
      const highest = dot(high, size);
      if (lowest > total + SLACK || highest < total - SLACK)
        return { fault: 'total', lowest, highest };
      for (const v of low.keys()) {
        raise(v, (total - (highest - high[v]! * size[v]!)) / size[v]!);
        lower(v, (total - (lowest - low[v]! * size[v]!)) / size[v]!);
      }
    }
    for (const v of low.keys()) {
      if (low[v]! > high[v]! + SLACK) return { fault: 'empty', items: variables[v]!.items };
    }
  }
  return {
    variables: variables.map((variable, v) => {
      const [l, h] = [low[v]!, Math.max(low[v]!, high[v]!)];
      const likely = variable.likely === null ? null : Math.min(Math.max(variable.likely, l), h);
      return { items: variable.items, low: l, high: h, likely };
    }),
    above,
    total,
  };
}

/**
 * The range that each variable of a region can reach, by variable: the bounds, made narrower by the
 * order together with the total. Whatever stands above a variable is at least as much, so in
 * `a > b > c` with a total of 100 `b` reaches at most 50 and `a` at least 33.3.
 */
export function reachOf(region: Region): [number, number][] {
  const { variables, total } = region;
  const bounds = variables.map(({ low, high }): [number, number] => [low, high]);
  if (total === null) return bounds;
  const up = closure(
    variables.length,
    region.above.map(([a, b]) => [b, a]),
  );
  const down = closure(variables.length, region.above);
  const rest = (of: ReadonlySet<number>, end: 0 | 1) =>
    variables.reduce(
      (sum, { items }, v) => sum + (of.has(v) ? 0 : bounds[v]![end] * items.length),
      0,
    );
  const size = (of: ReadonlySet<number>) =>
    [...of].reduce((sum, v) => sum + variables[v]!.items.length, 0);
  for (const [v, bound] of bounds.entries()) {
    bound[1] = Math.max(bound[0], Math.min(bound[1], (total - rest(up[v]!, 0)) / size(up[v]!)));
  }
  for (const [v, bound] of bounds.entries()) {
    bound[0] = Math.min(bound[1], Math.max(bound[0], (total - rest(down[v]!, 1)) / size(down[v]!)));
  }
  return bounds;
}

/** For each variable the set of those that it leads to, itself among them. */
function closure(count: number, pairs: readonly (readonly [number, number])[]): Set<number>[] {
  const reach = Array.from({ length: count }, (_, v) => new Set([v]));
  for (let moved = true; moved; ) {
    moved = false;
    for (const [from, to] of pairs) {
      const before = reach[from]!.size;
      for (const v of reach[to]!) reach[from]!.add(v);
      moved ||= reach[from]!.size > before;
    }
  }
  return reach;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const [k, x] of a.entries()) sum += x * b[k]!;
  return sum;
}
