import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCase } from '../../src/case/index.ts';
import { dealsAnalysis, type PackageTerms } from '../../src/deals/index.ts';
import { runAnalysis } from '../../src/draws/index.ts';
import { testRunner } from '../support/runner.ts';

const page = readFileSync(new URL('../../docs/deals.md', import.meta.url), 'utf8');

it('the example by hand on the page comes out as the page says', async () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
  const { case: kase, problems } = readCase(text, { file: 'river.case.yaml' });
  expect(problems).toEqual([]);
  const runner = testRunner({ deals: dealsAnalysis });
  const settings = { runner, seed: 1, draws: 1 };
  const { result } = await runAnalysis(dealsAnalysis, kase!, { efficient: true }, settings);

  const rows = [...page.matchAll(/^\| (\w+) \| (yes|no) \| (.*) \|$/gm)].map((row) => ({
    terms: { water: row[1]!, pay: row[2]! },
    cells: row[3]!.split(' | '),
  }));
  expect(rows.length).toBe(6);
  const stated = rows.map(({ terms, cells: [up, down, zone, gainUp, gainDown] }) => {
    expect([Number(gainUp), Number(gainDown)]).toEqual([Number(up) - 30, Number(down) - 35]);
    return { terms, zone: zone === 'yes' ? 1 : 0, utility: { up: Number(up), down: Number(down) } };
  });
  expect(result.cloud.points).toEqual(stated);

  expect(result.certain).toBe(true);
  expect(result.zoneSize.median).toBe(3);
  expect(result.frontierSize.median).toBe(3);
  expect(result.efficientSize!.median).toBe(5);
  const picks = (name: string): PackageTerms[] =>
    result.solutions.find((row) => row.name === name)!.packages.map(({ terms }) => terms);
  for (const name of ['nash', 'kalai-smorodinsky', 'egalitarian']) {
    expect(picks(name)).toEqual([{ water: 'pass', pay: 'yes' }]);
  }
  expect(picks('utilitarian')).toEqual([{ water: 'share', pay: 'yes' }]);
});
