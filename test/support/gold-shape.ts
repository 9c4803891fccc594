/** What the files of the gold set may hold. */
import { z } from 'zod';

const words = z.string().min(1);
const several = z.union([words.transform((one) => [one]), z.array(words).min(1)]);
const day = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);

const actorShape = z.strictObject({
  name: several,
  kind: z.enum(['person', 'body', 'group', 'unknown']),
  role: several.nullable().default(null),
  affiliation: several.nullable().default(null),
});

const statementShape = z.strictObject({
  form: z.enum(['direct', 'indirect', 'mixed', 'own-voice']),
  by: words.nullable().default(null),
  speaker: words.nullable().default(null),
  cue: words.nullable().default(null),
  content: several,
  kind: z.enum([
    'position',
    'demand',
    'precondition',
    'characterisation',
    'inference',
    'editorial',
  ]),
  polarity: z.enum(['positive', 'negative', 'neutral']).default('neutral'),
  certainty: z.enum(['certain', 'probable', 'possible', 'unknown']).default('certain'),
  remove: z.enum(['own-words', 'reported', 'hearsay']).optional(),
  negated: z.boolean().default(false),
  about: z.array(words).default([]),
  reads: words.nullable().default(null),
  event: words.nullable().default(null),
  within: words.nullable().default(null),
});

const eventShape = z.strictObject({
  kind: z.enum([
    'consult',
    'propose',
    'accept',
    'agree',
    'reject',
    'yield',
    'demand',
    'threaten',
    'coerce',
  ]),
  status: z
    .enum(['happened', 'historical', 'future', 'hypothetical', 'negated'])
    .default('happened'),
  trigger: several,
  sources: z.array(words).default([]),
  targets: z.array(words).default([]),
  place: words.nullable().default(null),
  date: day.nullable().default(null),
  within: words.nullable().default(null),
});

/** `NAME.gold.yaml`; docs/gold-guideline.md tells what the fields mean. */
export const reportShape = z.strictObject({
  split: z.enum(['development', 'held-out']),
  style: words,
  conflict: words,
  marks: words,
  invented: z.boolean(),
  issued: day,
  actors: z.record(words, actorShape),
  statements: z.record(words, statementShape),
  events: z.record(words, eventShape).default({}),
  scare: z.array(words).default([]),
  contested: z.array(z.array(words).min(2)).default([]),
});

export type ReportShape = z.infer<typeof reportShape>;

/** `duplicates.yaml`: pairs of `REPORT#ID`. */
export const duplicatesShape = z.array(z.tuple([words, words]));
