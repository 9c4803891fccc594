/**
 * What tempts a mover, and what deters it: the part of a stability definition that rests on
 * preferences. With it one engine serves complete and unknown preferences, and their strength.
 */

import { type Preference, RELATION } from './preference.ts';

export interface Judgement {
  /** Whether a mover is tempted to go from one state to another. */
  tempts(mover: number, from: number, to: number): boolean;
  /** Whether another mover might take such a step against it, in SEQ. */
  credible(mover: number, from: number, to: number): boolean;
  /** Whether a mover at `start` is deterred by ending up at `end`. */
  deters(mover: number, start: number, end: number): boolean;
}

const { muchWorse, better, muchBetter, unknown } = RELATION;

/** Complete preferences: tempted by what is better, deterred by what is not. */
export function plainJudgement(preference: Preference): Judgement {
  const improves = (mover: number, from: number, to: number) => {
    const relation = preference(mover, from, to);
    return relation === better || relation === muchBetter;
  };
  return {
    tempts: improves,
    credible: improves,
    deters: (mover, start, end) => preference(mover, start, end) <= RELATION.equal,
  };
}

/**
 * The extensions for unknown preferences (Li, Hipel, Kilgour and Fang 2004). The mover of whom
 * stability is asked
 * - `a` is tempted by what is unknown to it, and not deterred by it;
 * - `b` is neither tempted nor deterred by it;
 * - `c` is both tempted and deterred by it;
 * - `d` is not tempted, but deterred by it.
 *
 * In all four the others may take a step that is unknown to them.
 */
export const EXTENSIONS = ['a', 'b', 'c', 'd'] as const;

export type Extension = (typeof EXTENSIONS)[number];

export function unknownJudgement(preference: Preference, extension: Extension): Judgement {
  const bold = extension === 'a' || extension === 'c';
  const wary = extension === 'c' || extension === 'd';
  return {
    tempts: (mover, from, to) => {
      const relation = preference(mover, from, to);
      return relation === unknown ? bold : relation >= better;
    },
    credible: (mover, from, to) => preference(mover, from, to) >= better,
    deters: (mover, start, end) => {
      const relation = preference(mover, start, end);
      return relation === unknown ? wary : relation <= RELATION.equal;
    },
  };
}

/**
 * Strong stability (Hamouda, Kilgour and Hipel 2004, 2006): only what is much worse than the start
 * deters. A state that is stable, but not strongly, is weakly stable.
 */
export function strongJudgement(preference: Preference): Judgement {
  return {
    ...plainJudgement(preference),
    deters: (mover, start, end) => preference(mover, start, end) === muchWorse,
  };
}
