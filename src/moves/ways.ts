/** How to get from one state to others (status quo analysis: Li, Kilgour and Hipel 2005). */

import { type JointImprovements, jointImprovements } from './coalitions.ts';
import type { Graph } from './graph.ts';
import { plainJudgement } from './judgement.ts';
import { holdTo } from './limits.ts';
import type { Preference } from './preference.ts';
import { createSearch, type SearchOptions, stepsTo, type Trail } from './search.ts';

/**
 * What a step may be:
 * - `moves`: any move of one mover;
 * - `improvements`: a move that is better for who makes it;
 * - `coalitions`: an improvement of one mover or of several together, better for each of them.
 *
 * Nobody takes two steps in a row; of coalitions, not the same coalition.
 */
export const WAY_KINDS = ['moves', 'improvements', 'coalitions'] as const;

export type WayKind = (typeof WAY_KINDS)[number];

export interface WayStep {
  /** Bit mask of who takes it: one bit, or several in a step of a coalition. */
  readonly movers: number;
  readonly to: number;
}

export interface Way {
  readonly to: number;
  /** A shortest way; among these the one whose steps come first by mover, then by state. */
  readonly steps: readonly WayStep[];
  /** Who may take the first step of a shortest way: bit masks, ascending. */
  readonly firsts: readonly number[];
}

/**
 * Shortest ways from a state to others.
 *
 * @param targets - the state itself may be one: then it is the shortest way back to it
 * @param improvements - of coalitions; used for their ways
 * @returns by target; `null` where there is no way
 * @throws TooLargeError `coalitionMovers` or `graphStates`, for coalitions
 */
export function waysFrom(
  graph: Graph,
  preference: Preference,
  start: number,
  targets: readonly number[],
  kind: WayKind,
  improvements: JointImprovements = jointImprovements(graph, preference),
): (Way | null)[] {
  const joint = kind === 'coalitions';
  const within = joint ? coalitionGraph(graph, improvements) : graph;
  const from = joint ? 1 : 0;
  const movers = Array.from({ length: within.movers - from }, (_, k) => k + from);
  const options: SearchOptions =
    kind === 'improvements' ? { movers, counts: plainJudgement(preference).tempts } : { movers };
  const maskOf = (mover: number) => (joint ? mover : 1 << mover);
  const near = targets.map((to) => oneStep(within, options, start, to, maskOf));
  const far = targets.filter((_, k) => near[k] === null);
  const search = createSearch(within);
  const searchFor = (wanted: readonly number[], opens?: number) => {
    const open = new Set(wanted);
    const until = (state: number) => open.delete(state) && open.size === 0;
    return search(start, { ...options, ...(opens === undefined ? {} : { opens }), until });
  };
  const reached = far.length === 0 ? null : new Set(searchFor(far).states.slice(1));
  const wanted = far.filter((to) => reached!.has(to));
  const trails = wanted.length === 0 ? [] : movers.map((opens) => searchFor(wanted, opens));
  return targets.map((to, k) => near[k] ?? shortest(trails, to, movers, maskOf));
}

/** The way of one step; `null` where there is none. */
function oneStep(
  graph: Graph,
  { movers, counts }: SearchOptions,
  start: number,
  to: number,
  maskOf: (mover: number) => number,
): Way | null {
  const firsts = movers
    .filter((m) => Array.prototype.includes.call(graph.moves(m, start), to))
    .filter((m) => counts === undefined || counts(m, start, to))
    .map(maskOf);
  return firsts.length === 0 ? null : { to, steps: [{ movers: firsts[0]!, to }], firsts };
}

function shortest(
  trails: readonly Trail[],
  to: number,
  movers: readonly number[],
  maskOf: (mover: number) => number,
): Way | null {
  const ways = trails.map((trail) => {
    const entry = trail.states.indexOf(to, 1);
    return entry < 0 ? null : stepsTo(trail, entry);
  });
  const length = Math.min(...ways.map((way) => way?.length ?? Number.POSITIVE_INFINITY));
  const best = ways.find((way) => way?.length === length);
  if (best === undefined || best === null) return null;
  return {
    to,
    steps: best.map((step) => ({ movers: maskOf(step.mover), to: step.to })),
    firsts: movers.filter((_, k) => ways[k]?.length === length).map(maskOf),
  };
}

/** The same states, with the improvements of each coalition as the moves of mover `mask`. */
function coalitionGraph(graph: Graph, improvements: JointImprovements): Graph {
  holdTo('coalitionMovers', graph.movers);
  holdTo('graphStates', graph.states.length);
  const moves = (mask: number, state: number) => improvements(mask)(state);
  return { movers: 2 ** graph.movers, size: graph.size, states: graph.states, moves };
}
