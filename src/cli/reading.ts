/** Reading of reports for the verb `read`: what is loaded, and who reads it. */
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isError, type Problem, problem, READING_LIMITS } from '../case/index.ts';
import {
  joinLexicons,
  type Lexicon,
  type Report,
  type ReportReading,
  readLexicon,
  readReport,
} from '../reading/index.ts';
import { type LoadedReport, loadReports } from '../reading/load.ts';
import { readBounded } from '../reading/load-files.ts';
import type { Io } from './io.ts';
import { progressBar } from './progress.ts';

/** What a run is given. */
export interface ToRead {
  readonly reports: readonly LoadedReport[];
  readonly lexicon: Lexicon;
  readonly problems: readonly Problem[];
  /** Texts by file name, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Loads reports and the lexicon. Every fault is a problem.
 *
 * @param settings - `issued`: the date of reports that do not tell theirs; `lexicon`: its file;
 *   `known`: further actors, after those of the file
 */
export async function loadAll(
  paths: readonly string[],
  settings: {
    readonly issued?: string | undefined;
    readonly lexicon?: string | undefined;
    readonly known: Lexicon;
  },
): Promise<ToRead> {
  const loaded = await loadReports(paths);
  const own = settings.lexicon === undefined ? null : await loadLexicon(settings.lexicon);
  const problems = [...loaded.problems, ...(own?.problems ?? [])];
  return {
    reports: loaded.reports.map((one) => dated(one, settings.issued ?? null)),
    lexicon: joinLexicons(own?.lexicon ?? { actors: [] }, settings.known),
    problems,
    texts: new Map([...loaded.texts, ...(own?.texts ?? [])]),
  };
}

function dated({ report, file }: LoadedReport, issued: string | null): LoadedReport {
  const { source } = report;
  return { report: { ...report, source: { ...source, issued: source.issued ?? issued } }, file };
}

async function loadLexicon(path: string) {
  const file = basename(path);
  const bytes = await readBounded(path, READING_LIMITS.lexiconBytes);
  if (typeof bytes === 'string') {
    const start = { line: 1, column: 1, offset: 0 };
    const args = { file: path, limit: READING_LIMITS.lexiconBytes };
    const lost = problem(bytes, args, { file, start, end: start }, '');
    return { lexicon: null, problems: [lost], texts: new Map<string, string>() };
  }
  const texts = new Map([[file, new TextDecoder().decode(bytes)]]);
  return { ...readLexicon(bytes, { file }), texts };
}

/** Whether there is something to read, and nothing against reading it. */
export function isReadable({ reports, problems }: ToRead): boolean {
  return reports.length > 0 && !problems.some(isError);
}

/** Reads by rules, with progress. Stops between two reports where the user asks for it. */
export async function readByRules(
  io: Io,
  reports: readonly Report[],
  lexicon: Lexicon,
): Promise<ReportReading[]> {
  const bar = progressBar(io, 'read', 'characters');
  const total = reports.reduce((sum, { text }) => sum + text.length, 0);
  const readings: ReportReading[] = [];
  let done = 0;
  try {
    for (const report of reports) {
      readings.push(readReport(report, { lexicon }));
      done += report.text.length;
      bar.report({ done, total });
      // Lets a signal through.
      await setImmediate();
      io.signal.throwIfAborted();
    }
  } finally {
    bar.end();
  }
  return readings;
}
