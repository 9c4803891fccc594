/** How states stand over the draws, by concept and party. */

import { type Share, shareOf, unpacked } from '../draws/index.ts';
import type { At, Sums } from './combine.ts';
import type { ArcRow, ConceptShares, StateReading } from './result.ts';
import type { StableTotals } from './totals.ts';
import { CONCEPTS, type Concept } from './verdicts.ts';
import { STRONG } from './work.ts';

/** Shares for the concepts that have one. */
export function conceptShares(of: (concept: Concept) => Share | null): ConceptShares {
  return Object.fromEntries(
    CONCEPTS.map((concept) => [concept, of(concept)]),
  ) as unknown as ConceptShares;
}

/** The concepts that were found in all draws: SIM may have been given up. */
export function madeConcepts({ plan, totals }: Sums): readonly Concept[] {
  const out = totals.leftOut.some(({ part }) => part === 'sim');
  return plan.concepts.filter((concept) => !(concept === 'sim' && out));
}

export function readingOf(sums: Sums, code: number, at: At): StateReading {
  return reading(sums, sums.totals.plain, sums.plan.concepts, madeConcepts(sums), code, at);
}

/** @returns a reading a state that is named */
export function readingsOf(sums: Sums, codes: readonly number[], at: At): StateReading[] {
  return codes.map((code) => readingOf(sums, code, at));
}

/** The same by strength of preference; empty where that is not made. */
export function strongOf(sums: Sums, codes: readonly number[], at: At): StateReading[] {
  const { strong } = sums.totals;
  if (strong === null) return [];
  return codes.map((code) => reading(sums, strong, STRONG, STRONG, code, at));
}

function reading(
  { totals, placeOf }: Sums,
  { equilibrium, stable }: StableTotals,
  counted: readonly Concept[],
  made: readonly Concept[],
  code: number,
  at: At,
): StateReading {
  const place = placeOf(code);
  const shares = (counts: readonly Uint32Array[]) =>
    conceptShares((concept) =>
      made.includes(concept)
        ? shareOf(counts[counted.indexOf(concept)]![place]!, totals.draws)
        : null,
    );
  return {
    state: at(code),
    equilibrium: shares(equilibrium),
    stable: stable.length === 0 ? null : stable.map(shares),
  };
}

/** All moves, where the states are few. */
export function arcsOf({ plan, parts, totals }: Sums, at: At): ArcRow[] {
  if (!plan.full) return [];
  const { graph, movers } = plan;
  const n = graph.states.length;
  const places = new Map(Array.from(graph.states, (code, place) => [code, place]));
  return movers.flatMap((id, mover) =>
    Array.from(graph.states).flatMap((from) =>
      Array.from(graph.moves(mover, from), (to): ArcRow => {
        let hits = 0;
        for (const { draws, orders } of parts) {
          for (let k = 0; k < draws; k++) {
            const own = (k * movers.length + mover) * n;
            const [a, b] = [own + places.get(from)!, own + places.get(to)!];
            if (unpacked(orders, b) > unpacked(orders, a)) hits++;
          }
        }
        return { mover: id, from: at(from), to: at(to), improves: shareOf(hits, totals.draws) };
      }),
    ),
  );
}
