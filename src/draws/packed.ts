/** Lists of small numbers as text, one character a number: what JSON carries fastest. */

/** The characters before it are control characters, which JSON writes in six. */
const FIRST = 35;

/** The largest number that can be packed. */
export const MOST_PACKED = 0xd7ff - FIRST;

/** Numbers that are turned into text at a time. */
const PIECE = 8192;

/**
 * @param numbers - 0..{@link MOST_PACKED}
 * @returns a text as long as the list
 * @throws RangeError for a number that cannot be packed
 */
export function packed(numbers: ArrayLike<number>): string {
  const pieces: string[] = [];
  for (let from = 0; from < numbers.length; from += PIECE) {
    const codes = new Uint16Array(Math.min(PIECE, numbers.length - from));
    for (let k = 0; k < codes.length; k++) {
      const number = numbers[from + k]!;
      if (!(number >= 0 && number <= MOST_PACKED)) {
        throw new RangeError(`${number} is not from 0 to ${MOST_PACKED}`);
      }
      codes[k] = number + FIRST;
    }
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}

/** The number at a place of a packed text. */
export function unpacked(text: string, place: number): number {
  return text.charCodeAt(place) - FIRST;
}
