/**
 * Attempts to do better than the compromise model, cross-validated: proposals are dealt into ten
 * folds, issues of a proposal together; everything that is chosen or fitted for a fold is chosen on the
 * other nine alone, so no outcome that is scored has been seen.
 */
import { base, FAMILIES, type Family, features, type Model } from './families.ts';
import { groupBy } from './group.ts';
import type { Scored } from './models.ts';
import { random } from './random.ts';
import { leastAbsolute } from './regress.ts';
import { interval, mean } from './score.ts';

const FOLDS = 10;
/** Times the proposals are dealt anew; the tables give means over them. */
const DEALS = 5;

const errorOf = (model: Model, row: Scored) =>
  Math.abs(Math.min(100, Math.max(0, model(row))) - row.outcome);

/** The member of a family with the least mean error. */
function bestOf(family: Family, rows: readonly Scored[]): Model {
  const models = Object.values(family);
  const errors = models.map((model) => mean(rows.map((row) => errorOf(model, row))));
  return models[errors.indexOf(Math.min(...errors))]!;
}

/** The mean over families of what each, fitted, says. */
function combined(rows: readonly Scored[]): Model {
  const fitted = Object.values(FAMILIES).map((family) => bestOf(family, rows));
  return (row) => mean(fitted.map((model) => model(row)));
}

/** The family that does best in an inner cross-validation of the training folds, then fitted on them. */
function selected(rows: readonly Scored[]): Model {
  const entries = Object.values(FAMILIES);
  const inner = entries.map((family) =>
    mean([...crossValidated(rows, (train) => bestOf(family, train)).values()]),
  );
  return bestOf(entries[inner.indexOf(Math.min(...inner))]!, rows);
}

/** Compromise plus a regression on all of these, with the penalty that does best within the rows. */
function regressed(rows: readonly Scored[]): Model {
  const fitted = (train: readonly Scored[], penalty: number): Model => {
    const y = train.map((row) => row.outcome - base(row));
    const b = leastAbsolute(train.map(features), y, penalty);
    return (row) => base(row) + features(row).reduce((sum, v, k) => sum + v * b[k]!, 0);
  };
  const penalties = [1e2, 1e3, 1e4, 1e5, 1e6];
  const errors = penalties.map((penalty) =>
    mean([...crossValidated(rows, (train) => fitted(train, penalty)).values()]),
  );
  return fitted(rows, penalties[errors.indexOf(Math.min(...errors))]!);
}

/** The error on each row of a model made without any row of its proposal's fold. */
function crossValidated(
  rows: readonly Scored[],
  make: (train: readonly Scored[]) => Model,
): Map<Scored, number> {
  const proposals = [...groupBy(rows, ({ proposal }) => proposal).values()];
  const dealt = proposals
    .map((list) => ({ list, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ list }) => list);
  const errors = new Map<Scored, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = dealt.filter((_, k) => k % FOLDS !== fold).flat();
    const model = make(train);
    for (const row of dealt.filter((_, k) => k % FOLDS === fold).flat()) {
      errors.set(row, errorOf(model, row));
    }
  }
  return errors;
}

/** Prints what cross-validation leaves of each attempt. */
export function tryToBeat(rows: readonly Scored[]): void {
  const attempts: [string, (train: readonly Scored[]) => Model][] = [
    ...Object.entries(FAMILIES).map(([name, family]): [string, (t: readonly Scored[]) => Model] => [
      name,
      (train) => bestOf(family, train),
    ]),
    ['the mean of all of these', combined],
    ['compromise plus a regression on all of these', regressed],
    ['whichever of these does best within the training folds', selected],
  ];
  console.log('| Attempt | Mean error, cross-validated | Than compromise (95%) |');
  console.log('| --- | --- | --- |');
  for (const [name, make] of attempts) {
    const deals = Array.from({ length: DEALS }, () => crossValidated(rows, make));
    const error = (row: Scored) => mean(deals.map((errors) => errors.get(row)!));
    const { low, high } = interval(rows, (row) => error(row) - errorOf(base, row));
    const range = `${low.toFixed(2)} to ${high.toFixed(2)}`;
    console.log(`| ${name} | ${mean(rows.map(error)).toFixed(2)} | ${range} |`);
  }
}
