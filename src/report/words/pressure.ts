/** Which pressure moves the chance of a deal, and which does nothing. */
import type { ObstaclesResult, PressureCurve } from '../../obstacles/index.ts';
import { inputAnchor } from './anchors.ts';
import { type Names, possessive } from './names.ts';
import { count, level, ofDraws, points as pointsOf } from './numbers.ts';
import { capital, list, type Passage, type Sentence, type Span, say } from './text.ts';

/** A rise of P(deal) below this is called next to nothing. */
const SLIGHT = 0.02;
/** Parties told one by one. */
const TOLD = 4;

/** What a lower walk-away value of each party, alone, does to the share of draws with a deal. */
export function pressure(names: Names, result: ObstaclesResult): Passage {
  const { deal, pressure: curves } = result;
  const impasse = result.packages.logical > 0 && deal.hits < deal.of;
  const useless = impasse && curves.some((curve) => effectOf(curve, deal.share) !== 'some');
  const sentences =
    result.packages.logical === 0
      ? [say`None opens a deal: the case has no package at all.`]
      : deal.hits === deal.of
        ? [say`There is a deal ${result.certain ? '' : 'in every draw '}without any.`]
        : [...idle(names, result), ...working(names, result)];
  const title = useless ? 'Which pressure does nothing' : 'What pressure would do';
  return { id: 'pressure', title, sentences: sentences.map(capital) };
}

/** What pressure on a party can do at most. */
export function effectOf(curve: PressureCurve, deal: number): 'none' | 'slight' | 'some' {
  const rise = curve.most - deal;
  if (rise <= 0) return 'none';
  return rise < SLIGHT ? 'slight' : 'some';
}

function idle(names: Names, { pressure: curves, deal, certain }: ObstaclesResult): Sentence[] {
  const sentences: Sentence[] = [];
  const none = curves.filter((curve) => effectOf(curve, deal.share) === 'none');
  if (none.length > 0) {
    const stays = certain
      ? 'leaves no deal, however far it falls'
      : `leaves the share of draws with a deal where it is (${ofDraws(deal)}), however far it falls`;
    sentences.push(say`pressure on ${whose(names, none)} alone ${stays}.`);
  }
  const slight = curves.filter((curve) => effectOf(curve, deal.share) === 'slight');
  if (slight.length > 0) {
    sentences.push(say`pressure on ${whose(names, slight)} alone does next to nothing.`);
  }
  return sentences;
}

function working(
  names: Names,
  { pressure: curves, profile, deal, certain }: ObstaclesResult,
): Sentence[] {
  const some = curves
    .filter((curve) => effectOf(curve, deal.share) === 'some')
    .sort((a, b) => b.most - a.most);
  const sentences = some.slice(0, TOLD).map((curve) => {
    const whom = whose(names, [curve]);
    if (certain) {
      const found = profile.find(({ party }) => party === curve.party)?.headroom.points;
      const from = found == null ? '' : `, from a cut of ${pointsOf(found.median)} on`;
      return say`a fall of ${whom} alone opens a deal${from}.`;
    }
    return say`a fall of ${whom} alone can raise the share of ${count(deal.of, 'draw')} with a deal from ${level(deal.share)} to ${level(curve.most)}${half(curve, deal.share)}.`;
  });
  if (some.length > TOLD) {
    sentences.push(say`a fall of ${whose(names, some.slice(TOLD))} alone does as much or less.`);
  }
  return sentences;
}

function half({ points, most }: PressureCurve, deal: number): string {
  const at = points.find((point) => point.deal - deal >= (most - deal) / 2);
  if (at === undefined || at.cut === 0) return '';
  return `; half of that rise takes a cut of about ${count(at.cut, 'point')}`;
}

function whose(names: Names, curves: readonly PressureCurve[]): Sentence {
  return list(
    curves.map(
      ({ party }): Span => ({
        text: `${possessive(names.party(party))} walk-away value`,
        to: inputAnchor(`${party}.walkaway`),
      }),
    ),
    'or',
  );
}
