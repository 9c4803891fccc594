/** The proposals of the record, laid out over the packages that complete their terms. */

import {
  type Case,
  type Proposal,
  type Response,
  type Stance,
  stancesOf,
  type Terms,
  type Verdict,
} from '../case/index.ts';
import { positionOf, type Space } from '../deals/index.ts';

/** A party of which it is on record what it was for at first and at last. */
export interface Mover {
  /** Place in `Case.deciders`. */
  readonly decider: number;
  /** What shows it: its own proposals, or else its stances (see `stancesOf`). */
  readonly shownBy: 'proposals' | 'stances';
  /** Names of the proposals, or days of the stances. */
  readonly from: string;
  readonly to: string;
  /** Positions of the logical packages that complete the terms, ascending. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
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
  // What no package completes is worth nothing to anybody, as a proposal and as a stance.
  const taken = stancesOf(kase).taken.filter(
    ({ source }) => source.kind === 'position' || completions[source.proposal]!.length > 0,
  );
  const movers = kase.deciders.flatMap(
    (party, decider) =>
      proposer(kase, completions, party, decider) ??
      stander(
        space,
        taken.filter((stance) => stance.party === party),
        decider,
      ) ??
      [],
  );
  return { completions, movers };
}

/** A party by its first dated proposal and its last; `null` where it made fewer than two. */
function proposer(
  kase: Case,
  completions: ProposalPlan['completions'],
  party: number,
  decider: number,
): Mover | null {
  const own = kase.proposals
    .map(({ by, date, name }, place) => ({ by, date, name, place }))
    .filter(({ by, date, place }) => by === party && date !== null && completions[place]!.length);
  own.sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : a.place - b.place));
  const [from, to] = [own[0], own.at(-1)];
  if (from === undefined || to === undefined || own.length < 2) return null;
  const [first, last] = [completions[from.place]!, completions[to.place]!];
  return { decider, shownBy: 'proposals', from: from.name, to: to.name, first, last };
}

/**
 * A party by its first and last stance on each issue on which it named an option on two days or
 * more; `null` where there is no such issue, and where no package completes the one or the other.
 */
function stander(space: Space, own: readonly Stance[], decider: number): Mover | null {
  const ends = space.sizes.flatMap((_, issue) => {
    const named = own.filter((stance) => stance.issue === issue && stance.at.kind === 'option');
    const [from, to] = [named[0], named.at(-1)];
    return from === undefined || to === undefined || from.date === to.date ? [] : [{ from, to }];
  });
  if (ends.length === 0) return null;
  const complete = (stances: readonly Stance[]) => {
    const terms: (number | null)[] = Array.from(space.sizes, () => null);
    for (const { issue, at } of stances) if (at.kind === 'option') terms[issue] = at.option;
    return completionsOf(space, terms);
  };
  const [first, last] = [
    complete(ends.map(({ from }) => from)),
    complete(ends.map(({ to }) => to)),
  ];
  if (first.length === 0 || last.length === 0) return null;
  const from = ends.map((end) => end.from.date).sort()[0]!;
  const to = ends
    .map((end) => end.to.date)
    .sort()
    .at(-1)!;
  return { decider, shownBy: 'stances', from, to, first, last };
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
