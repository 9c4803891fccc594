/** The evidence of a case against the texts that it quotes. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Case, type Problem, readCase } from '../../src/case/index.ts';
import { checkEvidence } from '../../src/record/index.ts';

const REPORT = 'The talks were productive, he said.\nThey were not productive, “they” said.\n';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A case with one source; `fields` are lines of that source. */
function caseOf(fields: readonly string[], quotes: Record<string, string>): Case {
  const lines = Object.entries(quotes).map(
    ([anchor, quote]) => `      ${anchor}: { speaker: S, kind: position, ${quote} }`,
  );
  const text = [
    'case: Talks',
    'sources:',
    '  report:',
    '    title: A report',
    ...fields.map((field) => `    ${field}`),
    ...(lines.length > 0 ? ['    quotes:', ...lines] : []),
    'parties: { a: {} }',
    'issues: { land: { options: [keep, give] } }',
    'preferences: { a: unknown }',
  ].join('\n');
  const { case: kase, problems } = readCase(text, { file: 'talks.case.yaml' });
  expect(problems).toEqual([]);
  return kase!;
}

function check(
  quotes: Record<string, string>,
  given: { text?: string | Uint8Array; fields?: readonly string[] } = {},
): Problem[] {
  const { text = REPORT } = given;
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const fields = given.fields ?? ['text: report.md', `sha256: ${digestOf(bytes)}`];
  return checkEvidence(caseOf(fields, quotes), new Map([['report.md', bytes]]));
}

const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

describe('quotations', () => {
  it('that stand in their text are no problem', () => {
    const problems = check({
      q1: 'exact: The talks were productive',
      q2: 'exact: productive, prefix: "not "',
      q3: 'exact: productive, start: 15',
      q4: 'exact: "said.\\nThey"',
    });
    expect(problems).toEqual([]);
  });

  it.each<[string, string, Partial<Problem>]>([
    [
      'quote-not-found',
      'exact: The talks were a success',
      {
        path: 'sources.report.quotes.q.exact',
        message: '`The talks were a success` does not stand in `report.md` in these words.',
        hint: 'Copy the words from the text, with its punctuation and line breaks.',
      },
    ],
    [
      'quote-not-found',
      'exact: said. They were',
      { hint: expect.stringContaining('other blanks, line breaks or quotation marks') },
    ],
    [
      'quote-not-found',
      'exact: \'"they" said\'',
      { hint: expect.stringContaining('other blanks, line breaks or quotation marks') },
    ],
    [
      'quote-not-found',
      'exact: The talks, prefix: "In Moscow, "',
      { hint: expect.stringContaining('not between this `prefix` and `suffix`') },
    ],
    [
      'quote-ambiguous',
      'exact: productive',
      { message: '`productive` stands 2 times in `report.md`.' },
    ],
    [
      'quote-moved',
      'exact: The talks, start: 1',
      { path: 'sources.report.quotes.q.start', hint: expect.stringContaining('stand at 0.') },
    ],
  ])('%s: %s', (code, quote, expected) => {
    expect(check({ q: quote })).toMatchObject([{ code, severity: 'error', ...expected }]);
  });

  it('are each a problem, at their own place', () => {
    const problems = check({ q1: 'exact: nowhere', q2: 'exact: The talks', q3: 'exact: neither' });
    expect(problems.map(({ path, range }) => [path, range.start.line, range.start.column])).toEqual(
      [
        ['sources.report.quotes.q1.exact', 8, 48],
        ['sources.report.quotes.q3.exact', 10, 48],
      ],
    );
  });
});

describe('the text of a source', () => {
  it('that has changed is an error, and nothing is looked up in it', () => {
    const changed = REPORT.replace('productive', 'productive indeed');
    const stated = digestOf(bytesOf(REPORT));
    const fields = ['text: report.md', `sha256: ${stated}`];
    const quotes = { q1: 'exact: The talks were', q2: 'exact: nowhere' };
    const problems = check(quotes, { text: changed, fields });
    expect(problems).toMatchObject([
      { code: 'source-changed', severity: 'error', path: 'sources.report.sha256' },
    ]);
    expect(problems[0]!.message).toContain(stated);
    expect(problems[0]!.message).toContain(digestOf(bytesOf(changed)));
  });

  it('that lost only its last line end has changed', () => {
    const fields = ['text: report.md', `sha256: ${digestOf(bytesOf(REPORT))}`];
    const text = REPORT.trimEnd();
    expect(codes(check({ q: 'exact: The talks' }, { text, fields }))).toEqual(['source-changed']);
  });

  it('that is not there is an error', () => {
    const kase = caseOf(['text: report.md'], { q: 'exact: x' });
    expect(checkEvidence(kase, new Map())).toMatchObject([
      { code: 'source-missing', severity: 'error', path: 'sources.report.text' },
    ]);
  });

  it('that is quoted without a digest is an error that says the right one', () => {
    const problems = check({ q: 'exact: nowhere' }, { fields: ['text: report.md'] });
    expect(codes(problems)).toEqual(['source-unhashed', 'quote-not-found']);
    expect(problems[0]!.hint).toContain(`sha256: ${digestOf(bytesOf(REPORT))}`);
    expect(codes(check({}, { fields: ['text: report.md'] }))).toEqual([]);
  });

  it('that is no UTF-8 is an error', () => {
    const text = Uint8Array.of(0x54, 0xff);
    expect(codes(check({ q: 'exact: T' }, { text }))).toEqual(['source-not-utf8']);
  });

  it('that nobody names leaves its quotations unchecked, which is a warning', () => {
    expect(check({ q: 'exact: x' }, { fields: [] })).toMatchObject([
      { code: 'quotes-unchecked', severity: 'warning' },
    ]);
    expect(check({}, { fields: [] })).toEqual([]);
  });

  it('may begin with a byte order mark, which is not counted', () => {
    const text = `\ufeff${REPORT}`;
    expect(check({ q: 'exact: productive, start: 15' }, { text })).toEqual([]);
  });
});
