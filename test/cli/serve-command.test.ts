/** `impasse serve` as a command: how it starts, what it demands, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../support/build-web.ts';
import { impasse, inScratch, projectRoot } from '../support/cli.ts';

const TALKS = 'examples/moscow-talks/moscow-talks.case.yaml';
const children: ChildProcess[] = [];
beforeAll(() => buildWeb(), 300_000);
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Started {
  readonly url: URL;
  readonly token: string;
  readonly out: () => string;
  readonly end: () => Promise<number | null>;
}

/** Starts it and waits for the address. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const main = join(projectRoot, 'dist/cli/main.js');
  const child = spawn(process.execPath, [main, 'serve', ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
  });
  children.push(child);
  let out = '';
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
  return new Promise((done, fail) => {
    child.stderr.on('data', (text) => {
      out += text;
    });
    child.stdout.on('data', (text) => {
      out += text;
      const found = /http:\/\/[^\s"]+(?=[\s"])/.exec(out)?.[0];
      if (found === undefined) return;
      const url = new URL(found);
      done({
        url,
        token: url.hash.replace('#token=', ''),
        out: () => out,
        end: () => {
          child.kill('SIGINT');
          return ended;
        },
      });
    });
    void ended.then(() => fail(new Error(out)));
  });
}

describe('impasse serve', () => {
  it('opens the case at loopback with a fresh token, and ends cleanly on Ctrl-C', async () => {
    const started = await start([TALKS]);
    expect(started.url.hostname).toBe('127.0.0.1');
    expect(started.token).toMatch(/^[\w-]{43}$/);
    const headers = { authorization: `Bearer ${started.token}` };
    const reply = await fetch(new URL('/api/case', started.url), { headers });
    const { file, sources } = (await reply.json()) as { file: string; sources: object };
    expect([file, Object.keys(sources)]).toEqual(['moscow-talks.case.yaml', ['report.md']]);
    const page = await (await fetch(new URL('/', started.url))).text();
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1] ?? 'none';
    expect((await fetch(new URL(script, started.url))).status).toBe(200);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|https?:\/\//);

    const again = await start([TALKS]);
    expect(again.token).not.toBe(started.token);
    expect((await fetch(new URL('/api/case', again.url), { headers })).status).toBe(401);
    expect(await started.end()).toBe(0);
    expect(started.out()).toContain('Stopped.');
    await expect(fetch(started.url)).rejects.toThrow();
  });

  it('ends while connections stand open, and outlives those that break off', async () => {
    const started = await start([TALKS, '--json']);
    expect(JSON.parse(started.out())).toMatchObject({
      format: 'impasse.serve/1',
      case: TALKS,
      urls: [started.url.href],
    });
    const port = Number(started.url.port);
    const head = (path: string) =>
      `PUT ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${started.token}\r\n` +
      'Content-Type: application/json\r\n';
    const begin = (text: string) =>
      new Promise<ReturnType<typeof connect>>((done) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text, () => done(socket)));
        socket.on('error', () => undefined);
      });
    const broken = [
      await begin(`${head('/api/case')}Content-Length: 1000\r\n\r\n{"text":"`),
      await begin(`${head('/api/case')}Content-Length: 99999999\r\n\r\n{"text":"`),
      await begin(`${head('/api/case')}Transfer-Encoding: chunked\r\n\r\n5\r\n{"tex`),
      await begin(`${head('/api/nothing')}Content-Length: 1000\r\n\r\n{`),
      await begin('GET /'),
    ];
    for (const socket of broken) socket.resetAndDestroy();
    const open = await begin(`${head('/api/case')}Content-Length: 1000\r\n\r\n{"text":"`);
    expect((await fetch(started.url)).status).toBe(200);
    expect(await started.end()).toBe(0);
    open.destroy();
  });

  it('demands a password beyond loopback, and says why', () => {
    const { code, out, err } = impasse(['serve', TALKS, '--host', '0.0.0.0']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('lets other machines reach the case, and needs a password');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('takes the password from the environment, and prints no token then', async () => {
    const { url, out } = await start([TALKS, '--host', '0.0.0.0'], {
      IMPASSE_PASSWORD: 'correct horse battery',
    });
    expect(url.hash).toBe('');
    await expect.poll(out).toContain('Nothing is encrypted on the way');
    const reply = await fetch(`http://127.0.0.1:${url.port}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password: 'correct horse battery' }),
    });
    expect(await reply.json()).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) });
  });

  it.skipIf(process.platform !== 'linux')(
    'hands the token to the browser in a file of the user alone, not as an argument',
    async () => {
      await inScratch(async (folder) => {
        const seen = join(folder, 'seen');
        const script = `#!/bin/sh\nprintf '%s' "$1" > "${seen}.tmp" && mv "${seen}.tmp" "${seen}"\n`;
        writeFileSync(join(folder, 'xdg-open'), script, { mode: 0o755 });
        const path = `${folder}:${process.env['PATH']}`;
        const started = await start([TALKS, '--open'], { PATH: path });
        await expect.poll(() => existsSync(seen), { timeout: 20_000 }).toBe(true);
        const given = readFileSync(seen, 'utf8');
        expect(given).toMatch(/^file:\/\//);
        expect(given).not.toContain(started.token);
        const file = fileURLToPath(given);
        expect(statSync(file).mode & 0o777).toBe(0o600);
        expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
        expect(readFileSync(file, 'utf8')).toContain(`url=${started.url.href}`);
        expect(await started.end()).toBe(0);
        expect(existsSync(file)).toBe(false);
      });
    },
  );

  it('says what it cannot do, without a stack trace', async () => {
    const taken = createServer();
    await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
    const { port } = taken.address() as AddressInfo;
    for (const [args, words] of [
      [['nowhere.case.yaml'], 'not there'],
      [[TALKS, '--port', String(port)], 'another program listens there'],
    ] as const) {
      const { code, err } = impasse(['serve', ...args]);
      expect(code).toBe(2);
      expect(err).toContain(words);
      expect(err).not.toMatch(/\n\s+at /);
    }
    taken.close();
  });
});
