/**
 * Attempts to do better than the compromise model, cross-validated: proposals are dealt into ten
 * folds, issues of a proposal together; everything that is chosen or fitted for a fold is chosen on the
 * other nine alone, so no outcome that is scored has been seen.
 */
import { compromise, type ForecastActor } from '../../src/forecast/index.ts';
import { groupBy } from './group.ts';
import type { DeuIssue } from './load.ts';
import type { Scored } from './models.ts';
import { random } from './random.ts';
import { leastAbsolute } from './regress.ts';
import { interval, mean } from './score.ts';

const FOLDS = 10;
/** Times the proposals are dealt anew; the tables give means over them. */
const DEALS = 5;

/** A forecast with its free choices made. */
type Model = (row: Scored) => number;
/** Ways to make a model that differ in their choices. The first is plain compromise. */
type Family = Readonly<Record<string, Model>>;

const base = (row: Scored) => compromise(row.issue.actors) ?? 50;
const steps = (from: number, to: number, by: number) =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, k) => from + k * by);

/** Part of the way from compromise to something, where that is known. */
function towards(goal: (row: Scored) => number | null): Family {
  const shares = steps(0, 0.6, 0.05);
  return Object.fromEntries(
    shares.map((share) => [
      share.toFixed(2),
      (row: Scored) => {
        const to = goal(row);
        return to === null ? base(row) : (1 - share) * base(row) + share * to;
      },
    ]),
  );
}

/** Compromise with other weights; `of` gives the weight of an actor. */
function weighted(options: Readonly<Record<string, (a: ForecastActor, i: DeuIssue) => number>>) {
  return Object.fromEntries(
    Object.entries(options).map(([name, of]): [string, Model] => [
      name,
      ({ issue }) => {
        const actors = issue.actors.map((a) => ({ ...a, salience: 1, capability: of(a, issue) }));
        return compromise(actors) ?? 50;
      },
    ]),
  );
}

function powers() {
  const options: Record<string, (a: ForecastActor) => number> = {};
  for (const c of steps(0, 2, 0.5)) {
    for (const s of steps(0, 2, 0.5)) {
      options[`c^${c} s^${s}`] = (a) => a.capability ** c * a.salience ** s;
    }
  }
  return weighted({ plain: (a) => a.capability * a.salience, ...options });
}

function institutions() {
  const options: Record<string, (a: ForecastActor, issue: DeuIssue) => number> = {};
  for (const com of [0, 0.5, 1, 2, 4]) {
    for (const ep of [0, 0.5, 1, 2, 4]) {
      options[`Commission x ${com}, Parliament x ${ep}`] = (a, { codecision }) => {
        const factor = a.name === 'com' ? com : a.name === 'ep' ? (codecision ? ep : 0.5 * ep) : 1;
        return factor * a.capability * a.salience;
      };
    }
  }
  return weighted({ plain: (a) => a.capability * a.salience, ...options });
}

const said = (name: string) => (row: Scored) => {
  const x = row.forecasts[name];
  return typeof x === 'number' ? x : null;
};

const FAMILIES: Readonly<Record<string, Family>> = {
  'compromise, as it is': { plain: base },
  'part of the way to the middle of the scale': towards(() => 50),
  'part of the way to the status quo': towards(({ issue }) => issue.statusQuo),
  'part of the way to the status quo, under unanimity': towards(({ issue }) =>
    issue.majority ? null : issue.statusQuo,
  ),
  'away from the status quo': towards(({ issue }) =>
    issue.statusQuo === null ? null : 100 - issue.statusQuo,
  ),
  'part of the way to the Commission': towards(({ issue }) => issue.commission),
  'part of the way to the Parliament, in codecision': towards(({ issue }) =>
    issue.codecision ? issue.parliament : null,
  ),
  'part of the way to the plain mean': towards(said('plain mean')),
  'part of the way to the weighted median': towards(said('weighted median')),
  'part of the way to the exchange model': towards(said('exchange, 3 rounds')),
  "part of the way to KTAB's model": towards(said('spatial model (KTAB)')),
  'other powers of capability and salience': powers(),
  'other weights of Commission and Parliament': institutions(),
};

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

/** What compromise could be corrected by: how far each of these lies from it. */
const OTHERS: readonly ((row: Scored) => number | null)[] = [
  () => 50,
  ({ issue }) => issue.statusQuo,
  ({ issue }) => issue.commission,
  ({ issue }) => (issue.codecision ? issue.parliament : null),
  said('plain mean'),
  said('weighted median'),
  said('exchange, 3 rounds'),
  said('spatial model (KTAB)'),
];
const features = (row: Scored) => OTHERS.map((of) => (of(row) ?? base(row)) - base(row));

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
