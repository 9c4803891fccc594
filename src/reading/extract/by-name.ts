/** Attributions by a name and a mark: `“We met.” — Petrov`, `PETROV: We met.` */
import type { Span } from '../drafts.ts';
import type { Quotation } from '../text.ts';
import { type Attribution, attributionBy } from './attribution.ts';
import { rowEnd } from './clauses.ts';
import { type Row, spanOf } from './nodes.ts';
import { isDash, isQuote, phraseEnd } from './phrases.ts';

/**
 * `“We met.” — Petrov`: a quotation with the name of who said it after a dash.
 *
 * @param before - the quotation that ends the sentence before, where one does
 */
export function bySignature(
  row: Row,
  quotations: readonly Quotation[],
  before: Quotation | null,
): Attribution | null {
  const { nodes, level } = row;
  const dash = nodes.findIndex((node) => isDash(node));
  if (level >= 0 || dash < 0 || nodes[dash + 1]?.pos !== 'PROPN') return null;
  const quotation = dash === 0 ? before : (quotations[nodes[dash - 1]!.quote] ?? null);
  const end = phraseEnd(nodes, dash + 1);
  if (quotation === null || (end < rowEnd(nodes) && !isQuote(nodes[end]))) return null;
  const content: Span = [quotation.start, quotation.end];
  return attributionBy(row, [dash, dash + 1], '—', 'colon', spanOf(nodes, dash + 1, end), [
    content,
  ]);
}

/** Most words of a name before a colon. */
const LONGEST_NAME = 6;

/**
 * `PETROV: We met.` at the head of a block: who speaks in a transcript or a headline.
 *
 * @param end - where what is said ends; the end of the row where it is `null`
 */
export function byColon(row: Row, end: number | null): Attribution | null {
  const { nodes } = row;
  const colon = nodes.findIndex(({ lower }) => lower === ':');
  if (colon < 1 || colon > LONGEST_NAME || colon + 1 >= rowEnd(nodes)) return null;
  const names = nodes.slice(0, colon);
  const named = names.every(({ word, pos }) => /^\p{Lu}/u.test(word) && pos !== 'VERB');
  if (!named || names.every(({ pos }) => pos !== 'PROPN')) return null;
  const [from, to] = spanOf(nodes, colon + 1, rowEnd(nodes));
  const mention = spanOf(nodes, 0, colon);
  return attributionBy(row, [colon, colon + 1], ':', 'colon', mention, [[from, end ?? to]]);
}
