/** The case file behind the server: read with the texts of its sources, and saved where nobody else changed it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { decodeUtf8, LIMITS } from '../../case/index.ts';
import { type FileFault, faultOf, readInside } from '../../reading/load-files.ts';
import { UsageError } from '../exit.ts';
import { writeWhole } from '../write.ts';
import { SERVE_LIMITS } from './limits.ts';
import { Refusal } from './reply.ts';
import { sourcePaths } from './source-paths.ts';

/** The case as it is on disk. */
export interface StoredCase {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly text: string;
  /** Sha-256 of the file's bytes, in hexadecimal. */
  readonly version: string;
  /** Texts of sources by the path that the case gives. */
  readonly sources: Readonly<Record<string, string>>;
  /** Source texts that cannot be had, by path, with the code of the reason. */
  readonly missing: Readonly<Record<string, string>>;
}

/** What saving came to: the new version, or what stands there instead (`null`: no file). */
export type Saved =
  | { readonly saved: true; readonly version: string }
  | { readonly saved: false; readonly text: string | null; readonly version: string };

/** The version of a file that is not there. */
export const NO_FILE = '';

export interface CaseFile {
  /** @throws Refusal where the file cannot be read */
  readonly load: () => Promise<StoredCase>;
  /** @throws Refusal where the file cannot be read */
  readonly version: () => Promise<string>;
  /**
   * Saves where the file is still at `version`; {@link NO_FILE} stands for no file at all. Saves come
   * one after another.
   *
   * @throws Refusal where the text is too long, or the file cannot be read or written
   */
  readonly save: (text: string, version: string) => Promise<Saved>;
}

/**
 * The case file at `path`. A link is followed once, now: the folder of the case is that of the file
 * itself.
 *
 * @throws UsageError where there is no such file
 */
export async function openCaseFile(path: string): Promise<CaseFile> {
  const real = await realpath(path).catch((error: unknown) => {
    throw new UsageError(`${path}: ${WORDS[faultOf(error)]}`);
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    load: () => load(real),
    version: async () => versionOf(await bytesOf(real)),
    save(text, version) {
      const saved = last.then(() => save(real, text, version));
      last = saved.catch(() => undefined);
      return saved;
    },
  };
}

async function load(path: string): Promise<StoredCase> {
  const bytes = await bytesOf(path);
  const text = textOf(bytes);
  return {
    file: basename(path),
    text,
    version: versionOf(bytes),
    ...(await loadSources(dirname(path), sourcePaths(text))),
  };
}

async function loadSources(folder: string, paths: readonly string[]) {
  const sources = new Map<string, string>();
  const missing = new Map<string, string>();
  let left: number = SERVE_LIMITS.sourcesBytes;
  for (const path of paths) {
    const bytes = await readInside(folder, path, Math.min(left, LIMITS.sourceBytes));
    const text = typeof bytes === 'string' ? null : exactText(bytes);
    if (typeof bytes === 'string') missing.set(path, bytes);
    else if (text === null) missing.set(path, 'source-not-utf8');
    else {
      sources.set(path, text);
      left -= bytes.length;
    }
  }
  return { sources: Object.fromEntries(sources), missing: Object.fromEntries(missing) };
}

/** A text that gives the same bytes again: a byte order mark is kept, since hashes count it. */
function exactText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function save(path: string, text: string, version: string): Promise<Saved> {
  if (Buffer.byteLength(text) > LIMITS.caseBytes) throw refusalOf('file-too-large');
  const stats = statSync(path, { throwIfNoEntry: false });
  // Renaming would pass over it: the mark is somebody's wish, whoever runs the server.
  if (stats !== undefined && (stats.mode & 0o222) === 0) {
    throw new Refusal(403, 'file-read-only', 'The case file is marked as read-only.');
  }
  const there = await currentOf(path);
  if (there.version !== version) return { saved: false, ...there };
  if (writeOrRefuse(path, text, () => versionNow(path) === version)) {
    return { saved: true, version: versionOf(Buffer.from(text)) };
  }
  return { saved: false, ...(await currentOf(path)) };
}

function writeOrRefuse(path: string, text: string, mayReplace: () => boolean): boolean {
  try {
    return writeWhole(path, text, mayReplace);
  } catch {
    throw new Refusal(403, 'file-not-written', 'The case file cannot be written; see its folder.');
  }
}

/** The version at this very moment. */
function versionNow(path: string): string {
  return existsSync(path) ? versionOf(readFileSync(path)) : NO_FILE;
}

async function currentOf(path: string): Promise<{ text: string | null; version: string }> {
  const bytes = await readCaseFile(path);
  if (bytes === 'file-not-found') return { text: null, version: NO_FILE };
  if (typeof bytes === 'string') throw refusalOf(bytes);
  return { text: textOf(bytes), version: versionOf(bytes) };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = await readCaseFile(path);
  if (typeof bytes === 'string') throw refusalOf(bytes);
  return bytes;
}

/** Where a link out of its folder stands in the place of the file by now, that is not followed. */
function readCaseFile(path: string): Promise<Uint8Array | FileFault> {
  return readInside(dirname(path), basename(path), LIMITS.caseBytes);
}

function textOf(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (typeof text === 'string') return text;
  throw new Refusal(422, 'file-not-utf8', `The case file is not UTF-8 (byte ${text.byte}).`);
}

function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const WORDS: Readonly<Record<FileFault, string>> = {
  'file-not-found': 'The case file is not there.',
  'file-unreadable': 'The case file cannot be read: it must be a regular file.',
  'file-too-large': `The case is larger than ${LIMITS.caseBytes} bytes.`,
  'file-outside-folder': 'The case file lies outside its folder.',
};
const STATUS = {
  'file-not-found': 404,
  'file-unreadable': 403,
  'file-too-large': 413,
  'file-outside-folder': 403,
} as const;

function refusalOf(fault: FileFault): Refusal {
  return new Refusal(STATUS[fault], fault, WORDS[fault]);
}
