/** The models of a forecast by name, in the order in which they are shown. */
export const MODELS = [
  'compromise',
  'plain-mean',
  'salience-mean',
  'weighted-median',
  'challenge-text',
  'challenge-replication',
  'spatial',
  'exchange',
  'nash',
  'status-quo',
] as const;

/** Name of a model. The first is the default. */
export type ModelName = (typeof MODELS)[number];
