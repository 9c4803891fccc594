/** Leading a record into a case from the command line: what is printed, and what is written. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { loadCase } from '../../src/cli/load.ts';
import {
  type CaseFlags,
  carryOut,
  caseAtHand,
  planFor,
  tellPlan,
  withSuggestions,
} from '../../src/cli/verbs/read-case.ts';
import type { Record } from '../../src/record/index.ts';
import { inScratch } from '../support/cli.ts';
import { listening } from '../support/listening.ts';
import { WELL_CASE, WELL_REPORT, wellRecord } from '../support/read-case.ts';

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Does what `read --case` does with a record. */
async function lead(
  flags: CaseFlags,
  record: Record,
  file: string | null,
  text = WELL_REPORT,
): Promise<Told> {
  const { io, heard } = listening();
  const told = (code: number): Told => ({ code, ...heard });
  const at = await caseAtHand(io, flags);
  if (at === null || typeof at === 'number') return told(at ?? 0);
  const plan = await planFor(at, record, new Map([['well', { text, file }]]), flags);
  tellPlan(io, at, plan, carryOut(at, plan, flags));
  return told(plan.text === null ? 1 : 0);
}

/** A folder with the case and its report; `use` gets the path of the case. */
async function inWell(use: (path: string, folder: string) => Promise<void>, bytes = WELL_CASE) {
  await inScratch(async (folder) => {
    writeFileSync(join(folder, 'well.case.yaml'), bytes);
    writeFileSync(join(folder, 'well.md'), WELL_REPORT);
    await use(join(folder, 'well.case.yaml'), folder);
  });
}

const read = (path: string) => readFileSync(path, 'utf8');

describe('suggestions for a case', () => {
  it('are printed in words and as a patch, and change nothing', async () => {
    await inWell(async (path, folder) => {
      const { code, out, err } = await lead({ case: path }, wellRecord(), join(folder, 'well.md'));
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('Suggested for well.case.yaml (2)');
      expect(out).toContain('  Upper village says what it wants on "Who draws water".');
      expect(out).toContain('“Half the days or nothing. We draw water alternate days.” Tam Reed,');
      expect(out).toContain('+      reed-half-the-days:\n');
      expect(out).toContain('Nothing was written.');
      expect(out.split('\n').filter((line) => !/^[-+ @]/.test(line) && line.length > 80)).toEqual(
        [],
      );
      expect(read(path)).toBe(WELL_CASE);
    });
  });

  it('are written with --apply, and are then gone', async () => {
    await inWell(async (path, folder) => {
      const flags = { case: path, apply: true };
      const first = await lead(flags, wellRecord(), join(folder, 'well.md'));
      expect(first.out).toContain(`Wrote 2 of these into ${path}.`);
      const after = read(path);
      const loaded = await loadCase(path);
      expect(loaded.problems).toEqual([]);
      expect(loaded.case!.sources).toMatchObject([{ id: 'well', text: 'well.md' }]);
      expect(loaded.case!.proposals[0]!.responses).toMatchObject([
        { party: 1, verdict: 'reject', date: '1931-06-03', rejects: [0] },
      ]);
      expect(after).toContain('# as everybody says');
      const second = await lead(flags, wellRecord(), join(folder, 'well.md'));
      expect(second).toMatchObject({
        code: 0,
        out: '\nThe record adds nothing to well.case.yaml.\n',
      });
      expect(read(path)).toBe(after);
      expect(readdirSync(folder).sort()).toEqual(['well.case.yaml', 'well.md']);
    });
  });

  it('are written in part with --pick', async () => {
    await inWell(async (path, folder) => {
      const { out } = await lead({ case: path }, wellRecord(), join(folder, 'well.md'));
      const id = /^(response-[0-9a-f]{6}) /m.exec(out)![1]!;
      const flags = { case: path, apply: true, pick: [id] };
      await lead(flags, wellRecord(), join(folder, 'well.md'));
      const kase = (await loadCase(path)).case!;
      expect(kase.sources[0]!.quotes.map(({ anchor }) => anchor)).toEqual([
        'report-the-lower-council',
      ]);
      await expect(lead({ ...flags, pick: ['quote-000000'] }, wellRecord(), null)).rejects.toThrow(
        'There is no suggestion quote-000000.',
      );
    });
  });

  it('bring the text along where it does not lie in the folder of the case', async () => {
    await inWell(async (path, folder) => {
      writeFileSync(join(folder, 'well.txt'), 'Another text of that name.');
      const told = await lead({ case: path, apply: true }, wellRecord(), null);
      expect(told.code).toBe(0);
      expect(read(join(folder, 'well-2.txt'))).toBe(WELL_REPORT);
      expect((await loadCase(path)).problems).toEqual([]);
      expect(read(join(folder, 'well.txt'))).toBe('Another text of that name.');
    });
  });

  it('keep a byte order mark and CRLF', async () => {
    const windows = `\ufeff${WELL_CASE.replaceAll('\n', '\r\n')}`;
    await inWell(async (path, folder) => {
      await lead({ case: path, apply: true }, wellRecord(), join(folder, 'well.md'));
      const after = read(path);
      expect(after.startsWith('\ufeff# Two')).toBe(true);
      expect(after.match(/(?<!\r)\n/g)).toBeNull();
      expect((await loadCase(path)).case!.proposals[0]!.responses).toHaveLength(1);
    }, windows);
  });
});

