import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import { runAnalysis } from '../../src/draws/index.ts';
import type { MovesResult } from '../../src/moves/index.ts';
import { registry } from '../../src/registry.ts';
import { htmlReport, markdownReport, movesText, type ReportInput } from '../../src/report/index.ts';
import { textWidth } from '../../src/report/terminal/width.ts';
import { caseOf, textOf } from '../examples/cases.ts';
import { testRunner } from '../support/runner.ts';
import { made, pair } from './made.ts';
import {
  answerOf,
  caseFrom,
  dilemma,
  emptyResult,
  plausible,
  summary,
  VALLEY,
} from './support/moves.ts';

const valley = caseFrom(VALLEY);
const HOSTILE = `</svg><script>alert(1)</script><img src=x onerror=alert(2)> "q" 'a' & \u202e\u0007 | *b*`;

/** The case with every name of its moves and parties changed. */
function renamed(kase: Case, name: (text: string) => string): Case {
  const conflict = kase.conflict!;
  const options = conflict.options.map((option) => ({
    ...option,
    name: name(option.name),
    values: option.values.map((value) => ({ ...value, name: name(value.name) })),
  }));
  const parties = kase.parties.map((party) => ({ ...party, name: name(party.name) }));
  return { ...kase, parties, conflict: { ...conflict, options } };
}

function only(kase: Case, moves: ReportInput['moves']): ReportInput {
  return { kase, deals: null, obstacles: null, moves, contested: [], version: '0.1.0' };
}

async function analysed(kase: Case): Promise<ReportInput> {
  const runner = testRunner(registry);
  const analysis = registry['moves']!;
  const options = analysis.options.parse({});
  const moves = await runAnalysis(analysis, kase, options, { runner, draws: 200, seed: 3 });
  await runner.close();
  return only(kase, moves);
}

const inputs: Record<string, ReportInput> = {};
const pages: Record<string, string> = {};
const NAMES = [
  'certain',
  'over draws',
  'summary',
  'hostile',
  'empty',
  'beside deals',
  'cuba',
  'elmira',
];

beforeAll(async () => {
  inputs['certain'] = only(dilemma().kase, dilemma().answer);
  inputs['over draws'] = only(valley, plausible(valley));
  inputs['summary'] = only(valley, summary(plausible(valley)));
  inputs['hostile'] = only(
    renamed(valley, () => HOSTILE),
    plausible(valley),
  );
  inputs['empty'] = only(valley, answerOf(valley, emptyResult(valley)));
  const both = { ...pair(), conflict: null };
  const deals = made(both);
  inputs['beside deals'] = {
    ...deals,
    kase: {
      ...both,
      parties: [...both.parties, ...valley.parties],
      conflict: shifted(valley, both.parties.length),
    },
    moves: plausible(valley),
  };
  inputs['cuba'] = await analysed(caseOf(textOf('cuban-missile-crisis-1962')));
  inputs['elmira'] = await analysed(caseOf(textOf('elmira-1991')));
  for (const [name, input] of Object.entries(inputs)) pages[name] = htmlReport(input);
});

/** The conflict of a case whose parties come after `by` others. */
function shifted({ conflict }: Case, by: number): Case['conflict'] {
  const movers = conflict!.movers.map((mover) => ({ ...mover, party: mover.party + by }));
  return { ...conflict!, movers };
}

