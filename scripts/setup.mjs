/**
 * What a fresh clone lacks: dependencies, the compiled package, a browser for the browser tests.
 * Only Node's own modules here, since nothing else is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';

/** Runs a command in the project's folder and shows what it prints. Returns whether it went well. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}

/** Runs a JavaScript file of a dependency with the Node that runs this. */
export function runTool(file, args, env = {}) {
  return run(process.execPath, [join(root, 'node_modules', file), ...args], env);
}

/** Installs the dependencies of the lockfile where they are missing or older than it. */
export function installDependencies() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing dependencies (npm ci) ...');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    console.error('npm ci failed: the dependencies could not be installed.');
    process.exit(1);
  }
}

/** Compiles `src/` to `dist/`. */
export function build() {
  return runTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
}

/** Builds the workbench, `src/web/`, to `dist/web/`. */
export function buildWorkbench() {
  return runTool('vite/bin/vite.js', ['build', '--logLevel', 'error']);
}

/** Where Chromium is, or `null`. */
export function findChromium() {
  const places = [
    process.env.IMPASSE_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** Installs Debian's Chromium where this may be done: as root, where there is apt-get. */
export function installChromium() {
  if (findChromium() !== null) return;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log('Installing chromium for the browser tests (apt-get) ...');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], env);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env);
  }
  if (findChromium() === null) {
    console.log(
      'No Chromium found: the tests under test/browser are left out.\n' +
        'To run them, install it (Debian: apt-get install chromium) or set IMPASSE_CHROMIUM to its path.',
    );
  }
}
