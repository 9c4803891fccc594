/** docs/reading-to-case.md shows what the program does with the files on it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { impasse, inScratch, projectRoot } from '../support/cli.ts';

const path = join(projectRoot, 'docs/reading-to-case.md');

it('shows what the program prints, and what it says of the result', async () => {
  const page = readFileSync(path, 'utf8');
  await inScratch((folder) => {
    const files = [...page.matchAll(/<!-- file: (\S+) -->\n```\w+\n([\s\S]*?)```/g)];
    expect(files).toHaveLength(2);
    for (const [, name, text] of files) writeFileSync(join(folder, name!), text!);
    const shown = page.replace(
      /(<!-- output: impasse (.+?) \| from (\w+) -->\n```text\n)[\s\S]*?```/,
      (_, head: string, command: string, first: string) => {
        const { code, out } = impasse(command.split(' '), folder);
        expect(code).toBe(0);
        expect(out).toContain(`\n${first}`);
        return `${head}$ impasse ${command}\n${out.slice(out.indexOf(`\n${first}`) + 1)}\`\`\``;
      },
    );
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, shown);
    expect(shown).toContain('because-');
    expect(readFileSync(path, 'utf8')).toBe(shown);

    const done = impasse(['read', 'well.md', '--case', 'well.case.yaml', '--apply'], folder);
    expect(done.code).toBe(0);
    const checked = impasse(['check', 'well.case.yaml'], folder);
    expect(checked).toMatchObject({ code: 0, err: '' });
    const again = impasse(['read', 'well.md', '--case', 'well.case.yaml', '--apply'], folder);
    expect(again.out).toContain('The record adds nothing to well.case.yaml.');
  });
}, 60_000);
