/**
 * Changes to the YAML of a case that leave the rest of its text as it is, comments and all.
 *
 * Each is made in the text, and the text is read again: it must hold what was wanted and nothing
 * else changed, or the change is not made.
 */
import { type Document, isCollection, isMap, Lexer, type Node } from 'yaml';
import { withoutAliases } from './aliases.ts';
import { type Collection, indexOf, isFlow, nodeAt, type Path, parseYaml } from './places.ts';
import { changed, isSame, type Plain, plainOf, toMaps } from './plain.ts';
import {
  addEntry,
  breakOf,
  moveEntry,
  removeEntry,
  renameKey,
  replaceValue,
  type Splice,
  spliced,
} from './splice.ts';
import { flowText } from './write.ts';

/**
 * Puts a value at a place of the case; `null` takes the entry away. What leads to the place is made
 * where it is missing. The number of a list's items as the last step adds one to it.
 */
export interface Edit {
  readonly path: Path;
  readonly value: unknown;
}

/** Moves an entry of a list or map to another place among its siblings. */
export interface Move {
  readonly path: Path;
  readonly to: number;
}

/** Gives a field another name. */
export interface Rename {
  readonly path: Path;
  readonly key: string;
}

export type Change = Edit | Move | Rename;

/** Makes edits one after another. An edit whose place cannot be made is passed over. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce(applyEdit, text);
}

/**
 * Makes one edit. Where there is a value already, only its characters are replaced.
 *
 * @returns the text as it was where the edit cannot be made
 */
export function applyEdit(text: string, edit: Edit): string {
  return tryChange(text, edit) ?? text;
}

/** Makes changes one after another. @returns `null` where one of them cannot be made */
export function tryChanges(text: string, changes: readonly Change[]): string | null {
  return changes.reduce<string | null>(
    (now, change) => (now === null ? null : tryChange(now, change)),
    text,
  );
}

/**
 * Makes one change. Where the place shares its value with another by an anchor, it gets one of its
 * own first.
 *
 * @returns `null` where the YAML has errors, where there is no such place, or where the change
 *   would touch more than it names
 */
export function tryChange(text: string, change: Change): string | null {
  const document = change.path.length === 0 ? null : parseYaml(text);
  const plain = document === null ? undefined : plainOf(document);
  const wanted = plain === undefined ? undefined : wantedOf(plain, change);
  if (document === null || wanted === undefined) return null;
  return (
    inPlace(text, document, change, wanted) ??
    apart(text, change, wanted) ??
    rewritten(text, document, change, wanted)
  );
}

function inPlace(
  text: string,
  document: Document.Parsed,
  change: Change,
  wanted: Plain,
): string | null {
  const splices = splicesOf(text, document, change);
  const after = splices === null ? null : spliced(text, splices);
  return after !== null && holds(after, wanted) ? after : null;
}

/** The change made after aliases were written out. */
function apart(text: string, change: Change, wanted: Plain): string | null {
  if (!/[&*]/.test(text)) return null;
  const place = 'to' in change ? change.path.slice(0, -1) : change.path;
  const own = withoutAliases(text, place, 'to' in change);
  const document = own === null || own === text ? null : parseYaml(own);
  return own === null || document === null ? null : inPlace(own, document, change, wanted);
}

function holds(text: string, wanted: Plain): boolean {
  const document = parseYaml(text);
  return document !== null && isSame(plainOf(document), wanted);
}

/** What the case must be after a change; `undefined` where there is no such place. */
function wantedOf(plain: Plain, change: Change): Plain | undefined {
  const { path } = change;
  const last = path.at(-1)!;
  if ('to' in change)
    return changed(plain, path.slice(0, -1), (own) => moved(own, last, change.to));
  if ('key' in change)
    return changed(plain, path.slice(0, -1), (own) => renamed(own, last, change.key));
  return change.value === null
    ? changed(plain, path.slice(0, -1), (own) => without(own, last))
    : withValue(plain, path, toMaps(change.value));
}

