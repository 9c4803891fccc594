/**
 * Two movers that look ahead: limited-move stability, its limit, and a leader with a follower
 * (Zagare 1984; Kilgour 1984, 1985; Fang, Hipel and Kilgour 1993).
 *
 * The mover whose turn it is either stays, which ends it, or moves and hands over to the other,
 * until the horizon is used up. It foresees what the other will do, and moves only when that is sure
 * to end strictly better for it than where it is. The sources suppose ranks without ties. With them,
 * a mover counts on the worst for itself among the moves that are equally good for the other, and
 * may take any of the moves that are best in that sense: no order of states or options matters.
 */

import type { Graph } from './graph.ts';
import { MOVES_LIMITS, TooLargeError } from './limits.ts';
import type { Ranks } from './space.ts';

/** What comes of it when one mover is to move, by state. */
interface Outlook {
  /** 1 where it stays. */
  readonly stays: Uint8Array;
  /** The least rank, for itself, among the states where it may end. */
  readonly own: Int32Array;
  /** The same for the other. */
  readonly other: Int32Array;
}

/** The outlooks of the two movers. */
type Pair = readonly [Outlook, Outlook];

/**
 * L_h stability: with at most `horizon` moves ahead, the mover stays.
 *
 * @param horizon - 1 at least; 1 is Nash stability
 * @returns by mover and state, 1 where stable
 * @throws RangeError where there are not two movers
 */
export function limitedVerdicts(graph: Graph, ranks: Ranks, horizon: number): Uint8Array[] {
  let pair = startOf(graph, ranks);
  for (let h = 0; h < horizon; h++) pair = further(graph, ranks, pair);
  return pair.map(({ stays }) => stays);
}

/**
 * Non-myopic stability: L_h stable for every horizon from some one on.
 *
 * What is foreseen at one horizon decides what is foreseen at the next, so the horizons run into a
 * circle; a state is stable when it is so all around it.
 *
 * @returns by mover and state, 1 where stable
 * @throws RangeError where there are not two movers
 * @throws TooLargeError `horizon` where the circle is not closed by then
 */
export function nonMyopicVerdicts(graph: Graph, ranks: Ranks): Uint8Array[] {
  const circle = circleOf(graph, ranks);
  const verdicts = ranks.map(() => new Uint8Array(graph.size).fill(1));
  let pair = circle.pair;
  for (let h = 0; h < circle.length; h++) {
    pair = further(graph, ranks, pair);
    pair.forEach(({ stays }, mover) => {
      for (let s = 0; s < graph.size; s++) verdicts[mover]![s]! &= stays[s]!;
    });
  }
  return verdicts;
}

/**
 * Stackelberg equilibria: L_2 stable for the leader and Nash stable for the follower.
 *
 * @param leader - 0 or 1
 * @returns the states, ascending
 * @throws RangeError where there are not two movers
 */
export function stackelbergStates(graph: Graph, ranks: Ranks, leader: number): number[] {
  const near = limitedVerdicts(graph, ranks, 1)[1 - leader]!;
  const far = limitedVerdicts(graph, ranks, 2)[leader]!;
  return Array.from(graph.states).filter((s) => near[s] === 1 && far[s] === 1);
}

/** Nobody has a move left. */
function startOf({ movers, size }: Graph, ranks: Ranks): Pair {
  if (movers !== 2)
    throw new RangeError(`looking ahead is defined for 2 movers, not for ${movers}`);
  const stays = new Uint8Array(size).fill(1);
  const [a, b] = [ranks[0]!, ranks[1]!];
  return [
    { stays, own: a, other: b },
    { stays, own: b, other: a },
  ];
}

/** One more move ahead: who is to move foresees what the other does with one move fewer. */
function further(graph: Graph, ranks: Ranks, [first, second]: Pair): Pair {
  return [
    outlookOf(graph, 0, ranks[0]!, ranks[1]!, second),
    outlookOf(graph, 1, ranks[1]!, ranks[0]!, first),
  ];
}

function outlookOf(
  graph: Graph,
  mover: number,
  rank: Int32Array,
  otherRank: Int32Array,
  then: Outlook,
): Outlook {
  const stays = new Uint8Array(graph.size);
  const own = new Int32Array(graph.size);
  const other = new Int32Array(graph.size);
  for (const s of graph.states) {
    stays[s] = 1;
    own[s] = rank[s]!;
    other[s] = otherRank[s]!;
    const moves = graph.moves(mover, s);
    for (let k = 0; k < moves.length; k++) {
      const t = moves[k]!;
      const sure = then.other[t]!;
      if (sure > own[s]!) {
        stays[s] = 0;
        own[s] = sure;
        other[s] = then.own[t]!;
      } else if (sure === own[s] && stays[s] === 0) {
        other[s] = Math.min(other[s]!, then.own[t]!);
      }
    }
  }
  return { stays, own, other };
}

/** Brent's search for a circle: the outlook at some horizon on it, and its length. */
function circleOf(graph: Graph, ranks: Ranks): { pair: Pair; length: number } {
  let mark = startOf(graph, ranks);
  let pair = further(graph, ranks, mark);
  let length = 1;
  let room = 1;
  for (let h = 1; !same(graph, mark, pair); h++) {
    if (h > MOVES_LIMITS.horizon) throw new TooLargeError('horizon', h);
    if (length === room) {
      mark = pair;
      room *= 2;
      length = 0;
    }
    pair = further(graph, ranks, pair);
    length++;
  }
  return { pair: mark, length };
}

function same({ states }: Graph, a: Pair, b: Pair): boolean {
  const alike = (x: Int32Array, y: Int32Array) => states.every((s) => x[s] === y[s]);
  return a.every(
    ({ own, other }, mover) => alike(own, b[mover]!.own) && alike(other, b[mover]!.other),
  );
}
