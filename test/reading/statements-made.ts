import { readReport } from '../../src/reading/index.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import type { ReportReading } from '../../src/reading/report.ts';
import type { StatementItem } from '../../src/record/index.ts';

/** A reading of a text that stands for a report of 4 June 2031. */
export function reading(text: string, lexicon?: Lexicon): ReportReading {
  const source = {
    type: 'source',
    id: 'report',
    title: 'A report',
    publisher: 'The Courier',
    author: null,
    issued: '2031-06-04',
    url: null,
    text: null,
    sha256: '',
  } as const;
  return readReport({ source, text }, lexicon === undefined ? {} : { lexicon });
}

/** The statements that somebody is credited with, or that a cue marks. */
export function credited(text: string, lexicon?: Lexicon): StatementItem[] {
  return reading(text, lexicon).statements.filter(({ form }) => form !== 'own-voice');
}

/** `speaker's words | cue | content / more content`, one line a statement. */
export function lines(text: string): string[] {
  return credited(text).map(({ speaker, cue, content }) =>
    [
      speaker.words?.exact ?? '-',
      cue?.exact ?? '-',
      content.map(({ exact }) => exact).join(' / '),
    ].join(' | '),
  );
}
