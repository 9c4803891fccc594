/** Why a state is stable for a mover, or why it is not: something that a reader can follow. */

import type { Graph } from './graph.ts';
import type { Judgement } from './judgement.ts';
import { createSearch, type Search, type Step, stepsTo } from './search.ts';
import { changesFrom, jointSanction } from './simultaneous.ts';
import type { Ranks, Space } from './space.ts';
import { othersOf, temptations } from './stability.ts';
import type { Concept } from './verdicts.ts';

/** How the others answer an improvement. */
export interface Answer {
  /** The improvement: where the mover would go. */
  readonly to: number;
  /**
   * The moves of the others after it, one after another; the last ends where the mover is deterred.
   * Under SIM, the changes that the others make at the same moment: `to` is then where the start
   * would be after this and the improvement and the changes before it in the list.
   */
  readonly sanction: readonly Step[];
}

export type Witness =
  /** Each improvement, and what sanctions it. Empty where there is no improvement. */
  | { readonly stable: true; readonly answers: readonly Answer[] }
  /** The first improvement that nothing sanctions. */
  | { readonly stable: false; readonly to: number };

/**
 * The witness for Nash, GMR, SMR or SEQ. Sanctions are shortest, and among equally short ones those
 * whose moves come first by mover, then by state. Works without a limit on the number of states:
 * nothing is looked at but what the others can reach.
 */
export function createWitness(
  graph: Graph,
  judgement: Judgement,
): (mover: number, state: number, concept: Exclude<Concept, 'sim'>) => Witness {
  const search = createSearch(graph);
  return (mover, state, concept) => {
    const answers: Answer[] = [];
    for (const to of temptations(graph, judgement, mover, state)) {
      const sanction =
        concept === 'nash' ? null : sanctionOf(graph, judgement, search, mover, state, to, concept);
      if (sanction === null) return { stable: false, to };
      answers.push({ to, sanction });
    }
    return { stable: true, answers };
  };
}

function sanctionOf(
  graph: Graph,
  judgement: Judgement,
  search: Search,
  mover: number,
  state: number,
  to: number,
  concept: 'gmr' | 'smr' | 'seq',
): Step[] | null {
  const deters = (end: number) => judgement.deters(mover, state, end);
  const holds = (end: number) => deters(end) && Array.from(graph.moves(mover, end)).every(deters);
  const trail = search(to, {
    movers: othersOf(graph, mover),
    ...(concept === 'seq' ? { counts: judgement.credible } : {}),
    until: concept === 'smr' ? holds : deters,
  });
  return trail.end < 0 ? null : stepsTo(trail, trail.end);
}

/** The witness for SIM, with complete preferences. */
export function simultaneousWitness(
  space: Space,
  ranks: Ranks,
  mover: number,
  state: number,
): Witness {
  const changes = changesFrom(space, ranks, state);
  const answers: Answer[] = [];
  for (const change of changes[mover]!) {
    const to = state + change;
    const chosen = jointSanction(space, ranks, state, mover, change, changes);
    if (chosen === null) return { stable: false, to };
    const sanction: Step[] = [];
    let at = to;
    chosen.forEach((step, m) => {
      if (m === mover || step === 0) return;
      at += step;
      sanction.push({ mover: m, to: at });
    });
    answers.push({ to, sanction });
  }
  return { stable: true, answers };
}
