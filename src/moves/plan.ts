/** What of the work on a conflict no draw changes, made once a case and choice of options. */

import { type Case, type Conflict, ProblemError, problem } from '../case/index.ts';
import { isCertain } from '../draws/index.ts';
import { type Arena, arenaOf, drawnTermsOf } from './arena.ts';
import { type Graph, graphOf } from './graph.ts';
import { ANALYSIS_LIMITS, MOVES_LIMITS } from './limits.ts';
import { type MovesOptions, stateNamed } from './options.ts';
import { RELATION } from './preference.ts';
import { keptReach, type Reach, searchedReach } from './reach.ts';
import { remembered } from './remembered.ts';
import type { LeftOut, MovesPart } from './result.ts';
import { codeOf, type Space } from './space.ts';
import type { Concept } from './verdicts.ts';
import { type Way, waysFrom } from './ways.ts';

export interface Plan {
  readonly conflict: Conflict;
  readonly options: MovesOptions;
  readonly arena: Arena;
  readonly graph: Graph;
  readonly reach: Reach;
  /** The shortest way from today's state by any moves, which no draw changes; by code. */
  readonly wayByMoves: (to: number) => Way | null;
  /** Party ids of the movers. */
  readonly movers: readonly string[];
  readonly certain: boolean;
  /** Whether the states are few enough for every verdict to be listed. */
  readonly full: boolean;
  /** Codes. */
  readonly today: number | null;
  readonly targets: readonly number[];
  /** Concepts whose verdicts are found. */
  readonly concepts: readonly Concept[];
  /** Whether a part is made. */
  readonly makes: Readonly<Record<MovesPart, boolean>>;
  readonly leftOut: readonly LeftOut[];
}

/** The states of which it may be asked what they hang on: one, or all where none is named. */
export function askable({ today, targets, graph }: Plan): ArrayLike<number> {
  const asked = today ?? targets[0];
  return asked === undefined ? graph.states : [asked];
}

/** What is drawn, for `Analysis.numbers`; unknown points lie anywhere in -100..100. */
export function numbersOf({ conflict }: Case) {
  const drawn = conflict === null ? [] : drawnTermsOf(conflict);
  return drawn.map(({ points }) => ({ quantity: points, low: -100, high: 100 }));
}

const plans = new WeakMap<Case, { readonly key: string; readonly plan: Plan }>();

/** The plan of a case with a conflict. */
export function planOf(kase: Case, conflict: Conflict, options: MovesOptions): Plan {
  const key = JSON.stringify(options);
  const made = plans.get(kase);
  if (made?.key === key) return made.plan;
  const plan = createPlan(kase, conflict, options);
  plans.set(kase, { key, plan });
  return plan;
}

function createPlan(kase: Case, conflict: Conflict, options: MovesOptions): Plan {
  const arena = arenaOf(conflict);
  const { space } = arena;
  const certain = isCertain(kase, { numbers: numbersOf });
  const codes = (state: readonly number[]) => (space === null ? state[0]! : codeOf(space, state));
  const named = options.targets.map((target) => stateNamed(conflict, target));
  const targets = new Set([...conflict.targets, ...named].map(codes));
  const feasible = arena.graph.states.length;
  const full = feasible <= ANALYSIS_LIMITS.table;
  const today = conflict.today === null ? null : codes(conflict.today);
  const leftOut = leftOutOf(conflict, arena, certain, targets.size);
  const past = new Set(leftOut.map(({ part }) => part));
  const makes = (part: MovesPart) => !past.has(part);
  const listed =
    space !== null &&
    feasible <= MOVES_LIMITS.graphStates &&
    arcsOf(space, feasible) <= MOVES_LIMITS.arcs;
  const graph = listed ? graphOf(space) : arena.graph;
  return {
    conflict,
    options,
    arena,
    graph,
    reach: full ? keptReach(graph) : searchedReach(graph),
    wayByMoves: remembered(
      (to) => waysFrom(graph, () => RELATION.equal, today!, [to], 'moves')[0]!,
    ),
    movers: conflict.movers.map(({ party }) => kase.parties[party]!.id),
    certain,
    full,
    today,
    targets: [...targets],
    concepts: [
      'nash',
      'gmr',
      'smr',
      'seq',
      ...(space !== null && makes('sim') ? (['sim'] as const) : []),
    ],
    makes: {
      table: full,
      sim: space !== null && makes('sim'),
      witnesses: conflict.today !== null && makes('witnesses'),
      leavings: conflict.today !== null && makes('leavings'),
      ways: conflict.today !== null && makes('ways'),
      coalitions: conflict.movers.length > 1 && makes('coalitions'),
      wishes: targets.size > 0 && makes('wishes'),
      comparisons: !certain && makes('comparisons'),
      unknown: !certain && makes('unknown'),
      strength: hasStrength(conflict) && makes('strength'),
      horizon: conflict.movers.length === 2 && makes('horizon'),
    },
    leftOut,
  };
}

