/**
 * The question turned around: which preferences would make a state hold (after Kinsara, Kilgour and
 * Hipel 2015; Wang, Hipel, Fang and Dang 2018)?
 *
 * Whether a state s holds for a mover depends on its preferences only through which states are
 * better for it than s, and the fewer the more it holds. So an answer is a set of states that must
 * not be better than s, and a smallest answer changes the fewest comparisons.
 */

import type { Graph } from './graph.ts';
import { plainJudgement } from './judgement.ts';
import { byRanks } from './preference.ts';
import { createSearch, reachedOf } from './search.ts';
import type { Ranks } from './space.ts';
import { othersOf } from './stability.ts';
import type { Concept } from './verdicts.ts';
import { createWitness } from './witness.ts';

/** The concepts of which it can be asked. */
export type InverseConcept = Exclude<Concept, 'sim'>;

/** What one mover would have to see otherwise for the state to be stable for it. */
export interface PreferenceChange {
  readonly mover: number;
  /**
   * The smallest sets of states that must not be better than the wished one: each is enough, and
   * none with fewer states is. By ascending states; at most 20.
   */
  readonly sets: readonly (readonly number[])[];
  /** False where there may be more such sets; with no set at all, the search was cut before one. */
  readonly complete: boolean;
  /** A state: it is enough that the mover finds the wished one as good as this, all else unchanged. */
  readonly raiseTo: number;
}

export interface PreferenceChanges {
  /** The movers for which the state is not stable now. */
  readonly changes: readonly PreferenceChange[];
  /**
   * One set for each of these with which the state is stable for all movers, found by analysing it
   * anew with these states made as good as the wished one. `null` where no choice of the listed sets
   * does; under SEQ that can be, as what one mover wants may be what deters another.
   */
  readonly together: readonly (readonly number[])[] | null;
}

/** Sets that are listed for a mover. */
const SETS = 20;

/** Steps of the search for the sets of one mover. */
const STEPS = 200_000;

/** Choices of sets that are analysed anew. */
const CHOICES = 1000;

/**
 * What would make a state an equilibrium, by preferences. Looks only at what can be reached from the
 * state, so there is no limit on the number of states.
 */
export function preferenceChanges(
  graph: Graph,
  ranks: Ranks,
  state: number,
  concept: InverseConcept,
): PreferenceChanges {
  const unstable = unstableMovers(graph, ranks, state, concept);
  const changes = unstable.map((mover) => changeOf(graph, ranks, state, concept, mover));
  return { changes, together: together(graph, ranks, state, concept, changes) };
}

/** @returns the movers for which a state is not stable */
export function unstableMovers(
  graph: Graph,
  ranks: Ranks,
  state: number,
  concept: InverseConcept,
): number[] {
  const witness = createWitness(graph, plainJudgement(byRanks(ranks)));
  const movers = Array.from({ length: graph.movers }, (_, m) => m);
  return movers.filter((mover) => !witness(mover, state, concept).stable);
}

/** Whether a state is stable for all movers. */
export function isEquilibrium(
  graph: Graph,
  ranks: Ranks,
  state: number,
  concept: InverseConcept,
): boolean {
  const witness = createWitness(graph, plainJudgement(byRanks(ranks)));
  for (let m = 0; m < graph.movers; m++) if (!witness(m, state, concept).stable) return false;
  return true;
}

function changeOf(
  graph: Graph,
  ranks: Ranks,
  state: number,
  concept: InverseConcept,
  mover: number,
): PreferenceChange {
  const rank = ranks[mover]!;
  const better = (s: number) => rank[s]! > rank[state]!;
  const remedies = remediesOf(graph, ranks, mover, state, concept);
  const needs = remedies.map((sets) => distinct(sets.map((set) => set.filter(better))));
  const { sets, complete } = smallestUnions(needs);
  // Each need asks for the remedy that is least good at best; the state must be as good as the most.
  const highest = (set: readonly number[]) => set.reduce((a, b) => (rank[b]! > rank[a]! ? b : a));
  const cheapest = remedies.map((options) =>
    options.map(highest).reduce((a, b) => (rank[b]! < rank[a]! ? b : a)),
  );
  return { mover, sets, complete, raiseTo: highest(cheapest) };
}

