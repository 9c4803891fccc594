/** What is compared with what, before any number is drawn. */
import {
  type Case,
  type Issue,
  ProblemError,
  problem,
  type Stances,
  stancesOf,
} from '../case/index.ts';
import { type Columns, newColumns } from './columns.ts';
import { type Line, type MovePlan, planMoves, spotAt } from './moves.ts';
import type { Step } from './result.ts';
import { spotsOf } from './spots.ts';
import { stepsOf, trackOf } from './steps.ts';

/** From one step to the next, as columns. */
export interface Leg {
  readonly step: number;
  /** Distances at the step before, and at this one. */
  readonly before: number;
  readonly after: number;
  /** Distances where only the first, or only the second, has moved. */
  readonly mixed: readonly [number, number];
  /** Whether one of the two took a stance on the issues that are compared. */
  readonly news: boolean;
}

export interface PairPlan {
  readonly parties: readonly [number, number];
  /** Issues on which both stand, by step. */
  readonly issues: readonly (readonly number[])[];
  /** The first step at which there is one; `null` where there is none. */
  readonly first: number | null;
  /** Columns of the distance over all issues of each step, from the first. */
  readonly distances: readonly number[];
  /** From each step to the next, over the issues of the former. */
  readonly legs: readonly Leg[];
  /** From each step to the next, over the issues of the first step. */
  readonly base: readonly Leg[];
}

export interface Plan {
  readonly kase: Case;
  readonly stances: Stances;
  readonly steps: readonly Step[];
  readonly parties: readonly number[];
  readonly lines: readonly Line[];
  readonly pairs: readonly PairPlan[];
  readonly moves: readonly MovePlan[];
  readonly columns: Columns;
}

/** Columns that are drawn at most. */
export const MAX_COLUMNS = 4000;
/** Numbers over all columns and draws that are kept at most. */
export const MAX_NUMBERS = 40_000_000;

/**
 * @param all - whether parties without a say are compared too, where they have a stance
 * @throws ProblemError `drift-too-large` past {@link MAX_COLUMNS}, or {@link MAX_NUMBERS} at that
 *   number of draws
 */
export function planOf(kase: Case, all: boolean, draws = 1): Plan {
  const stances = stancesOf(kase);
  const { taken } = stances;
  const stood = new Set(taken.map(({ party }) => party));
  const parties = kase.parties
    .map(({ index }) => index)
    .filter((p) => kase.deciders.includes(p) || (all && stood.has(p)));
  const steps = stepsOf(kase, taken);
  const { spotOf } = spotsOf(kase, taken);
  const lines = parties.flatMap((party) =>
    kase.issues.map(({ index: issue }): Line => {
      const own = taken.filter((stance) => stance.party === party && stance.issue === issue);
      return { party, issue, ...trackOf(own, steps), spots: own.map(spotOf) };
    }),
  );
  const columns = newColumns();
  const lineOf = (party: number, issue: number) =>
    lines[parties.indexOf(party) * kase.issues.length + issue]!;
  const pairs: PairPlan[] = [];
  for (const [k, p] of parties.entries()) {
    for (const q of parties.slice(k + 1)) {
      pairs.push(planPair(kase.issues, [p, q], lineOf, steps.length, columns));
      checkSize(kase, columns.all.length, draws);
    }
  }
  const moves = planMoves(lines, columns);
  checkSize(kase, columns.all.length, draws);
  return { kase, stances, steps, parties, lines, pairs, moves, columns };
}

function checkSize(kase: Case, columns: number, draws: number): void {
  if (columns <= MAX_COLUMNS && columns * draws <= MAX_NUMBERS) return;
  const limit = Math.min(MAX_COLUMNS, Math.floor(MAX_NUMBERS / draws));
  const { range } = kase.agreement.trace;
  throw new ProblemError([problem('drift-too-large', { count: columns, limit }, range, '')]);
}

function planPair(
  all: readonly Issue[],
  parties: readonly [number, number],
  lineOf: (party: number, issue: number) => Line,
  steps: number,
  columns: Columns,
): PairPlan {
  const [p, q] = parties;
  const stands = (party: number, issue: number, step: number) =>
    lineOf(party, issue).at[step]! >= 0;
  const issues = Array.from({ length: steps }, (_, step) =>
    all.flatMap(({ index: i }) => (stands(p, i, step) && stands(q, i, step) ? [i] : [])),
  );
  const start = issues.findIndex((list) => list.length > 0);
  if (start < 0) return { parties, issues, first: null, distances: [], legs: [], base: [] };
  const spots = (party: number, on: readonly number[], step: number) =>
    on.map((issue) => spotAt(lineOf(party, issue), step)!);
  const distance = (on: readonly number[], stepOfP: number, stepOfQ: number) =>
    columns.add({ parties, issues: on, a: spots(p, on, stepOfP), b: spots(q, on, stepOfQ) });
  const leg = (on: readonly number[], step: number): Leg => ({
    step,
    before: distance(on, step - 1, step - 1),
    after: distance(on, step, step),
    mixed: [distance(on, step, step - 1), distance(on, step - 1, step)],
    news: parties.some((party) =>
      on.some((issue) => lineOf(party, issue).at[step] !== lineOf(party, issue).at[step - 1]),
    ),
  });
  const later = Array.from({ length: steps - 1 - start }, (_, k) => start + 1 + k);
  return {
    parties,
    issues,
    first: start,
    distances: [start, ...later].map((step) => distance(issues[step]!, step, step)),
    legs: later.map((step) => leg(issues[step - 1]!, step)),
    base: later.map((step) => leg(issues[start]!, step)),
  };
}
