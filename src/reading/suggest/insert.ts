/**
 * Where an addition goes in the text of a YAML file, and how it is written there. The parser tells
 * where things stand; nothing that stands there is printed anew.
 */
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Edit } from './edits.ts';
import { blockText, flowText, isPlainMap, lineText } from './yaml-text.ts';

/** A stretch of text to insert at an offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Column of its lines; infinite for one within a line. Of two at one offset the deeper is first. */
  readonly indent: number;
  /** The collection that it goes into. */
  readonly into: Node;
  /** The key that is new in it; `null` for an item of a list. */
  readonly key: string | null;
}

/** @returns `null` where it cannot be inserted: an alias or another kind of value is in its way */
export function insertionFor(
  text: string,
  root: Node,
  { how, path, value }: Edit,
): Insertion | null {
  let node: Node | null = root;
  for (const [k, step] of path.entries()) {
    // What an alias stands for would change in two places.
    if (isAlias(node) || !isCollection(node) || node.anchor) return null;
    if (isMap(node)) {
      const pair = pairOf(node, String(step));
      if (pair === undefined) {
        const inner = nested(path.slice(k + 1), how === 'put' ? value : [value]);
        return { ...intoMap(text, node, String(step), inner), into: node, key: String(step) };
      }
      node = pair.value as Node | null;
    } else node = (node as YAMLSeq<Node>).items[Number(step)] ?? null;
  }
  if (!isSeq(node) || node.anchor) return null;
  const place = intoList(text, node as YAMLSeq<Node>, value);
  return place === null ? null : { ...place, into: node, key: null };
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function nested(path: readonly (string | number)[], value: unknown): unknown {
  return path.reduceRight<unknown>((inside, step) => ({ [step]: inside }), value);
}

type Place = Pick<Insertion, 'at' | 'text' | 'indent'>;

function intoMap(text: string, map: YAMLMap, key: string, value: unknown): Place {
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

function intoList(text: string, list: YAMLSeq<Node>, value: unknown): Place | null {
  const last = list.items.at(-1);
  if (list.flow || last === undefined) return intoFlow(list, last ?? null, flowText([value]));
  const indent = (list.srcToken as { indent?: number } | undefined)?.indent;
  if (indent === undefined) return null;
  const inFlow = fitsBraces(last, value);
  const lines = inFlow ? `- ${lineText(value)}` : blockText([value]);
  return intoBlock(text, last.range![1], indent, lines);
}

/** Before the closing bracket, after the last entry. */
function intoFlow(collection: Node, last: Node | null, inside: string): Place {
  const [start] = collection.range!;
  const indent = Number.POSITIVE_INFINITY;
  if (last === null)
    return { at: start + 1, text: isMap(collection) ? ` ${inside} ` : inside, indent };
  return { at: last.range![1], text: `, ${inside}`, indent };
}

/** On lines of their own, after the line on which the last entry ends. */
function intoBlock(text: string, end: number, indent: number, lines: string): Place {
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const shifted = lines
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(indent) + line);
  // A block scalar ends after its last line's end.
  if (text[end - 1] === '\n') return { at: end, text: `${shifted.join(eol)}${eol}`, indent };
  const stop = text.indexOf('\n', end);
  const at = stop < 0 ? text.length : text[stop - 1] === '\r' ? stop - 1 : stop;
  return { at, text: `${eol}${shifted.join(eol)}`, indent };
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
