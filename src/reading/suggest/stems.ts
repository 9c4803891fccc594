/** Words of a text, reduced so that `sanctions` and `sanction` are the same word. */

/** A word with its place in the text that it was taken from. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
}

/** The words of a text: runs of letters and digits, in any script. Linear in the text. */
export function stemsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    stem: stem(match[0].toLowerCase()),
  }));
}

/** Endings that are taken off in turn, each where so many letters stay. */
const ENDINGS: readonly (readonly [ending: string, stays: number])[] = [
  ['ing', 4],
  ['ed', 4],
  ['ion', 5],
  ['al', 5],
  ['e', 3],
];

/**
 * Light stemming of English: plurals (Harman 1991, the S stemmer), then a few endings of verbs and
 * the nouns made of them. Words of other languages mostly stay as they are.
 */
function stem(word: string): string {
  let rest = word;
  if (rest.length > 4 && rest.endsWith('ies')) rest = `${rest.slice(0, -3)}y`;
  else if (rest.length > 3 && rest.endsWith('s') && !rest.endsWith('ss') && !rest.endsWith('us'))
    rest = rest.slice(0, -1);
  for (const [ending, stays] of ENDINGS)
    if (rest.endsWith(ending) && rest.length - ending.length >= stays)
      rest = rest.slice(0, -ending.length);
  return rest;
}

/** Closed-class words of English, which a label need not share with a report. */
const FUNCTION_WORDS = new Set(
  'a an and are as at be by for from has have in is it its of on or that the their them they this to was were which who whom will with'
    .split(' ')
    .map(stem),
);

/** The stems of a label that carry its meaning. */
export function contentStems(label: string): string[] {
  const all = [...new Set(stemsOf(label).map((word) => word.stem))];
  return all.filter((one) => !FUNCTION_WORDS.has(one));
}
