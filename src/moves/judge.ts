/** The verdicts of one draw. */

import { plainJudgement, strongJudgement } from './judgement.ts';
import { TooLargeError } from './limits.ts';
import type { Plan } from './plan.ts';
import { byRanks } from './preference.ts';
import { markSimultaneous } from './simultaneous.ts';
import type { Ranks } from './space.ts';
import { graphVerdicts } from './stability.ts';
import { sweepVerdicts } from './sweep.ts';
import type { Verdicts } from './verdicts.ts';

/** @returns the verdicts on all states, and the error where SIM has too much to try */
export function verdictsOf(
  { arena: { space }, graph, makes }: Plan,
  ranks: Ranks,
): { readonly verdicts: Verdicts; readonly tooLarge: TooLargeError | null } {
  if (space === null) {
    return { verdicts: graphVerdicts(graph, plainJudgement(byRanks(ranks))), tooLarge: null };
  }
  const verdicts = sweepVerdicts(space, ranks);
  try {
    if (makes.sim) markSimultaneous(space, ranks, verdicts);
    return { verdicts, tooLarge: null };
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return { verdicts, tooLarge: error };
  }
}

/** @returns the verdicts by strength of preference; `null` where these are not made */
export function strongVerdictsOf(
  { arena, graph, makes }: Plan,
  draw: Float64Array,
): Verdicts | null {
  if (!makes.strength) return null;
  return graphVerdicts(graph, strongJudgement(arena.strengths(draw)));
}

/**
 * The order of the states for each mover: the places of their ranks among the different ones.
 *
 * @returns by mover, then feasible state; 0 for the lowest
 */
export function placesOf(states: Int32Array, ranks: Ranks): Uint16Array {
  const places = new Uint16Array(states.length * ranks.length);
  for (const [mover, rank] of ranks.entries()) {
    const own = Int32Array.from(states, (s) => rank[s]!);
    const different = new Map([...new Set(own.toSorted())].map((value, place) => [value, place]));
    for (let k = 0; k < own.length; k++) places[mover * own.length + k] = different.get(own[k]!)!;
  }
  return places;
}
