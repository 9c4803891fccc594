/** What would open a deal: demands set aside, walk-away values lowered. */
import type { Spread } from '../../draws/index.ts';
import type { ObstaclesResult, OpeningRow, ProfileRow } from '../../obstacles/index.ts';
import { inputAnchor } from './anchors.ts';
import { type Names, packageWords, possessive, setsAside } from './names.ts';
import {
  amongImpasses,
  count,
  grouped,
  points,
  spreadPoints,
  whole,
  worthTelling,
} from './numbers.ts';
import { capital, list, type Passage, type Sentence, type Span, say } from './text.ts';
import { impasses } from './why.ts';

/** Openings, and parties whose concession opens a deal, told one by one. */
const TOLD = 3;

/** What would open a deal, most frequent first. */
export function whatOpens(names: Names, result: ObstaclesResult): Passage {
  const title = 'What would open a deal';
  return { id: 'opens', title, sentences: ways(names, result).map(capital) };
}

function ways(names: Names, result: ObstaclesResult): Sentence[] {
  if (result.packages.logical === 0) {
    return [say`Nothing the parties could do: the case has no package at all.`];
  }
  if (result.deal.hits === result.deal.of) {
    return [
      say`Nothing has to give: there is a deal as the case stands.`,
      ...headrooms(names, result.profile),
    ];
  }
  return [...openings(names, result), ...concessions(names, result), ...shortfall(result)];
}

/** The openings told one by one. */
export function toldOpenings({ openings: rows, deal }: ObstaclesResult): OpeningRow[] {
  return worthTelling(rows, deal, TOLD);
}

function openings(names: Names, result: ObstaclesResult): Sentence[] {
  const { certain, distinct, deal } = result;
  const told = toldOpenings(result).map(({ demands, share, package: example }) => {
    const when = certain ? say`a` : say`in ${impasses(share, deal)}, a`;
    const needed = demands.length > 1 ? ' (all of it is needed)' : '';
    return say`${when} deal opens if ${setsAside(names, demands)}${needed}, for example: ${packageWords(names, example.terms)}.`;
  });
  const rest = distinct.openings - told.length;
  if (rest > 0) {
    const where = certain ? ' too' : ' in fewer draws, or as many';
    told.push(
      say`setting aside ${rest === 1 ? 'one other set' : `one of ${count(rest, 'other set')}`} of demands would do${where}.`,
    );
  }
  return told;
}

/** What the others would sign, beside each walk-away value; and whose cuts alone open nothing. */
function concessions(names: Names, { profile, certain, deal }: ObstaclesResult): Sentence[] {
  const rate = (row: ProfileRow) => amongImpasses(row.headroom.short, deal).share;
  const sentences = headrooms(names, profile);
  const idle = profile.filter((row) => rate(row) < 0.01);
  if (idle.length > 0) {
    const whose = list(
      idle.map((row) => walkaway(names, row)),
      'or',
    );
    const never = idle.every((row) => row.headroom.short.hits === 0);
    const draws = never ? ' in any draw' : ' in more than 1% of the draws without one';
    sentences.push(say`no cut in ${whose} alone opens a deal${certain ? '' : draws}.`);
  }
  return sentences;
}

/** Headroom of the parties that have least of it. */
function headrooms(names: Names, profile: readonly ProfileRow[]): Sentence[] {
  const told = profile
    .flatMap((row) => (row.headroom.points === null ? [] : [{ row, found: row.headroom.points }]))
    .sort((a, b) => a.found.median - b.found.median)
    .slice(0, TOLD);
  const [first, ...rest] = told;
  if (first === undefined) return [];
  const best = profile.length === 1 ? 'the best package' : 'the best that the others would sign';
  const others = rest.map(
    ({ row, found }) => say`; for ${names.party(row.party)}, ${headroomWords(found)}`,
  );
  const more = told.length < profile.length ? '; others have more room' : '';
  return [
    say`for ${names.party(first.row.party)}, ${best} is ${headroomWords(first.found, its(first.row))}${others.flat()}${more}.`,
  ];
}

function its({ party }: ProfileRow): Span {
  return { text: 'its walk-away value', to: inputAnchor(`${party}.walkaway`) };
}

function walkaway(names: Names, { party }: ProfileRow): Span {
  return {
    text: `${possessive(names.party(party))} walk-away value`,
    to: inputAnchor(`${party}.walkaway`),
  };
}

/**
 * `about 13 points short of Russia’s walk-away value (5–95%: 56 short to 22 above)`: where a
 * headroom stands beside a walk-away value, which is named where `of` is given.
 */
function headroomWords({ median, low, high }: Spread, of?: Span): Sentence {
  const side = (x: number) =>
    whole(x) === '0' ? 'level' : x < 0 ? `${whole(-x)} short` : `${whole(x)} above`;
  const way = whole(median) === '0' ? 'level' : median < 0 ? 'short' : 'above';
  const link = { level: ' with ', short: ' of ', above: ' ' }[way];
  const size = way === 'level' ? 'about' : points(median);
  const range = whole(low) === whole(high) ? '' : ` (5–95%: ${side(low)} to ${side(high)})`;
  return of === undefined ? say`${size} ${way}${range}` : say`${size} ${way}${link}${of}${range}`;
}

function shortfall({ shortfall: found, certain }: ObstaclesResult): Sentence[] {
  const { defined, uniform, total } = found;
  if (uniform === null || total === null) {
    return [
      say`lower walk-away values, of whomever and by however much, open no deal${certain ? '' : ' in any draw'}: red lines are in the way.`,
    ];
  }
  const all = defined.hits === defined.of;
  const rest =
    certain || all
      ? ''
      : ` In ${grouped(defined.of - defined.hits)} of the ${count(defined.of, 'draw')} without a deal, red lines leave none at any cut.`;
  return [
    say`the smallest cut of all walk-away values alike that opens a deal is ${spreadPoints(uniform)}; the smallest sum of cuts, shared in the cheapest way, is ${spreadPoints(total)}.${rest}`,
  ];
}
