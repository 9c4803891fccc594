/** From the bytes of a report to its text. */
import { decodeAs, type Problem, problem, type SourceRange } from '../case/index.ts';

/** A report's text. */
export interface Decoded {
  readonly text: string;
  /** Whether the file is that text byte for byte: UTF-8 without a byte order mark. */
  readonly isFile: boolean;
}

/** Code units of a page in which it must declare its encoding (WHATWG HTML, 13.2.3.2). */
const HEAD = 1024;

/**
 * Decodes the bytes of a report: by its byte order mark, by what a page or a feed declares, else
 * as UTF-8. Nothing is guessed, and nothing is replaced.
 *
 * @param markup - whether the text may declare its encoding itself (HTML, XML)
 */
export function decodeReport(bytes: Uint8Array, file: string, markup: boolean): Decoded | Problem {
  const mark = markOf(bytes);
  const at = startOf(file);
  if (mark === null && bytes.includes(0)) return problem('report-binary', { file }, at, '');
  const encoding = mark ?? (markup ? declaredIn(bytes) : null) ?? 'utf-8';
  let text: ReturnType<typeof decodeAs>;
  try {
    text = decodeAs(bytes, encoding);
  } catch {
    return problem('encoding-unknown', { file, encoding }, at, '');
  }
  if (typeof text !== 'string')
    return problem('report-not-decodable', { file, encoding, byte: text.byte }, at, '');
  if (text.includes('\0')) return problem('report-binary', { file }, at, '');
  return { text, isFile: mark === null && encoding === 'utf-8' };
}

/** The beginning of a file: where faults of the whole of it stand. */
export function startOf(file: string): SourceRange {
  const start = { line: 1, column: 1, offset: 0 };
  return { file, start, end: start };
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const found =
    /^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(head) ??
    /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head);
  const label = found?.[1]?.toLowerCase() ?? null;
  // A page that could be read this far is not in UTF-16, whatever it says (WHATWG HTML, 13.2.3.3).
  return label === null || label === 'utf8' || label.startsWith('utf-16') ? null : label;
}
