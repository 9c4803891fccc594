/**
 * Nouns, prepositions and adverbs that attribute.
 *
 * Written for Impasse. Nouns that take a clause as their content: Quirk et al. (1985), 17.26
 * (appositive clauses after general abstract nouns). Adverbs of hearsay: Chafe, Evidentiality in
 * English Conversation and Academic Writing (1986); Hyland (1998), 5.2. Prepositions: Quirk et
 * al. (1985), 9.57 (`according to`) and 8.124 (viewpoint).
 */
import type { Certainty, StatementKind } from '../../case/index.ts';
import type { Complement, CueWord, Stance } from './cue.ts';

interface Row {
  readonly words: string;
  /** Complements, blank-separated; `that` where left out. */
  readonly takes?: string;
  readonly stance?: Stance;
  readonly certainty?: Certainty;
  readonly hint?: StatementKind;
}

const NOUN_CLASSES: Readonly<{ [group: string]: Row }> = {
  statement: {
    words:
      'statement remark comment announcement declaration message word account testimony notice',
  },
  claim: {
    words: 'claim allegation assertion contention argument charge accusation complaint',
    stance: 'doubtful',
  },
  view: {
    words: 'view belief opinion conviction impression feeling sense idea notion position stance',
    certainty: 'probable',
  },
  suggestion: {
    words: 'suggestion proposal recommendation hint',
    certainty: 'possible',
    hint: 'position',
  },
  demand: {
    words: 'demand insistence call request appeal plea condition',
    takes: 'that for on',
    hint: 'demand',
  },
  promise: { words: 'promise pledge vow threat assurance commitment guarantee', hint: 'position' },
  denial: { words: 'denial', takes: 'that of', stance: 'counter', certainty: 'certain' },
  refusal: {
    words: 'rejection refusal condemnation criticism opposition objection',
    takes: 'that of to',
    hint: 'position',
    certainty: 'certain',
  },
  admission: {
    words: 'admission acknowledgement acknowledgment concession confession',
    stance: 'factive',
    certainty: 'certain',
  },
  expectation: {
    words: 'expectation prediction forecast hope fear concern worry warning suspicion speculation',
    certainty: 'possible',
    hint: 'inference',
  },
  report: { words: 'report rumor rumour news finding conclusion', certainty: 'probable' },
  doubt: { words: 'doubt', stance: 'counter', certainty: 'possible' },
};

/** Nouns in `in X's view`, `in the words of X`. */
export const VIEWPOINT_NOUNS: ReadonlySet<string> = new Set(
  'view opinion account word telling reading judgment judgement assessment estimation estimate eye phrase description'.split(
    ' ',
  ),
);

/** Words of several tokens that attribute what stands beside them to the noun phrase after them. */
export const PREPOSITIONS: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'the', 'eyes', 'of'],
];

/** Adverbs by which a report passes on what it does not vouch for. */
const HEARSAY = 'reportedly allegedly supposedly purportedly ostensibly rumoredly rumouredly'.split(
  ' ',
);

function wordOf(lemma: string, group: string, row: Omit<Row, 'words'>): CueWord {
  return {
    lemma,
    group,
    takes: (row.takes ?? 'that').split(' ') as Complement[],
    addressee: false,
    stance: row.stance ?? 'neutral',
    certainty: row.certainty ?? 'unknown',
    hint: row.hint ?? null,
  };
}

/** Cue nouns by base form. */
export const NOUNS: ReadonlyMap<string, CueWord> = new Map(
  Object.entries(NOUN_CLASSES).flatMap(([group, row]) =>
    row.words.split(' ').map((lemma) => [lemma, wordOf(lemma, group, row)] as const),
  ),
);

/** Cue adverbs of hearsay by base form. */
export const ADVERBS: ReadonlyMap<string, CueWord> = new Map(
  HEARSAY.map((lemma) => [
    lemma,
    wordOf(lemma, 'hearsay', { stance: 'doubtful', certainty: 'possible' }),
  ]),
);
