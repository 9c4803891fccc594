/** Edits of a case's text: what they change, and that they change nothing else. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, parse, parseDocument } from 'yaml';
import { applyEdit, applyEdits, type Change, tryChange } from '../../src/web/edit/edits.ts';
import { EXAMPLES, textOf } from '../examples/cases.ts';

const CASE = `# The well
case: "Two villages"   # a name

parties:
  # The upper one.
  upper: { name: Upper village, walkaway: 40..60 } # as said
  # The lower one.
  lower:
    name: 'Lower village'
    walkaway: unknown # nobody knows
    why:
      walkaway: >-
        Nobody has
        stated it.

issues:
  water:
    options: [upper, shared, lower]
  upkeep:
    options:
      upper: Upper alone # all year
      both: Both

redlines:
  - party: upper # first
    name: whole
    never: { water: lower }
  # The second.
  - party: lower
    name: half
    never: { water: [upper, shared], upkeep: both }
`;

/** The lines that differ, as `-` and `+`. */
function changes(before: string, after: string | null): string[] {
  if (after === null) return ['refused'];
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail += 1;
  const minus = a.slice(head, a.length - tail).map((line) => `-${line}`);
  return [...minus, ...b.slice(head, b.length - tail).map((line) => `+${line}`)];
}

const put = (text: string, path: (string | number)[], value: unknown) =>
  changes(text, tryChange(text, { path, value }));

describe('a value is put in place of another', () => {
  it.each([
    [
      ['parties', 'lower', 'walkaway'],
      55,
      ['-    walkaway: unknown # nobody knows', '+    walkaway: 55 # nobody knows'],
    ],
    [
      ['parties', 'lower', 'walkaway'],
      '10..20',
      ['-    walkaway: unknown # nobody knows', '+    walkaway: 10..20 # nobody knows'],
    ],
    [
      ['parties', 'lower', 'name'],
      "O'Neill",
      ["-    name: 'Lower village'", "+    name: 'O''Neill'"],
    ],
    [
      ['case'],
      'Three: # villages',
      ['-case: "Two villages"   # a name', '+case: "Three: # villages"   # a name'],
    ],
    [['issues', 'upkeep', 'options', 'both'], 'true', ['-      both: Both', '+      both: "true"']],
  ])('in block style: %j', (path, value, expected) => {
    expect(put(CASE, path, value)).toEqual(expected);
  });

  it('in flow style, with signs of its own quoted', () => {
    expect(put(CASE, ['parties', 'upper', 'name'], 'Upper, [old]')).toEqual([
      '-  upper: { name: Upper village, walkaway: 40..60 } # as said',
      '+  upper: { name: "Upper, [old]", walkaway: 40..60 } # as said',
    ]);
  });

  it('a folded text by one line, and one line by several', () => {
    expect(put(CASE, ['parties', 'lower', 'why', 'walkaway'], 'It is said.')).toEqual([
      '-      walkaway: >-',
      '-        Nobody has',
      '-        stated it.',
      '+      walkaway: It is said.',
    ]);
    expect(put(CASE, ['parties', 'lower', 'walkaway'], { a: 1, b: 'x: y' })).toEqual([
      '-    walkaway: unknown # nobody knows',
      '+    walkaway: # nobody knows',
      '+      a: 1',
      '+      b: "x: y"',
    ]);
    expect(put(CASE, ['issues', 'upkeep', 'options'], ['upper', 'both'])).toEqual([
      '-    options:',
      '-      upper: Upper alone # all year',
      '-      both: Both',
      '+    options: [upper, both]',
    ]);
  });
});

describe('entries are added', () => {
  it('below the last, in its style', () => {
    expect(put(CASE, ['parties', 'third'], { name: 'Third', because: ['a#b'] })).toEqual([
      '+  third:',
      '+    name: Third',
      '+    because: [a#b]',
    ]);
    expect(put(CASE, ['parties', 'upper', 'veto'], true)).toEqual([
      '-  upper: { name: Upper village, walkaway: 40..60 } # as said',
      '+  upper: { name: Upper village, walkaway: 40..60, veto: true } # as said',
    ]);
    expect(put(CASE, ['redlines', 2], { party: 'upper', never: { upkeep: 'both' } })).toEqual([
      '+  - party: upper',
      '+    never:',
      '+      upkeep: both',
    ]);
    expect(put(CASE, ['issues', 'water', 'options', 3], 'nobody')).toEqual([
      '-    options: [upper, shared, lower]',
      '+    options: [upper, shared, lower, nobody]',
    ]);
  });

  it('with all that leads there', () => {
    expect(put(CASE, ['preferences', 'upper', 'water'], 'upper > shared')).toEqual([
      '+preferences:',
      '+  upper:',
      '+    water: upper > shared',
    ]);
    expect(tryChange('a:\n', { path: ['a', 'b'], value: 1 })).toBe('a:\n  b: 1\n');
    expect(tryChange('a: {} # none\n', { path: ['a', 'b'], value: 1 })).toBe('a: # none\n  b: 1\n');
    expect(tryChange('{}', { path: ['a'], value: [] })).toBe('{ a: [] }');
  });
});

