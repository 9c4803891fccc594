/** Attributions by a noun: `X's claim that`, `the suggestion by X that`, `X's refusal to`. */
import { type CueWord, NOUNS } from '../cues/index.ts';
import type { Span } from '../drafts.ts';
import { type Attribution, attributionBy } from './attribution.ts';
import { clauseFrom } from './content/pieces.ts';
import { contentSpan, type Node, type Row, spanOf } from './nodes.ts';
import { isBe, isVerbal, phraseEnd, possessorOf } from './phrases.ts';

/**
 * `X's claim that`, `the suggestion by X that`, `X's view is that`, `X's refusal to`, `X's demand
 * for`.
 */
export function byNoun(row: Row, at: number): Attribution | null {
  const { nodes } = row;
  const node = nodes[at]!;
  const word = NOUNS.get(node.lemma) ?? NOUNS.get(node.lower.replace(/s$/, ''));
  if (word === undefined || node.pos === 'VERB') return null;
  const possessor = possessorOf(nodes, at);
  const linked = ['of', 'by', 'from', 'in'].includes(nodes[at + 1]?.lower ?? '');
  const clause = linked ? phraseEnd(nodes, at + 2, false) : at + 1;
  const owned = possessor !== null;
  const object = owned ? objectAfter(nodes, at + 1, word) : null;
  const from = object === null ? clauseAfter(nodes, clause, owned) : null;
  if (object === null && (from === null || !(owned || linked || word.group === 'report')))
    return null;
  const content = object ?? clauseFrom(nodes, from!, 'main');
  if (content === null) return null;
  const agent = linked && clause > at + 2 ? spanOf(nodes, at + 2, clause) : null;
  return attributionBy(row, [at, at + 1], word.lemma, 'noun', possessor ?? agent, content);
}

/** First node of a clause that a noun takes: after `that` or `is that`, or an infinitive. */
function clauseAfter(nodes: readonly Node[], at: number, owned: boolean): number | null {
  const that = owned && isBe(nodes[at]) ? at + 1 : at;
  if (nodes[that]?.lower === 'that' && !isVerbal(nodes[that + 1])) return that + 1;
  return owned && nodes[at]?.lower === 'to' && isVerbal(nodes[at + 1]) ? at : null;
}

/** An object that a noun of an act takes by a preposition: `rejection of the plan`. */
function objectAfter(nodes: readonly Node[], at: number, word: CueWord): Span[] | null {
  const preposition = nodes[at]?.lower;
  if (preposition === 'that' || !word.takes.some((taken) => taken === preposition)) return null;
  // The noun may be a subject, so that no verb after it is its own.
  const end = phraseEnd(nodes, at + 1);
  return end > at + 1 ? [contentSpan(nodes, at + 1, end)] : null;
}
