/** Which runs of words stand whole within others. */

import type { Groups } from './groups.ts';

interface Node {
  readonly next: Map<number, number>;
  /** The node of the longest proper suffix that is in the tree. */
  fail: number;
  /** The thing of the longest run that ends here, as this node or a suffix of it; -1: none. */
  ends: number;
}

/** A run of words of a thing, by the thing's number. */
export interface Run {
  readonly thing: number;
  readonly words: readonly string[];
}

/**
 * Joins each thing with those in whose words one of its runs of `least` words or more stands
 * whole. Linear in the number of words (Aho and Corasick, Communications of the ACM 18, 1975): one
 * tree of all runs is walked once with every run. At each place only the longest run that ends
 * there is joined; shorter ones stand within that one and are joined with it.
 */
export function joinContained(runs: readonly Run[], least: number, groups: Groups): void {
  const long = runs.filter(({ words }) => words.length >= least);
  const numbers = new Map<string, number>();
  const coded = long.map(({ thing, words }) => ({
    thing,
    codes: words.map((w) => code(w, numbers)),
  }));
  const tree = treeOf(coded, groups);
  for (const { thing, codes } of coded) {
    let at = 0;
    for (const word of codes) {
      at = step(tree, at, word);
      const found = tree[at]!.ends;
      if (found >= 0) groups.join(found, thing);
    }
  }
}

type Coded = { readonly thing: number; readonly codes: readonly number[] };

function code(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

function treeOf(runs: readonly Coded[], groups: Groups): Node[] {
  const tree: Node[] = [{ next: new Map(), fail: 0, ends: -1 }];
  for (const { thing, codes } of runs) {
    let at = 0;
    for (const word of codes) at = childOf(tree, at, word);
    const node = tree[at]!;
    if (node.ends >= 0) groups.join(node.ends, thing);
    else node.ends = thing;
  }
  linkFails(tree, groups);
  return tree;
}

function childOf(tree: Node[], at: number, word: number): number {
  const known = tree[at]!.next.get(word);
  if (known !== undefined) return known;
  tree.push({ next: new Map(), fail: 0, ends: -1 });
  tree[at]!.next.set(word, tree.length - 1);
  return tree.length - 1;
}

/** Sets `fail` breadth first. A run that ends with another is joined with it here. */
function linkFails(tree: Node[], groups: Groups): void {
  const queue = [0];
  for (let k = 0; k < queue.length; k++) {
    const at = queue[k]!;
    for (const [word, child] of tree[at]!.next) {
      const { fail } = tree[at]!;
      const node = tree[child]!;
      node.fail = at === 0 ? 0 : step(tree, fail, word);
      const suffix = at === 0 ? -1 : tree[node.fail]!.ends;
      if (node.ends < 0) node.ends = suffix;
      else if (suffix >= 0) groups.join(node.ends, suffix);
      queue.push(child);
    }
  }
}

function step(tree: readonly Node[], from: number, word: number): number {
  let at = from;
  for (;;) {
    const next = tree[at]!.next.get(word);
    if (next !== undefined) return next;
    if (at === 0) return 0;
    at = tree[at]!.fail;
  }
}
