import { z } from 'zod';

/** What the caller may choose. */
export interface ObstaclesOptions {
  /** Conflict sets, and openings, that are listed: 1..1000. */
  readonly top: number;
  /** The most sets of each kind that are listed of one draw, 1..100,000; past it `complete` is false. */
  readonly cap: number;
  /** Points of each pressure curve, 3..401 (see `cutsOf`). */
  readonly cuts: number;
}

export const optionsSchema = z.strictObject({
  top: z.int().min(1).max(1000).default(20),
  cap: z.int().min(1).max(100_000).default(1000),
  cuts: z.int().min(3).max(401).default(41),
});
