/**
 * `npm run bench -- forecast-record DIR`: the numbers that `impasse forecast` shows beside each model
 * (`src/forecast/record.ts`), from the data set that `bench/forecast.ts` describes. Says where the file
 * has other numbers, and exits with 1.
 */
import { compromise, MODELS, nashBargain, RECORD } from '../src/forecast/index.ts';
import { loadDeu } from './deu/load.ts';
import { forecasts, type Scored } from './deu/models.ts';
import { interval, mean } from './deu/score.ts';
import { type Model, sidesOf } from './deu/sides.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Which folder? npm run bench -- forecast-record DIR');
  process.exit(1);
}

const named =
  (name: string): Model =>
  ({ forecasts: all }) => {
    const x = all[name];
    return typeof x === 'number' ? x : null;
  };
const quo: Model = ({ issue }) => issue.statusQuo;
const models: Record<(typeof MODELS)[number], Model> = {
  compromise: named('compromise'),
  'plain-mean': named('plain mean'),
  'salience-mean': named('salience-weighted mean'),
  'weighted-median': named('weighted median'),
  'status-quo': quo,
  'challenge-text': named('challenge, text, 10 rounds'),
  'challenge-replication': named('challenge, replication, 10 rounds'),
  spatial: named('spatial model (KTAB)'),
  exchange: named('exchange, 1 round'),
  nash: bargained,
};

function bargained({ issue }: Scored): number | null {
  const players = issue.actors.map(({ name, position, capability, salience }) => ({
    name,
    ideal: [position, 0] as const,
    weight: capability * salience,
    veto: true,
  }));
  return issue.statusQuo === null ? null : nashBargain(players, [issue.statusQuo, 0]).point[0];
}

const all = loadDeu(folder).flatMap((proposal) => forecasts(proposal));
const errorIn = (row: Scored, x: number | null) => Math.abs((x ?? 50) - row.outcome);
const round = (x: number) => Number(x.toFixed(2)) + 0;
const rows = MODELS.map((model) => {
  const of = models[model];
  const scored =
    model === 'status-quo' || model === 'nash' ? all.filter((r) => quo(r) !== null) : all;
  const errors = scored.map((row) => errorIn(row, of(row))).sort((a, b) => a - b);
  const beside = (row: Scored) =>
    errorIn(row, of(row)) - errorIn(row, compromise(row.issue.actors));
  const { low, high } = interval(scored, beside);
  const [a, b] = [errors[(errors.length - 1) >> 1]!, errors[errors.length >> 1]!];
  return {
    model,
    issues: scored.length,
    meanError: round(mean(errors)),
    medianError: round((a + b) / 2),
    within10: round(errors.filter((e) => e <= 10).length / errors.length),
    difference:
      model === 'compromise'
        ? null
        : { mean: round(mean(scored.map(beside))), low: round(low), high: round(high) },
    sides: sidesOf(scored, of),
  };
});
for (const row of rows) console.log(JSON.stringify(row));
const stale = rows.filter(
  (row) => JSON.stringify(row) !== JSON.stringify(RECORD.find(({ model }) => model === row.model)),
);
if (stale.length > 0) {
  console.error(`src/forecast/record.ts differs on ${stale.map(({ model }) => model).join(', ')}.`);
  process.exitCode = 1;
}
