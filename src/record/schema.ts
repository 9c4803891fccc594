/** The shape of a line of a record file: an item of `items.ts`, and its W3C selectors. */
import * as z from 'zod';
import { CERTAINTIES, POLARITIES, REMOVES, STATEMENT_KINDS, shaped } from '../case/index.ts';
import {
  ACTOR_KINDS,
  EVENT_KINDS,
  EVENT_STATUSES,
  type EventItem,
  type SourceItem,
  type StatementItem,
} from './items.ts';

const { choice, fields, tag } = shaped;

const text = z.string(tag('text'));
const words = text.min(1, tag('text'));
const offset = z.int(tag('offset')).min(0, tag('offset'));
const day = z.string(tag('issued')).regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, tag('issued'));

const passage = fields({
  start: offset.describe('First code unit (UTF-16, counted from 0).'),
  end: offset.describe('One past the last code unit.'),
  exact: words.describe('The words of the text from start to end.'),
}).meta({ id: 'passage' });
const passages = z.array(passage, tag('passages')).min(1, tag('passages'));

const actor = fields({
  id: words.describe('Equal for all mentions of one actor in one record.'),
  name: text,
  kind: choice(ACTOR_KINDS),
  role: text.nullable(),
  affiliation: text.nullable(),
  words: passage.nullable().describe('The words that stand for the actor here.'),
}).meta({ id: 'actor' });

const dateRef = fields({
  iso: day.describe('A day, a month or a year.'),
  words: passage.nullable(),
}).meta({ id: 'date' });

const reader = z
  .discriminatedUnion(
    'name',
    [
      fields({ name: z.literal('rules') }),
      fields({ name: z.literal('model'), model: words }),
      fields({ name: z.literal('hand'), by: words }),
    ],
    tag('reader'),
  )
  .meta({ id: 'reader' });

const sighting = fields({ source: words, content: passages }).meta({ id: 'sighting' });
const actors = z.array(actor, tag('list'));
const sightings = z.array(sighting, tag('list'));

const quoteSelector = fields({
  type: z.literal('TextQuoteSelector', tag('selectors')),
  exact: words,
  prefix: text.describe('Up to 32 code points before the words.').optional(),
  suffix: text.describe('Up to 32 code points after them.').optional(),
});
const positionSelector = fields({
  type: z.literal('TextPositionSelector', tag('selectors')),
  start: offset.describe('First code point, counted from 0.'),
  end: offset.describe('One past the last code point.'),
});
const target = z
  .array(
    fields({
      source: words.describe('Id of the source.'),
      selector: z.tuple([quoteSelector, positionSelector], tag('selectors')),
    }),
    tag('list'),
  )
  .min(1, tag('list'))
  .describe('The passages as targets of the W3C Web Annotation Data Model.');

/** A passage as a target of a W3C Web Annotation. */
export type Target = z.infer<typeof target>[number];

const sourceLine = fields({
  type: z.literal('source'),
  id: words,
  title: text.nullable(),
  publisher: text.nullable(),
  author: text.nullable(),
  issued: day.nullable(),
  url: text.nullable(),
  text: words.nullable().describe('Path of the text as it was read, relative to the record file.'),
  sha256: shaped.digest.describe("SHA-256 of that text's bytes (UTF-8)."),
}) satisfies z.ZodType<SourceItem>;

const statementLine = fields({
  type: z.literal('statement'),
  id: words,
  source: words,
  form: choice(['direct', 'indirect', 'mixed', 'own-voice']),
  speaker: actor,
  cue: passage.nullable().describe('The words that attribute it.'),
  verb: text.nullable(),
  content: passages.describe('What is said; several where a quotation is split.'),
  kind: choice(STATEMENT_KINDS),
  polarity: choice(POLARITIES),
  certainty: choice(CERTAINTIES),
  remove: choice(REMOVES),
  negated: z.boolean(tag('boolean')),
  about: actors,
  event: words.nullable().describe('Id of the event that it characterises.'),
  reads: passage.nullable().describe('Its short reading of that event.'),
  within: words.nullable().describe('Id of the statement that holds it.'),
  date: dateRef.nullable(),
  reader,
  also: sightings,
  target,
}) satisfies z.ZodType<StatementItem & { target: Target[] }>;

const eventLine = fields({
  type: z.literal('event'),
  id: words,
  source: words,
  kind: choice(EVENT_KINDS),
  status: choice(EVENT_STATUSES),
  trigger: passage,
  clause: passage,
  sources: actors,
  targets: actors,
  what: passage.nullable(),
  place: passage.nullable(),
  date: dateRef.nullable(),
  within: words.nullable(),
  reader,
  also: sightings,
  target,
}) satisfies z.ZodType<EventItem & { target: Target[] }>;

/** The schema of a line by its `type`. The errors are tags of the case's `EXPECTED`. */
export const LINES = { source: sourceLine, statement: statementLine, event: eventLine } as const;
/** What every line has, for one of a type that is not known. */
export const ANY_LINE = z.looseObject({ type: choice(['source', 'statement', 'event']) });

/** A line of a record file as it is written. */
export type RecordLine = {
  [K in keyof typeof LINES]: z.infer<(typeof LINES)[K]>;
}[keyof typeof LINES];

/** The JSON Schema (draft-7) of one line of a record file. */
export function recordJsonSchema(): { readonly [key: string]: unknown } {
  const line = z.discriminatedUnion('type', [sourceLine, statementLine, eventLine]);
  const { $schema, ...schema } = z.toJSONSchema(line, { target: 'draft-7', io: 'input' });
  return {
    $schema,
    $id: 'urn:impasse:record-line:1',
    title: 'A line of an Impasse record file',
    description: 'A source, or a statement or an event found in its text.',
    ...schema,
  };
}
