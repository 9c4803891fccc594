export { type DriftOptions, driftAnalysis } from './analysis.ts';
export { MAX_COLUMNS, MAX_NUMBERS } from './plan.ts';
export * from './result.ts';
