/** What is said and drawn of where the parties would settle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import { RECORD } from '../../src/forecast/index.ts';
import {
  forecastCharts,
  forecastText,
  htmlReport,
  markdownReport,
  namesOf,
} from '../../src/report/index.ts';
import { textWidth } from '../../src/report/terminal/width.ts';
import { RECORD_HEAD, recordRows } from '../../src/report/words/index.ts';
import { forecast, made } from '../forecast/made.ts';
import { projectRoot } from '../support/cli.ts';
import { renamed, made as report } from './made.ts';

function council(): Case {
  return made({
    issues: { land: [0, 40, 100], water: [0, 100], name: null },
    statusQuo: { land: 'o0' },
    quota: 3,
    parties: {
      north: { influence: '40..60', weights: [50, 30, 20], at: ['20..40', 0, 'o0'], votes: 2 },
      south: { influence: 50, weights: [30, 50, 20], at: [90, 100, 'o1'], votes: 2 },
      east: { weights: 'unknown', at: [60, null, null] },
      chair: { influence: 20, at: [50, null, null] },
    },
  });
}

async function answer(kase: Case) {
  const result = await forecast(kase, 200);
  const of = { name: kase.name, hash: kase.hash };
  return { analysis: 'forecast', case: of, seed: 1, draws: 200, options: {}, result };
}

describe('impasse forecast', () => {
  it('reads well', async () => {
    const kase = council();
    expect(forecastText(kase, await answer(kase), { width: 80 })).toMatchSnapshot();
  });

  it('says what is missing where no issue has a scale', async () => {
    const party = { influence: 1, weights: [100], at: ['o0'] };
    const kase = made({ issues: { i: null }, parties: { a: party } });
    const page = forecastText(kase, await answer(kase), { width: 80 });
    expect(page).toContain('Nothing can be said: no issue has a scale');
    expect(page).not.toContain('Record of the models');
    const bare = { ...report(kase), forecast: await answer(kase) };
    expect(htmlReport(bare)).not.toContain('id="forecast"');
    expect(markdownReport(bare)).not.toContain('Where would they settle?');
  });

  it('never passes the width, whatever the names', async () => {
    for (const name of ['x'.repeat(90), '乌克兰与俄罗斯的和平谈判', '\u001b[31mred']) {
      const kase = renamed(council(), (id) => `${id} ${name}`);
      for (const width of [40, 80]) {
        const page = forecastText(kase, await answer(kase), { width });
        for (const line of page.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(page).not.toContain('\u001b');
      }
    }
  });
});

describe('the report', () => {
  it('has a chart an issue with a scale, and the record', async () => {
    const kase = council();
    const found = await answer(kase);
    const charts = forecastCharts(namesOf(kase), found.result);
    expect(charts.map(({ title }) => title)).toEqual(['land', 'water']);
    for (const { svg, table } of charts) {
      expect(svg).toMatch(/^<svg[\s\S]*<title[\s\S]*<desc[\s\S]*<\/svg>$/);
      for (const row of table.rows) expect(row).toHaveLength(table.head.length);
    }
    const input = { ...report(kase), forecast: found };
    expect(htmlReport(input)).toContain('<section id="forecast"');
    const markdown = markdownReport(input);
    expect(markdown).toContain('## Where would they settle?');
    expect(markdown).toContain('| Compromise | 351 | 22.99 |');
  });
});

describe('docs/forecast.md', () => {
  it('shows the record that the program shows', () => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const table = [
      line(RECORD_HEAD),
      line(RECORD_HEAD.map(() => '---')),
      ...recordRows(RECORD).map(line),
    ].join('\n');
    const page = readFileSync(join(projectRoot, 'docs/forecast.md'), 'utf8');
    expect(page).toContain(`\n${table}\n`);
  });

  it('has every issue once in each 2x2, and the default with the lowest mean error', () => {
    for (const { issues, sides } of RECORD)
      expect(Object.values(sides).reduce((a, b) => a + b, 0)).toBe(issues);
    const errors = RECORD.map(({ meanError }) => meanError);
    expect(errors[0]).toBe(Math.min(...errors));
  });
});
