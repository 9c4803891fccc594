/** Lists of words that the case file, record files and the page share. */

/** What statements are. */
export const STATEMENT_KINDS = [
  'position',
  'demand',
  'precondition',
  'characterisation',
  'inference',
  'editorial',
] as const;

/** One of {@link STATEMENT_KINDS}. */
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Which way a statement leans. */
export const POLARITIES = ['positive', 'negative', 'neutral'] as const;

/** One of {@link POLARITIES}. */
export type Polarity = (typeof POLARITIES)[number];

/** How sure its speaker is. */
export const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const;

/** One of {@link CERTAINTIES}. */
export type Certainty = (typeof CERTAINTIES)[number];

/** How far its words are from those of its speaker. */
export const REMOVES = ['own-words', 'reported', 'hearsay'] as const;

/** One of {@link REMOVES}. */
export type Remove = (typeof REMOVES)[number];

/**
 * What no id may be: words that stand beside issues and options in `preferences`, and names that
 * every object of JavaScript has already.
 */
export const RESERVED_IDS: readonly string[] = [
  'weights',
  'bonuses',
  'because',
  'why',
  'unknown',
  'constructor',
  'prototype',
];
