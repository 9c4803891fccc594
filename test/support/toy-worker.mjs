/** The worker of the toy analysis. */
import { parentPort } from 'node:worker_threads';
import { chunkWorker } from '../../dist/draws/remote.js';
import { toyRegistry } from './toy.mjs';

const answer = chunkWorker(toyRegistry);
parentPort.on('message', (task) => parentPort.postMessage(answer(task)));
