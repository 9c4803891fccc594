/**
 * Small case files for tests. A snippet marks with «» where problems are expected; what it does
 * not give is filled in, so that nothing else is wrong.
 */
import { type Problem, type ReadCase, readCase } from '../../src/case/index.ts';

const BASE = {
  case: 'case: Talks',
  parties: 'parties: { a: {}, b: {} }',
  issues: 'issues: { land: { options: [keep, share, give] }, money: { options: [pay, none] } }',
  preferences: 'preferences: { a: unknown, b: unknown }',
};
export type Sections = Partial<Record<keyof typeof BASE | 'rest', string>>;

/** The text of a case file; a section given as '' is left out. */
export function snippet(sections: Sections = {}): string {
  const { case: name, parties, issues, preferences } = { ...BASE, ...sections };
  const all = [name, parties, issues, preferences, sections.rest ?? ''];
  return `${all.filter((section) => section !== '').join('\n')}\n`;
}

export interface Marked {
  readonly text: string;
  /** Start and end offsets, in the order of the text. */
  readonly spans: readonly (readonly [number, number])[];
}

/** Takes the marks out of a text. */
export function unmark(marked: string): Marked {
  const spans: [number, number][] = [];
  let text = '';
  for (const char of marked) {
    if (char === '«') spans.push([text.length, -1]);
    else if (char === '»') spans.findLast(([, end]) => end < 0)![1] = text.length;
    else text += char;
  }
  return { text, spans };
}

export function read(text: string | Uint8Array): ReadCase {
  return readCase(text, { file: 'talks.case.yaml' });
}

export function spanOf({ range }: Problem): readonly [number, number] {
  return [range.start.offset, range.end.offset];
}

/** `code` and the words at fault of each problem. */
export function codesIn({ problems }: ReadCase): string[] {
  return problems.map(({ code }) => code);
}
