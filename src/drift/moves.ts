/** Who moved on which issue, and how near that brought it to where each other stood before. */
import type { Columns } from './columns.ts';
import { apart, type Spot, samePlace } from './spots.ts';
import type { Track } from './steps.ts';

/** What one party does on one issue. */
export interface Line extends Track {
  readonly party: number;
  readonly issue: number;
  /** Spots of its stances. */
  readonly spots: readonly Spot[];
}

/** How far two places are apart: known, or a column of the draws. */
export type GapOf = { readonly known: number } | { readonly column: number };

export interface MovePlan {
  readonly line: Line;
  readonly step: number;
  readonly size: GapOf;
  /** By other party that stood on the issue before: how far it was then, and is now. */
  readonly nearer: readonly { readonly party: number; readonly was: GapOf; readonly is: GapOf }[];
}

/** Where a party stands at a step; `null` before its first stance. */
export function spotAt({ at, spots }: Line, step: number): Spot | null {
  return spots[at[step] ?? -1] ?? null;
}

/** By step, then in the order of the lines. */
export function planMoves(lines: readonly Line[], columns: Columns): MovePlan[] {
  const moves = lines.flatMap((line) => movesOf(line, lines, columns));
  return moves.sort((a, b) => a.step - b.step);
}

function movesOf(line: Line, lines: readonly Line[], columns: Columns): MovePlan[] {
  const others = lines.filter(({ issue, party }) => issue === line.issue && party !== line.party);
  return [...line.at.keys()].flatMap((step): MovePlan[] => {
    const [from, to] = [spotAt(line, step - 1), spotAt(line, step)];
    if (from === null || to === null || samePlace(from, to)) return [];
    const nearer = others.flatMap((other) => {
      const stood = spotAt(other, step - 1);
      if (stood === null) return [];
      const [was, is] = [gapOf(from, stood, columns), gapOf(to, stood, columns)];
      return [{ party: other.party, was, is }];
    });
    return [{ line, step, size: gapOf(from, to, columns), nearer }];
  });
}

const NO_DRAW = new Float64Array(0);

function gapOf(a: Spot, b: Spot, columns: Columns): GapOf {
  if (a.kind === 'drawn' || b.kind === 'drawn') return { column: columns.add({ a, b }) };
  return { known: apart(a, b, NO_DRAW, 0) };
}
