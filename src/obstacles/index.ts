export { obstaclesAnalysis } from './analysis.ts';
export type { ObstaclesOptions } from './options.ts';
export type { ObstaclesPart } from './part.ts';
export { cutsOf } from './pressure.ts';
export type * from './result.ts';
