import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { impasse, inScratch, projectRoot } from '../support/cli.ts';

const docs = readFileSync(join(projectRoot, 'docs/json.md'), 'utf8');
const CAMP = 'examples/camp-david-1978/camp-david-1978.case.yaml';
const TALKS = 'examples/moscow-talks/moscow-talks.case.yaml';

/** Every key of a JSON value, but for those that are ids of the case. */
function keysOf(value: unknown, ids: ReadonlySet<string>, into = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) keysOf(item, ids, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (!ids.has(key)) into.add(key);
      keysOf(inner, ids, into);
    }
  }
  return into;
}

function idsOf(answer: { result: { positions: { party: string; issue: string }[] } }): Set<string> {
  const { positions } = answer.result;
  return new Set(positions.flatMap(({ party, issue }) => [party, issue]));
}

describe('docs/json.md', () => {
  const deals = JSON.parse(impasse(['deals', TALKS, '--json', '-n', '300']).out);
  const ids = idsOf(deals);

  it.each([
    ['deals', ['deals', TALKS, '--json', '-n', '300']],
    ['obstacles', ['obstacles', TALKS, '--json', '-n', '300']],
    ['moves', ['moves', TALKS, '--json', '-n', '300']],
    ['moves', ['moves', 'examples/elmira-1991/elmira-1991.case.yaml', '--json']],
    ['drift', ['drift', CAMP, '--json', '-n', '100']],
    ['forecast', ['forecast', TALKS, '--json', '-n', '50']],
    ['check', ['check', TALKS, '--json']],
    ['problems', ['deals', 'nowhere.case.yaml', '--json']],
  ])('names every key of %s', (format, args) => {
    const answer = JSON.parse(impasse(args).out);
    expect(answer.format).toBe(`impasse.${format}/1`);
    expect(docs).toContain(`\`${answer.format}\``);
    const unnamed = [...keysOf(answer, ids)].filter(
      (key) => !docs.includes(`\`${key}\``) && !docs.includes(`"${key}"`),
    );
    expect(unnamed).toEqual([]);
  });

  it('names every key of report and written', () =>
    inScratch((folder) => {
      const out = join(folder, 'talks.report.html');
      const report = JSON.parse(impasse(['report', TALKS, '--json', '-n', '300', '-o', out]).out);
      const made = JSON.parse(impasse(['new', 'talks', '--json'], folder).out);
      const schema = ['schema', '--out', 'schema.json', '--json'];
      const written = JSON.parse(impasse(schema, folder).out);
      for (const answer of [report, made, written]) {
        expect(docs).toContain(`\`${answer.format}\``);
        const unnamed = [...keysOf(answer, ids)].filter(
          (key) => !docs.includes(`\`${key}\``) && !docs.includes(`"${key}"`),
        );
        expect(unnamed).toEqual([]);
      }
    }));
});
