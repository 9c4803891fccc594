import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { LIMITS } from '../case/index.ts';

/** Options of every verb that draws. */
export interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
  readonly threads: number;
}

/** More threads than this never pay for their start-up. */
const MOST_THREADS = 8;

/** Adds `--draws`, `--seed` and `--threads`. */
export function withDraws(command: Command): Command {
  return command
    .addOption(
      new Option('-n, --draws <number>', 'how many draws of what is not known')
        .argParser(wholeNumber(1, LIMITS.draws))
        .default(10_000),
    )
    .addOption(
      new Option('--seed <number>', 'seed of the draws: the same seed gives the same answer')
        .argParser(wholeNumber(-(2 ** 31), 2 ** 31 - 1))
        .default(1),
    )
    .addOption(
      new Option('--threads <number>', 'worker threads; the answer does not depend on it')
        .argParser(wholeNumber(1, 64))
        .default(Math.min(availableParallelism(), MOST_THREADS), 'one a core'),
    );
}

/** Adds `--json`. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print JSON instead of text (shapes: docs/json.md)');
}

/** A parser of whole numbers within bounds; anything else is a usage fault. */
export function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^-?\d+$/.test(text) || value < low || value > high) {
      throw new InvalidArgumentError(`It takes a whole number from ${low} to ${high}.`);
    }
    return value;
  };
}

/** Adds examples below the help. */
export function withExamples(command: Command, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  $ ${example}`).join('\n');
  return command.addHelpText('after', `\nExamples:\n${lines}`);
}
