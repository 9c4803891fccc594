/** Faults of files as such, before anything is read in them, and of what is too large to analyse. */
import { quoted } from '../words.ts';
import { error, warning } from './entry.ts';

export interface FileArgs {
  readonly file: string;
  /** Bytes. */
  readonly limit: number;
}

export const FILES = {
  'file-not-found': error(
    'A file is not there',
    ({ file }: FileArgs) => `There is no file ${quoted(file)}.`,
    'Check the path; paths of source texts are relative to the case file.',
  ),
  'file-unreadable': error(
    'A file cannot be read',
    ({ file }: FileArgs) => `${quoted(file)} cannot be read as a file.`,
    'It must be a regular file that you have leave to read, no folder, pipe or device.',
  ),
  'file-too-large': error(
    'A file is larger than the limit',
    ({ file, limit }: FileArgs) => `${quoted(file)} is larger than ${limit} bytes.`,
    'Keep long texts out of it: a source may be an excerpt that holds the quoted passages.',
  ),
  'file-outside-folder': error(
    'A source text lies outside the folder of the case',
    ({ file }: FileArgs) => `${quoted(file)} lies outside the folder of the case file.`,
    'Put the text beside the case file, so that both travel together.',
  ),
  'file-empty': error(
    'The case file is empty',
    'There is nothing in this file but blanks and comments.',
    'Start from a template with `impasse new`.',
  ),
  'file-not-utf8': error(
    'The case file is not UTF-8',
    ({ byte }: { readonly byte: number }) => `The bytes from ${byte} on are not UTF-8 text.`,
    'Save the file as UTF-8.',
  ),
  'too-many-problems': warning(
    'There are more problems than are listed',
    ({ more }: { readonly more: number }) =>
      `${more} more problem${more === 1 ? ' is' : 's are'} not listed.`,
    'Mend the ones above first: they may be the cause of the others.',
  ),
  'space-too-large': error(
    'There are more packages than can be scanned',
    ({ packages, limit }: { readonly packages: number; readonly limit: number }) =>
      `The options of all issues combine to ${packages} packages; at most ${limit} can be scanned.`,
    'Join options or issues that are decided together, or leave out issues nobody contests.',
  ),
};
