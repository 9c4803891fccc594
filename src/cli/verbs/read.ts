import { Command, InvalidArgumentError } from 'commander';
import { isError, type Problem, problemsJson } from '../../case/index.ts';
import { isDay, lexiconOfCase, type ReportReading } from '../../reading/index.ts';
import { contestedOf, mergeRecords, type Record } from '../../record/index.ts';
import { recordText } from '../../report/record/index.ts';
import { EXIT } from '../exit.ts';
import type { Context, Io } from '../io.ts';
import { withExamples, withJson } from '../options.ts';
import { printJson, problemsText } from '../present.ts';
import { isReadable, loadAll, readByRules, type ToRead } from '../reading.ts';
import { guardRecord, type SourceText, writeRecord } from '../record-files.ts';
import {
  type CaseFlags,
  carryOut,
  caseAtHand,
  planFor,
  planJson,
  tellPlan,
  withSuggestions,
} from './read-case.ts';
import { type ModelFlags, modelReader, withModel } from './read-model.ts';

interface Flags extends CaseFlags, ModelFlags {
  readonly out?: string;
  readonly issued?: string;
  readonly lexicon?: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

/** `impasse read`: from reports to a record of who said and did what, in which exact words. */
export function readCommand({ io, exit }: Context): Command {
  const command = new Command('read')
    .description('Read reports into a record: who said what, in which exact words, and where.')
    .argument('<report...>', 'files (text, Markdown, HTML, feeds, JSONL) and folders of them')
    .option('-o, --out <file>', 'write the record there, NAME.record.jsonl, with the texts beside')
    .option('--issued <date>', 'day of the reports that do not tell theirs', day)
    .option('--lexicon <file>', 'actors known beforehand, as YAML')
    .option('--force', 'replace a file that is no record')
    .action(async (paths: readonly string[], flags: Flags) => exit(await read(io, paths, flags)));
  return withExamples(withJson(withModel(withSuggestions(command))), [
    'impasse read report.md',
    'impasse read reports/ --out talks.record.jsonl',
    'impasse read report.txt --issued 2025-12-04 --lexicon actors.yaml',
    'impasse read report.md --case talks.case.yaml',
  ]);
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('It takes a day, such as 2025-12-04.');
  return text;
}

async function read(io: Io, paths: readonly string[], flags: Flags): Promise<number> {
  if (flags.out !== undefined && flags.force !== true) guardRecord(flags.out);
  const model = modelReader(io, flags, process.env);
  const at = await caseAtHand(io, flags);
  if (typeof at === 'number') return at;
  const known = at === null ? { actors: [] } : lexiconOfCase(at.kase);
  const given = await loadAll(paths, { issued: flags.issued, lexicon: flags.lexicon, known });
  if (!isReadable(given)) return refuse(io, flags, given);
  if (given.problems.length > 0 && !flags.json) io.err(`${problemsText(io, given)}\n`);

  const reports = given.reports.map(({ report }) => report);
  const { readings, problems } =
    model === null
      ? { readings: await readByRules(io, reports, given.lexicon), problems: [] }
      : await model(reports, given.lexicon);
  const failed = problems.some(isError);
  const record = mergeRecords(readings.map(recordOf));
  // Where a model read nothing there is no record to write.
  if (failed && record.statements.length + record.events.length === 0)
    return refuse(io, flags, { problems, texts: new Map() });
  if (problems.length > 0 && !flags.json)
    io.err(`${problemsText(io, { problems, texts: new Map() })}\n`);
  const sources = textsOf(given);
  if (flags.out !== undefined) {
    const faults = writeRecord(flags.out, record, sources);
    if (faults.length > 0) return refuse(io, flags, { problems: faults, texts: new Map() });
  }
  const plan = at === null ? null : await planFor(at, record, sources, flags);
  const found = { record, readings, problems: [...given.problems, ...problems] };
  if (plan === null) present(io, flags, found, {});
  else {
    const done = carryOut(at!, plan, flags);
    present(io, flags, found, planJson(plan, done));
    if (!flags.json) tellPlan(io, at!, plan, done);
  }
  return failed || plan?.text === null ? EXIT.problems : EXIT.fine;
}

function recordOf({ source, statements, events }: ReportReading): Record {
  return { sources: [source], statements, events };
}

function textsOf({ reports }: ToRead): Map<string, SourceText> {
  return new Map(reports.map(({ report: { source, text }, file }) => [source.id, { text, file }]));
}

interface Found {
  readonly record: Record;
  readonly readings: readonly ReportReading[];
  readonly problems: readonly Problem[];
}

/** @param more - what JSON holds beside the record */
function present(
  io: Io,
  { out, json }: Flags,
  { record, readings, problems }: Found,
  more: Readonly<{ [name: string]: unknown }>,
): void {
  const contested = contestedOf(record);
  const written = out === undefined ? [] : [out];
  const scare = readings.flatMap(({ source, scare: marks }) =>
    marks.map((passage) => ({ source: source.id, passage })),
  );
  if (json) {
    const body = { record, contested, scare, written, problems: problemsJson(problems) };
    printJson(io, 'impasse.read/1', { ...body, ...more });
    return;
  }
  io.out(`${recordText({ record, contested, scare }, io)}\n`);
  for (const file of written) io.out(`\nWrote ${file}\n`);
}

function refuse(io: Io, { json }: Flags, found: Pick<ToRead, 'problems' | 'texts'>): number {
  if (json) printJson(io, 'impasse.problems/1', { problems: problemsJson(found.problems) });
  else io.err(`${problemsText(io, found)}\n`);
  return EXIT.problems;
}
