/** Runs an analysis on worker threads. Node only. */

import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { type Problem, ProblemError } from '../case/index.ts';
import type { Job, Runner } from './analysis.ts';
import { type Fault, type Outcome, packJob, type Task } from './remote.ts';

type Hooks = Parameters<Runner['run']>[1];

/**
 * A runner over worker threads. They start with the first run and stay until `close`, or until a
 * run is stopped or fails: then its threads end at once and the next run starts others.
 *
 * @param threads - how many; default one for each processor. The answer does not depend on it.
 * @param workerUrl - the compiled worker module, which exports `runChunk`, a {@link chunkWorker}
 */
export function threadRunner(settings: {
  readonly threads?: number | undefined;
  readonly workerUrl: URL;
}): Runner {
  const threads = settings.threads ?? availableParallelism();
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`the number of threads must be a whole number above 0, not ${threads}`);
  }
  let idle: Tinypool | null = null;
  const ending = new Set<Promise<void>>();
  const end = (pool: Tinypool) => {
    const ended = pool.destroy().finally(() => ending.delete(ended));
    ending.add(ended);
  };
  return {
    name: `${threads} threads`,
    async run(job, hooks) {
      hooks.signal?.throwIfAborted();
      const pool = idle ?? startPool(settings.workerUrl, threads);
      idle = null;
      try {
        const parts = await runOn(pool, threads, job, hooks);
        if (idle === null) idle = pool;
        else end(pool);
        return parts;
      } catch (error) {
        end(pool);
        throw error;
      }
    },
    async close() {
      if (idle !== null) end(idle);
      idle = null;
      await Promise.all(ending);
    },
  };
}

function startPool(workerUrl: URL, threads: number): Tinypool {
  return new Tinypool({
    filename: workerUrl.href,
    name: 'runChunk',
    minThreads: threads,
    maxThreads: threads,
  });
}

/** Rejects as soon as a chunk fails, a thread breaks or the signal is aborted. */
async function runOn(
  pool: Tinypool,
  threads: number,
  job: Job,
  { signal, onChunk }: Hooks,
): Promise<unknown[]> {
  let reject: (reason: unknown) => void = () => {};
  const broken = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  const stop = () => reject(signal?.reason);
  pool.on('error', reject);
  signal?.addEventListener('abort', stop);
  try {
    const parts: unknown[] = new Array(job.chunks.length);
    const shared = packJob(job);
    let next = 0;
    let open = true;
    const lane = async () => {
      while (open && next < job.chunks.length) {
        const k = next++;
        const chunk = job.chunks[k]!;
        const task: Task = { job: job.id, shared, chunk };
        const outcome = (await pool.run(task)) as Outcome;
        if ('fault' in outcome) throw errorOf(outcome.fault);
        parts[k] = outcome.part;
        if (open) onChunk?.(chunk);
      }
    };
    const lanes = Promise.all(Array.from({ length: threads }, lane));
    await Promise.race([lanes, broken]).finally(() => {
      open = false;
    });
    return parts;
  } finally {
    pool.off('error', reject);
    signal?.removeEventListener('abort', stop);
  }
}

/** The error that a worker met, with its problems where it carries some. */
function errorOf({ name, message, stack, problems }: Fault): Error {
  if (problems !== null) return new ProblemError(problems as readonly Problem[]);
  const error = name === 'RangeError' ? new RangeError(message) : new Error(message);
  return Object.assign(error, { name, stack });
}
