/** What a worker thread runs: any analysis of the registry, chunk by chunk. */
import { chunkWorker } from './draws/remote.ts';
import { registry } from './registry.ts';

export const runChunk = chunkWorker(registry);
