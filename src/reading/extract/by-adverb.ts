/** Attributions by an adverb of hearsay: `The envoy reportedly left`. */
import { ADVERBS } from '../cues/index.ts';
import type { Span } from '../drafts.ts';
import { type Attribution, attributionBy } from './attribution.ts';
import { rowEnd } from './clauses.ts';
import { type Row, spanOf } from './nodes.ts';

/** `reportedly`: the report passes on a sentence for which it does not vouch. */
export function byAdverb(row: Row, at: number): Attribution | null {
  const { nodes } = row;
  const word = ADVERBS.get(nodes[at]!.lower);
  if (word === undefined) return null;
  const end = rowEnd(nodes);
  const spans: Span[] = [];
  if (at > 0) spans.push(spanOf(nodes, 0, at));
  if (at + 1 < end) spans.push(spanOf(nodes, at + 1, end));
  if (spans.length === 0) return null;
  return attributionBy(row, [at, at + 1], word.lemma, 'adverb', null, spans);
}
