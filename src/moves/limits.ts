import { LimitError } from '../draws/index.ts';

/** What the engine takes on. Past a limit is an error with numbers, never a slow or a wrong answer. */
export const MOVES_LIMITS = {
  /** States of an option form, feasible or not. */
  states: 2 ** 22,
  /** States of a graph for the concepts that look from every state at every other. */
  graphStates: 2048,
  /** Arcs of a graph that is made from an option form. */
  arcs: 2 ** 22,
  /** Combinations of improvements that simultaneous stability may have to try. */
  combinations: 2e9,
  /** Movers: sets of them are bits. */
  movers: 30,
  /** Movers of which every coalition is looked at. */
  coalitionMovers: 8,
  /** Horizons after which the search for the non-myopic answer gives up. */
  horizon: 100_000,
} as const;

/**
 * What the analysis over draws takes on. Parts past their limit are left out, and the answer says
 * so. The first number of a pair is for many draws, the second where nothing is uncertain.
 */
export const ANALYSIS_LIMITS = {
  /** Feasible states that are listed with every verdict. */
  table: 64,
  /** Feasible states for what looks from many states at many others. */
  states: [64, MOVES_LIMITS.graphStates],
  /** Arcs for what looks from the state of today at what can be reached. */
  arcs: [2 ** 14, MOVES_LIMITS.arcs],
  /** States that a party would have to find better to leave; larger sets are not looked for. */
  above: 16,
  /** Pairs of feasible states, times the coalitions. */
  pairs: 2 ** 28,
  /** States, feasible or not, times draws. */
  drawnStates: 2 ** 30,
} as const;

/** Which limit: a key of {@link MOVES_LIMITS}. */
export type MovesLimit = keyof typeof MOVES_LIMITS;

/** Thrown where a conflict is past a limit. The caller makes a problem of it. */
export class TooLargeError extends LimitError<MovesLimit> {
  constructor(limit: MovesLimit, size: number) {
    super(MOVES_LIMITS, limit, size);
  }
}

/** @throws TooLargeError where `size` is past the limit */
export function holdTo(limit: MovesLimit, size: number): void {
  if (!(size <= MOVES_LIMITS[limit])) throw new TooLargeError(limit, size);
}
