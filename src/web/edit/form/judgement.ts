/** What a party wants of something, as the form knows it. */
import { isMapping } from '../write.ts';
import { type Amount, amountOf } from './amount.ts';
import { type Order, orderOf } from './order.ts';

export type Judgement =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'points'; readonly amounts: Readonly<Record<string, Amount>> }
  /** Several orders, or orders and points together: left to the text. */
  | { readonly kind: 'text' };

/**
 * Reads a judgement of the case.
 *
 * @param ids - what it may speak of; a judgement on others is left to the text
 */
export function judgementOf(value: unknown, ids: readonly string[]): Judgement {
  if (value === undefined || value === null || value === 'unknown') return { kind: 'unknown' };
  const own = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof own === 'string') {
    const order = orderOf(own);
    const known = order?.flat().every((id) => ids.includes(id));
    return order !== null && known ? { kind: 'order', order } : { kind: 'text' };
  }
  if (!isMapping(own)) return { kind: 'text' };
  const amounts: Record<string, Amount> = Object.create(null);
  for (const [id, stated] of Object.entries(own)) {
    const amount = amountOf(stated);
    if (amount === null || !ids.includes(id)) return { kind: 'text' };
    amounts[id] = amount;
  }
  return { kind: 'points', amounts };
}

/** Where the one part of a judgement stands: within its list, where it has one. */
export function partPath(value: unknown, path: readonly (string | number)[]) {
  return Array.isArray(value) && value.length === 1 ? [...path, 0] : path;
}
