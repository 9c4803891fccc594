/** Whatever the reader is given, it answers, and what it answers holds together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { codeFrame, formatProblems, LIMITS, type ReadCase } from '../../src/case/index.ts';
import { FULL } from './full.ts';
import { codesIn, read } from './snippet.ts';

/** What must hold of every answer. */
function checkAnswer(text: string, found: ReadCase): void {
  const { problems } = found;
  expect(found.case === null).toBe(problems.some(({ severity }) => severity === 'error'));
  expect(problems.length).toBeLessThanOrEqual(LIMITS.problems + 1);
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  let last = 0;
  for (const { range, message, hint } of problems) {
    const { start, end } = range;
    expect(start.offset).toBeGreaterThanOrEqual(last);
    expect(end.offset).toBeGreaterThanOrEqual(start.offset);
    expect(end.offset).toBeLessThanOrEqual(content.length);
    const before = content.slice(0, start.offset).split('\n');
    expect([start.line, start.column]).toEqual([before.length, before.at(-1)!.length + 1]);
    expect(message).not.toMatch(/undefined|\[object/);
    expect(hint).not.toBe('');
    last = start.offset;
  }
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  expect(formatProblems(problems, new Map([['talks.case.yaml', text]]))).toBeTypeOf('string');
}

const yamlWords = fc.constantFrom(
  ...['case', 'parties', 'issues', 'preferences', 'unknown', 'a', 'b', 'land', 'keep', '40..60'],
  ...['~', 'true', '1e999', '.nan', '-5', '__proto__', '<<', '*a', '&a', '!t', '|', '>', '>-'],
  ...[': ', ':', '- ', '? ', '[', ']', '{', '}', ',', '\n', '\n  ', '\n    ', '\t', '#', ' #', '"'],
  ...["'", '---\n', '...\n', '%YAML 1.1\n', '\r\n', '\ufeff', '\0', '\ud800', '和', '\u2028'],
);

describe('the reader never throws', () => {
  it('on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        checkAnswer(text, read(text));
      }),
      { numRuns: 400 },
    );
  });

  it('on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const found = read(bytes);
        expect(found.case).toBeNull();
        expect(found.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('on words of YAML in any order', () => {
    fc.assert(
      fc.property(fc.array(yamlWords, { maxLength: 60 }), (words) => {
        const text = words.join('');
        checkAnswer(text, read(text));
      }),
      { numRuns: 500 },
    );
  });

  it('on a sound file with something else in some places', () => {
    const edit = fc.record({
      at: fc.nat(FULL.length),
      length: fc.nat(30),
      words: fc.array(yamlWords, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let text = FULL;
        for (const { at, length, words } of edits)
          text = text.slice(0, at) + words.join('') + text.slice(at + length);
        checkAnswer(text, read(text));
      }),
      { numRuns: 200 },
    );
  });

  it('on any value under any field', () => {
    const key = fc.oneof(
      fc.constantFrom('a', 'b', 'land', 'keep', 'name', 'party', 'by', 'terms', 'never', 'when'),
      fc.constantFrom('quotes', 'q', 'exact', 'options', 'scale', 'weights', 'bonuses', 'because'),
      fc.string({ maxLength: 4 }),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(
          'unknown',
          'a',
          'land',
          'keep',
          'keep > give',
          '1..2',
          'r#q',
          '',
          'walkaway',
        ),
        fc.constantFrom(null, true, 0, 50, -1, 1e9, 0.5),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    const sections = ['case', 'as-of', 'sources', 'parties', 'issues', 'preferences', 'redlines'];
    const more = ['logic', 'agreement', 'proposals', 'rounds'];
    const file = fc.dictionary(fc.constantFrom(...sections, ...more), value, { minKeys: 3 });
    fc.assert(
      fc.property(file, (content) => {
        const text = stringify(content);
        checkAnswer(text, read(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a code frame', () => {
  it('is made of any problem and any text, even of one that it does not belong to', () => {
    const { problems } = read('case: 5\nparties: [a]\n');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: -5, max: 200 }),
        (text, width) => {
          for (const problem of problems)
            expect(codeFrame(problem, text, { width })).toContain(problem.code);
        },
      ),
    );
  });
});

describe('the measure of depth', () => {
  const leaf = fc.constantFrom('x', 1, null, 'a b', '[[[[', '- - -', 'two\nlines');
  const level = fc.record({ list: fc.boolean(), before: fc.option(leaf), after: fc.option(leaf) });
  const levels = fc.array(level, { minLength: LIMITS.nesting - 6, maxLength: LIMITS.nesting + 6 });

  it('refuses what is nested too deeply, and nothing else', () => {
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 4 }), fc.boolean(), (steps, indent, any) => {
        let value: unknown = 'x';
        for (const { list, before, after } of steps)
          value = list ? [before, value, after] : { b: before, a: value, c: after };
        const collectionStyle = any ? 'any' : 'block';
        const text = stringify({ rest: value }, { indent, indentSeq: any, collectionStyle });
        const refused = codesIn(read(text)).includes('nesting-too-deep');
        expect(refused).toBe(steps.length + 1 > LIMITS.nesting);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for brackets', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 26, maxLength: 38 }), (lists) => {
        const open = lists.map((list) => (list ? '[x, ' : '{ a: ')).join('');
        const close = lists
          .map((list) => (list ? ']' : ' }'))
          .reverse()
          .join('');
        const refused = codesIn(read(`rest: ${open}x${close}`)).includes('nesting-too-deep');
        expect(refused).toBe(lists.length + 1 > LIMITS.nesting);
      }),
    );
  });
});
