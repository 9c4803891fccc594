/** Problems for other programs. */
import { describe, expect, it } from 'vitest';
import { CATALOGUE, isError, problem, problemsJson, toSarif } from '../../src/case/index.ts';
import { read, snippet } from './snippet.ts';

const { problems } = read(
  snippet({
    parties: 'parties: { a: {}, b: {}, c: { role: observer, walkaway: 5 } }',
    rest: 'as-of: soon',
  }),
);

describe('SARIF', () => {
  const sarif = toSarif(problems, '1.2.3');
  const run = sarif.runs[0]!;

  it('names the tool and every code as a rule', () => {
    expect(sarif).toMatchObject({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
    });
    expect(run).toMatchObject({
      columnKind: 'utf16CodeUnits',
      tool: { driver: { name: 'impasse', version: '1.2.3' } },
    });
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(CATALOGUE));
    for (const { shortDescription, defaultConfiguration } of rules) {
      expect(shortDescription.text).not.toBe('');
      expect(['error', 'warning']).toContain(defaultConfiguration.level);
    }
  });

  it('says of each problem what and where', () => {
    expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['unused-without-say', 'warning'],
      ['bad-date', 'error'],
    ]);
    expect(run.results[1]).toEqual({
      ruleId: 'bad-date',
      ruleIndex: Object.keys(CATALOGUE).indexOf('bad-date'),
      level: 'error',
      message: { text: '`soon` is no date. Dates are year, month and day: `2025-12-04`.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'talks.case.yaml' },
            region: {
              startLine: 5,
              startColumn: 8,
              endLine: 5,
              endColumn: 12,
              charOffset: problems[1]!.range.start.offset,
              charLength: 4,
            },
          },
          logicalLocations: [{ fullyQualifiedName: 'as-of' }],
        },
      ],
    });
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
  });

  it('writes any file name as a URI', () => {
    const at = { line: 1, column: 1, offset: 0 };
    const uriOf = (file: string) => {
      const found = problem('file-empty', {}, { file, start: at, end: at }, '');
      return toSarif([found], '1').runs[0]!.results[0]!.locations[0]!.physicalLocation
        .artifactLocation.uri;
    };
    expect(uriOf('my talks#1.yaml')).toBe('my%20talks%231.yaml');
    expect(uriOf('cases\\talks.yaml')).toBe('cases/talks.yaml');
    expect(uriOf('和\ud800')).toBe('%E5%92%8C%EF%BF%BD');
  });
});

describe('JSON', () => {
  it('keeps problems whole', () => {
    expect(JSON.parse(JSON.stringify(problemsJson(problems)))).toEqual(problems);
  });
});

describe('isError', () => {
  it('tells errors from warnings', () => {
    expect(problems.map(isError)).toEqual([false, true]);
  });
});
