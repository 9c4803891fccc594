/** What one actor gives way to in a round of the challenge model. */
import { type Contest, expected } from './challenge-utility.ts';

/** How an actor comes to move. */
export type ChallengeKind = 'confrontation' | 'compromise' | 'capitulation';

/** One actor's move. */
export interface ChallengeMove {
  /** Index and name of the one that moves. */
  readonly actor: number;
  readonly name: string;
  readonly kind: ChallengeKind;
  /** The one it gives way to. Others may stand on the same position. */
  readonly towards: string;
  /** What each expected of challenging the other, as this reading of the model sees it. */
  readonly own: number;
  readonly other: number;
  readonly from: number;
  readonly to: number;
}

/** Differences below this are ties: sums of votes are right to about 1e-13. */
const TIE = 1e-12;

/** The move of actor i, or null where nothing makes it move. */
export function bestOffer(
  contest: Contest,
  risk: readonly number[],
  i: number,
  names: readonly string[],
): ChallengeMove | null {
  const { x } = contest.field;
  const offers: ChallengeMove[] = [];
  for (let j = 0; j < x.length; j++) {
    if (x[j] === x[i]) continue;
    const own = expected(contest, i, j, risk[i]!);
    const other = expected(contest, j, i, risk[contest.mode === 'text' ? j : i]!);
    const kind = kindOf(own, other, contest.mode === 'text');
    if (kind === null) continue;
    const to = kind === 'compromise' ? x[i]! + (x[j]! - x[i]!) * Math.abs(own / other) : x[j]!;
    offers.push({
      actor: i,
      name: names[i]!,
      kind,
      towards: names[j]!,
      own,
      other,
      from: x[i]!,
      to,
    });
  }
  return contest.mode === 'text' ? nearest(offers) : asReplicated(offers, contest, names);
}

function kindOf(own: number, other: number, capitulates: boolean): ChallengeKind | null {
  if (other <= TIE) return null;
  if (own > TIE) return other > own + TIE ? 'confrontation' : null;
  if (own >= -TIE) return null;
  if (other > -own + TIE) return 'compromise';
  return capitulates ? 'capitulation' : null;
}

/** The offer that asks for the least movement; none where two of opposite directions tie for it. */
function nearest(offers: readonly ChallengeMove[]): ChallengeMove | null {
  const asked = (offer: ChallengeMove) => Math.abs(offer.to - offer.from);
  const least = Math.min(...offers.map(asked));
  const tied = offers.filter((offer) => asked(offer) <= least * (1 + TIE));
  const up = tied.filter(({ to, from }) => to > from).length;
  return up === 0 || up === tied.length ? (tied[0] ?? null) : null;
}

/**
 * Confrontations first, of which the nearest; then the compromise with the least
 * (|E_ij| x_i + |E_ji| x_j) / (|E_ij| + |E_ji|). Ties go to the lower position.
 */
function asReplicated(
  offers: readonly ChallengeMove[],
  { field }: Contest,
  names: readonly string[],
): ChallengeMove | null {
  const at = new Map(names.map((name, k) => [name, field.x[k]!]));
  const confrontations = offers.filter(({ kind }) => kind === 'confrontation');
  const tie = TIE * field.range;
  if (confrontations.length > 0) {
    return least(confrontations, tie, ({ from, to }) => Math.abs(to - from));
  }
  return least(offers, tie, ({ own, other, from, towards }) => {
    const [a, b] = [Math.abs(own), Math.abs(other)];
    return (a * from + b * at.get(towards)!) / (a + b);
  });
}

/** The offer with the least key; of those within `tie` of it, the one that leads lowest. */
function least(
  offers: readonly ChallengeMove[],
  tie: number,
  key: (offer: ChallengeMove) => number,
): ChallengeMove | null {
  const keys = offers.map(key);
  const bound = Math.min(...keys) + tie;
  let best: ChallengeMove | null = null;
  for (const [k, offer] of offers.entries()) {
    if (keys[k]! <= bound && (best === null || offer.to < best.to)) best = offer;
  }
  return best;
}
