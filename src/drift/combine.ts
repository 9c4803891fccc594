/** From the numbers of all draws to the result. */
import type { Issue } from '../case/index.ts';
import { isCertain } from '../draws/index.ts';
import { type Pair, pairOf, type Reader, readerOf } from './pairs.ts';
import type { DriftPart } from './part.ts';
import type { Leg, Plan } from './plan.ts';
import {
  type Change,
  type ChannelRow,
  type DriftResult,
  type HeldRow,
  type MoveRow,
  type PartyRow,
  REASONS,
  type Step,
} from './result.ts';
import { rangesOf, samePlace, standingOf } from './spots.ts';
import { differences, judged, meanOf, spread, sumOf } from './values.ts';

export function combineParts(plan: Plan, parts: readonly DriftPart[]): DriftResult {
  const { kase } = plan;
  const read = readerOf(plan, parts);
  const pairs = plan.pairs.map((pair) => pairOf(plan, pair, read));
  return {
    certain: isCertain(kase, { more: rangesOf }),
    steps: plan.steps,
    parties: plan.parties.map((party) => partyOf(plan, party, pairs)),
    overall: overallOf(pairs),
    pairs: pairs.map(({ row }) => row),
    channels: channelsOf(plan, pairs),
    moves: movesOf(plan, read),
    held: heldOf(plan),
    rejections: rejectionsOf(plan),
    undated: undatedOf(plan),
  };
}

function movesOf({ kase, moves }: Plan, read: Reader): MoveRow[] {
  return moves.map(({ line, step, size, nearer }) => ({
    party: kase.parties[line.party]!.id,
    issue: kase.issues[line.issue]!.id,
    step,
    from: standingAt(kase.issues, line, step - 1),
    to: standingAt(kase.issues, line, step),
    size: spread(read.gap(size))!,
    nearer: nearer.map(({ party, was, is }) => ({
      party: kase.parties[party]!.id,
      by: spread(differences(read.gap(was), read.gap(is)))!,
    })),
  }));
}

function rejectionsOf({ kase, stances, parties }: Plan): DriftResult['rejections'] {
  return stances.rejections
    .filter(({ party }) => parties.includes(party))
    .map(({ party, proposal, issues, date }) => ({
      party: kase.parties[party]!.id,
      proposal: kase.proposals[proposal]!.name,
      issues: issues.map((issue) => kase.issues[issue]!.id),
      date,
    }));
}

function undatedOf({ kase, stances }: Plan): DriftResult['undated'] {
  return stances.undated.flatMap((source) => {
    if (source.kind === 'position') return [];
    const { name, responses } = kase.proposals[source.proposal]!;
    const answer = source.kind === 'response' ? responses[source.response] : undefined;
    return [{ proposal: name, by: answer ? kase.parties[answer.party]!.id : null }];
  });
}

function overallOf(pairs: readonly Pair[]): Change {
  if (pairs.length === 0) return { kind: 'too-little', reason: 'one-party' };
  const saying = pairs.flatMap(({ change }) => (change === null ? [] : [change]));
  if (saying.length > 0) return judged(meanOf(saying), true);
  const reasons = pairs.map(({ row: { overall } }) =>
    overall.kind === 'too-little' ? REASONS.indexOf(overall.reason) : 0,
  );
  return { kind: 'too-little', reason: REASONS[Math.max(...reasons)]! };
}

function partyOf(plan: Plan, party: number, pairs: readonly Pair[]): PartyRow {
  const { id } = plan.kase.parties[party]!;
  const own = pairs.flatMap(({ plan: { parties }, given }) => {
    const who = parties.indexOf(party);
    return who < 0 || given === null ? [] : [{ gave: given[who]!, took: given[1 - who]! }];
  });
  return {
    party: id,
    stances: plan.stances.taken.filter((stance) => stance.party === party).length,
    given: spread(meanOf(own.map(({ gave }) => gave))),
    taken: spread(meanOf(own.map(({ took }) => took))),
  };
}

const CHANNELS = ['leaders', 'envoys', 'technical', 'unstated', 'between'] as const;

function channelOf({ kind, format }: Step): ChannelRow['format'] {
  if (kind !== 'round') return 'between';
  return format ?? 'unstated';
}

/** The changes over all, shared out among the formats of the rounds by which they were made. */
function channelsOf(plan: Plan, pairs: readonly Pair[]): ChannelRow[] {
  const saying = pairs.filter(({ change }) => change !== null);
  return CHANNELS.flatMap((format) => {
    const within = ({ step }: Leg) => channelOf(plan.steps[step]!) === format;
    const steps = new Set(
      saying.flatMap((pair) => pair.plan.base.filter(within).map((l) => l.step)),
    );
    if (steps.size === 0) return [];
    const news = saying.some(({ plan: { base } }) => base.some((leg) => leg.news && within(leg)));
    const sums = saying.map(({ plan: { base }, legs, change }) => {
      const own = legs.filter((_, k) => within(base[k]!));
      return own.length > 0 ? sumOf(own) : change!.map((x) => (x === null ? null : 0));
    });
    return [{ format, steps: steps.size, change: judged(meanOf(sums), news) }];
  });
}

function standingAt(issues: readonly Issue[], line: Plan['lines'][number], step: number) {
  return standingOf(issues[line.issue]!, line.stances[line.at[step]!]!.at);
}

function heldOf({ kase, lines }: Plan): HeldRow[] {
  return lines.flatMap(({ party, issue, stances, spots, at }) => {
    const [start, end] = [at.find((place) => place >= 0) ?? -1, at.at(-1) ?? -1];
    const [first, last] = [stances[start], stances[end]];
    if (first === undefined || last === undefined) return [];
    if (!samePlace(spots[start]!, spots[end]!)) return [];
    return [
      {
        party: kase.parties[party]!.id,
        issue: kase.issues[issue]!.id,
        at: standingOf(kase.issues[issue]!, last.at),
        since: first.date,
        last: last.date,
        stated: end - start + 1,
      },
    ];
  });
}
