import type { Analysis } from '../draws/index.ts';
import { combineParts } from './combine.ts';
import { type MovesOptions, optionsSchema } from './options.ts';
import type { MovesPartial } from './part.ts';
import { checkRun, numbersOf, planOf } from './plan.ts';
import type { MovesResult } from './result.ts';
import { workThrough } from './work.ts';

/**
 * What each party could do on its own, which states hold, and what would have to change. See
 * docs/moves.md for the definitions.
 *
 * Throws ProblemError `analysis-graph-too-large` or `analysis-too-many-draws`, and RangeError for a
 * target that names no state, before anything is drawn.
 */
export const movesAnalysis: Analysis<MovesOptions, MovesPartial | null, MovesResult> = {
  name: 'moves',
  question: 'What could each party do on its own next, and which states hold?',
  options: optionsSchema,
  numbers: numbersOf,
  check: checkRun,
  *chunk(kase, options, draws) {
    if (kase.conflict === null) return null;
    return yield* workThrough(planOf(kase, kase.conflict, options), draws);
  },
  combine(kase, options, parts) {
    if (kase.conflict === null) return { kind: 'absent' };
    const plan = planOf(kase, kase.conflict, options);
    return combineParts(
      plan,
      parts.flatMap((part) => part ?? []),
    );
  },
};
