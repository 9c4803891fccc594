/**
 * A second, plain opinion on deals: whole numbers of any size, every package against every other.
 * Shares nothing with the engine but the types of the case and the names of the solutions.
 */

import type { Case } from '../../src/case/index.ts';
import type { SolutionName } from '../../src/deals/index.ts';

/** What the definitions say of one draw. Packages are known by their place in `packages`. */
export interface Told {
  /** Logical packages, one option index an issue; the last issue varies fastest. */
  readonly packages: readonly (readonly number[])[];
  /** By decider, by package: hundredths of a point. */
  readonly utilities: readonly (readonly bigint[])[];
  readonly walkaways: readonly bigint[];
  readonly accepts: readonly (readonly boolean[])[];
  readonly zone: readonly number[];
  readonly frontier: readonly number[];
  /** Undominated among all packages. */
  readonly efficient: readonly number[];
  readonly solutions: Readonly<Record<SolutionName, readonly number[] | null>>;
}

/** @param draw - as `Case.inputs` has it; whole numbers, walk-away values in hundredths at most */
export function tellDeals(kase: Case, draw: ArrayLike<number>): Told {
  const packages = allPackages(kase).filter((x) => !kase.logic.some((never) => fits(never, x)));
  const members = kase.deciders.map((p) => kase.parties[p]!);
  const utilities = members.map(({ offsets, preferences }) =>
    packages.map((x) => {
      let sum = 0n;
      for (const [issue, option] of x.entries()) {
        const weight = BigInt(draw[offsets!.weights + issue]!);
        sum += weight * BigInt(draw[offsets!.values[issue]! + option]!);
      }
      for (const [k, bonus] of preferences!.bonuses.entries()) {
        if (fits(bonus.when, x)) sum += 100n * BigInt(draw[offsets!.bonuses + k]!);
      }
      return sum;
    }),
  );
  const walkaways = members.map(({ offsets }) =>
    BigInt(Math.round(draw[offsets!.walkaway]! * 100)),
  );
  const accepts = members.map(({ redlines }, d) =>
    packages.map(
      (x, k) => utilities[d]![k]! >= walkaways[d]! && !redlines.some(({ never }) => fits(never, x)),
    ),
  );
  const everywhere = packages.map((_, k) => k);
  const zone = everywhere.filter((k) => agreed(kase, (d) => accepts[d]![k]!));
  return {
    packages,
    utilities,
    walkaways,
    accepts,
    zone,
    frontier: undominated(zone, utilities),
    efficient: undominated(everywhere, utilities),
    solutions: solutionsOf(zone, utilities, walkaways),
  };
}

function allPackages(kase: Case): number[][] {
  let packages: number[][] = [[]];
  for (const { options } of kase.issues) {
    packages = packages.flatMap((x) => options.map((_, option) => [...x, option]));
  }
  return packages;
}

function fits(pattern: readonly (readonly number[] | null)[], x: readonly number[]): boolean {
  return pattern.every((options, issue) => options === null || options.includes(x[issue]!));
}

function agreed({ deciders, agreement }: Case, accepts: (decider: number) => boolean): boolean {
  const sayYes = deciders.filter((_, d) => accepts(d));
  if (agreement.needs.some((party) => !sayYes.includes(party))) return false;
  const votes = sayYes.reduce((sum, party) => sum + agreement.votes[party]!, 0);
  return agreement.quota === null || votes >= agreement.quota;
}

/** Pairwise. */
export function undominated<N extends number | bigint>(
  among: readonly number[],
  columns: readonly (readonly N[])[],
): number[] {
  return among.filter(
    (a) =>
      !among.some(
        (b) =>
          columns.every((column) => column[b]! >= column[a]!) &&
          columns.some((column) => column[b]! > column[a]!),
      ),
  );
}

function solutionsOf(
  zone: readonly number[],
  utilities: readonly (readonly bigint[])[],
  walkaways: readonly bigint[],
): Told['solutions'] {
  const gains = (k: number) => utilities.map((column, d) => column[k]! - walkaways[d]!);
  const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);
  const best = (among: readonly number[], order: (a: number, b: number) => number) =>
    among.length === 0 ? null : among.filter((a) => among.every((b) => order(a, b) >= 0));

  const product = (k: number) => gains(k).reduce((a, b) => a * b, 1n);
  const sum = (k: number) => utilities.reduce((total, column) => total + column[k]!, 0n);
  const spans = utilities.map((column, d) => {
    const ideal = [walkaways[d]!, ...zone.map((k) => column[k]!)].sort(compare).at(-1)!;
    return ideal - walkaways[d]!;
  });
  // Smallest gain / span over those with a span, as a fraction over the product of the spans.
  const spanned = spans.map((_, d) => d).filter((d) => spans[d]! > 0n);
  const scale = spanned.reduce((total, d) => total * spans[d]!, 1n);
  const share = (k: number) =>
    spanned.map((d) => (gains(k)[d]! * scale) / spans[d]!).sort(compare)[0]!;
  const leximin = (a: number, b: number) => {
    const [x, y] = [gains(a).sort(compare), gains(b).sort(compare)];
    return x.map((gain, d) => compare(gain, y[d]!)).find((order) => order !== 0) ?? 0;
  };
  return {
    nash: best(
      zone.filter((k) => gains(k).every((gain) => gain > 0n)),
      (a, b) => compare(product(a), product(b)),
    ),
    'kalai-smorodinsky':
      spanned.length === 0 ? null : best(zone, (a, b) => compare(share(a), share(b))),
    egalitarian: best(zone, leximin),
    utilitarian: best(zone, (a, b) => compare(sum(a), sum(b))),
  };
}
