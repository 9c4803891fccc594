/** The page's side of the server: its token, its calls, and a file that others change too. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDocument } from '../../src/web/state/document.ts';
import { type Bench, createFileLink, type FileLink } from '../../src/web/state/file-link.ts';
import { claimToken, createApi, login, type ServerApi } from '../../src/web/state/server.ts';
import type { OpenFile } from '../../src/web/state/workbench.ts';
import { CASE, type TestServer, TOKEN, testServer } from '../support/serve.ts';

describe('the token', () => {
  const place = (hash: string, kept: string | null = null) => {
    const stored = new Map(kept === null ? [] : [['impasse-token', kept]]);
    const addresses: unknown[] = [];
    return {
      location: { hash, pathname: '/', search: '' },
      history: { replaceState: (...args: unknown[]) => void addresses.push(args[2]) },
      storage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => void stored.set(key, value),
      },
      addresses,
    };
  };

  it('is taken out of the address, and kept for reloads', () => {
    const here = place('#token=abc&view=space');
    expect(claimToken(here)).toBe('abc');
    expect(here.addresses).toEqual(['/#view=space']);
    expect(claimToken({ ...here, location: { ...here.location, hash: '#view=space' } })).toBe(
      'abc',
    );
    const bare = place('#token=abc');
    claimToken(bare);
    expect(bare.addresses).toEqual(['/']);
  });

  it('of a new start takes the place of the old one, and there may be none', () => {
    expect(claimToken(place('#token=new', 'old'))).toBe('new');
    expect(claimToken(place('#view=space'))).toBeNull();
  });
});

/** A page without a browser, before the real server. */
let server: TestServer;
let bench: Bench;
let link: FileLink;
let offered: [string, string][];
beforeEach(async () => {
  server = await testServer();
  const document = createDocument();
  const file = signal<OpenFile | null>(null);
  bench = {
    document,
    file,
    notice: signal(''),
    open(of, origin) {
      file.value = { name: of.file, sources: of.sources, origin, saved: of.text };
      document.open(of.text);
    },
  };
  offered = [];
  const api = apiOf(server);
  link = createFileLink(
    bench,
    () => api,
    (...file) => void offered.push(file),
    () => 0,
  );
  await link.load();
});
afterEach(() => server.close());

function apiOf({ port }: TestServer, token = TOKEN): ServerApi {
  return createApi(token, (url, init) => fetch(`http://127.0.0.1:${port}/${url}`, init));
}
const onDisk = () => readFileSync(server.file, 'utf8');
const named = (name: string) => CASE.replace('Served', name);
const edit = (text: string) => bench.document.change(text, 'editor', 0);

