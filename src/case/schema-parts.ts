/**
 * What the shapes of our files are made of.
 *
 * The `error` of a schema is a tag of {@link EXPECTED}: the reader words the problem from it.
 */

import * as z from 'zod';
import type { Role } from './model.ts';
import { RESERVED_IDS } from './vocabulary.ts';

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
  place: 'an option, or a place on the scale such as 40 or 40..60',
  probability: 'a probability from 0 to 1',
  seed: 'a whole number',
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
  condition:
    'a condition such as { strike: yes }, or one joined by all, any, not, if and then, iff',
  move: 'the name of a move, or a map of name, values and goes',
  rule: 'one of: never, at-most-one, if and then',
  ranking: 'a list of conditions, best first',
  ranks: 'a map with ranking, statements, or weights and points; or unknown',
} as const;
export type Tag = keyof typeof EXPECTED;

/** What a schema says where a value is not as expected. */
export const tag = (name: Tag) => ({ error: name });

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

export const id = z.string(tag('id')).regex(ID, tag('id')).meta({ id: 'id' });
export const freeId = z.string(tag('id')).regex(FREE_ID, tag('id')).meta({ id: 'free-id' });
export const text = z.string(tag('text')).min(1, tag('text'));
/** A day: `2025-12-04`. */
export const date = z.string(tag('date')).regex(DATE, tag('date')).meta({ id: 'date' });
/** A SHA-256 in lower-case hexadecimal digits. */
export const digest = z.string(tag('digest')).regex(/^[0-9a-f]{64}$/, tag('digest'));
const reference = z.string(tag('reference')).regex(/^[^#\s]+#[^#\s]+$/, tag('reference'));
export const references = z
  .array(reference, tag('references'))
  .describe('Evidence: quotations as source#anchor.')
  .meta({ id: 'references' });
export const why = text.describe('The reason of the analyst, where no source states it.');
export const names = z.array(text, tag('names'));

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

export const quantity100 = quantity(0, 100, 'quantity');
export const points = quantity(-100, 100, 'points');
const numbers = z.record(id, quantity100, tag('map'));
export const judgement = z
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

export const pattern = z
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
