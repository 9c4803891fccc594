/** The worker of the toy analysis. */
import { chunkWorker } from '../../dist/draws/remote.js';
import { toyRegistry } from './toy.mjs';

export const runChunk = chunkWorker(toyRegistry);
