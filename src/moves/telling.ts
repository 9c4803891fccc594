/** The comparisons that most decide whether a state is an equilibrium. */

import { chanceOfSeveral, correlationRatio, shareOf, unpacked } from '../draws/index.ts';
import type { MovesPartial } from './part.ts';
import { askable, type Plan } from './plan.ts';
import type { ComparisonRow } from './result.ts';

/** Draws with a comparison one way, and those of them in which the state is an equilibrium. */
interface PairCounts {
  /** By place of the one state times the number of states, plus that of the other, which is worse. */
  readonly draws: Uint32Array;
  readonly holds: Uint32Array;
}

/**
 * Comparisons of two states by one party that go one way in some draws and not in others, each with
 * the squared phi coefficient of "the party prefers this one" and "the state is an equilibrium". Of
 * the two ways to put a pair, that with the larger coefficient, or with which the state holds more
 * often. Only those above what the largest of as many shows by chance (see
 * {@link chanceOfSeveral}).
 *
 * @param state - code
 * @returns largest coefficient first, at most `top`; with codes for states
 */
export function tellingComparisons(
  plan: Plan,
  parts: readonly MovesPartial[],
  state: number,
): ComparisonRow[] {
  const { graph, options, movers } = plan;
  const places = Array.from(askable(plan));
  const asked = places.indexOf(state);
  const holds = parts.flatMap((part) =>
    Array.from({ length: part.draws }, (_, k) => unpacked(part.holds, k * places.length + asked)),
  );
  const hits = holds.reduce((sum, one) => sum + one, 0);
  if (hits === 0 || hits === holds.length) return [];
  const rows = movers.flatMap((_, m) =>
    pairsOf(plan, m, countsOf(plan, parts, m, holds), holds.length, hits),
  );
  const chance = chanceOfSeveral(holds.length, Math.max(1, rows.length));
  return rows
    .filter(({ index }) => index > chance)
    .sort(
      (a, b) => b.index - a.index || a.mover - b.mover || a.better - b.better || a.than - b.than,
    )
    .slice(0, options.top)
    .map(({ mover, better, than, ...row }) => ({
      mover: movers[mover]!,
      better: graph.states[better]!,
      than: graph.states[than]!,
      ...row,
    }));
}

function countsOf(
  { graph }: Plan,
  parts: readonly MovesPartial[],
  mover: number,
  holds: readonly number[],
): PairCounts {
  const n = graph.states.length;
  const counts = { draws: new Uint32Array(n * n), holds: new Uint32Array(n * n) };
  const rank = new Uint16Array(n);
  let draw = 0;
  for (const { draws, orders } of parts) {
    for (let k = 0; k < draws; k++, draw++) {
      const from = (k * graph.movers + mover) * n;
      for (let s = 0; s < n; s++) rank[s] = unpacked(orders, from + s);
      const held = holds[draw]!;
      for (let a = 0; a < n; a++) {
        for (let b = 0; b < n; b++) {
          if (rank[a]! > rank[b]!) {
            counts.draws[a * n + b]!++;
            counts.holds[a * n + b]! += held;
          }
        }
      }
    }
  }
  return counts;
}

type PairRow = Omit<ComparisonRow, 'mover' | 'better' | 'than'> & {
  readonly mover: number;
  readonly better: number;
  readonly than: number;
};

function pairsOf(
  { graph }: Plan,
  mover: number,
  counts: PairCounts,
  draws: number,
  hits: number,
): PairRow[] {
  const n = graph.states.length;
  const row = (better: number, than: number): PairRow | null => {
    const place = better * n + than;
    const yes = { draws: counts.draws[place]!, hits: counts.holds[place]! };
    const no = { draws: draws - yes.draws, hits: hits - yes.hits };
    if (yes.draws === 0 || no.draws === 0) return null;
    const index = correlationRatio([yes, no]);
    const then = shareOf(yes.hits, yes.draws);
    const otherwise = shareOf(no.hits, no.draws);
    return { mover, better, than, prefers: shareOf(yes.draws, draws), then, otherwise, index };
  };
  const rows: PairRow[] = [];
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const both = [row(a, b), row(b, a)].flatMap((one) => one ?? []);
      both.sort((x, y) => y.index - x.index || favours(y) - favours(x));
      if (both[0] !== undefined) rows.push(both[0]);
    }
  }
  return rows;
}

function favours({ then, otherwise }: PairRow): number {
  return then.share - otherwise.share;
}
