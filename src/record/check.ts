/** The evidence of a case against the texts that it quotes. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  type Case,
  decodeUtf8,
  isError,
  type Problem,
  type ProblemArgs,
  type ProblemCode,
  problem,
  type Quote,
  type ReadCase,
  type Source,
} from '../case/index.ts';
import { findQuote } from './anchor.ts';

/**
 * Checks each quotation against its source: that the text is the one that was quoted (by its
 * SHA-256), and that the words stand in it exactly. Reads no files.
 *
 * @param texts - the bytes of the source texts, by `Source.text`
 * @returns the problems, in the order of the sources and their quotations
 */
export function checkEvidence(
  kase: Pick<Case, 'sources'>,
  texts: ReadonlyMap<string, Uint8Array>,
): Problem[] {
  return kase.sources.flatMap((source) => checkSource(source, texts));
}

/**
 * A case that was read, held against the texts that it quotes.
 *
 * @param texts - as for {@link checkEvidence}
 * @param lost - problems of texts that could not be had, which then are not called missing too
 * @returns with the problems of all in the order of the file; no case where one is an error
 */
export function withEvidence(
  read: ReadCase,
  texts: ReadonlyMap<string, Uint8Array>,
  lost: readonly Problem[] = [],
): ReadCase {
  if (read.case === null) return read;
  const evidence = checkEvidence(read.case, texts).filter(
    (found) => !lost.some((other) => other.path === found.path && found.code === 'source-missing'),
  );
  const problems = [...read.problems, ...lost, ...evidence].sort(
    (a, b) => a.range.start.offset - b.range.start.offset,
  );
  return { case: problems.some(isError) ? null : read.case, problems };
}

function checkSource(source: Source, texts: ReadonlyMap<string, Uint8Array>): Problem[] {
  const { id, text: file, sha256: stated } = source;
  const at = <C extends ProblemCode>(code: C, args: ProblemArgs<C>, field: string) => [
    problem(code, args, source.range, `sources.${id}${field}`),
  ];
  if (file === null)
    return source.quotes.length > 0 ? at('quotes-unchecked', { source: id }, '') : [];
  const bytes = texts.get(file);
  if (bytes === undefined) return at('source-missing', { source: id, file }, '.text');
  const actual = bytesToHex(sha256(bytes));
  // In a text that has changed nothing is looked up: words may stand there in another sense.
  if (stated !== null && stated !== actual)
    return at('source-changed', { source: id, file, stated, actual }, '.sha256');
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') return at('source-not-utf8', { source: id, file }, '.text');
  const unhashed = stated === null && source.quotes.length > 0;
  return [
    ...(unhashed ? at('source-unhashed', { source: id, actual }, '.sha256') : []),
    ...source.quotes.flatMap((quote) => checkQuote(source, quote, file, text)),
  ];
}

function checkQuote(source: Source, quote: Quote, file: string, text: string): Problem[] {
  const { exact, start, range } = quote;
  const at = <C extends ProblemCode>(code: C, args: ProblemArgs<C>, field: string) => [
    problem(code, args, range, `sources.${source.id}.quotes.${quote.anchor}.${field}`),
  ];
  const finding = findQuote(quote, text);
  if (finding.kind === 'found') return [];
  if (finding.kind === 'missing')
    return at('quote-not-found', { exact, file, near: reasonFor(quote, text) }, 'exact');
  if (finding.kind === 'ambiguous')
    return at('quote-ambiguous', { exact, file, count: finding.starts.length }, 'exact');
  return at('quote-moved', { exact, file, start: start ?? 0, found: finding.starts }, 'start');
}

/** Why exact words are not found, where one of the usual reasons explains it. */
function reasonFor(quote: Quote, text: string): string | null {
  if (text.includes(quote.exact))
    return 'The words themselves stand there, and not between this `prefix` and `suffix`.';
  const plain = flattened(text);
  if (plain.includes(flattened(quote.exact)))
    return 'The same words stand there with other blanks, line breaks or quotation marks. Copy them as they are; in a `|` block, line breaks stay.';
  return null;
}

/** A text with every run of blanks as one, and typewriter quotation marks. */
function flattened(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').trim();
}
