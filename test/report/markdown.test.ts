import { describe, expect, it } from 'vitest';
import { isReport, markdownReport } from '../../src/report/index.ts';
import { escapeMarkdown } from '../../src/report/markdown-parts.ts';
import { made, pair, renamed } from './made.ts';
import { analysed, talks } from './talks.ts';

describe('the Markdown report', () => {
  it('tells the whole answer', async () => {
    const text = markdownReport(await analysed(talks()));
    const titles = text.split('\n').filter((line) => line.startsWith('#'));
    expect(titles).toMatchInlineSnapshot(`
      [
        "# River talks",
        "## More often a deal than none",
        "## Why",
        "## What would open a deal",
        "## What pressure would do",
        "## Who blocks, by five readings",
        "## Which packages",
        "## How sure",
        "## Contested readings",
        "## What the answer rests on",
        "## Sources",
        "## How to get this again",
      ]
    `);
    expect(text).toContain('| Upper State’s walk-away value | 40..60 | river.case.yaml:');
    expect(text).toContain('paper\\#useful');
    expect(text).toContain('    impasse report river.case.yaml --seed 7 --draws 1000');
    expect(isReport(text)).toBe(true);
  });

  it('keeps the columns of its tables, whatever the names', () => {
    const evil = 'a | b <script> `c` *d* [e](http://f.example) \\| g';
    const text = markdownReport(made(renamed(pair(), () => evil)));
    const tables = text.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      const columns = table.split('\n').map((line) => line.split(/(?<!\\)(?:\\\\)*\|/).length);
      expect(new Set(columns).size).toBe(1);
    }
    expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\[e|(?<!\\)\*d/);
  });

  it('escapes what would begin a list, a heading or a rule', () => {
    expect(['- a', '1. b', '# c', '+ d', '> e', '2) g', '40..60'].map(escapeMarkdown)).toEqual([
      '\\- a',
      '1\\. b',
      '\\# c',
      '\\+ d',
      '\\> e',
      '2\\) g',
      '40..60',
    ]);
  });
});
