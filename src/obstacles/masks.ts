/** Sets of demands as bit masks: bit `k` stands for `Case.demands[k]`. Masks are 32-bit, unsigned. */

/** Comparisons between two yields of a long search. */
const STEP = 1 << 22;

/** @returns how many bits are set */
export function popcount(mask: number): number {
  let v = mask - ((mask >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Sorts masks in place, smaller sets first, then by value. @returns the same array */
export function sortMasks(masks: number[]): number[] {
  return masks.sort((a, b) => popcount(a) - popcount(b) || a - b);
}

/**
 * The minimal sets among some: those that contain no other of them.
 *
 * Smaller sets come first, so that a set is compared with kept ones of fewer elements only. Yields
 * after each few milliseconds of work.
 *
 * @param masks - any order, without repeats; only the first `count` are read
 * @returns smaller sets first, then by value
 */
export function* minimalMasks(
  masks: ArrayLike<number>,
  count = masks.length,
): Generator<undefined, number[], undefined> {
  const kept: number[] = [];
  let smaller = 0;
  let size = 0;
  let work = 0;
  for (const mask of bySize(masks, count)) {
    if (popcount(mask) > size) {
      size = popcount(mask);
      smaller = kept.length;
    }
    if (!containsAny(mask, kept, smaller)) kept.push(mask);
    work += smaller;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
  return sortMasks(kept);
}

/** The masks by their number of bits (a counting sort). */
function bySize(masks: ArrayLike<number>, count: number): Uint32Array {
  const starts = new Uint32Array(34);
  for (let k = 0; k < count; k++) starts[popcount(masks[k]!) + 1]!++;
  for (let size = 1; size < 34; size++) starts[size]! += starts[size - 1]!;
  const sorted = new Uint32Array(count);
  for (let k = 0; k < count; k++) sorted[starts[popcount(masks[k]!)]!++] = masks[k]!;
  return sorted;
}

/** Whether one of the first `count` is a part; that one moves forward, to be asked sooner. */
function containsAny(mask: number, kept: number[], count: number): boolean {
  for (let k = 0; k < count; k++) {
    const part = kept[k]!;
    if ((part & ~mask) !== 0) continue;
    kept[k] = kept[k >> 1]!;
    kept[k >> 1] = part;
    return true;
  }
  return false;
}

/** The different masks of an array with how often each occurs; reused by the next count. */
export interface Tally {
  /** How many different masks there are. */
  readonly distinct: number;
  /** The masks, in the order in which they were first met. */
  readonly masks: Uint32Array;
  /** How often each occurs. */
  readonly counts: Uint32Array;
}

export interface Tallier {
  /** Counts `masks[from .. to - 1]` on top of what was counted since the last `finish`. */
  add(masks: Uint32Array, from: number, to: number): void;
  /** What was counted; the next `add` starts anew. */
  finish(): Tally;
}

/** Bits up to which a table with a place for every mask is used. */
const TABLE_BITS = 16;

/** @param bits - how many demands there are; masks must be below `2 ** bits` */
export function createTallier(bits: number): Tallier {
  return bits <= TABLE_BITS ? createTable(bits) : createHash();
}

function createTable(bits: number): Tallier {
  const table = new Uint32Array(2 ** bits);
  const masks = new Uint32Array(2 ** bits);
  const counts = new Uint32Array(2 ** bits);
  let distinct = 0;
  return {
    add(all, from, to) {
      let met = distinct;
      for (let k = from; k < to; k++) {
        const mask = all[k]!;
        if (table[mask]!++ === 0) masks[met++] = mask;
      }
      distinct = met;
    },
    finish() {
      for (let k = 0; k < distinct; k++) {
        counts[k] = table[masks[k]!]!;
        table[masks[k]!] = 0;
      }
      const tally = { distinct, masks, counts };
      distinct = 0;
      return tally;
    },
  };
}

/** Open addressing with linear probing, at most half full. `places` holds index + 1. */
function createHash(): Tallier {
  let size = 1 << 12;
  let places = new Uint32Array(size);
  let masks = new Uint32Array(size / 2);
  let counts = new Uint32Array(size / 2);
  let distinct = 0;
  const placeOf = (mask: number): number => {
    let at = Math.imul(mask, 0x9e3779b1) >>> 7;
    for (; ; at++) {
      const index = places[at & (size - 1)]!;
      if (index === 0 || masks[index - 1] === mask) return at & (size - 1);
    }
  };
  const grow = () => {
    size *= 2;
    places = new Uint32Array(size);
    const [oldMasks, oldCounts] = [masks, counts];
    masks = new Uint32Array(size / 2);
    counts = new Uint32Array(size / 2);
    masks.set(oldMasks);
    counts.set(oldCounts);
    for (let k = 0; k < distinct; k++) places[placeOf(masks[k]!)] = k + 1;
  };
  const addOne = (mask: number) => {
    const index = places[placeOf(mask)]!;
    if (index !== 0) {
      counts[index - 1]!++;
      return;
    }
    if (distinct === masks.length) grow();
    masks[distinct] = mask;
    counts[distinct] = 1;
    places[placeOf(mask)] = ++distinct;
  };
  return {
    add(all, from, to) {
      for (let k = from; k < to; k++) addOne(all[k]!);
    },
    finish() {
      const tally = { distinct, masks, counts };
      places.fill(0);
      distinct = 0;
      return tally;
    },
  };
}
