/**
 * Words by which a writer hedges or judges.
 *
 * Written for Impasse. Hedges: Hyland, Hedging in Scientific Research Articles (1998), ch. 5
 * (epistemic verbs, adverbs, adjectives, modals); Palmer, Mood and Modality (2001). Evaluation:
 * the types of appreciation and judgement in Martin and White, The Language of Evaluation (2005).
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Adverbs that make a sentence an inference. */
export const HEDGE_ADVERBS = words(
  'apparently seemingly evidently presumably probably possibly perhaps maybe likely unlikely arguably conceivably doubtless undoubtedly clearly obviously surely',
);

/** Verbs by which a report infers: `seem to be returning`. */
export const HEDGE_VERBS = words('seem appear look suggest imply signal indicate tend mean');

/** Modal verbs of possibility. */
export const HEDGE_MODALS = words('may might could');

/** Base forms that assess talks, terms or the conduct of those who talk. */
export const EVALUATIVE = words(
  [
    'productive constructive fruitful useful successful promising hopeful historic decisive crucial',
    'difficult hard tense bitter frosty hostile cordial friendly frank fraught fragile elusive',
    'fruitless futile vain empty hollow inconclusive deadlocked stalled doomed dead',
    'unrealistic unacceptable unresolved unlikely vague ambiguous contradictory incompatible',
    'reasonable fair unfair generous modest weak strong flexible rigid stubborn intransigent',
    'sincere insincere cynical serious genuine real slow icy cool warm',
    'unclear uncertain unsettled doubtful unconvinced embarrassing costly premature risky overdue',
    'encouraging discouraging disappointing remarkable surprising inevitable impossible',
    'breakthrough impasse deadlock stalemate failure success setback progress concession gap rift',
    'obstacle hurdle dispute blame pressure trust mistrust distrust',
    'victory defeat triumph blow gamble fiasco milestone precedent',
  ].join(' '),
);
