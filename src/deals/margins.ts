import { codeAt, type Grid } from './grid.ts';

/** Counts how often each option occurs among packages. */
export interface Margins {
  /** Options of all issues together: issue by issue, option by option. */
  readonly slots: number;
  /** Adds to each slot the share of the packages that have the option. None is added for none. */
  addShares(positions: Uint32Array, shares: Float64Array): void;
}

export function marginsOf(grid: Grid): Margins {
  const { sizes, tailFrom, headSize, tailSize } = grid;
  const offsets = sizes.map((_, issue) => sizes.slice(0, issue).reduce((a, b) => a + b, 0));
  const slots = sizes.reduce((a, b) => a + b, 0);
  const heads = new Uint32Array(headSize);
  const tails = new Uint32Array(tailSize);

  function addShares(positions: Uint32Array, shares: Float64Array): void {
    for (let k = 0; k < positions.length; k++) {
      const code = codeAt(grid, positions[k]!);
      const head = Math.floor(code / tailSize);
      heads[head]!++;
      tails[code - head * tailSize]!++;
    }
    sumOut(heads, 0, tailFrom, positions.length, shares);
    sumOut(tails, tailFrom, sizes.length, positions.length, shares);
  }

  /** Takes the axes off one by one, last first. Leaves `hits` at 0. */
  function sumOut(
    hits: Uint32Array,
    from: number,
    to: number,
    total: number,
    shares: Float64Array,
  ) {
    let length = hits.length;
    for (let issue = to - 1; issue >= from; issue--) {
      const size = sizes[issue]!;
      const counts = new Uint32Array(size);
      length /= size;
      for (let k = 0; k < length; k++) {
        let sum = 0;
        for (let option = 0; option < size; option++) {
          const there = hits[k * size + option]!;
          counts[option]! += there;
          sum += there;
        }
        hits[k] = sum;
      }
      for (let option = 0; option < size; option++) {
        shares[offsets[issue]! + option]! += total === 0 ? 0 : counts[option]! / total;
      }
    }
    hits.fill(0);
  }
  return { slots, addShares };
}
