/** Attributions by an adjunct of viewpoint: `according to X, ...`, `..., in X's view`. */
import { PREPOSITIONS, VIEWPOINT_NOUNS } from '../cues/index.ts';
import type { Span } from '../drafts.ts';
import type { Quotation } from '../text.ts';
import { type Attribution, attributionBy } from './attribution.ts';
import { contentEnd, rowEnd } from './clauses.ts';
import { contentSpan, type Node, type Row, spanOf } from './nodes.ts';
import { isComma, isQuote, opensPhrase, phraseEnd, possessorOf } from './phrases.ts';

/** `according to X, ...`, `..., according to X`, `..., according to X, ...`. */
export function byPreposition(
  row: Row,
  at: number,
  quotations: readonly Quotation[],
): Attribution | null {
  const { nodes } = row;
  const cue = PREPOSITIONS.find((words) => words.every((word, k) => nodes[at + k]?.lower === word));
  if (cue === undefined) return null;
  const from = at + cue.length;
  let to = sourceEnd(nodes, from);
  if (to === from) return null;
  const apposed = isComma(nodes[to]) ? phraseEnd(nodes, to + 1) : to;
  if (apposed > to + 1 && (isComma(nodes[apposed]) || apposed >= rowEnd(nodes))) to = apposed;
  const content = around(nodes, at, to, quotations);
  if (content.length === 0) return null;
  return attributionBy(
    row,
    [at, from],
    cue.join(' '),
    'preposition',
    spanOf(nodes, from, to),
    content,
  );
}

const OURS = new Set(['our', 'my']);

/** `in his view`, `in X's account`. */
export function byView(row: Row, at: number): Attribution | null {
  const { nodes } = row;
  if (nodes[at]!.lower !== 'in' || !opensPhrase(nodes[at + 1])) return null;
  for (let noun = at + 2; noun < nodes.length && noun < at + 9; noun += 1) {
    const node = nodes[noun]!;
    if (!VIEWPOINT_NOUNS.has(node.lower) && !VIEWPOINT_NOUNS.has(node.lemma)) continue;
    const mention = possessorOf(nodes, noun);
    if (mention === null || nodes[noun + 1]?.lower === 'of') return null;
    // `in our view`, outside quotations: the report speaks of itself.
    if (row.level < 0 && OURS.has(nodes[at + 1]!.lower)) return null;
    const content = around(nodes, at, noun + 1, []);
    if (content.length === 0) return null;
    return attributionBy(row, [at, noun + 1], node.lower, 'noun', mention, content);
  }
  return null;
}

/** One past a noun phrase whose first word may be tagged a verb: `according to exit polls`. */
function sourceEnd(nodes: readonly Node[], from: number): number {
  const mistaken = nodes[from]?.pos === 'VERB' && nodes[from + 1]?.pos === 'NOUN';
  return mistaken ? phraseEnd(nodes, from + 1) : phraseEnd(nodes, from);
}

/** What stands before and after a parenthesis from `at` to `to`. */
function around(
  nodes: readonly Node[],
  at: number,
  to: number,
  quotations: readonly Quotation[],
): Span[] {
  const spans: Span[] = [];
  let end = at;
  while (end > 0 && isComma(nodes[end - 1])) end -= 1;
  let first = clauseStart(nodes, end);
  while (first < end && (nodes[first]!.pos === 'CCONJ' || isComma(nodes[first]))) first += 1;
  if (first < end) {
    const opened = quotations[nodes[first]!.quote]?.start ?? nodes[first]!.start;
    spans.push([opened, nodes[end - 1]!.end]);
  }
  if (isComma(nodes[to]) || isQuote(nodes[to]) || spans.length === 0) {
    const from = isComma(nodes[to]) ? to + 1 : to;
    const last = contentEnd(nodes, from, 'main');
    if (from < last) spans.push(contentSpan(nodes, from, last));
  }
  return spans;
}

/** One past the last colon or semicolon before a node: what stands before it is said apart. */
function clauseStart(nodes: readonly Node[], before: number): number {
  const part = nodes.slice(0, before).findLastIndex(({ lower }) => lower === ':' || lower === ';');
  return part + 1;
}
