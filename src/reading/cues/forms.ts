/**
 * Inflected forms of the cue verbs. A tagger's base form depends on its tag, and tags of single
 * words err; this table does not.
 */
import { VERBS } from './verbs.ts';

/** `past` forms are participles too where the verb has no other one. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

export interface Inflected {
  readonly lemma: string;
  readonly form: VerbForm;
}

/** Past tense and participle of the irregular verbs among the cues. */
const IRREGULAR: Readonly<{ [lemma: string]: readonly [past: string, participle: string] }> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  swear: ['swore', 'sworn'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  hold: ['held', 'held'],
  understand: ['understood', 'understood'],
  know: ['knew', 'known'],
  forget: ['forgot', 'forgotten'],
  hear: ['heard', 'heard'],
  learn: ['learned', 'learned'],
  show: ['showed', 'shown'],
  find: ['found', 'found'],
  speak: ['spoke', 'spoken'],
  see: ['saw', 'seen'],
  read: ['read', 'read'],
  cast: ['cast', 'cast'],
  seek: ['sought', 'sought'],
  undertake: ['undertook', 'undertaken'],
  foresee: ['foresaw', 'foreseen'],
  broadcast: ['broadcast', 'broadcast'],
  make: ['made', 'made'],
  lay: ['laid', 'laid'],
  set: ['set', 'set'],
  forecast: ['forecast', 'forecast'],
  beseech: ['besought', 'besought'],
  put: ['put', 'put'],
  go: ['went', 'gone'],
};

/** Verbs whose last consonant is doubled: `rebutted`. */
const DOUBLES = new Set('rebut beg quip chat plan plug slam admit commit snap'.split(' '));

/** Cue verbs by every inflected form, lower-cased; phrasal cues by their verb. */
export const FORMS: ReadonlyMap<string, Inflected> = formsOf(
  new Set([...VERBS.keys()].map((lemma) => lemma.split(' ')[0]!)),
);

function formsOf(lemmas: ReadonlySet<string>): Map<string, Inflected> {
  const forms = new Map<string, Inflected>();
  const add = (word: string, lemma: string, form: VerbForm) => {
    if (!forms.has(word)) forms.set(word, { lemma, form });
  };
  for (const lemma of lemmas) {
    const [past, participle] = IRREGULAR[lemma] ?? [ending(lemma, 'ed'), ending(lemma, 'ed')];
    add(past, lemma, 'past');
    add(participle, lemma, 'participle');
    add(lemma, lemma, 'base');
    add(thirdPerson(lemma), lemma, 's');
    add(ending(lemma, 'ing'), lemma, 'ing');
  }
  return forms;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:[sxzo]|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function ending(lemma: string, suffix: 'ed' | 'ing'): string {
  if (DOUBLES.has(lemma)) return lemma + lemma.at(-1) + suffix;
  if (suffix === 'ed' && /[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (lemma.endsWith('e') && !(suffix === 'ing' && lemma.endsWith('ee')))
    return suffix === 'ed' ? `${lemma}d` : lemma.slice(0, -1) + suffix;
  return lemma + suffix;
}
