import { type Client, createClient } from './client.ts';

/** Starts the workers of the page. */
export function startWorkers(): readonly [Client, Client] {
  const start = () =>
    createClient(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  return [start(), start()];
}
