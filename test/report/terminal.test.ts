import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import { dealsText, obstaclesText } from '../../src/report/index.ts';
import { bar, table } from '../../src/report/terminal/table.ts';
import { pad, textWidth } from '../../src/report/terminal/width.ts';
import { hang, wrap } from '../../src/report/terminal/wrap.ts';
import { crowd, made, pair, renamed } from './made.ts';
import { analysed, talks } from './talks.ts';

/** Both pages of an input. */
function pages(kase: Case, hits: number, width: number, color = false): string[] {
  const input = made(kase, { hits });
  const options = { width, color };
  return [dealsText(kase, input.deals, options), obstaclesText(kase, input.obstacles, options)];
}

const ESCAPE = String.fromCharCode(27);
const COLORS = new RegExp(`${ESCAPE}\\[\\d+(?:;\\d+)*m`, 'g');

function controls(text: string): string[] {
  return [...text].filter((letter) => /\p{Cc}/u.test(letter) && letter !== '\n');
}

describe('pages of text', () => {
  it('read well', async () => {
    const { kase, deals, obstacles } = await analysed(talks());
    expect(obstaclesText(kase, obstacles)).toMatchSnapshot();
    expect(dealsText(kase, deals)).toMatchSnapshot();
  });

  it('are about a screen and a half at most for a case of two parties', async () => {
    const { kase, deals, obstacles } = await analysed(talks());
    expect(obstaclesText(kase, obstacles).split('\n').length).toBeLessThanOrEqual(60);
    expect(dealsText(kase, deals).split('\n').length).toBeLessThanOrEqual(60);
  });

  it('never pass the width, whatever the names', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '乌克兰与俄罗斯的和平谈判',
        'x'.repeat(90),
        '👩‍👩‍👧‍👦 family',
        '\u001b[31mred',
        'a\nb',
      ),
    );
    fc.assert(
      fc.property(
        name,
        fc.integer({ min: 40, max: 120 }),
        fc.constantFrom(0, 300, 10_000),
        (text, width, hits) => {
          for (const page of pages(
            renamed(pair(), (id) => `${id} ${text}`),
            hits,
            width,
          )) {
            for (const line of page.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('stay within the width for many parties', () => {
    for (const width of [40, 80, 120]) {
      for (const page of pages(crowd(), 2500, width)) {
        for (const line of page.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('have no colour codes unless asked, and say the same with them', () => {
    const hostile = renamed(pair(), (id) => `${id}\u001b[31m\u0007`);
    const plain = pages(hostile, 300, 80);
    const colored = pages(hostile, 300, 80, true);
    plain.forEach((page, k) => {
      expect(controls(page)).toEqual([]);
      expect(colored[k]!.match(COLORS)!.length).toBeGreaterThan(4);
      expect(colored[k]!.replaceAll(COLORS, '')).toBe(page);
    });
  });
});

describe('textWidth', () => {
  it('counts columns as terminals do', () => {
    const widths = ['abc', '谈判', 'é', 'e\u0301', '👩‍👩‍👧‍👦', '', '가', 'ｱ', '✕', '–'].map(
      textWidth,
    );
    expect(widths).toEqual([3, 4, 1, 1, 2, 0, 2, 1, 1, 1]);
  });

  it('is what padding fills', () => {
    expect(pad('谈', 4)).toBe('谈  ');
    expect(pad('谈', 4, true)).toBe('  谈');
    expect(pad('long', 2)).toBe('long');
  });
});

describe('wrap', () => {
  it('breaks at spaces, and long words where it must', () => {
    expect(wrap('a bb ccc', 4)).toEqual(['a bb', 'ccc']);
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(wrap('谈判谈', 4)).toEqual(['谈判', '谈']);
    expect(wrap('', 10)).toEqual(['']);
  });

  it('keeps every word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
        fc.integer({ min: 12, max: 50 }),
        (words, width) => {
          expect(wrap(words.join(' '), width).join(' ')).toBe(words.join(' '));
        },
      ),
    );
  });

  it('hangs the lines that follow', () => {
    expect(hang('- ', 'one two three', 10)).toEqual(['- one two', '  three']);
  });
});

describe('table', () => {
  it('aligns where it fits', () => {
    expect(
      table(
        ['Who', 'n'],
        [
          ['Ann', '1'],
          ['Bo', '12'],
        ],
        40,
      ),
    ).toEqual(['Who   n', 'Ann   1', 'Bo   12']);
  });

  it('cuts long names in the middle', () => {
    const [, row] = table(['Who', 'number'], [['a very long name indeed 7', '1']], 26);
    expect(row).toMatch(/^a very.*….*7 +1$/);
    expect(textWidth(row!)).toBeLessThanOrEqual(26);
  });

  it('stacks cells where it does not', () => {
    expect(table(['Who', 'What he said'], [['Ann', 'a long answer to it']], 18)).toEqual([
      'Ann',
      '  What he said:',
      '    a long answer',
      '    to it',
    ]);
  });
});

describe('bar', () => {
  it('fills in eighths, and shows that a little is not nothing', () => {
    expect([0, 0.0001, 0.5, 0.55, 1].map((share) => bar(share, 4))).toEqual([
      '    ',
      '▏   ',
      '██  ',
      '██▎ ',
      '████',
    ]);
  });
});
