import type { Forecast } from '../../case/index.ts';

/** A forecast of the case with its scores; `null` scores where it is open. */
export interface LedgerRow extends Omit<Forecast, 'trace'> {
  /** 0..1. */
  readonly brier: number | null;
  /** Nats; `null` too where it is infinite. */
  readonly log: number | null;
  /** Whether it was sure, by a probability of 0 or 1, of what did not come about. */
  readonly surelyWrong: boolean;
}

/** Scores of some resolved forecasts. */
export interface Scores {
  /** Open forecasts beside them. */
  readonly open: number;
  readonly resolved: number;
  /** How many of the resolved came true. */
  readonly came: number;
  /** Mean Brier score; `null` where none is resolved. */
  readonly brier: number | null;
  /** Mean log score of those in which it is finite; `null` where there is none. */
  readonly log: number | null;
  /** Resolved forecasts with an infinite log score: with any of them the mean over all is infinite. */
  readonly surelyWrong: number;
}

export interface ForecasterRow extends Scores {
  readonly by: string;
}

/** The resolved forecasts whose probability lies from `low` to below `high` (the last: to 1). */
export interface CalibrationBin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Mean probability, and share that came true; `null` in an empty bin. */
  readonly foreseen: number | null;
  readonly came: number | null;
  /** 95 % interval of that share, by Wilson: what so small a number bears. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export interface Ledger {
  /** In the order of the file. */
  readonly rows: readonly LedgerRow[];
  readonly all: Scores;
  /** By forecaster, in the order in which they first come. */
  readonly forecasters: readonly ForecasterRow[];
  /** Over all forecasters; ten bins, ascending. */
  readonly calibration: readonly CalibrationBin[];
}
