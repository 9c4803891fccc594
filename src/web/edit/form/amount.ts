/** A number of a case as the form knows it: exact, within a range, or not known. */

export type Amount =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | {
      readonly kind: 'likely';
      readonly low: number;
      readonly likely: number;
      readonly high: number;
    };

const NUMBER = String.raw`\s*(-?\d+(?:\.\d+)?)\s*`;
const RANGE = new RegExp(String.raw`^${NUMBER}\.\.${NUMBER}(?:\.\.${NUMBER})?$`);

/** @returns `null` where the value is none of these: it is left to the text */
export function amountOf(value: unknown): Amount | null {
  if (value === undefined || value === null || value === 'unknown') return { kind: 'unknown' };
  if (typeof value === 'number') return { kind: 'exact', value };
  const match = typeof value === 'string' ? RANGE.exec(value) : null;
  if (match === null) return null;
  const [low, middle, high] = match.slice(1).map(Number);
  return match[3] === undefined
    ? { kind: 'range', low: low!, high: middle! }
    : { kind: 'likely', low: low!, likely: middle!, high: high! };
}

/** An amount as the case file writes it. */
export function amountText(amount: Amount): number | string {
  switch (amount.kind) {
    case 'unknown':
      return 'unknown';
    case 'exact':
      return amount.value;
    case 'range':
      return `${amount.low}..${amount.high}`;
    case 'likely':
      return `${amount.low}..${amount.likely}..${amount.high}`;
  }
}

/** The same amount said in another way, as near as can be; a range is widened from nothing known. */
export function amountAs(
  amount: Amount,
  kind: Amount['kind'],
  [least, most]: readonly [number, number],
): Amount {
  const [low, high] = boundsOf(amount, [least, most]);
  const middle = amount.kind === 'likely' ? amount.likely : Math.round((low + high) / 2);
  switch (kind) {
    case 'unknown':
      return { kind };
    case 'exact':
      return { kind, value: middle };
    case 'range':
      return { kind, low, high };
    case 'likely':
      return { kind, low, likely: middle, high };
  }
}

function boundsOf(amount: Amount, all: readonly [number, number]): readonly [number, number] {
  if (amount.kind === 'unknown') return all;
  return amount.kind === 'exact' ? [amount.value, amount.value] : [amount.low, amount.high];
}
