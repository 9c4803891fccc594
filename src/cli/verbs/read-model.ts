import { setTimeout } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import type { Problem } from '../../case/index.ts';
import {
  faultOfUrl,
  hostOf,
  type Lexicon,
  type ModelApi,
  type ModelConfig,
  type ModelReading,
  type Report,
  readWithModel,
} from '../../reading/index.ts';
import { UsageError } from '../exit.ts';
import type { Io } from '../io.ts';

/** Flags of the reader by a language model. */
export interface ModelFlags {
  readonly model?: string;
  readonly modelUrl?: string;
  readonly modelApi: ModelApi;
  readonly modelKeyEnv?: string;
}

/** Adds `--model` and what goes with it. */
export function withModel(command: Command): Command {
  return command
    .option('--model <name>', 'let this language model read, in place of the rules')
    .option('--model-url <url>', 'where it is; the text is sent there')
    .addOption(
      new Option('--model-api <api>', 'what the server speaks')
        .choices(['openai', 'ollama'])
        .default('openai'),
    )
    .option('--model-key-env <name>', 'name of the environment variable that holds its key');
}

/** A reader by a model, as the flags have it; `null` where they ask for none. */
export function modelReader(
  io: Io,
  flags: ModelFlags,
  env: Readonly<NodeJS.ProcessEnv>,
): ((reports: readonly Report[], lexicon: Lexicon) => Promise<ModelReadings>) | null {
  const config = configOf(flags, env);
  return config === null ? null : (reports, lexicon) => readAll(io, config, reports, lexicon);
}

/** What a model read of several reports, and why it did not read all. */
export interface ModelReadings {
  readonly readings: readonly ModelReading[];
  readonly problems: readonly Problem[];
}

function configOf(flags: ModelFlags, env: Readonly<NodeJS.ProcessEnv>): ModelConfig | null {
  const { model, modelUrl: url, modelApi: api, modelKeyEnv: name } = flags;
  if (model === undefined) {
    if (url === undefined && name === undefined) return null;
    throw new UsageError('--model-url and --model-key-env go with --model.');
  }
  if (url === undefined)
    throw new UsageError(
      '--model needs --model-url: no text is sent to a place that was not named.',
      'With Ollama on this machine: --model-api ollama --model-url http://localhost:11434',
    );
  const fault = faultOfUrl(url);
  if (fault !== null) throw new UsageError(`--model-url cannot be used: ${fault}.`);
  const key = name === undefined ? null : (env[name] ?? '');
  if (key !== null && !/^[\x21-\x7e]+$/.test(key))
    throw new UsageError(`The environment variable ${name} holds no key.`);
  return { model, url, api, key };
}

async function readAll(
  io: Io,
  config: ModelConfig,
  reports: readonly Report[],
  lexicon: Lexicon,
): Promise<ModelReadings> {
  const count = `${reports.length} report${reports.length === 1 ? '' : 's'}`;
  io.err(`The text of ${count} is sent to ${hostOf(config)}, to be read by ${config.model}.\n`);
  const readings: ModelReading[] = [];
  for (const report of reports) {
    const reading = await readWithModel(report, config, {
      fetch,
      sleep: (milliseconds) => setTimeout(milliseconds, undefined, { signal: io.signal }),
      signal: io.signal,
      lexicon,
    });
    readings.push(reading);
    io.err(`${report.source.id}: ${toldOf(reading)}\n`);
    if (reading.problems.some(({ severity }) => severity === 'error')) break;
  }
  return { readings, problems: readings.flatMap(({ problems }) => problems) };
}

/** What entered a reading and what did not, in words. */
function toldOf({ pieces, statements, events, dropped }: ModelReading): string {
  const { detail, ...items } = dropped;
  const reasons = Object.entries(items).filter(([, count]) => count > 0);
  const lost = reasons.map(([reason, count]) => `${count} ${reason.replaceAll('-', ' ')}`);
  const all = pieces.read + pieces.failed;
  return [
    `${pieces.read} of ${all} pieces read`,
    `${statements.length} statements and ${events.length} events kept`,
    lost.length === 0 ? 'none dropped' : `dropped: ${lost.join(', ')}`,
    ...(detail > 0 ? [`${detail} details left empty`] : []),
  ].join('; ');
}
