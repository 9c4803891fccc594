/** When a statement was made. */
import { describe, expect, it } from 'vitest';
import { readReport, reportsIn } from '../../src/reading/index.ts';

/** The report is of Thursday, 8 May 2031. */
function datesOf(text: string, issued: string | null = '2031-05-08') {
  const { report } = reportsIn(Buffer.from(text), 'report.txt').reports[0]!;
  const { statements } = readReport({ ...report, source: { ...report.source, issued } });
  for (const { date } of statements) {
    if (date?.words) expect(date.words.exact).toBe(text.slice(date.words.start, date.words.end));
  }
  return statements.filter(({ cue }) => cue !== null).map(({ date }) => date?.iso ?? null);
}

describe('the date of a statement', () => {
  it.each([
    ['Marn said on Tuesday that the ferry would sail.', '2031-05-06'],
    ['Marn told reporters in Lisk on 3 May that the ferry would sail.', '2031-05-03'],
    ['Marn told Oren late on 30 December that the ferry would sail.', '2030-12-30'],
    ['On Tuesday, Marn said that the ferry would sail.', '2031-05-06'],
    ['Late on Monday Marn said that the ferry would sail.', '2031-05-05'],
    ['Marn on Tuesday said that the ferry would sail.', '2031-05-06'],
    ['“The ferry will sail,” Marn said on Tuesday.', '2031-05-06'],
    ['“The ferry will sail,” said Marn on Wednesday.', '2031-05-07'],
    ['The ferry will sail, Marn said on Tuesday.', '2031-05-06'],
    ['Marn said today that the ferry would sail.', '2031-05-08'],
    ['Marn said yesterday that the ferry would sail.', '2031-05-07'],
    ['Marn said in a statement on Tuesday that the ferry would sail.', '2031-05-06'],
    ['Marn said in April that the ferry would sail.', '2031-04'],
    ['Marn denied on Tuesday that the ferry was late.', '2031-05-06'],
    ['On Tuesday Marn rejected the claim that the ferry was late.', '2031-05-06'],
  ])('stands in: %s', (text, iso) => {
    expect(datesOf(text)).toContain(iso);
  });

  it.each([
    // Of what is said.
    'Marn said the ferry would sail on Tuesday.',
    'Marn said that on Tuesday the ferry sailed.',
    '“The ferry sailed on Tuesday,” Marn said.',
    // Of something else that took place.
    'Marn said after the talks on Tuesday that the ferry would sail.',
    'After Tuesday’s talks, Marn said that the ferry would sail.',
    'Marn, who met Oren on Tuesday, said that the ferry would sail.',
    'On Tuesday the crew left, and Marn said that the ferry would sail.',
    'Asked about the accident on Tuesday, Marn said that the ferry would sail.',
    'Marn said of the accident on Tuesday that it was small.',
    'Marn said in a March report that the ferry would sail.',
    '“The ferry will sail,” said 2/3 shareholder Marn.',
    // Not said yet.
    'Marn will say on Friday that the ferry is late.',
    'Marn is expected to tell Oren on Tuesday that the ferry is late.',
    // Spans and clock times.
    'Marn said last week that the ferry would sail.',
    'Marn said at 5 pm that the ferry would sail.',
    'Marn said that the ferry would sail.',
  ])('is not taken from: %s', (text) => {
    expect(datesOf(text).filter((iso) => iso !== null)).toEqual([]);
  });

  it('needs a year where the day of the report is not known', () => {
    expect(datesOf('Marn said on 3 May that the ferry would sail.', null)).toEqual([null]);
    expect(datesOf('On 3 May 2031 Marn said that the ferry would sail.', null)).toEqual([
      '2031-05-03',
    ]);
  });

  it('is that of its own attribution', () => {
    expect(
      datesOf('Marn said on Monday that the ferry was late. Oren denied on Tuesday that it was.'),
    ).toEqual(['2031-05-05', '2031-05-06']);
  });
});
