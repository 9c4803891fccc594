/**
 * Pairs the quotation marks of a block. One pass with a stack of bounded depth, so that its time is
 * linear whatever the text.
 */
import { isBlank } from './blocks.ts';
import type { Quotation } from './text.ts';

/** Marks of one family close each other. */
const FAMILY: Readonly<{ [mark: string]: string }> = {
  // Two typewriter apostrophes, and TeX's two grave accents.
  "''": 'double',
  '``': 'double',
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '＂': 'double',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'single guillemet',
  '›': 'single guillemet',
  '「': 'corner',
  '」': 'corner',
  '『': 'white corner',
  '』': 'white corner',
};
const ALWAYS_OPENS = new Set('„‟‚‛「『');
const ALWAYS_CLOSES = new Set('」』');
/** Deeper nesting than this is no speech: further opening marks are passed over. */
const DEEPEST = 12;
/** Words whose apostrophe stands before them. */
const ELIDED = /^(?:\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|n\b|bout\b|round\b)/i;

const FEET = /\d['′’]\d{1,2}$/;

interface Open {
  readonly at: number;
  readonly mark: string;
  readonly family: string;
  /** Where another mark of the same kind opened inside: there it ends if nothing closes it. */
  reopened: number | null;
  /** First place where a single mark could close and could as well be an apostrophe. */
  weak: number | null;
}

type Pair = Omit<Quotation, 'parent'>;

/** The mark that begins at an offset, of one or two characters; any other character as it is. */
function markAt(text: string, at: number): string {
  const char = text[at]!;
  return (char === "'" || char === '`') && text[at + 1] === char ? char + char : char;
}

/** Whether a character can be a quotation mark (an apostrophe can). */
export function isMark(char: string): boolean {
  return FAMILY[char] !== undefined;
}

/** Whether a character is a quotation mark and cannot be an apostrophe. */
export function isSureMark(char: string): boolean {
  const family = FAMILY[char];
  return family !== undefined && family !== 'single';
}

/**
 * The quotations of `text` between two offsets, by their start; `parent` counts from `first`.
 * Single marks that nothing closes are apostrophes; other unclosed quotations end with the block.
 */
export function pairMarks(text: string, start: number, end: number, first: number): Quotation[] {
  const stack: Open[] = [];
  const pairs: Pair[] = [];
  for (let at = start; at < end; at += 1) {
    const mark = markAt(text, at);
    const family = FAMILY[mark];
    if (family === undefined) continue;
    const shape = shapeAt(text, at, start, end, mark.length);
    const level = stack.findLastIndex((open) => open.family === family);
    const open = stack[level];
    if (open !== undefined && closes(open, mark, shape)) {
      if (family === 'single' && shape.weak) open.weak ??= at;
      else {
        unwind(stack, level + 1, pairs, at);
        stack.pop();
        pairs.push(pairOf(open, at, mark.length));
        // What is closed lies whole in what stands open around it.
        for (const around of stack)
          if (around.reopened !== null && around.reopened > open.at) around.reopened = null;
      }
    } else if (stack.length < DEEPEST && opens(mark, family, shape)) {
      if (open !== undefined && open.mark === mark) open.reopened ??= at;
      if (family === 'single' && open?.weak) unwind(stack, level, pairs, at);
      stack.push({ at, mark, family, reopened: null, weak: null });
    }
    at += mark.length - 1;
  }
  unwind(stack, 0, pairs, end);
  return nested(pairs, first);
}

interface Shape {
  /** Free on the left and bound on the right, as an opening mark stands. */
  readonly opening: boolean;
  readonly closing: boolean;
  readonly left: string;
  readonly right: string;
  /** The apostrophe of a plural possessive stands like this too: `the parties' terms`. */
  readonly weak: boolean;
  /** Feet or inches: `5'10"`. */
  readonly measure: boolean;
  readonly elided: boolean;
}

function shapeAt(text: string, at: number, start: number, end: number, length: number): Shape {
  const left = at > start ? text[at - 1]! : ' ';
  const right = at + length < end ? text[at + length]! : ' ';
  const freeLeft = isFree(left) || '([{<-–—―/*_'.includes(left) || isMark(left);
  const freeRight = isFree(right) || !isWordUnit(right);
  return {
    opening: freeLeft && !isFree(right),
    closing: !isFree(left) && freeRight,
    left,
    right,
    weak: /[sSxXzZ]/.test(left) && right === ' ' && /\p{Ll}/u.test(text[at + 2] ?? ''),
    measure:
      /\d/.test(left) && (/\d/.test(right) || FEET.test(text.slice(Math.max(start, at - 5), at))),
    elided: ELIDED.test(text.slice(at + 1, at + 8)),
  };
}

function isFree(char: string): boolean {
  return isBlank(char.charCodeAt(0));
}

/** A letter or digit, or half of a character beyond the basic plane. */
function isWordUnit(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char) || /[\ud800-\udfff]/.test(char);
}

function closes(open: Open, mark: string, shape: Shape): boolean {
  if (ALWAYS_CLOSES.has(mark)) return true;
  if (ALWAYS_OPENS.has(mark)) return false;
  if (shape.measure) return false;
  switch (open.family) {
    case 'single':
      return mark !== '‘' || open.mark === '‚' ? shape.closing : false;
    case 'guillemet':
    case 'single guillemet':
      return mark !== open.mark;
    default:
      if (mark === '”') return true;
      if (mark === '“') return open.mark === '„' || open.mark === '‟';
      return shape.closing || !shape.opening;
  }
}

function opens(mark: string, family: string, shape: Shape): boolean {
  if (ALWAYS_OPENS.has(mark) || mark === '“' || mark === '«' || mark === '‹') return true;
  if (ALWAYS_CLOSES.has(mark) || shape.measure || mark === '’') return false;
  if (family !== 'single') return shape.opening;
  return shape.opening && isWordUnit(shape.right) && !shape.elided;
}

/** Ends what stands open from a level of the stack on, the innermost first. */
function unwind(stack: Open[], level: number, pairs: Pair[], end: number): void {
  while (stack.length > level) {
    const open = stack.pop()!;
    const around = stack
      .map(({ reopened }) => reopened)
      .filter((at) => at !== null && at > open.at);
    const last = Math.min(end, ...(around as number[]));
    if (open.family !== 'single')
      pairs.push(pairOf(open, Math.min(open.reopened ?? last, last), 0));
    else if (open.weak !== null && open.weak < last) pairs.push(pairOf(open, open.weak, 1));
  }
}

/** @param length - of the closing mark; 0 where there is none */
function pairOf({ at, mark }: Open, end: number, length: number): Pair {
  return { start: at, end: end + length, inner: [at + mark.length, end], closed: length > 0 };
}

/** Pairs by their start, each with the one that holds it. */
function nested(pairs: readonly Pair[], first: number): Quotation[] {
  const sorted = [...pairs].sort((a, b) => a.start - b.start);
  const holders: number[] = [];
  return sorted.map((pair, index) => {
    while (holders.length > 0 && sorted[holders.at(-1)!]!.end <= pair.start) holders.pop();
    const holder = holders.at(-1);
    holders.push(index);
    return { ...pair, parent: holder === undefined ? -1 : first + holder };
  });
}
