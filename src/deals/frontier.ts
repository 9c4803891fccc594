import { buildTree, type DominanceTree } from './dominance.ts';

/** From how many points on a first, cheap filter pays. */
const LARGE = 32;
/**
 * To tell a high sum, every ninth point is looked at or, where that is more, about a thousand of
 * them, and the fourth highest is taken.
 */
const EVERY = 8;
const SAMPLE = 1024;
const HIGH = 4;
/** Points asked about between two yields. */
const STEP = 1 << 13;

/**
 * The positions that no other one dominates: none is at least as good on every criterion and
 * better on one. All of several with equal values are kept. Exact, for any number of criteria.
 *
 * @param columns - one array of integers a criterion, by position; more is better
 * @param among - the positions in question
 * @returns those on the frontier, in the order of `among`
 */
export function frontier(
  columns: readonly Int32Array[],
  among: Uint32Array | readonly number[],
): Uint32Array {
  const run = frontierSteps(columns, Uint32Array.from(among));
  let step = run.next();
  while (step.done !== true) step = run.next();
  return step.value;
}

/** {@link frontier}, yielding between steps of some milliseconds. */
export function* frontierSteps(
  columns: readonly Int32Array[],
  among: Uint32Array,
): Generator<undefined, Uint32Array, undefined> {
  let left = among;
  if (left.length > LARGE) {
    const strong = strongest(columns, left);
    if (strong.length > 0) left = yield* undominated(columns, left, strong);
  }
  return yield* undominated(columns, left, left.slice());
}

/**
 * Points with a high sum, for the first filter. Few of the others survive them where many are
 * dominated; none are taken where all sums are equal, and nobody dominates anybody.
 */
function strongest(columns: readonly Int32Array[], among: Uint32Array): Uint32Array {
  // An odd stride, so that no option of an issue with an even number of them is left out.
  const stride = Math.max(EVERY, Math.floor(among.length / SAMPLE)) | 1;
  const sample: number[] = [];
  for (let k = 0; k < among.length; k += stride) sample.push(sumAt(columns, among[k]!));
  const high = Float64Array.from(sample).sort()[Math.max(0, sample.length - HIGH)]!;
  return among.filter((position) => sumAt(columns, position) > high);
}

function sumAt(columns: readonly Int32Array[], position: number): number {
  let sum = 0;
  for (let c = 0; c < columns.length; c++) sum += columns[c]![position]!;
  return sum;
}

/** Those of `among` that no point of `against` dominates. */
function* undominated(
  columns: readonly Int32Array[],
  among: Uint32Array,
  against: Uint32Array,
): Generator<undefined, Uint32Array, undefined> {
  const tree: DominanceTree = yield* buildTree(columns, against);
  const point = new Int32Array(columns.length);
  const kept = new Uint32Array(among.length);
  let count = 0;
  for (let k = 0; k < among.length; k++) {
    const position = among[k]!;
    let sum = 0;
    for (let c = 0; c < point.length; c++) {
      const value = columns[c]![position]!;
      point[c] = value;
      sum += value;
    }
    if (!tree.dominates(point, sum)) kept[count++] = position;
    if (k % STEP === STEP - 1) yield;
  }
  return kept.slice(0, count);
}
