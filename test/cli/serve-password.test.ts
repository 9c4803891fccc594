/** The server of the workbench beyond loopback: a password first, then the token. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/cli/exit.ts';
import { addressOf, isLoopback, isOurHost } from '../../src/cli/serve/address.ts';
import { SERVE_LIMITS } from '../../src/cli/serve/limits.ts';
import { readPassword } from '../../src/cli/serve/password.ts';
import { inScratch } from '../support/cli.ts';
import { type TestServer, TOKEN, testServer } from '../support/serve.ts';

const PASSWORD = 'correct horse battery';
let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const login = (password: unknown, headers: Record<string, string> = {}) =>
  server!.raw('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ password }),
  });

describe('the password', () => {
  it('is exchanged for the token, and nothing else is', async () => {
    server = await testServer({ host: '0.0.0.0', password: PASSWORD });
    expect((await server.raw('/')).text).toContain('content="password"');
    expect((await server.raw('/api/case')).status).toBe(401);
    for (const wrong of ['', PASSWORD.slice(1), `${PASSWORD} `, TOKEN]) {
      expect((await login(wrong)).json).toMatchObject({ error: { code: 'wrong-password' } });
    }
    for (const none of [null, 1, ['correct horse battery'], 'x'.repeat(2000)]) {
      expect((await login(none)).status).toBe(400);
    }
    expect((await login(PASSWORD, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await login(PASSWORD)).json).toEqual({ token: TOKEN });
  });

  it('may be tried so often, however quickly; then nothing is for a minute, not even the right one', async () => {
    let now = 0;
    server = await testServer({ host: '0.0.0.0', password: PASSWORD, now: () => now });
    const tries = Array.from({ length: SERVE_LIMITS.failures + 10 }, () => login('wrong password'));
    const codes = (await Promise.all(tries)).map(({ status }) => status);
    expect(codes.filter((code) => code === 401)).toHaveLength(SERVE_LIMITS.failures);
    expect(codes.filter((code) => code === 429)).toHaveLength(10);
    expect((await login(PASSWORD)).status).toBe(429);
    now = SERVE_LIMITS.failureWindow;
    expect((await login(PASSWORD)).status).toBe(200);
  });

  it('is not asked for on loopback: there is nothing to be had by one', async () => {
    server = await testServer();
    expect((await login(PASSWORD)).json).toMatchObject({ error: { code: 'no-password' } });
  });
});

describe('where the password comes from', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is a file, without the line break at its end, or the environment', async () => {
    await inScratch(async (folder) => {
      const file = join(folder, 'password.txt');
      vi.stubEnv('IMPASSE_PASSWORD', 'of the environment');
      expect(await readPassword('0.0.0.0', undefined)).toBe('of the environment');
      writeFileSync(file, ' spaces count \r\n');
      expect(await readPassword('0.0.0.0', file)).toBe(' spaces count ');
      expect(await readPassword('127.0.0.1', file)).toBe(' spaces count ');
    });
  });

  it('is nowhere needed on loopback', async () => {
    vi.stubEnv('IMPASSE_PASSWORD', '');
    expect(await readPassword('127.0.0.1', undefined)).toBeNull();
    await expect(readPassword('192.168.0.1', undefined)).rejects.toThrow('needs a password');
  });

  it('may not be short, empty, very long, or a file that cannot be read', async () => {
    await inScratch(async (folder) => {
      const file = join(folder, 'password.txt');
      for (const bad of ['', '\n', 'seven..\n', 'x'.repeat(1025), 'x'.repeat(10_000)]) {
        writeFileSync(file, bad);
        await expect(readPassword('0.0.0.0', file)).rejects.toThrow(UsageError);
      }
      for (const none of [folder, join(folder, 'none.txt')]) {
        await expect(readPassword('127.0.0.1', none)).rejects.toThrow('cannot be read');
      }
    });
  });
});

describe('names of the server', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.2', false],
    ['127.0.0.1.evil.example', false],
    ['127.example', false],
    ['localhost.evil.example', false],
    ['', false],
  ])('%s is loopback: %s', (host, yes) => {
    expect(isLoopback(host)).toBe(yes);
  });

  it.each([
    ['192.168.1.2:4000', '0.0.0.0', true],
    ['[fe80::1]:4000', '::', true],
    ['LOCALHOST:4000', '0.0.0.0', true],
    ['desk.local:4000', '0.0.0.0', false],
    ['desk.local:4000', 'desk.local', true],
    ['Desk.Local:4000', 'desk.local', true],
    ['evil.example:4000', 'desk.local', false],
    ['192.168.1.2:4001', '0.0.0.0', false],
    ['192.168.1.2', '0.0.0.0', false],
    ['192.168.1.2:4000', '127.0.0.1', false],
    ['3232235778.:4000', '0.0.0.0', false],
    ['[fe80::1:4000', '::', false],
    ['a b:4000', '0.0.0.0', false],
    ['192.168.1.2:4000/x', '0.0.0.0', false],
  ])('a request to %s at %s is ours: %s', (header, host, yes) => {
    expect(isOurHost(header, host, 4000)).toBe(yes);
  });

  it('knows that a browser leaves out the usual port', () => {
    expect(isOurHost('127.0.0.1', '127.0.0.1', 80)).toBe(true);
    expect(isOurHost(undefined, '127.0.0.1', 80)).toBe(false);
  });

  it('writes an address of IPv6 in brackets', () => {
    expect(addressOf('::1', 80)).toBe('http://[::1]:80/');
  });
});
