/** The deal space of two parties as dots to look at, point at and choose from. */
import type { Case } from '../../case/index.ts';
import type { CloudPoint, DealsResult, PackageTerms, SolutionName } from '../../deals/index.ts';
import type { ObstaclesResult } from '../../obstacles/index.ts';
import type { Axes } from './workbench.ts';

/** A package in the picture. */
export interface Dot {
  readonly key: string;
  readonly terms: PackageTerms;
  readonly x: number;
  readonly y: number;
  /** Share of draws in which it is in the zone. */
  readonly zone: number;
  /** Share of draws in which it is efficient in the zone; `null` where that was not listed. */
  readonly frontier: number | null;
  /** The fair solutions that pick it most often. */
  readonly solutions: readonly SolutionName[];
  /** Names of the proposals at the table that are this package whole. */
  readonly proposals: readonly string[];
  readonly utility: Readonly<Record<string, number>>;
}

/** What is chosen on an axis; both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A package as a text that no other package has. */
export function packageKey({ issues }: Case, terms: PackageTerms): string {
  return issues.map(({ id }) => terms[id] ?? '').join(' ');
}

/** The packages by what they are worth to two parties; `y: null` puts acceptability upright. */
export function dotsOf(kase: Case, deals: DealsResult, x: string, y: string | null): Dot[] {
  const frontier = new Map(
    deals.top.map((row) => [packageKey(kase, row.terms), row.frontier.share]),
  );
  const picks = deals.solutions.flatMap(({ name, packages: [first] }) =>
    first === undefined ? [] : [{ name, key: packageKey(kase, first.terms) }],
  );
  const proposed = proposedOf(kase);
  return everyPoint(kase, deals).map(({ terms, zone, utility }) => {
    const key = packageKey(kase, terms);
    return {
      key,
      terms,
      zone,
      utility,
      x: utility[x] ?? 0,
      y: y === null ? zone * 100 : (utility[y] ?? 0),
      frontier: frontier.get(key) ?? null,
      solutions: picks.filter((pick) => pick.key === key).map(({ name }) => name),
      proposals: proposed.filter((one) => one.key === key).map(({ name }) => name),
    };
  });
}

/** The points of the cloud, and the most acceptable packages where the cloud is a choice. */
function everyPoint(kase: Case, { cloud, top }: DealsResult): CloudPoint[] {
  const known = new Set(cloud.points.map(({ terms }) => packageKey(kase, terms)));
  const missing = top.filter(({ terms }) => !known.has(packageKey(kase, terms)));
  return [
    ...cloud.points,
    ...missing.map(({ terms, zone, utility }) => ({ terms, zone: zone.share, utility })),
  ];
}

function proposedOf(kase: Case): { readonly name: string; readonly key: string }[] {
  return kase.proposals.flatMap(({ name, terms }) => {
    if (terms.some((option) => option === null)) return [];
    const own = kase.issues.map(({ id, options }, k) => [id, options[terms[k]!]!.id] as const);
    return [{ name, key: packageKey(kase, Object.fromEntries(own)) }];
  });
}

/** The dots within both intervals, the most acceptable first; ties by what they are worth in sum. */
export function chosen(dots: readonly Dot[], x: Interval, y: Interval): Dot[] {
  const inside = (at: number, { low, high }: Interval) => at >= low && at <= high;
  return dots
    .filter((dot) => inside(dot.x, x) && inside(dot.y, y))
    .sort((a, b) => b.zone - a.zone || b.x + b.y - a.x - a.y || (a.key < b.key ? -1 : 1));
}

/** The dot nearest to a point, if any is within `reach`. */
export function nearest(
  dots: readonly Dot[],
  at: { readonly x: number; readonly y: number },
  reach: number,
): Dot | null {
  let best: Dot | null = null;
  let least = reach;
  for (const dot of dots) {
    const far = Math.hypot(dot.x - at.x, dot.y - at.y);
    if (far <= least) {
      best = dot;
      least = far;
    }
  }
  return best;
}

/** The ends of an axis: 0 to 100, or wider where bonuses pass that, in tens. */
export function axisOf(values: readonly number[]): Interval {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 100);
  return { low: Math.floor(low / 10) * 10, high: Math.ceil(high / 10) * 10 };
}

/** The parties to show at first: those of the most frequent conflict between two, else the first two. */
export function firstAxes(kase: Case, { conflicts }: ObstaclesResult): Axes {
  const ids = kase.deciders.map((p) => kase.parties[p]!.id);
  const partyOf = new Map(kase.demands.map(({ id, party }) => [id, kase.parties[party]!.id]));
  for (const { demands } of conflicts) {
    const [x, y] = new Set(demands.map((id) => partyOf.get(id)!));
    if (x !== undefined && y !== undefined) return { x, y };
  }
  return { x: ids[0]!, y: ids[1] ?? ids[0]! };
}
