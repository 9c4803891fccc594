import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { assembleCase } from './assemble.ts';
import { compile } from './compile.ts';
import { readDocument } from './document.ts';
import { LIMITS } from './limits.ts';
import type { Case } from './model.ts';
import { rangesIn } from './positions.ts';
import type { Problem } from './problems.ts';
import { newReport } from './report.ts';
import { checkShape } from './shape.ts';
import { decodeUtf8 } from './utf8.ts';

/** What reading a case file gives. */
export interface ReadCase {
  /** `null` where any problem is an error. */
  readonly case: Case | null;
  /** Every problem, in the order of the file. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a case file. Never throws: whatever is wrong is a problem, and all of them come at once.
 *
 * @param text - the file's text, or its bytes as UTF-8; a byte order mark is passed over
 * @param options - `file`: the name by which problems call the file
 */
export function readCase(text: string | Uint8Array, options: { readonly file: string }): ReadCase {
  const { file } = options;
  const bytes = typeof text === 'string' ? boundedBytes(text) : text;
  const decoded = bytes.length > LIMITS.caseBytes ? '' : decodeUtf8(bytes);
  const content = typeof decoded === 'string' ? decoded : decoded.before;
  const rangeOf = rangesIn(file, content);
  const report = newReport(rangeOf);
  if (bytes.length > LIMITS.caseBytes)
    report.add('file-too-large', { file, limit: LIMITS.caseBytes }, [0, 0], '');
  else if (typeof decoded !== 'string')
    report.add('file-not-utf8', { byte: decoded.byte }, [content.length, content.length], '');
  else {
    const root = readDocument(content, report);
    if (root !== null) {
      checkShape(root, report);
      const hash = bytesToHex(sha256(bytes));
      const parts = compile(root, { text: content, hash, report, rangeOf });
      if (report.errors() === 0) return { case: assembleCase(parts), problems: report.problems() };
    }
  }
  return { case: null, problems: report.problems() };
}

/** The bytes of a text; of one that is too long, only enough to see that. */
function boundedBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text.slice(0, LIMITS.caseBytes + 1));
}
