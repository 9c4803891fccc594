/** The gold set read by the rules. */
import { readReport } from '../../src/reading/index.ts';
import type { GoldDuplicate, GoldReport } from './gold.ts';
import { goldSource } from './gold-record.ts';
import { type GoldScores, scoreGold } from './gold-score.ts';

/** Reads half of the set with no lexicon, and scores it. */
export function readHalf(
  reports: readonly GoldReport[],
  split: GoldReport['split'],
  duplicates: readonly GoldDuplicate[],
): GoldScores {
  const half = reports.filter((report) => report.split === split);
  const readings = half.map((report) =>
    readReport({ source: goldSource(report), text: report.text }, {}),
  );
  return scoreGold(half, readings, duplicates);
}
