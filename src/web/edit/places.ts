/** Where the parts of a YAML text stand, character by character. */
import {
  type CST,
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { LIMITS } from '../../case/index.ts';

/** A step into a map or a list. */
export type Path = readonly (string | number)[];
export type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

/** An item of a list or a field of a map, as it stands in the text. */
export interface Entry {
  /** Of its key or its dash; in a flow list, of its value. */
  readonly start: number;
  /** After its colon or dash; `null` where it has none. */
  readonly mark: number | null;
  readonly value: Node | null;
  /** After the last character that is not a comment or a blank. */
  readonly end: number;
}

/** @returns the document, or `null` where it has errors or is larger than a case may be */
export function parseYaml(text: string): Document.Parsed | null {
  if (text.length > LIMITS.caseBytes) return null;
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      keepSourceTokens: true,
      uniqueKeys: false,
      prettyErrors: false,
      // Quieter, the parser would not say that there are several documents.
      logLevel: 'error',
    });
    return document.errors.length > 0 ? null : document;
  } catch {
    // The parser gives up on nesting that is too deep for its stack.
    return null;
  }
}

/** The value at a path; nothing where there is none or an alias stands in between. */
export function nodeAt(root: Node | null, path: Path): Node | null {
  let at: Node | null = root;
  for (const step of path) {
    const index = indexOf(at, step);
    at = index < 0 ? null : valueAt(at as Collection, index);
  }
  return at;
}

/** Place of a step among the entries of a collection, or -1. */
export function indexOf(node: Node | null, step: string | number): number {
  if (isMap<Node>(node))
    return node.items.findIndex(({ key }) => isScalar(key) && key.value === step);
  const at = Number(step);
  return isSeq(node) && Number.isInteger(at) && at >= 0 && at < node.items.length ? at : -1;
}

function valueAt(node: Collection, index: number): Node | null {
  const item = node.items[index]!;
  return isSeq(node) ? (item as Node) : (item as Pair<Node, Node | null>).value;
}

export function isFlow(node: Node): boolean {
  return isCollection(node) && node.srcToken?.type === 'flow-collection';
}

/** Whether a value is written as lines below one another, one entry each. */
export function isBlock(node: Node | null): node is Collection {
  return isCollection(node) && (node.srcToken?.type ?? '').startsWith('block');
}

/** Whether nothing is written where the value would be. */
export function isBlank(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.range != null && node.range[0] === node.range[1]);
}

/** @returns `null` where an entry is written in a way that is not changed in place */
export function entryAt(text: string, node: Collection, index: number): Entry | null {
  const token = (node.srcToken as CST.BlockMap | undefined)?.items[index] as
    | CST.CollectionItem
    | undefined;
  if (token === undefined) return null;
  const value = valueAt(node, index);
  if (isSeq(node)) return itemAt(text, node, token, value);
  const { key } = node.items[index] as Pair<Node, Node | null>;
  const simple = token.start.every(({ type }) => SPACING.has(type));
  if (!simple || !isScalar(key) || key.range == null) return null;
  const colon = token.sep?.find(({ type }) => type === 'map-value-ind');
  const mark = colon === undefined ? null : colon.offset + 1;
  return { start: key.range[0], mark, value, end: endOf(text, value) ?? mark ?? key.range[1] };
}

const SPACING: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'comma']);

function itemAt(
  text: string,
  node: Collection,
  token: CST.CollectionItem,
  value: Node | null,
): Entry | null {
  const end = endOf(text, value);
  if (isFlow(node)) {
    if (end === null || value?.range == null || isMarked(value)) return null;
    return { start: value.range[0], mark: null, value, end };
  }
  const dash = token.start.find(({ type }) => type === 'seq-item-ind');
  if (dash === undefined) return null;
  return { start: dash.offset, mark: dash.offset + 1, value, end: end ?? dash.offset + 1 };
}

/** Whether an anchor or a tag stands before a value. */
export function isMarked(node: Node): boolean {
  return ('anchor' in node && node.anchor !== undefined) || ('tag' in node && !!node.tag);
}

/** Where the content of a value ends; `null` where there is none. */
function endOf(text: string, node: Node | null): number | null {
  if (isBlank(node) || node?.range == null) return null;
  if (isBlock(node) && node.items.length > 0)
    return entryAt(text, node, node.items.length - 1)?.end ?? null;
  return node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length;
}

/** Offset of the first character of a line. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Offset of the end of a line, before its break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** Offset of the line after. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Whether nothing but blanks stands before an offset on its line. */
export function opensLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === '';
}
