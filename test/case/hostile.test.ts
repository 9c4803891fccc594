/** Files that are made to break the reader: each is a problem of its own, and none a crash. */
import { describe, expect, it } from 'vitest';
import { formatProblems, LIMITS, type ProblemCode } from '../../src/case/index.ts';
import { codesIn, read, snippet } from './snippet.ts';

const nested = (open: string, close: string, levels: number) =>
  `${open.repeat(levels)}x${close.repeat(levels)}`;
const bomb = () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [k, name] of [...'bcdefgh'].entries())
    lines.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefg'[k]}`).join(', ')}]`);
  return lines.join('\n');
};
const stairs = (levels: number) =>
  Array.from({ length: levels }, (_, k) => `${' '.repeat(k)}a:`).join('\n');

/** Files with the codes among which theirs must be. */
const HOSTILE: Record<string, readonly [ProblemCode, string | Uint8Array]> = {
  'one bracket 100,000 times': ['nesting-too-deep', '['.repeat(100_000)],
  'one bracket a million times': ['nesting-too-deep', '['.repeat(1_000_000)],
  'one brace 100,000 times': ['nesting-too-deep', '{a: '.repeat(100_000)],
  'one hyphen 100,000 times': ['nesting-too-deep', '- '.repeat(100_000)],
  'one question mark 100,000 times': ['nesting-too-deep', '? '.repeat(100_000)],
  'brackets and question marks': ['nesting-too-deep', '[? '.repeat(100_000)],
  'a staircase of maps': ['nesting-too-deep', stairs(1_000)],
  'closed brackets': ['nesting-too-deep', `a: ${nested('[', ']', LIMITS.nesting)}`],
  'a billion laughs': ['alias-too-large', bomb()],
  'nesting through aliases': [
    'nesting-too-deep',
    `a: &a ${nested('[', ']', 20)}\nb: ${nested('[', ']', 20).replace('x', '*a')}`,
  ],
  'more than 100 aliases': ['too-many-aliases', `a: &a x\nb: [${'*a, '.repeat(101)}]`],
  'a tag of a million characters': ['tag-unknown', '!'.repeat(1_000_000)],
  'a list of half a million': ['too-many-tokens', `rounds: [${'a,'.repeat(500_000)}]`],
  'a map of 70,000 parties': [
    'too-many-tokens',
    `parties:\n${Array.from({ length: 70_000 }, (_, k) => `  a${k}: 1`).join('\n')}`,
  ],
  'a million quotation marks': ['too-many-tokens', '"'.repeat(1_000_000)],
  'a file of more than a megabyte': ['file-too-large', `# ${'x'.repeat(LIMITS.caseBytes)}`],
  'a file that is large in bytes only': ['file-too-large', `# ${'和'.repeat(400_000)}`],
  'bytes that are no UTF-8': ['file-not-utf8', Uint8Array.of(0x61, 0x3a, 0x0a, 0x62, 0xff, 0x3a)],
  'UTF-16': ['file-not-utf8', Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00)],
  'a character cut at the end': ['file-not-utf8', Uint8Array.of(0x61, 0x3a, 0xe2, 0x82)],
  'control characters': ['wrong-type', '\u0001'.repeat(1_000_000)],
  'half a million blank lines': ['file-empty', '\n'.repeat(500_000)],
  'an order of 100,000 words': [
    'order-repeats',
    snippet({
      preferences: `preferences: { a: { land: "${'keep > '.repeat(100_000)}give" }, b: unknown }`,
    }),
  ],
  'a number of 400,000 digits': [
    'bad-quantity',
    snippet({ parties: `parties: { a: { walkaway: "${'1'.repeat(400_000)}x" }, b: {} }` }),
  ],
};

describe('hostile files', () => {
  it.each(Object.entries(HOSTILE))('%s', (_, [code, text]) => {
    const found = read(text);
    expect(found.case).toBeNull();
    expect(codesIn(found)).toContain(code);
    const shown = formatProblems(found.problems, new Map([['talks.case.yaml', String(text)]]));
    expect(shown).toContain(code);
    // Nothing that a terminal would obey.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('reports the place of the first byte that is no UTF-8', () => {
    const { problems } = read(Uint8Array.of(0x61, 0x3a, 0x0a, 0x62, 0xff, 0x3a));
    expect(problems[0]).toMatchObject({
      message: 'The bytes from 4 on are not UTF-8 text.',
      range: { start: { line: 2, column: 2, offset: 4 } },
    });
  });

  it('allows as many levels as it says, counted exactly, and not one more', () => {
    const inner = LIMITS.nesting - 2; // the file and the list of rounds are two
    const allowed = read(snippet({ rest: `rounds: [${nested('[', ']', inner)}]` }));
    expect(codesIn(allowed)).not.toContain('nesting-too-deep');
    const deeper = read(snippet({ rest: `rounds: [${nested('[', ']', inner + 1)}]` }));
    expect(codesIn(deeper)).toContain('nesting-too-deep');
  });

  it('takes brackets in text and comments for text', () => {
    const brackets = '['.repeat(100);
    const text = snippet({
      case: `case: "${brackets}" # ${brackets}`,
      rest: `about: |\n  ${brackets}\n  - - - - - - - -\n`,
    });
    expect(read(text).problems).toEqual([]);
  });

  it('leaves the prototype of objects alone', () => {
    const text = `${snippet()}__proto__: { polluted: true }\nsources: { "__proto__": { title: x } }`;
    expect(codesIn(read(text))).toEqual(['forbidden-key', 'forbidden-key']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('shows words of the file without what a terminal would obey, and cut to size', () => {
    const evil = `"\\e[2Jgone \\u202e${'x'.repeat(500)}"`;
    const { problems } = read(snippet({ parties: `parties: { a: { walkaway: ${evil} }, b: {} }` }));
    expect(problems[0]!.message).toBe(
      `\`\ufffd[2Jgone \ufffd${'x'.repeat(49)}…\` is no number, range or \`unknown\`.`,
    );
  });
});

describe('aliases', () => {
  it('stand for values, with their places where they are used', () => {
    const text = snippet({
      preferences: 'preferences: { a: { land: &l keep > give, money: unknown }, b: { land: *l } }',
    });
    const { case: kase, problems } = read(text);
    expect(problems).toEqual([]);
    expect(kase?.parties.map(({ preferences }) => preferences?.values[0]?.chains)).toEqual([
      [[[0], [2]]],
      [[[0], [2]]],
    ]);
    const b = kase?.inputs.find(({ id }) => id === 'b.land.keep');
    expect(text.slice(b?.trace.range.start.offset, b?.trace.range.end.offset)).toBe('*l');
  });
});
