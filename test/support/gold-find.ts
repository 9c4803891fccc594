import type { Passage } from '../../src/record/items.ts';

/** A stretch of a text, the end excluded. */
type Range = readonly [number, number];

/**
 * The passage that quoted words stand for (docs/gold-guideline.md): plain words, `first ~ last`, or
 * words in context, `said <the minister>`. They are looked for in `near` first, then in the text.
 *
 * @throws Error where the words are not found, or found more than once
 */
export function findWords(text: string, quoted: string, near: Range | null): Passage {
  const places = near === null ? [] : placesOf(text, quoted, near);
  const [first, ...others] = places.length > 0 ? places : placesOf(text, quoted, [0, text.length]);
  if (first === undefined) throw new Error(`Not found: ${quoted}`);
  if (others.length > 0) throw new Error(`Found ${1 + others.length} times: ${quoted}`);
  return { start: first[0], end: first[1], exact: text.slice(first[0], first[1]) };
}

/** The paragraph around an offset: the text between blank lines. */
export function paragraphAt(text: string, offset: number): Range {
  const blank = /\n[ \t\r]*\n/g;
  let start = 0;
  for (let match = blank.exec(text); match !== null; match = blank.exec(text)) {
    if (match.index >= offset) return [start, match.index];
    start = blank.lastIndex;
  }
  return [start, text.length];
}

function placesOf(text: string, quoted: string, range: Range): Range[] {
  const marked = /^([^<]*)<([^>]+)>([^>]*)$/.exec(quoted);
  if (marked !== null) {
    const [, before = '', target = '', after = ''] = marked;
    return wholeWords(text, before + target + after, range).map(([start]) => [
      start + before.length,
      start + before.length + target.length,
    ]);
  }
  const bridge = quoted.indexOf(' ~ ');
  if (bridge < 0) return wholeWords(text, quoted, range);
  const last = quoted.slice(bridge + 3);
  return wholeWords(text, quoted.slice(0, bridge), range).flatMap(([start, end]) => {
    const rest: Range = [end, Math.min(range[1], paragraphAt(text, start)[1])];
    return wholeWords(text, last, rest)
      .slice(0, 1)
      .map((found): Range => [start, found[1]]);
  });
}

/** Where the words stand and are not a part of longer words. */
function wholeWords(text: string, words: string, [from, to]: Range): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (end > to) break;
    if (!joins(text, at) && !joins(text, end)) found.push([at, end]);
  }
  return found;
}

function joins(text: string, at: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at));
}
