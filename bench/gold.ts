/**
 * The gold set (docs/gold.md) read by the rules: the scores, and the errors of its development half.
 * The errors of the other half are not shown, so that no rule is made for them.
 */
import { resolve } from 'node:path';
import { goldNames, readDuplicates, readGold } from '../test/support/gold.ts';
import { readHalf } from '../test/support/gold-reading.ts';
import { kindTable, scoreTable } from '../test/support/gold-table.ts';

// Benches run in the project's folder, from a bundle that stands elsewhere.
const folder = resolve('test/gold');
const reports = goldNames(folder).map((name) => readGold(name, folder));
const duplicates = readDuplicates(folder);
const development = readHalf(reports, 'development', duplicates);

console.log(scoreTable(development, readHalf(reports, 'held-out', duplicates)));
console.log('\nKinds in the development half, gold in rows, found in columns:\n');
console.log(kindTable(development));
console.log('\nErrors in the development half:\n');
for (const error of [...development.errors].sort()) console.log(error);