/**
 * By improvement t of the mover: the sets of states of which one must have no state that is better
 * than the start. It is t itself, or a state that the others reach, with SMR all that the mover
 * reaches from there too.
 */
function remediesOf(
  graph: Graph,
  ranks: Ranks,
  mover: number,
  state: number,
  concept: InverseConcept,
): number[][][] {
  const rank = ranks[mover]!;
  const { credible } = plainJudgement(byRanks(ranks));
  const search = createSearch(graph);
  const movers = othersOf(graph, mover);
  const better = Array.from(graph.moves(mover, state)).filter((t) => rank[t]! > rank[state]!);
  return better.map((t) => {
    if (concept === 'nash') return [[t]];
    const reached = reachedOf(
      search(t, concept === 'seq' ? { movers, counts: credible } : { movers }),
    );
    const answers =
      concept === 'smr'
        ? reached.map((u) => [u, ...Array.from(graph.moves(mover, u))])
        : reached.map((u) => [u]);
    return [[t], ...answers];
  });
}

/** Sets without repetition, shortest first; only the empty one where there is one. */
function distinct(sets: readonly number[][]): number[][] {
  const byName = new Map(
    sets.map((set) => {
      const sorted = [...new Set(set)].sort((a, b) => a - b);
      return [sorted.join(), sorted];
    }),
  );
  if (byName.has('')) return [[]];
  return [...byName.values()].sort((a, b) => a.length - b.length);
}

/** All smallest sets that have in them one of the options of each need; by deepening. */
function smallestUnions(needs: readonly number[][][]): {
  sets: number[][];
  complete: boolean;
} {
  const found = new Map<string, number[]>();
  let steps = 0;

  function extend(chosen: ReadonlySet<number>, room: number): void {
    if (++steps > STEPS || found.size > SETS) return;
    const open = needs.find((options) => !options.some((set) => set.every((s) => chosen.has(s))));
    if (open === undefined) {
      const set = [...chosen].sort((a, b) => a - b);
      found.set(set.join(), set);
      return;
    }
    for (const option of open) {
      const further = new Set([...chosen, ...option]);
      if (further.size <= chosen.size + room) extend(further, room - further.size + chosen.size);
    }
  }

  for (let size = 0; found.size === 0 && steps <= STEPS; size++) extend(new Set(), size);
  const sets = [...found.values()].sort(byStates).slice(0, SETS);
  return { sets, complete: steps <= STEPS && found.size <= SETS };
}

function byStates(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((state, place) => state !== b[place]);
  return k < 0 ? 0 : a[k]! - b[k]!;
}

function together(
  graph: Graph,
  ranks: Ranks,
  state: number,
  concept: InverseConcept,
  changes: readonly PreferenceChange[],
): (readonly number[])[] | null {
  let tried = 0;
  const choose = (chosen: readonly (readonly number[])[]): (readonly number[])[] | null => {
    const change = changes[chosen.length];
    if (change === undefined) {
      tried++;
      const after = lowered(ranks, state, changes, chosen);
      return isEquilibrium(graph, after, state, concept) ? [...chosen] : null;
    }
    for (const set of change.sets) {
      const answer = tried < CHOICES ? choose([...chosen, set]) : null;
      if (answer !== null) return answer;
    }
    return null;
  };
  return choose([]);
}

/** Ranks in which the chosen states are as good as the wished one. */
function lowered(
  ranks: Ranks,
  state: number,
  changes: readonly PreferenceChange[],
  chosen: readonly (readonly number[])[],
): Ranks {
  return ranks.map((rank, mover) => {
    const k = changes.findIndex((change) => change.mover === mover);
    if (k < 0) return rank;
    const after = rank.slice();
    for (const s of chosen[k]!) after[s] = rank[state]!;
    return after;
  });
}
