/** The files of the workbench: all that there are is read when the server starts, and nothing else is ever served. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { UsageError } from '../exit.ts';

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Media type. */
  readonly type: string;
  /** Whether its name changes with its content, so that a browser may keep it. */
  readonly lasting: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** How the page is to ask for access: a token in its address, or a password. */
export type Access = 'token' | 'password';

/**
 * Reads the built workbench.
 *
 * @returns by path of the address, such as `/assets/index-1a2b3c.js`; the page itself is at `/`
 * @throws UsageError where there is none
 */
export function loadAssets(folder: string, access: Access): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const path of filesIn(folder)) {
    const type = TYPES[extname(path)];
    if (type === undefined) continue;
    const name = `/${relative(folder, path).split(sep).join('/')}`;
    const bytes = new Uint8Array(readFileSync(path));
    assets.set(name, { bytes, type, lasting: name.startsWith('/assets/') });
  }
  const page = assets.get('/index.html');
  if (page === undefined) {
    throw new UsageError(
      'the workbench is not built.',
      'In a clone of the project, run: npm run build',
    );
  }
  assets.set('/', { ...page, bytes: marked(page.bytes, access) });
  assets.delete('/index.html');
  return assets;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** Tells the page that it stands before this server, which a static site is not. */
function marked(bytes: Uint8Array, access: Access): Uint8Array<ArrayBuffer> {
  const page = new TextDecoder().decode(bytes);
  const mark = `<meta name="impasse-server" content="${access}" />`;
  return new TextEncoder().encode(page.replace('</head>', `${mark}</head>`));
}
