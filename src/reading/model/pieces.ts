/** A part of a report's text: `text` is the report's from `start` on. */
export interface Piece {
  readonly start: number;
  readonly text: string;
}

/**
 * Cuts a text into pieces of at most `size` code units: at ends of paragraphs where one lies in the
 * second half of a piece, else at the end of a line, a sentence or a word, else anywhere but within
 * a character. Pieces of nothing but blanks are left out. Linear in the text.
 */
export function piecesOf(text: string, size: number): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start, size);
    const piece = text.slice(start, end);
    if (piece.trim() !== '') pieces.push({ start, text: piece });
    start = end;
  }
  return pieces;
}

/** Where a text may be cut, best first. */
const CUTS = ['\n\n', '\r\n\r\n', '\n', '. ', ' '];

function endOfPiece(text: string, start: number, size: number): number {
  if (text.length - start <= size) return text.length;
  const half = Math.floor(size / 2);
  const tail = text.slice(start + half, start + size);
  for (const cut of CUTS) {
    const at = tail.lastIndexOf(cut);
    if (at >= 0) return start + half + at + cut.length;
  }
  const inCharacter = /[\uD800-\uDBFF]$/.test(tail);
  return start + size - (inCharacter && size > 1 ? 1 : 0);
}
