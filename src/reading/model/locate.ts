/** Finds the words of an answer in the piece that was sent: exactly, or not at all. */
import type { Passage } from '../../record/index.ts';
import type { Piece } from './pieces.ts';

/** Why words were not found. */
export type Lost = 'words-not-in-text' | 'words-ambiguous';

/** Scripts that part words by blanks: there, words do not begin or end within a word. */
const PARTED =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}]/u;
/** Blanks and opening marks, which may stand between the words before and the words. */
const BETWEEN = /[\s"'“”„‘’‚«»‹›「『([]/u;
/** More places than this tell nothing. */
const MOST_PLACES = 500;

/**
 * The one place of `words` in a piece; of several, the one that stands after `before`. Letter by
 * letter: nothing is found by resemblance.
 */
export function locate(piece: Piece, words: string, before: string | null): Passage | Lost {
  const places = placesOf(piece.text, words);
  if (places.length === 0) return 'words-not-in-text';
  if (places.length === 1) return passage(piece, places[0]!, words);
  const wanted = before?.trim() ?? '';
  const after = wanted === '' ? [] : places.filter((at) => standsBefore(piece.text, at, wanted));
  return after.length === 1 ? passage(piece, after[0]!, words) : 'words-ambiguous';
}

/** The first place of `words` from `offset` (in the report) on. */
export function locateAfter(piece: Piece, words: string, offset: number): Passage | Lost {
  const at = placesOf(piece.text, words).find((place) => piece.start + place >= offset);
  return at === undefined ? 'words-not-in-text' : passage(piece, at, words);
}

/** The place of `words` that is nearest to a passage: for words that stand in many places (`he`). */
export function locateNear(piece: Piece, words: string, near: Passage): Passage | Lost {
  let best: number | null = null;
  const gap = (at: number) => {
    const start = piece.start + at;
    return Math.max(near.start - (start + words.length), start - near.end, 0);
  };
  for (const at of placesOf(piece.text, words)) if (best === null || gap(at) < gap(best)) best = at;
  return best === null ? 'words-not-in-text' : passage(piece, best, words);
}

/** The first place of `words` inside a passage. */
export function locateIn(words: string, { start, exact }: Passage): Passage | Lost {
  const at = placesOf(exact, words)[0];
  return at === undefined ? 'words-not-in-text' : passage({ start, text: exact }, at, words);
}

/** Whether words stand in a text, not within a word of it. */
export function standsIn(text: string, words: string): boolean {
  return placesOf(text, words).length > 0;
}

function passage({ start, text }: Piece, at: number, words: string): Passage {
  return {
    start: start + at,
    end: start + at + words.length,
    exact: text.slice(at, at + words.length),
  };
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  // Marks alone are no words; half a character is none.
  if (!/[\p{L}\p{N}]/u.test(words) || /\p{Surrogate}/u.test(words)) return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (isWhole(text, at, at + words.length)) places.push(at);
    if (places.length >= MOST_PLACES) break;
  }
  return places;
}

function isWhole(text: string, start: number, end: number): boolean {
  const joined = (at: number) => PARTED.test(text[at - 1] ?? '') && PARTED.test(text[at] ?? '');
  return !joined(start) && !joined(end);
}

function standsBefore(text: string, at: number, wanted: string): boolean {
  let end = at;
  while (end > 0 && BETWEEN.test(text[end - 1]!)) end -= 1;
  const plain = text.slice(Math.max(0, at - wanted.length - 20), at).trimEnd();
  return plain.endsWith(wanted) || text.slice(Math.max(0, end - wanted.length), end) === wanted;
}
