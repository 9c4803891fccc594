/**
 * `npm run bench:forecast -- DIR`: the record of every model on issues whose outcome is known. DIR
 * holds the DEU III data set as `deu3_issues.csv` and `deu3_positions.csv` (Arregui and Perarnaud 2021,
 * doi:10.34810/data53): decisions of the European Union, one row an issue, positions of the member
 * states, the Commission and the Parliament, on scales of 0 to 100.
 */
import { loadDeu } from './deu/load.ts';
import { forecasts, MODELS } from './deu/models.ts';
import { nash } from './deu/nash.ts';
import { bootstrap, record } from './deu/score.ts';
import { tryToBeat } from './deu/tune.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Which folder? npm run bench:forecast -- DIR');
  process.exit(1);
}
const proposals = loadDeu(folder);
const rows = proposals.flatMap((proposal) => forecasts(proposal));
const scored = new Set(rows.map(({ proposal }) => proposal)).size;
console.log(`${rows.length} issues of ${scored} proposals\n`);
console.log(
  '| Model | Mean error | Median error | Within 10 | Than compromise (95%) | No answer | Crashes |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const name of MODELS) {
  const { mean, median, near, missing, crashes } = record(rows, name);
  const { low, high } = bootstrap(rows, name, 'compromise');
  const cells = [
    name,
    mean.toFixed(2),
    median.toFixed(2),
    `${(100 * near).toFixed(0)}%`,
    name === 'compromise' ? '' : `${low.toFixed(2)} to ${high.toFixed(2)}`,
    missing,
    crashes,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
const spreads = rows.map(({ spread }) => spread).sort((a, b) => a - b);
const [middle, most] = [spreads[spreads.length >> 1]!, spreads.at(-1)!];
const moved = spreads.filter((spread) => spread > 0.01).length;
console.log(
  `\nOrders of ties change the exchange model's first round on ${moved} issues, by up to ${most.toFixed(2)} points; the median issue by ${middle.toFixed(2)}.\n`,
);
nash(rows);
tryToBeat(rows);
