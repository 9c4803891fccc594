/** What several movers can do together (Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008). */

import type { Graph } from './graph.ts';
import { plainJudgement } from './judgement.ts';
import { holdTo } from './limits.ts';
import type { Preference } from './preference.ts';
import { membersOf, type Reach, searchedReach } from './reach.ts';
import { remembered } from './remembered.ts';
import { createSearch, reachedOf } from './search.ts';
import { BIT } from './verdicts.ts';

/** @returns a test whether a state is better than another for every member */
function betterForAll(preference: Preference, members: readonly number[]) {
  const { tempts } = plainJudgement(preference);
  return (from: number, to: number) => members.every((m) => tempts(m, from, to));
}

/**
 * The improvements of a coalition: what its members reach by a legal sequence among themselves and
 * what is strictly better than the start for each of them. What lies between need not be better.
 *
 * @returns by state: the states, ascending, found when it is first asked for
 */
export function coalitionImprovements(
  graph: Graph,
  preference: Preference,
  coalition: number,
): (state: number) => readonly number[] {
  const reach = searchedReach(graph);
  const better = betterForAll(preference, membersOf(coalition));
  return remembered((state) => reach(coalition, state).filter((to) => better(state, to)));
}

/** By coalition, then state: the improvements of the coalition, ascending. */
export type JointImprovements = (coalition: number) => (state: number) => readonly number[];

/** {@link coalitionImprovements} of every coalition, each found when it is first asked for. */
export function jointImprovements(graph: Graph, preference: Preference): JointImprovements {
  return remembered((coalition) => coalitionImprovements(graph, preference, coalition));
}

/** The verdicts on all states for one coalition. */
export interface CoalitionVerdicts {
  /** Bit mask of its movers. */
  readonly coalition: number;
  /** By state, bits as in {@link BIT}, without SIM. */
  readonly verdict: Uint8Array;
}

/**
 * Nash, GMR, SMR and SEQ for every coalition, those of one mover included, by ascending mask.
 *
 * As for one mover, with the improvements of the coalition. A sanction is a state that is not
 * better than the start for some member, reached from the improvement by the movers outside, each
 * on its own: by any moves, or in SEQ by steps that are improvements for who takes them. SMR: there
 * is no state, of those that the coalition can go on to, that is better than the start for all.
 *
 * @throws TooLargeError `graphStates` or `coalitionMovers`
 */
export function coalitionVerdicts(graph: Graph, preference: Preference): CoalitionVerdicts[] {
  holdTo('graphStates', graph.states.length);
  holdTo('coalitionMovers', graph.movers);
  return Array.from({ length: 2 ** graph.movers - 1 }, (_, k) => {
    const verdictAt = coalitionVerdictAt(graph, preference, k + 1);
    const verdict = new Uint8Array(graph.size);
    for (const s of graph.states) verdict[s] = verdictAt(s);
    return { coalition: k + 1, verdict };
  });
}

/**
 * The verdict for one coalition on single states, as {@link coalitionVerdicts} has it.
 *
 * @param reach - what the movers of `graph` reach
 * @returns by state, bits as in {@link BIT}, without SIM
 */
export function coalitionVerdictAt(
  graph: Graph,
  preference: Preference,
  coalition: number,
  reach: Reach = searchedReach(graph),
): (state: number) => number {
  const members = membersOf(coalition);
  const outside = 2 ** graph.movers - 1 - coalition;
  const better = betterForAll(preference, members);
  const { credible } = plainJudgement(preference);
  const search = createSearch(graph);
  const movers = membersOf(outside);
  const own = remembered((s) => reach(coalition, s));
  const byMoves = remembered((s) => reach(outside, s));
  const bySteps = remembered((s) => reachedOf(search(s, { movers, counts: credible })));
  return (s) => {
    const deters = (end: number) => !better(s, end);
    const holds = remembered((end) => deters(end) && own(end).every(deters));
    const tempting = own(s).filter((to) => better(s, to));
    let bits = 0;
    if (tempting.length === 0) bits |= BIT.nash;
    if (tempting.every((t) => byMoves(t).some(deters))) bits |= BIT.gmr;
    if (tempting.every((t) => byMoves(t).some(holds))) bits |= BIT.smr;
    if (tempting.every((t) => bySteps(t).some(deters))) bits |= BIT.seq;
    return bits;
  };
}

/** A coalition that would take all its members from one equilibrium to a better one. */
export interface Jump {
  readonly from: number;
  readonly to: number;
  /** Bit mask of two movers at least. */
  readonly coalition: number;
}

/**
 * Equilibrium jumps: improvements of a coalition of two or more from an equilibrium to another.
 *
 * @param equilibria - of one concept, ascending
 * @returns by start, then coalition, then end
 * @throws TooLargeError `coalitionMovers`
 */
export function equilibriumJumps(
  graph: Graph,
  preference: Preference,
  equilibria: readonly number[],
  joint: JointImprovements = jointImprovements(graph, preference),
): Jump[] {
  holdTo('coalitionMovers', graph.movers);
  const targets = new Set(equilibria);
  const masks = Array.from({ length: 2 ** graph.movers }, (_, mask) => mask);
  const coalitions = masks.filter((mask) => membersOf(mask).length > 1);
  return equilibria.flatMap((from) =>
    coalitions.flatMap((coalition) =>
      joint(coalition)(from)
        .filter((to) => targets.has(to))
        .map((to) => ({ from, to, coalition })),
    ),
  );
}
