/** Builds the workbench to `dist/web/` for the tests that need it, where a source of it is newer. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');
const made = join(root, 'dist', 'web', 'index.html');
const lock = join(root, 'dist', '.building-web');
/** Milliseconds after which the lock of a run that was killed is passed over. */
const STALE = 300_000;

/** Several test files may ask at once: the first builds, the others wait for it. */
export async function buildWeb(): Promise<void> {
  await takeLock();
  try {
    const sources = ['src', 'vite.config.ts', 'package-lock.json'];
    const newest = Math.max(...sources.map((name) => newestIn(join(root, name))));
    if (newest > changed(made)) build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

async function takeLock(): Promise<void> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      if (changed(lock) >= 0 && Date.now() - changed(lock) > STALE)
        rmSync(lock, { recursive: true });
      else await setTimeout(200);
    }
  }
}

function build(): void {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (done.status !== 0) {
    throw new Error(`the workbench could not be built:\n${done.stdout}${done.stderr}`);
  }
}

/** When a file last changed, in milliseconds; -1 where there is none. */
function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}

function newestIn(path: string): number {
  if (path === join(root, 'src', 'cli')) return -1;
  if (!statSync(path).isDirectory()) return changed(path);
  return Math.max(-1, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
