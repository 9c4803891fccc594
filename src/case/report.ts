import { CATALOGUE } from './catalogue.ts';
import { LIMITS } from './limits.ts';
import type { Span } from './positions.ts';
import {
  type Problem,
  type ProblemArgs,
  type ProblemCode,
  problem,
  type SourceRange,
} from './problems.ts';

/** Gathers the problems of one text, at most `LIMITS.problems` of them; the rest is counted. */
export interface Report {
  add<C extends ProblemCode>(code: C, args: ProblemArgs<C>, span: Span, path: string): void;
  /** How many errors were added. */
  errors(): number;
  /** In the order of the text. */
  problems(): Problem[];
}

export function newReport(rangeOf: (span: Span) => SourceRange): Report {
  const kept: Record<'error' | 'warning', Problem[]> = { error: [], warning: [] };
  const count = { error: 0, warning: 0 };
  return {
    add(code, args, span, path) {
      const { severity } = CATALOGUE[code];
      count[severity] += 1;
      // Past the limit nothing is worded: a hostile file may have a million faults.
      if (count[severity] <= LIMITS.problems)
        kept[severity].push(problem(code, args, rangeOf(span), path));
    },
    errors: () => count.error,
    problems() {
      const chosen = [...kept.error, ...kept.warning].slice(0, LIMITS.problems);
      chosen.sort((a, b) => a.range.start.offset - b.range.start.offset);
      const more = count.error + count.warning - chosen.length;
      const last = chosen.at(-1);
      if (more > 0 && last) chosen.push(problem('too-many-problems', { more }, last.range, ''));
      return chosen;
    },
  };
}
