/** Contract of a reader: what goes in, what comes out. */

import type { EventItem, Passage, SourceItem, StatementItem } from '../record/index.ts';
import type { Lexicon } from './lexicon.ts';

/** One report as text, with what is known of it. */
export interface Report {
  readonly source: SourceItem;
  /** The snapshot: offsets of all items count in it. */
  readonly text: string;
  /** Offset from which on the text is read: what stands before it is front matter. Default: 0. */
  readonly body?: number;
}

/** The text of a report with blanks for what is not read: every offset stays. */
export function wordsOf({ text, body = 0 }: Report): string {
  return text.slice(0, body).replaceAll(/[^\r\n]/g, ' ') + text.slice(body);
}

export interface ReadOptions {
  /** Actors known beforehand; names in the text need none. */
  readonly lexicon?: Lexicon;
}

/** What was found in one report. */
export interface ReportReading {
  readonly source: SourceItem;
  readonly statements: readonly StatementItem[];
  readonly events: readonly EventItem[];
  /** Words in quotation marks that quote nobody: `so-called`, names of works, irony. */
  readonly scare: readonly Passage[];
}
