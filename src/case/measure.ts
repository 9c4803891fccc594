import { Lexer } from 'yaml';
import { LIMITS } from './limits.ts';
import type { Span } from './positions.ts';
import type { Report } from './report.ts';

/** Tokens that may begin a block: no blanks, comments, anchors or tags. */
const OPENS = /^[^\s#&!]/;
/** Tokens of the lexer that mark something and stand for no text. */
const MARKS = new Set(['\x02', '\x18', '\x1f']);
/** Characters of a tag. The parser takes the square of their number. */
const TAG = 200;

/**
 * Looks at the tokens of a text before it is parsed, without recursion, and reports the first
 * excess: maps and lists that are nested too deeply, too many tokens, a tag that is too long.
 *
 * The parser recurses, and where it runs out of stack it can end the whole process and not only
 * the call (V8 does so when it has no stack left to compile a regular expression). So depth is
 * measured here: brackets exactly; blocks by the columns at which lines and their indicators
 * begin, which is never more than the true depth, and at least half of it. The parsed tree is
 * measured again, exactly.
 *
 * @returns whether the text may be parsed
 */
export function mayParse(text: string, report: Report): boolean {
  const columns: number[] = [];
  let [offset, lineStart, flow, count, fresh] = [0, 0, 0, 0, true];
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token) || token === '') continue;
    const start = offset;
    offset += token.length;
    if (token === '[' || token === '{') flow += 1;
    if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (flow === 0 && OPENS.test(token) && (fresh || token === '-' || token === '?'))
      enter(columns, start - lineStart);
    const newline = token.lastIndexOf('\n');
    if (newline >= 0) lineStart = start + newline + 1;
    if (newline >= 0) fresh = token.slice(newline).trim() === '';
    else if (OPENS.test(token)) fresh = false;
    if (!/^\s/.test(token)) count += 1;
    const at: Span = [start, start + 1];
    if (!withinLimits(report, at, token, count, columns.length + flow)) return false;
  }
  return true;
}

function withinLimits(report: Report, at: Span, token: string, count: number, depth: number) {
  // One more: the first word of a line may be a value and no map.
  if (depth > LIMITS.nesting + 1) report.add('nesting-too-deep', { limit: LIMITS.nesting }, at, '');
  else if (count > LIMITS.tokens) report.add('too-many-tokens', { limit: LIMITS.tokens }, at, '');
  else if (token.startsWith('!') && token.length > TAG)
    report.add('tag-unknown', { tag: token }, at, '');
  else return true;
  return false;
}

/** Leaves the blocks that begin at or after a column, and enters one there. */
function enter(columns: number[], column: number): void {
  while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
  columns.push(column);
}
