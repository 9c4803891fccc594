/**
 * The shape of a case file: which fields there are, and what each may hold. What fields mean
 * together (names that must be declared, orders that must not contradict) is checked after it.
 *
 * The `error` of a schema is a tag of {@link EXPECTED}: the reader words the problem from it.
 */
import * as z from 'zod';
import type { Role } from './model.ts';

/** What each tag expects, as the end of the sentence "this must be ...". */
export const EXPECTED = {
  id: 'an id',
  text: 'text',
  date: 'a date as text, such as 2025-12-04',
  issued: 'a date, such as 2025-12-04, 2025-12 or 2025',
  digest: 'a SHA-256 digest as text',
  reference: 'evidence such as report#q1',
  references: 'a list of evidence, such as [report#q1]',
  boolean: 'true or false',
  number: 'a number',
  hours: 'a number of hours',
  offset: 'a whole number of characters',
  quota: 'a number of votes',
  votes: 'a number of votes',
  choice: 'one of the words that this field knows',
  quantity: 'a number, a range such as 40..60, or unknown',
  points: 'a number of points, a range such as -5..10, or unknown',
  judgement: 'an order such as a > b, a map of numbers, a list of these, or unknown',
  order: 'an order such as a > b, or a map of numbers',
  preferences: 'a map of weights and values, or unknown',
  options: 'a map of options, or a list of their ids',
  pattern: 'a map from an issue to an option or a list of options',
  terms: 'a map from an issue to an option',
  map: 'a map',
  list: 'a list',
  names: 'a list of names',
  passage: 'a passage: start, end and exact words, or null',
  passages: 'a list of passages, at least one',
  actor: 'an actor',
  reader: 'what read it: rules, model or hand',
  selectors: 'a TextQuoteSelector and a TextPositionSelector',
} as const;
export type Tag = keyof typeof EXPECTED;

/** What a schema says where a value is not as expected. */
export const tag = (name: Tag) => ({ error: name });

/**
 * What no id may be: words that stand beside issues and options in `preferences`, and names that
 * every object of JavaScript has already.
 */
