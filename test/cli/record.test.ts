import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READING_LIMITS } from '../../src/case/index.ts';
import { formatRecord } from '../../src/record/index.ts';
import { TALK, TEXT } from '../record/talk.ts';
import { impasse, inScratch } from '../support/cli.ts';

const FILE = 'talk.record.jsonl';

/** Runs `use` in a folder with a record and its text. */
function withRecord(use: (folder: string) => void): Promise<void> {
  return inScratch((folder) => {
    writeFileSync(join(folder, 'oslo.txt'), TEXT);
    writeFileSync(join(folder, FILE), formatRecord(TALK, new Map([['oslo', TEXT]])));
    use(folder);
  });
}

describe('impasse record check', () => {
  it('says how many passages stand where the record says', () =>
    withRecord((folder) => {
      expect(impasse(['record', 'check', FILE], folder)).toEqual({
        code: 0,
        err: '',
        out: `${FILE}: sound. 1 source, 2 statements, 1 event; 12 passages found where the record says.\n`,
      });
      const { out } = impasse(['record', 'check', FILE, '--json'], folder);
      expect(JSON.parse(out)).toMatchObject({
        format: 'impasse.record-check/1',
        records: [{ file: FILE, sound: true, summary: { passages: 12 } }],
        problems: [],
      });
    }));

  it.each<[string, (folder: string) => void, string]>([
    [
      'a text that changed',
      (f) => writeFileSync(join(f, 'oslo.txt'), `${TEXT} `),
      'snapshot-changed',
    ],
    [
      'a text that is gone',
      (f) =>
        writeFileSync(
          join(f, FILE),
          readFileSync(join(f, FILE), 'utf8').replace('oslo.txt', 'gone.txt'),
        ),
      'file-not-found',
    ],
    [
      'a text outside',
      (f) =>
        writeFileSync(
          join(f, FILE),
          readFileSync(join(f, FILE), 'utf8').replace('oslo.txt', '../oslo.txt'),
        ),
      'file-outside-folder',
    ],
    ['a record that is none', (f) => writeFileSync(join(f, FILE), 'nonsense\n'), 'json-syntax'],
  ])('fails loudly on %s', (_, harm, code) =>
    withRecord((folder) => {
      harm(folder);
      const ran = impasse(['record', 'check', FILE], folder);
      expect(ran.code).toBe(1);
      expect(ran.out).toContain(`error ${code}`);
      expect(ran.out).not.toMatch(/\n\s+at /);
      expect(impasse(['record', 'show', FILE], folder)).toMatchObject({ code: 1, out: '' });
    }),
  );
});

describe('a huge record', () => {
  it('is refused in bounded memory', () =>
    inScratch((folder) => {
      writeFileSync(join(folder, 'blank.jsonl'), Buffer.alloc(READING_LIMITS.recordBytes, '\n'));
      const { code, out } = impasse(['record', 'check', 'blank.jsonl'], folder);
      expect([code, out.includes('error too-many-lines')]).toEqual([1, true]);
    }));
});

describe('impasse record show', () => {
  it('prints the text with its marks', () =>
    withRecord((folder) => {
      const { code, out } = impasse(['record', 'show', FILE], folder);
      expect(code).toBe(0);
      expect(out).toContain('“[1: Useful 😀 hours]”');
      expect(out).not.toContain('\u001b');
    }));

  it('writes a page, and writes it over an earlier one only', () =>
    withRecord((folder) => {
      const write = (name: string) => impasse(['record', 'show', FILE, '--html', name], folder);
      expect(write('a.html')).toEqual({ code: 0, out: 'Wrote a.html\n', err: '' });
      expect(readFileSync(join(folder, 'a.html'), 'utf8')).toContain('<mark class="content"');
      expect(write('a.html').code).toBe(0);
      expect(write('oslo.txt')).toMatchObject({
        code: 2,
        err: expect.stringContaining('no page of a record'),
      });
      expect(readFileSync(join(folder, 'oslo.txt'), 'utf8')).toBe(TEXT);
    }));

  it('shows one source, and says which there are', () =>
    withRecord((folder) => {
      const show = (id: string) => impasse(['record', 'show', FILE, '--source', id], folder);
      expect(show('oslo').code).toBe(0);
      expect(show('nowhere')).toMatchObject({
        code: 2,
        err: expect.stringContaining('It has oslo.'),
      });
    }));

  it('gives the record as JSON', () =>
    withRecord((folder) => {
      const { out } = impasse(['record', 'show', FILE, '--json'], folder);
      expect(JSON.parse(out)).toMatchObject({ format: 'impasse.record/1', record: TALK });
    }));
});
