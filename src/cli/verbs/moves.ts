import { Command, InvalidArgumentError, Option } from 'commander';
import type { Case, Conflict } from '../../case/index.ts';
import { movesAnalysis, stateNamed } from '../../moves/index.ts';
import { movesText } from '../../report/index.ts';
import { withAnalyst } from '../analyse.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Context } from '../io.ts';
import { type DrawOptions, wholeNumber, withDraws, withExamples, withJson } from '../options.ts';
import { printJson, withCase } from '../present.ts';

/** A state as the command line names it: value by option. */
type Target = Readonly<Record<string, string>>;

interface Flags extends DrawOptions {
  readonly json?: boolean;
  readonly top: number;
  readonly concept: string;
  readonly target: readonly Target[];
}

/** `impasse moves`: which states hold, why, and what would have to change? */
export function movesCommand({ io, exit }: Context): Command {
  const command = new Command('moves')
    .description(
      'What could each party do on its own, which states hold, and what would change that?',
    )
    .argument('<case>', 'case file, NAME.case.yaml, with a section `moves`')
    .addOption(
      new Option('--concept <name>', 'the concept that ways, targets and comparisons are about')
        .choices(['nash', 'gmr', 'smr', 'seq'])
        .default('seq'),
    )
    .addOption(
      new Option(
        '--target <option=value,...>',
        'a state to ask about: what would make it hold; options left out are as today (repeatable)',
      )
        .argParser((text, before: readonly Target[]) => [...before, targetOf(text)])
        .default([], 'those of the case'),
    )
    .option('--top <number>', 'rows of each list, at most', wholeNumber(1, 200), 20)
    .action(async (path: string, flags: Flags) => exit(await run(path, flags)));
  withExamples(withJson(withDraws(command)), [
    'impasse moves talks.case.yaml',
    'impasse moves talks.case.yaml --target "strike=no,lockout=no"',
    'impasse moves talks.case.yaml --concept nash --draws 2000',
    "impasse moves talks.case.yaml --json | jq '.result.today.verdicts'",
  ]);

  const run = (path: string, flags: Flags) =>
    withCase(io, path, flags.json === true, async (kase, warnings) => {
      checkTargets(kase, flags.target);
      const options = { concept: flags.concept, top: flags.top, targets: flags.target };
      const answer = await withAnalyst(io, flags, (analyst) =>
        analyst.ask(movesAnalysis, kase, options),
      );
      if (flags.json) printJson(io, 'impasse.moves/1', { ...answer, problems: warnings });
      else io.out(`${movesText(kase, answer, io)}\n`);
      return EXIT.fine;
    });
  return command;
}

/** @throws InvalidArgumentError for what is no list of option=value */
function targetOf(text: string): Target {
  const pairs = text.split(',').map((pair) => pair.split('=').map((word) => word.trim()));
  const ids = pairs.map(([id]) => id);
  if (!pairs.every((pair) => pair.length === 2 && !pair.includes(''))) {
    throw new InvalidArgumentError('It takes option=value, and more of them after commas.');
  }
  if (new Set(ids).size < ids.length) {
    throw new InvalidArgumentError('It gives an option two values.');
  }
  return Object.fromEntries(pairs) as Target;
}

/** @throws UsageError for a target that names no state of the case */
function checkTargets({ conflict }: Case, targets: readonly Target[]): void {
  for (const target of conflict === null ? [] : targets) {
    try {
      stateNamed(conflict!, target);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const words = Object.entries(target).map((pair) => pair.join('='));
      throw new UsageError(`--target ${words.join(',')}: ${error.message}.`, known(conflict!));
    }
  }
}

/** The options and their values, in a line. */
function known({ options }: Conflict): string {
  const words = options.map(({ id, values }) => `${id} (${values.map((v) => v.id).join(', ')})`);
  return `Options and their values: ${words.join('; ')}.`;
}
