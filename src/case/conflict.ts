/**
 * The tactical conflict of a case: what each party could do on its own, and how it ranks what
 * comes of it. The graph model in option form (Fang, Hipel and Kilgour 1993), or as a graph.
 * Plain data, frozen with the case.
 */

import type { Quantity, Trace } from './model.ts';

/** One value of an option: `no` and `yes`, or as many as the case names. */
export interface OptionValue {
  readonly id: string;
  readonly name: string;
}

/** Something that one mover alone decides. A state gives each option one of its values. */
export interface MoveOption {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Index into `Conflict.movers`. */
  readonly mover: number;
  /** Two at least, in the order of the file. */
  readonly values: readonly OptionValue[];
  /** Whether it may go to any value, only to a later one (`up`), or only to an earlier (`down`). */
  readonly goes: 'both' | 'up' | 'down';
  readonly trace: Trace;
}

/**
 * A condition on a state. A pattern gives for each option the values that match, or `null` for
 * any; of a conflict given as a graph there is one option, of nobody, whose values are its states.
 */
export type Formula =
  | { readonly kind: 'match'; readonly pattern: readonly (readonly number[] | null)[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'if'; readonly when: Formula; readonly then: Formula }
  | { readonly kind: 'iff'; readonly left: Formula; readonly right: Formula };

/** Points that count for a state where a condition holds. */
export interface ScoreTerm {
  readonly when: Formula;
  /** -100..100; `unknown` over all of it. */
  readonly points: Quantity;
  /** The words of the file: `20..40`. */
  readonly said: string;
  readonly trace: Trace;
}

/** How a mover ranks the states. */
export type MovePreference =
  /** Nothing is known of it. */
  | { readonly kind: 'unknown' }
  /**
   * Classes of states, best first: a state belongs to the first class of which a condition holds,
   * and ranks below them all where none does. `strongAfter`: classes after which what follows is
   * much worse, not only worse.
   */
  | {
      readonly kind: 'ranking';
      readonly classes: readonly (readonly Formula[])[];
      readonly strongAfter: readonly number[];
    }
  /** Statements, most important first: a state is better where the first that tells them apart holds. */
  | { readonly kind: 'statements'; readonly statements: readonly Formula[] }
  /** The sum of the points of what holds. `strong`: points from which better is much better. */
  | {
      readonly kind: 'scores';
      readonly terms: readonly ScoreTerm[];
      readonly strong: number | null;
    };

export interface Mover {
  readonly index: number;
  /** Index into `Case.parties`. */
  readonly party: number;
  readonly preference: MovePreference;
  readonly trace: Trace;
}

export type ConflictForm =
  /** A state is infeasible where any of the conditions holds. */
  | { readonly kind: 'options'; readonly infeasible: readonly Formula[] }
  /** Moves by mover, each from a state to another. */
  | {
      readonly kind: 'graph';
      readonly arcs: readonly (readonly (readonly [from: number, to: number])[])[];
    };

export interface Conflict {
  readonly movers: readonly Mover[];
  readonly form: ConflictForm;
  /** At most {@link LIMITS}`.states` states: the product of the numbers of values. */
  readonly options: readonly MoveOption[];
  /** The state of today, a value an option; `null` where it is not given. */
  readonly today: readonly number[] | null;
  /** States of which is asked what would make them hold, each as `today`. */
  readonly targets: readonly (readonly number[])[];
  readonly trace: Trace;
}

/**
 * Whether a condition holds in a state.
 *
 * @param state - a value an option
 */
export function holds(formula: Formula, state: ArrayLike<number>): boolean {
  switch (formula.kind) {
    case 'match':
      return formula.pattern.every((values, k) => values === null || values.includes(state[k]!));
    case 'all':
      return formula.of.every((part) => holds(part, state));
    case 'any':
      return formula.of.some((part) => holds(part, state));
    case 'not':
      return !holds(formula.of, state);
    case 'if':
      return !holds(formula.when, state) || holds(formula.then, state);
    case 'iff':
      return holds(formula.left, state) === holds(formula.right, state);
  }
}