export const RESERVED_IDS = [
  'weights',
  'bonuses',
  'because',
  'why',
  'unknown',
  'constructor',
  'prototype',
];
const ID = /^(?!(?:constructor|prototype)$)[a-z][a-z0-9-]*$/;
const FREE_ID = new RegExp(`^(?!(?:${RESERVED_IDS.join('|')})$)[a-z][a-z0-9-]*$`);
/** Whether a text is written as ids are. */
export function isId(text: string): boolean {
  return ID.test(text);
}
/** Roles of a party. */
export const ROLES: readonly string[] = ['principal', 'mediator', 'observer'] satisfies Role[];
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
/** `unknown`, `low..high` or `low..likely..high`. */
export const QUANTITY = new RegExp(
  String.raw`^(?:unknown|(${NUMBER})\s*\.\.\s*(${NUMBER})(?:\s*\.\.\s*(${NUMBER}))?)$`,
);
export const ORDER = /^\s*[^<>=\s]+(?:\s*[>=]\s*[^<>=\s]+)+\s*$/;
const JUDGEMENT = /^(?:unknown|\s*[^<>=\s]+(?:\s*[>=]\s*[^<>=\s]+)+\s*)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const id = z.string(tag('id')).regex(ID, tag('id')).meta({ id: 'id' });
const freeId = z.string(tag('id')).regex(FREE_ID, tag('id')).meta({ id: 'free-id' });
const text = z.string(tag('text')).min(1, tag('text'));
/** A day: `2025-12-04`. */
export const date = z.string(tag('date')).regex(DATE, tag('date')).meta({ id: 'date' });
/** A SHA-256 in lower-case hexadecimal digits. */
export const digest = z.string(tag('digest')).regex(/^[0-9a-f]{64}$/, tag('digest'));
const reference = z.string(tag('reference')).regex(/^[^#\s]+#[^#\s]+$/, tag('reference'));
const references = z
  .array(reference, tag('references'))
  .describe('Evidence: quotations as source#anchor.')
  .meta({ id: 'references' });
const why = text.describe('The reason of the analyst, where no source states it.');
const names = z.array(text, tag('names'));

function quantity(low: number, high: number, as: 'quantity' | 'points') {
  return z
    .union(
      [
        z.number(tag(as)).min(low, tag(as)).max(high, tag(as)),
        z.string(tag(as)).regex(QUANTITY, tag(as)),
      ],
      tag(as),
    )
    .describe(
      `A number ${low} to ${high}; a range 40..60 (uniform); lowest..likely..highest 20..40..90 (triangular); or unknown.`,
    )
    .meta({ id: as });
}

const quantity100 = quantity(0, 100, 'quantity');
const points = quantity(-100, 100, 'points');
const numbers = z.record(id, quantity100, tag('map'));
const judgement = z
  .union(
    [
      z.string(tag('order')).regex(JUDGEMENT, tag('order')),
      numbers,
      z
        .array(
          z.union([z.string(tag('order')).regex(ORDER, tag('order')), numbers], tag('order')),
          tag('judgement'),
        )
        .min(1, tag('judgement')),
    ],
    tag('judgement'),
  )
  .meta({ id: 'judgement' });

const pattern = z
  .record(
    id,
    z.union([text, z.array(text, tag('pattern')).min(1, tag('pattern'))], tag('pattern')),
    tag('pattern'),
  )
  .describe('Options by issue; a list means any of them; an issue that is left out means any.')
  .meta({ id: 'pattern' });

/** One of some words. */
export const choice = <const T extends string>(words: readonly T[]) => z.enum(words, tag('choice'));

/** An object that knows its fields. The message about a strange one carries their names. */
export function fields<T extends z.core.$ZodLooseShape>(shape: T) {
  const known = Object.keys(shape).join(' ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : 'map'),
  });
}

const quote = fields({
  exact: text.describe('The words of the source, exactly.'),
  prefix: text.optional().describe('The words just before, where the same words occur twice.'),
  suffix: text.optional().describe('The words just after, where the same words occur twice.'),
  start: z
    .int(tag('offset'))
    .min(0, tag('offset'))
    .optional()
    .describe('Place of the first character in the text, counted from 0 (UTF-16).'),
  speaker: text.describe("Who said it; for the source's own voice, the source."),
  about: text.optional().describe('What it is about: a proposal, a round, or any text.'),
  kind: choice([
    'position',
    'demand',
    'precondition',
    'characterisation',
    'inference',
    'editorial',
  ]).describe('What kind of statement it is.'),
  polarity: choice(['positive', 'negative', 'neutral']).optional().describe('Default: neutral.'),
  certainty: choice(['certain', 'probable', 'possible', 'unknown'])
    .optional()
    .describe('How sure the speaker is. Default: unknown.'),
  remove: choice(['own-words', 'reported', 'hearsay'])
    .optional()
    .describe('At which remove it reaches us. Default: reported.'),
  reads: text
    .optional()
    .describe('A short reading; quotations about the same with different readings are contested.'),
});

const source = fields({
  title: text.describe('Title of the source.'),
  publisher: text.optional(),
  author: text.optional(),
  issued: z
    .union(
      [
        z.string(tag('issued')).regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, tag('issued')),
        z.int(tag('issued')).min(1000, tag('issued')).max(9999, tag('issued')),
      ],
      tag('issued'),
    )
    .optional()
    .describe('When it was published: a day, a month or a year.'),
  url: text.optional(),
  type: text.optional().describe('CSL type, such as article-newspaper.'),
  text: text.optional().describe('Path of its text, relative to the case file, in its folder.'),
  sha256: digest.optional().describe("SHA-256 of the text's bytes; needed where it is quoted."),
  quotes: z.record(id, quote, tag('map')).optional().describe('Quotations by anchor.'),
});

const party = fields({
  name: text.optional().describe('Default: the id.'),
  aliases: names.optional().describe('Other names by which reports speak of it.'),
  decides: text.optional().describe('Who takes the decision.'),
  role: choice(ROLES).optional().describe('Default: principal.'),
  veto: z
    .boolean(tag('boolean'))
    .optional()
    .describe('Whether nothing is agreed without it. Default: true for principals.'),
  influence: quantity100.optional(),
  walkaway: quantity100
    .optional()
    .describe('What no agreement is worth to it, on the scale of its own packages, 0 to 100.'),
  because: fields({
    name: references.optional(),
    decides: references.optional(),
    role: references.optional(),
    veto: references.optional(),
    influence: references.optional(),
    walkaway: references.optional(),
  })
    .optional()
    .describe('Evidence by field.'),
  why: fields({
    name: why.optional(),
    decides: why.optional(),
    role: why.optional(),
    veto: why.optional(),
    influence: why.optional(),
    walkaway: why.optional(),
  })
    .optional()
    .describe('Reasons by field.'),
});

