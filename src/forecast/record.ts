/** How near each model came where the outcome is known (docs/forecast/record.md). */
import type { ModelName } from './models.ts';

/** Issues by the side of the middle of the scale: `lowHigh` was forecast below it and came out above. */
export interface Sides {
  readonly lowLow: number;
  readonly lowHigh: number;
  readonly highLow: number;
  readonly highHigh: number;
  /** The forecast, the outcome or both are the middle itself. */
  readonly middle: number;
}

/** The record of one model. Errors in hundredths of the scale. */
export interface ModelRecord {
  readonly model: ModelName;
  /** Issues that were scored. */
  readonly issues: number;
  readonly meanError: number;
  readonly medianError: number;
  /** Share of issues with an error of at most 10, 0..1. */
  readonly within10: number;
  /** Mean error less that of compromise on the same issues, with its 95% interval; `null` for compromise. */
  readonly difference: {
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly sides: Sides;
}

/** What the record was taken on. */
export const RECORD_SOURCE = {
  data: 'DEU III (Arregui and Perarnaud 2021, doi:10.34810/data53)',
  about: 'legislation of the European Union on proposals of 1996 to 2018',
  command: 'npm run bench -- forecast-record DIR',
  taken: '2026-11-24',
} as const;

/** By model; printed by the command of {@link RECORD_SOURCE}. */
export const RECORD: readonly ModelRecord[] = [
  {
    model: 'compromise',
    issues: 351,
    meanError: 22.99,
    medianError: 17.54,
    within10: 0.31,
    difference: null,
    sides: { lowLow: 91, lowHigh: 39, highLow: 52, highHigh: 120, middle: 49 },
  },
  {
    model: 'plain-mean',
    issues: 351,
    meanError: 23.63,
    medianError: 18.57,
    within10: 0.32,
    difference: { mean: 0.63, low: -0.41, high: 1.74 },
    sides: { lowLow: 97, lowHigh: 52, highLow: 46, highHigh: 102, middle: 54 },
  },
  {
    model: 'salience-mean',
    issues: 351,
    meanError: 23.64,
    medianError: 18.46,
    within10: 0.31,
    difference: { mean: 0.65, low: -0.15, high: 1.46 },
    sides: { lowLow: 97, lowHigh: 48, highLow: 45, highHigh: 111, middle: 50 },
  },
  {
    model: 'weighted-median',
    issues: 351,
    meanError: 28.48,
    medianError: 20,
    within10: 0.42,
    difference: { mean: 5.49, low: 3.14, high: 7.83 },
    sides: { lowLow: 87, lowHigh: 38, highLow: 48, highHigh: 112, middle: 66 },
  },
  {
    model: 'challenge-text',
    issues: 351,
    meanError: 29.87,
    medianError: 20,
    within10: 0.38,
    difference: { mean: 6.88, low: 4.15, high: 9.55 },
    sides: { lowLow: 83, lowHigh: 42, highLow: 56, highHigh: 111, middle: 59 },
  },
  {
    model: 'challenge-replication',
    issues: 351,
    meanError: 29.19,
    medianError: 24,
    within10: 0.36,
    difference: { mean: 6.2, low: 3.65, high: 8.74 },
    sides: { lowLow: 86, lowHigh: 46, highLow: 51, highHigh: 109, middle: 59 },
  },
  {
    model: 'spatial',
    issues: 351,
    meanError: 23.8,
    medianError: 19.41,
    within10: 0.29,
    difference: { mean: 0.81, low: -0.39, high: 1.98 },
    sides: { lowLow: 95, lowHigh: 44, highLow: 49, highHigh: 115, middle: 48 },
  },
  {
    model: 'exchange',
    issues: 351,
    meanError: 24.35,
    medianError: 19.59,
    within10: 0.27,
    difference: { mean: 1.36, low: -0.1, high: 2.8 },
    sides: { lowLow: 94, lowHigh: 38, highLow: 49, highHigh: 121, middle: 49 },
  },
  {
    model: 'nash',
    issues: 252,
    meanError: 44.37,
    medianError: 46.65,
    within10: 0.24,
    difference: { mean: 20.98, low: 15.64, high: 26.3 },
    sides: { lowLow: 81, lowHigh: 89, highLow: 21, highHigh: 28, middle: 33 },
  },
  {
    model: 'status-quo',
    issues: 252,
    meanError: 51.31,
    medianError: 50,
    within10: 0.21,
    difference: { mean: 27.92, low: 22.04, high: 33.77 },
    sides: { lowLow: 82, lowHigh: 104, highLow: 20, highHigh: 13, middle: 33 },
  },
];
