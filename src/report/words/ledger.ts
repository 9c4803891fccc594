/** Who foresaw what, and how well. */
import type { CalibrationBin, Ledger, LedgerRow, Scores } from '../../forecast/ledger/index.ts';
import { clean } from './names.ts';
import { count, percent } from './numbers.ts';
import { capital, type Passage, type Sentence, say } from './text.ts';

/** Below this many resolved forecasts a mean score says next to nothing. */
const FEW = 20;

/** What the ledger comes to, and how its scores are to be read. */
export function ledger({ rows, all }: Ledger): Passage {
  const title =
    rows.length === 0
      ? 'No forecast in the ledger'
      : `${count(rows.length, 'forecast')}, ${all.resolved === rows.length ? 'all' : all.resolved} resolved`;
  const sentences: Sentence[] = [];
  if (all.resolved > 0) {
    sentences.push(
      say`of the resolved, ${all.came} came true. Mean Brier score ${score(all.brier)}, where 0 is best and always saying 50% gets 0.25; mean log score ${logWords(all)}, where 0 is best and always saying 50% gets 0.69.`,
    );
    if (all.resolved < FEW)
      sentences.push(say`so few resolved forecasts show little of how good a forecaster is.`);
  }
  if (all.surelyWrong > 0)
    sentences.push(
      say`${count(all.surelyWrong, 'forecast')} by a probability of 0 or 1 did not come out: the log score of each is infinite. The mean that is given is over the others, and the infinite ones are counted beside it.`,
    );
  return { id: 'ledger', title, sentences: sentences.map(capital) };
}

/** One forecast, and what became of it. */
export function forecastWords(row: LedgerRow): string {
  const { by, on, that, resolves, outcome, brier, log, surelyWrong } = row;
  const what = `${clean(by)}, ${clean(on)}: ${clean(that).replace(/\.$/, '')}`;
  if (outcome === null) return `${what}; ${resolves === null ? 'open' : `open until ${resolves}`}.`;
  const came = outcome ? 'came true' : 'did not come true';
  const logged = surelyWrong ? 'infinite' : score(log);
  return `${what}; ${came} (${resolves}). Brier ${score(brier)}, log ${logged}.`;
}

/** A probability as it was given: no digit is taken off. */
export function probabilityWords(probability: number): string {
  return `${Number((probability * 100).toPrecision(12))}%`;
}

/** Three digits, or a dash. */
export function score(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

/** The mean log score, with how many it leaves out as infinite. */
export function logWords({ log, surelyWrong }: Scores): string {
  return surelyWrong === 0 ? score(log) : `${score(log)} and ${surelyWrong} infinite`;
}

/** By forecaster: name, open, resolved, came true, Brier, log. */
export function forecasterRows({ forecasters }: Ledger): string[][] {
  return forecasters.map((row) => [
    clean(row.by),
    String(row.open),
    String(row.resolved),
    String(row.came),
    score(row.brier),
    logWords(row),
  ]);
}

/** Bins that hold something: range, number, mean probability, share that came true, its interval. */
export function calibrationRows({ calibration }: Ledger): string[][] {
  return calibration.flatMap((bin) =>
    bin.foreseen === null || bin.came === null || bin.interval === null
      ? []
      : [
          [
            binWords(bin),
            String(bin.count),
            percent(bin.foreseen),
            percent(bin.came),
            `${percent(bin.interval.low)} to ${percent(bin.interval.high)}`,
          ],
        ],
  );
}

function binWords({ low, high }: CalibrationBin): string {
  const text = (x: number) => String(Math.round(x * 100));
  return `${text(low)} to ${high === 1 ? '100' : `below ${text(high)}`}%`;
}
