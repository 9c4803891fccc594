/** Which full order a partial order grows into: linear extensions, drawn with given chances. */

import { type Stream, uniform } from './stream.ts';

/** Draws a full order: fills `order` with the groups, the greatest first. */
export type DrawOrder = (order: Int32Array, stream: Stream) => void;

/** Past this many sets of groups that can stand on top, the order is not drawn this way. */
const MAX_TOPS = 65_536;

interface Top {
  /** Groups that may come next, and the chance of each or an earlier one of this list. */
  readonly groups: number[];
  readonly upTo: number[];
  readonly next: number[];
}

/**
 * Compiles a partial order of groups of equal numbers for drawing its linear extensions.
 *
 * Groups filled from the top have the sizes s_1, s_2, .. and N_j = s_1 + .. + s_j. On the simplex
 * `sum of s_j x_j = total` the part with x_1 >= x_2 >= .. >= 0 has a volume proportional to the
 * product of all 1/N_j (`simplex`); on a cube every full order has the same volume. The chance of
 * each next group follows by summing over the sets that can stand on top (dynamic programming
 * over the filters of the order).
 *
 * @param sizes - how many items each group has
 * @param above - pairs `[a, b]`: group `a` stands above group `b`; without cycles
 * @returns `null` where there are more than 65,536 sets to sum over
 */
export function linearExtensions(
  sizes: readonly number[],
  above: readonly (readonly [number, number])[],
  simplex: boolean,
): DrawOrder | null {
  const over = sizes.map(() => 0n);
  for (const [a, b] of above) over[b]! |= 1n << BigInt(a);
  const ways = topsOf(sizes, over);
  if (ways === null) return null;
  weigh(ways, simplex);
  const tops = ways.map(({ top }) => top);
  return (order, stream) => {
    let top = tops[0]!;
    for (let k = 0; k < sizes.length; k++) {
      const choice = choose(top.upTo, stream);
      order[k] = top.groups[choice]!;
      top = tops[top.next[choice]!]!;
    }
  };
}

interface Node {
  readonly top: Top;
  readonly set: bigint;
  readonly items: number;
}

/** Every set that can stand on top, a set always before the larger ones that it grows into. */
function topsOf(sizes: readonly number[], over: readonly bigint[]): Node[] | null {
  const nodes: Node[] = [{ top: { groups: [], upTo: [], next: [] }, set: 0n, items: 0 }];
  const known = new Map<bigint, number>([[0n, 0]]);
  for (const { top, set, items } of nodes) {
    for (const [g, size] of sizes.entries()) {
      const bit = 1n << BigInt(g);
      if ((set & bit) !== 0n || (over[g]! & ~set) !== 0n) continue;
      let next = known.get(set | bit);
      if (next === undefined) {
        next = nodes.length;
        if (next === MAX_TOPS) return null;
        known.set(set | bit, next);
        nodes.push({
          top: { groups: [], upTo: [], next: [] },
          set: set | bit,
          items: items + size,
        });
      }
      top.groups.push(g);
      top.next.push(next);
    }
  }
  return nodes;
}

/** Fills in the chances, from the full set backwards. */
function weigh(nodes: readonly Node[], simplex: boolean): void {
  const ways = new Float64Array(nodes.length);
  for (let k = nodes.length - 1; k >= 0; k--) {
    const { top } = nodes[k]!;
    let sum = 0;
    for (const next of top.next) {
      sum += ways[next]! / (simplex ? nodes[next]!.items : 1);
      top.upTo.push(sum);
    }
    for (const c of top.upTo.keys()) top.upTo[c]! /= sum;
    ways[k] = top.next.length === 0 ? 1 : sum;
  }
}

function choose(upTo: readonly number[], stream: Stream): number {
  if (upTo.length === 1) return 0;
  const u = uniform(stream);
  let choice = 0;
  while (choice < upTo.length - 1 && u >= upTo[choice]!) choice++;
  return choice;
}
