/** Why there is no deal: the smallest sets of demands that rule each other out. */
import type { Share } from '../../draws/index.ts';
import type { ConflictRow, ObstaclesResult } from '../../obstacles/index.ts';
import { everyone } from './agreement.ts';
import { demandShort, demandWords, type Names } from './names.ts';
import { amongImpasses, count, near, ofDraws, small, worthTelling } from './numbers.ts';
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
        ? say`The demands that an agreement needs can all be met together.`
        : say`In every draw, the demands that an agreement needs can all be met together.`,
    ];
  }
  const sets = toldSets(result).map(({ demands, share }) => {
    const words = conflictWords(names, demands);
    return certain ? say`${words}.` : say`In ${impasses(share, deal)}, ${words}.`;
  });
  if (conflicts.length === 0) sets.push(say`No set of demands was found that rules a deal out.`);
  return [...sets, ...remainder(result), ...involved(names, result)].map(capital);
}

/** The conflict sets told one by one. */
export function toldSets({ conflicts, deal }: ObstaclesResult): ConflictRow[] {
  return worthTelling(conflicts, deal, TOLD);
}

/** `about 12% of 9,700 draws without a deal`; every draw is one where none has a deal. */
export function impasses(share: Share, deal: Share): string {
  return `${ofDraws(amongImpasses(share, deal))}${deal.hits === 0 ? '' : ' without a deal'}`;
}

/** What a conflict set says: `Russia’s walk-away value and Ukraine’s red line ‘x’ cannot both be met`. */
export function conflictWords(names: Names, demands: readonly string[]): Sentence {
  const [only] = demands;
  if (only === undefined) return say`nothing stands in the way`;
  if (demands.length === 1) return single(names, only);
  const all = list(demands.map((id) => demandWords(names, id)));
  if (!everyone(names)) return say`${all} together rule a deal out`;
  if (demands.length === 2) return say`${all} cannot both be met`;
  return say`${all} cannot all be met together`;
}

function single(names: Names, id: string): Sentence {
  const words = demandWords(names, id);
  if (!everyone(names)) return say`${words} alone rules a deal out`;
  return demandShort(names, id) === 'walk-away value'
    ? say`no package reaches ${words}`
    : say`every package breaks ${words}`;
}

function remainder(result: ObstaclesResult): Sentence[] {
  const rest = result.distinct.conflicts - toldSets(result).length;
  const sentences: Sentence[] = [];
  if (rest > 0) {
    const sets = count(rest, 'further set');
    const where = result.certain ? ' too' : ' in fewer draws, or as many';
    sentences.push(say`${sets} of demands ${rest === 1 ? 'rules' : 'rule'} a deal out${where}.`);
  }
  if (!result.complete) {
    sentences.push(
      say`The list is not complete: ${result.certain ? '' : 'in some draws '}there were more sets than are listed.`,
    );
  }
  return sentences;
}

/** The demands in most conflict sets, where more than one set was found. */
function involved(
  names: Names,
  { demands, conflicts, deal, certain }: ObstaclesResult,
): Sentence[] {
  if (certain || conflicts.length < 2) return [];
  const most = Math.max(...demands.map((row) => row.inConflict.hits));
  const first = demands.find((row) => row.inConflict.hits === most);
  if (first === undefined || most === 0) return [];
  const told = demands.filter((row) => near(row.inConflict, first.inConflict));
  const rate = impasses(first.inConflict, deal);
  if (told.length === 1) {
    return [say`Most often in such a set: ${demandWords(names, first.id)}, in ${rate}.`];
  }
  const who =
    told.length <= TOLD
      ? list(told.map(({ id }) => demandWords(names, id)))
      : say`${small(told.length)} demands`;
  return [say`Most often in such a set: ${who}, each in ${rate} or nearly as many.`];
}
