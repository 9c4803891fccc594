/** Runs an analysis in this thread, letting others have their turn. */

import type { Chunk, Job, Registry, Runner } from './analysis.ts';
import { drawSource } from './sampler.ts';

/** Milliseconds of work after which others have their turn. */
const TURN = 20;

/**
 * The steps of one chunk of a job.
 *
 * @throws RangeError where the registry has no analysis of that name
 */
export function chunkSteps(
  registry: Registry,
  job: Pick<Job, 'analysis' | 'case' | 'options'>,
  chunk: Chunk,
): Generator<undefined, unknown, undefined> {
  const analysis = Object.hasOwn(registry, job.analysis) ? registry[job.analysis] : undefined;
  if (analysis === undefined) throw new RangeError(`no analysis is called "${job.analysis}"`);
  return analysis.chunk(job.case, job.options, drawSource(job.case, chunk, analysis));
}

/** A runner that works in this thread, in the browser as in Node. */
export function inlineRunner(registry: Registry): Runner {
  return {
    name: 'inline',
    async run(job, { signal, onChunk }) {
      const turn = turns(signal);
      await turn.next();
      const parts: unknown[] = [];
      for (const chunk of job.chunks) {
        const steps = chunkSteps(registry, job, chunk);
        let step = steps.next();
        while (!step.done) {
          if (turn.isOver()) await turn.next();
          step = steps.next();
        }
        parts.push(step.value);
        onChunk?.(chunk);
        if (turn.isOver()) await turn.next();
      }
      return parts;
    },
    async close() {},
  };
}

function turns(signal: AbortSignal | undefined) {
  let since = performance.now();
  return {
    isOver: () => signal?.aborted === true || performance.now() - since >= TURN,
    async next(): Promise<void> {
      signal?.throwIfAborted();
      await nextTask();
      signal?.throwIfAborted();
      since = performance.now();
    },
  };
}

/** Resolves in a task of its own: timers, input and messages come first. Not slowed in browsers. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
