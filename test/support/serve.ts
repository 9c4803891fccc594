/** The server of the workbench on a case in a folder of its own, and ways to call it badly. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAssets } from '../../src/cli/serve/assets.ts';
import { openCaseFile } from '../../src/cli/serve/case-file.ts';
import { startServer } from '../../src/cli/serve/start.ts';

export const TOKEN = 'a-token-of-the-test';

/** A case that names texts beside it, below it, above it and far from it. */
export const CASE = `case: Served
sources:
  near: { title: Near, text: near.md, sha256: ${'0'.repeat(64)} }
  below: { title: Below, text: sub/below.md, sha256: ${'0'.repeat(64)} }
  above: { title: Above, text: ../secret.md, sha256: ${'0'.repeat(64)} }
  far: { title: Far, text: /etc/passwd, sha256: ${'0'.repeat(64)} }
  gone: { title: Gone, text: gone.md, sha256: ${'0'.repeat(64)} }
issues:
  land: { options: [all, none] }
parties:
  north: { walkaway: 40 }
  south: { walkaway: 40 }
preferences:
  north: { land: [all > none] }
  south: { land: [none > all] }
`;

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  readonly json: any;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface TestServer {
  /** The folder of the case; its parent holds `secret.md`. */
  readonly folder: string;
  readonly file: string;
  readonly port: number;
  /** Sends a request as it is given: paths are not tidied, nothing is added but the right `Host`. */
  readonly raw: (path: string, ask?: Ask) => Promise<Reply>;
  /** The same with the token, and JSON as the body. */
  readonly call: (path: string, method?: string, body?: unknown) => Promise<Reply>;
  readonly close: () => Promise<void>;
}

/** Starts one. `more` replaces what the server is told. */
export async function testServer(
  more: { host?: string; password?: string; now?: () => number } = {},
): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'impasse-serve-'));
  const folder = join(home, 'case');
  const web = join(home, 'web');
  const file = join(folder, 'served.case.yaml');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(home, 'secret.md'), 'A secret.');
  writeFileSync(join(folder, 'private.md'), 'Not named by the case.');
  writeFileSync(join(folder, 'near.md'), 'Near.');
  writeFileSync(join(folder, 'sub', 'below.md'), '\uFEFFBelow.');
  writeFileSync(join(web, 'index.html'), '<html><head></head><body></body></html>');
  writeFileSync(join(web, 'assets', 'page-1a2b.js'), 'export {};');
  writeFileSync(join(web, 'assets', 'notes.unknown'), 'of no known type');
  writeFileSync(file, CASE);

  const password = more.password ?? null;
  const listening = await startServer(
    {
      caseFile: await openCaseFile(file),
      assets: loadAssets(web, password === null ? 'token' : 'password'),
      token: TOKEN,
      password,
      host: more.host ?? '127.0.0.1',
      now: more.now ?? (() => 0),
    },
    0,
  );
  const port = Number(new URL(listening.address).port);
  const raw = (path: string, ask: Ask = {}) => send(port, path, ask);
  return {
    folder,
    file,
    port,
    raw,
    call: (path, method = 'GET', body) =>
      raw(path, {
        method,
        headers: {
          authorization: `Bearer ${TOKEN}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    async close() {
      await listening.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function send(port: number, path: string, { method = 'GET', headers = {}, body }: Ask) {
  return new Promise<Reply>((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          // An answer may come before the whole body went out; the rest of it is not wanted.
          asked.destroy();
          const text = Buffer.concat(parts).toString('utf8');
          const isJson = response.headers['content-type']?.startsWith('application/json') === true;
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: isJson && text !== '' ? JSON.parse(text) : null,
          });
        });
      },
    );
    asked.on('error', fail);
    asked.end(body);
  });
}
