/** Remedies as numbers, and back in the words of the case. */

import type { Conflict } from '../case/index.ts';
import type { Remedy } from './remedies.ts';
import type { RemedyRow } from './result.ts';

const KINDS = ['without', 'goes', 'move'] as const;
const DIRECTIONS = ['both', 'up', 'down'] as const;

/** @returns kind, then option and value, option and direction, or mover and state */
export function remedyNumbers(remedy: Remedy): number[] {
  const kind = KINDS.indexOf(remedy.kind);
  if (remedy.kind === 'without') return [kind, remedy.option, remedy.value];
  if (remedy.kind === 'goes') return [kind, remedy.option, DIRECTIONS.indexOf(remedy.direction)];
  return [kind, remedy.mover, remedy.to];
}

/**
 * @param numbers - as {@link remedyNumbers} gives them
 * @param movers - party ids
 * @param at - the index of a state by its code
 */
export function remedyOf(
  numbers: readonly number[],
  { options }: Conflict,
  movers: readonly string[],
  at: (code: number) => number,
): RemedyRow {
  const [kind, who, what] = [KINDS[numbers[0]!]!, numbers[1]!, numbers[2]!];
  if (kind === 'move') return { kind, mover: movers[who]!, to: at(what) };
  const { id, values } = options[who]!;
  if (kind === 'without') return { kind, option: id, value: values[what]!.id };
  return { kind, option: id, direction: DIRECTIONS[what]! };
}
