/** Record files with the texts beside them. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { decodeUtf8, type Problem, problem, READING_LIMITS } from '../case/index.ts';
import { isInside, readBounded, readInside } from '../reading/load-files.ts';
import {
  checkSnapshots,
  formatRecord,
  type ReadRecord,
  type Record,
  readRecord,
  type SourceItem,
} from '../record/index.ts';
import { refuseToReplace, writeWhole } from './write.ts';

/** A record that was read, with its texts. */
export interface LoadedRecord {
  /** `null` where a problem is an error. */
  readonly record: Record | null;
  /** Problems of the record and of its passages. */
  readonly problems: readonly Problem[];
  /** The record's text by file name, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** The snapshots, by the ids of their sources. */
  readonly snapshots: ReadonlyMap<string, string>;
}

/** Reads a record file and holds it against its texts. Every fault is a problem. */
export async function loadRecord(path: string): Promise<LoadedRecord> {
  const file = basename(path);
  const bytes = await readBounded(path, READING_LIMITS.recordBytes);
  if (typeof bytes === 'string') {
    const start = { line: 1, column: 1, offset: 0 };
    const args = { file: path, limit: READING_LIMITS.recordBytes };
    const problems = [problem(bytes, args, { file, start, end: start }, '')];
    return { record: null, problems, texts: new Map(), snapshots: new Map() };
  }
  const read = readRecord(bytes, { file });
  const { found, lost } = await loadSnapshots(read, dirname(path));
  const unused = unusedBeside(path, read.record);
  const problems = [...read.problems, ...lost, ...checkSnapshots(read, found), ...unused];
  const sound = problems.every(({ severity }) => severity !== 'error');
  return {
    record: sound ? read.record : null,
    problems: problems.toSorted((a, b) => a.range.start.offset - b.range.start.offset),
    texts: framesOf(file, bytes, problems),
    snapshots: snapshotTexts(read.record?.sources ?? [], found),
  };
}

/** A warning of snapshots beside a record that no source of it names: a report was read again. */
function unusedBeside(path: string, record: Record | null): Problem[] {
  if (record === null) return [];
  const folder = textsOf(path);
  const used = new Set(record.sources.map(({ text }) => text));
  const names = namesIn(join(dirname(path), folder))
    .filter((name) => SNAPSHOT.test(name) && !used.has(`${folder}/${name}`))
    .map((name) => `${folder}/${name}`);
  if (names.length === 0) return [];
  const start = { line: 1, column: 1, offset: 0 };
  const range = { file: basename(path), start, end: start };
  return [problem('snapshots-unused', { names }, range, '')];
}

/** Names in a folder, sorted; none where it cannot be had. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The text for code frames, where there are any to print: a huge file is not cut into lines. */
function framesOf(file: string, bytes: Uint8Array, problems: readonly Problem[]) {
  const shown = problems.length > 0 && bytes.length <= READING_LIMITS.reportBytes;
  return new Map(shown ? [[file, new TextDecoder().decode(bytes)]] : []);
}

async function loadSnapshots({ record, ranges }: ReadRecord, folder: string) {
  const found = new Map<string, Uint8Array>();
  const lost: Problem[] = [];
  for (const source of record?.sources ?? []) {
    const { text: file } = source;
    if (file === null || found.has(file)) continue;
    const bytes = await readInside(folder, file, READING_LIMITS.snapshotBytes);
    if (typeof bytes !== 'string') found.set(file, bytes);
    else {
      const args = { file, limit: READING_LIMITS.snapshotBytes };
      lost.push(problem(bytes, args, ranges.get(source)!, 'text'));
    }
  }
  return { found, lost };
}

function snapshotTexts(
  sources: readonly SourceItem[],
  found: ReadonlyMap<string, Uint8Array>,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, text } of sources) {
    const bytes = text === null ? undefined : found.get(text);
    const decoded = bytes === undefined ? undefined : decodeUtf8(bytes);
    if (typeof decoded === 'string') texts.set(id, decoded);
  }
  return texts;
}

/** The text of a source, and the file that is that text byte for byte, where there is one. */
export interface SourceText {
  readonly text: string;
  readonly file: string | null;
}

/** Digits of its digest in the name of a snapshot: what stands there once is never written over. */
const DIGITS = 12;
/** Names that snapshots are given. */
const SNAPSHOT = new RegExp(`-[0-9a-f]{${DIGITS}}\\.txt$`);

/** The folder of a record's snapshots, beside it: `talks.texts`. */
function textsOf(record: string): string {
  return `${basename(record).replace(/(?:\.record)?\.jsonl$/, '')}.texts`;
}

/**
 * Writes a record file and the texts beside it: in the folder `NAME.texts`, where the text is no
 * file in the record's folder already. The record is written last and whole: an earlier record of
 * that name stays as it was where something goes wrong.
 *
 * @param sources - texts by the ids of the record's sources
 * @returns the problems of a record that could not be read again: nothing is written then
 * @throws UsageError where a file cannot be written
 */
export function writeRecord(
  out: string,
  record: Record,
  sources: ReadonlyMap<string, SourceText>,
): readonly Problem[] {
  const folder = textsOf(out);
  const texts = new Map([...sources].map(([id, { text }]) => [id, text]));
  const placed = record.sources.map((source) => ({
    ...source,
    text: pathOf(source, sources.get(source.id)?.file ?? null, out, folder),
  }));
  const content = formatRecord({ ...record, sources: placed }, texts);
  const { problems } = readRecord(content, { file: basename(out) });
  if (problems.length > 0) return problems;
  for (const { id, text } of placed) {
    if (text.startsWith(`${folder}/`)) writeSnapshot(join(dirname(out), text), texts.get(id)!);
  }
  writeWhole(out, content);
  return [];
}

/** The path of a source's text, relative to the record. */
function pathOf(
  { id, sha256 }: SourceItem,
  file: string | null,
  out: string,
  folder: string,
): string {
  const home = resolve(dirname(out));
  if (file !== null && isInside(home, resolve(file)))
    return relative(home, resolve(file)).split(sep).join('/');
  return `${folder}/${id}-${sha256.slice(0, DIGITS)}.txt`;
}

function writeSnapshot(path: string, text: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, text);
}

/** Refuses to write a record over what is none. */
export function guardRecord(out: string): void {
  refuseToReplace(
    out,
    (head) => head.trim() === '' || head.startsWith('{"type":"source"'),
    'record',
  );
}
