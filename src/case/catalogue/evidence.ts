/** Faults of the evidence: quotations that do not stand in their source as the case has them. */
import { quoted } from '../words.ts';
import { error, warning } from './entry.ts';

export interface Source {
  readonly source: string;
  readonly file: string;
}
export interface Words {
  readonly exact: string;
  readonly file: string;
}

export const EVIDENCE = {
  'source-missing': error(
    'The text of a source is missing',
    ({ source, file }: Source) =>
      `The text ${quoted(file)} of the source ${quoted(source)} is not there.`,
    'Put it beside the case file, or take `text` out.',
  ),
  'source-changed': error(
    'The text of a source has changed',
    ({ source, stated, actual }: Source & { readonly stated: string; readonly actual: string }) =>
      `The text of ${quoted(source)} is not the one that was quoted: its SHA-256 is ${actual}, and the case says ${stated}.`,
    'Restore the text; or read it again, check each quotation against it, and only then state the new digest. Nothing is looked up in a text that has changed.',
  ),
  'source-unhashed': error(
    'A quoted text has no digest',
    ({ source }: { readonly source: string; readonly actual: string }) =>
      `The source ${quoted(source)} is quoted, and \`sha256\` does not say from which text.`,
    ({ actual }) => `If the text is the one that was quoted, add \`sha256: ${actual}\`.`,
  ),
  'source-not-utf8': error(
    'The text of a source is not UTF-8',
    ({ file }: Source) => `${quoted(file)} is not UTF-8 text.`,
    'Save it as UTF-8, and state its new digest.',
  ),
  'quotes-unchecked': warning(
    'Quotations cannot be checked',
    ({ source }: { readonly source: string }) =>
      `The source ${quoted(source)} is quoted and has no \`text\`: nobody can check the words.`,
    'Keep a copy of the text, or an excerpt, beside the case file and name it under `text`.',
  ),
  'quote-not-found': error(
    'A quotation does not stand in its source',
    ({ exact, file }: Words & { readonly near: string | null }) =>
      `${quoted(exact)} does not stand in ${quoted(file)} in these words.`,
    ({ near }) => near ?? 'Copy the words from the text, with its punctuation and line breaks.',
  ),
  'quote-ambiguous': error(
    'A quotation stands in its source more than once',
    ({ exact, file, count }: Words & { readonly count: number }) =>
      `${quoted(exact)} stands ${count} times in ${quoted(file)}.`,
    'Add the words before it as `prefix` or those after it as `suffix`, or its place as `start`.',
  ),
  'quote-moved': error(
    'A quotation does not stand where the case says',
    ({ exact, start }: Words & { readonly start: number; readonly found: readonly number[] }) =>
      `${quoted(exact)} does not begin at character ${start} of the text.`,
    ({ found }) =>
      `These words stand at ${found.slice(0, 5).join(', ')}. Check which place is meant, then correct \`start\`.`,
  ),
};
