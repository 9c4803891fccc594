import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Passage } from '../../record/index.ts';
import { type Edit, type Path, pathText } from './edits.ts';
import type { Match } from './topics.ts';

/**
 * What would be added: a quotation to cite, evidence for an entry that is there, an answer to a
 * proposal, or a proposal. Never a number.
 */
export type SuggestionKind = 'quote' | 'because' | 'response' | 'proposal';

/** Words of a report that a suggestion rests on. */
export interface Grounds {
  /** Id of the statement or event. */
  readonly item: string;
  readonly source: string;
  /** Speaker as a case names one. */
  readonly speaker: string;
  readonly words: readonly Passage[];
}

/** An addition to a case that a record supports. It does nothing until somebody applies it. */
export interface Suggestion {
  /** Six hexadecimal digits after a word; the same for the same addition on the same evidence. */
  readonly id: string;
  readonly kind: SuggestionKind;
  /** Dotted path in the case: `redlines.0.because`. */
  readonly at: string;
  /** What it comes to, in one sentence. */
  readonly says: string;
  /** At least one; several where reports tell the same thing. */
  readonly evidence: readonly Grounds[];
  /** Why it matched: words of the report, and the words of the case that they match. */
  readonly matches: readonly Match[];
  readonly edits: readonly Edit[];
}

/** Makes a suggestion, with its id. */
export function suggestion(
  kind: SuggestionKind,
  path: Path,
  rest: Omit<Suggestion, 'id' | 'kind' | 'at'>,
): Suggestion {
  const at = pathText(path);
  const { item, source, words } = rest.evidence[0]!;
  const key = JSON.stringify([kind, at, source, item, words.map(({ exact }) => exact)]);
  const digest = bytesToHex(sha256(new TextEncoder().encode(key)));
  return { id: `${kind}-${digest.slice(0, 6)}`, kind, at, ...rest };
}
