/** The core of Impasse: everything that needs no files, threads or terminal. */
export * from './case/index.ts';
export * from './deals/index.ts';
export * from './draws/index.ts';
export * as drift from './drift/index.ts';
export * as moves from './moves/index.ts';
export * from './obstacles/index.ts';
// Two rooms have a Passage: that of a record is words of a source, that of a report a section.
export type { Passage } from './record/index.ts';
export * from './record/index.ts';
export { registry } from './registry.ts';
export type { Passage as ReportPassage } from './report/index.ts';
export * from './report/index.ts';
