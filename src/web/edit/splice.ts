/** How a change to YAML is made in its text: which characters go, and which come in their place. */
import { isCollection, isMap, type Node } from 'yaml';
import {
  type Collection,
  type Entry,
  entryAt,
  isBlank,
  isBlock,
  isFlow,
  isMarked,
  lineEnd,
  lineStart,
  nextLine,
  opensLine,
} from './places.ts';
import { blockLines, entryLines, flowText, inlineText, keyText, scalarText } from './write.ts';

/** Characters to replace. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Puts splices into a text; they must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
}

/** Puts a value in the place of another. */
export function replaceValue(
  text: string,
  parent: Collection,
  index: number,
  value: unknown,
): Splice[] | null {
  const entry = entryAt(text, parent, index);
  if (entry === null || (entry.value !== null && isMarked(entry.value))) return null;
  const old = entry.value;
  const style = old !== null && 'type' in old ? String(old.type) : null;
  if (isFlow(parent)) return replaceInline(entry, flowOf(value, style));
  const inline = isFilledFlow(old) && isObject(value) ? flowText(value) : inlineText(value);
  if (inline === null) return replaceWithLines(text, parent, entry, blockLines(value as object));
  const words = isObject(value) ? inline : scalarText(value, false, style);
  return isBlock(old) ? replaceBlock(text, entry, words) : replaceInline(entry, words);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is a list or map on one line that has entries: what replaces it is one too. */
function isFilledFlow(node: Node | null): boolean {
  return isCollection(node) && isFlow(node) && node.items.length > 0;
}

function flowOf(value: unknown, style: string | null): string {
  return isObject(value) ? flowText(value) : scalarText(value, true, style);
}

function replaceInline({ mark, value, end }: Entry, insert: string): Splice[] | null {
  if (!isBlank(value)) return [{ from: value!.range![0], to: end, insert }];
  return mark === null ? null : [{ from: mark, to: mark, insert: ` ${insert}` }];
}

/** Puts one line in the place of several. */
function replaceBlock(text: string, { mark, value, end }: Entry, insert: string): Splice[] | null {
  const first = entryAt(text, value as Collection, 0);
  if (first === null || mark === null) return null;
  if (!opensLine(text, first.start)) return [{ from: first.start, to: end, insert }];
  return [{ from: mark, to: mark, insert: ` ${insert}` }, wholeLines(text, first.start, end)];
}

function wholeLines(text: string, from: number, end: number): Splice {
  const to = nextLine(text, end);
  const start = lineStart(text, from);
  const last = to === text.length && text[to - 1] !== '\n';
  return { from: last && start > 0 ? lineEnd(text, start - 1) : start, to, insert: '' };
}

/** Puts several lines in the place of a value. */
function replaceWithLines(
  text: string,
  parent: Collection,
  { start, mark, value, end }: Entry,
  lines: readonly string[],
): Splice[] | null {
  const column = start - lineStart(text, start);
  if (isBlock(value)) {
    const first = entryAt(text, value, 0);
    if (first === null) return null;
    const own = first.start - lineStart(text, first.start);
    return [{ from: first.start, to: end, insert: indented(text, lines, own) }];
  }
  if (mark === null) return null;
  if (!isMap(parent)) {
    const insert = ` ${indented(text, lines, column + 2)}`;
    return [{ from: mark, to: Math.max(mark, end), insert }];
  }
  const at = lineEnd(text, end);
  const below = breakOf(text) + ' '.repeat(column + 2) + indented(text, lines, column + 2);
  return [
    { from: mark, to: Math.max(mark, end), insert: '' },
    { from: at, to: at, insert: below },
  ];
}

/** Lines below one another, all but the first moved in. */
function indented(text: string, lines: readonly string[], column: number): string {
  return lines.join(breakOf(text) + ' '.repeat(column));
}

/** How the text ends its lines. */
export function breakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * Adds an entry after the last one.
 *
 * @param key - `null` in a list
 */
export function addEntry(
  text: string,
  parent: Collection,
  key: string | null,
  value: unknown,
): Splice[] | null {
  const last = entryAt(text, parent, parent.items.length - 1);
  if (last === null) return null;
  if (isFlow(parent)) {
    const insert = `, ${key === null ? '' : `${keyText(key)}: `}${flowText(value)}`;
    return [{ from: last.end, to: last.end, insert }];
  }
  const lines = key === null ? blockLines([value]) : entryLines(key, value);
  const column = last.start - lineStart(text, last.start);
  const at = lineEnd(text, last.end);
  const insert = breakOf(text) + ' '.repeat(column) + indented(text, lines, column);
  return [{ from: at, to: at, insert }];
}

/** Takes an entry away that is not the only one. Comments above it stay. */
export function removeEntry(text: string, parent: Collection, index: number): Splice[] | null {
  const entry = entryAt(text, parent, index);
  if (entry === null) return null;
  const { start, end } = entry;
  const next = index + 1 < parent.items.length ? entryAt(text, parent, index + 1) : null;
  if (isFlow(parent)) {
    const before = index > 0 ? entryAt(text, parent, index - 1) : null;
    const cut = next !== null ? [start, next.start] : before !== null ? [before.end, end] : null;
    if (cut === null) return null;
    const gap = next !== null ? text.slice(end, next.start) : text.slice(before!.end, start);
    return gap.includes('#') ? null : [{ from: cut[0]!, to: cut[1]!, insert: '' }];
  }
  if (opensLine(text, start)) return [wholeLines(text, start, lastLine(text, start, end))];
  const joins = next !== null && text.slice(end, next.start).trim() === '';
  return [{ from: start, to: joins ? next.start : end, insert: '' }];
}

/** Moves an entry to another place among its siblings, with the comment right above it. */
export function moveEntry(
  text: string,
  parent: Collection,
  from: number,
  to: number,
): Splice[] | null {
  const slots = parent.items.map((_, index) => slotOf(text, parent, index));
  if (slots.includes(null)) return null;
  const whole = slots as Splice[];
  const order = whole.map((_, index) => index);
  order.splice(to, 0, order.splice(from, 1)[0]!);
  return whole.flatMap((slot, index) => {
    const source = whole[order[index]!]!;
    return order[index] === index ? [] : [{ ...slot, insert: source.insert }];
  });
}

/** What an entry takes up, as a splice that changes nothing. */
function slotOf(text: string, parent: Collection, index: number): Splice | null {
  const entry = entryAt(text, parent, index);
  if (entry === null) return null;
  const from = isFlow(parent) ? entry.start : commentAbove(text, entry.start);
  const to = isFlow(parent) ? entry.end : lineEnd(text, lastLine(text, entry.start, entry.end));
  return { from, to, insert: text.slice(from, to) };
}

/** Within the last line of an entry: comments below it that are moved in further are its own. */
function lastLine(text: string, start: number, end: number): number {
  const column = start - lineStart(text, start);
  for (let last = end; ; ) {
    const next = nextLine(text, last);
    const [, pad = ''] = /^( *)#/.exec(text.slice(next, lineEnd(text, next))) ?? [];
    if (pad.length <= column) return last;
    last = next;
  }
}

/** Start of the comment lines right above an entry and in line with it; else of the entry. */
function commentAbove(text: string, start: number): number {
  if (!opensLine(text, start)) return start;
  const pad = text.slice(lineStart(text, start), start);
  let from = start;
  for (let line = lineStart(text, start); line > 0; ) {
    line = lineStart(text, line - 1);
    if (!text.startsWith(`${pad}#`, line)) break;
    from = line + pad.length;
  }
  return from;
}

/** Writes another name for a field. */
export function renameKey(key: Node, to: string): Splice[] | null {
  if (key.range == null || isMarked(key)) return null;
  return [{ from: key.range[0], to: key.range[1], insert: keyText(to) }];
}
