/** Attributions by an adjective: `X is confident that`, `X remains unwilling to`. */
import { ADJECTIVES } from '../cues/index.ts';
import { type Attribution, attributionBy } from './attribution.ts';
import { contentEnd } from './clauses.ts';
import { contentSpan, type Row, spanOf } from './nodes.ts';
import { isBe, isNegation, isVerbal, phraseStart } from './phrases.ts';

const COPULAS = new Set('be seem appear remain feel become look get sound stay'.split(' '));

/** `X is confident that`, `X remains unwilling to`. */
export function byAdjective(row: Row, at: number): Attribution | null {
  const { nodes } = row;
  const word = ADJECTIVES.get(nodes[at]!.lower);
  if (word === undefined) return null;
  let from = at;
  let negated = false;
  while (from > 0 && (nodes[from - 1]!.pos === 'ADV' || isNegation(nodes[from - 1]))) {
    from -= 1;
    negated ||= isNegation(nodes[from]);
  }
  const copula = nodes[from - 1];
  if (copula === undefined || !(isBe(copula) || COPULAS.has(copula.lemma))) return null;
  from -= 1;
  while (from > 0 && (nodes[from - 1]!.pos === 'AUX' || isNegation(nodes[from - 1]))) {
    from -= 1;
    negated ||= isNegation(nodes[from]);
  }
  const next = nodes[at + 1]?.lower ?? '';
  const first = next === 'that' ? at + 2 : at + 1;
  const end = contentEnd(nodes, first, 'main');
  const start = phraseStart(nodes, from);
  if (!word.takes.some((complement) => complement === next) || first >= end) return null;
  if (start === from || isVerbal(nodes[start])) return null;
  const content = [contentSpan(nodes, first, end)];
  const mention = spanOf(nodes, start, from);
  return {
    ...attributionBy(row, [from, at + 1], word.lemma, 'adjective', mention, content),
    negated,
  };
}
