/** All attributions of a text, in its order. */

import type { ParsedText } from '../text.ts';
import { acrossSentences, type Edges, edgesOf, quotationBefore } from './across.ts';
import type { Attribution } from './attribution.ts';
import { byColon, byPhrases, bySignature } from './by-phrase.ts';
import { byVerbs } from './by-verb.ts';
import { layoutOf, type Row, rowsOf } from './nodes.ts';

/** Attributions by the place of their cues. */
export function attributionsOf(parsed: ParsedText): Attribution[] {
  const layout = layoutOf(parsed);
  const edges = edgesOf(parsed);
  const found: Attribution[] = [];
  for (const [index, { block }] of parsed.sentences.entries()) {
    const opensBlock = parsed.blocks[block]!.sentences[0] === index;
    for (const row of rowsOf(layout, index))
      for (const attribution of inRow(row, parsed, edges, opensBlock)) found.push(attribution);
  }
  return found.sort((a, b) => a.cue.start - b.cue.start);
}

function inRow(row: Row, parsed: ParsedText, edges: Edges, opensBlock: boolean): Attribution[] {
  const { quotations } = parsed;
  const others = byPhrases(row, quotations);
  const verbs = byVerbs(row, quotations);
  if (verbs.length > 0) return [...verbs, ...others];
  const more =
    acrossSentences(row, parsed, edges) ??
    bySignature(row, quotations, quotationBefore(parsed, edges, row.sentence)) ??
    (opensBlock ? byColon(row) : null);
  return more === null ? others : [...others, more];
}
