/** How a mover compares two states. */

import type { Ranks } from './space.ts';

/** How one state stands to another for a mover. */
export const RELATION = {
  muchWorse: -2,
  worse: -1,
  equal: 0,
  better: 1,
  muchBetter: 2,
  unknown: 3,
} as const;

export type Relation = (typeof RELATION)[keyof typeof RELATION];

/**
 * How `to` stands to `from` for a mover. `compare(m, s, s)` is equal, and exchanging the states
 * turns better into worse. Nothing more is assumed: preferences need not be transitive.
 */
export type Preference = (mover: number, from: number, to: number) => Relation;

/** Complete preferences, of one strength. */
export function byRanks(ranks: Ranks): Preference {
  return (mover, from, to) => {
    const rank = ranks[mover]!;
    return Math.sign(rank[to]! - rank[from]!) as -1 | 0 | 1;
  };
}

/**
 * Complete preferences of two strengths: a state is much better when its level is higher
 * (Hamouda, Kilgour and Hipel 2004).
 *
 * @param levels - by mover and state; may not fall where the rank rises
 */
export function byLevels(ranks: Ranks, levels: Ranks): Preference {
  const plain = byRanks(ranks);
  return (mover, from, to) => {
    const level = levels[mover]!;
    const relation = plain(mover, from, to);
    return level[to] === level[from] ? relation : ((2 * relation) as Relation);
  };
}
