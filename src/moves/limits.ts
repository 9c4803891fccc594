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

/** Which limit: a key of {@link MOVES_LIMITS}. */
export type MovesLimit = keyof typeof MOVES_LIMITS;

/** Thrown where a conflict is past a limit. The caller makes a problem of it. */
export class TooLargeError extends Error {
  readonly limit: MovesLimit;
  readonly size: number;

  constructor(limit: MovesLimit, size: number) {
    super(`${size} ${limit} are more than the ${MOVES_LIMITS[limit]} that are taken on`);
    this.name = 'TooLargeError';
    this.limit = limit;
    this.size = size;
  }
}

/** @throws TooLargeError where `size` is past the limit */
export function holdTo(limit: MovesLimit, size: number): void {
  if (!(size <= MOVES_LIMITS[limit])) throw new TooLargeError(limit, size);
}
