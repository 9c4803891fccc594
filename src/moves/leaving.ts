/** The least that would make a mover leave a state: which states it would have to find better. */

import type { Graph } from './graph.ts';
import { smallestHits } from './hits.ts';
import type { InverseConcept } from './inverse.ts';
import { plainJudgement } from './judgement.ts';
import { byRanks } from './preference.ts';
import { type Reach, searchedReach } from './reach.ts';
import { createSearch, reachedOf } from './search.ts';
import type { Ranks } from './space.ts';
import { othersOf } from './stability.ts';

/** Where a mover would go, and what it would have to rank above the state it leaves. */
export interface Leaving {
  readonly to: number;
  /** States that are not better for it now, ascending. Empty where it would leave as things are. */
  readonly above: readonly number[];
}

/**
 * The smallest sets of states of which a mover has to find every one better than a state, all else
 * unchanged, for the state not to be stable for it.
 *
 * It must be able to go to a state t that is better, of which nothing takes the gain away: under GMR
 * all that the others reach from t must be better too, under SEQ what they reach by improvements,
 * under SMR each of these or something that the mover reaches from there. Which steps of the others
 * are improvements does not hang on what this mover prefers.
 *
 * @param reach - what the movers of `graph` reach
 * @param most - sets with more states are not looked for
 * @returns those with the fewest states, by `to`, then by states: under SMR at most 20 for each
 *   `to`; empty where no preference makes the mover leave,
 *   or none in so few states
 */
export function leavingsFrom(
  graph: Graph,
  ranks: Ranks,
  mover: number,
  state: number,
  concept: InverseConcept,
  reach: Reach = searchedReach(graph),
  most: number = Number.POSITIVE_INFINITY,
): Leaving[] {
  const rank = ranks[mover]!;
  const below = (s: number) => rank[s]! <= rank[state]!;
  const answers = answersOf(graph, ranks, mover, concept, reach);
  let found: Leaving[] = [];
  let fewest = most;
  for (const to of Array.from(graph.moves(mover, state))) {
    const needs = needsOf(graph, mover, state, concept, to, answers(to), below);
    if (needs === null) continue;
    const sets = concept === 'smr' ? smallestHits(needs, fewest) : onlySet(needs, fewest);
    for (const above of sets) {
      if (above.length < fewest) found = [];
      fewest = above.length;
      found.push({ to, above });
    }
  }
  return found;
}

/** The one set where each need is a single state; none where it has more than `most`. */
function onlySet(needs: readonly (readonly number[])[], most: number): number[][] {
  const set = new Set(needs.map(([state]) => state!));
  return set.size > most ? [] : [[...set].sort((a, b) => a - b)];
}

/** What the others reach from a state after the mover, as far as the concept looks at it. */
function answersOf(
  graph: Graph,
  ranks: Ranks,
  mover: number,
  concept: InverseConcept,
  reach: Reach,
): (to: number) => readonly number[] {
  if (concept === 'nash') return () => [];
  const movers = othersOf(graph, mover);
  if (concept !== 'seq') {
    const mask = movers.reduce((bits, m) => bits + 2 ** m, 0);
    return (to) => reach(mask, to);
  }
  const search = createSearch(graph);
  const counts = plainJudgement(byRanks(ranks)).credible;
  return (to) => reachedOf(search(to, { movers, counts }));
}

/** Lists of states of each of which one must be made better; `null` where that cannot be. */
function needsOf(
  graph: Graph,
  mover: number,
  state: number,
  concept: InverseConcept,
  to: number,
  answers: readonly number[],
  below: (state: number) => boolean,
): number[][] | null {
  const needs = below(to) ? [[to]] : [];
  for (const answer of answers) {
    const ways = concept === 'smr' ? [answer, ...Array.from(graph.moves(mover, answer))] : [answer];
    if (!ways.every(below)) continue;
    const open = ways.filter((s) => s !== state).sort((a, b) => a - b);
    if (open.length === 0) return null;
    needs.push(open);
  }
  return needs;
}
