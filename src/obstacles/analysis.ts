import { z } from 'zod';
import type { Analysis } from '../draws/index.ts';
import { combineParts } from './combine.ts';
import type { ObstaclesPart } from './part.ts';
import { planOf } from './plan.ts';
import type { ObstaclesResult } from './result.ts';
import { workThrough } from './work.ts';

export interface ObstaclesOptions {
  /** Conflict sets, and openings, that are listed: 1..1000. */
  readonly top: number;
  /** The most sets of each kind that are listed of one draw, 1..100,000; past it `complete` is false. */
  readonly cap: number;
  /** Points of each pressure curve, 3..401 (see `cutsOf`). */
  readonly cuts: number;
}

const options = z.strictObject({
  top: z.int().min(1).max(1000).default(20),
  cap: z.int().min(1).max(100_000).default(1000),
  cuts: z.int().min(3).max(401).default(41),
});

/**
 * What blocks a deal, and what would open one. See docs/obstacles.md for the definitions.
 *
 * Throws ProblemError `space-too-large` for more packages than are scanned.
 */
export const obstaclesAnalysis: Analysis<ObstaclesOptions, ObstaclesPart, ObstaclesResult> = {
  name: 'obstacles',
  question: 'What blocks a deal, and what would open one?',
  options,
  chunk: (kase, { cap }, draws) => workThrough(planOf(kase), cap, draws),
  combine: (kase, given, parts) => combineParts(planOf(kase), given, parts),
};
