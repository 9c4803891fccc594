/** The worker that the package ships, with the analyses that it registers. */
import { afterAll, describe, expect, it } from 'vitest';
import { LIMITS, ProblemError } from '../../src/case/index.ts';
import { inlineRunner, runAnalysis } from '../../src/draws/index.ts';
import { threadRunner } from '../../src/draws/threads.ts';
import { registry } from '../../src/registry.ts';
import { caseOf, textOf } from '../examples/cases.ts';
import { buildCase } from '../support/build.ts';
import { toyCase } from '../support/toy-case.ts';

const inline = inlineRunner(registry);
const threads = threadRunner({
  threads: 2,
  workerUrl: new URL('../../dist/worker.js', import.meta.url),
});

afterAll(() => threads.close());

describe.each(Object.entries(registry))('%s', (name, analysis) => {
  it('is registered by its name', () => {
    expect(analysis.name).toBe(name);
  });

  it('gives the same answer on threads as here', async () => {
    const settings = { seed: 12, draws: 230 };
    const kase = name === 'moves' ? caseOf(textOf('moscow-talks')) : toyCase();
    const here = await runAnalysis(analysis, kase, {}, { ...settings, runner: inline });
    expect(await runAnalysis(analysis, kase, {}, { ...settings, runner: threads })).toEqual(here);
    expect(here.draws).toBe(230);
  });
});

describe.each(['deals', 'obstacles'])('%s, of too many packages', (name) => {
  it('brings its problems back from a thread', async () => {
    const analysis = registry[name]!;
    const options = Array.from({ length: 64 }, (_, k) => `o${k}`);
    const issues = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, options]));
    expect(options.length ** 5).toBeGreaterThan(LIMITS.packages);
    const kase = buildCase({ issues, parties: { p: {}, q: {} } });
    const [here, there] = await Promise.all(
      [inline, threads].map((runner) =>
        runAnalysis(analysis, kase, {}, { runner, seed: 1, draws: 10 }).catch((e: unknown) => e),
      ),
    );
    expect(there).toBeInstanceOf(ProblemError);
    expect((there as ProblemError).problems).toEqual((here as ProblemError).problems);
  });
});
