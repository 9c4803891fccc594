/** The file loader of reports: files and folders, in the order in which they are named. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Problem, type ProblemCode, problem, READING_LIMITS } from '../case/index.ts';
import { startOf } from './encoding.ts';
import { faultOf, readBounded } from './load-files.ts';
import type { Report } from './report.ts';
import { type FoundReport, formatOf, reportsIn, withOwnIds } from './sources.ts';

/** A report with the file that may serve as its snapshot. */
export interface LoadedReport {
  readonly report: Report;
  /** The path of a file whose bytes are the report's text; `null` where there is none. */
  readonly file: string | null;
}

export interface LoadedReports {
  readonly reports: readonly LoadedReport[];
  readonly problems: readonly Problem[];
  /** The texts of files that problems point into, by name, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Gathers what the files of a run give. */
interface Gathering {
  readonly reports: (FoundReport & { readonly path: string })[];
  readonly problems: Problem[];
  readonly texts: Map<string, string>;
  size: number;
}

/**
 * Loads reports. Every fault is a problem; nothing is thrown. Of a folder, the files with names of
 * reports are read, sorted by name. Hidden files and records are passed over, and so are folders in it, which a
 * warning names, but for hidden ones and the texts of records.
 *
 * @param paths - files and folders
 */
export async function loadReports(paths: readonly string[]): Promise<LoadedReports> {
  const all: Gathering = { reports: [], problems: [], texts: new Map(), size: 0 };
  const files: string[] = [];
  for (const path of paths) files.push(...(await filesOf(path, all.problems)));
  for (const path of files) {
    if (!(await gather(path, all))) break;
  }
  const reports = withOwnIds(all.reports).map(({ report, isFile }, k) => ({
    report,
    file: isFile ? all.reports[k]!.path : null,
  }));
  return { reports, problems: all.problems, texts: all.texts };
}

/** Reads one file. `false` where the run has read as much as it may. */
async function gather(path: string, all: Gathering): Promise<boolean> {
  const file = basename(path);
  const bytes = await readBounded(path, READING_LIMITS.reportBytes);
  if (typeof bytes === 'string') {
    all.problems.push(
      problem(bytes, { file: path, limit: READING_LIMITS.reportBytes }, startOf(file), ''),
    );
    return true;
  }
  const found = reportsIn(bytes, file);
  for (const problem of found.problems) all.problems.push(problem);
  if (found.text !== null && found.problems.length > 0) all.texts.set(file, found.text);
  for (const one of found.reports) {
    all.reports.push({ ...one, path });
    all.size += one.report.text.length;
  }
  if (all.reports.length > READING_LIMITS.reports)
    return stop('too-many-reports', READING_LIMITS.reports, file, all);
  if (all.size > READING_LIMITS.reportsText)
    return stop('reports-too-large', READING_LIMITS.reportsText, file, all);
  return true;
}

function stop(
  code: 'too-many-reports' | 'reports-too-large',
  limit: number,
  file: string,
  all: Gathering,
): false {
  all.problems.push(problem(code, { limit }, startOf(file), ''));
  return false;
}

async function filesOf(path: string, problems: Problem[]): Promise<string[]> {
  const add = (code: ProblemCode & ('file-not-found' | 'file-unreadable' | 'folder-empty')) =>
    problems.push(problem(code, { file: path, limit: 0 }, startOf(basename(path)), ''));
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { withFileTypes: true });
    const namesOf = (wanted: (entry: Dirent) => boolean) =>
      entries
        .filter(wanted)
        .map(({ name }) => name)
        .sort();
    const folders = namesOf((entry) => entry.isDirectory() && mayHoldReports(entry.name));
    const names = namesOf((entry) => !entry.isDirectory() && isReport(entry.name));
    if (folders.length > 0) {
      const args = { file: path, names: folders };
      problems.push(problem('folders-passed-over', args, startOf(basename(path)), ''));
    }
    if (names.length === 0) add('folder-empty');
    return names.map((name) => join(path, name));
  } catch (error) {
    add(faultOf(error) === 'file-not-found' ? 'file-not-found' : 'file-unreadable');
    return [];
  }
}

/** Texts beside a record were read already. */
function mayHoldReports(folder: string): boolean {
  return !folder.startsWith('.') && !folder.endsWith('.texts');
}

function isReport(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('.record.jsonl') && formatOf(name) !== null;
}
