/** What a model is asked for, and what of its answer is looked at. */
import * as z from 'zod';
import { CERTAINTIES, POLARITIES, REMOVES, STATEMENT_KINDS } from '../../case/index.ts';
import { ACTOR_KINDS, EVENT_KINDS, EVENT_STATUSES } from '../../record/index.ts';

const words = z.string().min(1).max(20_000);
const name = z.string().min(1).max(300);
const perhaps = <T extends z.ZodType>(type: T) => z.union([type, z.null()]);
const index = perhaps(z.int());

/** One statement as a model gives it. Every text in it must stand in the report. */
export const answeredStatement = z.strictObject({
  content: z.array(words).min(1).max(20),
  before: perhaps(z.string().max(500)),
  speaker: z.strictObject({
    name,
    words: perhaps(name),
    kind: z.enum(ACTOR_KINDS),
    role: perhaps(name),
    affiliation: perhaps(name),
  }),
  cue: perhaps(name),
  kind: z.enum(STATEMENT_KINDS),
  polarity: z.enum(POLARITIES),
  certainty: z.enum(CERTAINTIES),
  remove: z.enum(REMOVES),
  negated: z.boolean(),
  about: z.array(name).max(20),
  reads: perhaps(name),
  event: index,
  within: index,
});

/** One event as a model gives it. */
export const answeredEvent = z.strictObject({
  kind: z.enum(EVENT_KINDS),
  status: z.enum(EVENT_STATUSES),
  clause: words,
  before: perhaps(z.string().max(500)),
  trigger: name,
  sources: z.array(name).max(20),
  targets: z.array(name).max(20),
  what: perhaps(words),
  place: perhaps(name),
  date: perhaps(name),
});

const answer = z.strictObject({
  statements: z.array(answeredStatement),
  events: z.array(answeredEvent),
});

/** The frame of an answer: its items are looked at one by one. */
export const answerFrame = z.object({
  statements: z.array(z.unknown()),
  events: z.array(z.unknown()),
});

export type AnsweredStatement = z.infer<typeof answeredStatement>;
export type AnsweredEvent = z.infer<typeof answeredEvent>;

/** Bounds that some servers do not take in a schema; they are checked here all the same. */
const BOUNDS = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'];

/** The JSON Schema that an answer is held to. */
export function answerSchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(answer, {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      for (const bound of BOUNDS) delete (jsonSchema as Record<string, unknown>)[bound];
    },
  });
  return schema;
}
