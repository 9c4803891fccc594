/** Offsets in code points, as the W3C Web Annotation Data Model counts, for UTF-16 offsets. */

/**
 * Prepares a text for counting; each count then takes logarithmic time.
 *
 * @returns the number of code points before a UTF-16 offset; half a pair counts as one
 */
export function codePointsIn(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text.codePointAt(at)! > 0xffff) {
      pairs.push(at);
      at += 1;
    }
  }
  return (offset) => offset - countBelow(pairs, offset - 1);
}

/** How many code points a text holds. */
export function codePoints(text: string): number {
  return codePointsIn(text)(text.length);
}

/** How many of the ascending numbers are below a bound. */
function countBelow(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
