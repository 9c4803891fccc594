/** What is said and drawn of drift and of the ledger. */
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import type { DriftResult } from '../../src/drift/index.ts';
import { ledgerOf } from '../../src/forecast/ledger/index.ts';
import {
  calibrationChart,
  driftCharts,
  driftText,
  htmlReport,
  ledgerText,
  markdownReport,
  namesOf,
} from '../../src/report/index.ts';
import { textWidth } from '../../src/report/terminal/width.ts';
import { drift, made } from '../drift/made.ts';
import { renamed, made as report } from './made.ts';

const SCALE = [0, 50, 100];

/** Two sides that come closer on a scale, swap nothing on the other issue, in three rounds. */
function talks(): Case {
  return made({
    weights: { north: [{ kind: 'unknown' }, { kind: 'unknown' }], south: [1, 1], us: null },
    issues: { land: SCALE, money: [null, null] },
    positions: [
      ['north', 'land', 'o0', 1],
      ['south', 'land', 'o2', 1],
      ['north', 'money', 'o0', 1],
      ['south', 'money', 'o1', 1],
      ['north', 'land', { kind: 'range', low: 20, high: 40 }, 5],
      ['south', 'land', 85, 9],
      ['south', 'money', 'o1', 9],
    ],
    rounds: [
      [2, 'leaders'],
      [6, 'envoys'],
      [10, 'technical'],
    ],
    proposals: [
      { by: 'us', day: null, terms: { land: 'o1' } },
      {
        by: 'us',
        day: 3,
        terms: { land: 'o1' },
        responses: [{ party: 'south', verdict: 'reject', day: 4 }],
      },
    ],
  });
}

function answer(kase: Case, result: DriftResult) {
  const of = { name: kase.name, hash: kase.hash };
  return { analysis: 'drift', case: of, seed: 1, draws: 500, options: { all: false }, result };
}

async function driftPage(kase: Case, width = 80): Promise<string> {
  return driftText(kase, answer(kase, await drift(kase, 500)), { width });
}

describe('impasse drift', () => {
  it('reads well', async () => {
    expect(await driftPage(talks())).toMatchSnapshot();
  });

  it('reads well for many parties', async () => {
    const one = talks();
    const kase = made({
      weights: { a: [1], b: [1], c: [1], d: [1] },
      issues: { land: SCALE },
      positions: [
        ['a', 'land', 0, 1],
        ['b', 'land', 100, 1],
        ['c', 'land', 50, 1],
        ['a', 'land', 50, 5],
        ['b', 'land', 100, 5],
      ],
    });
    expect(await driftPage({ ...kase, name: one.name })).toMatchSnapshot();
  });

  it('says why where there is too little to say', async () => {
    const kase = made({ weights: { a: [1], b: [1] }, issues: { land: SCALE } });
    const page = await driftPage(kase);
    expect(page).toContain('Too little to say whether they came closer');
    expect(page).toContain('A and b have no dated stance.');
  });

  it('never passes the width, whatever the names', async () => {
    for (const name of ['x'.repeat(90), '乌克兰与俄罗斯的和平谈判', '\u001b[31mred', 'a\nb']) {
      const kase = renamed(talks(), (id) => `${id} ${name}`);
      for (const width of [40, 80]) {
        const page = await driftPage(kase, width);
        for (const line of page.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(page).not.toContain('\u001b');
      }
    }
  });
});

describe('the charts', () => {
  it('show each pair over the steps, and each issue with a scale', async () => {
    const kase = talks();
    const charts = driftCharts(namesOf(kase), await drift(kase, 500));
    expect(charts.map(({ title }) => title)).toEqual(['Distance of north and south', 'land']);
    const [path, stances] = charts;
    expect(path!.table.rows).toHaveLength(4);
    expect(stances!.table.rows).toEqual([
      ['north', '“o0”', '20 to 40 on the scale'],
      ['south', '“o2”', '85 on the scale'],
    ]);
    for (const { svg } of charts)
      expect(svg).toMatch(/^<svg[\s\S]*<title[\s\S]*<desc[\s\S]*<\/svg>$/);
    expect(path!.svg).toMatchSnapshot();
    expect(stances!.svg).toMatchSnapshot();
  });

  it('draw a point for each bin of the calibration that holds a forecast', () => {
    const chart = calibrationChart('chart-calibration', ledgerOf(withLedger(talks())));
    expect(chart.table.rows).toEqual([
      ['20 to below 30%', '2', '20%', '50%', '9% to 91%'],
      ['90 to 100%', '1', '100%', '0%', '0% to 79%'],
    ]);
    expect(chart.svg.match(/<circle/g)).toHaveLength(2);
  });
});

function withLedger(kase: Case): Case {
  const base = { id: null, by: 'A desk', on: '2025-01-02', resolves: '2025-03-31', caseHash: null };
  const more = { seed: null, model: null, trace: kase.agreement.trace };
  const said = (that: string, probability: number, outcome: boolean | null) => ({
    ...base,
    ...more,
    that,
    probability,
    outcome,
  });
  return {
    ...kase,
    forecasts: [
      said('a truce <b>by March</b>', 0.2, true),
      said('a pact', 0.2, false),
      said('a deal', 1, false),
      said('peace', 0.65, null),
    ],
  };
}

describe('the ledger', () => {
  it('reads well', () => {
    const kase = withLedger(talks());
    expect(ledgerText(kase, ledgerOf(kase), { width: 80 })).toMatchSnapshot();
  });
});

describe('the report', () => {
  it('has the two sections where there is something to say, and not otherwise', async () => {
    const kase = withLedger(talks());
    const input = {
      ...report(kase),
      drift: answer(kase, await drift(kase, 500)),
      ledger: ledgerOf(kase),
    };
    const html = htmlReport(input);
    expect(html).toContain('<section id="drift"');
    expect(html).toContain('<section id="ledger"');
    expect(html).toContain('a truce &lt;b&gt;by March&lt;/b&gt;');
    const markdown = markdownReport(input);
    expect(markdown).toContain('## Who moved');
    expect(markdown).toContain('| 100% | A desk, 2025-01-02: a deal; did not come true');
    const empty = made({ weights: { a: [1], b: [1] }, issues: { land: SCALE } });
    const bare = {
      ...report(empty),
      drift: answer(empty, await drift(empty, 1)),
      ledger: ledgerOf(empty),
    };
    for (const page of [htmlReport(bare), markdownReport(bare)]) {
      expect(page).not.toContain('id="drift"');
      expect(page).not.toContain('id="ledger"');
      expect(page).not.toContain('Who moved');
    }
  });
});
