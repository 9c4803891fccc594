import type { Analysis } from '../draws/index.ts';
import { combineParts } from './combine.ts';
import { type ObstaclesOptions, optionsSchema } from './options.ts';
import type { ObstaclesPart } from './part.ts';
import { planOf } from './plan.ts';
import type { ObstaclesResult } from './result.ts';
import { workThrough } from './work.ts';

/**
 * What blocks a deal, and what would open one. See docs/obstacles.md for the definitions.
 *
 * Throws ProblemError `space-too-large` for more packages than are scanned.
 */
export const obstaclesAnalysis: Analysis<ObstaclesOptions, ObstaclesPart, ObstaclesResult> = {
  name: 'obstacles',
  question: 'What blocks a deal, and what would open one?',
  options: optionsSchema,
  chunk: (kase, { cap }, draws) => workThrough(planOf(kase), cap, draws),
  combine: (kase, given, parts) => combineParts(planOf(kase), given, parts),
};
