import { Command, Option } from 'commander';
import { type Case, isError, problemsJson, toSarif } from '../../case/index.ts';
import { EXIT } from '../exit.ts';
import type { Context, Io } from '../io.ts';
import { type LoadedCase, loadCase } from '../load.ts';
import { withExamples, withJson } from '../options.ts';
import { printJson, problemsText } from '../present.ts';
import { VERSION } from '../version.ts';

interface Flags {
  readonly format: 'text' | 'json' | 'sarif';
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** `impasse check`: reads cases and their evidence, and says everything that is wrong. */
export function checkCommand({ io, exit }: Context): Command {
  const command = new Command('check')
    .description('Read case files and their evidence; list every problem with its place.')
    .argument('<case...>', 'case files, NAME.case.yaml')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .option('--strict', 'let warnings fail the check too')
    .action(async (paths: readonly string[], flags: Flags) => exit(await check(io, paths, flags)));
  return withExamples(withJson(command), [
    'impasse check talks.case.yaml',
    'impasse check cases/*.case.yaml --strict',
    'impasse check talks.case.yaml --format sarif > problems.sarif',
  ]);
}

async function check(io: Io, paths: readonly string[], flags: Flags): Promise<number> {
  const loaded: { path: string; found: LoadedCase }[] = [];
  for (const path of paths) loaded.push({ path, found: await loadCase(path) });
  const all = loaded.flatMap(({ found }) => found.problems);
  const format = flags.json ? 'json' : flags.format;

  if (format === 'sarif') io.out(`${JSON.stringify(toSarif(all, VERSION), null, 2)}\n`);
  else if (format === 'json') {
    printJson(io, 'impasse.check/1', {
      cases: loaded.map(({ path, found }) => ({
        file: path,
        sound: found.case !== null,
        summary: found.case === null ? null : summaryOf(found.case),
      })),
      problems: problemsJson(all),
    });
  } else {
    for (const { path, found } of loaded) {
      if (found.problems.length > 0) io.out(`${problemsText(io, found)}\n`);
      if (found.case !== null) io.out(`${path}: ${summaryText(found.case)}\n`);
    }
  }
  const failing = flags.strict ? all : all.filter(isError);
  return failing.length > 0 ? EXIT.problems : EXIT.fine;
}

function summaryOf(kase: Case) {
  return {
    name: kase.name,
    parties: kase.parties.length,
    deciders: kase.deciders.length,
    issues: kase.issues.length,
    packages:
      kase.issues.length === 0
        ? 0
        : kase.issues.reduce((product, issue) => product * issue.options.length, 1),
    states: kase.conflict?.options.reduce((product, { values }) => product * values.length, 1) ?? 0,
    demands: kase.demands.length,
    inputs: kase.inputs.length,
    uncertain: kase.inputs.filter(({ low, high }) => low < high).length,
    quotes: kase.sources.reduce((sum, source) => sum + source.quotes.length, 0),
  };
}

function summaryText(kase: Case): string {
  const s = summaryOf(kase);
  const n = (count: number, one: string, many = `${one}s`) =>
    `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
  const talks =
    s.issues === 0
      ? ''
      : ` (${s.deciders} must agree), ${n(s.issues, 'issue')}, ${n(s.packages, 'package')}, ${n(s.demands, 'demand')}`;
  const moves =
    kase.conflict === null
      ? ''
      : `; moves of ${n(kase.conflict.movers.length, 'party', 'parties')}, ${n(s.states, 'combination')} of options`;
  return (
    `${s.name}: sound. ${n(s.parties, 'party', 'parties')}${talks}${moves}; ` +
    `${n(s.inputs, 'number')} of which ${s.uncertain} uncertain; ` +
    `${n(s.quotes, 'quotation')} found where the case says.`
  );
}
