import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import { htmlReport, isReport, type ReportInput } from '../../src/report/index.ts';
import { buildCase } from '../support/build.ts';
import { crowd, made, pair, renamed } from './made.ts';
import { analysed, talks } from './talks.ts';

const HOSTILE = `</style></title><script>alert(1)</script><img src=x onerror=alert(2)> "q" 'a' & \u202e\u0007 javascript:alert(3)`;

/** Every text of a case that its author is free in, made hostile. */
function hostile(kase: Case): Case {
  const evil = renamed(kase, () => HOSTILE);
  const source = kase.sources[0]!;
  return {
    ...evil,
    name: HOSTILE,
    about: HOSTILE,
    asOf: HOSTILE,
    parties: evil.parties.map((party) => ({ ...party, decides: HOSTILE })),
    inputs: evil.inputs.map((input) => ({ ...input, said: HOSTILE })),
    proposals: evil.proposals.map((proposal) => ({ ...proposal, name: HOSTILE })),
    sources: [
      {
        ...source,
        title: HOSTILE,
        publisher: HOSTILE,
        url: 'javascript:alert(4)',
        quotes: source.quotes.map((quote) => ({ ...quote, exact: HOSTILE, speaker: HOSTILE })),
      },
    ],
  };
}

const parsed = new Map<string, ReturnType<typeof parseHTML>['document']>();

/** The document of a page; parsed once, not to be changed. */
function parse(text: string) {
  const document = parsed.get(text) ?? parseHTML(text).document;
  parsed.set(text, document);
  return document;
}

const inputs: Record<string, ReportInput> = {};
const pages: Record<string, string> = {};

beforeAll(async () => {
  inputs['a real case'] = await analysed(talks());
  inputs['two parties'] = made(pair());
  inputs['no deal'] = made(pair(), { hits: 0 });
  inputs['always a deal'] = made(pair(), { hits: 10_000 });
  inputs['many parties'] = made(crowd(), { hits: 2500 });
  inputs['one party'] = await analysed(
    buildCase({ issues: { land: ['a', 'b'] }, parties: { north: {} } }),
  );
  inputs['certain'] = await analysed(
    buildCase({
      issues: { land: ['a', 'b'] },
      parties: {
        north: { walkaway: 50, weights: [100], values: [[100, 0]] },
        south: { walkaway: 50, weights: [100], values: [[0, 100]] },
      },
    }),
  );
  const real = inputs['a real case'];
  inputs['hostile'] = {
    ...real,
    kase: hostile(real.kase),
    contested: real.contested.map((one) => ({
      about: HOSTILE,
      readings: one.readings.map((reading) => ({ ...reading, speaker: HOSTILE, reads: HOSTILE })),
    })),
  };
  for (const [name, input] of Object.entries(inputs)) pages[name] = htmlReport(input);
});

const NAMES = [
  'a real case',
  'two parties',
  'no deal',
  'always a deal',
  'many parties',
  'one party',
  'certain',
  'hostile',
];

