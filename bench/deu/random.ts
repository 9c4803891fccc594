/** The same pseudo-random numbers in every run. */
let state = 20_251_204;

/** In [0, 1): a counter through the finaliser of MurmurHash3. */
export function random(): number {
  state = (state + 0x9e3779b9) | 0;
  let z = state;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return ((z ^ (z >>> 16)) >>> 0) / 2 ** 32;
}

/** An integer of 0 or more and less than `count`. */
export function integer(count: number): number {
  return Math.floor(random() * count);
}
