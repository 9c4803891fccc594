import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCase } from '../../src/case/index.ts';
import { runAnalysis } from '../../src/draws/index.ts';
import { obstaclesAnalysis } from '../../src/obstacles/index.ts';
import { testRunner } from '../support/runner.ts';

const page = readFileSync(new URL('../../docs/obstacles.md', import.meta.url), 'utf8');

/** The sets of the page's last column that no other one lies within. */
function minimalUnmet(): string[][] {
  const rows = [...page.matchAll(/^\| \w+ \| (?:yes|no) \| \d+ \| \d+ \| (.*) \|$/gm)];
  expect(rows.length).toBe(6);
  const sets = rows.map(([, cell]) => [...cell!.matchAll(/`(.+?)`/g)].map(([, id]) => id!));
  const minimal = sets.filter(
    (set) =>
      !sets.some((other) => other.length < set.length && other.every((id) => set.includes(id))),
  );
  return [...new Map(minimal.map((set) => [set.join(), set])).values()];
}

it('the example by hand on the page comes out as the page says', async () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
  const { case: kase, problems } = readCase(text, { file: 'river.case.yaml' });
  expect(problems).toEqual([]);
  const runner = testRunner({ obstacles: obstaclesAnalysis });
  const settings = { runner, seed: 1, draws: 1 };
  const { result } = await runAnalysis(obstaclesAnalysis, kase!, {}, settings);

  expect(result.deal.hits).toBe(0);
  const openings = result.openings.map(({ demands }) => demands);
  expect([...openings].sort()).toEqual(minimalUnmet().sort());
  expect(result.conflicts.map(({ demands }) => [...demands].sort())).toEqual([
    ['down:walkaway', 'up:keeps-a-share', 'up:walkaway'],
  ]);
  const [up, down] = result.profile;
  expect([up!.blocking.median, down!.blocking.median]).toEqual([0.5, 0.5]);
  expect([up!.room.median, down!.room.median]).toEqual([0.5, 0.5]);
  expect([up!.headroom.points!.median, down!.headroom.points!.median]).toEqual([-5, -8]);
  expect(result.shortfall.uniform!.median).toBe(5);
  expect(result.shortfall.total!.median).toBe(5);
  expect(result.shortfall.packages[0]!.terms).toEqual({ water: 'share', pay: 'no' });
  const firstCut = (party: string) =>
    result.pressure.find((curve) => curve.party === party)!.points.find(({ deal }) => deal === 1)!
      .cut;
  expect([firstCut('up'), firstCut('down')]).toEqual([5, 8]);
  expect(result.principal.party).toBeNull();
});
