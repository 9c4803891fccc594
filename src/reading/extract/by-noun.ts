/** Attributions by a noun: `X's claim that`, `the suggestion by X that`, `X's refusal to`. */
import { NOUNS } from '../cues/index.ts';
import { type Attribution, attributionBy } from './attribution.ts';
import { contentEnd } from './clauses.ts';
import { contentSpan, type Row, spanOf } from './nodes.ts';
import { isVerbal, phraseEnd, possessorOf } from './phrases.ts';

/** `X's claim that`, `the suggestion by X that`, `X's refusal to`. */
export function byNoun(row: Row, at: number): Attribution | null {
  const { nodes } = row;
  const node = nodes[at]!;
  const word = NOUNS.get(node.lemma) ?? NOUNS.get(node.lower.replace(/s$/, ''));
  if (word === undefined || node.pos === 'VERB') return null;
  const possessor = possessorOf(nodes, at);
  const linked = ['of', 'by', 'from', 'in'].includes(nodes[at + 1]?.lower ?? '');
  const clause = linked ? phraseEnd(nodes, at + 2, false) : at + 1;
  const marker = nodes[clause]?.lower;
  const infinitive = marker === 'to' && possessor !== null && isVerbal(nodes[clause + 1]);
  if (!(marker === 'that' && !isVerbal(nodes[clause + 1])) && !infinitive) return null;
  const from = infinitive ? clause : clause + 1;
  const end = contentEnd(nodes, from, 'main');
  if (from >= end || (possessor === null && !linked && word.group !== 'report')) return null;
  const agent = linked && clause > at + 2 ? spanOf(nodes, at + 2, clause) : null;
  const content = [contentSpan(nodes, from, end)];
  return attributionBy(row, [at, at + 1], word.lemma, 'noun', possessor ?? agent, content);
}
