/** One exchange of votes between two actors over two issues, at equal gains. */

/** The issues as tables: `[issue][actor]`. An actor without a position on an issue weighs 0 there. */
export interface Market {
  /** Positions at the start of the round: what each wants. NaN where it takes no part. */
  readonly wanted: readonly (readonly number[])[];
  /** Positions it votes for as the round goes on. */
  readonly votes: readonly number[][];
  readonly salience: readonly (readonly number[])[];
  /** Capability times salience. */
  readonly weight: readonly (readonly number[])[];
  /** The sum of weights and the expected outcome, by issue. */
  readonly sums: readonly number[];
  readonly outcomes: number[];
}

/** i gives way on q, j on p. */
export interface Pair {
  readonly i: number;
  readonly j: number;
  readonly p: number;
  readonly q: number;
}

/** What a pair can agree on now. */
export interface Trade extends Pair {
  /** Where j will vote on p, and i on q. */
  readonly toP: number;
  readonly toQ: number;
  /** What each of the two gains: salience times points of the expected outcome. */
  readonly gain: number;
}

/** Gains and movements up to this are none. */
const NOTHING = 1e-10;

/**
 * The exchange with which both gain the same (Stokman and Van Oosten 1994): j moves on p all the way
 * to i unless i would have to move past j on q for it, or an outcome past the one who asked for it.
 *
 * @returns null where there is nothing to gain
 */
export function tradeOf(market: Market, pair: Pair): Trade | null {
  const { i, j, p, q } = pair;
  const { salience, weight, sums, votes } = market;
  const [wayP, wayQ] = [way(market, p, i, j), way(market, q, j, i)];
  if (wayP === null || wayQ === null) return null;
  // Shifts of the outcomes when each moves as far as it can be asked to.
  const mostP = Math.min((wayP.vote * weight[p]![j]!) / sums[p]!, wayP.outcome);
  const mostQ = Math.min((wayQ.vote * weight[q]![i]!) / sums[q]!, wayQ.outcome);
  // Equal gains: dq / dp = (s_ip + s_jp) / (s_iq + s_jq).
  const rate = (salience[p]![i]! + salience[p]![j]!) / (salience[q]![i]! + salience[q]![j]!);
  const dp = Math.min(mostP, mostQ / rate);
  const dq = Math.min(mostQ, dp * rate);
  const gain = dp * salience[p]![i]! - dq * salience[q]![i]!;
  const moveP = (dp * sums[p]!) / weight[p]![j]!;
  const moveQ = (dq * sums[q]!) / weight[q]![i]!;
  if (gain <= NOTHING || moveP <= NOTHING || moveQ <= NOTHING) return null;
  return {
    ...pair,
    toP: votes[p]![j]! + wayP.sign * moveP,
    toQ: votes[q]![i]! + wayQ.sign * moveQ,
    gain,
  };
}

/**
 * How far `giver` can move towards what `asker` wants on an issue, and the outcome with it; null where
 * the giver weighs nothing, would turn back, or the outcome is already there.
 */
function way(
  { wanted, votes, weight, outcomes }: Market,
  issue: number,
  asker: number,
  giver: number,
): { sign: number; vote: number; outcome: number } | null {
  const goal = wanted[issue]![asker]!;
  const [vote, outcome] = [goal - votes[issue]![giver]!, goal - outcomes[issue]!];
  const sign = Math.sign(vote);
  const sofar = Math.sign(votes[issue]![giver]! - wanted[issue]![giver]!);
  if (!(weight[issue]![giver]! > 0) || sign === 0 || sofar === -sign) return null;
  return outcome * sign > NOTHING ? { sign, vote: Math.abs(vote), outcome: outcome * sign } : null;
}

/**
 * Every pair of actors and issues between which an exchange can pay at all: they stand on opposite
 * sides of the outcome on both issues, and care about them in different proportions. The one that
 * cares more about p in comparison asks for p.
 */
export function pairsOf({ wanted, outcomes, salience }: Market): Pair[] {
  const pairs: Pair[] = [];
  const actors = wanted[0]?.length ?? 0;
  const left = (issue: number, a: number) => wanted[issue]![a]! <= outcomes[issue]!;
  for (let p = 0; p < wanted.length; p++) {
    for (let q = p + 1; q < wanted.length; q++) {
      const both = Array.from({ length: actors }, (_, a) => a).filter(
        (a) => !Number.isNaN(wanted[p]![a]!) && !Number.isNaN(wanted[q]![a]!),
      );
      for (const i of both) {
        for (const j of both) {
          if (left(p, i) === left(p, j) || left(q, i) === left(q, j)) continue;
          // s_ip / s_iq > s_jp / s_jq, without a division.
          const asks = salience[p]![i]! * salience[q]![j]! - salience[p]![j]! * salience[q]![i]!;
          if (asks > 0) pairs.push({ i, j, p, q });
        }
      }
    }
  }
  return pairs;
}
