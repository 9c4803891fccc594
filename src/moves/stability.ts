/** Nash, GMR, SMR and SEQ on any graph, straight from what is reached. */

import type { Graph } from './graph.ts';
import type { Judgement } from './judgement.ts';
import { holdTo } from './limits.ts';
import { createSearch, reachedOf, type SearchOptions } from './search.ts';
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
  return Array.from({ length: graph.movers }, (_, mover) => verdictsOf(graph, judgement, mover));
}

function verdictsOf(graph: Graph, judgement: Judgement, mover: number): Uint8Array {
  const reached = createReached(graph, judgement, mover);
  const verdict = new Uint8Array(graph.size);
  for (const s of graph.states) {
    const deters = (end: number) => judgement.deters(mover, s, end);
    const holds = withoutEscape(graph, mover, deters);
    const tempting = Array.from(graph.moves(mover, s)).filter((t) => judgement.tempts(mover, s, t));
    if (tempting.length === 0) verdict[s]! |= BIT.nash;
    if (tempting.every((t) => reached.byMoves(t).some(deters))) verdict[s]! |= BIT.gmr;
    if (tempting.every((t) => reached.byMoves(t).some(holds))) verdict[s]! |= BIT.smr;
    if (tempting.every((t) => reached.bySteps(t).some(deters))) verdict[s]! |= BIT.seq;
  }
  return verdict;
}

/** Whether a state deters a mover, and all it can still go to as well; remembered. */
function withoutEscape(
  graph: Graph,
  mover: number,
  deters: (state: number) => boolean,
): (state: number) => boolean {
  const known = new Map<number, boolean>();
  return (state) => {
    if (!deters(state)) return false;
    let holds = known.get(state);
    if (holds === undefined) {
      holds = Array.from(graph.moves(mover, state)).every(deters);
      known.set(state, holds);
    }
    return holds;
  };
}

/** What the others of a mover reach from a state; each found once, when it is first asked for. */
function createReached(graph: Graph, judgement: Judgement, mover: number) {
  const search = createSearch(graph);
  const movers = Array.from({ length: graph.movers }, (_, m) => m).filter((m) => m !== mover);
  const remembered = (options: SearchOptions) => {
    const known = new Map<number, readonly number[]>();
    return (state: number): readonly number[] => {
      let found = known.get(state);
      if (found === undefined) {
        found = reachedOf(search(state, options));
        known.set(state, found);
      }
      return found;
    };
  };
  return {
    byMoves: remembered({ movers }),
    bySteps: remembered({ movers, counts: judgement.credible }),
  };
}
