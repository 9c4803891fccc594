/** Content beside its attribution: `“...,” said X`, `The talks failed, X said`, `..., as X put it, ...`. */
import type { Span } from '../../drafts.ts';
import type { Quotation } from '../../text.ts';
import { contentEnd, type Place, rowEnd } from '../clauses.ts';
import { contentSpan, type Node } from '../nodes.ts';
import {
  isComma,
  isDash,
  isEnd,
  isQuote,
  isRelative,
  isVerbal,
  phraseEnd,
  skipAdjuncts,
} from '../phrases.ts';
import type { Subject } from '../subjects.ts';
import { type VerbSite, verbAt } from '../verbs.ts';
import { quotedFrom } from './pieces.ts';

/** What stands before the attribution, and goes on after it: `“...,” X said, “...”`. */
export function besideContent(
  nodes: readonly Node[],
  site: VerbSite,
  { from, to, place }: Subject,
  quotations: readonly Quotation[],
): Span[] | null {
  if (place === 'relative' || !site.word.takes.includes('quote')) return null;
  const left = from - 1;
  if (nodes[left]?.lower === 'as' && (left === 0 || isComma(nodes[left - 1])))
    return asideContent(nodes, left, to, quotations);
  const quoted = isQuote(nodes[left]) || (isComma(nodes[left]) && isQuote(nodes[left - 1]));
  if (left < 0 || !(quoted || isComma(nodes[left]) || isDash(nodes[left]))) return null;
  if (place === 'elided' && !isQuote(nodes[left])) return null;
  const after = afterAttribution(nodes, site, to, place);
  const ends = quoted ? endsQuoted(nodes, left, after) : endsClause(nodes, after);
  const first = ends ? leftOf(nodes, left, quotations) : null;
  if (first === null) return null;
  const within = isComma(nodes[left]) && isRelative(nodes[left - 1]) ? 'relative' : 'main';
  const right = rightOf(nodes, after, quoted, within);
  return right === null ? [first] : [first, right];
}

/** One past the adjuncts and the addressee of an attribution. */
function afterAttribution(
  nodes: readonly Node[],
  { word }: VerbSite,
  to: number,
  place: Subject['place'],
): number {
  const after = skipAdjuncts(nodes, to);
  if (!word.addressee || place === 'after') return after;
  return skipAdjuncts(nodes, phraseEnd(nodes, after));
}

/** Whether what stands before may be the content: a quotation, unless `that` brings another. */
function endsQuoted(nodes: readonly Node[], left: number, after: number): boolean {
  return nodes[after]?.lower !== 'that' || isComplete(nodes, left);
}

/** The same of a clause: the attribution ends, and no speech in quotation marks begins after it. */
function endsClause(nodes: readonly Node[], after: number): boolean {
  if (!isEnd(nodes[after]) && !isComma(nodes[after])) return false;
  const next = nodes[after + 1];
  if (!isQuote(next)) return true;
  return !isAdjunct(nodes[0]) && !(isComma(nodes[after]) && !next!.lowerStart);
}

/** Whether the quotation that ends at a node ends as speech before its attribution does. */
function isComplete(nodes: readonly Node[], at: number): boolean {
  const node = isQuote(nodes[at]) ? nodes[at] : nodes[at - 1];
  return node !== undefined && ',.?!…—-'.includes(node.lastChar || ' ');
}

/** Whether a sentence begins with an adjunct: `Asked about the plan, X said ...`. */
function isAdjunct(first: Node | undefined): boolean {
  return first?.pos === 'VERB' || first?.pos === 'SCONJ' || first?.pos === 'ADP';
}

/** `..., as X put it, ...`: what stands around. */
function asideContent(
  nodes: readonly Node[],
  from: number,
  to: number,
  quotations: readonly Quotation[],
): Span[] | null {
  const end = skipAdjuncts(nodes, to);
  if (!isComma(nodes[end]) && !isEnd(nodes[end]) && nodes[end]?.lower !== ':') return null;
  const spans: Span[] = [];
  const before = from > 1 ? leftOf(nodes, from - 1, quotations) : null;
  if (before !== null) spans.push(before);
  if (end + 1 < rowEnd(nodes)) spans.push(contentSpan(nodes, end + 1, rowEnd(nodes)));
  return spans.length === 0 ? null : spans;
}

/** From the beginning of the sentence, or of the quotation that ends here. */
function leftOf(
  nodes: readonly Node[],
  last: number,
  quotations: readonly Quotation[],
): Span | null {
  let end = last + 1;
  while (end > 0 && (isComma(nodes[end - 1]) || isDash(nodes[end - 1]))) end -= 1;
  if (end === 0) return null;
  let first = 0;
  while (first < end - 1 && nodes[first]!.pos === 'CCONJ') first += 1;
  if (
    isQuote(nodes[end - 1]) &&
    ':,'.includes(nodes[end - 2]?.lower || '-') &&
    isComplete(nodes, end - 1)
  )
    first = end - 1;
  if (isRelative(nodes[end - 1]) && isComma(nodes[end - 2])) first = end - 1;
  if (nodes[first]!.pos === 'ADP' && !nodes.slice(first, end).some(isVerbal)) return null;
  const quotation = quotations[nodes[first]!.quote];
  return [quotation?.start ?? nodes[first]!.start, nodes[end - 1]!.end];
}

/** What goes on after the attribution; where the left part is no quotation, whatever follows. */
function rightOf(
  nodes: readonly Node[],
  after: number,
  quoted: boolean,
  place: Place,
): Span | null {
  let from = after;
  while (isComma(nodes[from]) || isDash(nodes[from]) || nodes[from]?.lower === ':') from += 1;
  if (from > after && isQuote(nodes[from])) return quotedFrom(nodes, from, 'main');
  if (from > after && nodes[from]?.pos === 'CCONJ') return conjoined(nodes, from);
  if (quoted) return resumed(nodes, after);
  if (from === after || from >= rowEnd(nodes)) return null;
  if (verbAt(nodes, from)?.form === 'ing' || isRelative(nodes[from])) return null;
  return contentSpan(nodes, from, contentEnd(nodes, from, place));
}

/** `“...,” he said, and still “...”`: what follows a conjunction where it is quoted again. */
function conjoined(nodes: readonly Node[], from: number): Span | null {
  const end = contentEnd(nodes, from, 'main');
  if (isQuote(nodes[from + 1])) return quotedFrom(nodes, from + 1, 'main');
  for (let at = from; at < end && at < from + 6; at += 1) {
    if (verbAt(nodes, at) !== null) return null;
    if (isQuote(nodes[at])) return contentSpan(nodes, from, end);
  }
  return null;
}

/** A quotation that goes on in lower case after an insertion: `“...,” he said, smiling, “and ...”`. */
function resumed(nodes: readonly Node[], from: number): Span | null {
  for (let at = from; at < nodes.length; at += 1) {
    if (!isQuote(nodes[at])) {
      if (verbAt(nodes, at) !== null) return null;
      continue;
    }
    const resumes = isComma(nodes[at - 1]) && nodes[at]!.lowerStart;
    return resumes ? quotedFrom(nodes, at, 'main') : null;
  }
  return null;
}
