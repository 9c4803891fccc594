/** The proposals of the record, laid out over the packages that complete their terms. */

import type { Case, Proposal, Response, Terms, Verdict } from '../case/index.ts';
import { positionOf, type Space } from '../deals/index.ts';

/** A party that made two dated proposals or more: its first and its last. */
export interface Mover {
  /** Place in `Case.deciders`. */
  readonly decider: number;
  /** Places in `Case.proposals`. */
  readonly first: number;
  readonly last: number;
}

export interface ProposalPlan {
  /** By proposal, positions of the logical packages that complete its terms, ascending. */
  readonly completions: readonly Uint32Array[];
  readonly movers: readonly Mover[];
}

export function planProposals(kase: Case, space: Space): ProposalPlan {
  const known = new Map<string, Uint32Array>();
  const completions = kase.proposals.map(({ terms }) => {
    const key = terms.join();
    const positions = known.get(key) ?? completionsOf(space, terms);
    known.set(key, positions);
    return positions;
  });
  const movers = kase.deciders.flatMap((party, decider): Mover[] => {
    const own = kase.proposals
      .map(({ by, date }, place) => ({ by, date, place }))
      .filter(({ by, date, place }) => by === party && date !== null && completions[place]!.length);
    own.sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : a.place - b.place));
    if (own.length < 2) return [];
    return [{ decider, first: own[0]!.place, last: own.at(-1)!.place }];
  });
  return { completions, movers };
}

/**
 * @param terms - `null` where an issue is left open
 * @returns positions of all logical packages with those terms, ascending
 */
export function completionsOf(space: Space, terms: Terms): Uint32Array {
  if (terms.every((option) => option === null)) {
    return Uint32Array.from({ length: space.count }, (_, position) => position);
  }
  const positions: number[] = [];
  const options = terms.map((option) => option ?? 0);
  const fill = (issue: number): void => {
    if (issue === terms.length) {
      const position = positionOf(space, options);
      if (position >= 0) positions.push(position);
    } else if (terms[issue] !== null) fill(issue + 1);
    else {
      for (let option = 0; option < space.sizes[issue]!; option++) {
        options[issue] = option;
        fill(issue + 1);
      }
    }
  };
  fill(0);
  return Uint32Array.from(positions);
}

/**
 * The party's last word on a proposal: its response of the latest date, the later in the file
 * among equals; a response without a date counts as earlier than any with one.
 *
 * @returns `null` where the record has none
 */
export function lastWord(proposal: Proposal, party: number): Verdict | null {
  let last: Response | null = null;
  for (const response of proposal.responses) {
    if (response.party !== party) continue;
    if (last === null || (response.date ?? '') >= (last.date ?? '')) last = response;
  }
  return last?.verdict ?? null;
}

const REJECTION: Readonly<Record<Verdict, number | null>> = {
  accept: 0,
  partly: 0.5,
  reject: 1,
  silent: null,
};

/**
 * How much of what others proposed a party turned down: the mean over the proposals that it
 * answered of 1 for a rejection, 1/2 for a partial and 0 for a full acceptance. Silence and its own
 * proposals count for nothing.
 *
 * @returns 0..1, or `null` where it answered none
 */
export function rejectionRate(kase: Case, party: number): number | null {
  let sum = 0;
  let answered = 0;
  for (const proposal of kase.proposals) {
    const verdict = proposal.by === party ? null : lastWord(proposal, party);
    const rejection = verdict === null ? null : REJECTION[verdict];
    if (rejection === null) continue;
    sum += rejection;
    answered++;
  }
  return answered === 0 ? null : sum / answered;
}
