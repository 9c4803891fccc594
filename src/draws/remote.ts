/** What crosses between a runner and its worker, and the worker's side of it. */

import type { Chunk, Job, Registry } from './analysis.ts';
import { chunkSteps } from './inline.ts';

/** One chunk of a job, for a worker that may not have seen the job yet. */
export interface Task {
  /** `Job.id`. */
  readonly job: string;
  /** What every chunk of the job needs, as JSON in UTF-8 (see {@link packJob}). */
  readonly shared: Uint8Array;
  readonly chunk: Chunk;
}

/** A part of the result, or why there is none. Plain data. */
export type Outcome = { readonly part: unknown } | { readonly fault: Fault };

/** An error as plain data. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** The problems of an error that carries some. */
  readonly problems: readonly unknown[] | null;
}

type Shared = Pick<Job, 'analysis' | 'case' | 'options'>;

/**
 * What every chunk of a job needs, as JSON in shared memory: it is not copied to each worker, and
 * each decodes it once.
 */
export function packJob({ analysis, case: kase, options }: Job): Uint8Array {
  const text = new TextEncoder().encode(
    JSON.stringify({ analysis, case: kase, options } satisfies Shared),
  );
  const shared = new Uint8Array(new SharedArrayBuffer(text.length));
  shared.set(text);
  return shared;
}

/**
 * The function that a worker serves: works through one chunk at a time. The last job is kept, and
 * with it whatever was derived from its case.
 */
export function chunkWorker(registry: Registry): (task: Task) => Outcome {
  let known: { readonly id: string; readonly shared: Shared } | null = null;
  return ({ job, shared, chunk }) => {
    try {
      if (known?.id !== job) {
        known = { id: job, shared: JSON.parse(new TextDecoder().decode(shared)) as Shared };
      }
      const steps = chunkSteps(registry, known.shared, chunk);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return { part: step.value };
      }
    } catch (error) {
      return { fault: faultOf(error) };
    }
  };
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error), stack: '', problems: null };
  }
  const problems = 'problems' in error && Array.isArray(error.problems) ? error.problems : null;
  return { name: error.name, message: error.message, stack: error.stack ?? '', problems };
}
