/**
 * What each package is worth to each party, in one draw.
 *
 * u(x) = sum over issues of weight/100 * value(x's option), plus the points of every bonus that
 * matches; weights are points that sum to 100, values and utilities points of 0..100. Utilities and
 * walk-away values are rounded once, to integers of a millionth of a point: two packages that are
 * worth the same then have the same number, and no comparison needs a tolerance.
 */

import { LIMITS } from '../case/index.ts';
import { eachMatch, type Grid, outerSum } from './grid.ts';
import type { Space } from './space.ts';

/** Integer units of a utility point. */
export const UNIT = 1e6;

/**
 * Half a unit, for rounding, and a little more: a sum that is half-way between two units in
 * decimals, like 1.0000005, goes up whichever way its rounding error in binary fell.
 */
const HALF = 0.5 + 2 ** -12;

/** All packages in one draw, by position. The arrays are reused by the next evaluation. */
export interface Evaluation {
  /** Utility of each package, units, for each decider in the order of `Case.deciders`. */
  readonly utilities: readonly Int32Array[];
  /** Walk-away value, units, by decider. */
  readonly walkaways: Int32Array;
  /** Bits of the demands (`Case.demands`) that each package does not meet. */
  readonly unmet: Uint32Array;
}

export interface Evaluator {
  /** @param draw - as `Case.inputs` has it */
  evaluate(draw: Float64Array): Evaluation;
  /** The same, yielding after each decider: for spaces where a draw takes long. */
  steps(draw: Float64Array): Generator<undefined, Evaluation, undefined>;
}

/** Additive scores of one party: what each option adds, by issue, units (not yet rounded). */
type Scores = readonly Float64Array[];

interface BonusAt {
  readonly positions: Uint32Array;
  points: number;
}

/**
 * Makes an evaluator with buffers of its own.
 *
 * @throws RangeError for a party with more than `LIMITS.bonuses` bonuses: its utilities might not
 *   fit the integers
 */
export function createEvaluator(space: Space): Evaluator {
  const { kase } = space;
  const result = createEvaluation(space, kase.deciders.length);
  const filler = createFiller(space);
  const scores = kase.issues.map((issue) => new Float64Array(issue.options.length));
  const plans = kase.deciders.map((p) => planOf(space, p));

  function* steps(draw: Float64Array): Generator<undefined, Evaluation, undefined> {
    result.unmet.set(space.broken);
    for (const [d, { offsets, bit, bonuses }] of plans.entries()) {
      for (const [issue, table] of scores.entries()) {
        const weight = draw[offsets.weights + issue]! * (UNIT / 100);
        const first = offsets.values[issue]!;
        for (let o = 0; o < table.length; o++) table[o] = weight * draw[first + o]!;
      }
      for (const [k, bonus] of bonuses.entries()) {
        bonus.points = draw[offsets.bonuses + k]! * UNIT;
      }
      result.walkaways[d] = Math.floor(draw[offsets.walkaway]! * UNIT + HALF);
      filler.fill(scores, bonuses, result.utilities[d]!);
      markBelow(result.utilities[d]!, result.walkaways[d]!, bit, result.unmet);
      yield;
    }
    return result;
  }

  function evaluate(draw: Float64Array): Evaluation {
    const run = steps(draw);
    let step = run.next();
    while (step.done !== true) step = run.next();
    return step.value;
  }
  return { evaluate, steps };
}

/** What of a decider's evaluation no draw changes. */
function planOf(space: Space, party: number) {
  const { preferences, offsets, id } = space.kase.parties[party]!;
  if (preferences === null || offsets === null) throw new RangeError(`no decider: ${id}`);
  if (preferences.bonuses.length > LIMITS.bonuses) throw new RangeError(`too many bonuses: ${id}`);
  const demand = space.kase.demands.find((d) => d.party === party && d.kind === 'walkaway')!;
  const bonuses = preferences.bonuses.map(({ when }): BonusAt => {
    let count = 0;
    eachMatch(space, when, () => count++);
    const positions = new Uint32Array(count);
    eachMatch(space, when, (position) => {
      positions[--count] = position;
    });
    return { positions, points: 0 };
  });
  return { offsets, bonuses, bit: demand.index };
}

