/**
 * What blocks and what opens, by enumeration of everything: all packages, all sets of demands, all
 * orders of the parties. Written apart from the engine, for small cases with whole numbers: weights
 * that sum to 100, whole values, walk-away values and bonuses. Utilities are then whole hundredths
 * of a point, and so is every number here that is a utility.
 */
import type { Case, Pattern } from '../../src/case/index.ts';

export interface OracleAnswer {
  readonly logical: number;
  readonly deal: boolean;
  /** By demand id: share of logical packages that meet it. */
  readonly met: Readonly<Record<string, number>>;
  readonly conflicts: readonly (readonly string[])[];
  readonly openings: readonly (readonly string[])[];
  /** By opening (ids joined by a blank): the packages it leaves, as option indices joined by commas. */
  readonly left: Readonly<Record<string, readonly string[]>>;
  /** By decider, in the order of the case. */
  readonly room: readonly number[];
  readonly blocking: readonly number[];
  readonly headroom: readonly (number | null)[];
  readonly opensAlone: readonly boolean[];
  readonly uniform: number | null;
  readonly total: number | null;
  /** Packages with the smallest total cut. */
  readonly cheapest: readonly string[];
  /** By proposal and decider. */
  readonly could: readonly (readonly boolean[])[];
  readonly must: readonly (readonly boolean[])[];
  /** Mean utility of the completions of each proposal, by proposal and decider; NaN without any. */
  readonly worth: readonly (readonly number[])[];
}

