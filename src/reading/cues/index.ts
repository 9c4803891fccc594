/** Words that attribute and words that hedge. */
import type { DraftCue } from '../drafts.ts';
import { ADJECTIVES } from './adjectives.ts';
import type { CueWord } from './cue.ts';
import { ADVERBS, NOUNS } from './nouns.ts';
import { VERBS } from './verbs.ts';

export { ADJECTIVES } from './adjectives.ts';
export type { Complement, CueWord, Stance } from './cue.ts';
export { FORMS, type Inflected, type VerbForm } from './forms.ts';
export { EVALUATIVE, HEDGE_ADVERBS, HEDGE_MODALS, HEDGE_VERBS } from './hedges.ts';
export { ADVERBS, NOUNS, PREPOSITIONS, VIEWPOINT_NOUNS } from './nouns.ts';
export { PARTICLES, VERBS } from './verbs.ts';

const TABLES: Readonly<{ [by: string]: ReadonlyMap<string, CueWord> }> = {
  verb: VERBS,
  noun: NOUNS,
  adverb: ADVERBS,
  adjective: ADJECTIVES,
};

/** What is known of a cue by its base form and what it is; `null` for one of no lexicon. */
export function cueOf(lemma: string, by: DraftCue['by']): CueWord | null {
  return TABLES[by]?.get(lemma) ?? null;
}
