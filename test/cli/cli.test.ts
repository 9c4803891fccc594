import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { impasse, inScratch, interruptWhen } from '../support/cli.ts';

const VERBS = [
  'check',
  'deals',
  'obstacles',
  'moves',
  'drift',
  'forecast',
  'forecast',
  'forecasts',
  'report',
  'read',
  'record',
  'serve',
  'new',
  'schema',
];
const TALKS = 'examples/moscow-talks/moscow-talks.case.yaml';

const SMALL = `case: Small
issues:
  land: { options: [all, half, none] }
  money: { options: [paid, unpaid] }
parties:
  north: { walkaway: 40..60 }
  south: { walkaway: 40..60 }
preferences:
  north: { weights: [land > money], land: [all > half > none], money: [unpaid > paid] }
  south: { weights: [land > money], land: [none > half > all], money: [paid > unpaid] }
`;

describe('help and usage', () => {
  it.each(VERBS)('shows examples in the help of %s', (verb) => {
    const { code, out } = impasse([verb, '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Examples:');
    expect(out).toContain(`impasse ${verb}`);
    expect(out).toContain('--json');
  });

  it.each([
    [['nonsense']],
    [['deals']],
    [['deals', TALKS, '--draws', 'many']],
    [['deals', TALKS, '--draws', '0']],
    [['deals', TALKS, '--seed', '1e3']],
    [['deals', TALKS, '--nonsense']],
    [['check', TALKS, '--format', 'xml']],
    [['new', 'Not A Name']],
  ])('ends with 2 and no stack trace: %j', (args) => {
    const { code, out, err } = impasse(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/error: |"Not A Name"/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(impasse(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('files', () => {
  it('says which file is not there, as a problem', () => {
    const { code, err } = impasse(['deals', 'nowhere.case.yaml']);
    expect(code).toBe(1);
    expect(err).toContain('file-not-found');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('refuses folders, pipes and files that are too large', () =>
    inScratch((folder) => {
      mkdirSync(join(folder, 'folder.case.yaml'));
      writeFileSync(join(folder, 'large.case.yaml'), `# ${'x'.repeat(2 ** 20)}\n`);
      const pipe = process.platform !== 'win32';
      if (pipe) execFileSync('mkfifo', [join(folder, 'pipe.case.yaml')]);
      expect(impasse(['check', 'folder.case.yaml'], folder).out).toContain('file-unreadable');
      if (pipe)
        expect(impasse(['check', 'pipe.case.yaml'], folder).out).toContain('file-unreadable');
      expect(impasse(['check', 'large.case.yaml'], folder)).toMatchObject({
        code: 1,
        out: expect.stringContaining('file-too-large'),
      });
    }));

  it('reads source texts from the case folder only, links included', () =>
    inScratch((folder) => {
      const cases = join(folder, 'cases');
      mkdirSync(cases);
      writeFileSync(join(folder, 'secret.txt'), 'secret words');
      symlinkSync('../secret.txt', join(cases, 'link.txt'));
      const sha256 = createHash('sha256').update('secret words').digest('hex');
      for (const text of ['../secret.txt', join(folder, 'secret.txt'), 'link.txt']) {
        const source = `sources: { s: { title: T, text: ${JSON.stringify(text)}, sha256: ${sha256}, quotes: { q: { exact: secret, speaker: S, kind: position } } } }\n`;
        writeFileSync(join(cases, 'small.case.yaml'), SMALL + source);
        const { code, out } = impasse(['check', 'small.case.yaml'], cases);
        expect({ text, code }).toEqual({ text, code: 1 });
        expect(out).toContain('file-outside-folder');
      }
    }));

  it('starts a case that is sound, and does not touch one that is there', () =>
    inScratch((folder) => {
      expect(impasse(['new', 'border-talks'], folder)).toMatchObject({ code: 0, err: '' });
      const file = join(folder, 'border-talks', 'border-talks.case.yaml');
      expect(impasse(['check', '--strict', file])).toMatchObject({ code: 0, err: '' });
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, `${before}# mine\n`);
      const again = impasse(['new', 'border-talks'], folder);
      expect(again).toMatchObject({ code: 2, err: expect.stringContaining('is there already') });
      expect(readFileSync(file, 'utf8')).toBe(`${before}# mine\n`);
    }));

  it('never writes a report over something else', () =>
    inScratch((folder) => {
      writeFileSync(join(folder, 'small.case.yaml'), SMALL);
      const args = ['report', 'small.case.yaml', '--draws', '200'];
      const over = impasse([...args, '--out', 'small.case.yaml'], folder);
      expect(over).toMatchObject({ code: 2, out: '' });
      expect(readFileSync(join(folder, 'small.case.yaml'), 'utf8')).toBe(SMALL);
      expect(impasse([...args, '--markdown', 'small.report.md'], folder).code).toBe(0);
      expect(impasse([...args, '--markdown', 'small.report.md'], folder).code).toBe(0);
      expect(readdirSync(folder).sort()).toEqual([
        'small.case.yaml',
        'small.report.html',
        'small.report.md',
      ]);
    }));

  it('says so where it cannot write', () =>
    inScratch((folder) => {
      writeFileSync(join(folder, 'small.case.yaml'), SMALL);
      const args = ['report', 'small.case.yaml', '--draws', '100', '--out', 'no/such/folder.html'];
      const { code, err } = impasse(args, folder);
      expect(code).toBe(2);
      expect(err).toContain('cannot write no/such/folder.html');
    }));
});

describe('answers', () => {
  it('gives the same JSON for drift on any number of threads', () => {
    const camp = 'examples/camp-david-1978/camp-david-1978.case.yaml';
    const [one, two] = ['1', '2'].map((threads) =>
      impasse(['drift', camp, '--json', '--draws', '1000', '--threads', threads]),
    );
    expect(one!.out).toBe(two!.out);
    expect(JSON.parse(one!.out).result.overall.kind).toBe('closer');
  });

  it.each(['deals', 'obstacles'])('gives the same JSON for %s on any number of threads', (verb) => {
    const [one, two] = ['1', '2'].map((threads) =>
      impasse([verb, TALKS, '--json', '--draws', '1000', '--threads', threads]),
    );
    expect(one!.code).toBe(0);
    expect(one!.out).toBe(two!.out);
    const answer = JSON.parse(one!.out);
    expect(answer).toMatchObject({
      format: `impasse.${verb}/1`,
      seed: 1,
      draws: 1000,
      result: { deal: { of: 1000 } },
    });
  });

  it('prints no colour and no progress in place where there is no terminal', () => {
    for (const args of [
      ['deals', TALKS, '-n', '500'],
      ['obstacles', TALKS, '-n', '500'],
      ['check', TALKS],
    ]) {
      const { code, out, err } = impasse(args);
      expect(code).toBe(0);
      expect(out + err).not.toContain('\u001b');
      expect(err).not.toContain('\r');
    }
  });

  it('lists problems as JSON and as SARIF', () =>
    inScratch((folder) => {
      writeFileSync(join(folder, 'bad.case.yaml'), SMALL.replace('land > money', 'land > honey'));
      const json = impasse(['obstacles', 'bad.case.yaml', '--json'], folder);
      expect(json.code).toBe(1);
      expect(JSON.parse(json.out)).toMatchObject({ format: 'impasse.problems/1' });
      const sarif = impasse(['check', 'bad.case.yaml', '--format', 'sarif'], folder);
      expect(sarif.code).toBe(1);
      expect(JSON.parse(sarif.out)).toMatchObject({ version: '2.1.0' });
      const text = impasse(['check', 'bad.case.yaml'], folder);
      expect(text.out).toMatch(/bad\.case\.yaml:9:\d+/);
      expect(text.out).toContain('money');
    }));

  it('refuses a space that is too large with a problem', () =>
    inScratch((folder) => {
      const issues = Array.from(
        { length: 8 },
        (_, k) => `  i${k}: { options: [a, b, c, d, e, f, g, h] }`,
      );
      const text = `case: Large\nissues:\n${issues.join('\n')}\nparties: { x: {}, y: {} }\npreferences: { x: unknown, y: unknown }\n`;
      writeFileSync(join(folder, 'large.case.yaml'), text);
      const { code, err } = impasse(['deals', 'large.case.yaml', '-n', '10'], folder);
      expect(code).toBe(1);
      expect(err).toContain('space-too-large');
      expect(err).not.toMatch(/\n\s+at /);
    }));

  it('stops when asked to, with its own exit code and nothing left behind', () =>
    inScratch(async (folder) => {
      writeFileSync(join(folder, 'small.case.yaml'), SMALL);
      const args = ['report', 'small.case.yaml', '--draws', '1000000'];
      const { code, err } = await interruptWhen(args, folder, /draws/);
      expect({ code, said: err.includes('Stopped') }).toEqual({ code: 130, said: true });
      expect(readdirSync(folder)).toEqual(['small.case.yaml']);
    }));
});
