import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { type Problem, problem, readCase, type SourceRange } from '../../case/index.ts';
import { pathText } from './edits.ts';
import type { Suggestion } from './suggestion.ts';
import { writeEdits } from './write-edits.ts';

/** What applying suggestions gives. */
export interface Applied {
  /** The case's text with all of them; `null` where any problem is an error. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Writes suggestions into the text of a case: all of them, or none. Comments, order and every
 * character of the text stay; additions are inserted. The result is read as a case before it is
 * given out; its evidence is for the caller to check, who has the files.
 *
 * @param text - the case's text, which must be sound
 */
export function applySuggestions(
  text: string,
  suggestions: readonly Suggestion[],
  options: { readonly file: string },
): Applied {
  const written = writeEdits(
    text,
    suggestions.flatMap(({ edits }) => edits),
  );
  if ('refused' in written) {
    const path = pathText(written.refused.path);
    const found = problem('case-not-extendable', { path }, startOf(options.file), path);
    return { text: null, problems: [found] };
  }
  const { case: kase, problems } = readCase(written.text, options);
  return { text: kase === null ? null : written.text, problems };
}

/** What would change, as a unified diff with three lines around each addition. */
export function patchOf(file: string, before: string, after: string): string {
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(file, file, before, after, undefined, undefined, options);
}

function startOf(file: string): SourceRange {
  const start = { line: 1, column: 1, offset: 0 };
  return { file, start, end: start };
}
