/**
 * Asks of a set of points whether any of them dominates a given one.
 *
 * A k-d tree (Bentley 1975) whose nodes keep the upper corner of their points' box and the largest
 * coordinate sum among them. Only a node whose corner is at least the point everywhere, and which
 * has a larger sum, can hold a point that dominates it. On a surface on which nobody dominates
 * anybody those are the few boxes around the point, which makes the worst case of a pairwise filter
 * a light one here.
 */
export interface DominanceTree {
  /**
   * Whether some point of the set is at least `point` on every criterion and more on one.
   *
   * @param sum - of the point's coordinates
   */
  dominates(point: ArrayLike<number>, sum: number): boolean;
}

/** Points in a leaf. */
const LEAF = 8;
/** Points handled between two yields. */
const STEP = 1 << 17;

interface Nodes {
  readonly firstLeaf: number;
  /** Points of node `k`: `start[k]` up to `end[k]`. The root is node 1, children 2k and 2k + 1. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly corner: Int32Array;
  readonly largestSum: Float64Array;
}

/**
 * Builds the tree.
 *
 * @param columns - one array of integers a criterion, more is better
 * @param positions - which entries of the columns are the points; put into the tree's order
 */
export function* buildTree(
  columns: readonly Int32Array[],
  positions: Uint32Array,
): Generator<undefined, DominanceTree, undefined> {
  const nodes = createNodes(positions.length, columns.length);
  const low = new Int32Array(columns.length);
  let work = 0;
  for (let node = 1; node < nodes.start.length; node++) {
    const [start, end] = [nodes.start[node]!, nodes.end[node]!];
    if (start === end) continue;
    measure(nodes, node, columns, positions, low);
    if (node < nodes.firstLeaf) {
      const middle = (start + end) >>> 1;
      partition(positions, start, end, middle, columns[widest(nodes, node, low)]!);
      nodes.start[2 * node] = start;
      nodes.end[2 * node] = nodes.start[2 * node + 1] = middle;
      nodes.end[2 * node + 1] = end;
    }
    work += end - start;
    if (work < STEP) continue;
    work = 0;
    yield;
  }
  return { dominates: createQuery(nodes, columns, positions) };
}

function createNodes(points: number, criteria: number): Nodes {
  let firstLeaf = 1;
  while (points > firstLeaf * LEAF) firstLeaf *= 2;
  const count = 2 * firstLeaf;
  const nodes = {
    firstLeaf,
    start: new Uint32Array(count),
    end: new Uint32Array(count),
    corner: new Int32Array(count * criteria),
    largestSum: new Float64Array(count).fill(Number.NEGATIVE_INFINITY),
  };
  nodes.end[1] = points;
  return nodes;
}

/** Sets the upper corner and the largest sum of a node, and `low` to its lower corner. */
function measure(
  { start, end, corner, largestSum }: Nodes,
  node: number,
  columns: readonly Int32Array[],
  positions: Uint32Array,
  low: Int32Array,
): void {
  const criteria = columns.length;
  const at = node * criteria;
  low.fill(0x7fffffff);
  corner.fill(-0x80000000, at, at + criteria);
  let largest = Number.NEGATIVE_INFINITY;
  for (let k = start[node]!; k < end[node]!; k++) {
    const position = positions[k]!;
    let sum = 0;
    for (let c = 0; c < criteria; c++) {
      const value = columns[c]![position]!;
      sum += value;
      if (value < low[c]!) low[c] = value;
      if (value > corner[at + c]!) corner[at + c] = value;
    }
    if (sum > largest) largest = sum;
  }
  largestSum[node] = largest;
}

/** The criterion on which the points of a node lie furthest apart. */
function widest({ corner }: Nodes, node: number, low: Int32Array): number {
  let best = 0;
  let most = -1;
  for (let c = 0; c < low.length; c++) {
    const width = corner[node * low.length + c]! - low[c]!;
    if (width > most) [best, most] = [c, width];
  }
  return best;
}

/** Quickselect (Hoare 1961): entries below `middle` get values at most those from `middle` on. */
function partition(
  positions: Uint32Array,
  start: number,
  end: number,
  middle: number,
  column: Int32Array,
): void {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const pivot = column[positions[(low + high) >>> 1]!]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (column[positions[i]!]! < pivot) i++;
      while (column[positions[j]!]! > pivot) j--;
      if (i > j) break;
      const swapped = positions[i]!;
      positions[i++] = positions[j]!;
      positions[j--] = swapped;
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}

function createQuery(
  { firstLeaf, start, end, corner, largestSum }: Nodes,
  columns: readonly Int32Array[],
  positions: Uint32Array,
): DominanceTree['dominates'] {
  const criteria = columns.length;
  const rows = new Int32Array(positions.length * criteria);
  const sums = new Float64Array(positions.length);
  for (let c = 0; c < criteria; c++) {
    for (let k = 0; k < positions.length; k++) {
      const value = columns[c]![positions[k]!]!;
      rows[k * criteria + c] = value;
      sums[k]! += value;
    }
  }
  const covers = (values: Int32Array, row: number, point: ArrayLike<number>): boolean => {
    let c = 0;
    while (c < criteria && values[row * criteria + c]! >= point[c]!) c++;
    return c === criteria;
  };
  // Neighbouring packages are much alike: what dominated one is asked about the next first.
  let last = -1;
  // One child of each level waits while the other is looked through.
  const stack = new Uint32Array(64);

  return (point, sum) => {
    if (last >= 0 && sums[last]! > sum && covers(rows, last, point)) return true;
    let waiting = 0;
    stack[waiting++] = 1;
    while (waiting > 0) {
      const node = stack[--waiting]!;
      if (largestSum[node]! <= sum || !covers(corner, node, point)) continue;
      if (node < firstLeaf) {
        // The half with the larger sum first: a point that dominates is likelier there.
        const first = largestSum[2 * node]! >= largestSum[2 * node + 1]! ? 0 : 1;
        stack[waiting++] = 2 * node + 1 - first;
        stack[waiting++] = 2 * node + first;
        continue;
      }
      for (let k = start[node]!; k < end[node]!; k++) {
        if (sums[k]! <= sum || !covers(rows, k, point)) continue;
        last = k;
        return true;
      }
    }
    return false;
  };
}
