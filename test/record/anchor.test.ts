/** Where quotations stand in a text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, findQuote } from '../../src/record/index.ts';

const TEXT = 'The talks were productive, he said. Others found them less than productive.';
const selector = (
  exact: string,
  more: { prefix?: string; suffix?: string; start?: number } = {},
) => ({
  exact,
  prefix: more.prefix ?? null,
  suffix: more.suffix ?? null,
  start: more.start ?? null,
});

describe('a quotation', () => {
  it('is found where its words stand once', () => {
    expect(anchorOf(selector('The talks'), TEXT)).toEqual({ start: 0, end: 9 });
    expect(anchorOf(selector('less than productive'), TEXT)).toEqual({ start: 54, end: 74 });
  });

  it('is ambiguous where they stand twice, and not with the words beside them', () => {
    expect(findQuote(selector('productive'), TEXT)).toEqual({
      kind: 'ambiguous',
      starts: [15, 64],
    });
    expect(anchorOf(selector('productive'), TEXT)).toBeNull();
    expect(anchorOf(selector('productive', { prefix: 'were ' }), TEXT)?.start).toBe(15);
    expect(anchorOf(selector('productive', { suffix: '.' }), TEXT)?.start).toBe(64);
    expect(anchorOf(selector('productive', { start: 64 }), TEXT)?.start).toBe(64);
  });

  it('is missing where the words beside it are others', () => {
    expect(findQuote(selector('productive', { prefix: 'very ' }), TEXT)).toEqual({
      kind: 'missing',
    });
    expect(findQuote(selector('productive', { suffix: '!' }), TEXT)).toEqual({ kind: 'missing' });
  });

  it('has moved where it does not begin at its start, even where it stands once', () => {
    expect(findQuote(selector('The talks', { start: 4 }), TEXT)).toEqual({
      kind: 'moved',
      starts: [0],
    });
    expect(findQuote(selector('productive', { prefix: 'were ', start: 64 }), TEXT)).toEqual({
      kind: 'moved',
      starts: [15],
    });
  });

  it.each(['the talks', 'The  talks', 'The talks\n', 'Thе talks', 'The talks were unproductive'])(
    'is never found by resemblance: %j',
    (exact) => {
      expect(findQuote(selector(exact), TEXT)).toEqual({ kind: 'missing' });
    },
  );

  it('counts places that overlap', () => {
    expect(findQuote(selector('aa'), 'aaa')).toEqual({ kind: 'ambiguous', starts: [0, 1] });
  });

  it('is found exactly where a search by hand finds it', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
    const some = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 });
    const beside = fc.option(some, { nil: undefined });
    fc.assert(
      fc.property(letters, some, beside, beside, (text, exact, prefix, suffix) => {
        const places: number[] = [];
        for (let at = 0; at + exact.length <= text.length; at++) {
          const here = text.slice(at, at + exact.length) === exact;
          const before = text.slice(0, at).endsWith(prefix ?? '');
          const after = text.slice(at + exact.length).startsWith(suffix ?? '');
          if (here && before && after) places.push(at);
        }
        const more = { ...(prefix && { prefix }), ...(suffix && { suffix }) };
        const found = findQuote(selector(exact, more), text);
        if (places.length === 0) expect(found).toEqual({ kind: 'missing' });
        else if (places.length > 1) expect(found).toEqual({ kind: 'ambiguous', starts: places });
        else {
          const anchor = { start: places[0], end: places[0]! + exact.length };
          expect(found).toEqual({ kind: 'found', anchor });
        }
      }),
    );
  });
});
