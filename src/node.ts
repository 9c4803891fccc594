/** What needs Node: loading a case with its sources, and running on worker threads. */
export { type LoadedCase, loadCase } from './cli/load.ts';
export { threadRunner } from './draws/threads.ts';
