/** The complement by which a clause judges: `useful`, `a normal search for compromise`. */
import type { Token } from '../text.ts';
import { type Content, isOf } from './content.ts';
import { BAD, GOOD, words } from './words.ts';

const LINKS = words('of for to in on with from towards toward between against over at by');
/** Words and marks that end a clause. */
export const ENDS = words(
  ', ; : . ? ! — – ( ) " “ ” « » „ 「 」 because while although though when if unless until since after before as but which who that whereas',
);

/** Tokens of an adjective or a noun phrase with what hangs on it, up to the end of the clause. */
export function complementFrom(content: Content, start: number): [number, number] | null {
  const { parsed, tokens } = content;
  const last = tokens.at(-1)! + 1;
  const view = content.viewAt(start < last ? start : last - 1);
  let from = start;
  while (from < last && SKIPS.has(parsed.tokens[from]!.pos) && !view.startingAt.has(from))
    from += 1;
  let to = from;
  while (to < last) {
    const token = parsed.tokens[to]!;
    const phrase = view.startingAt.get(to);
    if (phrase !== undefined && to > from && phrase.kind === 'time') break;
    if (phrase !== undefined && (to === from || isLink(parsed.tokens[to - 1]!))) to = phrase.to;
    else if (to > from && isLink(token) && view.startingAt.has(to + 1)) to += 1;
    else if (to === from && token.pos === 'DET' && to + 1 < last) to += 2;
    else if (token.pos === 'ADJ' && (to === from || isAnd(parsed.tokens[to - 1]!))) to += 1;
    else if (to > from && isAnd(token) && parsed.tokens[to + 1]?.pos === 'ADJ') to += 1;
    else if (to === from && isOf(token, GOOD_OR_BAD) && !ENDS.has(token.lower)) to += 1;
    else break;
  }
  const end = Math.min(to, last);
  return end > from ? [from, end] : null;
}

const SKIPS = words('ADV AUX PART PUNCT ADP');
/** Words that judge. */
export const GOOD_OR_BAD = new Set([...GOOD, ...BAD]);

function isLink({ lower }: Token): boolean {
  return LINKS.has(lower);
}

function isAnd({ lower }: Token): boolean {
  return lower === 'and' || lower === 'but' || lower === 'nor';
}