const issue = fields({
  name: text.optional().describe('Default: the id.'),
  options: z
    .union(
      [z.record(freeId, text, tag('options')), z.array(freeId, tag('options'))],
      tag('options'),
    )
    .describe('The ways in which the issue could be settled.'),
  scale: z
    .record(id, z.number(tag('number')).min(0, tag('number')).max(100, tag('number')), tag('map'))
    .optional()
    .describe('Places of the options on one line, 0 to 100.'),
  keywords: names.optional().describe('Words by which a report speaks of the issue.'),
  'option-keywords': z
    .record(id, names, tag('map'))
    .optional()
    .describe('Words by which a report speaks of an option.'),
  because: references.optional(),
  why: why.optional(),
});

const preferences = z
  .object(
    {
      weights: judgement
        .optional()
        .describe('What each issue matters: points that sum to 100 over the issues.'),
      bonuses: z
        .array(
          fields({
            when: pattern,
            points,
            because: references.optional(),
            why: why.optional(),
          }),
          tag('list'),
        )
        .optional()
        .describe('Points for combinations of options.'),
      because: z
        .record(z.string(), references, tag('map'))
        .optional()
        .describe('Evidence by field.'),
      why: z.record(z.string(), why, tag('map')).optional().describe('Reasons by field.'),
    },
    tag('preferences'),
  )
  .catchall(judgement);

const response = fields({
  party: text.describe('Id of the party.'),
  verdict: choice(['accept', 'partly', 'reject', 'silent']),
  date: date.optional(),
  accepts: names.optional().describe('Issues whose terms it accepts.'),
  rejects: names.optional().describe('Issues whose terms it rejects.'),
  because: references.optional(),
  why: why.optional(),
});

/** The whole file. */
export const caseSchema = fields({
  case: text.describe('Name of the case.'),
  about: text.optional().describe('One sentence on it.'),
  'as-of': date.optional().describe('The day whose state of the talks this is.'),
  sources: z.record(id, source, tag('map')).optional().describe('Where the evidence comes from.'),
  parties: z.record(id, party, tag('map')).describe('Who takes part.'),
  issues: z.record(freeId, issue, tag('map')).describe('What is negotiated.'),
  preferences: z
    .record(
      id,
      z.union([z.literal('unknown', tag('preferences')), preferences], tag('preferences')),
      tag('map'),
    )
    .optional()
    .describe('What each party wants: an entry for every party with a say.'),
  redlines: z
    .array(
      fields({
        party: text.describe('Id of the party.'),
        name: id,
        never: pattern,
        because: references.optional(),
        why: why.optional(),
      }),
      tag('list'),
    )
    .optional()
    .describe('What a party will not sign, whatever else it gets.'),
  logic: z
    .array(
      fields({ never: pattern, because: references.optional(), why: why.optional() }),
      tag('list'),
    )
    .optional()
    .describe('Combinations that make no sense, whoever signs.'),
  agreement: fields({
    needs: names.optional().describe('Parties without whose consent nothing is agreed.'),
    quota: z.number(tag('quota')).positive(tag('quota')).max(1e9, tag('quota')).optional(),
    votes: z
      .record(id, z.number(tag('votes')).min(0, tag('votes')).max(1e9, tag('votes')), tag('map'))
      .optional(),
    because: references.optional(),
    why: why.optional(),
  })
    .optional()
    .describe('Who must agree. Default: every party with a veto.'),
  proposals: z
    .array(
      fields({
        name: text,
        by: text.describe('Id of the party.'),
        date: date.optional(),
        terms: z.record(id, text, tag('terms')).describe('One option an issue; others stay open.'),
        'drafted-with': names.optional(),
        responses: z.array(response, tag('list')).optional(),
        because: references.optional(),
        why: why.optional(),
      }),
      tag('list'),
    )
    .optional()
    .describe('What was on the table, and how it was answered.'),
  rounds: z
    .array(
      fields({
        id,
        date,
        place: text.optional(),
        format: choice(['leaders', 'envoys', 'technical']).optional(),
        hours: z.number(tag('hours')).positive(tag('hours')).max(10_000, tag('hours')).optional(),
        present: names.optional(),
        because: references.optional(),
        why: why.optional(),
      }),
      tag('list'),
    )
    .optional()
    .describe('Meetings.'),
});

/** The JSON Schema (draft-7) of a case file, for completion and hover in editors. */
export function caseJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(caseSchema, { target: 'draft-7', io: 'input' });
  return {
    $schema,
    $id: 'urn:impasse:case-file:1',
    title: 'Impasse case file',
    description: 'One negotiation: parties, issues, what each wants, and the evidence for it.',
    ...schema,
  };
}
