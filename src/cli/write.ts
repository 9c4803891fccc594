import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './exit.ts';

/** Writes a file whole or not at all: under another name first, then renamed into place. */
export function writeWhole(path: string, text: string): void {
  const draft = draftBeside(path);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, path);
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

function draftBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

function cannotWrite(path: string, error: unknown): UsageError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError(`cannot write ${path}: ${reason}`);
}
