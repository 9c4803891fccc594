import { Command, CommanderError } from 'commander';
import { createColors } from 'picocolors';
import { EXIT, UsageError } from './exit.ts';
import type { Context, Io } from './io.ts';
import { VERSION } from './version.ts';

type MakeCommand = (context: Context) => Command;

/**
 * The verbs, in the order in which the help lists them. Each is loaded where it is asked for: to
 * start, none pays for the machinery of another (reading alone takes most of a second).
 */
const VERBS: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  check: async () => (await import('./verbs/check.ts')).checkCommand,
  deals: async () => (await import('./verbs/deals.ts')).dealsCommand,
  obstacles: async () => (await import('./verbs/obstacles.ts')).obstaclesCommand,
  moves: async () => (await import('./verbs/moves.ts')).movesCommand,
  drift: async () => (await import('./verbs/drift.ts')).driftCommand,
  forecast: async () => (await import('./verbs/forecast.ts')).forecastCommand,
  forecasts: async () => (await import('./verbs/forecasts.ts')).forecastsCommand,
  report: async () => (await import('./verbs/report.ts')).reportCommand,
  read: async () => (await import('./verbs/read.ts')).readCommand,
  record: async () => (await import('./verbs/record.ts')).recordCommand,
  serve: async () => (await import('./verbs/serve.ts')).serveCommand,
  new: async () => (await import('./verbs/new.ts')).newCommand,
  schema: async () => (await import('./verbs/schema.ts')).schemaCommand,
};

/** Runs the command line. Never throws; prints no stack trace for a fault of the input. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.fine;
  try {
    const verbs = await Promise.all(verbsFor(args).map((name) => VERBS[name]!()));
    const program = makeProgram({ io, exit: (verdict) => (code = verdict) }, verbs);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

/** The verbs that the arguments need: all of them for help, and for a word that is none. */
function verbsFor([first = '']: readonly string[]): readonly string[] {
  if (first === '-V' || first === '--version') return [];
  return Object.hasOwn(VERBS, first) ? [first] : Object.keys(VERBS);
}

function makeProgram(context: Context, makers: readonly MakeCommand[]): Command {
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
  $ impasse serve border-talks/border-talks.case.yaml

Exit codes: 0 fine, 1 problems in the input, 2 usage, 70 a fault of Impasse, 130 stopped.
Nothing is sent anywhere, but for the reports that read --model is given an address for.`,
    );
  const verbs = makers.map((make) => make(context));
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
