/** The clauses of a sentence that no attribution accounts for. */
import type { Span } from '../drafts.ts';
import type { Token } from '../text.ts';

const JOINS: ReadonlySet<string> = new Set(['and', 'but', 'yet', 'so']);

/**
 * Clauses joined by `, and`, `, but` and the like or by a semicolon, without what joins and ends
 * them; only those that touch none of the spans.
 *
 * @param tokens - of one sentence
 * @param taken - cues and contents of attributions
 */
export function clausesOf(tokens: readonly Token[], taken: readonly Span[]): Token[][] {
  const clauses: Token[][] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const joins = at < tokens.length && isJoin(tokens, at);
    if (at < tokens.length && !joins) continue;
    const clause = trimmed(tokens.slice(from, at));
    if (clause.length > 0 && !touches(clause, taken)) clauses.push(clause);
    from = at + (tokens[at]?.lower === ';' ? 1 : 2);
  }
  return clauses;
}

function isJoin(tokens: readonly Token[], at: number): boolean {
  const { lower, quotation } = tokens[at]!;
  if (quotation >= 0) return false;
  return lower === ';' || (lower === ',' && JOINS.has(tokens[at + 1]?.lower ?? ''));
}

function trimmed(tokens: readonly Token[]): Token[] {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]!.pos === 'PUNCT' && tokens[end - 1]!.quotation < 0) end -= 1;
  return tokens.slice(0, end);
}

function touches(clause: readonly Token[], taken: readonly Span[]): boolean {
  const [start, end] = [clause[0]!.start, clause.at(-1)!.end];
  return taken.some(([from, to]) => from < end && to > start);
}
