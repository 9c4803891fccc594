/**
 * The packages of a negotiation as a grid: one axis an issue, the last issue varying fastest.
 *
 * A package's code is the sum of its option indices times the strides. Packages are held by
 * position: the place of their code among the logical ones. The issues are cut into a head and a
 * tail, so that anything additive over issues is summed once a head and once a tail, and a package
 * costs one addition.
 */

import type { Pattern } from '../case/index.ts';

export interface Grid {
  /** Options of each issue. */
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
  /** All packages: the product of the sizes. */
  readonly size: number;
  /** Logical packages: positions run from 0 to `count - 1`. */
  readonly count: number;
  /** Codes of the logical packages, ascending; `null` when all are logical (position is code). */
  readonly codes: Uint32Array | null;
  /** First issue of the tail, and how many combinations head and tail have. */
  readonly tailFrom: number;
  readonly headSize: number;
  readonly tailSize: number;
  /** First position of each head; `headSize + 1` long. */
  readonly headStart: Uint32Array;
  /** Tail of each position; `null` when all are logical (it counts up from 0 in each head). */
  readonly tailOf: Uint16Array | null;
}

/** Combinations that a tail may have: few enough for its sums to stay in the first cache. */
const TAIL = 4096;

/** @returns how many packages there are; may pass what an integer holds */
export function countPackages(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

/**
 * Lays out the packages.
 *
 * @param sizes - options of each issue, at least 1 and at most 4096 each; product below 2^32
 * @param never - patterns of packages that are left out
 */
export function createGrid(sizes: readonly number[], never: readonly Pattern[] = []): Grid {
  const strides = sizes.map((_, issue) => countPackages(sizes.slice(issue + 1)));
  let tailFrom = Math.max(0, sizes.length - 1);
  while (tailFrom > 0 && countPackages(sizes.slice(tailFrom - 1)) <= TAIL) tailFrom--;
  const size = countPackages(sizes);
  const tailSize = countPackages(sizes.slice(tailFrom));
  const cut = { sizes, strides, size, tailFrom, headSize: size / tailSize, tailSize };
  if (never.length === 0) {
    const headStart = Uint32Array.from({ length: cut.headSize + 1 }, (_, h) => h * tailSize);
    return { ...cut, count: size, codes: null, headStart, tailOf: null };
  }
  return { ...cut, ...listLogical(cut, never) };
}

type Cut = Pick<Grid, 'sizes' | 'tailFrom' | 'headSize' | 'tailSize' | 'size'>;

function listLogical(cut: Cut, never: readonly Pattern[]) {
  const excluded = new Uint8Array(cut.size);
  for (const pattern of never) {
    const { heads, tails } = matches(cut, pattern);
    for (const h of heads) for (const t of tails) excluded[h * cut.tailSize + t] = 1;
  }
  let count = 0;
  for (let code = 0; code < cut.size; code++) count += 1 - excluded[code]!;
  const codes = new Uint32Array(count);
  const tailOf = new Uint16Array(count);
  const headStart = new Uint32Array(cut.headSize + 1);
  let position = 0;
  for (let h = 0; h < cut.headSize; h++) {
    for (let t = 0; t < cut.tailSize; t++) {
      const code = h * cut.tailSize + t;
      if (excluded[code] === 1) continue;
      codes[position] = code;
      tailOf[position++] = t;
    }
    headStart[h + 1] = position;
  }
  return { count, codes, headStart, tailOf };
}

/** Heads and tails that a pattern allows: it matches exactly the packages made of one of each. */
function matches(cut: Cut, pattern: Pattern): { heads: number[]; tails: number[] } {
  const misses = pattern.map((options, issue) =>
    Float64Array.from({ length: cut.sizes[issue]! }, (_, option) =>
      options === null || options.includes(option) ? 0 : 1,
    ),
  );
  const hits = (tables: readonly Float64Array[], length: number) => {
    const sums = outerSum(tables, new Float64Array(length));
    return [...sums.keys()].filter((k) => sums[k] === 0);
  };
  return {
    heads: hits(misses.slice(0, cut.tailFrom), cut.headSize),
    tails: hits(misses.slice(cut.tailFrom), cut.tailSize),
  };
}

/** Calls `visit` with the position of every logical package that matches the pattern. */
export function eachMatch(grid: Grid, pattern: Pattern, visit: (position: number) => void): void {
  const { heads, tails } = matches(grid, pattern);
  const isTail = new Uint8Array(grid.tailSize);
  for (const t of tails) isTail[t] = 1;
  for (const h of heads) {
    const start = grid.headStart[h]!;
    const end = grid.headStart[h + 1]!;
    for (let k = start; k < end; k++) {
      if (isTail[grid.tailOf === null ? k - start : grid.tailOf[k]!] === 1) visit(k);
    }
  }
}

/**
 * Sums one entry of each table in all combinations, the last table varying fastest.
 *
 * @param out - filled from the start, as long as the product of the tables' lengths; returned
 */
export function outerSum(tables: readonly Float64Array[], out: Float64Array): Float64Array {
  out[0] = 0;
  let filled = 1;
  for (const table of tables) {
    const size = table.length;
    // From the end, so that a sum is read before its place is written.
    for (let k = filled - 1; k >= 0; k--) {
      const base = out[k]!;
      for (let option = size - 1; option >= 0; option--) {
        out[k * size + option] = base + table[option]!;
      }
    }
    filled *= size;
  }
  return out;
}

/** @returns the code of the package at a position */
export function codeAt(grid: Grid, position: number): number {
  return grid.codes === null ? position : grid.codes[position]!;
}

/** @returns the option index that the package at a position has on an issue */
export function optionAt(grid: Grid, position: number, issue: number): number {
  return Math.floor(codeAt(grid, position) / grid.strides[issue]!) % grid.sizes[issue]!;
}

/**
 * @param options - one option index an issue
 * @returns the position of the package, or -1 when logic excludes it
 */
export function positionOf(grid: Grid, options: readonly number[]): number {
  const code = options.reduce((sum, option, issue) => sum + option * grid.strides[issue]!, 0);
  if (grid.codes === null) return code;
  let low = 0;
  let high = grid.count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = grid.codes[middle]!;
    if (there === code) return middle;
    if (there < code) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
