import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');
const main = join(projectRoot, 'dist/cli/main.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a user would, without a terminal. */
export function impasse(args: readonly string[], cwd = projectRoot): Ran {
  const done = spawnSync(process.execPath, [main, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined },
    maxBuffer: 1 << 28,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Starts the command line, and sends what Ctrl-C sends, once, when `when` is seen on standard error. */
export function interruptWhen(args: readonly string[], cwd: string, when: RegExp): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [main, ...args], { cwd });
    let [out, err] = ['', ''];
    let sent = false;
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
      // A second one would end it at once, whatever it is about to do.
      if (!sent && when.test(err)) sent = child.kill('SIGINT');
    });
    child.on('close', (code) => done({ code, out, err }));
  });
}

/** A folder that is gone after `use`. */
export async function inScratch<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'impasse-cli-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
