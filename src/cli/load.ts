/**
 * The file loader of a case: its YAML, and the texts of its sources. Reads only regular files, up
 * to the stated sizes, and source texts only from the case file's own folder.
 */
import { basename, dirname } from 'node:path';
import {
  type Case,
  LIMITS,
  type Problem,
  problem,
  readCase,
  type Source,
  type SourceRange,
} from '../case/index.ts';
import { type FileFault, readBounded, readInside } from '../reading/load-files.ts';
import { withEvidence } from '../record/index.ts';

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
  const bytes = await readBounded(path, LIMITS.caseBytes);
  if (typeof bytes === 'string') {
    const problems = [fault(bytes, path, LIMITS.caseBytes, startOf(path), '')];
    return { case: null, problems, texts: new Map() };
  }
  return checkCase(bytes, path);
}

/**
 * Checks the bytes of a case with its evidence, as if they stood in the file at `path`.
 *
 * @param atHand - texts of sources that are not in its folder yet, by path relative to it
 */
export async function checkCase(
  bytes: Uint8Array,
  path: string,
  atHand: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<LoadedCase> {
  const file = basename(path);
  const read = readCase(bytes, { file });
  const texts = new Map([[file, new TextDecoder().decode(bytes)]]);
  if (read.case === null) return { case: null, problems: read.problems, texts };

  const { sourceTexts, problems: lost } = await loadSources(
    read.case.sources,
    dirname(path),
    atHand,
  );
  return { ...withEvidence(read, sourceTexts, lost), texts };
}

async function loadSources(
  sources: readonly Source[],
  folder: string,
  atHand: ReadonlyMap<string, Uint8Array>,
) {
  const sourceTexts = new Map(atHand);
  const problems: Problem[] = [];
  for (const source of sources) {
    if (source.text === null || sourceTexts.has(source.text)) continue;
    const bytes = await readInside(folder, source.text, LIMITS.sourceBytes);
    if (typeof bytes !== 'string') sourceTexts.set(source.text, bytes);
    else {
      const place = `sources.${source.id}.text`;
      problems.push(fault(bytes, source.text, LIMITS.sourceBytes, source.range, place));
    }
  }
  return { sourceTexts, problems };
}

function fault(code: FileFault, file: string, limit: number, range: SourceRange, path: string) {
  return problem(code, { file, limit }, range, path);
}

function startOf(file: string): SourceRange {
  const start = { line: 1, column: 1, offset: 0 };
  return { file: basename(file), start, end: start };
}
