/** The server of the workbench, called over a real socket by whoever should not get anything from it. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVE_LIMITS } from '../../src/cli/serve/limits.ts';
import { type TestServer, TOKEN, testServer } from '../support/serve.ts';

const RIGHT = { authorization: `Bearer ${TOKEN}` };
const JSON_BODY = { ...RIGHT, 'content-type': 'application/json' };

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());

describe('the token', () => {
  it.each([
    ['none', undefined],
    ['another', 'Bearer another-token'],
    ['a part', `Bearer ${TOKEN.slice(0, -1)}`],
    ['more than it', `Bearer ${TOKEN}x`],
    ['an empty one', 'Bearer '],
    ['another scheme', `Basic ${TOKEN}`],
    ['the token alone', TOKEN],
    ['a very long one', `Bearer ${'x'.repeat(4000)}`],
  ])('is needed for every call: %s', async (_, authorization) => {
    const headers = authorization === undefined ? {} : { authorization };
    for (const path of ['/api/case', '/api/version', '/api/nothing']) {
      const { status, json } = await server.raw(path, { headers });
      expect([path, status, json.error.code]).toEqual([path, 401, 'wrong-token']);
    }
    const put = await server.raw('/api/case', { method: 'PUT', headers, body: '{}' });
    expect(put.status).toBe(401);
  });

  it('is not taken from the address', async () => {
    expect((await server.raw(`/api/case?token=${TOKEN}`)).status).toBe(401);
  });

  it('opens the case', async () => {
    const { status, json, headers } = await server.call('/api/case');
    expect([status, json.file]).toEqual([200, 'served.case.yaml']);
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('other names and other pages', () => {
  it.each([
    ['evil.example'],
    ['evil.example:PORT'],
    ['127.0.0.1.evil.example:PORT'],
    ['localhost.evil.example:PORT'],
    ['192.168.0.1:PORT'],
    ['0.0.0.0:PORT'],
    ['127.0.0.1:1'],
    ['127.0.0.1'],
    ['user@127.0.0.1:PORT'],
  ])('refuses a foreign Host: %s', async (name) => {
    const host = name.replace('PORT', String(server.port));
    for (const path of ['/', '/api/case']) {
      const { status, text } = await server.raw(path, { headers: { ...RIGHT, host } });
      // Of a Host that is none, the answer comes from the HTTP layer below.
      expect([400, 421]).toContain(status);
      expect(text).not.toContain('Served');
    }
  });

  it.each(['127.0.0.1', 'localhost', '[::1]'])('answers to %s', async (name) => {
    const headers = { ...RIGHT, host: `${name}:${server.port}` };
    expect((await server.raw('/api/version', { headers })).status).toBe(200);
  });

  it.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1:1',
    'https://127.0.0.1:PORT',
    'http://localhost:PORT',
    'file://',
  ])('refuses a foreign Origin, even with the token: %s', async (name) => {
    const origin = name.replace('PORT', String(server.port));
    const body = JSON.stringify({ text: 'case: Taken over', version: '' });
    for (const method of ['GET', 'PUT']) {
      const { status, json, headers } = await server.raw('/api/case', {
        method,
        headers: { ...JSON_BODY, origin },
        ...(method === 'PUT' ? { body } : {}),
      });
      expect([status, json.error.code]).toEqual([403, 'wrong-origin']);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('answers its own page', async () => {
    const headers = {
      ...RIGHT,
      origin: `http://127.0.0.1:${server.port}`,
      'sec-fetch-site': 'same-origin',
    };
    expect((await server.raw('/api/version', { headers })).status).toBe(200);
  });

  it.each(['cross-site', 'same-site', 'none'])(
    'refuses calls that a browser marks %s',
    async (site) => {
      const headers = { ...RIGHT, 'sec-fetch-site': site };
      expect((await server.raw('/api/version', { headers })).status).toBe(403);
    },
  );

  it('gives no leave to other origins that ask for it', async () => {
    const { status, headers } = await server.raw('/api/case', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
    });
    expect(status).toBe(403);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('paths', () => {
  it.each([
    '/../secret.md',
    '/..%2fsecret.md',
    '/%2e%2e/secret.md',
    '/%2e%2e%2fsecret.md',
    '/..%5csecret.md',
    '/....//secret.md',
    '//etc/passwd',
    '/assets/../../secret.md',
    '/assets/..%2f..%2fsecret.md',
    '/assets/%252e%252e/%252e%252e/secret.md',
    '/assets/page-1a2b.js%00.html',
    '/assets/',
    '/assets/notes.unknown',
    '/assets',
    '/served.case.yaml',
    '/near.md',
    '/case/near.md',
    '/.git/config',
    '/api',
    '/api/',
    '/api/case/',
    '/api/case/..',
    '/api/sources/near.md',
    '/__proto__',
    '/constructor',
    '/index.html',
    '/ASSETS/page-1a2b.js',
    'http://evil.example/secret.md',
  ])('has nothing at %s', async (path) => {
    const { status, text } = await server.raw(path, { headers: RIGHT });
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/secret\.|root:|Near|Served|no known type/);
  });

  it('gives the page and its files, and marks the page as behind the server', async () => {
    const page = await server.raw('/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<meta name="impasse-server" content="token" />');
    expect(page.text).not.toContain(TOKEN);
    const script = await server.raw('/assets/page-1a2b.js');
    expect([script.status, script.headers['content-type']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
  });
});

describe('methods', () => {
  it.each([
    ['/', 'POST', 'GET, HEAD'],
    ['/', 'DELETE', 'GET, HEAD'],
    ['/assets/page-1a2b.js', 'PUT', 'GET, HEAD'],
    ['/api/case', 'POST', 'GET, HEAD, PUT'],
    ['/api/case', 'DELETE', 'GET, HEAD, PUT'],
    ['/api/case', 'PATCH', 'GET, HEAD, PUT'],
    ['/api/case', 'OPTIONS', 'GET, HEAD, PUT'],
    ['/api/case', 'PROPFIND', 'GET, HEAD, PUT'],
    ['/api/version', 'PUT', 'GET, HEAD'],
    ['/api/session', 'GET', 'POST'],
  ])('%s takes no %s', async (path, method, allowed) => {
    const { status, headers } = await server.raw(path, { method, headers: RIGHT });
    expect([status, headers['allow']]).toEqual([405, allowed]);
  });

  it('does not let a header stand for the method', async () => {
    const headers = { ...RIGHT, 'x-http-method-override': 'DELETE' };
    expect((await server.raw('/api/version', { headers })).status).toBe(200);
  });

  it.each(['/', '/api/case', '/api/version'])(
    'answers HEAD at %s as GET, without a body',
    async (path) => {
      const head = await server.raw(path, { method: 'HEAD', headers: RIGHT });
      const get = await server.raw(path, { headers: RIGHT });
      expect([head.status, head.text]).toEqual([200, '']);
      expect(head.headers['content-type']).toBe(get.headers['content-type']);
      expect((await server.raw('/api/case', { method: 'HEAD' })).status).toBe(401);
    },
  );

  it.each([
    'CONNECT 127.0.0.1:80 HTTP/1.1\r\nHost: 127.0.0.1:PORT',
    'TRACE / HTTP/1.1\r\nHost: 127.0.0.1:PORT',
    'GET / HTTP/9.9\r\nHost: 127.0.0.1:PORT',
    'GET / HTTP/1.1\r\nHost:',
    'GET / HTTP/1.1',
    'GET / HTTP/1.0',
    'GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example',
    'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example',
    'nonsense',
  ])('answers nothing to what no browser sends: %j', async (head) => {
    const answer = await new Promise<string>((done) => {
      const socket = connect(server.port, '127.0.0.1');
      let got = '';
      socket.on('data', (part) => {
        got += part;
        socket.end();
      });
      socket.on('close', () => done(got));
      socket.on('error', () => done(got));
      socket.write(`${head.replace('PORT', String(server.port))}\r\n\r\n`);
    });
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
  });
});

describe('bodies', () => {
  const put = (body: string, headers: Record<string, string> = JSON_BODY) =>
    server.raw('/api/case', { method: 'PUT', headers, body });

  it.each([
    ['no JSON', 'case: x'],
    ['nothing', ''],
    ['another shape', '{"text":1,"version":"a"}'],
    ['a part', '{"text":"case: x"}'],
    ['more', '{"text":"x","version":"","path":"../secret.md"}'],
    ['a list', '[]'],
    ['nothing of value', 'null'],
    ['a version that is none', `{"text":"x","version":"${'a'.repeat(65)}"}`],
  ])('refuses %s', async (_, body) => {
    const { status, json } = await put(body);
    expect([status, json.error.code]).toEqual([400, 'wrong-body']);
  });

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'takes JSON alone, not %s',
    async (type) => {
      const headers: Record<string, string> = type ? { ...RIGHT, 'content-type': type } : RIGHT;
      expect((await put('{"text":"x","version":""}', headers)).status).toBe(415);
    },
  );

  it('refuses a body past the limit, announced or not', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(SERVE_LIMITS.bodyBytes), version: '' });
    expect((await put(body)).status).toBe(413);
    const chunked = await put(body, { ...JSON_BODY, 'transfer-encoding': 'chunked' });
    expect([chunked.status, chunked.json.error.code]).toEqual([413, 'body-too-large']);
  });

  it('refuses a text past the limit of a case, and takes one at it that JSON makes longer', async () => {
    const { json } = await server.call('/api/case');
    const most = 1_048_576;
    const long = { text: '#'.repeat(most + 1), version: json.version };
    expect((await server.call('/api/case', 'PUT', long)).status).toBe(413);
    const escaped = { text: '\u0001'.repeat(most), version: json.version };
    const saved = await server.call('/api/case', 'PUT', escaped);
    expect(saved.status).toBe(200);
    const back = { text: json.text, version: saved.json.version };
    expect((await server.call('/api/case', 'PUT', back)).json).toEqual({ version: json.version });
  });
});

describe('what every answer says', () => {
  it.each([
    ['/', 200],
    ['/assets/page-1a2b.js', 200],
    ['/api/version', 200],
    ['/nothing', 404],
  ])('%s is shut off from other pages', async (path, status) => {
    const { headers, ...reply } = await server.raw(path, { headers: RIGHT });
    expect(reply.status).toBe(status);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('says nothing of its insides in a fault', async () => {
    const { text } = await server.raw('/nothing');
    expect(JSON.parse(text)).toEqual({
      error: { code: 'not-found', message: 'There is nothing at this address.' },
    });
  });
});