describe('entries are taken away', () => {
  const take = (path: (string | number)[]) => put(CASE, path, null);
  it.each([
    [['parties', 'upper'], ['-  upper: { name: Upper village, walkaway: 40..60 } # as said']],
    [
      ['parties', 'upper', 'name'],
      [
        '-  upper: { name: Upper village, walkaway: 40..60 } # as said',
        '+  upper: { walkaway: 40..60 } # as said',
      ],
    ],
    [
      ['parties', 'upper', 'walkaway'],
      [
        '-  upper: { name: Upper village, walkaway: 40..60 } # as said',
        '+  upper: { name: Upper village } # as said',
      ],
    ],
    [
      ['redlines', 1, 'never', 'water'],
      ['-    never: { water: [upper, shared], upkeep: both }', '+    never: { upkeep: both }'],
    ],
    [
      ['parties', 'lower', 'why'],
      ['-    why:', '-      walkaway: >-', '-        Nobody has', '-        stated it.'],
    ],
    [
      ['redlines', 1, 'party'],
      ['-  - party: lower', '-    name: half', '+  - name: half'],
    ],
    [
      ['redlines', 0, 'party'],
      ['-  - party: upper # first', '+  -  # first'],
    ],
    [
      ['issues', 'water', 'options'],
      ['-    options: [upper, shared, lower]', '+    {}'],
    ],
  ])('%j', (path, expected) => {
    if (path.at(-1) === 'options')
      expect(take(path)).toEqual(['-  water:', ...expected.slice(0, 1), '+  water: {}']);
    else expect(take(path)).toEqual(expected);
  });
});

describe('entries are moved and renamed', () => {
  it('with the comment right above, while blank lines stay', () => {
    const after = tryChange(CASE, { path: ['parties', 'lower'], to: 0 })!;
    expect(after.slice(0, after.indexOf('issues'))).toBe(`# The well
case: "Two villages"   # a name

parties:
  # The lower one.
  lower:
    name: 'Lower village'
    walkaway: unknown # nobody knows
    why:
      walkaway: >-
        Nobody has
        stated it.
  # The upper one.
  upper: { name: Upper village, walkaway: 40..60 } # as said

`);
    expect(
      changes(CASE, tryChange(CASE, { path: ['issues', 'water', 'options', 2], to: 0 })),
    ).toEqual(['-    options: [upper, shared, lower]', '+    options: [lower, upper, shared]']);
  });

  it('by the name of a field alone', () => {
    expect(changes(CASE, tryChange(CASE, { path: ['issues', 'water'], key: 'well' }))).toEqual([
      '-  water:',
      '+  well:',
    ]);
    expect(tryChange(CASE, { path: ['issues', 'water'], key: 'upkeep' })).toBeNull();
  });
});

