/**
 * Counts by package, as text: what one chunk of draws hands on. A number is written in base 32,
 * lowest digit first, a digit that is not the last raised by 32; a 0 is followed by how many more
 * zeros come after it. Most counts take a byte or two, and a stretch of zeros a few in all.
 */

/** Digits are the characters from `#` on, without the backslash, which JSON would double. */
const FIRST = 35;
const BACKSLASH = 92;
/** Characters turned into text at once, and how many a number below 2^32 takes at most. */
const BLOCK = 8192;
const DIGITS = 7;

/** @param counts - whole numbers from 0 to 2^32 - 1 */
export function packCounts(counts: ArrayLike<number>): string {
  let text = '';
  let filled = 0;
  const block = new Uint8Array(BLOCK);
  const flush = () => {
    text += String.fromCharCode(...block.subarray(0, filled));
    filled = 0;
  };
  const write = (number: number) => {
    if (filled > BLOCK - DIGITS) flush();
    let rest = number;
    for (; rest >= 32; rest = Math.floor(rest / 32))
      block[filled++] = characterOf((rest % 32) + 32);
    block[filled++] = characterOf(rest);
  };
  for (let k = 0; k < counts.length; ) {
    const count = counts[k++]!;
    write(count);
    if (count !== 0) continue;
    const start = k;
    while (k < counts.length && counts[k] === 0) k++;
    write(k - start);
  }
  flush();
  return text;
}

function characterOf(digit: number): number {
  const code = FIRST + digit;
  return code < BACKSLASH ? code : code + 1;
}

/** Adds packed counts to totals of the same length. */
export function addCounts(text: string, totals: Uint32Array): void {
  let at = 0;
  const read = (): number => {
    let number = 0;
    for (let place = 1; ; place *= 32) {
      const code = text.charCodeAt(at++);
      const digit = code - FIRST - (code > BACKSLASH ? 1 : 0);
      number += (digit % 32) * place;
      if (digit < 32) return number;
    }
  };
  for (let k = 0; at < text.length; ) {
    const count = read();
    if (count === 0) k += 1 + read();
    else totals[k++]! += count;
  }
}