/**
 * Evaluates packages from tables of scores, without a case: bit `p` of `unmet` is set where party
 * `p` gets less than its walk-away value.
 *
 * @param tables - by party, issue and option: what the option adds
 * @param walkaways - by party, in the unit of the scores
 * @param unit - integers that one point of the scores is rounded to; every sum times `unit` must
 *   lie within +-2^30
 * @throws RangeError for sums that do not fit
 */
export function evaluateTables(
  grid: Grid,
  tables: readonly (readonly (readonly number[])[])[],
  walkaways: readonly number[],
  unit = 1,
): Evaluation {
  const result = createEvaluation(grid, tables.length);
  const filler = createFiller(grid);
  for (const [p, party] of tables.entries()) {
    const scores = party.map((table) => Float64Array.from(table, (score) => score * unit));
    const most = scores.reduce((sum, table) => sum + Math.max(...table.map(Math.abs)), 0);
    const walkaway = walkaways[p]! * unit;
    if (!(most < 2 ** 30 && Math.abs(walkaway) < 2 ** 30)) throw new RangeError('scores too large');
    result.walkaways[p] = Math.floor(walkaway + HALF);
    filler.fill(scores, [], result.utilities[p]!);
    markBelow(result.utilities[p]!, result.walkaways[p]!, p, result.unmet);
  }
  return result;
}

function createEvaluation(grid: Grid, deciders: number): Evaluation {
  return {
    utilities: Array.from({ length: deciders }, () => new Int32Array(grid.count)),
    walkaways: new Int32Array(deciders),
    unmet: new Uint32Array(grid.count),
  };
}

function createFiller(grid: Grid) {
  const { tailFrom, headSize, tailSize, headStart, tailOf } = grid;
  const heads = new Float64Array(headSize);
  const tails = new Float64Array(tailSize);
  let sums = new Float64Array(0);

  /** Writes the rounded sums of the scores and bonuses to `out`. */
  function fill(scores: Scores, bonuses: readonly BonusAt[], out: Int32Array): void {
    outerSum(scores.slice(0, tailFrom), heads);
    outerSum(scores.slice(tailFrom), tails);
    if (bonuses.length === 0) {
      for (let h = 0; h < headSize; h++) roundHead(h, heads[h]! + HALF, out);
      return;
    }
    if (sums.length === 0) sums = new Float64Array(grid.count);
    for (let h = 0; h < headSize; h++) {
      const start = headStart[h]!;
      for (let k = start; k < headStart[h + 1]!; k++) {
        sums[k] = heads[h]! + tails[tailOf === null ? k - start : tailOf[k]!]!;
      }
    }
    for (const { positions, points } of bonuses) {
      for (let i = 0; i < positions.length; i++) sums[positions[i]!]! += points;
    }
    for (let k = 0; k < sums.length; k++) out[k] = Math.floor(sums[k]! + HALF);
  }

  function roundHead(h: number, base: number, out: Int32Array): void {
    const start = headStart[h]!;
    const end = headStart[h + 1]!;
    if (tailOf === null) {
      for (let t = 0; t < tailSize; t++) out[start + t] = Math.floor(base + tails[t]!);
    } else {
      for (let k = start; k < end; k++) out[k] = Math.floor(base + tails[tailOf[k]!]!);
    }
  }
  return { fill };
}

/** Sets a bit of `unmet` wherever the utility is below the walk-away value. */
function markBelow(utility: Int32Array, walkaway: number, bit: number, unmet: Uint32Array): void {
  // The sign bit of the difference, which fits 32 bits (see LIMITS.bonuses): no branch to mispredict.
  for (let k = 0; k < utility.length; k++) {
    unmet[k]! |= ((utility[k]! - walkaway) >>> 31) << bit;
  }
}
