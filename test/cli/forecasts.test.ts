/** The ledger on the command line: listing it, and entering a forecast of Impasse's own. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../src/case/index.ts';
import { impasse, inScratch, projectRoot } from '../support/cli.ts';

const LEDGER = `case: Small   # a comment that stays
issues: { land: { options: [all, half, none] } }
parties: { north: {}, south: {} }
preferences: { north: unknown, south: unknown }
forecasts:
  # The desk began in January.
  - { by: A desk, on: 2025-01-02, that: A truce by March, probability: 0.8, resolves: 2025-03-31, outcome: true }
  - { by: A desk, on: 2025-01-02, that: A deal by March, probability: 1, resolves: 2025-03-31, outcome: false }   # a miss
`;
const LOG = [
  'forecasts',
  'small.case.yaml',
  '--log',
  '--on',
  '2025-02-01',
  '-n',
  '200',
  '--seed',
  '7',
];

function inFolder<T>(text: string, use: (folder: string, file: string) => T): Promise<T> {
  return inScratch((folder) => {
    const file = join(folder, 'small.case.yaml');
    writeFileSync(file, text);
    return use(folder, file);
  });
}

describe('impasse forecasts', () => {
  it('lists every forecast, the misses too, with its scores', () =>
    inFolder(LEDGER, (folder) => {
      const { code, out } = impasse(['forecasts', 'small.case.yaml'], folder);
      expect(code).toBe(0);
      expect(out).toContain('2 forecasts, all resolved');
      expect(out).toMatch(/80% {2}A desk, 2025-01-02: A truce by March; came true/);
      expect(out).toMatch(/100% {2}A desk, 2025-01-02: A deal by March; did not come true/);
      expect(out).toContain('Brier 1.000, log infinite.');
      // (0.04 + 1) / 2, and -ln 0.8 beside the infinite one.
      expect(out).toMatch(/A desk +0 +2 +1 +0\.520 +0\.223 and 1 infinite/);
    }));

  it('says so where there is none', () =>
    inFolder(LEDGER.slice(0, LEDGER.indexOf('forecasts')), (folder) => {
      const { code, out } = impasse(['forecasts', 'small.case.yaml'], folder);
      expect([code, out]).toEqual([0, 'Small\nNo forecast in the ledger\n']);
    }));

  it('names every key of its JSON in docs/json.md', () =>
    inFolder(LEDGER, (folder) => {
      const docs = readFileSync(join(projectRoot, 'docs/json.md'), 'utf8');
      const keys = (value: unknown): string[] =>
        typeof value !== 'object' || value === null
          ? []
          : Object.entries(value).flatMap(([key, inner]) => [
              ...(Array.isArray(value) ? [] : [key]),
              ...keys(inner),
            ]);
      const listed = JSON.parse(impasse(['forecasts', 'small.case.yaml', '--json'], folder).out);
      const logged = JSON.parse(
        impasse([...LOG, '--resolves', '2025-06-30', '--json'], folder).out,
      );
      expect([listed.format, logged.format]).toEqual([
        'impasse.forecasts/1',
        'impasse.forecast-logged/1',
      ]);
      expect(keys([listed, logged]).filter((key) => !docs.includes(key))).toEqual([]);
    }));
});

describe('impasse forecasts --log', () => {
  it.each([
    ['into a list', LEDGER],
    ['where there is no section yet', LEDGER.slice(0, LEDGER.indexOf('forecasts'))],
    [
      'into an empty list, with line ends of Windows',
      `${LEDGER.slice(0, LEDGER.indexOf('forecasts'))}forecasts: []\n`.replaceAll('\n', '\r\n'),
    ],
    ['after a byte order mark', `\ufeff${LEDGER}`],
  ])('enters the share of draws with a deal, and changes nothing else: %s', (_, text) =>
    inFolder(text, (folder, file) => {
      const deals = ['deals', 'small.case.yaml', '-n', '200', '--seed', '7', '--json'];
      const { result } = JSON.parse(impasse(deals, folder).out);
      const before = readCase(readFileSync(file), { file: 'small.case.yaml' }).case!;
      expect(impasse([...LOG, '--resolves', '2025-06-30'], folder).code).toBe(0);
      const after = readCase(readFileSync(file), { file: 'small.case.yaml' });
      expect(after.problems).toEqual([]);
      expect(after.case!.forecasts.slice(0, -1)).toHaveLength(before.forecasts.length);
      expect(after.case!.forecasts.at(-1)).toMatchObject({
        by: 'Impasse',
        on: '2025-02-01',
        that: 'Those who must agree reach an agreement by 2025-06-30.',
        probability: result.deal.share,
        resolves: '2025-06-30',
        outcome: null,
        caseHash: createHash('sha256').update(text).digest('hex'),
        seed: 7,
      });
      expect(after.case!.forecasts.at(-1)!.model).toMatch(/^deals, Impasse .+, 200 draws$/);
      const now = readFileSync(file, 'utf8');
      const lines = text.split(/\r?\n/).filter((line) => !/^forecasts: \[\]$/.test(line));
      for (const line of lines) expect(now).toContain(line);
      expect(now.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
    }),
  );

  it.each([
    ['no day', [], 'needs the day'],
    ['a day before that of the forecast', ['--resolves', '2025-01-31'], 'is before the day'],
    ['no day of the calendar', ['--resolves', '2025-02-30'], 'It takes a day'],
  ])('is refused for %s, and writes nothing', (_, more, message) =>
    inFolder(LEDGER, (folder, file) => {
      const { code, err } = impasse([...LOG, ...more], folder);
      expect(code).toBe(2);
      expect(err).toContain(message);
      expect(readFileSync(file, 'utf8')).toBe(LEDGER);
    }),
  );

  it('is refused where an alias stands in the way, and writes nothing', () => {
    const text = `${LEDGER.replace('forecasts:', 'forecasts: &all')}`;
    return inFolder(text, (folder, file) => {
      const { code, err } = impasse([...LOG, '--resolves', '2025-06-30'], folder);
      expect(code).toBe(1);
      expect(err).toContain('Nothing was written.');
      expect(readFileSync(file, 'utf8')).toBe(text);
    });
  });

  it('takes --resolves, --on and --that with it only', () =>
    inFolder(LEDGER, (folder) => {
      const { code, err } = impasse(['forecasts', 'small.case.yaml', '--that', 'x'], folder);
      expect([code, err]).toEqual([2, 'error: --resolves, --on and --that go with --log.\n']);
    }));
});