describe('what cannot be changed alone is refused', () => {
  it.each<[string, string, Change]>([
    ['several documents', 'a: 1\n---\na: 2\n', { path: ['a'], value: 3 }],
    ['text that is no YAML', 'a: [1\n', { path: ['a'], value: 3 }],
    ['a name that stands twice', 'a: 1\na: 2\n', { path: ['a'], value: 3 }],
    ['a step into a word', 'a: unknown\n', { path: ['a', 'b'], value: 3 }],
    ['an entry that is not there', 'a: 1\n', { path: ['b'], value: null }],
    ['a place past the end of a list', 'a: [1]\n', { path: ['a', 4], value: 3 }],
    ['the whole file', 'a: 1\n', { path: [], value: 3 }],
    [
      'nesting too deep',
      `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      { path: ['a'], value: 3 },
    ],
    ['aliases that unfold without end', bomb(), { path: ['a'], value: 3 }],
  ])('%s', (_, text, change) => {
    expect(tryChange(text, change)).toBeNull();
  });

  it('and passed over in a row of edits', () => {
    const edits = [
      { path: ['a', 'b'], value: 1 },
      { path: ['c'], value: 2 },
    ];
    expect(applyEdits('a: x\n', edits)).toBe('a: x\nc: 2\n');
    expect(applyEdit('a: [\n', edits[1]!)).toBe('a: [\n');
  });
});

function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]`,
  );
  return `l0: &l0 x\n${levels.join('\n')}\na: *l9\n`;
}

describe('values that share an anchor', () => {
  const text = 'a: &x { b: 1 } # one\nc: *x\nd: [*x]\ne: 5\n';
  it.each<[Change, string]>([
    [{ path: ['c', 'b'], value: 2 }, 'a: &x { b: 1 } # one\nc:\n  b: 2\nd: [*x]\ne: 5\n'],
    [{ path: ['c'], value: 2 }, 'a: &x { b: 1 } # one\nc: 2\nd: [*x]\ne: 5\n'],
    [{ path: ['a', 'b'], value: 2 }, 'a: { b: 2 } # one\nc: { b: 1 }\nd: [{ b: 1 }]\ne: 5\n'],
    [{ path: ['a'], value: null }, 'c: { b: 1 }\nd: [{ b: 1 }]\ne: 5\n'],
    [{ path: ['c'], to: 0 }, 'c: { b: 1 }\na: { b: 1 } # one\nd: [{ b: 1 }]\ne: 5\n'],
    [{ path: ['e'], value: 6 }, 'a: &x { b: 1 } # one\nc: *x\nd: [*x]\ne: 6\n'],
  ])('part where one of them changes: %j', (change, expected) => {
    expect(tryChange(text, change)).toBe(expected);
  });
});

describe('texts of other kinds', () => {
  it('keep their line ends', () => {
    const text = 'a:\r\n  b: 1 # c\r\n  d: 2\r\n';
    expect(tryChange(text, { path: ['a', 'e'], value: { f: 1 } })).toBe(
      'a:\r\n  b: 1 # c\r\n  d: 2\r\n  e:\r\n    f: 1\r\n',
    );
    expect(tryChange(text, { path: ['a', 'b'], value: null })).toBe('a:\r\n  d: 2\r\n');
  });

  it('are written anew only where a change in place is not possible', () => {
    const after = tryChange('? a\n: 1\nb: 2 # two\n', { path: ['a'], value: 3 });
    expect(parse(after!)).toEqual({ a: 3, b: 2 });
    expect(after).toContain('# two');
  });

  it('without a last line end', () => {
    expect(tryChange('a: 1\nb: 2', { path: ['b'], value: null })).toBe('a: 1');
    expect(tryChange('a: 1', { path: ['b'], value: 2 })).toBe('a: 1\nb: 2');
  });
});

/** Values as a case holds them, and some it should not. */
const word = fc.oneof(
  fc.constantFrom(
    'a',
    'unknown',
    '40..60',
    'a > b = c',
    'true',
    '12',
    '#x',
    'x: y',
    "it's",
    '- a',
    '',
    ' pad ',
    'ä\nb',
    '{',
    '*a',
    '&b',
    '"q"',
    '~',
    '__proto__',
  ),
  fc.string({ maxLength: 12 }),
);
const leaf = fc.oneof(word, fc.integer(), fc.boolean());
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/);
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** Every path of a plain value. */
function pathsOf(at: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof at !== 'object' || at === null) return path.length > 0 ? [path] : [];
  const steps = Array.isArray(at) ? at.map((_, index) => index) : Object.keys(at);
  const inner = steps.flatMap((step) =>
    pathsOf((at as Record<string | number, unknown>)[step], [...path, step]),
  );
  return path.length > 0 ? [path, ...inner] : inner;
}

function commentsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|\s)(#[^\n\r]*)/g)].map((match) => match[1]!);
}

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], root);
}

function withValueAt(root: unknown, path: readonly (string | number)[], to: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(root)) as Record<string | number, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1)!] = to;
  return copy;
}

