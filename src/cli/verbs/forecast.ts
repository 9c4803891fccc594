import { Command, Option } from 'commander';
import type { Case } from '../../case/index.ts';
import { forecastAnalysis, MODELS, type ModelName } from '../../forecast/index.ts';
import { forecastText } from '../../report/index.ts';
import { withAnalyst } from '../analyse.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Context } from '../io.ts';
import { type DrawOptions, withDraws, withExamples, withJson } from '../options.ts';
import { printJson, withCase } from '../present.ts';

interface Flags extends DrawOptions {
  readonly json?: boolean;
  readonly model?: readonly ModelName[];
  readonly issue?: readonly string[];
}

/** `impasse forecast`: where would they settle, issue by issue? */
export function forecastCommand({ io, exit }: Context): Command {
  const command = new Command('forecast')
    .description('Where would they settle on each issue with a scale, and how good is each model?')
    .argument('<case>', 'case file, NAME.case.yaml')
    .addOption(new Option('--model <name...>', 'only these models').choices(MODELS))
    .option('--issue <id...>', 'only these issues')
    .action(async (path: string, flags: Flags) => exit(await run(path, flags)));
  withExamples(withJson(withDraws(command)), [
    'impasse forecast talks.case.yaml',
    'impasse forecast talks.case.yaml --model compromise spatial --issue territory',
    "impasse forecast talks.case.yaml --json | jq '.result.issues[].forecasts[0]'",
  ]);

  const run = (path: string, flags: Flags) =>
    withCase(io, path, flags.json === true, async (kase, warnings) => {
      checkIssues(kase, flags.issue ?? []);
      const asked = new Set(flags.model ?? MODELS);
      const models = MODELS.filter((model) => asked.has(model));
      const options = { models, issues: [...(flags.issue ?? [])] };
      const answer = await withAnalyst(io, flags, (analyst) =>
        analyst.ask(forecastAnalysis, kase, options),
      );
      if (flags.json) printJson(io, 'impasse.forecast/1', { ...answer, problems: warnings });
      else io.out(`${forecastText(kase, answer, io)}\n`);
      return EXIT.fine;
    });
  return command;
}

function checkIssues({ issues }: Case, asked: readonly string[]): void {
  const known = issues.map(({ id }) => id);
  const strange = asked.find((id) => !known.includes(id));
  if (strange !== undefined)
    throw new UsageError(`No issue is called ${strange}.`, `There are: ${known.join(', ')}.`);
}
