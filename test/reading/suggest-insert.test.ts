/** Additions to a YAML text: nothing else of it changes, whatever is added and wherever. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Edit } from '../../src/reading/suggest/edits.ts';
import { writeEdits } from '../../src/reading/suggest/write-edits.ts';

function insertEdit(text: string, edit: Edit): string | null {
  const written = writeEdits(text, [edit]);
  return 'text' in written ? written.text : null;
}
const put = (path: Edit['path'], value: unknown): Edit => ({ how: 'put', path, value });
const append = (path: Edit['path'], value: unknown): Edit => ({ how: 'append', path, value });

describe('an addition', () => {
  it.each<[string, string, Edit, string]>([
    ['a new key at the top', 'a: 1 # one\n# end\n', put(['b'], 'x'), 'a: 1 # one\nb: x\n# end\n'],
    ['no line end at the end', 'a: 1', put(['b'], 'x'), 'a: 1\nb: x'],
    ['CRLF', 'a: 1\r\nb:\r\n  c: 2\r\n', put(['b', 'd'], 3), 'a: 1\r\nb:\r\n  c: 2\r\n  d: 3\r\n'],
    [
      'after a folded block',
      'a:\n  w: >-\n    long\n    words\n\nb: 1\n',
      put(['a', 'x'], 'y'),
      'a:\n  w: >-\n    long\n    words\n  x: y\n\nb: 1\n',
    ],
    [
      'a flow map',
      'a: { b: 1 } # note\n',
      put(['a', 'c'], ['x#y']),
      'a: { b: 1, c: [x#y] } # note\n',
    ],
    ['an empty flow map', 'a: {}\n', put(['a', 'c'], 1), 'a: { c: 1 }\n'],
    ['an empty flow list', 'a: []\n', append(['a'], 'x'), 'a: [x]\n'],
    ['a flow list', 'a: [x, y]\n', append(['a'], 'z, or not'), 'a: [x, y, "z, or not"]\n'],
    [
      'a flow list over lines',
      'a: [\n  x, # one\n  y\n]\nb: 1\n',
      append(['a'], 'z'),
      'a: [\n  x, # one\n  y, z\n]\nb: 1\n',
    ],
    [
      'a block list',
      'a:\n  - x # one\n  # two\nb: 1\n',
      append(['a'], 'z'),
      'a:\n  - x # one\n  - z\n  # two\nb: 1\n',
    ],
    ['a block list without indent', 'a:\n- x\nb: 1\n', append(['a'], 'z'), 'a:\n- x\n- z\nb: 1\n'],
    [
      'maps in a list',
      'a:\n  - n: 1\n    m: 2\n',
      append(['a'], { n: 3, because: ['x#y'] }),
      'a:\n  - n: 1\n    m: 2\n  - n: 3\n    because: [x#y]\n',
    ],
    [
      'a list in a map in a list, both new',
      'a:\n  - n: 1\n  # kept\n',
      append(['a', 0, 'because'], 'x#y'),
      'a:\n  - n: 1\n    because: [x#y]\n  # kept\n',
    ],
    [
      'flow maps in a list',
      'a:\n  - { n: 1 }\n',
      append(['a'], { n: 2 }),
      'a:\n  - { n: 1 }\n  - { n: 2 }\n',
    ],
    [
      'beside flow maps',
      'q:\n  a: { x: 1 }\n',
      put(['q', 'b'], { x: 'y: z' }),
      'q:\n  a: { x: 1 }\n  b: { x: "y: z" }\n',
    ],
    [
      'several missing levels',
      'a: 1\n',
      append(['b', 'c', 'd'], 'e'),
      'a: 1\nb:\n  c:\n    d: [e]\n',
    ],
    ['what is there already', 'a: [x]\nb: 1\n', append(['a'], 'x'), 'a: [x]\nb: 1\n'],
    ['a key that is there already', 'a: 1\n', put(['a'], 2), 'a: 1\n'],
  ])('%s', (_, before, edit, after) => {
    expect(insertEdit(before, edit)).toBe(after);
  });

  it.each<[string, string, Edit]>([
    ['an alias in its way', 'a: &x { b: 1 }\nc: *x\n', put(['c', 'd'], 1)],
    ['an anchor in its way', 'a: &x { b: 1 }\nc: *x\n', put(['a', 'd'], 1)],
    ['a scalar in its way', 'a: unknown\n', put(['a', 'd'], 1)],
    ['a map where a list is meant', 'a: { b: 1 }\n', append(['a'], 1)],
    ['nothing where something is meant', 'a:\nb: 1\n', append(['a'], 1)],
    ['no such item', 'a: [{ b: 1 }]\n', put(['a', 3, 'c'], 1)],
    ['no map at all', '- a\n', put(['b'], 1)],
    ['no YAML', 'a: [\n', put(['b'], 1)],
  ])('is refused with %s', (_, before, edit) => {
    expect(insertEdit(before, edit)).toBeNull();
  });
});

const FILES = [
  'top: 1\nlist:\n  - a: 1\n    b: { c: [x] }\n  # note\n  - { a: 2 }\nmap:\n  k: "v" # why\n  j:\n    deep: |\n      text\n\n# end\n',
  'top: 1\r\nlist: [{ a: 1, b: { c: [x] } }, { a: 2 }]\r\nmap: { k: v, j: { deep: text } }\r\n',
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'a: b',
    '- x',
    '# no comment',
    '"half',
    "it's",
    '*alias',
    '&anchor',
    '!!tag x',
    '{ a',
    ']',
    '---',
    '...',
    'null',
    'true',
    '0x10',
    '1e3',
    '',
    ' led by blanks ',
    'two\nlines\n',
    'with\r\nreturns',
    '\ttab',
    '\u2028\u0085\ufeff',
    '“quoted” «words» 🙂 \u202Eright',
    '%directive',
    '@at `tick`',
    'a #b',
    '|-',
    '>',
    '? key',
    'x'.repeat(500),
  ),
);

describe('hostile words', () => {
  it('are escaped where a reader of the file could not see them', () => {
    const words = 'pay \u202Etuc\u202C \u009b31m \u2028 \ufeff end';
    const after = insertEdit('a: 1\n', put(['b'], words))!;
    expect(after).toBe('a: 1\nb: "pay \\u202etuc\\u202c \\u009b31m \\u2028 \\ufeff end"\n');
    expect(parse(after)).toEqual({ a: 1, b: words });
  });

  it('come back as they are, and no other character changes', () => {
    const paths: Edit['path'][] = [
      ['new'],
      ['map', 'new'],
      ['map', 'j', 'new'],
      ['list', 1, 'new'],
      ['list', 0, 'b', 'new'],
    ];
    const lists: Edit['path'][] = [
      ['list'],
      ['list', 0, 'b', 'c'],
      ['fresh'],
      ['map', 'fresh', 'inner'],
    ];
    const edits = fc.oneof(
      fc.record({
        how: fc.constant('put' as const),
        path: fc.constantFrom(...paths),
        value: fc.oneof(
          hostile,
          fc.dictionary(fc.constantFrom('exact', 'terms', 'because'), hostile),
          fc.array(hostile),
        ),
      }),
      fc.record({
        how: fc.constant('append' as const),
        path: fc.constantFrom(...lists),
        value: fc.oneof(
          hostile,
          fc.record({ exact: hostile, because: fc.array(hostile, { minLength: 1 }) }),
        ),
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FILES), edits, (before, edit) => {
        const after = insertEdit(before, edit);
        expect(after).not.toBeNull();
        const { start, end } = addedIn(before, after!);
        expect(after!.slice(0, start) + after!.slice(end)).toBe(before);
        expect(JSON.stringify(parse(after!))).toContain(JSON.stringify(edit.value).slice(1, -1));
        expect(insertEdit(after!, edit)).toBe(after);
      }),
      { numRuns: 400 },
    );
  });
});

describe('many additions at once', () => {
  const ids = fc.constantFrom('a', 'b', 'q', 'map', 'list', 'j', 'deep-er');
  const paths = fc.constantFrom<Edit['path']>(
    ['new'],
    ['map', 'one'],
    ['map', 'j', 'one'],
    ['map', 'j', 'two'],
    ['fresh', 'inner', 'x'],
    ['fresh', 'inner', 'y'],
    ['list', 0, 'b', 'z'],
    ['list', 1, 'a2'],
  );
  const lists = fc.constantFrom<Edit['path']>(
    ['list'],
    ['list', 0, 'b', 'c'],
    ['map', 'refs'],
    ['fresh', 'refs'],
    ['list', 1, 'because'],
  );
  const value = fc.oneof(
    ids,
    fc.record({ exact: hostile, because: fc.array(ids, { minLength: 1 }) }),
  );
  const edits = fc.array(
    fc.oneof(
      fc.record({ how: fc.constant('put' as const), path: paths, value }),
      fc.record({ how: fc.constant('append' as const), path: lists, value }),
    ),
    { maxLength: 12 },
  );

  it('say what they say one by one, and take nothing away', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), edits, (before, all) => {
        const written = writeEdits(before, all);
        if (!('text' in written)) throw new Error(`refused: ${JSON.stringify(written.refused)}`);
        const single = all.reduce((text, edit) => insertEdit(text, edit)!, before);
        expect(sorted(parse(written.text))).toEqual(sorted(parse(single)));
        let at = 0;
        for (const char of written.text)
          if (char === before.slice(at, at + char.length)) at += char.length;
        expect(at).toBe(before.length);
      }),
      { numRuns: 300 },
    );
  });

  it('leave the values that were handed in as they are', () => {
    const value = { name: 'x', because: ['a'] };
    const all = [append(['list'], value), append(['list', 0, 'because'], 'b')];
    expect(writeEdits('list: []\n', all)).toMatchObject({
      text: expect.stringContaining('[a, b]'),
    });
    expect(value).toEqual({ name: 'x', because: ['a'] });
  });

  it('name the first that cannot be inserted', () => {
    const bad = put(['a', 'b'], 1);
    expect(writeEdits('a: 1\n', [put(['c'], 1), bad, put(['d'], 1)])).toEqual({ refused: bad });
  });
});

/** Data with the items of its lists in one order: additions to two lists may change places. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) {
    const items = data.map(sorted);
    return items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, sorted(inner)]));
}

/** The one stretch by which a text is longer than another. */
function addedIn(before: string, after: string): { start: number; end: number } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  return { start, end: start + after.length - before.length };
}
