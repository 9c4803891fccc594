/** What several movers can do together (Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008). */

import type { Graph } from './graph.ts';
import { plainJudgement } from './judgement.ts';
import { holdTo } from './limits.ts';
import type { Preference } from './preference.ts';
import { remembered } from './remembered.ts';
import { createSearch, reachedOf, type Search } from './search.ts';
import { BIT } from './verdicts.ts';

/** The movers of a coalition, which is a bit mask. */
export function membersOf(coalition: number): number[] {
  const members: number[] = [];
  for (let m = 0; coalition >>> m !== 0; m++) if (((coalition >>> m) & 1) === 1) members.push(m);
  return members;
}

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
  const movers = membersOf(coalition);
  const better = betterForAll(preference, movers);
  const search = createSearch(graph);
  return remembered((state) =>
    reachedOf(search(state, { movers })).filter((to) => better(state, to)),
  );
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
  const all = 2 ** graph.movers - 1;
  const search = createSearch(graph);
  return Array.from({ length: all }, (_, k) => ({
    coalition: k + 1,
    verdict: verdictOf(graph, preference, search, k + 1, all ^ (k + 1)),
  }));
}

function verdictOf(
  graph: Graph,
  preference: Preference,
  search: Search,
  coalition: number,
  outside: number,
): Uint8Array {
  const members = membersOf(coalition);
  const others = membersOf(outside);
  const better = betterForAll(preference, members);
  const { credible } = plainJudgement(preference);
  const own = remembered((s) => reachedOf(search(s, { movers: members })));
  const byMoves = remembered((s) => reachedOf(search(s, { movers: others })));
  const bySteps = remembered((s) => reachedOf(search(s, { movers: others, counts: credible })));
  const verdict = new Uint8Array(graph.size);
  for (const s of graph.states) {
    const deters = (end: number) => !better(s, end);
    const holds = remembered((end) => deters(end) && own(end).every(deters));
    const tempting = own(s).filter((to) => better(s, to));
    if (tempting.length === 0) verdict[s]! |= BIT.nash;
    if (tempting.every((t) => byMoves(t).some(deters))) verdict[s]! |= BIT.gmr;
    if (tempting.every((t) => byMoves(t).some(holds))) verdict[s]! |= BIT.smr;
    if (tempting.every((t) => bySteps(t).some(deters))) verdict[s]! |= BIT.seq;
  }
  return verdict;
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
): Jump[] {
  holdTo('coalitionMovers', graph.movers);
  const targets = new Set(equilibria);
  const masks = Array.from({ length: 2 ** graph.movers }, (_, mask) => mask);
  const joint = masks.filter((mask) => membersOf(mask).length > 1);
  const improvements = joint.map((mask) => coalitionImprovements(graph, preference, mask));
  return equilibria.flatMap((from) =>
    joint.flatMap((coalition, k) =>
      improvements[k]!(from)
        .filter((to) => targets.has(to))
        .map((to) => ({ from, to, coalition })),
    ),
  );
}
