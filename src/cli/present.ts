import { createColors } from 'picocolors';
import {
  type Case,
  formatProblems,
  type Problem,
  ProblemError,
  problemsJson,
} from '../case/index.ts';
import { EXIT } from './exit.ts';
import type { Io } from './io.ts';
import { type LoadedCase, loadCase } from './load.ts';
import { VERSION } from './version.ts';

/** Prints what a verb answers in JSON: one value, two spaces deep, one newline at the end. */
export function printJson(io: Io, format: string, body: Readonly<Record<string, unknown>>): void {
  io.out(`${JSON.stringify({ impasse: VERSION, format, ...body }, null, 2)}\n`);
}

/** Prints problems with their code frames. */
export function problemsText(io: Io, found: Pick<LoadedCase, 'problems' | 'texts'>): string {
  const colors = createColors(io.color);
  return formatProblems(found.problems, found.texts, {
    width: io.width,
    color: (kind, text) =>
      kind === 'error'
        ? colors.red(text)
        : kind === 'warning'
          ? colors.yellow(text)
          : colors.dim(text),
  });
}

/**
 * Loads a case and hands it to `use`. Problems end it with exit code 1; warnings go to standard
 * error and do not. An analysis that refuses the case (a space too large, say) ends likewise.
 */
export async function withCase(
  io: Io,
  path: string,
  json: boolean,
  use: (kase: Case, warnings: readonly Problem[]) => Promise<number>,
): Promise<number> {
  const loaded = await loadCase(path);
  if (loaded.case === null) return refuse(io, json, loaded);
  if (loaded.problems.length > 0 && !json) io.err(`${problemsText(io, loaded)}\n`);
  try {
    return await use(loaded.case, loaded.problems);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return refuse(io, json, { problems: error.problems, texts: loaded.texts });
  }
}

function refuse(io: Io, json: boolean, found: Pick<LoadedCase, 'problems' | 'texts'>): number {
  if (json) printJson(io, 'impasse.problems/1', { problems: problemsJson(found.problems) });
  else io.err(`${problemsText(io, found)}\n`);
  return EXIT.problems;
}
