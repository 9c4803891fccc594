/** Content after its cue, as a clause or a quotation: `said that ...`, `said: “...”`, `said they met`. */
import type { Span } from '../../drafts.ts';
import { contentEnd, hasClause, isSubject, type Place } from '../clauses.ts';
import { contentSpan, type Node } from '../nodes.ts';
import {
  isComma,
  isDash,
  isEnd,
  isPronoun,
  isQuote,
  isVerbal,
  phraseEnd,
  skipAdjuncts,
} from '../phrases.ts';
import type { VerbSite } from '../verbs.ts';
import { clauseFrom, FURTHEST, pointsOut, quotedFrom, restFrom } from './pieces.ts';

const WH = new Set('whether if how what why when who where which'.split(' '));

/** Content marked by `that`, a colon, quotation marks or a question word. */
export function markedContent(nodes: readonly Node[], site: VerbSite, place: Place): Span[] | null {
  const { takes } = site.word;
  const takesThat = takes.includes('that') || takes.includes('marked');
  const reach = reachOf(nodes, site);
  for (let at = site.to; at < nodes.length && at < site.to + FURTHEST; at += 1) {
    const node = nodes[at]!;
    const next = nodes[at + 1];
    if (node.lower === ':') {
      if (next === undefined) return null;
      return [isQuote(next) ? quotedFrom(nodes, at + 1, place) : restFrom(nodes, at + 1)];
    }
    if (isQuote(node) && takes.includes('quote') && follows(nodes, site, at))
      return [quotedFrom(nodes, at, place)];
    if (isComma(node) && isQuote(next)) continue;
    if (node.lower === 'that' && takesThat && node.pos !== 'DET' && next && at <= reach)
      return pointsOut(nodes, at) ? null : clauseFrom(nodes, at + 1, place);
    if (WH.has(node.lower) && takes.includes('wh') && at <= reach)
      return clauseFrom(nodes, at, place);
    if (isComma(node) || isEnd(node) || (isVerbal(node) && !node.lower.endsWith('ed'))) return null;
    if (isDash(node)) return null;
  }
  return null;
}

/** One past the adjuncts and the addressee of a verb: where a clause that it takes begins. */
function reachOf(nodes: readonly Node[], { to, word }: VerbSite): number {
  const from = skipAdjuncts(nodes, to);
  return word.addressee ? skipAdjuncts(nodes, phraseEnd(nodes, from)) : from;
}

/** Whether only an addressee, adverbs or adjuncts stand between a verb and a quotation. */
function follows(nodes: readonly Node[], site: VerbSite, at: number): boolean {
  let from = skipAdjuncts(nodes, site.to);
  if (site.word.addressee || site.word.takes.includes('small')) from = phraseEnd(nodes, from);
  from = skipAdjuncts(nodes, from);
  if (isComma(nodes[from])) from += 1;
  return from >= at && !site.word.takes.includes('small') && nodes[at - 1]!.pos !== 'ADP';
}

/** A clause that no `that` marks: `said the talks were over`. */
export function bareClause(nodes: readonly Node[], site: VerbSite, place: Place): Span[] | null {
  const { takes, group, addressee } = site.word;
  if (!takes.includes('that')) return null;
  let from = skipAdjuncts(nodes, site.to);
  if (addressee) from = skipAdjuncts(nodes, addresseeEnd(nodes, from));
  const end = contentEnd(nodes, from, place);
  const found = group === 'say' || group === 'tell' ? hasClause : isSubject;
  return found(nodes, from, end) ? [contentSpan(nodes, from, end)] : null;
}

/** An addressee without what hangs on it by prepositions: `told reporters in Geneva`. */
function addresseeEnd(nodes: readonly Node[], from: number): number {
  return isPronoun(nodes[from]) ? from + 1 : phraseEnd(nodes, from, false);
}
