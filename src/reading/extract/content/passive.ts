/** Content and speaker of a cue in the passive: `it was said that`, `X was rejected by Y`. */
import type { Span } from '../../drafts.ts';
import type { Place } from '../clauses.ts';
import { type Node, spanOf } from '../nodes.ts';
import { isComma, isEnd, isVerbal, phraseEnd } from '../phrases.ts';
import type { Subject } from '../subjects.ts';
import type { VerbSite } from '../verbs.ts';
import { clauseFrom, FURTHEST, objectFrom } from './pieces.ts';

/**
 * `it was said that`, `X is said to`, `X was rejected by Y`. The subject of a passive is part of
 * what is said, or the object of what is done (Quirk et al. 1985, 3.65 and 16.50).
 */
export function passiveContent(
  nodes: readonly Node[],
  site: VerbSite,
  { span }: Subject,
  place: Place,
): Span[] | null {
  const { takes } = site.word;
  const rest = afterPassive(nodes, site, place);
  if (rest !== null) return rest;
  if (nodes[site.to]?.lower === 'to' && takes.includes('that')) {
    const clause = objectFrom(nodes, site.to, place);
    return clause === null || span === null ? clause : [span, ...clause];
  }
  if (isCharge(nodes[site.to]?.lower, site)) {
    const charge = objectFrom(nodes, site.to, place);
    return charge === null || span === null ? charge : [span, ...charge];
  }
  const acts = takes.includes('np') && agentOf(nodes, site) !== null;
  return acts && span !== null ? [span] : null;
}

/** Whether a preposition after a passive tells the charge: `accused of`, `blamed for`. */
function isCharge(preposition: string | undefined, { word }: VerbSite): boolean {
  if (preposition === 'of') return word.takes.includes('person-of');
  return preposition === 'for' && word.group === 'reject';
}

/** `that ...` or `as ...` after a passive. */
function afterPassive(nodes: readonly Node[], site: VerbSite, place: Place): Span[] | null {
  for (let at = site.to; at < nodes.length && at < site.to + FURTHEST; at += 1) {
    const node = nodes[at]!;
    if (node.lower === 'that' && node.pos !== 'DET') return clauseFrom(nodes, at + 1, place);
    if (node.lower === 'as' && site.word.takes.includes('as')) return clauseFrom(nodes, at, place);
    if (isComma(node) || isEnd(node) || isVerbal(node)) return null;
  }
  return null;
}

/** `by X` after a passive. */
export function agentOf(nodes: readonly Node[], site: VerbSite): Span | null {
  if (nodes[site.to]?.lower !== 'by') return null;
  const end = phraseEnd(nodes, site.to + 1);
  return end > site.to + 1 ? spanOf(nodes, site.to + 1, end) : null;
}
