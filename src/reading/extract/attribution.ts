/** An attribution as it is found, before it is joined with others to drafts. */
import type { DraftCue, Span } from '../drafts.ts';
import { type Row, spanOf } from './nodes.ts';

export interface Attribution {
  readonly sentence: number;
  /** Quotation in whose words it stands; -1 outside all. */
  readonly level: number;
  readonly cue: DraftCue;
  readonly mention: Span | null;
  readonly content: readonly Span[];
  /**
   * What tells the content: it stands beside the attribution (`“...,” X said`); a mark (`that`, a
   * colon, quotation marks); a clause that nothing marks; an object or infinitive; a passive; or a turn of an interview.
   */
  readonly shape: 'beside' | 'marked' | 'clause' | 'object' | 'passive' | 'turn';
  readonly negated: boolean;
}

/** An attribution by the words from one node to another, no verb. */
export function attributionBy(
  { sentence, level, nodes }: Row,
  [from, to]: Span,
  lemma: string,
  by: DraftCue['by'],
  mention: Span | null,
  content: readonly Span[],
): Attribution {
  const [start, end] = spanOf(nodes, from, to);
  const cue = { start, end, lemma, by, passive: false };
  return { sentence, level, cue, mention, content, shape: 'marked', negated: false };
}
