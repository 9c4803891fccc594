/** Faults of reports to read, and of record files. */
import { listed, quoted } from '../words.ts';
import { error, warning } from './entry.ts';

export interface File {
  readonly file: string;
}
export interface Id {
  readonly id: string;
}
export interface Limit {
  readonly limit: number;
}
export interface Words {
  readonly exact: string;
  readonly file: string;
}

export const READING = {
  'report-binary': error(
    'A report is no text',
    ({ file }: File) => `${quoted(file)} holds bytes that no text holds.`,
    ({ file }) =>
      /\.(?:pdf|docx?|odt|rtf|epub)$/i.test(file)
        ? 'Save the document as text, Markdown or HTML first.'
        : 'Give plain text, Markdown, HTML, a feed or JSONL.',
  ),
  'report-not-decodable': error(
    'A report is not in the encoding it claims',
    ({ file, encoding, byte }: File & { readonly encoding: string; readonly byte: number }) =>
      `${quoted(file)} is no ${encoding} text: the bytes from ${byte} on do not fit.`,
    'Save it as UTF-8. In HTML, see that the declared charset is the true one.',
  ),
  'encoding-unknown': error(
    'A report names an encoding that is not known',
    ({ file, encoding }: File & { readonly encoding: string }) =>
      `${quoted(file)} says that its encoding is ${quoted(encoding)}.`,
    'Save it as UTF-8, and let it say so.',
  ),
  'report-empty': warning(
    'A report holds no words',
    ({ file }: File) => `There are no words to read in ${quoted(file)}.`,
    'It is left out. A page that is filled by a script must be saved from the browser.',
  ),
  'html-too-large': error(
    'An HTML page holds too much',
    ({ file }: File) =>
      `${quoted(file)} holds more tags, or more of them within one another, than are read.`,
    'Save the article alone, as text or Markdown.',
  ),
  'report-too-dense': error(
    'A report holds too many words and marks',
    ({ file, limit }: File & Limit) =>
      `${quoted(file)} holds more than ${limit.toLocaleString('en-US')} words and marks.`,
    'Split the text, and read its parts.',
  ),
  'feed-unreadable': error(
    'A feed cannot be read',
    ({ file }: File) => `${quoted(file)} is no RSS, Atom, RDF or JSON feed.`,
    'Name a page `.html`, and reports one a line `.jsonl`.',
  ),
  'folder-empty': error(
    'A folder holds no report',
    ({ file }: File) => `The folder ${quoted(file)} holds no file that can be read.`,
    'Reports are files named .txt, .md, .html, .xml, .rss, .atom, .json or .jsonl.',
  ),
  'folders-passed-over': warning(
    'A folder holds folders, which are not read',
    ({ file, names }: File & { readonly names: readonly string[] }) =>
      `The folder ${quoted(file)} holds ${listed(names)}: what lies in there is not read.`,
    'Name these folders too where their reports are wanted.',
  ),
  'too-many-reports': error(
    'There are more reports than one run reads',
    ({ limit }: Limit) => `More than ${limit} reports were given.`,
    'Read them in several runs, into a record each.',
  ),
  'reports-too-large': error(
    'The reports are longer than one run reads',
    ({ limit }: Limit) => `The reports hold more than ${limit} characters together.`,
    'Read them in several runs, into a record each.',
  ),
  'dates-reversed': error(
    'A role ends before it begins',
    ({ from, to }: { readonly from: string; readonly to: string }) =>
      `This role begins on ${from} and ends on ${to}.`,
    'Put the earlier day under `from`, the later one under `to`.',
  ),
  'json-syntax': error(
    'A line is not JSON',
    'This line is no JSON value.',
    'Each line holds one object: `{"...": ...}`. Line breaks within a text are written `\\n`.',
  ),
  'json-not-object': error(
    'A line is no JSON object',
    'This line is JSON, and no object.',
    'Each line holds one object: `{"...": ...}`.',
  ),
  'line-too-long': error(
    'A line of a record is too long',
    ({ limit }: Limit) => `This line holds more than ${limit} characters.`,
    'Split the source text, and read its parts.',
  ),
  'too-many-lines': error(
    'A record has too many lines',
    ({ limit }: Limit) => `The file holds more than ${limit} lines; nothing after them is read.`,
    'Keep a record for each round, or for each month.',
  ),
  'duplicate-item': error(
    'Two lines of a record have one id',
    ({ id }: Id) => `The id ${quoted(id)} is taken by a line above.`,
    'Give each source, statement and event an id of its own.',
  ),
  'unknown-item': error(
    'A line of a record names another that is not there',
    ({ id, kind }: Id & { readonly kind: string }) => `There is no ${kind} ${quoted(id)} here.`,
    ({ kind }) => `Add the line of the ${kind}, or correct the id.`,
  ),
  'within-circle': error(
    'Statements of a record hold one another',
    ({ id }: Id) => `${quoted(id)} lies within itself, by way of \`within\`.`,
    'A statement lies within the one that reports it, and never the other way round too.',
  ),
  'passage-length': error(
    'The place of a passage is not as long as its words',
    ({ length, span }: { readonly length: number; readonly span: number }) =>
      `These words are ${length} UTF-16 code units long, and from \`start\` to \`end\` are ${span}.`,
    '`end` is one past the last code unit of `exact`, and half an emoji is no passage.',
  ),
  'target-differs': error(
    'The selectors of a line differ from its passages',
    'These selectors do not select the passages that the line states.',
    'A program that changes a record writes both; `impasse read` writes a new one.',
  ),
  'snapshot-none': error(
    'A source of a record has no text',
    ({ id }: Id) => `No text is kept of the source ${quoted(id)}: nobody can check its words.`,
    'Read the report again with --out: the text is written beside the record.',
  ),
  'snapshot-changed': error(
    'The text of a source of a record has changed',
    ({ id, stated, actual }: Id & { readonly stated: string; readonly actual: string }) =>
      `The text of ${quoted(id)} is not the one that was read: its SHA-256 is ${actual}, and the record says ${stated}.`,
    'Restore the text, or read the report again. Nothing is looked up in a text that has changed.',
  ),
  'snapshots-unused': warning(
    'Texts beside a record belong to no source of it',
    ({ names }: { readonly names: readonly string[] }) =>
      `No source of this record has ${listed(names)} as its text.`,
    'Reports that changed leave their old texts. Remove what no other copy of the record needs.',
  ),
  'passage-missing': error(
    'A passage of a record does not stand in its text',
    ({ exact, file }: Words) => `${quoted(exact)} does not stand in ${quoted(file)}.`,
    'Nothing is found by resemblance: correct the words, or read the report again.',
  ),
  'passage-moved': error(
    'A passage of a record stands elsewhere',
    ({ exact, start }: Words & { readonly start: number; readonly found: readonly number[] }) =>
      `${quoted(exact)} does not stand at character ${start} of the text.`,
    ({ found }) =>
      `These words stand at ${found.join(', ')}. Check which place is meant; nothing is moved by itself.`,
  ),
};
