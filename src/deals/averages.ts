import { optionAt } from './grid.ts';
import type { Space } from './space.ts';
import type { DealsPart } from './tally.ts';

/** Mean utilities over all draws. */
export interface Averages {
  /** Of the package at a position, points, by party id. */
  utility(position: number): Readonly<Record<string, number>>;
}

/** Digits after the point that a result keeps: a millionth. */
const PLACES = 1e6;

/**
 * Utility is a sum of weight times value over issues, and of bonuses; so its mean is the sum of
 * their means, and nothing needs to be counted by package.
 */
export function averagesOf(space: Space, parts: readonly DealsPart[], draws: number): Averages {
  const { kase } = space;
  const worth = kase.inputs.map((_, k) => parts.reduce((sum, part) => sum + part.worth[k]!, 0));

  function utilityOf(party: number, options: readonly number[]): number {
    const { offsets, preferences } = kase.parties[party]!;
    let sum = 0;
    for (const [issue, option] of options.entries())
      sum += worth[offsets!.values[issue]! + option]!;
    for (const [k, { when }] of preferences!.bonuses.entries()) {
      const matches = when.every((some, i) => some === null || some.includes(options[i]!));
      if (matches) sum += worth[offsets!.bonuses + k]!;
    }
    // Adding 0 makes a 0 of -0, which JSON does not keep.
    return Math.round((sum / draws) * PLACES) / PLACES + 0;
  }

  return {
    utility(position) {
      const options = kase.issues.map(({ index }) => optionAt(space, position, index));
      return Object.fromEntries(
        kase.deciders.map((party) => [kase.parties[party]!.id, utilityOf(party, options)]),
      );
    },
  };
}
