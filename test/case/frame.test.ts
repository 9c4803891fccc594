/** How problems are shown. */
import { describe, expect, it } from 'vitest';
import { codeFrame, formatProblems, problem } from '../../src/case/index.ts';
import { rangesIn } from '../../src/case/positions.ts';
import { read, snippet, unmark } from './snippet.ts';

/** The frame of a problem at the marked place. */
function frameAt(marked: string, width = 80): string {
  const { text, spans } = unmark(marked);
  const range = rangesIn('talks.case.yaml', text)(spans[0]!);
  const found = problem('bad-quantity', { text: 'x' }, range, 'parties.a.walkaway');
  return codeFrame(found, text, { width });
}

/** Only the lines of the source and the carets. */
function sourceAt(marked: string, width = 80): string {
  return frameAt(marked, width).split('\n').slice(2, -2).join('\n');
}

describe('a code frame', () => {
  it('shows place, code, message, source and hint', () => {
    expect(frameAt('case: Talks\nparties:\n  a: { walkaway: «40-60» }\n  b: {}\n')).toBe(
      `talks.case.yaml:3:18 error bad-quantity
\`x\` is no number, range or \`unknown\`.
  2 | parties:
> 3 |   a: { walkaway: 40-60 }
    |                  ^^^^^
  4 |   b: {}
  Write \`40\`, \`40..60\`, \`20..40..90\` or \`unknown\` (a number, a range,
  lowest..likely..highest, not known).`,
    );
  });

  it.each([
    ['the first line', '«case»\nparties', '> 1 | case\n    | ^^^^\n  2 | parties'],
    ['the last line', 'case\n«parties»', '  1 | case\n> 2 | parties\n    | ^^^^^^^'],
    ['the end of the text', 'case«»', '> 1 | case\n    |     ^'],
    ['an empty text', '«»', '> 1 |\n    | ^'],
    ['an empty line', 'a\n«»\nb', '  1 | a\n> 2 |\n    | ^\n  3 | b'],
    ['several lines', 'a: «[b,\n  c]»\nd', '> 1 | a: [b,\n    |    ^^^\n  2 |   c]'],
    ['tabs', '\ta:\t«b»', '> 1 |     a:  b\n    |         ^'],
    ['wide characters', '和平: «b»', '> 1 | 和平: b\n    |       ^'],
    ['wide characters at fault', 'a: «和平»!', '> 1 | a: 和平!\n    |    ^^^^'],
    ['emoji of several code points', '👩‍👩‍👧🕊️: «b»', '> 1 | 👩‍👩‍👧🕊️: b\n    |       ^'],
    ['combining marks', 'e\u0301e\u0301: «b»', '> 1 | e\u0301e\u0301: b\n    |     ^'],
    ['CR LF', 'a\r\n«b»\r\nc', '  1 | a\n> 2 | b\n    | ^\n  3 | c'],
    ['control characters', 'a\u001b[2J«b»\u202e', '> 1 | a\ufffd[2Jb\ufffd\n    |      ^'],
  ])('at %s', (_, marked, shown) => {
    expect(sourceAt(`${marked}`)).toBe(shown);
  });

  it('lines numbers up', () => {
    const lines = Array.from({ length: 9 }, (_, k) => `line${k + 1}`).join('\n');
    expect(sourceAt(`${lines}\n«x»`)).toBe('   9 | line9\n> 10 | x\n     | ^');
    expect(sourceAt(`${lines.replace('line9', '«line9»')}\nx`)).toBe(
      '   8 | line8\n>  9 | line9\n     | ^^^^^\n  10 | x',
    );
  });

  it.each([40, 60, 100])('shows the part of a long line that matters, in %i columns', (width) => {
    const long = `${'a'.repeat(500)}«${'b'.repeat(10)}»${'c'.repeat(500)}`;
    const lines = sourceAt(`before\n${long}\nafter`, width).split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    const [, faulty, carets] = lines;
    const from = carets!.indexOf('^');
    expect(carets!.slice(from)).toBe('^'.repeat(10));
    expect(faulty!.slice(from, from + 10)).toBe('b'.repeat(10));
    expect(faulty).toMatch(/^> 2 \| …a+b+c+…$/);
  });

  it('cuts a run of carets at the edge', () => {
    const lines = sourceAt(`«${'b'.repeat(1000)}»`, 40).split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
    expect(lines[1]).toMatch(/^ {4}\| \^{30,}$/);
  });

  it('passes over a byte order mark', () => {
    const { problems } = read('\ufeffcase: 5\n');
    const [found] = problems.filter(({ code }) => code === 'wrong-type');
    expect(codeFrame(found!, '\ufeffcase: 5\n')).toContain('> 1 | case: 5\n    |       ^');
  });

  it('colours by severity where it is asked to', () => {
    const { problems } = read(snippet({ rest: 'as-of: soon' }));
    const color = (kind: string, text: string) => `<${kind}>${text}</${kind}>`;
    const shown = codeFrame(problems[0]!, snippet({ rest: 'as-of: soon' }), { color });
    expect(shown).toContain('talks.case.yaml:5:8 <error>error bad-date</error>');
    expect(shown).toContain('> <dim>5 |</dim> as-of: soon');
    expect(shown).toContain('<error>^^^^</error>');
  });
});

describe('a list of problems', () => {
  it('ends with a count', () => {
    const text = snippet({
      parties: 'parties: { a: {}, b: {}, c: { role: observer, walkaway: 5 } }',
      rest: 'as-of: soon',
    });
    const { problems } = read(text);
    const shown = formatProblems(problems, new Map([['talks.case.yaml', text]]));
    expect(shown.split('\n\n')).toHaveLength(3);
    expect(shown).toMatch(/\n\n1 error, 1 warning$/);
  });

  it('needs no text', () => {
    const { problems } = read('case: 5');
    expect(formatProblems(problems, new Map())).toContain(
      'talks.case.yaml:1:7 error wrong-type\nThis must be text, and it is the number 5.\n  Put it in quotation marks.',
    );
    expect(formatProblems([], new Map())).toBe('no problems');
  });
});
