/** What would open a deal: demands set aside, walk-away values lowered. */
import type { ObstaclesResult, ProfileRow, ShortfallResult } from '../../obstacles/index.ts';
import { inputAnchor } from './anchors.ts';
import { type Names, packageWords, possessive, setsAside } from './names.ts';
import { count, ofDraws, spreadPoints } from './numbers.ts';
import { capital, type Passage, type Sentence, say } from './text.ts';

const TOLD = 3;

/** What would open a deal, most frequent first. */
export function whatOpens(names: Names, result: ObstaclesResult): Passage {
  const title = 'What would open a deal';
  if (result.packages.logical === 0) {
    return {
      id: 'opens',
      title,
      sentences: [say`Nothing the parties could do: the case has no package at all.`],
    };
  }
  const sentences =
    result.deal.hits === result.deal.of
      ? [say`Nothing has to give: there is a deal as the case stands.`, ...room(names, result)]
      : [...openings(names, result), ...concessions(names, result), ...shortfall(result)];
  return { id: 'opens', title, sentences: sentences.map(capital) };
}

function openings(
  names: Names,
  { openings: rows, certain, distinct }: ObstaclesResult,
): Sentence[] {
  const told = rows.slice(0, TOLD).map(({ demands, share, package: example }) => {
    const when = certain ? say`a` : say`in ${ofDraws(share)}, a`;
    const needed = demands.length > 1 ? ' (all of it is needed)' : '';
    return say`${when} deal opens if ${setsAside(names, demands)}${needed}, for example: ${packageWords(names, example.terms)}.`;
  });
  const rest = distinct.openings - told.length;
  if (rest > 0) told.push(say`${count(rest, 'further set')} of demands would do in fewer draws.`);
  return told;
}

/** Per party: can a lower walk-away value of its own, and nobody else’s, open a deal? */
function concessions(names: Names, { profile, certain }: ObstaclesResult): Sentence[] {
  return profile.map((row) => {
    const words = {
      text: `${possessive(names.party(row.party))} walk-away value`,
      to: inputAnchor(`${row.party}.walkaway`),
    };
    const { short, none, points } = row.headroom;
    if (short.hits === 0) {
      return none.hits === 0
        ? say`lowering ${words} is not needed in any draw.`
        : say`no cut in ${words} alone opens a deal${certain ? '' : ' in any draw'}.`;
    }
    if (certain) return say`a cut in ${words} alone opens a deal${by(row)}.`;
    const head = points === null ? '' : `; its headroom is ${spreadPoints(points)}`;
    return say`a cut in ${words} alone opens a deal in ${ofDraws(short)}${head}.`;
  });
}

function by({ headroom }: ProfileRow): string {
  return headroom.points === null ? '' : `: by ${spreadPoints(positive(headroom.points))}`;
}

function positive<T extends { median: number; low: number; high: number }>(spread: T): T {
  return { ...spread, median: -spread.median, low: -spread.high, high: -spread.low };
}

function shortfall({ shortfall: found, certain }: ObstaclesResult): Sentence[] {
  const { defined, uniform, total } = found;
  if (uniform === null || total === null) {
    return [
      say`lower walk-away values, of whomever and by however much, open no deal: red lines are in the way.`,
    ];
  }
  const where = certain
    ? ''
    : ` Over ${ofDraws(defined)}; in the rest there is a deal already, or red lines leave none.`;
  return [
    say`the smallest cut of all walk-away values alike that opens a deal is ${spreadPoints(uniform)}; the smallest sum of cuts, shared in the cheapest way, is ${spreadPoints(total)}.${where}`,
  ];
}

function room(names: Names, { profile }: ObstaclesResult): Sentence[] {
  return profile.flatMap(({ party, headroom }) =>
    headroom.points === null
      ? []
      : [
          say`the best deal the others would sign leaves ${names.party(party)} ${spreadPoints(headroom.points)} above its walk-away value.`,
        ],
  );
}

/** Whether lower walk-away values could open a deal in any draw. */
export function canBeBought({ defined }: ShortfallResult): boolean {
  return defined.hits > 0;
}
