import type { Quantity } from '../model.ts';
import { QUANTITY } from '../schema-parts.ts';
import { number, type Tree, text } from '../tree.ts';
import type { Scope } from './scope.ts';

export const UNKNOWN: Quantity = { kind: 'unknown' };

/**
 * A number as the file states it; absent is unknown.
 *
 * @returns `null` where it is at fault (which is reported, here or by the schema)
 */
export function readQuantity(
  scope: Scope,
  tree: Tree | undefined,
  bounds: readonly [low: number, high: number],
): Quantity | null {
  if (tree === undefined) return UNKNOWN;
  const exact = number(tree);
  if (exact !== null)
    return exact >= bounds[0] && exact <= bounds[1] ? { kind: 'exact', value: exact } : null;
  const match = QUANTITY.exec(text(tree) ?? '');
  if (match === null) return null;
  if (match[1] === undefined) return UNKNOWN;
  const numbers = match.slice(1).flatMap((digits) => (digits === undefined ? [] : Number(digits)));
  return readRange(scope, tree, numbers, bounds);
}

function readRange(
  scope: Scope,
  tree: Tree,
  numbers: readonly number[],
  bounds: readonly [low: number, high: number],
): Quantity | null {
  const [low, high] = [numbers[0]!, numbers.at(-1)!];
  const outside = numbers.find((n) => !(n >= bounds[0] && n <= bounds[1]));
  const likely = numbers.length === 3 ? numbers[1]! : null;
  if (outside !== undefined) {
    const args = { found: outside, low: bounds[0], high: bounds[1] };
    scope.report.add('out-of-range', args, tree.span, tree.path);
  } else if (low > high) scope.report.add('range-reversed', { low, high }, tree.span, tree.path);
  else if (likely !== null && (likely < low || likely > high))
    scope.report.add('likely-outside', { likely, low, high }, tree.span, tree.path);
  else if (low === high) return { kind: 'exact', value: low };
  else
    return likely === null
      ? { kind: 'range', low, high }
      : { kind: 'triangular', low, likely, high };
  return null;
}
