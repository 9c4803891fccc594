/** Which words of a text are parts of proper names. */
import { TALKS, TIMES } from '../events/nouns.ts';
import type { ParsedText, Token } from '../text.ts';
import { FEASTS, MONTHS, WEEKDAYS } from '../time-words.ts';
import { kindOfNoun, SHORT_OFFICES, singularOf, TITLES } from './nouns.ts';

const NO_NAMES: ReadonlySet<string> = new Set([...WEEKDAYS, ...MONTHS, ...FEASTS, 'i']);

/** What goes with a feast to name a day: `Christmas Eve`. */
const OF_FEASTS: ReadonlySet<string> = new Set([
  'day',
  'eve',
  'week',
  'sunday',
  'monday',
  'friday',
]);

/** Words with a grammatical task, which a capital at the head of a sentence gives no name. */
const FUNCTION_TAGS: ReadonlySet<string> = new Set(
  'DET PRON ADP CCONJ SCONJ AUX PART ADV VERB INTJ'.split(' '),
);
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    'am is are was were be been being do does did has have had having will would shall should can',
    'could may might must need dare who whom whose which what when where why how whether if though',
    'although while because since unless until despite during after before about above below under',
    'over between among against through without within upon across along around behind beside beyond',
    'near off toward towards a an the this that these those my your his her its our their it he she',
    'we they you one some any no none much many more most less least few fewer several such both each',
    'every either neither other another not only also even just still yet then there here now so too',
    'very again ever never always often perhaps maybe however instead meanwhile moreover otherwise',
    'therefore thus yes today tomorrow yesterday tonight',
  ]
    .join(' ')
    .split(' '),
);

/**
 * Tokens that are parts of proper names: capitalised, and no mere beginning of a sentence. A lone
 * word at the head of a sentence is one unless the text has it elsewhere in lower case.
 */
export function nameTokens(parsed: ParsedText): ReadonlySet<number> {
  const names = new Set<number>();
  const plain = plainWords(parsed);
  for (const at of parsed.tokens.keys()) if (isName(parsed, plain, at)) names.add(at);
  return names;
}

/** Words that a text has in lower case and never with a capital within a sentence. */
function plainWords(parsed: ParsedText): ReadonlySet<string> {
  const plain = new Set<string>();
  const proper = new Set<string>();
  for (const [at, { text, lower, pos }] of parsed.tokens.entries()) {
    if (text === lower) plain.add(lower);
    else if (pos === 'PROPN' && !isFirst(parsed, at)) proper.add(lower);
  }
  for (const word of proper) plain.delete(word);
  return plain;
}

function isName(parsed: ParsedText, plain: ReadonlySet<string>, at: number): boolean {
  const token = parsed.tokens[at]!;
  if (!/^\p{Lu}/u.test(token.text) || NO_NAMES.has(token.lower)) return false;
  if (TITLES.has(token.lower) || SHORT_OFFICES.has(token.lower)) return false;
  const before = parsed.tokens[at - 1];
  if (OF_FEASTS.has(token.lower) && FEASTS.has(before?.lower ?? '')) return false;
  const first = isFirst(parsed, at);
  if (first && isPlain(parsed.tokens, plain, at)) return false;
  if (token.pos === 'PROPN') return true;
  return token.pos !== 'PUNCT' && !first && !FUNCTION_TAGS.has(token.pos);
}

/** Whether a word with a capital at the head of a sentence is no name, nor goes on as one. */
function isPlain(tokens: readonly Token[], plain: ReadonlySet<string>, at: number): boolean {
  const { lower, text } = tokens[at]!;
  const next = tokens[at + 1];
  if (text.length > 1 && text === text.toUpperCase()) return false;
  if (next?.pos === 'PROPN' && /^\p{Lu}/u.test(next.text)) return false;
  if (FUNCTION_WORDS.has(lower)) return true;
  // `Customs officers`, `Mountain states`: what kind of people they are.
  if (kindOfNoun(lower) !== null || kindOfNoun(next?.lower ?? '') !== null) return false;
  return TALKS.has(lower) || TIMES.has(singularOf(lower)) || plain.has(lower);
}

function isFirst({ tokens, sentences }: ParsedText, at: number): boolean {
  const [from] = sentences[tokens[at]!.sentence]!.tokens;
  for (let k = from; k < at; k += 1) if (/[\p{L}\p{N}]/u.test(tokens[k]!.text)) return false;
  return true;
}
