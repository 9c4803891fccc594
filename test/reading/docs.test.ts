/** docs/reading.md and docs/record.md show what the program does with the files on them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READING_LIMITS } from '../../src/case/index.ts';
import { impasse, inScratch, projectRoot } from '../support/cli.ts';

const RECORD = 'talks.record.jsonl';

/** A page with what the program gives for its files. */
function filledIn(page: string, folder: string): string {
  for (const [, name, text] of page.matchAll(/<!-- file: (\S+) -->\n```\w+\n([\s\S]*?)```/g))
    writeFileSync(join(folder, name!), text!);
  expect(impasse(['read', 'well.md', '--out', RECORD], folder).code).toBe(0);
  const lines = readFileSync(join(folder, RECORD), 'utf8').trimEnd().split('\n');
  const items = lines.map((line) => JSON.parse(line) as { type: string });
  return page
    .replaceAll(
      /(<!-- output: impasse (.+?)(?: \| from (\w+))? -->\n```text\n)[\s\S]*?```/g,
      (_, head: string, command: string, from?: string) => {
        const { code, out } = impasse(command.split(' '), folder);
        expect([command, code]).toEqual([command, 0]);
        const shown = from === undefined ? out : out.slice(out.indexOf(`\n${from}`) + 1);
        return `${head}$ impasse ${command}\n${shown}\`\`\``;
      },
    )
    .replaceAll(
      /(<!-- line: (\w+) (\d+) -->\n```json\n)[\s\S]*?```/g,
      (_, head: string, type: string, n: string) => {
        const item = items.filter((one) => one.type === type)[Number(n) - 1];
        expect(item).toBeDefined();
        return `${head}${JSON.stringify(item, null, 2)}\n\`\`\``;
      },
    );
}

describe.each(['docs/reading.md', 'docs/record.md'])('%s', (path) => {
  const file = join(projectRoot, path);

  it(
    'shows what the program prints',
    () =>
      inScratch((folder) => {
        const shown = filledIn(readFileSync(file, 'utf8'), folder);
        if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, shown);
        expect(shown).toContain('$ impasse r');
        const hint =
          'UPDATE_DOCS=1 npx vitest run test/reading/docs.test.ts puts it right; then read what changed.';
        expect(readFileSync(file, 'utf8'), hint).toBe(shown);
      }),
    60_000,
  );
});

it('the pages state the limits that hold', () => {
  const text = ['docs/reading.md', 'docs/record.md']
    .map((path) => readFileSync(join(projectRoot, path), 'utf8'))
    .join('\n');
  const limits = [
    READING_LIMITS.reportBytes,
    READING_LIMITS.words,
    READING_LIMITS.frontMatter,
    READING_LIMITS.reports,
    READING_LIMITS.reportsText,
    READING_LIMITS.tags,
    READING_LIMITS.tagDepth,
    READING_LIMITS.recordBytes,
    READING_LIMITS.recordLines,
    READING_LIMITS.recordLine,
  ];
  for (const limit of limits) expect(text).toContain(limit.toLocaleString('en-US'));
});
