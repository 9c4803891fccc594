/** What the draws say of one pair of parties. */
import { UNDEFINED } from './columns.ts';
import type { GapOf } from './moves.ts';
import { type DriftPart, joined } from './part.ts';
import type { Leg, PairPlan, Plan } from './plan.ts';
import type { Change, PairRow, Reason } from './result.ts';
import { differences, judged, spread, sumOf, type Values } from './values.ts';

/** Gives the numbers of all draws. */
export interface Reader {
  readonly column: (place: number) => Values;
  readonly gap: (gap: GapOf) => number[];
}

/** Reads the parts of all chunks. */
export function readerOf(plan: Plan, parts: readonly DriftPart[]): Reader {
  const columns = joined(plan.columns.all.length, parts);
  const draws = columns[0]?.length ?? 1;
  return {
    column: (place) => Array.from(columns[place]!, (x) => (x === UNDEFINED ? null : x)),
    gap: (gap) =>
      'known' in gap ? Array<number>(draws).fill(gap.known) : Array.from(columns[gap.column]!),
  };
}

/** A pair with its numbers by draw. */
export interface Pair {
  readonly plan: PairPlan;
  readonly row: PairRow;
  /** Change over all, and what each gave, by draw; `null` where nothing can be said. */
  readonly change: Values | null;
  readonly given: readonly [Values, Values] | null;
  /** Change of each leg over the issues of the first step. */
  readonly legs: readonly Values[];
}

/** Works one pair out. */
export function pairOf(plan: Plan, pair: PairPlan, read: Reader): Pair {
  const { kase } = plan;
  const ids = (issues: readonly number[]) => issues.map((issue) => kase.issues[issue]!.id);
  const legs = pair.base.map((leg) => changeOf(leg, read));
  const [start, end] = [pair.base[0], pair.base.at(-1)];
  const total = start && end ? differences(read.column(end.after), read.column(start.before)) : [];
  const overall = overallOfPair(plan, pair, total);
  const said = overall.kind !== 'too-little';
  const given: [Values, Values] | null = said
    ? [givenBy(0, pair.base, read), givenBy(1, pair.base, read)]
    : null;
  const first = pair.first ?? 0;
  const compared = pair.issues[first] ?? [];
  const now = pair.issues.at(-1) ?? [];
  const path = pair.distances.map((column, k) => {
    const leg = pair.legs[k - 1];
    const own = pair.base[k - 1];
    const change = leg === undefined ? null : judged(changeOf(leg, read), leg.news);
    return {
      step: first + k,
      distance: spread(read.column(column)),
      issues: ids(pair.issues[first + k]!),
      level: spread(read.column(own?.after ?? pair.distances[0]!)),
      change,
    };
  });
  const [p, q] = pair.parties;
  const row: PairRow = {
    parties: [kase.parties[p]!.id, kase.parties[q]!.id],
    overall,
    path,
    compared: ids(compared),
    notCompared: ids(now.filter((issue) => !compared.includes(issue))),
    given: given === null ? null : [spread(given[0])!, spread(given[1])!],
  };
  return { plan: pair, row, change: said ? total : null, given, legs };
}

function changeOf({ before, after }: Leg, read: Reader): Values {
  return differences(read.column(after), read.column(before));
}

function overallOfPair(plan: Plan, pair: PairPlan, total: Values): Change {
  const stands = (party: number) =>
    plan.lines.some((l) => l.party === party && l.stances.length > 0);
  const little = (reason: Reason): Change => ({ kind: 'too-little', reason });
  if (!pair.parties.every(stands)) return little('no-stance');
  if (pair.first === null) return little('no-common-issue');
  if (pair.base.length === 0) return little('one-step');
  return judged(
    total,
    pair.base.some(({ news }) => news),
  );
}

/** A party's Shapley share of the fall of the distance, over all legs. */
function givenBy(who: 0 | 1, legs: readonly Leg[], read: Reader): Values {
  const shares = legs.map(({ before, after, mixed }) => {
    const alone = differences(read.column(before), read.column(mixed[who]));
    const last = differences(read.column(mixed[1 - who]!), read.column(after));
    return sumOf([alone, last]).map((x) => (x === null ? null : x / 2));
  });
  return sumOf(shares);
}
