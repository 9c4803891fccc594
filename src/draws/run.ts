/** From a case and an analysis to an answer. */

import { type Case, LIMITS } from '../case/index.ts';
import type { Analysis, Answer, RunSettings } from './analysis.ts';
import { isCertain } from './sampler.ts';
import { chunksOf } from './stream.ts';

let jobs = 0;

/**
 * Runs an analysis over draws of a case.
 *
 * @param options - as the analysis' own schema takes them
 * @returns the result with what is needed to get it again
 * @throws RangeError for a seed or a number of draws out of range; ZodError for options at fault;
 *   the reason of `settings.signal` once that is aborted; ProblemError where the analysis refuses
 */
export async function runAnalysis<Options, Part, Result>(
  analysis: Analysis<Options, Part, Result>,
  kase: Case,
  options: unknown,
  settings: RunSettings,
): Promise<Answer<Result>> {
  const { runner, seed, signal, onProgress } = settings;
  checkSeed(seed);
  checkDraws(settings.draws);
  signal?.throwIfAborted();
  const parsed = analysis.options.parse(options);
  const draws = isCertain(kase, analysis) ? 1 : settings.draws;
  analysis.check?.(kase, parsed, draws);
  const chunks = chunksOf(seed, draws);
  jobs += 1;
  const job = { id: `job-${jobs}`, analysis: analysis.name, case: kase, options: parsed, chunks };
  let done = 0;
  onProgress?.({ done, total: draws });
  const parts = await runner.run(job, {
    signal,
    onChunk: ({ count }) => {
      done += count;
      onProgress?.({ done, total: draws });
    },
  });
  signal?.throwIfAborted();
  return {
    analysis: analysis.name,
    case: { name: kase.name, hash: kase.hash },
    seed,
    draws,
    options: parsed,
    result: analysis.combine(kase, parsed, parts as Part[]),
  };
}

function checkSeed(seed: number): void {
  if (Number.isInteger(seed) && seed >= -(2 ** 31) && seed < 2 ** 32) return;
  throw new RangeError(`the seed must be a 32-bit integer, not ${seed}`);
}

function checkDraws(draws: number): void {
  if (Number.isInteger(draws) && draws >= 1 && draws <= LIMITS.draws) return;
  throw new RangeError(
    `the number of draws must be a whole number from 1 to ${LIMITS.draws}, not ${draws}`,
  );
}
