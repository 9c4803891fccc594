/** The core of Impasse: everything that needs no files, threads or terminal. */
export * from './case/index.ts';
export * from './deals/index.ts';
export * from './draws/index.ts';
export * from './obstacles/index.ts';
export * from './record/index.ts';
export { registry } from './registry.ts';
export * from './report/index.ts';
