/** Cuts a text into blocks: paragraphs, headings and list items of plain text or Markdown. */

/** A block before its sentences are known: UTF-16 offsets, markers and outer blanks left out. */
export interface RawBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: 'heading' | 'paragraph' | 'item';
}

/** No hard-wrapped prose has longer lines: a line end after (or before) such a line ends a block. */
const LONGEST_WRAPPED_LINE = 200;

const HEADING = /^#{1,6}\s/;
const ITEM = /^(?:[-*+•–—]|\d{1,2}[.)])\s/;
const RULE = /^(?:[-*_]\s?){3,}$/;
const UNDERLINE = /^(?:=+|-+)$/;

/** What ends a sentence, with a closing mark after it. */
const SENTENCE_END = /[.!?…]["”’'»)\]]{0,3}$/;
const BEGINNING = /^["“‘'«„—–―-]?\p{Lu}/u;

interface Line {
  readonly start: number;
  readonly end: number;
  /** Depth of `>` before it. */
  readonly quoted: boolean;
}

/**
 * Blocks of a text, in its order. A single line end within prose is a wrap; a blank line, a
 * heading, a list marker, a rule or a change into or out of a `>` quotation ends a block.
 */
export function cutBlocks(text: string): RawBlock[] {
  const blocks: RawBlock[] = [];
  let open = null as RawBlock | null;
  let last = null as Line | null;
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_WRAPPED_LINE + 1));
    const kind = kindOf(words);
    if (open !== null && last !== null && kind === 'paragraph' && wraps(text, last, line)) {
      open = { ...open, end: line.end };
    } else if (open !== null) {
      const isTitle = UNDERLINE.test(words) && open.end === last?.end && open.start === last.start;
      blocks.push(isTitle ? { ...open, kind: 'heading' } : open);
      open = null;
    }
    if (open === null && kind !== null)
      open = { start: line.start + markerLength(words, kind), end: line.end, kind };
    last = kind === null || kind === 'heading' ? null : line;
  }
  if (open !== null) blocks.push(open);
  return blocks.filter(({ start, end }) => start < end);
}

/** What a line begins or goes on with; `null` for one without words. */
function kindOf(words: string): RawBlock['kind'] | null {
  if (words === '' || RULE.test(words) || UNDERLINE.test(words)) return null;
  return HEADING.test(words) ? 'heading' : ITEM.test(words) ? 'item' : 'paragraph';
}

/** Whether a line goes on with the block that the last line belongs to. */
function wraps(text: string, last: Line, line: Line): boolean {
  const longest = Math.max(last.end - last.start, line.end - line.start);
  if (last.quoted !== line.quoted || longest > LONGEST_WRAPPED_LINE) return false;
  const tail = text.slice(Math.max(last.start, last.end - 4), last.end);
  const head = text.slice(line.start, line.start + 3);
  if (!SENTENCE_END.test(tail) || !BEGINNING.test(head)) return true;
  // A sentence ends and the next word had room on its line: the line end is meant.
  const word = text.slice(line.start, line.end).search(/\s|$/);
  return last.end - last.start + 1 + word > line.end - line.start || !balanced(text, last);
}

/** Whether as many double quotation marks close in a line as open. */
function balanced(text: string, { start, end }: Line): boolean {
  let [straight, curly] = [0, 0];
  for (let at = start; at < end; at += 1) {
    if (text[at] === '"') straight += 1;
    if (text[at] === '“') curly += 1;
    if (text[at] === '”') curly -= 1;
  }
  return straight % 2 === 0 && curly === 0;
}

function markerLength(words: string, kind: RawBlock['kind']): number {
  if (kind === 'paragraph') return 0;
  const marker = words.search(/\s/);
  const rest = words.slice(marker).search(/\S/);
  return rest < 0 ? words.length : marker + rest;
}

/** Lines without the blanks around them and the `>` before them. */
function* linesOf(text: string): Generator<Line> {
  let from = 0;
  while (from < text.length) {
    let to = from;
    while (to < text.length && !isLineEnd(text.charCodeAt(to))) to += 1;
    yield trimmed(text, from, to);
    from = to + (text.startsWith('\r\n', to) ? 2 : 1);
  }
}

function trimmed(text: string, from: number, to: number): Line {
  let [start, end, quoted] = [from, to, false];
  while (start < end && (isBlank(text.charCodeAt(start)) || text[start] === '>')) {
    quoted ||= text[start] === '>';
    start += 1;
  }
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end, quoted };
}

/** Whether a code unit ends a line: LF, CR, VT, FF, NEL, line or paragraph separator. */
export function isLineEnd(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Whether a code unit is blank: white space, a control, or an invisible mark of direction. */
export function isBlank(code: number): boolean {
  if (code <= 32 || (code >= 0x7f && code <= 0xa0)) return true;
  if (code === 0xad || code === 0x61c || code === 0x1680 || code === 0x3000) return true;
  if (code >= 0x2000 && code <= 0x200f) return true;
  if (code >= 0x2028 && code <= 0x202f) return true;
  return (code >= 0x205f && code <= 0x206f) || code === 0xfeff;
}
