/** The improvements of every coalition under complete preferences, found once a draw. */

import type { JointImprovements } from './coalitions.ts';
import { membersOf, type Reach } from './reach.ts';
import { remembered } from './remembered.ts';
import type { Ranks } from './space.ts';

/** As `coalitionImprovements` has them, straight from the ranks. */
export function rankedImprovements(ranks: Ranks, reach: Reach): JointImprovements {
  return remembered((coalition: number) => {
    const own = membersOf(coalition).map((m) => ranks[m]!);
    return remembered((state: number) => {
      const better: number[] = [];
      for (const to of reach(coalition, state)) {
        let all = true;
        for (let m = 0; m < own.length && all; m++) all = own[m]![to]! > own[m]![state]!;
        if (all) better.push(to);
      }
      return better;
    });
  });
}
