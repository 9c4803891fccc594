/**
 * The stability of moves as plainly as it can be put, for the bench: lists of moves, and from every
 * state a search over what the others reach. Shares nothing with the engine.
 */

export interface PlainConflict {
  /** By option: who decides it. Every option is taken or not, and can be changed back. */
  readonly owners: readonly number[];
  readonly movers: number;
  /** By mover and state, larger is better. */
  readonly ranks: readonly ArrayLike<number>[];
}

/** By mover and state: 1 Nash, 2 GMR, 4 SMR, 8 SEQ. */
export function plainMoves({ owners, movers, ranks }: PlainConflict): Uint8Array[] {
  const size = 2 ** owners.length;
  const all = Array.from({ length: movers }, (_, m) => m);
  const masks = all.map((m) =>
    owners.reduce((mask, owner, k) => (owner === m ? mask | (1 << k) : mask), 0),
  );
  const states = Array.from({ length: size }, (_, s) => s);
  const moves = masks.map((mask) =>
    states.map((s) => states.filter((t) => t !== s && ((s ^ t) & ~mask) === 0)),
  );
  const better = moves.map((rows, m) =>
    rows.map((row, s) => row.filter((t) => ranks[m]![t]! > ranks[m]![s]!)),
  );

  /** What the others of a mover reach from a state by these moves. */
  function reach(by: readonly number[][][], mover: number, start: number): number[] {
    const seen = new Uint8Array(size);
    const found = [start];
    seen[start] = 1;
    for (const s of found) {
      for (const other of all) {
        if (other === mover) continue;
        for (const t of by[other]![s]!) {
          if (seen[t] === 1) continue;
          seen[t] = 1;
          found.push(t);
        }
      }
    }
    return found;
  }

  return all.map((mover) => {
    const rank = ranks[mover]!;
    const byMoves = states.map((s) => reach(moves, mover, s));
    const bySteps = states.map((s) => reach(better, mover, s));
    return Uint8Array.from(states, (s) => {
      const tempting = better[mover]![s]!;
      const deters = (t: number) => rank[t]! <= rank[s]!;
      const holds = (t: number) => deters(t) && moves[mover]![t]!.every(deters);
      return (
        (tempting.length === 0 ? 1 : 0) |
        (tempting.every((t) => byMoves[t]!.some(deters)) ? 2 : 0) |
        (tempting.every((t) => byMoves[t]!.some(holds)) ? 4 : 0) |
        (tempting.every((t) => bySteps[t]!.some(deters)) ? 8 : 0)
      );
    });
  });
}