describe('properties', () => {
  const texts = [CASE, ...EXAMPLES.map(textOf)];
  const anywhere = fc.constantFrom(
    ...texts.flatMap((text) => pathsOf(parse(text)).map((path) => ({ text, path }))),
  );

  it('a value anywhere in a case is what was set, and scalars leave every other line', () => {
    fc.assert(
      fc.property(anywhere, leaf, ({ text, path }, to) => {
        const after = tryChange(text, { path, value: to });
        expect(after).not.toBeNull();
        expect(parse(after!)).toEqual(withValueAt(parse(text), path, to));
        const old = parseDocument(text).getIn(path, true);
        if (!isScalar(old) || old.range == null || old.anchor) return;
        expect(after!.startsWith(text.slice(0, old.range[0]))).toBe(true);
        expect(after!.endsWith(text.slice(old.range[1]))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('any value survives being set, in block and flow', () => {
    fc.assert(
      fc.property(value, fc.boolean(), (to, flow) => {
        fc.pre(to !== null);
        const text = flow
          ? 'x: { a: 1, b: [1, 2] } # c\n'
          : 'x:\n  a: 1 # c\n  b:\n    - 1\n    - 2\n';
        for (const path of [
          ['x', 'a'],
          ['x', 'b'],
          ['x', 'c'],
          ['x', 'b', 1],
          ['x', 'b', 2],
        ]) {
          const after = tryChange(text, { path, value: to });
          expect(after).not.toBeNull();
          expect(parse(after!)).toEqual(withValueAt(parse(text), path, to));
          expect(after).toContain('# c');
        }
      }),
    );
  });

  it('an entry taken away takes no comment of others with it', () => {
    fc.assert(
      fc.property(anywhere, ({ text, path }) => {
        const after = tryChange(text, { path, value: null })!;
        expect(after).not.toBeNull();
        const [head, tail] = frame(text, after);
        const gone = text.slice(head, text.length - tail);
        expect(commentsOf(text).length - commentsOf(after).length).toBeLessThanOrEqual(
          commentsOf(` ${gone}`).length,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('a move keeps every line, and there and back is the text as it was', () => {
    const lists = texts.flatMap((text) => {
      const whole = parse(text);
      return pathsOf(whole).flatMap((path) => {
        const size = Object.keys(Object(valueAt(whole, path))).length;
        return typeof valueAt(whole, path) === 'object' && size > 1 ? [{ text, path, size }] : [];
      });
    });
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.nat(), fc.nat(), ({ text, path, size }, a, b) => {
        const own = valueAt(parse(text), path);
        const step = (of: unknown, at: number) =>
          Array.isArray(of) ? at : Object.keys(of as object)[at]!;
        const [from, to] = [a % size, b % size];
        const there = tryChange(text, { path: [...path, step(own, from)], to })!;
        expect(there).not.toBeNull();
        expect(commentsOf(there).sort()).toEqual(commentsOf(text).sort());
        const moved = Array.isArray(own) ? to : step(own, from);
        const back = tryChange(there, { path: [...path, moved], to: from })!;
        expect(JSON.stringify(parse(back))).toBe(JSON.stringify(parse(text)));
        if (!/[&*]/.test(text)) expect(back).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('hostile text is refused or right', () => {
    const piece = fc.constantFrom(
      'a: ',
      'b:',
      '\n',
      '\r\n',
      '  ',
      '\t',
      '- ',
      '&x ',
      '*x',
      '!!str ',
      '? ',
      ': ',
      '# c',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '1',
      '"q"',
      "'",
      '|',
      '>-',
      '---',
      '...',
      '%YAML 1.1',
      '<<: ',
      '\u2028',
      '\uFEFF',
      'a',
    );
    const change = fc.constantFrom<Change>(
      { path: ['a'], value: 7 },
      { path: ['a'], value: null },
      { path: ['b', 'c'], value: { d: ['e'] } },
      { path: ['a', 0], value: 'z' },
      { path: ['a', 1], to: 0 },
      { path: ['a'], key: 'z' },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), change, (pieces, own) => {
        const text = pieces.join('');
        const after = tryChange(text, own);
        if (after === null) return;
        const options = { uniqueKeys: false, version: '1.2' } as const;
        const document = parseDocument(after, options);
        expect(document.errors).toEqual([]);
        if ('value' in own && own.value !== null)
          expect(
            (document.toJS({ mapAsMap: false }) as Record<string, unknown>)[own.path[0]!],
          ).toBeDefined();
        const before = parseDocument(text, options).toJS({ mapAsMap: true });
        const now = document.toJS({ mapAsMap: true });
        const others = (of: unknown) =>
          of instanceof Map ? [...of].filter(([key]) => key !== own.path[0] && key !== 'z') : [];
        expect(others(now)).toEqual(others(before));
      }),
      { numRuns: 500 },
    );
  });
});

/** How many characters two texts share at their start and at their end. */
function frame(a: string, b: string): [number, number] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [head, tail];
}