/** Whether the case says of anything that it is much better. */
function hasStrength({ movers }: Conflict): boolean {
  return movers.some(
    ({ preference }) =>
      (preference.kind === 'scores' && preference.strong !== null) ||
      (preference.kind === 'ranking' && preference.strongAfter.length > 0),
  );
}

/** Parts that there is something to say in, and that are past a limit. */
function leftOutOf(
  conflict: Conflict,
  { graph, space }: Arena,
  certain: boolean,
  targets: number,
): LeftOut[] {
  const which = certain ? 1 : 0;
  const feasible = graph.states.length;
  const movers = conflict.movers.length;
  const today = conflict.today !== null;
  const most = ANALYSIS_LIMITS.states[which];
  const states = (part: MovesPart, limit: number = most) =>
    [part, 'states', feasible, limit] as const;
  const arcs = space === null ? 0 : arcsOf(space, feasible);
  const near = (part: MovesPart) => [part, 'arcs', arcs, ANALYSIS_LIMITS.arcs[which]] as const;
  const rows = [
    states('table', ANALYSIS_LIMITS.table),
    // Where nothing is uncertain, how much SIM has to try is counted when it is made.
    ...(space === null ? [] : [certain ? near('sim') : states('sim')]),
    ...(today ? [near('witnesses'), near('leavings'), states('ways')] : []),
    ...(movers < 2
      ? []
      : [
          states('coalitions'),
          ['coalitions', 'movers', movers, MOVES_LIMITS.coalitionMovers] as const,
          ['coalitions', 'pairs', feasible ** 2 * 2 ** movers, ANALYSIS_LIMITS.pairs] as const,
        ]),
    ...(targets > 0 ? [states('wishes')] : []),
    ...(certain ? [] : [states('comparisons'), states('unknown')]),
    ...(hasStrength(conflict) ? [states('strength')] : []),
    ...(movers === 2 ? [states('horizon')] : []),
  ];
  const past = rows.filter(([, , size, limit]) => size > limit);
  const first = past.filter(([part], k) => past.findIndex(([other]) => other === part) === k);
  return first.map(([part, of, size, limit]) => ({ part, of, size, limit }));
}

/** No fewer than there are: infeasible states and one-way options take some away. */
function arcsOf({ movers, digits }: Space, feasible: number): number {
  const changes = Array.from({ length: movers }, (_, mover) =>
    digits.reduce((n, digit) => (digit.mover === mover ? n * digit.radix : n), 1),
  );
  return feasible * changes.reduce((sum, n) => sum + n - 1, 0);
}

/**
 * Refuses what cannot be analysed in a number of draws.
 *
 * @throws ProblemError `analysis-graph-too-large` or `analysis-too-many-draws`
 * @throws RangeError for a target that names no state
 */
export function checkRun({ conflict }: Case, options: MovesOptions, draws: number): void {
  if (conflict === null) return;
  for (const target of options.targets) stateNamed(conflict, target);
  const refuse = (found: ReturnType<typeof problem>) => {
    throw new ProblemError([found]);
  };
  const { range } = conflict.trace;
  const states = conflict.options.reduce((n, { values }) => n * values.length, 1);
  if (conflict.form.kind === 'graph' && states > MOVES_LIMITS.graphStates) {
    const args = { count: states, limit: MOVES_LIMITS.graphStates };
    refuse(problem('analysis-graph-too-large', args, range, 'moves'));
  }
  const limit = ANALYSIS_LIMITS.drawnStates;
  if (states * draws > limit) {
    refuse(problem('analysis-too-many-draws', { states, draws, limit }, range, 'moves'));
  }
}
