import type { Case } from '../case/index.ts';
import type { Rule } from './agreement.ts';
import { packCounts } from './counts.ts';
import { type Evaluation, UNIT } from './evaluate.ts';
import { marginsOf } from './margins.ts';
import type { SolutionName } from './result.ts';
import type { Solutions } from './solutions.ts';
import type { Space } from './space.ts';

/** What one chunk of draws found. Sums and lists over its draws, in their order. */
export interface DealsPart {
  readonly draws: number;
  /** Draws with a zone. */
  readonly deal: number;
  readonly zoneSizes: readonly number[];
  readonly frontierSizes: readonly number[];
  readonly efficientSizes: readonly number[] | null;
  /** The drawn numbers of each uncertain input, units, in the order of {@link uncertainInputs}. */
  readonly drawn: readonly (readonly number[])[];
  /** By input: the sum of what a value or a bonus adds to utility, points; 0 for other inputs. */
  readonly worth: readonly number[];
  /** By option, issue by issue: the sum of its shares of the zone, and of its frontier. */
  readonly zoneShares: readonly number[];
  readonly frontierShares: readonly number[];
  /** Draws in which each solution is defined. */
  readonly defined: Readonly<Record<SolutionName, number>>;
  /** Counts by position, packed (see counts.ts). */
  readonly zone: string;
  readonly frontier: string;
  readonly solutions: Readonly<Record<SolutionName, string>>;
  /** By decider. */
  readonly accepts: readonly string[];
}

/** The solutions in the order in which results list them. */
export const SOLUTION_NAMES: readonly SolutionName[] = [
  'nash',
  'kalai-smorodinsky',
  'egalitarian',
  'utilitarian',
];

/** Makes a record with an entry a solution. */
export function bySolution<T>(of: (name: SolutionName) => T): Record<SolutionName, T> {
  const entries = SOLUTION_NAMES.map((name) => [name, of(name)] as const);
  return Object.fromEntries(entries) as Record<SolutionName, T>;
}

/** Indices of the inputs that draws may change. */
export function uncertainInputs(kase: Case): readonly number[] {
  return kase.inputs.filter(({ low, high }) => low < high).map(({ index }) => index);
}

type Counter = Uint8Array | Uint16Array | Uint32Array;

/** Counts by position, in the smallest integers that hold the number of draws. */
function counter(length: number, draws: number): Counter {
  if (draws < 2 ** 8) return new Uint8Array(length);
  return draws < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}

function* packSteps(counts: Counter): Generator<undefined, string, undefined> {
  yield;
  return packCounts(counts);
}

function countUp(counts: Counter, positions: ArrayLike<number>): void {
  for (let k = 0; k < positions.length; k++) counts[positions[k]!]!++;
}

export interface Tally {
  /** Each is called once a draw. `outcome` is left out in a draw without a zone. */
  inputs(draw: Float64Array): void;
  accepts(rule: Rule, evaluation: Evaluation): Generator<undefined, void, undefined>;
  outcome(zone: Uint32Array, frontier: Uint32Array, solutions: Solutions): void;
  sizes(zone: number, frontier: number, efficient: number | null): void;
  /** What all of it comes to. Called once, at the end. */
  part(): Generator<undefined, DealsPart, undefined>;
}

/** Adds up what the draws of a chunk show. */
export function createTally(space: Space, draws: number): Tally {
  const { kase, count } = space;
  const inputs = inputTally(kase);
  const margins = marginsOf(space);
  const zoneSizes: number[] = [];
  const frontierSizes: number[] = [];
  const efficientSizes: number[] = [];
  const defined = bySolution(() => 0);
  const accepts = kase.deciders.map(() => counter(count, draws));
  const zoneCounts = counter(count, draws);
  const frontierCounts = counter(count, draws);
  const solutionCounts = bySolution(() => counter(count, draws));
  const zoneShares = new Float64Array(margins.slots);
  const frontierShares = new Float64Array(margins.slots);

  function* countAccepts({ demandsOf }: Rule, { unmet }: Evaluation) {
    for (const [d, counts] of accepts.entries()) {
      const demands = demandsOf[d]!;
      for (let k = 0; k < unmet.length; k++) counts[k]! += (unmet[k]! & demands) === 0 ? 1 : 0;
      yield;
    }
  }

  function outcome(zone: Uint32Array, frontier: Uint32Array, solutions: Solutions): void {
    countUp(zoneCounts, zone);
    countUp(frontierCounts, frontier);
    margins.addShares(zone, zoneShares);
    margins.addShares(frontier, frontierShares);
    for (const name of SOLUTION_NAMES) {
      const picked = solutions[name];
      if (picked === null) continue;
      defined[name]++;
      countUp(solutionCounts[name], picked);
    }
  }

  return {
    inputs: inputs.add,
    accepts: countAccepts,
    outcome,
    sizes(zone, frontier, efficient) {
      zoneSizes.push(zone);
      frontierSizes.push(frontier);
      if (efficient !== null) efficientSizes.push(efficient);
    },
    *part() {
      const packed = {
        zone: yield* packSteps(zoneCounts),
        frontier: yield* packSteps(frontierCounts),
        solutions: bySolution(() => ''),
        accepts: [] as string[],
      };
      for (const name of SOLUTION_NAMES) {
        packed.solutions[name] = yield* packSteps(solutionCounts[name]);
      }
      for (const counts of accepts) packed.accepts.push(yield* packSteps(counts));
      return {
        draws,
        deal: zoneSizes.filter((size) => size > 0).length,
        zoneSizes,
        frontierSizes,
        efficientSizes: efficientSizes.length === 0 ? null : efficientSizes,
        ...inputs.part(),
        zoneShares: [...zoneShares],
        frontierShares: [...frontierShares],
        defined,
        ...packed,
      };
    },
  };
}

function inputTally(kase: Case) {
  const uncertain = uncertainInputs(kase);
  const drawn = uncertain.map((): number[] => []);
  const worth = new Float64Array(kase.inputs.length);
  const bonuses = kase.inputs.filter(({ kind }) => kind === 'bonus').map(({ index }) => index);
  const values = kase.inputs
    .filter(({ kind }) => kind === 'value')
    .map(({ index, party, issue }) => [index, kase.parties[party]!.offsets!.weights + issue!]);

  function add(draw: Float64Array): void {
    for (const [k, list] of drawn.entries()) list.push(Math.round(draw[uncertain[k]!]! * UNIT) + 0);
    for (const [value, weight] of values) worth[value!]! += (draw[weight!]! * draw[value!]!) / 100;
    for (const bonus of bonuses) worth[bonus]! += draw[bonus]!;
  }
  return { add, part: () => ({ drawn, worth: [...worth] }) };
}
