/** Faults of the shape: fields that are missing, of another type, or written another way. */
import { listed, meant, quoted } from '../words.ts';
import { error } from './entry.ts';

export interface Text {
  readonly text: string;
}

export const SHAPE = {
  'missing-field': error(
    'A field is missing',
    ({ field, expected }: { readonly field: string; readonly expected: string }) =>
      `The field ${quoted(field)} is missing; it must be ${expected}.`,
    ({ field }) => `Add \`${field}:\` here.`,
  ),
  'wrong-type': error(
    'A value is of another type',
    ({ expected, found }: { readonly expected: string; readonly found: string }) =>
      `This must be ${expected}, and it is ${found}.`,
    ({ expected, found }) => typeHint(expected, found),
  ),
  'empty-value': error(
    'A field has no value',
    ({ expected }: { readonly expected: string }) =>
      `There is no value here; it must be ${expected}.`,
    'Write a value, or take the line out.',
  ),
  'empty-list': error(
    'A list is empty',
    ({ expected }: { readonly expected: string }) => `This list is empty; it must be ${expected}.`,
    'Name at least one, or take the line out.',
  ),
  'bad-choice': error(
    'A value is none of those that the field knows',
    ({ found }: { readonly found: string; readonly choices: readonly string[] }) =>
      `This field does not know ${found}.`,
    ({ found, choices }) => meant(found.replaceAll(/^.*?`|`$/g, ''), choices, 'It knows'),
  ),
  'bad-id': error(
    'An id is not written as ids are',
    ({ text }: Text) => `${quoted(text)} is no id.`,
    ({ text }) => idHint(text),
  ),
  'reserved-id': error(
    'An id is a word of the case file itself',
    ({ text }: Text) => `${quoted(text)} has a meaning of its own here and cannot be an id.`,
    'Choose another id; the `name` may be any text.',
  ),
  'bad-date': error(
    'A date is not a day of the calendar',
    ({ text }: Text) => `${quoted(text)} is no date.`,
    'Dates are year, month and day: `2025-12-04`.',
  ),
  'bad-digest': error(
    'A digest is not SHA-256',
    ({ text }: Text) => `${quoted(text)} is no SHA-256 digest.`,
    'It is 64 lower-case hexadecimal digits, as `sha256sum` prints them; take the field out and the check says the right one.',
  ),
  'bad-reference': error(
    'Evidence is not named as source#anchor',
    ({ text }: Text) => `${quoted(text)} names no quotation.`,
    'Evidence is named by its source and its anchor: `report#q1`.',
  ),
  'order-syntax': error(
    'An order is not written as orders are',
    ({ text }: Text) => `${quoted(text)} is no order.`,
    ({ text }) => orderHint(text),
  ),
  'bad-quantity': error(
    'A number is not written as numbers are',
    ({ text }: Text) => `${quoted(text)} is no number, range or \`unknown\`.`,
    ({ text }) => quantityHint(text),
  ),
  'duplicate-name': error(
    'A name is used twice',
    ({ kind, name }: { readonly kind: string; readonly name: string }) =>
      `There is another ${kind} ${quoted(name)} above.`,
    'Give each a name of its own.',
  ),
  'duplicate-entry': error(
    'A list names the same thing twice',
    ({ text }: Text) => `${quoted(text)} stands in this list already.`,
    'Take one of them out.',
  ),
};

function typeHint(expected: string, found: string): string {
  if (found.startsWith('the text') && expected.includes('list'))
    return 'Put it in brackets: `[...]`.';
  if (found.startsWith('the text') && expected.startsWith('true'))
    return 'YAML 1.2 knows `true` and `false` only, without quotation marks.';
  if (expected.includes('text') && !found.startsWith('a ')) return 'Put it in quotation marks.';
  return 'Look at the example of this field in the documentation.';
}

function idHint(text: string): string {
  const mended = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
  const rule = 'Ids are lower-case letters, digits and hyphens, beginning with a letter';
  return mended === '' || mended.length > 40 ? `${rule}.` : `${rule}: ${quoted(mended)}.`;
}

function orderHint(text: string): string {
  if (/[<≤≥≻]|>=|=>|>>/.test(text)) return 'Only `>` (better than) and `=` (as good as) are known.';
  if (!/[>=]/.test(text))
    return 'An order compares two or more: `a > b = c`. A single option may be given a number: `{ a: 100 }`.';
  return 'Best first, with `>` (better than) and `=` (as good as) between: `a > b = c`.';
}

function quantityHint(text: string): string {
  const range = /^(-?[\d.]+?)\s*(?:-|–|—|\.\.\.|…|to|,)\s*(-?[\d.]+?)$/.exec(text.trim());
  if (range !== null)
    return `A range is written with two dots: ${quoted(`${range[1]}..${range[2]}`)}.`;
  if (/^-?[\d.]+\s*%?$/.test(text.trim()))
    return 'Write the number without quotation marks or signs.';
  const forms = ['40', '40..60', '20..40..90', 'unknown'];
  return `Write ${listed(forms, 'or')} (a number, a range, lowest..likely..highest, not known).`;
}
