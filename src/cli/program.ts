import { Command, CommanderError } from 'commander';
import { createColors } from 'picocolors';
import { EXIT, UsageError } from './exit.ts';
import type { Context, Io } from './io.ts';
import { checkCommand } from './verbs/check.ts';
import { dealsCommand } from './verbs/deals.ts';
import { driftCommand } from './verbs/drift.ts';
import { forecastCommand } from './verbs/forecast.ts';
import { forecastsCommand } from './verbs/forecasts.ts';
import { newCommand } from './verbs/new.ts';
import { obstaclesCommand } from './verbs/obstacles.ts';
import { readCommand } from './verbs/read.ts';
import { recordCommand } from './verbs/record.ts';
import { reportCommand } from './verbs/report.ts';
import { schemaCommand } from './verbs/schema.ts';
import { VERSION } from './version.ts';

/** Runs the command line. Never throws; prints no stack trace for a fault of the input. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.fine;
  const program = makeProgram({ io, exit: (verdict) => (code = verdict) });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function makeProgram(context: Context): Command {
  const { io } = context;
  const program = new Command('impasse')
    .description('See what blocks a deal, and what would open one.')
    .version(VERSION, '-V, --version')
    .showHelpAfterError('(impasse --help lists the verbs; impasse VERB --help has examples)')
    .addHelpText(
      'after',
      `
Start here:
  $ impasse new border-talks          a commented case to fill in
  $ impasse check border-talks/border-talks.case.yaml
  $ impasse report border-talks/border-talks.case.yaml

Exit codes: 0 fine, 1 problems in the input, 2 usage, 70 a fault of Impasse, 130 stopped.
Nothing is sent anywhere, but for the reports that read --model is given an address for.`,
    );
  const verbs = [
    checkCommand(context),
    dealsCommand(context),
    obstaclesCommand(context),
    driftCommand(context),
    forecastCommand(context),
    forecastsCommand(context),
    reportCommand(context),
    readCommand(context),
    recordCommand(context),
    newCommand(context),
    schemaCommand(context),
  ];
  for (const command of [program, ...verbs.flatMap((verb) => [verb, ...verb.commands])]) {
    command.exitOverride().configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
      getOutHasColors: () => io.color,
      getErrHasColors: () => io.color,
    });
  }
  for (const verb of verbs) program.addCommand(verb);
  return program;
}

function explain(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  }
  if (io.signal.aborted) {
    io.err('Stopped. Nothing was written.\n');
    return EXIT.stopped;
  }
  const red = createColors(io.color).red;
  if (error instanceof UsageError) {
    io.err(`${red('error:')} ${error.message}\n${error.hint === '' ? '' : `  ${error.hint}\n`}`);
    return EXIT.usage;
  }
  // A fault of ours: whoever reports it needs the trace.
  io.err(`${red('internal error:')} ${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.internal;
}
