/** All attributions of a text, in its order. */

import { cueOf } from '../cues/index.ts';
import type { ParsedText } from '../text.ts';
import { acrossSentences, type Edges, edgesOf, quotationBefore } from './across.ts';
import type { Attribution } from './attribution.ts';
import { byColon, byPhrases, bySignature } from './by-phrase.ts';
import { byVerbs } from './by-verb.ts';
import { holdersOf } from './nesting.ts';
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
  return withoutEchoes(
    parsed,
    found.sort((a, b) => a.cue.start - b.cue.start),
  );
}

/** Groups of cues for what goes on in somebody's mind. */
const MENTAL = new Set('hope think know expect fear guess decide assume describe show'.split(' '));

/**
 * Without what a speaker says of the speaker's own mind: in `X said she hoped that`, the hope is
 * what X said, and nobody else's.
 */
function withoutEchoes({ text }: ParsedText, found: readonly Attribution[]): Attribution[] {
  const holders = holdersOf(found.map(({ cue, content }) => ({ at: cue.start, content })));
  return found.filter(({ cue, mention }, index) => {
    const group = cue.by === 'verb' ? cueOf(cue.lemma, 'verb')?.group : undefined;
    if (holders[index] === null || group === undefined || !MENTAL.has(group)) return true;
    return mention !== null && !OWN.has(text.slice(...mention).toLowerCase());
  });
}

const OWN = new Set('i we he she it they you that which who'.split(' '));

function inRow(row: Row, parsed: ParsedText, edges: Edges, opensBlock: boolean): Attribution[] {
  const { quotations } = parsed;
  // Speakers tell their own minds by nouns and adjectives; that attributes nothing to others.
  const others = byPhrases(row, quotations).filter(
    ({ cue }) => row.level < 0 || cue.by === 'preposition',
  );
  const verbs = byVerbs(row, quotations);
  if (verbs.length > 0) return [...verbs, ...others];
  const more =
    acrossSentences(row, parsed, edges) ??
    bySignature(row, quotations, quotationBefore(parsed, edges, row.sentence)) ??
    (opensBlock ? byColon(row) : null);
  return more === null ? others : [...others, more];
}
