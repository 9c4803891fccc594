/**
 * Limited-move, non-myopic and Stackelberg stability of two movers, by backward induction over sets
 * of states. Written apart from the engine.
 */
import { everyone, type OracleConflict, type OracleRanks } from './moves-oracle.ts';

/**
 * Where play may end, by mover and state, if that mover is to move and `left` moves are left. Play
 * ends where somebody stays; a mover stays where no move is sure to end better. It counts on the
 * worst end of a move where the other mover is indifferent between several, and any of its own best
 * moves may be made.
 */
export type Ends = readonly (readonly ReadonlySet<number>[])[];

export function endsAfter(c: OracleConflict, ranks: OracleRanks, left: number): Ends {
  let ends: Ends = everyone(c).map(() => Array.from({ length: c.states }, (_, s) => new Set([s])));
  for (let h = 1; h <= left; h++) ends = oneMore(c, ranks, ends);
  return ends;
}

function oneMore(c: OracleConflict, ranks: OracleRanks, ends: Ends): Ends {
  return everyone(c).map((i) =>
    Array.from({ length: c.states }, (_, s) => {
      const worst = (t: number) => Math.min(...[...ends[1 - i]![t]!].map((end) => ranks[i]![end]!));
      const best = Math.max(...c.moves[i]![s]!.map(worst));
      if (best <= ranks[i]![s]!) return new Set([s]);
      const made = c.moves[i]![s]!.filter((t) => worst(t) === best);
      return new Set(made.flatMap((t) => [...ends[1 - i]![t]!]));
    }),
  );
}

const stays = (ends: Ends, i: number, s: number) => ends[i]![s]!.size === 1 && ends[i]![s]!.has(s);

/** L_h: the mover stays when it may move first and h moves are left. By mover and state. */
export function limited(c: OracleConflict, ranks: OracleRanks, horizon: number): boolean[][] {
  const ends = endsAfter(c, ranks, horizon);
  return everyone(c).map((i) => Array.from({ length: c.states }, (_, s) => stays(ends, i, s)));
}

/** Non-myopic: the mover stays for all horizons from some horizon on. */
export function nonMyopic(c: OracleConflict, ranks: OracleRanks): boolean[][] {
  let ends = endsAfter(c, ranks, 0);
  const seen: { key: string; ends: Ends }[] = [];
  for (;;) {
    const key = ends
      .map((row) => row.map((set) => [...set].sort((a, b) => a - b).join()).join('|'))
      .join('/');
    const first = seen.findIndex((past) => past.key === key);
    if (first >= 0) {
      const cycle = seen.slice(first);
      return everyone(c).map((i) =>
        Array.from({ length: c.states }, (_, s) => cycle.every((past) => stays(past.ends, i, s))),
      );
    }
    seen.push({ key, ends });
    ends = oneMore(c, ranks, ends);
  }
}

/** Stackelberg equilibria with `leader`: L_2 for the leader and L_1 for the other. */
export function stackelberg(c: OracleConflict, ranks: OracleRanks, leader: number): boolean[] {
  const [first, second] = [limited(c, ranks, 1), limited(c, ranks, 2)];
  return Array.from({ length: c.states }, (_, s) => second[leader]![s]! && first[1 - leader]![s]!);
}
