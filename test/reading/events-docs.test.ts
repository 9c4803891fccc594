/** The example of docs/events.md comes out as the page says; `UPDATE_DOCS=1` writes its table. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ActorRef, EventItem } from '../../src/record/index.ts';
import { read } from './classify-made.ts';

const file = new URL('../../docs/events.md', import.meta.url);
const HEAD =
  '| kind | status | by | to, with | told by | where, when |\n| --- | --- | --- | --- | --- | --- |\n';

const names = (actors: readonly ActorRef[]) => actors.map(({ name }) => name).join(', ');

function row({ kind, status, sources, targets, trigger, place, date }: EventItem): string {
  const where = [place?.exact, date?.iso].filter((it) => it !== undefined).join(', ');
  const cells = [
    `\`${kind}\``,
    status,
    names(sources),
    names(targets),
    `*${trigger.exact}*`,
    where,
  ];
  return `| ${cells.join(' | ')} |\n`;
}

it('the example on the page', () => {
  const page = readFileSync(file, 'utf8');
  const text = /```text\n([\s\S]*?)```/.exec(page)![1]!;
  const table = HEAD + read(text, '2031-05-08').events.map(row).join('');
  const [before, rest] = page.split(HEAD);
  const after = rest!.slice(rest!.indexOf('\n\n') + 1);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, before + table + after);
  expect(readFileSync(file, 'utf8')).toContain(`${table}\n`);
  expect(table.split('\n').length).toBeGreaterThan(7);
});
