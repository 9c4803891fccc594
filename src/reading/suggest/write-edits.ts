/**
 * Puts additions into the text of a YAML file: stretches of text are inserted, and no other
 * character of the file changes.
 */
import { isCollection, isMap, type Node, parseDocument } from 'yaml';
import type { Edit } from './edits.ts';
import { type Insertion, insertionFor } from './insert.ts';
import { isPlainMap, YAML_OPTIONS } from './yaml-text.ts';

/** The text with all additions, or the first one that cannot be inserted. */
export type Written = { readonly text: string } | { readonly refused: Edit };

/**
 * Inserts additions in rounds: those that do not build on one another together, so that the file is
 * parsed a few times only. What the file has already is passed over. After each round the text is
 * read again: it must say what was meant, and all else as before.
 */
export function writeEdits(text: string, edits: readonly Edit[]): Written {
  let now = text;
  let left = edits;
  let most = Number.POSITIVE_INFINITY;
  while (left.length > 0) {
    const round = roundOf(now, left, most);
    if ('refused' in round) return round;
    const done = inserted(now, round.insertions);
    if (says(done, round.wanted)) {
      now = done;
      left = round.later;
      most = Number.POSITIVE_INFINITY;
    } else if (round.insertions.length > 1) most = 1;
    else return { refused: round.edits[0]! };
  }
  return { text: now };
}

interface Round {
  readonly insertions: readonly Insertion[];
  readonly edits: readonly Edit[];
  /** The file's data with them. */
  readonly wanted: unknown;
  readonly later: readonly Edit[];
}

/** As many of the additions as can be inserted at once, `most` at most. */
function roundOf(
  text: string,
  edits: readonly Edit[],
  most: number,
): Round | { readonly refused: Edit } {
  const document = parseDocument(text, { ...YAML_OPTIONS, keepSourceTokens: true });
  const wanted: unknown = document.toJS();
  const insertions: Insertion[] = [];
  const taken = new Map<Node, Set<string | null>>();
  const now: Edit[] = [];
  const later: Edit[] = [];
  for (const edit of edits) {
    const state = stateOf(wanted, edit);
    if (state === 'there') continue;
    const sound = document.errors.length === 0 && isMap(document.contents) && state === 'new';
    const insertion = sound ? insertionFor(text, document.contents as Node, edit) : null;
    if (!sound || (insertion === null && insertions.length === 0)) return { refused: edit };
    // What has no place yet may have one after this round.
    if (insertion === null || insertions.length >= most || clashes(taken, insertion)) {
      later.push(edit);
      continue;
    }
    insertions.push(insertion);
    now.push(edit);
    add(wanted, edit);
  }
  return { insertions, edits: now, wanted, later };
}

/** Whether an insertion builds on another of its round; else it is noted. */
function clashes(taken: Map<Node, Set<string | null>>, { into, key }: Insertion): boolean {
  const keys = taken.get(into) ?? new Set();
  const empty = isCollection(into) && into.items.length === 0;
  if (keys.size > 0 && (empty || (key !== null && keys.has(key)))) return true;
  taken.set(into, keys.add(key));
  return false;
}

function inserted(text: string, insertions: readonly Insertion[]): string {
  const order = insertions.toSorted((a, b) => a.at - b.at || b.indent - a.indent || 0);
  const parts: string[] = [];
  let at = 0;
  for (const one of order) {
    parts.push(text.slice(at, one.at), one.text);
    at = one.at;
  }
  return parts.join('') + text.slice(at);
}

function says(text: string, wanted: unknown): boolean {
  const document = parseDocument(text, YAML_OPTIONS);
  return document.errors.length === 0 && sameData(document.toJS(), wanted);
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether data has an addition already, or can take it. */
function stateOf(data: unknown, { how, path, value }: Edit): 'there' | 'new' | 'bad' {
  let at: unknown = data;
  for (const step of path) {
    if (Array.isArray(at) ? !(Number(step) in at) : !isPlainMap(at)) return 'bad';
    if (!Object.hasOwn(at as object, step)) return 'new';
    at = (at as Record<string | number, unknown>)[step];
  }
  if (how === 'put') return 'there';
  if (!Array.isArray(at)) return 'bad';
  return at.some((item) => sameData(item, value)) ? 'there' : 'new';
}

/** Adds to data that can take it. */
function add(data: unknown, { how, path, value }: Edit): void {
  let at = data as Record<string | number, unknown>;
  for (const [k, step] of path.entries()) {
    const last = k === path.length - 1;
    if (!Object.hasOwn(at, step))
      at[step] = last ? (how === 'put' ? structuredClone(value) : []) : {};
    at = at[step] as Record<string | number, unknown>;
  }
  if (how === 'append') (at as unknown as unknown[]).push(structuredClone(value));
}
