/** What a worker thread runs: any analysis of the registry, chunk by chunk. */
import { parentPort } from 'node:worker_threads';
import { chunkWorker, type Task } from './draws/remote.ts';
import { registry } from './registry.ts';

const answer = chunkWorker(registry);
parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)));
