/** Attributions by an adverb of hearsay: `The envoy reportedly left`. */
import { ADVERBS } from '../cues/index.ts';
import type { Span } from '../drafts.ts';
import { type Attribution, attributionBy } from './attribution.ts';
import { isSubject, rowEnd } from './clauses.ts';
import { type Node, type Row, spanOf } from './nodes.ts';
import { isComma, isEnd } from './phrases.ts';

/** `reportedly`: the report passes on a sentence for which it does not vouch. */
export function byAdverb(row: Row, at: number): Attribution | null {
  const { nodes } = row;
  const word = ADVERBS.get(nodes[at]!.lower);
  if (word === undefined) return null;
  const from = clauseFrom(nodes, at);
  const end = clauseTo(nodes, at);
  const spans: Span[] = [];
  if (at > from) spans.push(spanOf(nodes, from, at));
  if (at + 1 < end) spans.push(spanOf(nodes, at + 1, end));
  if (spans.length === 0) return null;
  return attributionBy(row, [at, at + 1], word.lemma, 'adverb', null, spans);
}

const isJoin = (nodes: readonly Node[], at: number) =>
  isEnd(nodes[at]) || (isComma(nodes[at]) && ['and', 'but'].includes(nodes[at + 1]?.lower ?? ''));

/** First node of the clause that holds a node. */
function clauseFrom(nodes: readonly Node[], at: number): number {
  for (let k = at - 1; k > 0; k -= 1)
    if (isJoin(nodes, k)) return isComma(nodes[k]) ? k + 2 : k + 1;
  return 0;
}

/** One past the clause that holds a node. */
function clauseTo(nodes: readonly Node[], at: number): number {
  const end = rowEnd(nodes);
  for (let k = at + 1; k < end; k += 1)
    if (isJoin(nodes, k) && isSubject(nodes, k + 2, end)) return k;
  return end;
}
