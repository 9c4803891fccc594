/** The states of a conflict in option form, as numbers. */

import { holdTo } from './limits.ts';

/** One option. A state gives it a value `0 .. radix - 1`. */
export interface Digit {
  /** Who decides it, alone. */
  readonly mover: number;
  /** How many values, 2 at least. */
  readonly radix: number;
  /** Whether its mover may take it to any value, only to a higher one, or only to a lower one. */
  readonly direction: 'both' | 'up' | 'down';
}

/**
 * All states of an option form. The code of a state is the sum of value times stride over the
 * options; the first option is the least significant.
 *
 * A mover goes from a state to any feasible state that differs in its own options only, several at
 * once, each in its direction (Fang, Hipel and Kilgour 1993). Nobody moves to where it is.
 */
export interface Space {
  readonly movers: number;
  readonly digits: readonly Digit[];
  /** What one step of each option adds to the code. */
  readonly strides: readonly number[];
  /** Number of codes, feasible or not. */
  readonly size: number;
  /** By code, 1 or 0; `null` where all are feasible. */
  readonly feasible: Uint8Array | null;
}

/**
 * How each mover ranks the states: one array a mover, by code. Larger is better, equal is
 * indifferent; only the order matters. What stands at infeasible codes is not read.
 */
export type Ranks = readonly Int32Array[];

/**
 * @param feasible - by code; `null` for all
 * @throws TooLargeError `movers` or `states`
 */
export function createSpace(
  movers: number,
  digits: readonly Digit[],
  feasible: Uint8Array | null,
): Space {
  const strides: number[] = [];
  let size = 1;
  for (const { radix } of digits) {
    strides.push(size);
    size *= radix;
  }
  holdTo('movers', movers);
  holdTo('states', size);
  return { movers, digits, strides, size, feasible };
}

export function isFeasible({ feasible }: Space, code: number): boolean {
  return feasible === null || feasible[code] === 1;
}

/** @returns the value of an option in a state */
export function valueAt({ digits, strides }: Space, code: number, option: number): number {
  return Math.floor(code / strides[option]!) % digits[option]!.radix;
}

/** @returns the code of a state, from a value an option */
export function codeOf({ strides }: Space, values: readonly number[]): number {
  return values.reduce((code, value, k) => code + value * strides[k]!, 0);
}

/** @returns the value of each option */
export function valuesOf(space: Space, code: number): number[] {
  return space.digits.map((_, k) => valueAt(space, code, k));
}

/** @returns the feasible codes, ascending */
export function statesOf({ size, feasible }: Space): Int32Array {
  let count = size;
  if (feasible !== null) for (let code = 0; code < size; code++) count -= 1 - feasible[code]!;
  const codes = new Int32Array(count);
  for (let code = 0, k = 0; code < size; code++) {
    if (feasible === null || feasible[code] === 1) codes[k++] = code;
  }
  return codes;
}

/** @returns where a mover can go from a state, ascending */
export function movesIn(space: Space, mover: number, code: number): number[] {
  const reached: number[] = [];
  const count = movesInto(space, mover, code, reached);
  return reached.slice(0, count);
}

/**
 * The same without a list of its own, for work on many states.
 *
 * @param reached - its first entries are filled with the states
 * @returns how many there are
 */
export function movesInto(space: Space, mover: number, code: number, reached: number[]): number {
  const { digits, strides } = space;
  reached[0] = code;
  let count = 1;
  for (let k = 0; k < digits.length; k++) {
    const { mover: owner, radix, direction } = digits[k]!;
    if (owner !== mover) continue;
    const stride = strides[k]!;
    const value = valueAt(space, code, k);
    const low = direction === 'up' ? value : 0;
    const high = direction === 'down' ? value : radix - 1;
    // Least significant first, so that the list stays ascending when it is laid end to end; the
    // lowest value last, as it takes the place of what is copied.
    for (let v = high; v >= low; v--) {
      const [by, at] = [(v - value) * stride, (v - low) * count];
      for (let n = 0; n < count; n++) reached[at + n] = reached[n]! + by;
    }
    count *= high - low + 1;
  }
  let kept = 0;
  for (let n = 0; n < count; n++) {
    const to = reached[n]!;
    if (to !== code && isFeasible(space, to)) reached[kept++] = to;
  }
  return kept;
}
