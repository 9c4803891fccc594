import { Command } from 'commander';
import { obstaclesAnalysis } from '../../obstacles/index.ts';
import { obstaclesText } from '../../report/terminal/index.ts';
import { withAnalyst } from '../analyse.ts';
import { EXIT } from '../exit.ts';
import type { Context } from '../io.ts';
import { type DrawOptions, wholeNumber, withDraws, withExamples, withJson } from '../options.ts';
import { printJson, withCase } from '../present.ts';

interface Flags extends DrawOptions {
  readonly json?: boolean;
  readonly top: number;
}

/** `impasse obstacles`: what blocks a deal, who, and what would open one? */
export function obstaclesCommand({ io, exit }: Context): Command {
  const command = new Command('obstacles')
    .description('What blocks a deal, by which measure who does, and what would open one?')
    .argument('<case>', 'case file, NAME.case.yaml')
    .option('--top <number>', 'conflict sets and openings to list', wholeNumber(1, 1000), 20)
    .action(async (path: string, flags: Flags) => exit(await run(path, flags)));
  withExamples(withJson(withDraws(command)), [
    'impasse obstacles talks.case.yaml',
    'impasse obstacles talks.case.yaml --seed 7 --draws 50000',
    "impasse obstacles talks.case.yaml --json | jq '.result.openings[0]'",
  ]);

  const run = (path: string, flags: Flags) =>
    withCase(io, path, flags.json === true, async (kase, warnings) => {
      const answer = await withAnalyst(io, flags, (analyst) =>
        analyst.ask(obstaclesAnalysis, kase, { top: flags.top }),
      );
      if (flags.json) printJson(io, 'impasse.obstacles/1', { ...answer, problems: warnings });
      else io.out(`${obstaclesText(kase, answer, io)}\n`);
      return EXIT.fine;
    });
  return command;
}