/** Numbers of a draw as `Case.inputs` orders them, all whole. */
export function oracle(kase: Case, draw: readonly number[]): OracleAnswer {
  const packages = product(kase.issues.map((issue) => issue.options.length)).filter(
    (x) => !kase.logic.some((pattern) => matches(pattern, x)),
  );
  const ids = kase.demands.map((demand) => demand.id);
  const party = (p: number) => kase.parties[p]!;
  const walkaway = (p: number) => 100 * draw[party(p).offsets!.walkaway]!;

  const utility = (p: number, x: readonly number[]): number => {
    const { offsets, preferences } = party(p);
    let sum = 0;
    for (const [issue, option] of x.entries()) {
      sum += draw[offsets!.weights + issue]! * draw[offsets!.values[issue]! + option]!;
    }
    for (const [k, bonus] of preferences!.bonuses.entries()) {
      if (matches(bonus.when, x)) sum += 100 * draw[offsets!.bonuses + k]!;
    }
    return sum;
  };
  const meets = (id: string, x: readonly number[], cut = 0): boolean => {
    const demand = kase.demands.find((d) => d.id === id)!;
    if (demand.kind === 'walkaway') {
      return utility(demand.party, x) >= walkaway(demand.party) - cut;
    }
    return !matches(party(demand.party).redlines[demand.redline!]!.never, x);
  };
  const demandsOf = (p: number) => ids.filter((id) => id.startsWith(`${party(p).id}:`));
  const stands = (accepting: readonly number[]): boolean => {
    const { needs, votes, quota } = kase.agreement;
    if (needs.some((p) => !accepting.includes(p))) return false;
    return quota === null || accepting.reduce((sum, p) => sum + votes[p]!, 0) >= quota;
  };
  const accepting = (x: readonly number[], kept: readonly string[], cut = 0): number[] =>
    kase.deciders.filter((p) =>
      demandsOf(p).every((id) => !kept.includes(id) || meets(id, x, cut)),
    );
  const dealUnder = (kept: readonly string[], cut = 0): boolean =>
    packages.some((x) => stands(accepting(x, kept, cut)));
  const without = (dropped: readonly string[]) => ids.filter((id) => !dropped.includes(id));

  const deal = dealUnder(ids);
  const families = subsets(ids);
  const possible = dealUnder([]);
  const openings = deal || !possible ? [] : minimal(families.filter((c) => dealUnder(without(c))));
  const conflicts = possible ? minimal(families.filter((kept) => !dealUnder(kept))) : [];

  const orders = permutations(kase.deciders);
  const blocking = kase.deciders.map((p) => {
    const pivots = orders.filter((order) => {
      const before = order.slice(0, order.indexOf(p)).flatMap(demandsOf);
      return dealUnder(before) && !dealUnder([...before, ...demandsOf(p)]);
    });
    return pivots.length / orders.length;
  });

  const redlines = (p: number) => demandsOf(p).filter((id) => !id.endsWith(':walkaway'));
  const headroom = kase.deciders.map((p) => {
    const open = packages.filter((x) => {
      if (!redlines(p).every((id) => meets(id, x))) return false;
      const others = accepting(x, ids).filter((q) => q !== p);
      return stands([...others, p]);
    });
    return open.length === 0 ? null : Math.max(...open.map((x) => utility(p, x))) - walkaway(p);
  });

  const cutOf = (p: number, x: readonly number[]): number =>
    redlines(p).every((id) => meets(id, x)) ? Math.max(0, walkaway(p) - utility(p, x)) : Infinity;
  const cuts = packages.flatMap((x) => kase.deciders.map((p) => cutOf(p, x)));
  const uniform = cuts
    .filter((cut) => cut < Infinity)
    .sort((a, b) => a - b)
    .find((cut) => dealUnder(ids, cut));
  const winning = subsets(kase.deciders).filter(stands);
  const totals = packages.map((x) =>
    Math.min(...winning.map((who) => who.reduce((sum, p) => sum + cutOf(p, x), 0)), Infinity),
  );
  const total = Math.min(...totals, Infinity);

  const completions = kase.proposals.map(({ terms }) =>
    packages.filter((x) => terms.every((option, issue) => option === null || option === x[issue])),
  );
  const accepts = (p: number, x: readonly number[]) => accepting(x, ids).includes(p);
  return {
    logical: packages.length,
    deal,
    met: Object.fromEntries(
      ids.map((id) => [id, share(packages.filter((x) => meets(id, x)).length, packages.length)]),
    ),
    conflicts,
    openings,
    left: Object.fromEntries(
      openings.map((c) => [
        c.join(' '),
        packages.filter((x) => stands(accepting(x, without(c)))).map((x) => x.join()),
      ]),
    ),
    room: kase.deciders.map((p) =>
      share(packages.filter((x) => accepts(p, x)).length, packages.length),
    ),
    blocking,
    headroom,
    opensAlone: kase.deciders.map((p) => !deal && dealUnder(without(demandsOf(p)))),
    uniform: uniform ?? null,
    total: total === Infinity ? null : total,
    cheapest: packages.filter((_, k) => totals[k] === total && total < Infinity).map(String),
    could: completions.map((xs) => kase.deciders.map((p) => xs.some((x) => accepts(p, x)))),
    must: completions.map((xs) =>
      kase.deciders.map((p) => xs.length > 0 && xs.every((x) => accepts(p, x))),
    ),
    worth: completions.map((xs) =>
      kase.deciders.map((p) => xs.reduce((sum, x) => sum + utility(p, x), 0) / xs.length),
    ),
  };
}

function matches(pattern: Pattern, x: readonly number[]): boolean {
  return pattern.every((options, issue) => options === null || options.includes(x[issue]!));
}

function share(part: number, of: number): number {
  return of === 0 ? 0 : part / of;
}

/** All lists of one number below each size, the last varying fastest. */
function product(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (lists, size) =>
      lists.flatMap((list) => Array.from({ length: size }, (_, option) => [...list, option])),
    [[]],
  );
}

/** All subsets, in the order of the items. */
export function subsets<T>(items: readonly T[]): T[][] {
  const all: T[][] = [[]];
  for (const item of items) all.push(...all.map((set) => [...set, item]));
  return all;
}

/** Sets that contain no other of the list. */
export function minimal<T>(sets: readonly (readonly T[])[]): (readonly T[])[] {
  return sets.filter(
    (set) =>
      !sets.some((other) => other.length < set.length && other.every((item) => set.includes(item))),
  );
}

export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, k) =>
    permutations([...items.slice(0, k), ...items.slice(k + 1)]).map((rest) => [item, ...rest]),
  );
}
