import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READING_LIMITS } from '../../src/case/index.ts';
import { readRecord } from '../../src/record/index.ts';
import { impasse, inScratch, interruptWhen } from '../support/cli.ts';

const REPORT = `# Talks in Oslo

4 May 2031

Ana Lind, an envoy of the North, met Bo Ek in Oslo on 3 May. “It was a useful day,” Lind said.
Ek said that the North had rejected the plan.
`;
const PAGE = `<!doctype html><html><head><title>Answer</title></head><body><p>“We will not sign,” said Bo Ek.</p><p>Nobody asked why.</p></body></html>`;

/** Runs `use` in a folder with two reports in `reports/`. */
function withReports(use: (folder: string) => void | Promise<void>): Promise<void> {
  return inScratch(async (folder) => {
    mkdirSync(join(folder, 'reports'));
    writeFileSync(join(folder, 'reports', 'oslo.md'), REPORT);
    writeFileSync(join(folder, 'reports', 'answer.html'), PAGE);
    await use(folder);
  });
}

const recordIn = (folder: string, name = 'talks.record.jsonl') =>
  readRecord(readFileSync(join(folder, name)), { file: name }).record!;

describe('impasse read', () => {
  it('prints who said what, and what happened', () =>
    withReports((folder) => {
      const { code, out, err } = impasse(['read', 'reports/oslo.md'], folder);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^1 report, \d+ statements by \d+ speakers?, \d+ events?\n/);
      expect(out).toContain('Talks in Oslo (2031-05-04)');
      expect(out).toMatch(/Lind.*\n +\d+ {2}“It was a useful day,/);
      expect(out).toMatch(/Ek\n +\d+ {2}the North had rejected the plan/);
      expect(out).toMatch(/happened +consult +“met” Ana Lind – Bo Ek/);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }));

  it('writes a record that checks, with the texts that are no files beside it', () =>
    withReports((folder) => {
      const args = ['read', 'reports', '--out', 'talks.record.jsonl'];
      const { code, out } = impasse(args, folder);
      expect(code).toBe(0);
      expect(out).toContain('\nWrote talks.record.jsonl\n');
      const { sources, statements } = recordIn(folder);
      const texts = new Map(sources.map(({ id, text }) => [id, text!]));
      expect(texts.get('oslo')).toBe('reports/oslo.md');
      expect(texts.get('answer')).toMatch(/^talks\.texts\/answer-[0-9a-f]{12}\.txt$/);
      expect(new Set(statements.map(({ source }) => source))).toEqual(new Set(['oslo', 'answer']));
      expect(impasse(['record', 'check', 'talks.record.jsonl'], folder).code).toBe(0);
      // The same reports give the same record, and leave nothing else behind.
      const first = readFileSync(join(folder, 'talks.record.jsonl'), 'utf8');
      expect(impasse(args, folder).code).toBe(0);
      expect(readFileSync(join(folder, 'talks.record.jsonl'), 'utf8')).toBe(first);
      expect(readdirSync(folder).sort()).toEqual(['reports', 'talks.record.jsonl', 'talks.texts']);
    }));

  it('copies texts that lie outside the folder of the record', () =>
    withReports((folder) => {
      mkdirSync(join(folder, 'records'));
      expect(
        impasse(['read', 'reports/oslo.md', '-o', 'records/a.record.jsonl'], folder).code,
      ).toBe(0);
      const [source] = recordIn(folder, 'records/a.record.jsonl').sources;
      expect(source!.text).toMatch(/^a\.texts\/oslo-/);
      expect(readFileSync(join(folder, 'records', source!.text!), 'utf8')).toBe(REPORT);
      expect(impasse(['record', 'check', 'records/a.record.jsonl'], folder).code).toBe(0);
    }));

  it('leaves the texts of an earlier reading alone, and the check names them', () =>
    withReports((folder) => {
      const read = ['read', 'reports/answer.html', '--out', 'talks.record.jsonl'];
      expect(impasse(read, folder).code).toBe(0);
      const [old] = readdirSync(join(folder, 'talks.texts'));
      writeFileSync(join(folder, 'talks.texts', 'notes.txt'), 'These are not ours.');
      writeFileSync(join(folder, 'reports', 'answer.html'), PAGE.replace('Nobody', 'Somebody'));
      expect(impasse(read, folder).code).toBe(0);
      const { code, out } = impasse(['record', 'check', 'talks.record.jsonl'], folder);
      expect(code).toBe(0);
      expect(out).toContain('warning snapshots-unused');
      expect(out).toContain(`No source of this record has \`talks.texts/${old}\` as its text.`);
      expect(out).toContain('talks.record.jsonl: sound.');
      expect(readdirSync(join(folder, 'talks.texts'))).toHaveLength(3);
    }));

  it('writes nothing over what is no record', () =>
    withReports((folder) => {
      const refused = impasse(['read', 'reports/oslo.md', '--out', 'reports/answer.html'], folder);
      expect(refused).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('no record of Impasse'),
      });
      expect(readFileSync(join(folder, 'reports/answer.html'), 'utf8')).toBe(PAGE);
    }));

  it('writes nothing where a report cannot be read, and says everything at once', () =>
    withReports((folder) => {
      writeFileSync(
        join(folder, 'reports', 'picture.txt'),
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
      );
      writeFileSync(join(folder, 'reports', 'set.jsonl'), '{"text":"He said no."}\n{"txt":1}\n');
      const { code, out, err } = impasse(
        ['read', 'reports', 'gone.txt', '-o', 'a.record.jsonl'],
        folder,
      );
      expect([code, out]).toEqual([1, '']);
      for (const problem of ['report-binary', 'missing-field', 'file-not-found'])
        expect(err).toContain(`error ${problem}`);
      expect(err).toContain('set.jsonl:2:2');
      expect(err).not.toMatch(/\n\s+at /);
      expect(existsSync(join(folder, 'a.record.jsonl'))).toBe(false);
      const { problems } = JSON.parse(impasse(['read', 'gone.txt', '--json'], folder).out);
      expect(problems[0].code).toBe('file-not-found');
    }));

  it('passes over an empty report with a warning', () =>
    withReports((folder) => {
      writeFileSync(join(folder, 'reports', 'empty.txt'), ' \n');
      const { code, err } = impasse(['read', 'reports'], folder);
      expect(code).toBe(0);
      expect(err).toContain('warning report-empty');
      expect(impasse(['read', 'reports/empty.txt'], folder).code).toBe(1);
    }));

  it('dates reports that do not tell their day', () =>
    withReports((folder) => {
      const issued = (args: readonly string[]) => {
        const { record } = JSON.parse(impasse(['read', 'reports', '--json', ...args], folder).out);
        return Object.fromEntries(
          record.sources.map((s: { id: string; issued: string }) => [s.id, s.issued]),
        );
      };
      expect(issued([])).toEqual({ oslo: '2031-05-04', answer: null });
      expect(issued(['--issued', '2031-05-06'])).toEqual({
        oslo: '2031-05-04',
        answer: '2031-05-06',
      });
      expect(impasse(['read', 'reports', '--issued', '2031-02-30'], folder).code).toBe(2);
    }));

  it('takes a lexicon, and says what is wrong with it', () =>
    withReports((folder) => {
      writeFileSync(
        join(folder, 'actors.yaml'),
        'actors:\n  bo-ek:\n    name: Bo Ek\n    aliases: [Ek]\n    roles: [{ role: chief of staff, affiliation: South }]\n',
      );
      const { code, out } = impasse(
        ['read', 'reports/oslo.md', '--lexicon', 'actors.yaml'],
        folder,
      );
      expect(code).toBe(0);
      expect(out).toContain('Bo Ek, chief of staff (South)');
      writeFileSync(join(folder, 'actors.yaml'), 'actors:\n  bo-ek:\n    nam: Bo Ek\n');
      const faulty = impasse(['read', 'reports/oslo.md', '--lexicon', 'actors.yaml'], folder);
      expect(faulty).toMatchObject({ code: 1, err: expect.stringContaining('actors.yaml:3:5') });
    }));

  it('gives record, readings and problems as JSON', () =>
    withReports((folder) => {
      const { out } = impasse(['read', 'reports', '--json'], folder);
      expect(JSON.parse(out)).toMatchObject({
        format: 'impasse.read/1',
        record: { sources: [{ type: 'source' }, { type: 'source' }] },
        contested: expect.any(Array),
        scare: expect.any(Array),
        written: [],
        problems: [],
      });
    }));
});

