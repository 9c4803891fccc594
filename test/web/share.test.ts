/** What is shared: packed cases, addresses, tables as CSV, and where a case cites its sources. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../src/case/index.ts';
import { csvOf } from '../../src/web/share/csv.ts';
import { MOST_PACKED, MOST_UNPACKED, packCase, unpackCase } from '../../src/web/share/pack.ts';
import { formatState, type PageState, parseState } from '../../src/web/state/address.ts';
import { citationsOf } from '../../src/web/state/cited.ts';
import { VIEWS } from '../../src/web/state/views.ts';
import { MOSCOW } from './moscow.ts';

const pack = (value: string) => deflateRawSync(Buffer.from(value)).toString('base64url');

describe('a case in an address', () => {
  it('is what Node inflates, and comes back as it was', async () => {
    const packed = await packCase(MOSCOW);
    expect(JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url')).toString())).toEqual(MOSCOW);
    expect(await unpackCase(packed)).toEqual(MOSCOW);
    expect(packed.length).toBeLessThan(MOST_PACKED);
  });

  it('comes back whatever its texts hold', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.dictionary(fc.constantFrom('a.md', 'b/c.txt'), text),
        async (t, s) => {
          const of = { file: 'a.case.yaml', text: t, sources: { ...s } };
          expect(await unpackCase(await packCase(of))).toEqual(of);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    ['nothing', ''],
    ['other signs', '<script>'],
    ['no compressed data', 'AAAA'],
    ['no JSON', pack('case: Talks')],
    ['JSON of something else', pack('{"file":"a","text":1,"sources":{}}')],
    ['more than the case', pack('{"file":"a","text":"","sources":{},"x":1}')],
    ['more than an address holds', 'A'.repeat(MOST_PACKED + 1)],
    ['what unfolds past the limit', pack(`"${' '.repeat(MOST_UNPACKED)}"`)],
  ])('is refused where it is %s', async (_, packed) => {
    expect(await unpackCase(packed)).toBeNull();
  });

  it('is refused where it was cut short', async () => {
    const packed = await packCase(MOSCOW);
    expect(await unpackCase(packed.slice(0, -40))).toBeNull();
  });
});

describe('the state in an address', () => {
  const states: fc.Arbitrary<PageState> = fc.record({
    view: fc.constantFrom(...VIEWS.map(({ id }) => id)),
    settings: fc.record({
      seed: fc.nat({ max: 2 ** 32 - 1 }),
      quick: fc.integer({ min: 1, max: 1000 }),
      full: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    axes: fc.constantFrom(null, { x: 'russia', y: 'ukraine' }),
    whatIfs: fc.constantFrom([], [
      { kind: 'walkaway', party: 'russia', to: '30..60' },
      { kind: 'redline', party: 'ukraine', name: 'no-cession' },
      { kind: 'wants', party: 'ukraine', issue: 'weights', to: 'a > b & c' },
    ] as const),
    shown: fc.constant('case' as const),
  });

  it('comes back as it was, with the case or example', () => {
    const of = fc.constantFrom(
      null,
      { kind: 'example', id: 'moscow-talks' } as const,
      { kind: 'packed', packed: 'q1-_x' } as const,
    );
    fc.assert(
      fc.property(states, of, (state, where) => {
        expect(parseState(`#${formatState(state, where)}`)).toEqual({ ...state, of: where });
      }),
    );
  });

  it('takes what is not sound for not given', () => {
    const bad =
      'view=nowhere&seed=-1&quick=0&draws=9999999&x=a&y=a&try=[{"kind":"walkaway"}]&show=what';
    expect(parseState(bad)).toEqual(parseState(''));
    expect(parseState('try={').whatIfs).toEqual([]);
  });
});

describe('a table as CSV', () => {
  it('is as RFC 4180 has it', () => {
    const rows = [
      ['a', 'b,c'],
      ['say "so"', 'two\nlines'],
    ];
    expect(csvOf(rows)).toBe('a,"b,c"\r\n"say ""so""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+cmd', '-x', '@SUM(A1)', '\t=1', ' =HYPERLINK("x")', '-1+1'])(
    'holds no formula: %j',
    (text) => {
      expect(csvOf([[text]])).toMatch(/^"?'/);
    },
  );

  it.each(['-5', '+0.25', '12.5%', '-3%', '45..75', 'a = b'])('leaves %s as it is', (text) => {
    expect(csvOf([[text]])).toBe(`${text}\r\n`);
  });
});

describe('where the case cites its sources', () => {
  const kase = readCase(MOSCOW.text, { file: MOSCOW.file }).case!;
  const cited = citationsOf(kase);

  it('is every quotation that `because` names in the file, at a place of the file', () => {
    const named = new Set(MOSCOW.text.match(/\breport#[\w-]+/g));
    expect(named.size).toBeGreaterThan(3);
    expect([...cited.keys()].sort()).toEqual([...named].sort());
    for (const { range, words } of [...cited.values()].flat()) {
      expect(words).not.toBe('');
      expect(range.end.offset).toBeGreaterThan(range.start.offset);
    }
  });

  it('names each place once', () => {
    for (const places of cited.values()) {
      const starts = places.map(({ range }) => range.start.offset);
      expect(new Set(starts).size).toBe(starts.length);
    }
  });
});
