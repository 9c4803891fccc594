import { Command, InvalidArgumentError } from 'commander';
import { ledgerOf } from '../../forecast/ledger/index.ts';
import { isDay } from '../../reading/index.ts';
import { ledgerText } from '../../report/index.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Context } from '../io.ts';
import { type DrawOptions, withDraws, withExamples, withJson } from '../options.ts';
import { printJson, withCase } from '../present.ts';
import { type LogFlags, logForecast } from './forecasts-log.ts';

interface Flags extends DrawOptions, LogFlags {
  readonly json?: boolean;
  readonly log?: boolean;
}

/** `impasse forecasts`: who foresaw what, and how it came out. */
export function forecastsCommand({ io, exit }: Context): Command {
  const command = new Command('forecasts')
    .description('Who foresaw what, with what probability, and how did it come out?')
    .argument('<case>', 'case file, NAME.case.yaml')
    .option('--log', "write Impasse's own forecast of a deal into the case file")
    .option('--resolves <date>', 'with --log: the day on which it can be seen', day)
    .option('--on <date>', 'with --log: the day of the forecast (default: today)', day)
    .option('--that <text>', 'with --log: what is foreseen (default: an agreement by that day)')
    .action(async (path: string, flags: Flags) => exit(await run(path, flags)));
  withExamples(withJson(withDraws(command)), [
    'impasse forecasts talks.case.yaml',
    'impasse forecasts talks.case.yaml --log --resolves 2026-06-30 --seed 7',
    "impasse forecasts talks.case.yaml --json | jq '.result.all.brier'",
  ]);

  const run = (path: string, flags: Flags) => {
    const { log, resolves, on, that } = flags;
    if (log !== true && [resolves, on, that].some((flag) => flag !== undefined))
      throw new UsageError('--resolves, --on and --that go with --log.');
    if (log === true) return logForecast(io, path, flags, flags.json === true);
    return withCase(io, path, flags.json === true, async (kase, warnings) => {
      const result = ledgerOf(kase);
      const of = { name: kase.name, hash: kase.hash };
      if (flags.json)
        printJson(io, 'impasse.forecasts/1', { case: of, result, problems: warnings });
      else io.out(`${ledgerText(kase, result, io)}\n`);
      return EXIT.fine;
    });
  };
  return command;
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('It takes a day such as 2026-06-30.');
  return text;
}
