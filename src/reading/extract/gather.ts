/** All attributions of a text, in its order. */

import type { ParsedText } from '../text.ts';
import type { Attribution } from './attribution.ts';
import { byColon, byPhrases } from './by-phrase.ts';
import { byVerbs } from './by-verb.ts';
import { layoutOf, type Row, rowsOf } from './nodes.ts';

/** Attributions by the place of their cues. */
export function attributionsOf(parsed: ParsedText): Attribution[] {
  const layout = layoutOf(parsed);
  const found: Attribution[] = [];
  for (const [index, { block }] of parsed.sentences.entries()) {
    const opensBlock = parsed.blocks[block]!.sentences[0] === index;
    for (const row of rowsOf(layout, index)) {
      for (const attribution of inRow(row, parsed, opensBlock)) found.push(attribution);
    }
  }
  return found.sort((a, b) => a.cue.start - b.cue.start);
}

function inRow(row: Row, { quotations }: ParsedText, opensBlock: boolean): Attribution[] {
  const others = byPhrases(row, quotations);
  const verbs = byVerbs(row, quotations);
  const colon = opensBlock && verbs.length === 0 ? byColon(row) : null;
  return [...verbs, ...others, ...(colon === null ? [] : [colon])];
}
