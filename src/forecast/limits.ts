import { LimitError } from '../draws/index.ts';

/** What the models take on. Past a limit is an error with numbers, never a slow or a wrong answer. */
export const FORECAST_LIMITS = {
  /** Voters whose power is counted: their factorial is still a double. */
  voters: 150,
  /** Voters times the sum of their weights, the size of the tables that are counted in. */
  votes: 4_000_000,
  /** Actors of one run of the challenge model. */
  challengeActors: 1000,
  /** Actors of one run of the spatial model. */
  spatialActors: 200,
  /** Possible exchanges of one round. */
  exchanges: 10_000,
  /** Players of a decision rule in two dimensions. */
  players: 64,
  /** Rounds of one run. */
  rounds: 1000,
} as const;

/** Which limit: a key of {@link FORECAST_LIMITS}. */
export type ForecastLimit = keyof typeof FORECAST_LIMITS;

/** Thrown where an input is past a limit. The caller makes a problem of it. */
export class ForecastLimitError extends LimitError<ForecastLimit> {
  constructor(limit: ForecastLimit, size: number) {
    super(FORECAST_LIMITS, limit, size);
  }
}

/** @throws ForecastLimitError where `size` is past the limit */
export function holdTo(limit: ForecastLimit, size: number): void {
  if (!(size <= FORECAST_LIMITS[limit])) throw new ForecastLimitError(limit, size);
}
