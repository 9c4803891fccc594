/**
 * The file loader of a case: its YAML, and the texts of its sources. Reads only regular files, up
 * to the stated sizes, and source texts only from the case file's own folder.
 */
import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import {
  type Case,
  LIMITS,
  type Problem,
  problem,
  readCase,
  type Source,
  type SourceRange,
} from '../case/index.ts';
import { checkEvidence } from '../record/index.ts';

export interface LoadedCase {
  /** `null` where a problem is an error. */
  readonly case: Case | null;
  /** Problems of the case and of its evidence, in the file's order. */
  readonly problems: readonly Problem[];
  /** The case's text by file name, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads and checks a case file with its evidence. Every fault is a problem; nothing is thrown. */
export async function loadCase(path: string): Promise<LoadedCase> {
  const file = basename(path);
  const bytes = await readFileBounded(path, LIMITS.caseBytes);
  if (typeof bytes === 'string') {
    const problems = [fault(bytes, path, LIMITS.caseBytes, startOf(path), '')];
    return { case: null, problems, texts: new Map() };
  }
  const read = readCase(bytes, { file });
  const texts = new Map([[file, new TextDecoder().decode(bytes)]]);
  if (read.case === null) return { case: null, problems: read.problems, texts };

  const { sourceTexts, problems: lost } = await loadSources(read.case.sources, dirname(path));
  const evidence = checkEvidence(read.case, sourceTexts).filter(
    // A text that could not be loaded has its problem already, with the reason.
    (found) => !lost.some((other) => other.path === found.path && found.code === 'source-missing'),
  );
  const problems = [...read.problems, ...lost, ...evidence].sort(
    (a, b) => a.range.start.offset - b.range.start.offset,
  );
  const sound = problems.every(({ severity }) => severity !== 'error');
  return { case: sound ? read.case : null, problems, texts };
}

async function loadSources(sources: readonly Source[], folder: string) {
  const sourceTexts = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const source of sources) {
    if (source.text === null || sourceTexts.has(source.text)) continue;
    const bytes = await readInside(folder, source.text);
    if (typeof bytes !== 'string') sourceTexts.set(source.text, bytes);
    else {
      const place = `sources.${source.id}.text`;
      problems.push(fault(bytes, source.text, LIMITS.sourceBytes, source.range, place));
    }
  }
  return { sourceTexts, problems };
}

type Fault = 'file-not-found' | 'file-unreadable' | 'file-too-large' | 'file-outside-folder';

function fault(code: Fault, file: string, limit: number, range: SourceRange, path: string) {
  return problem(code, { file, limit }, range, path);
}

/** Reads `name` from `folder`; links that lead out of it are refused. */
async function readInside(folder: string, name: string): Promise<Uint8Array | Fault> {
  if (isAbsolute(name)) return 'file-outside-folder';
  const wanted = join(folder, name);
  if (leads(folder, wanted)) return 'file-outside-folder';
  try {
    const [realFolder, realFile] = [await realpath(folder), await realpath(wanted)];
    if (leads(realFolder, realFile)) return 'file-outside-folder';
    return await readFileBounded(realFile, LIMITS.sourceBytes);
  } catch (error) {
    return faultOf(error);
  }
}

/** Whether `file` lies outside `folder`. */
function leads(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** Reads a regular file of at most `limit` bytes, without waiting on pipes and devices. */
async function readFileBounded(path: string, limit: number): Promise<Uint8Array | Fault> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats: BigIntStats = await handle.stat({ bigint: true });
    if (!stats.isFile()) return 'file-unreadable';
    if (stats.size > BigInt(limit)) return 'file-too-large';
    const bytes = await handle.readFile();
    return bytes.length > limit ? 'file-too-large' : bytes;
  } catch (error) {
    return faultOf(error);
  } finally {
    await handle?.close();
  }
}

function faultOf(error: unknown): Fault {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'file-not-found' : 'file-unreadable';
}

function startOf(file: string): SourceRange {
  const start = { line: 1, column: 1, offset: 0 };
  return { file: basename(file), start, end: start };
}
