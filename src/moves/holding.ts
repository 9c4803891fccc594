/** Where a condition holds: over all states at once, a few passes over bytes for each part of it. */

import type { Formula } from '../case/index.ts';

type Pattern = Extract<Formula, { kind: 'match' }>['pattern'];

/**
 * @param radices - how many values each option has; the first option is the least significant
 * @returns by code, feasible or not: 1 where the condition holds, else 0
 */
export function holdingOf(formula: Formula, radices: readonly number[]): Uint8Array {
  const of = (part: Formula) => holdingOf(part, radices);
  switch (formula.kind) {
    case 'match':
      return matching(formula.pattern, radices);
    case 'all':
      return joined(formula.of.map(of), (a, b) => a & b);
    case 'any':
      return joined(formula.of.map(of), (a, b) => a | b);
    case 'not':
      return of(formula.of).map((a) => 1 - a);
    case 'if':
      return joined([of(formula.when), of(formula.then)], (a, b) => (1 - a) | b);
    case 'iff':
      return joined([of(formula.left), of(formula.right)], (a, b) => 1 - (a ^ b));
  }
}

/** What is laid out for the options so far is repeated for each matching value of the next one. */
function matching(pattern: Pattern, radices: readonly number[]): Uint8Array {
  const holding = new Uint8Array(radices.reduce((size, radix) => size * radix, 1));
  holding[0] = 1;
  let stride = 1;
  for (const [k, radix] of radices.entries()) {
    const values = pattern[k] ?? null;
    const matches = (value: number) => values === null || values.includes(value);
    for (let value = 1; value < radix; value++) {
      if (matches(value)) holding.copyWithin(value * stride, 0, stride);
    }
    if (!matches(0)) holding.fill(0, 0, stride);
    stride *= radix;
  }
  return holding;
}

/** @param parts - one at least; the first is changed in place */
function joined(parts: readonly Uint8Array[], join: (a: number, b: number) => number): Uint8Array {
  const [first, ...rest] = parts as [Uint8Array, ...Uint8Array[]];
  for (const part of rest) {
    for (let code = 0; code < first.length; code++) first[code] = join(first[code]!, part[code]!);
  }
  return first;
}
