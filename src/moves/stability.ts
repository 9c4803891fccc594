/** Nash, GMR, SMR and SEQ on any graph, straight from what is reached. */

import type { Graph } from './graph.ts';
import type { Judgement } from './judgement.ts';
import { holdTo } from './limits.ts';
import { remembered } from './remembered.ts';
import { createSearch, reachedOf } from './search.ts';
import { BIT } from './verdicts.ts';

/**
 * The verdicts on all states, for every mover; bits as in {@link BIT}, without SIM.
 *
 * Let t run over the moves from s that tempt i. Nash: there is none. GMR: for each t the others
 * reach a state from t, by a legal sequence, that deters i at s. SEQ: by steps that are credible.
 * SMR: a state that deters i, and from which all that i can still go to deters it too.
 *
 * Time: up to states squared x moves a state. Memory: up to states squared numbers a mover.
 *
 * @throws TooLargeError `graphStates`
 */
export function graphVerdicts(graph: Graph, judgement: Judgement): Uint8Array[] {
  holdTo('graphStates', graph.states.length);
  return Array.from({ length: graph.movers }, (_, mover) => verdictOf(graph, judgement, mover));
}

function verdictOf(graph: Graph, judgement: Judgement, mover: number): Uint8Array {
  const search = createSearch(graph);
  const movers = othersOf(graph, mover);
  const byMoves = remembered((s) => reachedOf(search(s, { movers })));
  const bySteps = remembered((s) => reachedOf(search(s, { movers, counts: judgement.credible })));
  const verdict = new Uint8Array(graph.size);
  for (const s of graph.states) {
    const deters = (end: number) => judgement.deters(mover, s, end);
    const holds = remembered(
      (end) => deters(end) && Array.from(graph.moves(mover, end)).every(deters),
    );
    const tempting = temptations(graph, judgement, mover, s);
    if (tempting.length === 0) verdict[s]! |= BIT.nash;
    if (tempting.every((t) => byMoves(t).some(deters))) verdict[s]! |= BIT.gmr;
    if (tempting.every((t) => byMoves(t).some(holds))) verdict[s]! |= BIT.smr;
    if (tempting.every((t) => bySteps(t).some(deters))) verdict[s]! |= BIT.seq;
  }
  return verdict;
}

/** @returns the states that tempt a mover away from where it is, ascending */
export function temptations(
  graph: Graph,
  judgement: Judgement,
  mover: number,
  state: number,
): number[] {
  return Array.from(graph.moves(mover, state)).filter((to) => judgement.tempts(mover, state, to));
}

export function othersOf({ movers }: Graph, mover: number): number[] {
  return Array.from({ length: movers }, (_, m) => m).filter((m) => m !== mover);
}
