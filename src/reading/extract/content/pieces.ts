/** Spans of content from a node on: the rest of the row, a clause, an object, a quotation. */
import type { Span } from '../../drafts.ts';
import { contentEnd, objectEnd, type Place, rowEnd } from '../clauses.ts';
import { contentSpan, type Node, spanOf } from '../nodes.ts';
import { isComma, isEnd, isQuote, phraseEnd } from '../phrases.ts';

/** Furthest, in nodes, that `that` or a quotation can stand from its verb. */
export const FURTHEST = 20;

export function clauseFrom(nodes: readonly Node[], from: number, place: Place): Span[] | null {
  const end = contentEnd(nodes, from, place);
  return from < end ? [contentSpan(nodes, from, end)] : null;
}

export function objectFrom(nodes: readonly Node[], from: number, place: Place): Span[] | null {
  const end = objectEnd(nodes, from, place);
  return from < end ? [contentSpan(nodes, from, end)] : null;
}

export function restFrom(nodes: readonly Node[], from: number): Span {
  return spanOf(nodes, from, Math.max(from + 1, rowEnd(nodes)));
}

/** From a quotation to the end of the content; one that ends in a comma or full stop ends it. */
export function quotedFrom(nodes: readonly Node[], at: number, place: Place): Span {
  const complete = ',.?!…'.includes(nodes[at]!.lastChar || ' ') && !isQuote(nodes[at + 2]);
  const runsOn = nodes[at]!.wholeEnd > nodes[at]!.end;
  return contentSpan(nodes, at, complete || runsOn ? at + 1 : contentEnd(nodes, at, place));
}

/** Whether `that` points to a noun and opens no clause: `disputed that reading`. */
export function pointsOut(nodes: readonly Node[], that: number): boolean {
  // An article or a pronoun after it opens a clause: `announced that the ferry sails`.
  if (['DET', 'PRON'].includes(nodes[that + 1]?.pos ?? '')) return false;
  const end = phraseEnd(nodes, that + 1, false);
  if (nodes[end - 1]?.pos !== 'NOUN') return false;
  const after = nodes[end + 1];
  const parts = after?.pos === 'CCONJ' || after?.lower.endsWith('ing') === true;
  return isEnd(nodes[end]) || (isComma(nodes[end]) && parts);
}
