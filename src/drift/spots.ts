/** Places of stances as numbers: what is certain, and what a draw fills. */
import {
  type Case,
  type Issue,
  measuredScale,
  type Place,
  type Quantity,
  type Stance,
  stancesOf,
} from '../case/index.ts';
import type { DrawnNumber } from '../draws/index.ts';
import type { Standing } from './result.ts';

/**
 * Where a stance is on its issue: a share of the scale 0..1, one that is drawn (number `k` after the
 * inputs of the case), or an option that can only be the same as another or not.
 */
export type Spot =
  | { readonly kind: 'exact'; readonly x: number }
  | { readonly kind: 'drawn'; readonly k: number; readonly low: number; readonly range: number }
  | { readonly kind: 'option'; readonly option: number };

export interface Spots {
  readonly numbers: readonly DrawnNumber[];
  readonly spotOf: (stance: Stance) => Spot;
}

/** The numbers that a draw holds after the inputs of the case: places that are stated as ranges. */
export function rangesOf(kase: Case): readonly DrawnNumber[] {
  return spotsOf(kase, stancesOf(kase).taken).numbers;
}

/** Lays stances out as spots. The same range of a party on an issue is one number. */
export function spotsOf(kase: Case, taken: readonly Stance[]): Spots {
  const numbers: DrawnNumber[] = [];
  const known = new Map<string, number>();
  for (const { party, issue, at } of taken) {
    const key = keyOf(party, issue, at);
    if (at.kind === 'option' || at.quantity.kind === 'exact' || known.has(key)) continue;
    const { low, high } = measuredScale(kase.issues[issue]!)!;
    known.set(key, numbers.length);
    numbers.push({ quantity: at.quantity, low, high });
  }
  const spotOf = ({ party, issue, at }: Stance): Spot => {
    const scale = measuredScale(kase.issues[issue]!);
    const exact = exactOf(kase.issues[issue]!, at);
    if (scale === null) return { kind: 'option', option: at.kind === 'option' ? at.option : -1 };
    const [low, range] = [scale.low, scale.high - scale.low];
    return exact === null
      ? { kind: 'drawn', k: known.get(keyOf(party, issue, at))!, low, range }
      : { kind: 'exact', x: (exact - low) / range };
  };
  return { numbers, spotOf };
}

function keyOf(party: number, issue: number, at: Place): string {
  const said: Quantity | null = at.kind === 'scale' ? at.quantity : null;
  return JSON.stringify([party, issue, said]);
}

function exactOf(issue: Issue, at: Place): number | null {
  if (at.kind === 'option') return issue.options[at.option]!.scale;
  return at.quantity.kind === 'exact' ? at.quantity.value : null;
}

/** Whether two stances are at one place in every draw. */
export function samePlace(a: Spot, b: Spot): boolean {
  if (a.kind === 'exact') return b.kind === 'exact' && a.x === b.x;
  if (a.kind === 'drawn') return b.kind === 'drawn' && a.k === b.k;
  return b.kind === 'option' && a.option === b.option;
}

/**
 * How far two stances on one issue are apart in a draw: a share of the scale, or 0 or 1.
 *
 * @param offset - where the places that are drawn begin
 */
export function apart(a: Spot, b: Spot, draw: Float64Array, offset: number): number {
  if (a.kind === 'option' || b.kind === 'option') return samePlace(a, b) ? 0 : 1;
  return Math.abs(placeIn(a, draw, offset) - placeIn(b, draw, offset));
}

function placeIn(spot: Exclude<Spot, { kind: 'option' }>, draw: Float64Array, offset: number) {
  return spot.kind === 'exact' ? spot.x : (draw[offset + spot.k]! - spot.low) / spot.range;
}

/** A place as the result gives it. */
export function standingOf(issue: Issue, at: Place): Standing {
  if (at.kind === 'scale') return at;
  const { id, scale } = issue.options[at.option]!;
  return { kind: 'option', option: id, place: scale };
}
