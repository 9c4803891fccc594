/** All attributions of a text, in its order. */
import type { DraftCue } from '../drafts.ts';
import type { ParsedText, Quotation } from '../text.ts';
import { acrossSentences, type Edges, edgesOf, quotationBefore } from './across.ts';
import type { Attribution } from './attribution.ts';
import { byAdjective } from './by-adjective.ts';
import { byAdverb } from './by-adverb.ts';
import { byColon, bySignature } from './by-name.ts';
import { byNoun } from './by-noun.ts';
import { byPreposition, byView } from './by-preposition.ts';
import { byVerbs } from './by-verb.ts';
import { withoutEchoes } from './echoes.ts';
import { type Layout, layoutOf, type Row, rowsOf } from './nodes.ts';

/** Attributions by the place of their cues. */
export function attributionsOf(parsed: ParsedText): Attribution[] {
  const layout = layoutOf(parsed);
  const edges = edgesOf(parsed);
  const turns = turnsOf(layout);
  const found: Attribution[] = [...turns.values()];
  for (const [index, { block }] of parsed.sentences.entries()) {
    const turn = turns.has(block);
    const opensBlock = parsed.blocks[block]!.sentences[0] === index;
    for (const row of rowsOf(layout, index)) {
      const spoken = turn || row.level >= 0;
      const inside = spoken ? spokenIn(row, parsed) : toldIn(row, parsed, edges, opensBlock);
      for (const attribution of inside) found.push(attribution);
    }
  }
  return withoutEchoes(
    parsed,
    found.sort((a, b) => a.cue.start - b.cue.start),
  );
}

/** Fewest blocks with a name and a colon at their head that make a text an interview. */
const FEWEST_TURNS = 3;

/** What is said in turns, by their blocks: `Petrov: We met.`; none where too few blocks look so. */
function turnsOf(layout: Layout): Map<number, Attribution> {
  const { parsed } = layout;
  const turns = new Map<number, Attribution>();
  for (const [index, { kind, sentences, start, end }] of parsed.blocks.entries()) {
    if (kind === 'heading') continue;
    const [row] = rowsOf(layout, sentences[0]);
    // A transcript may be quoted as a whole, with a mark before each of its paragraphs.
    if (row === undefined || (row.level >= 0 && parsed.quotations[row.level]!.start > start))
      continue;
    const turn = byColon({ ...row, level: -1 }, end);
    if (turn !== null) turns.set(index, { ...turn, shape: 'turn' });
  }
  return turns.size < FEWEST_TURNS ? new Map() : turns;
}

/**
 * Attributions in somebody's speech. Speakers tell their own minds by nouns and adjectives; that
 * attributes nothing to others.
 */
function spokenIn(row: Row, { quotations }: ParsedText): Attribution[] {
  const others = byPhrases(row, quotations).filter(({ cue }) => cue.by === 'preposition');
  return [...byVerbs(row, quotations, true), ...others];
}

/** Whether an attribution rests on a word that another cue has: `reports` is a noun or a verb. */
function sharesCue({ start, end }: DraftCue): (other: Attribution) => boolean {
  return ({ cue }) => cue.start < end && cue.end > start;
}

/** Attributions in a report's own words. */
function toldIn(row: Row, parsed: ParsedText, edges: Edges, opensBlock: boolean): Attribution[] {
  const { quotations } = parsed;
  const verbs = byVerbs(row, quotations, false);
  const others = byPhrases(row, quotations).filter(({ cue }) => !verbs.some(sharesCue(cue)));
  if (verbs.length > 0) return [...verbs, ...others];
  const more =
    acrossSentences(row, parsed, edges) ??
    bySignature(row, quotations, quotationBefore(parsed, edges, row.sentence)) ??
    (opensBlock ? byColon(row, null) : null);
  return more === null ? others : [...others, more];
}

/** All attributions in a row by other words than verbs. */
function byPhrases(row: Row, quotations: readonly Quotation[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < row.nodes.length; at += 1) {
    const attribution =
      byPreposition(row, at, quotations) ??
      byView(row, at) ??
      byNoun(row, at) ??
      byAdjective(row, at) ??
      byAdverb(row, at);
    if (attribution !== null) found.push(attribution);
  }
  return found;
}
