/** Content and speaker of a cue in the passive: `it was said that`, `X was rejected by Y`. */
import type { Span } from '../../drafts.ts';
import type { Place } from '../clauses.ts';
import { type Node, spanOf } from '../nodes.ts';
import { isComma, isEnd, isVerbal, phraseEnd, skipAdjuncts } from '../phrases.ts';
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
  const that = thatAfter(nodes, site);
  if (that !== null) return clauseFrom(nodes, that + 1, place);
  const predicate = predicateAfter(nodes, site);
  if (predicate !== null) {
    const end = objectFrom(nodes, predicate, place);
    return end === null || span === null ? end : [span, ...end];
  }
  const acts = site.word.takes.includes('np') && agentOf(nodes, site) !== null;
  return acts && span !== null ? [span] : null;
}

/** Where the predicate of the subject begins: `said to be`, `accused of`, `described by X as`. */
function predicateAfter(nodes: readonly Node[], site: VerbSite): number | null {
  const { takes } = site.word;
  const first = nodes[site.to]?.lower;
  if ((first === 'to' && takes.includes('that')) || isCharge(first, site)) return site.to;
  if (!takes.includes('as')) return null;
  const as = first === 'by' ? phraseEnd(nodes, site.to + 1) : skipAdjuncts(nodes, site.to);
  return nodes[as]?.lower === 'as' ? as : null;
}

/** Whether a preposition after a passive tells the charge: `accused of`, `blamed for`. */
function isCharge(preposition: string | undefined, { word }: VerbSite): boolean {
  if (preposition === 'of') return word.takes.includes('person-of');
  return preposition === 'for' && word.group === 'reject';
}

/** Index of the `that` that opens a clause after a passive. */
function thatAfter(nodes: readonly Node[], site: VerbSite): number | null {
  for (let at = site.to; at < nodes.length && at < site.to + FURTHEST; at += 1) {
    const node = nodes[at]!;
    if (node.lower === 'that' && node.pos !== 'DET') return at;
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
