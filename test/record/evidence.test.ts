/** The record: evidence by reference, readings that differ, annotations. */
import { describe, expect, it } from 'vitest';
import { readCase } from '../../src/case/index.ts';
import { contestedReadings, evidenceOf, toWebAnnotation } from '../../src/record/index.ts';

const { case: kase, problems } = readCase(
  `
case: Talks
sources:
  report:
    title: A report
    url: https://example.org/report
    text: report.md
    quotes:
      one: { exact: productive, speaker: Ushakov, about: meeting, kind: characterisation, polarity: positive, reads: Productive }
      two: { exact: "no", prefix: "was a ", suffix: " to", speaker: An analyst, about: meeting, kind: inference, polarity: negative, reads: a rejection }
      three: { exact: hours, speaker: A paper, about: meeting, kind: editorial }
      four: { exact: good, speaker: Ushakov, about: plan, kind: position, reads: good }
      five: { exact: bad, speaker: Ushakov, about: plan, kind: position, reads: bad }
      six: { exact: long, speaker: A, about: length, kind: position, reads: Long }
  book:
    title: A book
    quotes:
      one: { exact: search, speaker: Peskov, about: meeting, kind: characterisation, reads: a search for compromise }
      two: { exact: lengthy, speaker: B, about: length, kind: position, reads: "long " }
      three: { exact: x, speaker: C, kind: position, reads: alone }
parties: { a: {} }
issues: { land: { options: [keep, give] } }
preferences: { a: unknown }
`,
  { file: 'talks.case.yaml' },
);
const record = kase!;
const quote = (source: string, anchor: string) => evidenceOf(record, { source, anchor })!;

it('reads', () => expect(problems).toEqual([]));

describe('contested readings', () => {
  it('are those of the same by several speakers, in the order of the file', () => {
    expect(contestedReadings(record)).toEqual([
      {
        about: 'meeting',
        readings: [
          {
            speaker: 'Ushakov',
            reads: 'Productive',
            polarity: 'positive',
            ref: { source: 'report', anchor: 'one' },
          },
          {
            speaker: 'An analyst',
            reads: 'a rejection',
            polarity: 'negative',
            ref: { source: 'report', anchor: 'two' },
          },
          {
            speaker: 'Peskov',
            reads: 'a search for compromise',
            polarity: 'neutral',
            ref: { source: 'book', anchor: 'one' },
          },
        ],
      },
    ]);
  });
});

describe('evidence', () => {
  it('is a quotation with its source', () => {
    const { source, quote: found } = quote('book', 'one');
    expect([source.title, found.speaker]).toEqual(['A book', 'Peskov']);
  });

  it.each([
    ['report', 'nine'],
    ['nowhere', 'one'],
    ['constructor', 'one'],
  ])('is nothing for %s#%s', (source, anchor) => {
    expect(evidenceOf(record, { source, anchor })).toBeNull();
  });
});

describe('a Web Annotation', () => {
  it('selects the words, with those before and after', () => {
    const { source, quote: found } = quote('report', 'two');
    expect(toWebAnnotation(found, source)).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'identifying',
      body: { type: 'TextualBody', value: 'a rejection' },
      target: {
        source: 'https://example.org/report',
        selector: [{ type: 'TextQuoteSelector', exact: 'no', prefix: 'was a ', suffix: ' to' }],
      },
    });
  });

  it('gives the position in code points, where the text is at hand', () => {
    const { source, quote: found } = quote('report', 'one');
    const annotation = toWebAnnotation(found, source, '🕊🕊 It was productive 🕊.');
    expect(annotation.target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'productive' },
      { type: 'TextPositionSelector', start: 10, end: 20 },
    ]);
  });

  it('gives no position that is not certain', () => {
    const { source, quote: found } = quote('report', 'one');
    expect(toWebAnnotation(found, source, 'productive, productive').target.selector).toHaveLength(
      1,
    );
  });

  it('names a source without a URL by its text, or its id', () => {
    const { source, quote: found } = quote('book', 'three');
    const annotation = toWebAnnotation(found, source);
    expect(annotation.target.source).toBe('book');
    expect(toWebAnnotation(found, { ...source, text: 'book.md' }).target.source).toBe('book.md');
  });
});
