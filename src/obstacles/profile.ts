/** Five readings of each party's part in the impasse, side by side. */

import { UNIT } from '../deals/index.ts';
import { shareOf, spreadOf } from '../draws/index.ts';
import type { Plan } from './plan.ts';
import { rankOf } from './principal.ts';
import { lastWord, rejectionRate } from './proposals.ts';
import type {
  AnswerReading,
  HeadroomReading,
  MovementReading,
  ProfileRow,
  ReadingRank,
} from './result.ts';
import type { Totals } from './totals.ts';

export function profileOf(plan: Plan, totals: Totals): ProfileRow[] {
  const { kase } = plan;
  return kase.deciders.map((party, d) => ({
    party: kase.parties[party]!.id,
    blocking: spreadOf(totals.blocking[d]!)!,
    room: spreadOf(totals.room[d]!)!,
    headroom: headroomReading(totals.headroom[d]!),
    movement: movementReading(plan, totals, d),
    answers: answerReadings(plan, totals, d),
    opensAlone: shareOf(totals.partyOpens[d]!, totals.draws),
  }));
}

function headroomReading(headroom: readonly (number | null)[]): HeadroomReading {
  const defined = headroom.filter((units) => units !== null);
  const room = defined.filter((units) => units >= 0).length;
  return {
    room: shareOf(room, headroom.length),
    short: shareOf(defined.length - room, headroom.length),
    none: shareOf(headroom.length - defined.length, headroom.length),
    points: spreadOf(defined.map((units) => units / UNIT)),
  };
}

function movementReading({ proposals }: Plan, totals: Totals, d: number): MovementReading {
  const place = proposals.movers.findIndex(({ decider }) => decider === d);
  const mover = proposals.movers[place];
  if (mover === undefined) return { kind: 'unknown', reason: 'fewer-than-two-own-proposals' };
  return {
    kind: 'moved',
    shownBy: mover.shownBy,
    from: mover.from,
    to: mover.to,
    conceded: spreadOf(totals.conceded[place]!)!,
  };
}

function answerReadings({ kase, deciders }: Plan, totals: Totals, d: number): AnswerReading[] {
  return kase.proposals.map((proposal, k) => ({
    proposal: proposal.name,
    said: lastWord(proposal, kase.deciders[d]!),
    couldAccept: shareOf(totals.could[k * deciders + d]!, totals.draws),
    mustAccept: shareOf(totals.must[k * deciders + d]!, totals.draws),
  }));
}

/**
 * Who ranks first as an obstacle, reading by reading: the highest blocking share and the most
 * negative headroom in the draws without a deal, the lowest room and the least conceded in all
 * draws, the highest rate of rejection in the record. The highest score stands alone or counts
 * for nobody.
 */
export function readingsOf(plan: Plan, totals: Totals): ReadingRank[] {
  const { kase, deciders, space } = plan;
  const { draws } = totals;
  const parties = kase.deciders.map((p) => kase.parties[p]!.id);
  const alone = deciders < 2;
  const impasse = (k: number) => totals.deals[k] === 0;
  const rates = kase.deciders.map((party) => rejectionRate(kase, party));
  const answered = rates.filter((rate) => rate !== null).length;

  function* rows(
    lists: readonly (readonly (number | null)[])[],
    when: (k: number) => boolean,
  ): Generator<(number | null)[]> {
    if (alone) return;
    for (let k = 0; k < draws; k++) if (when(k)) yield lists.map((list) => list[k] ?? null);
  }
  function* headrooms(): Generator<(number | null)[]> {
    for (const row of rows(totals.headroom, impasse)) {
      if (row.some((units) => units !== null)) yield row.map(negative);
    }
  }
  function* movements(): Generator<(number | null)[]> {
    if (plan.proposals.movers.length < 2) return;
    const of = kase.deciders.map((_, d) =>
      plan.proposals.movers.findIndex(({ decider }) => decider === d),
    );
    for (const row of rows(totals.conceded, () => true)) {
      yield of.map((place) => (place < 0 ? null : -row[place]!));
    }
  }
  function* rooms(): Generator<(number | null)[]> {
    if (space.count > 0) for (const row of rows(totals.room, () => true)) yield row.map(negative);
  }
  const rank = (
    reading: ReadingRank['reading'],
    scores: Iterable<readonly (number | null)[]>,
    why: string,
    weight = 1,
  ) => rankOf({ reading, scores, weight }, parties, draws, alone ? 'one-party' : why);
  return [
    rank('blocking', rows(totals.blocking, impasse), 'no-impasse'),
    rank('room', rooms(), 'no-packages'),
    rank('headroom', headrooms(), totals.impasses === 0 ? 'no-impasse' : 'nobody-opens-alone'),
    rank('movement', movements(), 'fewer-than-two-moved'),
    rank('answers', alone || answered < 2 ? [] : [rates], 'fewer-than-two-answered', draws),
  ];
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}
