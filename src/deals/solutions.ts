import type { Evaluation } from './evaluate.ts';

/**
 * The four fair solutions over a zone, as positions; `null` where one is not defined, and for an
 * empty zone. All ties are kept, and told exactly. A gain is utility less walk-away value.
 */
export interface Solutions {
  /**
   * Largest product of gains among the packages that give every decider a gain (Nash 1950).
   * `null` where there is no such package: the zone is degenerate.
   */
  readonly nash: readonly number[] | null;
  /**
   * Largest smallest share of the ideal gain (Kalai and Smorodinsky 1975). A decider's ideal is its
   * highest utility in the zone; one whose ideal is no gain is left out. `null` where all are.
   */
  readonly 'kalai-smorodinsky': readonly number[] | null;
  /** Largest smallest gain, then largest second smallest, and so on (Kalai 1977; leximin). */
  readonly egalitarian: readonly number[] | null;
  /** Largest sum of utilities. */
  readonly utilitarian: readonly number[] | null;
}

/** Packages looked at between two yields. */
const STEP = 1 << 15;

/** {@link solveSteps} in one go. */
export function solve(evaluation: Evaluation, zone: Uint32Array): Solutions {
  const run = solveSteps(evaluation, zone);
  let step = run.next();
  while (step.done !== true) step = run.next();
  return step.value;
}

/**
 * Finds the four solutions.
 *
 * Under a quota a package of the zone may leave a decider below its walk-away value. Its gain is
 * then negative: such a package is no Nash solution, and counts with that gain in the others.
 *
 * @param zone - positions of the zone
 */
export function* solveSteps(
  { utilities, walkaways }: Evaluation,
  zone: Uint32Array,
): Generator<undefined, Solutions, undefined> {
  const ideal = new Float64Array(utilities.length).fill(Number.NEGATIVE_INFINITY);
  for (const [d, column] of utilities.entries()) {
    for (const position of zone) ideal[d] = Math.max(ideal[d]!, column[position]!);
    if (zone.length > STEP) yield;
  }
  const nash = nashPicker();
  const fair = kalaiSmorodinskyPicker(ideal.map((best, d) => best - walkaways[d]!));
  const equal = egalitarianPicker(utilities.length);
  const sum = utilitarianPicker();
  const gains = new Float64Array(utilities.length);
  for (let k = 0; k < zone.length; k++) {
    const position = zone[k]!;
    let total = 0;
    for (let d = 0; d < gains.length; d++) {
      gains[d] = utilities[d]![position]! - walkaways[d]!;
      total += utilities[d]![position]!;
    }
    nash.offer(position, gains);
    fair.offer(position, gains);
    equal.offer(position, gains);
    sum.offer(position, total);
    if (k % STEP === STEP - 1) yield;
  }
  return {
    nash: nash.picked(),
    'kalai-smorodinsky': fair.picked(),
    egalitarian: equal.picked(),
    utilitarian: sum.picked(),
  };
}

/** Keeps the best of what it is offered, and all that tie with it. */
class Ties {
  #positions: number[] = [];

  /** @param order - positive: better than the best so far; 0: as good; negative: worse */
  take(position: number, order: number): void {
    if (order > 0) this.#positions = [position];
    else if (order === 0) this.#positions.push(position);
  }

  get(): readonly number[] | null {
    return this.#positions.length === 0 ? null : this.#positions;
  }
}

/** Rounding error that two products of at most 16 factors may have between them, and to spare. */
const PRODUCT_ERROR = 1e-14;

function nashPicker() {
  const ties = new Ties();
  const best = { product: 0, gains: new Float64Array(0) };

  function offer(position: number, gains: Float64Array): void {
    let product = 1;
    for (let d = 0; d < gains.length; d++) {
      if (gains[d]! <= 0) return;
      product *= gains[d]!;
    }
    if (product < best.product * (1 - PRODUCT_ERROR)) return;
    const clear = product > best.product * (1 + PRODUCT_ERROR);
    const order = clear ? 1 : compareProducts(gains, best.gains);
    ties.take(position, order);
    if (order > 0) Object.assign(best, { product, gains: gains.slice() });
  }
  return { offer, picked: () => ties.get() };
}

/** Compares products of integers exactly. @returns positive where that of `a` is larger */
function compareProducts(a: Float64Array, b: Float64Array): number {
  if (a.every((gain, d) => gain === b[d])) return 0;
  const product = (gains: Float64Array) =>
    Array.from(gains, BigInt).reduce((left, right) => left * right);
  return sign(product(a) - product(b));
}

function sign(difference: bigint): number {
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** @param span - ideal gains; those that are not positive leave their decider out */
function kalaiSmorodinskyPicker(span: Float64Array) {
  const ties = new Ties();
  const counted = [...span.keys()].filter((d) => span[d]! > 0);
  const best = { share: Number.NEGATIVE_INFINITY, gains: new Float64Array(0) };

  function offer(position: number, gains: Float64Array): void {
    let share = Number.POSITIVE_INFINITY;
    for (let i = 0; i < counted.length; i++) {
      share = Math.min(share, gains[counted[i]!]! / span[counted[i]!]!);
    }
    if (share < best.share) return;
    // A quotient is rounded once, so that unequal ones never come out in the wrong order. Equal
    // ones may hide a difference.
    const order = share > best.share ? 1 : compareShares(gains, best.gains, span, counted);
    ties.take(position, order);
    if (order > 0) Object.assign(best, { share, gains: gains.slice() });
  }
  return { offer: counted.length === 0 ? () => undefined : offer, picked: () => ties.get() };
}

/** Compares the smallest of the shares `gain / span` exactly. */
function compareShares(
  a: Float64Array,
  b: Float64Array,
  span: Float64Array,
  counted: readonly number[],
): number {
  if (counted.every((d) => a[d] === b[d])) return 0;
  const smallest = (gains: Float64Array) =>
    counted
      .map((d): Fraction => [BigInt(gains[d]!), BigInt(span[d]!)])
      .reduce((least, next) => (compareFractions(next, least) < 0 ? next : least));
  return compareFractions(smallest(a), smallest(b));
}

/** Numerator and positive denominator. */
type Fraction = readonly [bigint, bigint];

function compareFractions([a, b]: Fraction, [c, d]: Fraction): number {
  return sign(a * d - c * b);
}

function egalitarianPicker(deciders: number) {
  const ties = new Ties();
  const best = new Float64Array(deciders).fill(Number.NEGATIVE_INFINITY);

  function offer(position: number, gains: Float64Array): void {
    let smallest = Number.POSITIVE_INFINITY;
    for (let d = 0; d < deciders; d++) smallest = Math.min(smallest, gains[d]!);
    if (smallest < best[0]!) return;
    const sorted = gains.slice().sort();
    const at = sorted.findIndex((gain, d) => gain !== best[d]);
    const order = at === -1 ? 0 : sorted[at]! - best[at]!;
    ties.take(position, order);
    if (order > 0) best.set(sorted);
  }
  return { offer, picked: () => ties.get() };
}

function utilitarianPicker() {
  const ties = new Ties();
  let best = Number.NEGATIVE_INFINITY;

  function offer(position: number, total: number): void {
    if (total < best) return;
    ties.take(position, total - best);
    best = total;
  }
  return { offer, picked: () => ties.get() };
}
