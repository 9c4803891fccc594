/** The shapes of the sections `positions` and `forecasts` of a case file. */
import * as z from 'zod';
import { date, digest, fields, id, references, tag, text, why } from './schema-parts.ts';

/** What each party was for, at a date. */
export const positions = z
  .array(
    fields({
      party: text.describe('Id of the party.'),
      issue: text.describe('Id of the issue.'),
      at: z
        .union([z.number(tag('place')), z.string(tag('place')).min(1, tag('place'))], tag('place'))
        .describe(
          "An option of the issue; or, where the issue's scale places every option, a place on it: a number, a range 40..60 or 20..40..90.",
        ),
      date: date.describe('The day on which it was stated.'),
      because: references.optional(),
      why: why.optional(),
    }),
    tag('list'),
  )
  .describe('What each party was for on an issue, at a date.');

/** The ledger: who foresaw what. */
export const forecasts = z
  .array(
    fields({
      id: id.optional(),
      by: text.describe('Whoever made the forecast.'),
      on: date.describe('The day on which it was made.'),
      that: text.describe('What is foreseen, so that it can be seen to come true or not.'),
      probability: z
        .number(tag('probability'))
        .min(0, tag('probability'))
        .max(1, tag('probability'))
        .describe('That it comes true, 0 to 1.'),
      resolves: date.optional().describe('The day on which it can be seen.'),
      outcome: z.boolean(tag('boolean')).optional().describe('Whether it came true.'),
      'case-hash': digest.optional().describe('SHA-256 of the case file it was computed from.'),
      seed: z.int(tag('seed')).optional().describe('The seed it was computed with.'),
      model: text.optional().describe('The model that computed it.'),
      because: references.optional(),
      why: why.optional(),
    }),
    tag('list'),
  )
  .describe('Who foresaw what, with what probability, and how it came out.');
