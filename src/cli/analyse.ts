import type { Case } from '../case/index.ts';
import { type Analysis, type Answer, type Runner, runAnalysis } from '../draws/index.ts';
import { threadRunner } from '../draws/threads.ts';
import type { Io } from './io.ts';
import type { DrawOptions } from './options.ts';
import { progressBar } from './progress.ts';

/** Runs analyses one after another on the same threads, with progress. */
export interface Analyst {
  readonly ask: <Options, Part, Result>(
    analysis: Analysis<Options, Part, Result>,
    kase: Case,
    options: unknown,
  ) => Promise<Answer<Result>>;
}

/** Starts the threads, hands them to `use`, and stops them whatever happens. */
export async function withAnalyst<T>(
  io: Io,
  settings: DrawOptions,
  use: (analyst: Analyst) => Promise<T>,
): Promise<T> {
  const runner: Runner = threadRunner({
    threads: settings.threads,
    workerUrl: new URL('../worker.js', import.meta.url),
  });
  try {
    return await use({
      ask: (analysis, kase, options) => ask(io, settings, runner, analysis, kase, options),
    });
  } finally {
    await runner.close();
  }
}

async function ask<Options, Part, Result>(
  io: Io,
  settings: DrawOptions,
  runner: Runner,
  analysis: Analysis<Options, Part, Result>,
  kase: Case,
  options: unknown,
): Promise<Answer<Result>> {
  const bar = progressBar(io, analysis.name);
  try {
    return await runAnalysis(analysis, kase, options, {
      runner,
      seed: settings.seed,
      draws: settings.draws,
      signal: io.signal,
      onProgress: bar.report,
    });
  } finally {
    bar.end();
  }
}
