import { Lexer } from 'yaml';
import type { Span } from './positions.ts';

/** Tokens that may begin a block: no blanks, comments, anchors or tags. */
const OPENS = /^[^\s#&!]/;
/** Tokens of the lexer that mark something and stand for no text. */
const MARKS = new Set(['\x02', '\x18', '\x1f']);

/**
 * Finds where maps and lists are nested too deeply, without recursion.
 *
 * The parser recurses, and ends the whole process, not only the call, when it runs out of stack
 * (a regular expression that is compiled near the end of the stack is fatal in V8). So depth is
 * measured on the lexer's tokens first: brackets exactly; blocks by the columns at which lines and
 * their indicators begin, which is never more than the true depth, and at least half of it.
 *
 * @returns the span of the first token past `limit` levels, or `null`
 */
export function tooDeep(text: string, limit: number): Span | null {
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let fresh = true;
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
    // One more: the first word of a line may be a value and no map.
    if (columns.length + flow > limit + 1) return [start, start + 1];
  }
  return null;
}

/** Leaves the blocks that begin at or after a column, and enters one there. */
function enter(columns: number[], column: number): void {
  while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
  columns.push(column);
}
