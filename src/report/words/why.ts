/** Why there is no deal: the smallest sets of demands that rule each other out. */
import type { ObstaclesResult } from '../../obstacles/index.ts';
import { everyone } from './agreement.ts';
import { demandParty, demandShort, demandWords, type Names } from './names.ts';
import { count, ofDraws, small } from './numbers.ts';
import { capital, list, type Passage, type Sentence, say } from './text.ts';

/** Sets told in full; the rest is counted. */
const TOLD = 4;

/** What blocks a deal, most frequent first. */
export function why(names: Names, result: ObstaclesResult): Passage {
  return { id: 'why', title: 'Why', sentences: reasons(names, result) };
}

function reasons(names: Names, result: ObstaclesResult): Sentence[] {
  const { conflicts, packages, deal, certain } = result;
  if (packages.logical === 0) return [say`No demand is at issue: the case has no package at all.`];
  if (deal.hits === deal.of) {
    return [
      certain
        ? say`All demands can be met together.`
        : say`In every draw, all demands that an agreement needs can be met together.`,
    ];
  }
  const sets = conflicts.slice(0, TOLD).map(({ demands, share }) => {
    const words = conflictWords(names, demands);
    return certain ? say`${words}.` : say`In ${ofDraws(share)}, ${words}.`;
  });
  return [...sets, ...remainder(result), ...involved(names, result)].map(capital);
}

/** What a conflict set says: `Russia’s walk-away value and Ukraine’s red line ‘x’ cannot both be met`. */
export function conflictWords(names: Names, demands: readonly string[]): Sentence {
  const [only] = demands;
  if (only === undefined) return say`nothing stands in the way`;
  if (demands.length === 1) return single(names, only);
  const all = list(demands.map((id) => demandWords(names, id)));
  if (!everyone(names)) return say`${all} together leave no majority`;
  if (demands.length === 2) return say`${all} cannot both be met`;
  return say`${all} cannot all be met together`;
}

function single(names: Names, id: string): Sentence {
  const words = demandWords(names, id);
  if (!everyone(names)) return say`${words} alone leaves no majority`;
  return demandShort(names, id) === 'walk-away value'
    ? say`no package reaches ${words}`
    : say`every package breaks ${words}`;
}

function remainder({ conflicts, distinct, complete }: ObstaclesResult): Sentence[] {
  const rest = distinct.conflicts - Math.min(TOLD, conflicts.length);
  const sentences: Sentence[] = [];
  if (rest > 0) {
    const sets = count(rest, 'further set', 'further sets');
    sentences.push(
      say`${sets} of demands ${rest === 1 ? 'rules' : 'rule'} a deal out in fewer draws.`,
    );
  }
  if (!complete) {
    sentences.push(
      say`The list is not complete: in some draws there were more sets than are listed.`,
    );
  }
  return sentences;
}

/** The demand in most conflict sets, where more than one set was told. */
function involved(names: Names, { demands, conflicts, certain }: ObstaclesResult): Sentence[] {
  if (certain || conflicts.length < 2) return [];
  const most = Math.max(...demands.map((row) => row.inConflict.hits));
  const first = demands.filter((row) => row.inConflict.hits === most);
  const row = first[0];
  if (row === undefined || most === 0) return [];
  if (first.length > 1) {
    const who =
      first.length === 2
        ? list(first.map(({ id }) => demandWords(names, id)))
        : say`${small(first.length)} demands`;
    return [say`Most often in such a set: ${who}, each in ${ofDraws(row.inConflict)}.`];
  }
  return [
    say`Most often in such a set: ${demandWords(names, row.id)}, in ${ofDraws(row.inConflict)}.`,
  ];
}

/** Whether all demands are of one party: what it wants rules itself out. */
export function ownConflict(names: Names, demands: readonly string[]): boolean {
  return new Set(demands.map((id) => demandParty(names, id))).size === 1;
}
