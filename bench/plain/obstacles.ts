/**
 * What blocks and what opens, written to be read: lists, sets of names, no tables of bits. The
 * bench sets the engine beside it and checks that both say the same.
 */
import type { Case, Pattern } from '../../src/case/index.ts';

export interface PlainAnswer {
  readonly deal: boolean;
  readonly conflicts: readonly (readonly string[])[];
  readonly openings: readonly (readonly string[])[];
  readonly blocking: readonly number[];
  readonly room: readonly number[];
  /** Points; the cuts are `null` in a draw with a deal. */
  readonly headroom: readonly (number | null)[];
  readonly uniform: number | null;
  readonly total: number | null;
}

interface Package {
  readonly utilities: readonly number[];
  readonly unmet: readonly string[];
}

/** @returns all logical packages as option indices, the last issue varying fastest */
export function plainPackages(kase: Case): number[][] {
  let packages: number[][] = [[]];
  for (const issue of kase.issues) {
    packages = packages.flatMap((start) => issue.options.map((_, option) => [...start, option]));
  }
  return packages.filter((x) => !kase.logic.some((pattern) => matches(pattern, x)));
}

/** One draw of a case in which everyone must agree. */
export function plainObstacles(
  kase: Case,
  terms: readonly (readonly number[])[],
  draw: ArrayLike<number>,
): PlainAnswer {
  const packages = terms.map((x) => evaluate(kase, x, draw));
  const parties = kase.deciders.map((p) => kase.parties[p]!);
  const walkaways = parties.map(({ offsets }) => rounded(draw[offsets!.walkaway]!));
  const belongs = (demand: string, d: number) => demand.startsWith(`${parties[d]!.id}:`);
  const refuses = (x: Package, d: number) => x.unmet.some((demand) => belongs(demand, d));
  const deal = packages.some((x) => x.unmet.length === 0);
  const openings = deal ? [] : minimal(packages.map((x) => x.unmet));
  const shortfalls = packages
    .filter((x) => x.unmet.every((demand) => demand.endsWith(':walkaway')))
    .map((x) => x.utilities.map((utility, d) => Math.max(0, walkaways[d]! - utility)));
  return {
    deal,
    openings,
    conflicts: deal ? [] : hittingSets(openings),
    blocking: blocking(
      openings,
      parties.map(({ id }) => id),
    ),
    room: parties.map((_, d) => packages.filter((x) => !refuses(x, d)).length),
    headroom: parties.map((party, d) => {
      const walkaway = `${party.id}:walkaway`;
      const open = packages.filter((x) => x.unmet.every((demand) => demand === walkaway));
      if (open.length === 0) return null;
      return Math.max(...open.map((x) => x.utilities[d]!)) - walkaways[d]!;
    }),
    uniform: deal ? null : least(shortfalls.map((cuts) => Math.max(...cuts))),
    total: deal ? null : least(shortfalls.map((cuts) => cuts.reduce((a, b) => a + b, 0))),
  };
}

function evaluate(kase: Case, x: readonly number[], draw: ArrayLike<number>): Package {
  const unmet: string[] = [];
  const utilities = kase.deciders.map((p) => {
    const { id, offsets, preferences, redlines } = kase.parties[p]!;
    let utility = 0;
    for (const [issue, option] of x.entries()) {
      const weight = draw[offsets!.weights + issue]! / 100;
      utility += weight * draw[offsets!.values[issue]! + option]!;
    }
    for (const [k, { when }] of preferences!.bonuses.entries()) {
      if (matches(when, x)) utility += draw[offsets!.bonuses + k]!;
    }
    if (rounded(utility) < rounded(draw[offsets!.walkaway]!)) unmet.push(`${id}:walkaway`);
    for (const { name, never } of redlines) if (matches(never, x)) unmet.push(`${id}:${name}`);
    return rounded(utility);
  });
  return { utilities, unmet };
}

/** To the millionth of a point, like the engine's, so that both see the same ties. */
function rounded(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}

function matches(pattern: Pattern, x: readonly number[]): boolean {
  return pattern.every((options, issue) => options === null || options.includes(x[issue]!));
}

function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => Math.min(a, b));
}

/** Sets that contain no other, each once. */
export function minimal(sets: readonly (readonly string[])[]): (readonly string[])[] {
  const different = [...new Map(sets.map((set) => [[...set].sort().join(' '), set])).values()];
  return different.filter(
    (set) => !different.some((other) => other !== set && other.every((item) => set.includes(item))),
  );
}

/** Minimal hitting sets, one given set after the other (Berge 1989). */
export function hittingSets(sets: readonly (readonly string[])[]): (readonly string[])[] {
  let hitting: (readonly string[])[] = [[]];
  for (const set of sets) {
    hitting = minimal(
      hitting.flatMap((start) =>
        start.some((item) => set.includes(item)) ? [start] : set.map((item) => [...start, item]),
      ),
    );
  }
  return hitting;
}

function blocking(openings: readonly (readonly string[])[], parties: readonly string[]): number[] {
  const orders = permutations(parties);
  const opens = (dropping: readonly string[]) =>
    openings.some((opening) =>
      opening.every((demand) => dropping.some((party) => demand.startsWith(`${party}:`))),
    );
  return parties.map((party) => {
    const pivots = orders.filter((order) => {
      const from = order.indexOf(party);
      return opens(order.slice(from)) && !opens(order.slice(from + 1));
    });
    return pivots.length / orders.length;
  });
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