describe.each(NAMES)('the section on moves: %s', (name) => {
  const parse = () => parseHTML(pages[name]!).document;

  it('is in the page and its navigation, with inner links that lead somewhere', () => {
    const document = parse();
    expect(document.querySelector('nav a[href="#moves"]')!.textContent).toBe('Moves');
    const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    const targets = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href')!);
    const inner = targets.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
    for (const id of inner) expect(all).toContain(id);
    expect(inner.filter((id) => id.startsWith('state-')).length > 0 || name === 'empty').toBe(true);
  });

  it('has a row for every state that it speaks of, all as long as the head', () => {
    const rows = [...parse().querySelectorAll('.stab tbody tr')];
    const { result } = inputs[name]!.moves!;
    const states = result.kind === 'analysed' ? result.states.length : 0;
    expect(rows.length).toBe(states);
    const cells = rows.map((row) => row.querySelectorAll('th, td').length);
    const groups = parse().querySelectorAll('.stab thead [scope=colgroup]').length;
    expect(new Set(cells)).toEqual(new Set([2 + 5 * groups]));
  });

  it('has no hole, runs nothing and loads nothing', () => {
    const document = parse();
    expect(document.querySelector('main')!.textContent).not.toMatch(/undefined|NaN|null|\[object/);
    expect(document.querySelectorAll('script, img, link, object, iframe, [src]').length).toBe(0);
    for (const bad of ['<script', '<img', '\u202e', '\u0007']) {
      expect(pages[name]!.indexOf(bad)).toBe(-1);
    }
  });

  it('gives every picture a name and its table', () => {
    for (const svg of parse().querySelectorAll('#moves svg')) {
      expect(svg.getAttribute('aria-labelledby')!.split(' ').length).toBe(2);
      expect(
        svg.closest('figure')!.querySelectorAll('details table tbody tr').length,
      ).toBeGreaterThan(0);
    }
  });

  it('survives as JSON does', () => {
    expect(htmlReport(JSON.parse(JSON.stringify(inputs[name]))) === pages[name]).toBe(true);
  });

  it('is told in Markdown too, with tables that keep their columns', () => {
    const text = markdownReport(inputs[name]!);
    expect(text).toContain('\n## Moves\n');
    const tables = text.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const columns = table.split('\n').map((line) => line.split(/(?<!\\)(?:\\\\)*\|/).length);
      expect(new Set(columns).size).toBe(1);
    }
    expect(text).not.toMatch(/(?<!\\)<script|undefined|NaN/);
  });

  it('fits any terminal, without control characters', () => {
    const { kase, moves } = inputs[name]!;
    for (const width of [40, 80, 120]) {
      const text = movesText(kase, moves!, { width });
      for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
      expect([...text].filter((letter) => /\p{Cc}/u.test(letter) && letter !== '\n')).toEqual([]);
    }
  });
});

describe('a case of moves only', () => {
  it('has a report without the parts on deals', () => {
    const { document } = parseHTML(pages['certain']!);
    const ids = [...document.querySelectorAll('main > section')].map(({ id }) => id);
    expect(ids).toEqual(['moves', 'provenance']);
    expect(document.querySelector('title')!.textContent).not.toContain('deal');
    expect(document.querySelector('#provenance')!.textContent).toContain(
      'impasse report moves.case.yaml --seed 1 --draws 1',
    );
  });
});

describe('a case without moves', () => {
  const absent = { ...dilemma().answer, result: { kind: 'absent' } as MovesResult };

  it('has no such section, and says so on a terminal', () => {
    const { document } = parseHTML(htmlReport({ ...made(pair()), moves: absent }));
    expect(document.querySelector('#moves, a[href="#moves"]')).toBe(null);
    expect(movesText(pair(), absent)).toContain('The case has no section on moves');
    expect(markdownReport({ ...made(pair()), moves: absent })).not.toContain('## Moves');
  });
});

describe('the page of text on moves', () => {
  it('reads well', () => {
    expect(movesText(dilemma().kase, dilemma().answer, { width: 80 })).toMatchSnapshot();
    expect(movesText(valley, plausible(valley), { width: 120 })).toMatchSnapshot();
  });

  it('says of Cuba and Elmira whether today’s state holds, who would leave it, and what holds', () => {
    const told = (name: string) =>
      movesText(inputs[name]!.kase, inputs[name]!.moves!).replaceAll(/\s+/g, ' ');
    expect(told('cuba')).toContain('Today’s state does not hold');
    expect(told('cuba')).toContain('Who would leave it: United States for state');
    expect(told('elmira')).toContain('Who would leave it: Local government for state');
    expect(told('elmira')).toMatch(
      /Ministry of the Environment and Uniroyal Chemical together could go from state \d+ to state \d+/,
    );
  });

  it('never passes the width, whatever the names, and says the same in colour', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('乌克兰与俄罗斯的和平谈判', 'x'.repeat(90), '\u001b[31mred', 'a\nb'),
    );
    const mark = String.fromCharCode(27);
    const codes = new RegExp(`${mark}\\[\\d+(?:;\\d+)*m`, 'g');
    fc.assert(
      fc.property(name, fc.integer({ min: 40, max: 120 }), (text, width) => {
        const kase = renamed(valley, (own) => `${own} ${text}`);
        const page = movesText(kase, plausible(valley), { width });
        for (const line of page.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
        const colored = movesText(kase, plausible(valley), { width, color: true });
        expect(colored.replaceAll(codes, '')).toBe(page);
      }),
      { numRuns: 20 },
    );
  });
});
