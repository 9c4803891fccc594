/** Opening the user's browser. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Opens an address in the usual browser. Every user of a machine can read the arguments of its
 * programs, so the browser is given a file of ours that only this user can read, and that leads on.
 *
 * @param onFault - called where no browser can be started
 * @returns what takes the file away again
 */
export function openBrowser(address: string, onFault: () => void): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'impasse-open-'));
  const file = join(folder, 'open.html');
  const page = `<!doctype html><meta charset="utf-8"><title>Impasse</title>
<meta http-equiv="refresh" content="0; url=${address}"><p><a href="${address}">Open the workbench</a></p>
`;
  writeFileSync(file, page, { mode: 0o600 });
  const [command, ...args] = opener(pathToFileURL(file).href);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', onFault);
  child.on('exit', (code) => {
    if (code !== 0) onFault();
  });
  child.unref();
  return () => rmSync(folder, { recursive: true, force: true });
}

function opener(url: string): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}
