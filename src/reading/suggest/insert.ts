/**
 * Puts an addition into the text of a YAML file: a stretch of text is inserted, and no other
 * character of the file changes. The parser tells where things stand; nothing is printed anew.
 */
import {
  Document,
  type DocumentOptions,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParseOptions,
  parseDocument,
  Scalar,
  type SchemaOptions,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Edit } from './edits.ts';

const OPTIONS: DocumentOptions & ParseOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
};

/** A stretch of text to insert at an offset. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * @returns the text with the addition; the same text where the file has it already; `null` where it
 *   cannot be inserted: an alias or a value of another kind stands in its way
 */
export function insertEdit(text: string, edit: Edit): string | null {
  const document = parseDocument(text, { ...OPTIONS, keepSourceTokens: true });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const wanted = editValue(document.toJS(), edit);
  if (wanted === null) return null;
  if (wanted === 'there') return text;
  const insertion = insertionFor(text, document.contents as Node, edit);
  if (insertion === null) return null;
  const added = text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at);
  const again = parseDocument(added, OPTIONS);
  // What was inserted must say what was meant, and leave all else as it was.
  const sound = again.errors.length === 0 && sameData(again.toJS(), wanted);
  return sound ? added : null;
}

type Plain = { [name: string]: unknown } | unknown[];

/** The file's data with the addition; `there` where it has it; `null` where it cannot take it. */
function editValue(data: Plain, { how, path, value }: Edit): Plain | 'there' | null {
  let at: unknown = data;
  for (const [k, step] of path.entries()) {
    const last = k === path.length - 1;
    if (Array.isArray(at) ? !(Number(step) in at) : !isPlainMap(at)) return null;
    const map = at as Record<string | number, unknown>;
    if (Object.hasOwn(map, step)) {
      if (last && how === 'put') return 'there';
    } else map[step] = last && how === 'put' ? value : last ? [] : {};
    at = map[step];
  }
  if (how === 'put') return data;
  if (!Array.isArray(at)) return null;
  if (at.some((item) => sameData(item, value))) return 'there';
  at.push(value);
  return data;
}

function isPlainMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function insertionFor(text: string, root: Node, { how, path, value }: Edit): Insertion | null {
  let node: Node | null = root;
  for (const [k, step] of path.entries()) {
    // What an alias stands for would change in two places.
    if (isAlias(node) || !isCollection(node) || node.anchor) return null;
    if (isMap(node)) {
      const pair = pairOf(node, String(step));
      if (pair === undefined) {
        const inner = nested(path.slice(k + 1), how === 'put' ? value : [value]);
        return intoMap(text, node, String(step), inner);
      }
      node = pair.value as Node | null;
    } else node = (node as YAMLSeq<Node>).items[Number(step)] ?? null;
  }
  return isSeq(node) && !node.anchor ? intoList(text, node as YAMLSeq<Node>, value) : null;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function nested(path: readonly (string | number)[], value: unknown): unknown {
  return path.reduceRight<unknown>((inside, step) => ({ [step]: inside }), value);
}

function intoMap(text: string, map: YAMLMap, key: string, value: unknown): Insertion | null {
  const last = map.items.at(-1) as Pair<Node, Node | null> | undefined;
  if (map.flow || last === undefined) {
    const inside = flowText({ [key]: value });
    return intoFlow(map, last === undefined ? null : (last.value ?? last.key), inside);
  }
  const inFlow = fitsBraces(last.value, value);
  const indent = columnOf(text, (map.items[0] as Pair<Node>).key.range![0]);
  const lines = inFlow ? `${lineText(key)}: ${lineText(value)}` : blockText({ [key]: value });
  return intoBlock(text, endOf(last), indent, lines);
}

function intoList(text: string, list: YAMLSeq<Node>, value: unknown): Insertion | null {
  const last = list.items.at(-1);
  if (list.flow || last === undefined) return intoFlow(list, last ?? null, flowText([value]));
  const indent = (list.srcToken as { indent?: number } | undefined)?.indent;
  if (indent === undefined) return null;
  const inFlow = fitsBraces(last, value);
  const lines = inFlow ? `- ${lineText(value)}` : blockText([value]);
  return intoBlock(text, last.range![1], indent, lines);
}

/** Before the closing bracket, after the last entry. */
function intoFlow(collection: Node, last: Node | null, inside: string): Insertion | null {
  const [start] = collection.range!;
  if (last === null) return { at: start + 1, text: isMap(collection) ? ` ${inside} ` : inside };
  return { at: last.range![1], text: `, ${inside}` };
}

/** On lines of their own, after the line on which the last entry ends. */
function intoBlock(text: string, end: number, indent: number, lines: string): Insertion {
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const shifted = lines
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(indent) + line);
  // A block scalar ends after its last line's end.
  if (text[end - 1] === '\n') return { at: end, text: `${shifted.join(eol)}${eol}` };
  const stop = text.indexOf('\n', end);
  const at = stop < 0 ? text.length : text[stop - 1] === '\r' ? stop - 1 : stop;
  return { at, text: `${eol}${shifted.join(eol)}` };
}

function endOf({ key, value }: Pair<Node, Node | null>): number {
  return (value ?? key).range![1];
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Whether a value goes on one line in braces, as its neighbour does: where it is short. */
function fitsBraces(neighbour: Node | null, value: unknown): boolean {
  const braces = isCollection(neighbour) && neighbour.flow === true;
  return braces && isPlainMap(value) && lineText(value).length <= 100;
}

/** A value on lines of its own; lists of plain values each on one line. */
function blockText(value: unknown): string {
  const document = new Document(value, OPTIONS);
  visit(document, {
    Seq(_, seq) {
      if (seq.items.every(isScalar) && seq !== document.contents) seq.flow = true;
    },
  });
  return print(document);
}

/** A map or list on one line, without its own braces or brackets. */
function flowText(value: object): string {
  const document = new Document(value, OPTIONS);
  if (isCollection(document.contents)) document.contents.flow = true;
  return print(document).trim().slice(1, -1).trim();
}

/** A value on one line. */
function lineText(value: unknown): string {
  if (isPlainMap(value)) return `{ ${flowText(value as object)} }`;
  return flowText([value]);
}

function print(document: Document): string {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && /[\p{C}\p{Zl}\p{Zp}]/u.test(scalar.value))
        scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const printed = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: 2 ** 30,
  });
  return printed.replaceAll(UNSEEN, (char) => `\\u${hex(char)}`);
}

/**
 * Characters that would hide or reorder what is written: C1 controls, marks of direction, line and
 * paragraph separators. They stand within double quotation marks only, where they can be escaped.
 */
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(4, '0');
}
