/** Every passage is the slice it names, and hostile texts are read in bounded time. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportReading } from '../../src/reading/report.ts';
import type { Passage } from '../../src/record/index.ts';
import { anyText } from '../support/any-text.ts';
import { reading } from './statements-made.ts';

/** All passages anywhere in a reading. */
function passagesIn(value: unknown, found: Passage[] = []): Passage[] {
  if (typeof value !== 'object' || value === null) return found;
  if ('exact' in value && 'start' in value) found.push(value as Passage);
  for (const part of Object.values(value)) passagesIn(part, found);
  return found;
}

function wrongIn(text: string, { statements, events, scare }: ReportReading): Passage[] {
  return passagesIn([statements, events, scare]).filter(
    ({ start, end, exact }) => start >= end || text.slice(start, end) !== exact,
  );
}

/** Contents in the text's order without overlap, and holders that exist. */
function faultsIn({ statements }: ReportReading): string[] {
  const ids = new Set(statements.map(({ id }) => id));
  return statements.flatMap(({ id, content, within }) => {
    const ordered = content.every(({ start }, k) => k === 0 || content[k - 1]!.end <= start);
    const held = within === null || (within !== id && ids.has(within));
    return [
      ...(content.length > 0 && ordered ? [] : [`content of ${id}`]),
      ...(held ? [] : [`holder of ${id}`]),
    ];
  });
}

describe('passages', () => {
  it('are slices of generated texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = reading(text);
        expect(wrongIn(text, read)).toEqual([]);
        expect(faultsIn(read)).toEqual([]);
        expect(new Set(read.statements.map(({ id }) => id)).size).toBe(read.statements.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['moscow-talks', 'camp-david-1978', 'belfast-1998'])(
    'are slices of the report of %s, with either line end',
    (name) => {
      const plain = readFileSync(
        new URL(`../../examples/${name}/report.md`, import.meta.url),
        'utf8',
      );
      for (const text of [
        plain,
        plain.replaceAll('\n', '\r\n'),
        `\u{1f54a}\ufe0f\u200f ${plain}`,
      ]) {
        const read = reading(text);
        expect(read.statements.length).toBeGreaterThan(0);
        expect(wrongIn(text, read)).toEqual([]);
        expect(faultsIn(read)).toEqual([]);
      }
    },
  );

  it('do not depend on the style of quotation marks', () => {
    const styles = ['“”', '""', '«»', '„“', '„”', '「」', '‹›'];
    for (const [open, close] of styles) {
      const text = `${open}We left, 😀${close} said Ilse Marn. She called it ${open}a start${close}.`;
      const found = reading(text).statements.map(({ content }) => content[0]!.exact);
      expect(found).toEqual([`${open}We left, 😀${close}`, `it ${open}a start${close}`]);
    }
  });
});

describe('hostile texts', () => {
  it.each([
    ['nothing', ''],
    ['NULs', '\0'.repeat(1_000_000)],
    ['a million opening marks', '“'.repeat(1_000_000)],
    ['a million straight marks', 'a" '.repeat(1_000_000)],
    ['endless line of cues', 'he said that '.repeat(20_000)],
    ['endless line of speech', '“No,” he said, '.repeat(30_000)],
    ['endless name', 'Marn '.repeat(100_000)],
    ['endless list', 'Marn, '.repeat(60_000)],
    ['endless chain of phrases', 'head of the '.repeat(50_000)],
    ['open parentheses', '( '.repeat(100_000)],
    ['open quotations of paragraphs', '“We left.\n\n'.repeat(30_000)],
    ['turns', 'Marn: Yes.\n\n'.repeat(30_000)],
    ['pronouns', 'They said he said it. '.repeat(20_000)],
    ['one word of 10 MB', 'a'.repeat(10_000_000)],
  ])('are read to their end: %s', { timeout: 120_000 }, (_, text) => {
    const read = reading(text);
    expect(wrongIn(text, { ...read, statements: read.statements.slice(0, 200) })).toEqual([]);
  });
});
