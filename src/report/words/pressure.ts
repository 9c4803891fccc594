/** Which pressure moves the chance of a deal, and which does nothing. */
import type { ObstaclesResult, PressureCurve } from '../../obstacles/index.ts';
import { inputAnchor } from './anchors.ts';
import { type Names, possessive } from './names.ts';
import { aboutPercent, count, ofDraws, whole } from './numbers.ts';
import { capital, list, type Passage, type Sentence, type Span, say } from './text.ts';

/** A rise of P(deal) below this is called next to nothing. */
const SLIGHT = 0.02;

/** What a lower walk-away value of each party, alone, does to the share of draws with a deal. */
export function pressure(names: Names, result: ObstaclesResult): Passage {
  const { deal } = result;
  const sentences =
    deal.hits === deal.of
      ? [say`There is a deal ${result.certain ? '' : 'in every draw '}without any.`]
      : [...idle(names, result), ...working(names, result)];
  return {
    id: 'pressure',
    title: 'Which pressure does nothing',
    sentences: sentences.map(capital),
  };
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
  for (const curve of curves.filter((c) => effectOf(c, deal.share) === 'slight')) {
    sentences.push(say`pressure on ${whose(names, [curve])} alone does next to nothing.`);
  }
  return sentences;
}

function working(names: Names, { pressure: curves, deal, certain }: ObstaclesResult): Sentence[] {
  const some = curves.filter((curve) => effectOf(curve, deal.share) === 'some');
  return some.map((curve) => {
    const whom = whose(names, [curve]);
    if (certain) {
      const at = curve.points.find((point) => point.deal > 0);
      return say`a fall of ${whom} alone opens a deal${at === undefined ? '' : ` from a cut of about ${count(at.cut, 'point')} on`}.`;
    }
    const half = curve.points.find(
      (point) => point.deal - deal.share >= (curve.most - deal.share) / 2,
    );
    const most = curve.most >= 1 ? 'every draw' : `${aboutPercent(curve.most)} of draws`;
    const way =
      half === undefined || half.cut === 0
        ? ''
        : `; half of that rise takes a cut of ${whole(half.cut)} points`;
    return say`a fall of ${whom} alone brings a deal in at most ${most}${way}.`;
  });
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
