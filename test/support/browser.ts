/** A real browser for tests of pages. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = process.env['IMPASSE_CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * Whether there is a browser to test with: the one at `IMPASSE_CHROMIUM`, or Debian's. Where
 * `CI=true` it must be there; elsewhere its tests are skipped, and say so.
 */
export function hasBrowser(): boolean {
  if (existsSync(path)) return true;
  if (process.env['CI'] === 'true') throw new Error(`no browser at ${path}; set IMPASSE_CHROMIUM`);
  process.stderr.write(
    `No browser at ${path}: tests of pages are skipped. Set IMPASSE_CHROMIUM.\n`,
  );
  return false;
}

/** Starts it. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
