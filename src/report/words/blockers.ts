/** Who ranks first as an obstacle, reading by reading; the readings are never blended. */
import type {
  ObstaclesResult,
  ProfileRow,
  ReadingName,
  ReadingRank,
} from '../../obstacles/index.ts';
import type { Names } from './names.ts';
import { ofDraws, small } from './numbers.ts';
import { list, type Passage, plain, type Sentence, say } from './text.ts';

/** What a reading looks at, as a title, and who ranks first in it. */
export const READINGS: Readonly<Record<ReadingName, { title: string; first: string }>> = {
  blocking: { title: 'Blocking share', first: 'whose demands most often turn the scale' },
  room: { title: 'Room', first: 'who accepts the fewest packages' },
  headroom: { title: 'Headroom', first: 'who is furthest below its walk-away value' },
  movement: {
    title: 'Movement',
    first: 'who gave least from its first proposal or stance to its last',
  },
  answers: { title: 'Answers', first: 'who turned down most of what it answered' },
};

/** Why a reading says nothing. */
const REASONS: Readonly<Record<string, string>> = {
  'one-party': 'there is one party',
  'no-impasse': 'there is a deal in every draw',
  'no-packages': 'there is no package',
  'nobody-opens-alone': 'no party opens a deal alone in any draw',
  'fewer-than-two-moved':
    'fewer than two parties have two dated proposals of their own, or two stances on an issue, on record',
  'fewer-than-two-answered': 'fewer than two parties answered a proposal',
};

/** Who blocks, by each of the five readings, and whether one party stands out. */
export function blockers(names: Names, result: ObstaclesResult): Passage {
  const ranked =
    result.packages.logical > 0 && result.deal.hits < result.deal.of && result.profile.length > 1;
  const readings = ranked
    ? result.principal.readings.map((rank) => readingWords(names, rank, result.certain))
    : [];
  return {
    id: 'blockers',
    title: 'Who blocks, by five readings',
    sentences: [overall(names, result), ...readings],
  };
}

function overall(names: Names, result: ObstaclesResult): Sentence {
  const { principal, packages, deal, profile, certain } = result;
  if (packages.logical === 0) return say`Nobody: the case has no package at all.`;
  if (deal.hits === deal.of) return say`Nobody: there is a deal${certain ? '' : ' in every draw'}.`;
  if (profile.length === 1) return say`There is one party with a say, so no ranking.`;
  const { party, readingsFirst, readingsThatSay } = principal;
  if (readingsThatSay === 0) return say`None stands out: no reading says anything.`;
  if (party === null && 2 * deal.hits >= deal.of) {
    return say`None stands out: there is a deal in half of the draws or more.`;
  }
  if (party === null) {
    const said =
      readingsThatSay === 1
        ? 'the one reading that says'
        : `the ${small(readingsThatSay)} readings that say`;
    return say`None stands out over ${said} something.`;
  }
  const all =
    readingsThatSay === 1
      ? 'the one reading that says'
      : `${small(readingsThatSay)} readings that say`;
  return say`${names.party(party)} ranks first in ${readingsFirst === 1 ? 'one' : small(readingsFirst)} of ${all} something. That is a reading of the demands as the case states them, not of who is at fault.`;
}

/** One reading: who ranks first alone, in how many draws. */
export function readingWords(names: Names, rank: ReadingRank, certain: boolean): Sentence {
  const { title, first } = READINGS[rank.reading];
  if (rank.kind === 'unknown') {
    return say`${title}: says nothing, as ${REASONS[rank.reason] ?? rank.reason.replaceAll('-', ' ')}.`;
  }
  const rows = Object.entries(rank.first)
    .filter(([, share]) => share.hits > 0)
    .sort(([, a], [, b]) => b.hits - a.hits);
  const head = `${title} (${first})`;
  if (rows.length === 0) return say`${head}: nobody ranks first alone.`;
  if (certain) return say`${head}: ${names.party(rows[0]![0])}.`;
  const who = rows
    .slice(0, 3)
    .map(([party, share]) => `${names.party(party)} in ${ofDraws(share)}`);
  return say`${head}: ${plain(list(who))}.`;
}

/** What a party said to the proposals: `2 accepted, 1 rejected`, `nothing on record`. */
export function answersWords({ answers }: ProfileRow): string {
  const verdicts = [
    ['accept', 'accepted'],
    ['partly', 'in part'],
    ['reject', 'rejected'],
    ['silent', 'silent'],
  ] as const;
  const parts = verdicts.flatMap(([verdict, word]) => {
    const n = answers.filter(({ said }) => said === verdict).length;
    return n === 0 ? [] : [`${n} ${word}`];
  });
  return parts.length === 0 ? 'none on record' : parts.join(', ');
}