describe('large and hostile reports', () => {
  it(
    'are read, or refused with a problem, and never crash',
    () =>
      inScratch((folder) => {
        const reports: Record<string, [string | Buffer, number]> = {
          'too-large.txt': [Buffer.alloc(READING_LIMITS.reportBytes + 1, 'a'), 1],
          'line.txt': ['word '.repeat(100_000), 0],
          'marks.txt': ['“"«'.repeat(50_000), 0],
          'quotes.txt': ['“No,” she said. '.repeat(2000), 0],
          'scripts.html': [`<p>He said no.</p>${'<script>"said"</script>'.repeat(1000)}`, 0],
        };
        for (const [name, [text, wanted]] of Object.entries(reports)) {
          writeFileSync(join(folder, name), text);
          const { code, err } = impasse(['read', name, '--out', `${name}.record.jsonl`], folder);
          expect([name, code]).toEqual([name, wanted]);
          expect(err).not.toMatch(/\n\s+at |internal/);
          if (code === 0)
            expect(impasse(['record', 'check', `${name}.record.jsonl`], folder).code).toBe(0);
        }
      }),
    300_000,
  );

  it(
    'stop at Ctrl-C, and nothing is written',
    () =>
      inScratch(async (folder) => {
        writeFileSync(
          join(folder, 'many.jsonl'),
          `${JSON.stringify({ text: '“No,” she said. '.repeat(2000) })}\n`.repeat(200),
        );
        const args = ['read', 'many.jsonl', '--out', 'a.record.jsonl'];
        const { code, err } = await interruptWhen(args, folder, /of [\d,]+ characters/);
        expect([code, err.includes('Nothing was written')]).toEqual([130, true]);
        expect(existsSync(join(folder, 'a.record.jsonl'))).toBe(false);
      }),
    120_000,
  );
});
