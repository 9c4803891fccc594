/** Functions of demand masks as tables, also where there are more demands than a table has bits. */

/**
 * A function from masks of unmet demands to masks of parties, cut into the lower and the upper 16
 * bits: the conjunction of what each half says, so that it is two look-ups.
 */
export interface Halves {
  readonly low: Uint16Array;
  readonly high: Uint16Array;
}

/**
 * @param bits - how many demands there are, at most 32
 * @param of - a function with `of(a | b) === (of(a) & of(b))`, into 16 bits
 */
export function halvesOf(bits: number, of: (unmet: number) => number): Halves {
  return {
    low: Uint16Array.from({ length: 2 ** Math.min(bits, 16) }, (_, half) => of(half)),
    high: Uint16Array.from({ length: 2 ** Math.max(bits - 16, 0) }, (_, half) => of(half << 16)),
  };
}

/** @returns what the function says of a mask */
export function lookUp({ low, high }: Halves, mask: number): number {
  return low[mask & 0xffff]! & high[mask >>> 16]!;
}