describe('nothing is written', () => {
  it('where the additions contradict each other', async () => {
    await inWell(async (path, folder) => {
      const record = wellRecord();
      const accepts = { ...record.events[0]!, id: 'well-e2', kind: 'accept' } as const;
      const both = { ...record, events: [...record.events, accepts] };
      const told = await lead({ case: path, apply: true }, both, join(folder, 'well.md'));
      expect(told.code).toBe(1);
      expect(told.err).toContain('duplicate-response');
      expect(told.err).toContain('Nothing was written.');
      expect(read(path)).toBe(WELL_CASE);
    });
  });

  it('where the case has problems', async () => {
    await inWell(async (path) => {
      const told = await lead({ case: path, apply: true }, wellRecord(), null);
      expect(told.code).toBe(1);
      expect(told.err).toContain('unknown-key');
    }, `${WELL_CASE}partys: {}\n`);
  });

  it('where the quoted words do not stand in the text of the case', async () => {
    await inWell(async (path, folder) => {
      const record = wellRecord();
      const other = `x${WELL_REPORT}`;
      writeFileSync(join(folder, 'well.md'), other.replace('nothing', 'everything'));
      const told = await lead({ case: path, apply: true }, record, join(folder, 'well.md'));
      expect(told.code).toBe(1);
      expect(told.err).toContain('source-changed');
      expect(read(path)).toBe(WELL_CASE);
    });
  });

  it('where the file was changed meanwhile, nor where the case cannot be written', async () => {
    await inWell(async (path, folder) => {
      const { io, heard } = listening();
      const told = (code: number): Told => ({ code, ...heard });
      const flags = { case: path, apply: true };
      const at = await caseAtHand(io, flags);
      if (at === null || typeof at === 'number') throw new Error('no case');
      const plan = await planFor(
        at,
        wellRecord(),
        new Map([['well', { text: WELL_REPORT, file: null }]]),
        flags,
      );
      writeFileSync(path, `${WELL_CASE}# changed\n`);
      expect(() => carryOut(at, plan, flags)).toThrow('was changed meanwhile');
      expect(readdirSync(folder).sort()).toEqual(['well.case.yaml', 'well.md']);
      expect(told(0).out).not.toContain('Wrote');
    });
  });

  it('without a case', async () => {
    await expect(lead({ apply: true }, wellRecord(), null)).rejects.toThrow(
      '--apply and --pick go with --case.',
    );
    expect(await lead({}, wellRecord(), null)).toEqual({ code: 0, out: '', err: '' });
    await inScratch(async (folder) => {
      mkdirSync(join(folder, 'x.case.yaml'));
      const told = await lead({ case: join(folder, 'x.case.yaml') }, wellRecord(), null);
      expect(told.code).toBe(1);
      expect(told.err).toContain('file-unreadable');
    });
  });

  it('for ids that are none', () => {
    const command = withSuggestions(new Command('read'))
      .exitOverride()
      .configureOutput({ writeErr: () => {} });
    expect(() => command.parse(['--pick', 'all'], { from: 'user' })).toThrow(
      'It takes ids of suggestions',
    );
    command.parse(['--pick', 'quote-1a2b3c, because-4d5e6f'], { from: 'user' });
    expect(command.opts()['pick']).toEqual(['quote-1a2b3c', 'because-4d5e6f']);
  });
});
