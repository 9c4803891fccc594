/**
 * A YAML document as a plain tree that knows where each part stands. Aliases are unfolded, keys
 * are text, and what has no place in a case file (tags, merge keys, names that JavaScript
 * reserves) is reported and left out.
 */
import type { Span } from './positions.ts';

interface At {
  /** Where the value stands. */
  readonly span: Span;
  /** Where its key stands, or `null` for an item of a list and the whole file. */
  readonly key: Span | null;
  /** Dotted path: `parties.russia.walkaway`. */
  readonly path: string;
}

export interface Scalar extends At {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As the file writes it, without quotation marks. */
  readonly words: string;
}
export interface List extends At {
  readonly kind: 'list';
  readonly items: readonly Tree[];
}
export interface Mapping extends At {
  readonly kind: 'map';
  readonly fields: ReadonlyMap<string, Tree>;
  /** Some field was left out because of a fault: nobody can say that one is missing. */
  readonly partial: boolean;
}
/** Something whose fault has been reported. */
export interface Faulty extends At {
  readonly kind: 'faulty';
}
export type Tree = Scalar | List | Mapping | Faulty;

/** The place that names a value: its key, or else the value itself. */
export function nameSpan(tree: Tree): Span {
  return tree.key ?? tree.span;
}

// The readers below give nothing for a tree of another kind: the shape has been reported already.

export function field(tree: Tree | undefined, name: string): Tree | undefined {
  return tree?.kind === 'map' ? tree.fields.get(name) : undefined;
}

export function entries(tree: Tree | undefined): (readonly [string, Tree])[] {
  return tree?.kind === 'map' ? [...tree.fields] : [];
}

export function items(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'list' ? tree.items : [];
}

export function text(tree: Tree | undefined): string | null {
  return tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : null;
}

export function number(tree: Tree | undefined): number | null {
  return tree?.kind === 'scalar' && typeof tree.value === 'number' ? tree.value : null;
}

export function boolean(tree: Tree | undefined): boolean | null {
  return tree?.kind === 'scalar' && typeof tree.value === 'boolean' ? tree.value : null;
}

export function texts(tree: Tree | undefined): string[] {
  return items(tree).flatMap((item) => text(item) ?? []);
}

/** The tree as plain data, for the schema. Maps are objects without a prototype. */
export function plainOf(tree: Tree): unknown {
  if (tree.kind === 'faulty') return undefined;
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plainOf);
  const plain: Record<string, unknown> = Object.create(null);
  for (const [name, value] of tree.fields) plain[name] = plainOf(value);
  return plain;
}

/** The part of a tree at a path of the schema's. */
export function treeAt(tree: Tree, path: readonly PropertyKey[]): Tree | undefined {
  let at: Tree | undefined = tree;
  for (const step of path) {
    if (at?.kind === 'map') at = at.fields.get(String(step));
    else if (at?.kind === 'list') at = at.items[Number(step)];
    else return undefined;
  }
  return at;
}

/**
 * Gives the spans of words within a scalar: exactly where the file writes them plainly, else the
 * whole scalar.
 */
export function spansWithin(tree: Scalar, source: string): (start: number, length: number) => Span {
  const [from, to] = tree.span;
  const open = source[from] === '"' || source[from] === "'" ? 1 : 0;
  if (source.slice(from + open, to - open) !== tree.value) return () => tree.span;
  return (start, length) => [from + open + start, from + open + start + length];
}