describe.each(NAMES)('the HTML report: %s', (name) => {
  it('runs no script and loads nothing', () => {
    const document = parse(pages[name]!);
    expect(
      document.querySelectorAll('script, iframe, object, embed, link, img, base, form').length,
    ).toBe(0);
    expect(document.querySelectorAll('[src], [srcset], [style*="url("], [background]').length).toBe(
      0,
    );
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [
      ...element.attributes,
    ]);
    expect(attributes.filter((own) => own.name.startsWith('on'))).toEqual([]);
    expect(document.querySelector('style')!.textContent).not.toMatch(/url\(|@import/);
  });

  it('forbids the browser to load anything', () => {
    const meta = parse(pages[name]!).querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(meta!.getAttribute('content')).toContain("default-src 'none'");
    expect(meta!.getAttribute('content')).not.toMatch(/script-src|connect-src|\*|https?:/);
  });

  it('links to its own parts, or to the web, and nowhere else', () => {
    const document = parse(pages[name]!);
    const ids = new Set([...document.querySelectorAll('[id]')].map((element) => element.id));
    const targets = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
    const inner = targets.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
    expect(inner.filter((id) => !ids.has(id))).toEqual([]);
    const outer = targets.filter((href) => !href.startsWith('#'));
    expect(outer.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
    expect([...document.querySelectorAll('[id]')].length).toBe(ids.size);
  });

  it('gives every picture a name, a description and its numbers', () => {
    const document = parse(pages[name]!);
    const pictures = [...document.querySelectorAll('svg')];
    expect(pictures.length).toBeGreaterThan(1);
    for (const svg of pictures) {
      const named = svg.getAttribute('aria-labelledby')!.split(' ');
      expect(named.length).toBe(2);
      for (const id of named) {
        expect(document.getElementById(id)!.textContent!.length).toBeGreaterThan(3);
      }
      const table = svg.closest('figure')!.querySelector('details table')!;
      const head = table.querySelectorAll('thead th').length;
      const rows = [...table.querySelectorAll('tbody tr')];
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.querySelectorAll('th, td').length).toBe(head);
    }
  });

  it('has one title, headings in order, and landmarks', () => {
    const document = parse(pages[name]!);
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((h) =>
      Number(h.tagName[1]),
    );
    expect(levels.filter((level) => level === 1).length).toBe(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, k) => {
      expect(level - (levels[k - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    for (const landmark of ['header', 'nav', 'main', 'footer']) {
      expect(document.querySelectorAll(`body > ${landmark}`).length).toBe(1);
    }
    expect(document.querySelector('.skip')!.getAttribute('href')).toBe('#main');
  });

  it('is the same for the same input', () => {
    expect(htmlReport(inputs[name]!) === pages[name]).toBe(true);
  });

  it('survives as JSON does', () => {
    expect(htmlReport(JSON.parse(JSON.stringify(inputs[name]))) === pages[name]).toBe(true);
  });

  it('has no hole where a word or number should be', () => {
    const text = parse(pages[name]!).querySelector('body')!.textContent!;
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  it('is known as a report by its beginning', () => {
    expect(isReport(pages[name]!.slice(0, 1024))).toBe(true);
  });
});

describe('the HTML report', () => {
  it('shows hostile names as the text they are', () => {
    const document = parse(pages['hostile']!);
    expect(document.querySelector('h1')!.textContent).toContain('<script>alert(1)</script>');
    expect(document.querySelector('title')!.textContent).toContain('</style></title><script>');
    expect(document.querySelector('svg text')!.children.length).toBe(0);
    for (const bad of ['<script', '<img', '\u202e', '\u0007']) {
      expect(pages['hostile']!.indexOf(bad)).toBe(-1);
    }
    expect([...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))).not.toContain(
      'javascript:alert(4)',
    );
  });

  it('traces every number of the case to its words, line and grounds', () => {
    const document = parse(pages['a real case']!);
    for (const { id, said, trace } of inputs['a real case']!.kase.inputs) {
      const row = document.getElementById(`input-${id}`)!;
      const entry = row.closest('.entry')!.textContent!;
      expect(entry).toContain(said);
      expect(entry).toContain(`line ${trace.range.start.line}`);
    }
    const walkaway = document.getElementById('input-upper.walkaway')!.closest('.entry')!;
    expect(walkaway.textContent).toContain('Upper Minister: a useful day');
    expect(walkaway.querySelector('a')!.getAttribute('href')).toBe('#quote-paper.useful');
    const other = document.getElementById('input-lower.walkaway')!.closest('.entry')!;
    expect(other.textContent).toContain('Analyst’s reason: nobody has stated it');
  });

  it('sets contested readings side by side, with who holds them', () => {
    const text = parse(pages['a real case']!).querySelector('#contested')!.textContent!;
    expect(text).toContain('Round in Bridge Town, 2024-05-01: 2 readings');
    expect(text).toContain('useful');
    expect(text).toContain('Lower Minister (negative)');
  });

  it('says how to get it again', () => {
    const text = parse(pages['a real case']!).querySelector('#provenance')!.textContent!;
    expect(text).toContain('impasse report river.case.yaml --seed 7 --draws 1000');
    expect(text).toContain(inputs['a real case']!.kase.hash);
  });

  it('says of how many draws each share is', () => {
    const text = parse(pages['a real case']!).querySelector('main')!.textContent!;
    expect(text).toMatch(/In about \d+% of 1,000 draws there is a package/);
  });

  it('treats the parties alike: in another order, the same is said of each', async () => {
    const swapped = await analysed(
      buildCase({
        issues: { land: ['a', 'b'] },
        parties: {
          south: { walkaway: 50, weights: [100], values: [[0, 100]] },
          north: { walkaway: 50, weights: [100], values: [[100, 0]] },
        },
      }),
    );
    const said = (page: string, party: string) =>
      [...parse(page).querySelectorAll('.profile tbody tr')].find((row) =>
        row.textContent!.startsWith(party),
      )!.textContent;
    for (const party of ['north', 'south']) {
      expect(said(htmlReport(swapped), party)).toBe(said(pages['certain']!, party));
    }
  });
});

describe('isReport', () => {
  it('knows no other file', () => {
    expect(isReport('<!doctype html><html><head><title>Mine</title>')).toBe(false);
    expect(isReport('case: Moscow talks\n')).toBe(false);
  });
});
