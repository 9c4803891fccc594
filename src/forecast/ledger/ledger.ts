import type { Case, Forecast } from '../../case/index.ts';
import { shareOf, wilson } from '../../draws/index.ts';
import type { CalibrationBin, Ledger, LedgerRow, Scores } from './result.ts';
import { brierScore, logScore } from './scores.ts';

const BINS = 10;

/** The forecasts of a case with their scores. Nothing is left out: misses stay listed. */
export function ledgerOf({ forecasts }: Pick<Case, 'forecasts'>): Ledger {
  const rows = forecasts.map(rowOf);
  const names = [...new Set(rows.map(({ by }) => by))];
  return {
    rows,
    all: scoresOf(rows),
    forecasters: names.map((by) => ({ by, ...scoresOf(rows.filter((row) => row.by === by)) })),
    calibration: Array.from({ length: BINS }, (_, bin) => binOf(rows, bin)),
  };
}

function rowOf(forecast: Forecast): LedgerRow {
  const { trace: _, ...rest } = forecast;
  const { probability, outcome } = forecast;
  if (outcome === null) return { ...rest, brier: null, log: null, surelyWrong: false };
  const log = logScore(probability, outcome);
  return { ...rest, brier: brierScore(probability, outcome), log, surelyWrong: log === null };
}

function scoresOf(rows: readonly LedgerRow[]): Scores {
  const resolved = rows.filter(({ outcome }) => outcome !== null);
  return {
    open: rows.length - resolved.length,
    resolved: resolved.length,
    came: resolved.filter(({ outcome }) => outcome).length,
    brier: mean(resolved.flatMap(({ brier }) => brier ?? [])),
    log: mean(resolved.flatMap(({ log }) => log ?? [])),
    surelyWrong: resolved.filter(({ surelyWrong }) => surelyWrong).length,
  };
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

function binOf(rows: readonly LedgerRow[], bin: number): CalibrationBin {
  // By comparison with the bounds as they are printed: 0.3 belongs to the bin that begins at 0.3.
  const [low, high] = [bin / BINS, (bin + 1) / BINS];
  const own = rows.filter(
    ({ outcome, probability: p }) => outcome !== null && p >= low && (p < high || bin === BINS - 1),
  );
  const share = shareOf(own.filter(({ outcome }) => outcome).length, own.length);
  const empty = own.length === 0;
  return {
    low,
    high,
    count: own.length,
    foreseen: mean(own.map(({ probability }) => probability)),
    came: empty ? null : share.share,
    interval: empty ? null : wilson(share),
  };
}
