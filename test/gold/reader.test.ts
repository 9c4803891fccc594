/** How the rules do on the gold set: not below the floors, and as docs/gold.md says. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { goldFolder, goldNames, readDuplicates, readGold } from '../support/gold.ts';
import { readHalf } from '../support/gold-reading.ts';
import { kindTable, scoreTable, setTable } from '../support/gold-table.ts';
import { f1 } from '../support/gold-tally.ts';

const reports = goldNames().map((name) => readGold(name));
const development = readHalf(reports, 'development', readDuplicates());
const heldOut = readHalf(reports, 'held-out', readDuplicates());

/** F1 in percent, development and held out, by the name of a tally. */
const floors = z
  .record(z.string(), z.tuple([z.number(), z.number()]))
  .parse(parse(readFileSync(join(goldFolder, 'floors.yaml'), 'utf8')));

describe('the rules on the gold set', () => {
  it.each(Object.entries(floors))('%s: not below %j', (name, [ofDevelopment, ofHeldOut]) => {
    expect(100 * f1(development.tallies.of(name))!).toBeGreaterThanOrEqual(ofDevelopment);
    expect(100 * f1(heldOut.tallies.of(name))!).toBeGreaterThanOrEqual(ofHeldOut);
  });

  it('has a floor for what matters', () => {
    const names = ['attributed, at 0.5', 'speaker, name', 'kind', 'events', 'hearsay'];
    for (const name of names) expect(floors[name]?.[1], name).toBeGreaterThan(0);
  });
});

describe('docs/gold.md', () => {
  it('shows the set, its scores and their floors', () => {
    const file = resolve(goldFolder, '../../docs/gold.md');
    const page = readFileSync(file, 'utf8');
    const rows = Object.entries(floors).map(
      ([name, [one, other]]) => `| ${name} | ${one} | ${other} |`,
    );
    const tables = {
      set: setTable(reports),
      scores: scoreTable(development, heldOut),
      kinds: kindTable(development),
      floors: ['| | development | held out |', '| --- | --- | --- |', ...rows].join('\n'),
    };
    const right = Object.entries(tables).reduce(
      (text, [name, table]) => between(text, name, table),
      page,
    );
    if (process.env['GOLD_WRITE'] === '1') writeFileSync(file, right);
    const hint =
      'docs/gold.md shows other figures than the reader gives. GOLD_WRITE=1 npx vitest run test/gold/reader.test.ts puts it right; then read what changed.';
    expect(readFileSync(file, 'utf8'), hint).toBe(right);
  });
});

/** A page with what stands between two marks replaced. */
function between(page: string, name: string, table: string): string {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`docs/gold.md has no place for ${name}`);
  return `${page.slice(0, from)}${open}${table}\n${page.slice(to)}`;
}
