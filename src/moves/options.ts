import { z } from 'zod';
import type { Conflict } from '../case/index.ts';
import { holds } from '../case/index.ts';
import type { InverseConcept } from './inverse.ts';

/** What the caller may choose. */
export interface MovesOptions {
  /** The concept that ways, jumps, wishes and comparisons are about. */
  readonly concept: InverseConcept;
  /** Rows of each list, and equilibria of a large conflict, 1..200. */
  readonly top: number;
  /**
   * States to ask about beside those of the case: value id by option id, or `{ state: ID }` in a
   * conflict given as a graph. Options that are left out are as in the state of today.
   */
  readonly targets: readonly Readonly<Record<string, string>>[];
}

export const optionsSchema = z.strictObject({
  concept: z.enum(['nash', 'gmr', 'smr', 'seq']).default('seq'),
  top: z.int().min(1).max(200).default(20),
  targets: z.array(z.record(z.string(), z.string())).max(20).default([]),
});

/**
 * The state that a target names.
 *
 * @returns the index of a value for each option
 * @throws RangeError where it names no state, with what there is to name
 */
export function stateNamed(conflict: Conflict, target: Readonly<Record<string, string>>): number[] {
  const { options, today, form } = conflict;
  for (const id of Object.keys(target)) {
    if (options.some((option) => option.id === id)) continue;
    const known = options.map((option) => option.id).join(', ');
    throw new RangeError(`no option is called "${id}"; there are ${known}`);
  }
  const state = options.map(({ id, values }, k) => {
    const named = Object.hasOwn(target, id) ? target[id]! : null;
    if (named === null && today !== null) return today[k]!;
    const known = values.map((value) => value.id).join(', ');
    if (named === null) throw new RangeError(`it leaves "${id}" open, which can be ${known}`);
    const value = values.findIndex((one) => one.id === named);
    if (value < 0) throw new RangeError(`"${id}" cannot be "${named}", but ${known}`);
    return value;
  });
  if (form.kind === 'options' && form.infeasible.some((rule) => holds(rule, state))) {
    throw new RangeError('a condition of the case says that this state cannot be');
  }
  return state;
}
