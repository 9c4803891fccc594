/**
 * Blocks: the states between which movers go back and forth as they like. Two states are in one
 * block when they differ in reversible options of these movers only. Options that go one way lead
 * from block to block.
 */

import type { Space } from './space.ts';

/** An option that goes one way. */
export interface OneWay {
  readonly stride: number;
  readonly radix: number;
  readonly up: boolean;
  /** What one step of the option adds to the number of the block. */
  readonly step: number;
}

/** The blocks of one mover, or of several taken together. */
export interface Blocks {
  readonly count: number;
  /** Codes a block has, feasible or not. */
  readonly room: number;
  /** By code: the number of its block. */
  readonly of: Int32Array;
  /** Their options that go one way. */
  readonly oneWay: readonly OneWay[];
}

/** @param moves - the movers whose blocks are meant */
export function blocksOf(
  { digits, strides, size }: Space,
  moves: (mover: number) => boolean,
): Blocks {
  const of = new Int32Array(size);
  const oneWay: OneWay[] = [];
  let count = 1;
  for (let k = 0; k < digits.length; k++) {
    const { mover, radix, direction } = digits[k]!;
    const stride = strides[k]!;
    const inside = moves(mover) && direction === 'both';
    const step = inside ? 0 : count;
    // What is numbered so far is repeated once for each further value of this option.
    for (let at = stride; at < stride * radix; at++) of[at] = of[at - stride]! + step;
    if (inside) continue;
    if (moves(mover)) oneWay.push({ stride, radix, up: direction === 'up', step });
    count *= radix;
  }
  return { count, room: size / count, of, oneWay };
}

/** @returns as many numbers as {@link blocksAround} may find */
export function roomAround({ oneWay }: Blocks): Int32Array {
  return new Int32Array(oneWay.reduce((product, { radix }) => product * radix, 1));
}

/**
 * The blocks from which (`back`) or to which the movers can take a state, its own included.
 *
 * @param found - filled with their numbers; see {@link roomAround}
 * @returns how many there are
 */
export function blocksAround(
  { of, oneWay }: Blocks,
  code: number,
  back: boolean,
  found: Int32Array,
): number {
  found[0] = of[code]!;
  let count = 1;
  for (const { stride, radix, up, step } of oneWay) {
    const value = Math.floor(code / stride) % radix;
    const rising = up !== back;
    const others = rising ? radix - 1 - value : value;
    const by = rising ? step : -step;
    const before = count;
    for (let v = 1; v <= others; v++) {
      for (let k = 0; k < before; k++) found[count++] = found[k]! + v * by;
    }
  }
  return count;
}

/** @returns by block: a bit for each of its options that go one way by which one step leads into it */
export function stepsBack({ count, oneWay }: Blocks): Int32Array {
  const back = new Int32Array(count);
  for (const [k, { radix, up, step }] of oneWay.entries()) {
    const first = up ? 0 : radix - 1;
    for (let block = 0; block < count; block++) {
      if (Math.floor(block / step) % radix !== first) back[block]! |= 1 << k;
    }
  }
  return back;
}
