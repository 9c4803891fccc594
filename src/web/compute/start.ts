import { type Client, createClient } from './client.ts';

/** Starts a worker of the page. */
export function startWorker(): Client {
  return createClient(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}

/** Starts the workers that are always there. */
export function startWorkers(): readonly [Client, Client] {
  return [startWorker(), startWorker()];
}