describe('a file behind the server', () => {
  it('opens with its texts, and says which are missing', () => {
    expect(bench.file.value).toMatchObject({
      name: 'served.case.yaml',
      saved: CASE,
      sources: { 'near.md': 'Near.', 'sub/below.md': '\uFEFFBelow.' },
    });
    expect(bench.notice.value).toContain('../secret.md, /etc/passwd, gone.md');
    expect(link.unsaved.value).toBe(false);
  });

  it('is saved, again and again, and says whether there is anything to save', async () => {
    for (const name of ['Once', 'Twice']) {
      edit(named(name));
      expect(link.unsaved.value).toBe(true);
      await link.save();
      expect([onDisk(), link.unsaved.value]).toEqual([named(name), false]);
      expect(bench.notice.value).toBe('');
    }
    expect(offered).toEqual([]);
  });

  it('stays unsaved where the text changed while it was being saved', async () => {
    edit(named('Once'));
    const saved = link.save();
    edit(named('Twice'));
    await saved;
    expect([onDisk(), link.unsaved.value]).toEqual([named('Once'), true]);
  });

  it('shows what others wrote where nothing was changed here, as a step to be undone', async () => {
    writeFileSync(server.file, named('Theirs'));
    writeFileSync(server.file.replace('served.case.yaml', 'near.md'), 'Nearer.');
    await link.check();
    expect([bench.document.text.value, link.unsaved.value]).toEqual([named('Theirs'), false]);
    expect(bench.file.value?.sources['near.md']).toBe('Nearer.');
    bench.document.undo();
    expect(bench.document.text.value).toBe(CASE);
  });

  it('changes nothing of the page while the file is as it was', async () => {
    const before = bench.file.value;
    await link.check();
    expect(bench.file.value).toBe(before);
  });

  it('compares where both changed, and saves what was chosen', async () => {
    edit(named('Mine'));
    writeFileSync(server.file, named('Theirs'));
    await link.save();
    expect(onDisk()).toBe(named('Theirs'));
    expect(link.comparing.value).toBe(true);
    expect(link.conflict.value).toMatchObject({
      base: CASE,
      mine: named('Mine'),
      theirs: named('Theirs'),
    });
    await link.resolve(named('Both'));
    expect([onDisk(), bench.document.text.value]).toEqual([named('Both'), named('Both')]);
    expect([link.conflict.value, link.comparing.value, link.unsaved.value]).toEqual([
      null,
      false,
      false,
    ]);
  });

  it('interrupts nobody with a conflict it found by itself, and follows what others go on to write', async () => {
    edit(named('Mine'));
    writeFileSync(server.file, named('Theirs'));
    await link.check();
    expect([link.conflict.value?.theirs, link.comparing.value]).toEqual([named('Theirs'), false]);
    writeFileSync(server.file, named('Theirs again'));
    await link.check();
    edit(named('Mine again'));
    await link.save();
    expect(link.comparing.value).toBe(true);
    expect(link.conflict.value).toMatchObject({
      base: CASE,
      theirs: named('Theirs again'),
      mine: named('Mine again'),
    });
    expect(onDisk()).toBe(named('Theirs again'));
  });

  it('compares anew where the file changes once more before what was chosen is saved', async () => {
    edit(named('Mine'));
    writeFileSync(server.file, named('Theirs'));
    await link.save();
    writeFileSync(server.file, named('A third'));
    await link.resolve(named('Chosen'));
    expect(onDisk()).toBe(named('A third'));
    expect(link.comparing.value).toBe(true);
    expect(link.conflict.value).toMatchObject({
      base: named('Theirs'),
      mine: named('Chosen'),
      theirs: named('A third'),
    });
  });

  it('takes theirs without writing', async () => {
    edit(named('Mine'));
    writeFileSync(server.file, named('Theirs'));
    await link.save();
    await link.resolve(named('Theirs'));
    expect([bench.document.text.value, link.unsaved.value]).toEqual([named('Theirs'), false]);
    bench.document.undo();
    expect(bench.document.text.value).toBe(named('Mine'));
  });

  it('sees no conflict where both wrote the same', async () => {
    edit(named('Alike'));
    writeFileSync(server.file, named('Alike'));
    await link.save();
    expect([link.conflict.value, link.unsaved.value]).toEqual([null, false]);
  });

  it('tells of a file that is gone, and makes it anew when it is saved', async () => {
    rmSync(server.file);
    await link.check();
    expect(bench.notice.value).toContain('no longer there');
    expect(link.unsaved.value).toBe(true);
    await link.check();
    await link.save();
    expect([onDisk(), link.unsaved.value]).toEqual([CASE, false]);
  });

  it('finds a file again that was gone for a moment, as when others write it anew', async () => {
    rmSync(server.file);
    await link.check();
    writeFileSync(server.file, CASE);
    await link.check();
    expect([link.conflict.value, link.unsaved.value]).toEqual([null, false]);
  });

  it('can be downloaded too', () => {
    edit(named('Mine'));
    link.download();
    expect(offered).toEqual([['served.case.yaml', named('Mine')]]);
    expect(link.unsaved.value).toBe(true);
  });
});

describe('a server that does not answer', () => {
  it('is told once, and the text stays', async () => {
    edit(named('Mine'));
    await server.close();
    await link.check();
    expect(bench.notice.value).toMatch(/does not answer.*kept in this page/);
    bench.notice.value = '';
    await link.check();
    expect(bench.notice.value).toBe('');
    expect([bench.document.text.value, link.unsaved.value]).toEqual([named('Mine'), true]);
  });

  it('of another start refuses, and says why', async () => {
    const other = apiOf(server, 'the token of another start');
    const late = createFileLink(
      bench,
      () => other,
      () => undefined,
      () => 0,
    );
    await late.check();
    expect(bench.notice.value).toContain('token of this start');
  });

  it('may answer with what is none of its own', async () => {
    const strange = createApi(TOKEN, async () => new Response('<h1>A proxy</h1>', { status: 502 }));
    await expect(strange.version()).rejects.toMatchObject({ code: 'no-answer' });
    await expect(login('x', async () => new Response('{}', { status: 404 }))).rejects.toThrow(
      '404',
    );
  });
});

describe('a file from elsewhere', () => {
  it('is downloaded, and counts as saved then', async () => {
    const api = vi.fn(() => null);
    const own = createFileLink(
      bench,
      api,
      (...file) => void offered.push(file),
      () => 0,
    );
    bench.open({ file: 'local.case.yaml', text: 'case: x', sources: {} }, { kind: 'local' });
    edit('case: y');
    await own.check();
    expect(own.unsaved.value).toBe(true);
    await own.save();
    expect(offered).toEqual([['local.case.yaml', 'case: y']]);
    expect(own.unsaved.value).toBe(false);
  });
});
