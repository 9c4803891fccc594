/** A real browser for tests of pages. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

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

/** What a page asks of other places, and what its browser complains of. */
export interface Watched {
  readonly foreign: string[];
  readonly complaints: string[];
}

/**
 * Notes from now on what a page must never do.
 *
 * @param home - the start of the addresses that are its own, when a request is made
 */
export function watch(page: Page, home: () => string): Watched {
  const [foreign, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(home())) foreign.push(url);
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { foreign, complaints };
}
