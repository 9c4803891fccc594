/** Attributions whose quotation stands in another sentence than their verb. */
import type { Span } from '../drafts.ts';
import type { ParsedText, Quotation } from '../text.ts';
import type { Attribution } from './attribution.ts';
import { rowEnd } from './clauses.ts';
import { type Row, spanOf } from './nodes.ts';
import { isVerbal, skipAdjuncts } from './phrases.ts';
import { subjectOf } from './subjects.ts';
import { verbAt } from './verbs.ts';

/** Where quotations begin and end in a text. */
export interface Edges {
  readonly starts: ReadonlyMap<number, Quotation>;
  readonly ends: ReadonlyMap<number, Quotation>;
}

export function edgesOf({ quotations }: ParsedText): Edges {
  return {
    starts: new Map(quotations.map((quotation) => [quotation.start, quotation])),
    ends: new Map(quotations.map((quotation) => [quotation.end, quotation])),
  };
}

/**
 * `“Why?” The minister asked.` and, over the end of a paragraph, `The minister said:` with the
 * quotation after it. The sentence must hold no more than that.
 */
export function acrossSentences(row: Row, parsed: ParsedText, edges: Edges): Attribution | null {
  const { nodes, sentence, level } = row;
  const at = nodes.findIndex((node, index) => isVerbal(node) && verbAt(nodes, index) !== null);
  const site = at < 0 ? null : verbAt(nodes, at);
  if (level >= 0 || site === null || site.passive || !site.word.takes.includes('quote'))
    return null;
  const subject = subjectOf(nodes, site, []);
  if (subject.span === null || subject.place === 'relative') return null;
  const opens = nodes.at(-1)!.lower === ':';
  const after = skipAdjuncts(nodes, subject.to);
  if (!opens && (after < rowEnd(nodes) || subject.from > 0)) return null;
  const content = opens
    ? quotedNext(parsed, edges, sentence)
    : quotedBefore(parsed, edges, sentence);
  if (content === null) return null;
  const [start, end] = spanOf(nodes, site.from, site.to);
  const cue = { start, end, lemma: site.word.lemma, by: 'verb', passive: false } as const;
  const { negated } = site;
  return {
    sentence,
    level,
    cue,
    mention: subject.span,
    content: [content],
    shape: opens ? 'marked' : 'beside',
    negated,
  };
}

function quotedNext({ sentences }: ParsedText, { starts }: Edges, sentence: number): Span | null {
  const found = starts.get(sentences[sentence + 1]?.start ?? -1);
  return found === undefined ? null : [found.start, found.end];
}

function quotedBefore(parsed: ParsedText, edges: Edges, sentence: number): Span | null {
  const found = quotationBefore(parsed, edges, sentence);
  return found === null ? null : [found.start, found.end];
}

/** The quotation that ends with the sentence before, in the same block. */
export function quotationBefore(
  { sentences }: ParsedText,
  { ends }: Edges,
  sentence: number,
): Quotation | null {
  const before = sentences[sentence - 1];
  if (before?.block !== sentences[sentence]!.block) return null;
  return ends.get(before.end) ?? null;
}
