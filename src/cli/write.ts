import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './exit.ts';

/**
 * Writes a file whole or not at all: under another name first, then renamed into place. A file that
 * is replaced hands on its permissions.
 *
 * @param mayReplace - asked when all is written but the renaming; where it says no, nothing changes
 * @returns whether it was written
 * @throws UsageError where the file system refuses
 */
export function writeWhole(path: string, text: string, mayReplace = () => true): boolean {
  const draft = draftBeside(path);
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    // The rights of the file that is replaced, or fewer while it is being written.
    writeFileSync(draft, text, {
      flag: 'wx',
      flush: true,
      mode: mode === undefined ? 0o666 : 0o600,
    });
    if (mode !== undefined) chmodSync(draft, mode & 0o777);
    const replaces = mayReplace();
    if (replaces) renameSync(draft, path);
    else rmSync(draft);
    return replaces;
  } catch (error) {
    rmSync(draft, { force: true });
    throw cannotWrite(path, error);
  }
}

/** Writes a new folder with its files, whole or not at all. Refuses one that is there. */
export function writeFolder(path: string, files: Readonly<Record<string, string>>): void {
  const draft = draftBeside(path);
  try {
    mkdirSync(draft);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(draft, name), text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw cannotWrite(path, error);
  }
}

/** Enough of a file to see whether one of ours stands there. */
const HEAD_BYTES = 1024;

/**
 * Guards a case file, or anything else, against being written over by a slip of the hand.
 *
 * @param isOurs - whether a file that begins like this is one of the kind that is to be written
 * @param kind - that kind in words: `report`
 */
export function refuseToReplace(
  file: string,
  isOurs: (head: string) => boolean,
  kind: string,
  option = '--out',
): void {
  if (!existsSync(file) || isOurs(headOf(file))) return;
  throw new UsageError(
    `${file} is there and is no ${kind} of Impasse.`,
    `Choose another name with ${option}, or replace it with --force; nothing was written.`,
  );
}

function headOf(file: string): string {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const handle = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, HEAD_BYTES, 0)).toString('utf8');
  } catch (error) {
    throw cannotWrite(file, error);
  } finally {
    closeSync(handle);
  }
}

function draftBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

function cannotWrite(path: string, error: unknown): UsageError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError(`cannot write ${path}: ${reason}`);
}
