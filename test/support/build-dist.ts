/**
 * Compiles `src/` to `dist/` before the tests where a source is newer: worker threads load what is
 * compiled. Types are checked elsewhere; here it is enough that the files come out.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const made = join(root, 'dist', 'worker.js');

export default function buildDist(): void {
  const sources = ['src', 'tsconfig.json', 'tsconfig.build.json'];
  const newest = Math.max(...sources.map((name) => newestIn(join(root, name))));
  if (newest <= changed(made)) return;
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const flags = ['--noCheck', '--declaration', 'false', '--declarationMap', 'false'];
  const done = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', ...flags], {
    cwd: root,
    encoding: 'utf8',
  });
  if (newest > changed(made)) {
    throw new Error(`src/ could not be compiled:\n${done.stdout}${done.stderr}`);
  }
}

/** When a file last changed, in milliseconds; -1 where there is none. */
function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}

function newestIn(path: string): number {
  // The workbench is built by itself, for the tests that need it: `build-web.ts`.
  if (path === join(root, 'src', 'web')) return -1;
  if (!statSync(path).isDirectory()) return changed(path);
  const inside = readdirSync(path).map((name) => newestIn(join(path, name)));
  return Math.max(changed(path), ...inside);
}
