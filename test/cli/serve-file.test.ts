/** The case file behind the server of the workbench: what it gives, what it never gives, and how it saves. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcePaths } from '../../src/cli/serve/source-paths.ts';
import { CASE, type TestServer, testServer } from '../support/serve.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.close());

const save = (text: string, version: string) => server.call('/api/case', 'PUT', { text, version });
const onDisk = () => readFileSync(server.file, 'utf8');
const OTHER = CASE.replace('Served', 'By another hand');
const MINE = CASE.replace('Served', 'By mine');

describe('reading', () => {
  it('gives the case, its version, and the texts it names inside its folder alone', async () => {
    const { json } = await server.call('/api/case');
    expect(json).toEqual({
      file: 'served.case.yaml',
      text: CASE,
      version: sha256(CASE),
      sources: { 'near.md': 'Near.', 'sub/below.md': '\uFEFFBelow.' },
      missing: {
        '../secret.md': 'file-outside-folder',
        '/etc/passwd': 'file-outside-folder',
        'gone.md': 'file-not-found',
      },
    });
  });

  it('follows no link out of the folder, neither of a text nor of the case itself', async () => {
    rmSync(join(server.folder, 'near.md'));
    symlinkSync('../secret.md', join(server.folder, 'near.md'));
    rmSync(join(server.folder, 'sub'), { recursive: true });
    symlinkSync('..', join(server.folder, 'sub'));
    writeFileSync(join(server.folder, '../below.md'), 'Outside.');
    const { json, text } = await server.call('/api/case');
    expect(json.sources).toEqual({});
    expect(json.missing).toMatchObject({
      'near.md': 'file-outside-folder',
      'sub/below.md': 'file-outside-folder',
    });
    expect(text).not.toMatch(/A secret|Outside/);

    rmSync(server.file);
    symlinkSync('../secret.md', server.file);
    for (const path of ['/api/case', '/api/version']) {
      expect((await server.call(path)).json.error.code).toBe('file-outside-folder');
    }
    expect((await save(MINE, sha256('A secret.'))).status).toBe(403);
    expect(readFileSync(join(server.folder, '../secret.md'), 'utf8')).toBe('A secret.');
  });

  it('gives the texts of a case with errors too, so that it can be mended', async () => {
    writeFileSync(server.file, CASE.replace('parties:', 'parties: ['));
    const { json } = await server.call('/api/case');
    expect(Object.keys(json.sources)).toEqual(['near.md', 'sub/below.md']);
  });

  it('says of a file that is no text, too large, or gone, what it is', async () => {
    const codes: [number, string][] = [];
    const look = async () => {
      const { status, json } = await server.call('/api/case');
      codes.push([status, json.error.code]);
    };
    writeFileSync(server.file, new Uint8Array([0x61, 0xff]));
    await look();
    writeFileSync(server.file, '#'.repeat(1_048_577));
    await look();
    rmSync(server.file);
    await look();
    mkdirSync(server.file);
    await look();
    expect(codes).toEqual([
      [422, 'file-not-utf8'],
      [413, 'file-too-large'],
      [404, 'file-not-found'],
      [403, 'file-unreadable'],
    ]);
  });

  it('leaves out a text that is not UTF-8, and a name that objects have already', async () => {
    writeFileSync(join(server.folder, 'near.md'), new Uint8Array([0xff]));
    writeFileSync(server.file, CASE.replace('gone.md', '__proto__'));
    const { json, text } = await server.call('/api/case');
    expect(json.missing['near.md']).toBe('source-not-utf8');
    expect(text).toContain('"__proto__":"file-not-found"');
  });
});

describe('the paths of the texts', () => {
  it.each([
    ['nothing', '', []],
    ['a list', 'sources: [a, b]', []],
    ['an alias', 'x: &x { text: a.md }\nsources: { a: *x }', []],
    ['numbers', 'sources: { a: { text: 1 } }', []],
    ['one twice', 'sources: { a: { text: a.md }, b: { text: a.md } }', ['a.md']],
    ['depth past the limit', `sources: { a: { text: a.md } }\nx: ${'['.repeat(5000)}`, []],
  ])('are made out of what is no case: %s', (_, text, paths) => {
    expect(sourcePaths(text)).toEqual(paths);
  });
});

describe('saving', () => {
  it('writes the text whole, and says its version', async () => {
    const { status, json } = await save(MINE, sha256(CASE));
    expect([status, json]).toEqual([200, { version: sha256(MINE) }]);
    expect(onDisk()).toBe(MINE);
    expect(readdirSync(server.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('never overwrites what somebody else wrote', async () => {
    writeFileSync(server.file, OTHER);
    const { status, json } = await save(MINE, sha256(CASE));
    expect([status, json]).toEqual([409, { text: OTHER, version: sha256(OTHER) }]);
    expect(onDisk()).toBe(OTHER);
    expect((await save(MINE, json.version)).status).toBe(200);
    expect(onDisk()).toBe(MINE);
  });

  it('lets one of many saves made at once win, and tells all others what it wrote', async () => {
    const texts = Array.from({ length: 20 }, (_, k) => CASE.replace('Served', `Save ${k}`));
    const replies = await Promise.all(texts.map((text) => save(text, sha256(CASE))));
    const won = replies.flatMap(({ status }, k) => (status === 200 ? [k] : []));
    expect(won).toHaveLength(1);
    const winner = texts[won[0]!]!;
    expect(onDisk()).toBe(winner);
    for (const { status, json } of replies.filter((_, k) => k !== won[0])) {
      expect([status, json.text]).toEqual([409, winner]);
    }
  });

  it('tells of a file that was deleted, and makes it anew only when asked to', async () => {
    rmSync(server.file);
    const { status, json } = await save(MINE, sha256(CASE));
    expect([status, json]).toEqual([409, { text: null, version: '' }]);
    expect(existsSync(server.file)).toBe(false);
    expect((await save(MINE, '')).status).toBe(200);
    expect(onDisk()).toBe(MINE);
    expect((await save(OTHER, '')).status).toBe(409);
    expect(onDisk()).toBe(MINE);
  });

  it('writes into nothing that is a folder by now', async () => {
    rmSync(server.file);
    mkdirSync(server.file);
    for (const version of ['', sha256(CASE)]) {
      const { status, json } = await save(MINE, version);
      expect([status, json.error.code]).toEqual([403, 'file-unreadable']);
    }
    expect(statSync(server.file).isDirectory()).toBe(true);
    expect(readdirSync(server.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves a file alone that is marked read-only', async () => {
    chmodSync(server.file, 0o444);
    const { status, json } = await save(MINE, sha256(CASE));
    expect([status, json.error.code]).toEqual([403, 'file-read-only']);
    expect(onDisk()).toBe(CASE);
  });

  it('keeps the rights of the file: what was private stays so', async () => {
    chmodSync(server.file, 0o600);
    expect((await save(MINE, sha256(CASE))).status).toBe(200);
    expect(statSync(server.file).mode & 0o777).toBe(0o600);
  });

  it('saves a text with errors: the work on it goes on', async () => {
    expect((await save('case: [', sha256(CASE))).status).toBe(200);
    expect((await server.call('/api/case')).json.text).toBe('case: [');
  });
});
