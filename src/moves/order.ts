/** States in the order of a key. */

const BITS = 11;
const BUCKETS = 1 << BITS;

/** States, and the key of each. */
interface Keyed {
  readonly states: Int32Array;
  /** Above the least key there is; unsigned, as the difference of two 32-bit numbers may be. */
  readonly above: Uint32Array;
}

/**
 * @param states - codes, ascending
 * @param key - by code
 * @returns the codes by ascending key, equal ones by ascending code: a radix sort
 */
export function ascending(states: Int32Array, key: Int32Array): Int32Array {
  const count = states.length;
  let low = 2 ** 31;
  let high = -(2 ** 31);
  for (let k = 0; k < count; k++) {
    const value = key[states[k]!]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  let from: Keyed = { states: states.slice(), above: new Uint32Array(count) };
  let to: Keyed = { states: new Int32Array(count), above: new Uint32Array(count) };
  for (let k = 0; k < count; k++) from.above[k] = key[states[k]!]! - low;
  for (let shift = 0; (high - low) / 2 ** shift >= 1; shift += BITS) {
    scatter(from, to, shift);
    [from, to] = [to, from];
  }
  return from.states;
}

function scatter({ states, above }: Keyed, to: Keyed, shift: number): void {
  const start = new Int32Array(BUCKETS + 1);
  for (let k = 0; k < above.length; k++) start[((above[k]! >>> shift) & (BUCKETS - 1)) + 1]!++;
  for (let b = 0; b < BUCKETS; b++) start[b + 1]! += start[b]!;
  for (let k = 0; k < above.length; k++) {
    const value = above[k]!;
    const at = start[(value >>> shift) & (BUCKETS - 1)]!++;
    to.states[at] = states[k]!;
    to.above[at] = value;
  }
}
