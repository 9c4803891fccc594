import { Command } from 'commander';
import { driftAnalysis } from '../../drift/index.ts';
import { driftText } from '../../report/index.ts';
import { withAnalyst } from '../analyse.ts';
import { EXIT } from '../exit.ts';
import type { Context } from '../io.ts';
import { type DrawOptions, withDraws, withExamples, withJson } from '../options.ts';
import { printJson, withCase } from '../present.ts';

interface Flags extends DrawOptions {
  readonly json?: boolean;
  readonly all?: boolean;
}

/** `impasse drift`: are the parties closer than they were? */
export function driftCommand({ io, exit }: Context): Command {
  const command = new Command('drift')
    .description('Are the parties closer than they were, and who moved towards whom?')
    .argument('<case>', 'case file with dated positions, proposals or responses')
    .option('--all', 'also compare parties without a say')
    .action(async (path: string, flags: Flags) => exit(await run(path, flags)));
  withExamples(withJson(withDraws(command)), [
    'impasse drift talks.case.yaml',
    'impasse drift talks.case.yaml --all --draws 2000',
    "impasse drift talks.case.yaml --json | jq '.result.overall'",
  ]);

  const run = (path: string, flags: Flags) =>
    withCase(io, path, flags.json === true, async (kase, warnings) => {
      const options = { all: flags.all === true };
      const answer = await withAnalyst(io, flags, (analyst) =>
        analyst.ask(driftAnalysis, kase, options),
      );
      if (flags.json) printJson(io, 'impasse.drift/1', { ...answer, problems: warnings });
      else io.out(`${driftText(kase, answer, io)}\n`);
      return EXIT.fine;
    });
  return command;
}
