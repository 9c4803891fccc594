/**
 * Adjectives that say where somebody stands: `is confident that`, `is ready to`.
 *
 * Written for Impasse. Adjectives with a clause as their complement: Quirk et al. (1985), 16.70 to
 * 16.78; readiness and unwillingness as dispositions: Palmer, Mood and Modality (2001), 3.3.
 */
import type { CueWord } from './cue.ts';

const CLASSES: readonly (readonly [group: string, words: string, row: Partial<CueWord>])[] = [
  ['sure', 'sure certain convinced confident adamant', { takes: ['that'], certainty: 'certain' }],
  ['aware', 'aware', { takes: ['that'], stance: 'factive', certainty: 'certain' }],
  ['hopeful', 'hopeful optimistic', { takes: ['that', 'about'], certainty: 'probable' }],
  [
    'worried',
    'afraid worried concerned anxious wary alarmed skeptical sceptical doubtful',
    { takes: ['that', 'about', 'of'], certainty: 'possible' },
  ],
  [
    'glad',
    'glad pleased happy proud sorry sad angry furious upset disappointed frustrated surprised dismayed outraged',
    { takes: ['that', 'about', 'to'], stance: 'factive', hint: 'characterisation' },
  ],
  [
    'ready',
    'ready willing prepared determined eager keen unwilling reluctant loath hesitant',
    { takes: ['to'], hint: 'position' },
  ],
  ['critical', 'critical supportive', { takes: ['of'], hint: 'characterisation' }],
];

/** Cue adjectives by their form. */
export const ADJECTIVES: ReadonlyMap<string, CueWord> = new Map(
  CLASSES.flatMap(([group, words, row]) =>
    words.split(' ').map((lemma) => [lemma, wordOf(lemma, group, row)] as const),
  ),
);

function wordOf(lemma: string, group: string, row: Partial<CueWord>): CueWord {
  const none = { stance: 'neutral', certainty: 'unknown', hint: null } as const;
  return { lemma, group, takes: [], addressee: false, ...none, ...row };
}
