/** Runs an analysis on worker threads. Node only. */

import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Problem, ProblemError } from '../case/index.ts';
import type { Job, Runner } from './analysis.ts';
import { type Fault, type Outcome, packJob, type Task } from './remote.ts';

type Hooks = Parameters<Runner['run']>[1];

/**
 * A runner over worker threads. They start with the first run and stay until `close`, or until a
 * run is stopped or fails: then its threads end at once and the next run starts others. Idle
 * threads do not keep the process alive.
 *
 * @param threads - how many; default one for each processor. The answer does not depend on it.
 * @param workerUrl - the compiled worker module, which answers each {@link Task} that it is posted
 *   with an {@link Outcome}
 * @throws RangeError for a number of threads that is none
 */
export function threadRunner(settings: {
  readonly threads?: number | undefined;
  readonly workerUrl: URL;
}): Runner {
  const threads = settings.threads ?? availableParallelism();
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`the number of threads must be a whole number above 0, not ${threads}`);
  }
  let idle: readonly Worker[] | null = null;
  const ending = new Set<Promise<unknown>>();
  const end = (workers: readonly Worker[]) => {
    const ended = Promise.all(workers.map((worker) => worker.terminate()));
    ending.add(ended);
    void ended.finally(() => ending.delete(ended));
  };
  const take = (): readonly Worker[] => {
    const waiting = idle;
    idle = null;
    if (waiting?.every(isAlive)) return waiting;
    if (waiting !== null) end(waiting);
    return Array.from({ length: threads }, () => startWorker(settings.workerUrl));
  };
  return {
    name: threads === 1 ? '1 thread' : `${threads} threads`,
    async run(job, hooks) {
      hooks.signal?.throwIfAborted();
      const workers = take();
      for (const worker of workers) worker.ref();
      try {
        const parts = await runOn(workers, job, hooks);
        for (const worker of workers) worker.unref();
        if (idle === null) idle = workers;
        else end(workers);
        return parts;
      } catch (error) {
        end(workers);
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

function startWorker(url: URL): Worker {
  const worker = new Worker(url);
  // A worker that breaks while idle is found out when it is next needed.
  worker.on('error', () => {});
  return worker;
}

function isAlive(worker: Worker): boolean {
  return worker.threadId !== -1;
}

/** Rejects as soon as a chunk fails, a thread breaks or the signal is aborted. */
async function runOn(
  workers: readonly Worker[],
  job: Job,
  { signal, onChunk }: Hooks,
): Promise<unknown[]> {
  const shared = packJob(job);
  const parts: unknown[] = new Array(job.chunks.length);
  const left = job.chunks.entries();
  const stopped = new AbortController();
  setMaxListeners(0, stopped.signal); // one a thread
  const lane = async (worker: Worker) => {
    for (const [k, chunk] of left) {
      const outcome = await ask(worker, { job: job.id, shared, chunk }, stopped.signal);
      if ('fault' in outcome) throw errorOf(outcome.fault);
      parts[k] = outcome.part;
      onChunk?.(chunk);
    }
  };
  const stop = () => stopped.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  try {
    await Promise.all(workers.map(lane));
    return parts;
  } catch (error) {
    stopped.abort(error);
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Posts a task and waits for the answer, for the thread's end or for the signal. */
function ask(worker: Worker, task: Task, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      worker.off('message', answered).off('error', broke).off('exit', ended);
      signal.removeEventListener('abort', stopped);
      then();
    };
    const answered = (outcome: Outcome) => settle(() => resolve(outcome));
    const broke = (error: unknown) => settle(() => reject(error));
    const ended = () => settle(() => reject(new Error('a worker thread ended')));
    const stopped = () => settle(() => reject(signal.reason));
    worker.on('message', answered).on('error', broke).on('exit', ended);
    signal.addEventListener('abort', stopped);
    if (signal.aborted) stopped();
    else worker.postMessage(task);
  });
}

/** The error that a worker met, with its problems where it carries some. */
function errorOf({ name, message, stack, problems }: Fault): Error {
  if (problems !== null) return new ProblemError(problems as readonly Problem[]);
  const error = name === 'RangeError' ? new RangeError(message) : new Error(message);
  return Object.assign(error, { name, stack });
}