function moved(own: Plain, step: string | number, to: number): Plain | undefined {
  const list = own instanceof Map ? [...own] : Array.isArray(own) ? [...own] : [];
  const from = own instanceof Map ? [...own.keys()].indexOf(step) : Number(step);
  if (!(from in list && to in list)) return undefined;
  list.splice(to, 0, list.splice(from, 1)[0]);
  return own instanceof Map ? new Map(list as [unknown, unknown][]) : list;
}

function renamed(own: Plain, step: string | number, key: string): Plain | undefined {
  if (!(own instanceof Map) || !own.has(step) || own.has(key)) return undefined;
  return new Map([...own].map(([name, value]) => [name === step ? key : name, value]));
}

function without(own: Plain, step: string | number): Plain | undefined {
  if (own instanceof Map && own.has(step)) return new Map([...own].filter(([k]) => k !== step));
  if (Array.isArray(own) && Number(step) in own) return own.toSpliced(Number(step), 1);
  return undefined;
}

function withValue(at: Plain, path: Path, value: Plain): Plain | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(at)) {
    const index = Number(step);
    if (!Number.isInteger(index) || index < 0 || index > at.length) return undefined;
    const own = withValue(at[index], rest, value);
    return own === undefined ? undefined : at.toSpliced(index, 1, own);
  }
  if (at !== null && at !== undefined && !(at instanceof Map)) return undefined;
  const own = withValue(at?.get(step), rest, value);
  return own === undefined ? undefined : new Map(at ?? []).set(step, own);
}

function splicesOf(text: string, document: Document.Parsed, change: Change): Splice[] | null {
  const root = document.contents as Node | null;
  const { path } = change;
  if ('value' in change && change.value !== null)
    return splicesToPut(text, root, path, change.value);
  const parent = nodeAt(root, path.slice(0, -1));
  const index = indexOf(parent, path.at(-1)!);
  if (index < 0) return null;
  const own = parent as Collection;
  if ('to' in change) return moveEntry(text, own, index, change.to);
  if ('key' in change)
    return isMap<Node>(own) ? renameKey(own.items[index]!.key, change.key) : null;
  if (own.items.length > 1) return removeEntry(text, own, index);
  return splicesToPut(text, root, path.slice(0, -1), isMap(own) ? {} : []);
}

/** Puts a value at the end of a path, which need not be there. */
function splicesToPut(
  text: string,
  root: Node | null,
  path: Path,
  value: unknown,
): Splice[] | null {
  const last = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  if (last === undefined) return null;
  const index = indexOf(parent, last);
  if (index >= 0) return replaceValue(text, parent as Collection, index, value);
  if (isCollection(parent) && parent.items.length > 0) {
    const key = isMap(parent) ? String(last) : null;
    return addEntry(text, parent as Collection, key, value);
  }
  // A list or map that is empty or not there yet is written anew, as one with this entry.
  const whole = typeof last === 'number' ? [value] : { [last]: value };
  if (path.length > 1) return splicesToPut(text, root, path.slice(0, -1), whole);
  if (parent === null || !isFlow(parent) || parent.range == null) return null;
  return [{ from: parent.range[0], to: parent.range[1], insert: flowText(whole) }];
}

/** The whole text written anew by the parser, for what is not changed in place. */
function rewritten(
  text: string,
  document: Document.Parsed,
  change: Change,
  wanted: Plain,
): string | null {
  // Its writer throws where an alias has lost its anchor.
  if ('to' in change || 'key' in change || /[&*]/.test(text)) return null;
  const comments = commentsIn(text);
  try {
    if (change.value === null) document.deleteIn(change.path);
    else document.setIn(change.path, document.createNode(change.value));
  } catch {
    // Something on the way is empty or no list or map.
    return null;
  }
  const after = document.toString({ lineWidth: 0 }).replaceAll('\n', breakOf(text));
  return commentsIn(after) === comments && holds(after, wanted) ? after : null;
}

function commentsIn(text: string): number {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#')).length;
}
