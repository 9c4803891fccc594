import { Command } from 'commander';
import { problemsJson } from '../../case/index.ts';
import { contestedOf, passagesOf, type Record } from '../../record/index.ts';
import { isRecordPage, recordPage, shownText } from '../../report/record/index.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Context, Io } from '../io.ts';
import { withExamples, withJson } from '../options.ts';
import { printJson, problemsText } from '../present.ts';
import { type LoadedRecord, loadRecord } from '../record-files.ts';
import { VERSION } from '../version.ts';
import { refuseToReplace, writeWhole } from '../write.ts';

interface ShowFlags {
  readonly json?: boolean;
  readonly html?: string;
  readonly source?: string;
  readonly force?: boolean;
}

/** `impasse record`: check a record against its texts, and show it. */
export function recordCommand(context: Context): Command {
  const command = new Command('record').description(
    'Check a record file against the texts that were read, and show it.',
  );
  command.addCommand(checkCommand(context)).addCommand(showCommand(context));
  return withExamples(command, [
    'impasse record check talks.record.jsonl',
    'impasse record show talks.record.jsonl --html talks.html',
    'impasse record check talks.record.jsonl --json',
  ]);
}

function checkCommand({ io, exit }: Context): Command {
  const command = new Command('check')
    .description('Find every passage exactly where the record says, or say which is not there.')
    .argument('<record...>', 'record files, NAME.record.jsonl')
    .action(async (paths: readonly string[], flags: { json?: boolean }) =>
      exit(await check(io, paths, flags.json === true)),
    );
  return withExamples(withJson(command), ['impasse record check talks.record.jsonl']);
}

async function check(io: Io, paths: readonly string[], json: boolean): Promise<number> {
  const loaded: { path: string; found: LoadedRecord }[] = [];
  for (const path of paths) loaded.push({ path, found: await loadRecord(path) });
  if (json) {
    printJson(io, 'impasse.record-check/1', {
      records: loaded.map(({ path, found: { record } }) => ({
        file: path,
        sound: record !== null,
        summary: record === null ? null : summaryOf(record),
      })),
      problems: problemsJson(loaded.flatMap(({ found }) => found.problems)),
    });
  } else {
    for (const { path, found } of loaded) {
      if (found.problems.length > 0) io.out(`${problemsText(io, found)}\n`);
      if (found.record !== null) io.out(`${path}: ${summaryText(found.record)}\n`);
    }
  }
  return loaded.every(({ found }) => found.record !== null) ? EXIT.fine : EXIT.problems;
}

function summaryOf({ sources, statements, events }: Record) {
  const passages = [...statements, ...events].reduce(
    (sum, item) => sum + passagesOf(item).length,
    0,
  );
  return {
    sources: sources.length,
    statements: statements.length,
    events: events.length,
    passages,
  };
}

function summaryText(record: Record): string {
  const { sources, statements, events, passages } = summaryOf(record);
  const n = (count: number, one: string) =>
    `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`;
  return (
    `sound. ${n(sources, 'source')}, ${n(statements, 'statement')}, ${n(events, 'event')}; ` +
    `${n(passages, 'passage')} found where the record says.`
  );
}

function showCommand({ io, exit }: Context): Command {
  const command = new Command('show')
    .description('Print the texts with their statements marked, or write them as one HTML file.')
    .argument('<record>', 'record file, NAME.record.jsonl')
    .option('--html <file>', 'write an HTML file instead, which opens anywhere')
    .option('--source <id>', 'show this source only')
    .option('--force', 'replace a file that is no earlier page of a record')
    .action(async (path: string, flags: ShowFlags) => exit(await show(io, path, flags)));
  return withExamples(withJson(command), [
    'impasse record show talks.record.jsonl',
    'impasse record show talks.record.jsonl --source report',
    'impasse record show talks.record.jsonl --html talks.html',
  ]);
}

async function show(io: Io, path: string, flags: ShowFlags): Promise<number> {
  const json = flags.json === true;
  if (flags.html !== undefined && flags.force !== true)
    refuseToReplace(flags.html, isRecordPage, 'page of a record', '--html');
  const loaded = await loadRecord(path);
  if (loaded.record === null) {
    if (json) printJson(io, 'impasse.problems/1', { problems: problemsJson(loaded.problems) });
    else io.err(`${problemsText(io, loaded)}\n`);
    return EXIT.problems;
  }
  const record = ofSource(loaded.record, flags.source);
  const contested = contestedOf(record);
  const input = { record, contested, texts: loaded.snapshots, version: VERSION };
  if (flags.html !== undefined) writeWhole(flags.html, recordPage(input));
  const written = flags.html === undefined ? [] : [flags.html];
  if (json) printJson(io, 'impasse.record/1', { record, contested, written });
  else if (flags.html !== undefined) io.out(`Wrote ${flags.html}\n`);
  else io.out(`${shownText(input, io)}\n`);
  return EXIT.fine;
}

/** The part of a record that stands in one source; all of it where none is named. */
function ofSource(record: Record, id: string | undefined): Record {
  if (id === undefined) return record;
  const sources = record.sources.filter((source) => source.id === id);
  if (sources.length === 0) {
    const known = record.sources.map((source) => source.id).slice(0, 12);
    throw new UsageError(`The record has no source "${id}".`, `It has ${known.join(', ')}.`);
  }
  const here = (item: { source: string; also: readonly { source: string }[] }) =>
    item.source === id || item.also.some(({ source }) => source === id);
  return {
    sources,
    statements: record.statements.filter(here),
    events: record.events.filter(here),
  };
}
