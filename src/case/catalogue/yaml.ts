/** Faults of the YAML itself. */
import { meant, quoted } from '../words.ts';
import { error } from './entry.ts';

export interface Limit {
  readonly limit: number;
}
export interface Key {
  readonly key: string;
}

export const YAML = {
  'yaml-syntax': error(
    'The text is not YAML',
    ({ what }: { readonly what: string }) => `This is not YAML: ${what}`,
    ({ what }) =>
      /tab/i.test(what)
        ? 'Indent with spaces, never with tabs.'
        : 'Look for a missing colon, quotation mark or bracket here or on the line before; text with `: ` or ` #` in it must be quoted.',
  ),
  'yaml-version': error(
    'The file asks for another version of YAML',
    ({ version }: { readonly version: string }) =>
      `This asks for YAML ${version}; case files are YAML 1.2.`,
    'Take the %YAML line out.',
  ),
  'several-documents': error(
    'The file holds several YAML documents',
    'A second YAML document begins here; a case file holds one.',
    'Put the second case in a file of its own, or take the `---` line out.',
  ),
  'nesting-too-deep': error(
    'Maps and lists are nested too deeply',
    ({ limit }: Limit) => `Maps and lists are nested more than ${limit} levels deep here.`,
    'No field of a case file lies so deep; look for a bracket that is not closed.',
  ),
  'too-many-tokens': error(
    'The file holds too much',
    ({ limit }: Limit) => `This file holds more than ${limit} words and signs of YAML.`,
    'Split the case, or leave out what no question needs.',
  ),
  'too-many-aliases': error(
    'There are too many YAML aliases',
    ({ limit }: Limit) => `There are more than ${limit} aliases (\`*name\`) in this file.`,
    'Write the values out.',
  ),
  'alias-unknown': error(
    'A YAML alias has no anchor',
    ({ name }: { readonly name: string }) =>
      `There is no anchor ${quoted(`&${name}`)} before this alias.`,
    'Text that begins with `*` must be quoted.',
  ),
  'alias-recursive': error(
    'A YAML alias contains itself',
    ({ name }: { readonly name: string }) =>
      `The alias ${quoted(`*${name}`)} stands for something that contains it.`,
    'Write the value out.',
  ),
  'alias-too-large': error(
    'YAML aliases unfold to too much',
    ({ limit }: Limit) => `The aliases of this file unfold to more than ${limit} values.`,
    'Write the values out.',
  ),
  'tag-unknown': error(
    'A YAML tag is not allowed',
    ({ tag }: { readonly tag: string }) => `The tag ${quoted(tag)} means nothing in a case file.`,
    'Take the tag out; text that begins with `!` must be quoted.',
  ),
  'merge-key': error(
    'A YAML merge key is used',
    'Merge keys (`<<`) are no part of YAML 1.2.',
    'Write the fields out, or use an alias for a whole value.',
  ),
  'key-not-text': error(
    'A key is not text',
    ({ found }: { readonly found: string }) => `A key must be text, and this is ${found}.`,
    'Keys are ids: lower-case letters, digits and hyphens, beginning with a letter.',
  ),
  'forbidden-key': error(
    'A key has a name that JavaScript reserves',
    ({ key }: Key) => `${quoted(key)} cannot be used as a name.`,
    'Choose another name.',
  ),
  'duplicate-key': error(
    'A key stands twice in one map',
    ({ key }: Key) => `${quoted(key)} stands twice in this map.`,
    'Keep one of them, or give the second another name.',
  ),
  'unknown-key': error(
    'A field is not known',
    ({ key }: { readonly key: string; readonly known: readonly string[] }) =>
      `${quoted(key)} is no field here.`,
    ({ key, known }) => meant(key, known, 'The fields here are'),
  ),
};
