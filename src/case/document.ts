/** The YAML text as a {@link Tree}, with everything that is wrong with it as YAML. */
import {
  type Alias,
  type Document,
  isAlias,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { LIMITS } from './limits.ts';
import { mayParse } from './measure.ts';
import type { Span } from './positions.ts';
import type { Report } from './report.ts';
import type { Tree } from './tree.ts';
import { kindOf } from './words.ts';

/** Names that objects of JavaScript have already, or that change what they are. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const CORE_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** What one walk through a document shares. */
interface Walk {
  readonly text: string;
  readonly report: Report;
  readonly anchors: Map<string, Node>;
  /** Nodes that are being walked: an alias to one of them contains itself. */
  readonly open: Set<Node>;
  /** Aliases around the node at hand. */
  aliases: number;
  /** Values that aliases have unfolded to. */
  unfolded: number;
}

/** Whether a name would clash with what every object of JavaScript has. */
export function isForbidden(name: string): boolean {
  return FORBIDDEN.has(name);
}

/** @returns the tree, or `null` where the text is no YAML (which is reported). */
export function readDocument(text: string, report: Report): Tree | null {
  if (!mayParse(text, report)) return null;
  const document = parse(text, report);
  if (document === null || !aliasesAllowed(document, text, report)) return null;
  if (document.contents === null) {
    report.add('file-empty', {}, [0, 0], '');
    return null;
  }
  const walk = { text, report, anchors: new Map(), open: new Set<Node>(), aliases: 0, unfolded: 0 };
  return treeOf(walk, document.contents, { key: null, path: '', depth: 0 });
}

function parse(text: string, report: Report): Document.Parsed | null {
  // Unique keys are checked here: the parser's own check takes the square of their number.
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  for (const { code, message, pos } of document.errors) {
    if (code === 'MULTIPLE_DOCS') report.add('several-documents', {}, [pos[0], pos[0] + 3], '');
    else report.add('yaml-syntax', { what: message }, pos, '');
  }
  const { version, explicit } = document.directives.yaml;
  if (explicit && version !== '1.2') report.add('yaml-version', { version }, [0, 0], '');
  return report.errors() === 0 ? document : null;
}

function aliasesAllowed(document: Document.Parsed, text: string, report: Report): boolean {
  let count = 0;
  visit(document, {
    Alias(_, alias) {
      count += 1;
      if (count <= LIMITS.aliases) return undefined;
      report.add('too-many-aliases', { limit: LIMITS.aliases }, spanOf(alias, text), '');
      return visit.BREAK;
    },
  });
  return count <= LIMITS.aliases;
}

interface Where {
  readonly key: Span | null;
  readonly path: string;
  readonly depth: number;
}

function treeOf(walk: Walk, node: Node, where: Where): Tree {
  const span = spanOf(node, walk.text);
  const at = { key: where.key, path: where.path, span };
  const faulty: Tree = { ...at, kind: 'faulty' };
  if (walk.aliases > 0 && !mayUnfold(walk, at)) return faulty;
  if (isAlias(node)) return unfold(walk, node, where, span) ?? faulty;
  if (node.anchor) walk.anchors.set(node.anchor, node);
  if (node.tag !== undefined && !CORE_TAG.test(node.tag)) {
    walk.report.add('tag-unknown', { tag: node.tag }, span, where.path);
    return faulty;
  }
  if (isScalar(node)) return { ...at, kind: 'scalar', ...scalarOf(node) };
  if (where.depth >= LIMITS.nesting) {
    walk.report.add('nesting-too-deep', { limit: LIMITS.nesting }, span, where.path);
    return faulty;
  }
  walk.open.add(node);
  const inside = isSeq(node)
    ? { kind: 'list' as const, items: itemsOf(walk, node, where) }
    : { kind: 'map' as const, ...fieldsOf(walk, node, where) };
  walk.open.delete(node);
  return { ...at, ...inside };
}

/** Counts a value that an alias stands for. */
function mayUnfold(walk: Walk, { span, path }: { span: Span; path: string }): boolean {
  walk.unfolded += 1;
  const over = walk.unfolded - LIMITS.unfolded;
  if (over === 1) walk.report.add('alias-too-large', { limit: LIMITS.unfolded }, span, path);
  return over < 1;
}

function unfold(walk: Walk, { source: name }: Alias, where: Where, span: Span): Tree | null {
  const target = walk.anchors.get(name);
  if (target === undefined || walk.open.has(target)) {
    const code = target === undefined ? 'alias-unknown' : 'alias-recursive';
    walk.report.add(code, { name }, span, where.path);
    return null;
  }
  walk.aliases += 1;
  const tree = treeOf(walk, target, where);
  walk.aliases -= 1;
  return { ...tree, span };
}

function scalarOf(node: Scalar): { value: string | number | boolean | null; words: string } {
  const value = node.value as string | number | boolean | null;
  return { value, words: typeof value === 'string' ? value.trim() : (node.source ?? '') };
}

function itemsOf(walk: Walk, node: YAMLSeq, where: Where): Tree[] {
  return node.items.map((item, index) =>
    treeOf(walk, item as Node, {
      key: null,
      path: where.path === '' ? `${index}` : `${where.path}.${index}`,
      depth: where.depth + 1,
    }),
  );
}

function fieldsOf(walk: Walk, node: YAMLMap, where: Where) {
  const fields = new Map<string, Tree>();
  let partial = false;
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    const key = spanOf(pair.key, walk.text);
    const name = keyOf(walk, pair.key, key, where.path);
    if (name === null) {
      partial = true;
      continue;
    }
    const path = where.path === '' ? name : `${where.path}.${name}`;
    const inside = { key, path, depth: where.depth + 1 };
    const value: Tree = pair.value
      ? treeOf(walk, pair.value, inside)
      : { kind: 'scalar', value: null, words: '', key, path, span: [key[1], key[1]] };
    if (fields.has(name)) walk.report.add('duplicate-key', { key: name }, key, path);
    else fields.set(name, value);
  }
  return { fields, partial };
}

/** The text of a key, or `null` where it cannot be one. */
function keyOf(walk: Walk, node: Node, span: Span, path: string): string | null {
  const value = isScalar(node) && node.tag === undefined ? node.value : undefined;
  if (typeof value !== 'string') {
    const found = isScalar(node) ? kindOf(node.value) : 'more than one word';
    walk.report.add('key-not-text', { found }, span, path);
    return null;
  }
  if (value === '<<') walk.report.add('merge-key', {}, span, path);
  else if (isForbidden(value)) walk.report.add('forbidden-key', { key: value }, span, path);
  else return value;
  return null;
}

/** Where a node stands, without the blanks and line ends after it. */
function spanOf(node: Node, text: string): Span {
  const [start, stop] = node.range ?? [0, 0];
  let end = stop;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return [start, end];
}
