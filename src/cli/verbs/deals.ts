import { Command } from 'commander';
import { dealsAnalysis } from '../../deals/index.ts';
import { dealsText } from '../../report/terminal/index.ts';
import { withAnalyst } from '../analyse.ts';
import { EXIT } from '../exit.ts';
import type { Context } from '../io.ts';
import { type DrawOptions, wholeNumber, withDraws, withExamples, withJson } from '../options.ts';
import { printJson, withCase } from '../present.ts';

interface Flags extends DrawOptions {
  readonly json?: boolean;
  readonly top: number;
  readonly efficient?: boolean;
}

/** `impasse deals`: is there a package that everyone who must agree could sign? */
export function dealsCommand({ io, exit }: Context): Command {
  const command = new Command('deals')
    .description('Is there a package that everyone who must agree could sign? Which are fair?')
    .argument('<case>', 'case file, NAME.case.yaml')
    .option('--top <number>', 'packages to list', wholeNumber(1, 1000), 10)
    .option('--efficient', 'also count the efficient packages among all, whoever accepts')
    .action(async (path: string, flags: Flags) => exit(await run(path, flags)));
  withExamples(withJson(withDraws(command)), [
    'impasse deals talks.case.yaml',
    'impasse deals talks.case.yaml --top 25 --draws 2000',
    "impasse deals talks.case.yaml --json | jq '.result.deal.share'",
  ]);

  const run = (path: string, flags: Flags) =>
    withCase(io, path, flags.json === true, async (kase, warnings) => {
      const options = { top: flags.top, efficient: flags.efficient === true };
      const answer = await withAnalyst(io, flags, (analyst) =>
        analyst.ask(dealsAnalysis, kase, options),
      );
      if (flags.json) printJson(io, 'impasse.deals/1', { ...answer, problems: warnings });
      else io.out(`${dealsText(kase, answer, io)}\n`);
      return EXIT.fine;
    });
  return command;
}
