/** From the conflict of a case to what the engine works on: states, moves, rankings. */
import type { Conflict, Formula, MovePreference, Quantity, ScoreTerm } from '../case/index.ts';
import { knownOf, POINT, strengthsOf } from './comparisons.ts';
import { createGraph, type Graph, lazyGraphOf } from './graph.ts';
import { holdingOf } from './holding.ts';
import { ascending } from './order.ts';
import type { Preference } from './preference.ts';
import { remembered } from './remembered.ts';
import { createSpace, type Digit, type Ranks, type Space } from './space.ts';

/** Numbers that are drawn: the points of a mover's terms. */
export interface DrawnTerm {
  readonly mover: number;
  /** Index into the mover's terms. */
  readonly term: number;
  readonly points: Quantity;
}

/** A conflict ready to be ranked, draw by draw. */
export interface Arena {
  readonly conflict: Conflict;
  /** `null` where the conflict is given as a graph. */
  readonly space: Space | null;
  readonly graph: Graph;
  /** Terms by mover; empty for a mover that ranks by order. */
  readonly terms: readonly (readonly Pick<ScoreTerm, 'when' | 'points'>[])[];
  /** All terms of all movers, in order: what a draw fills. */
  readonly drawn: readonly DrawnTerm[];
  /** How the movers rank the states in a draw: by mover and code, larger is better. */
  ranks(draw: ArrayLike<number>): Ranks;
  /** What is known for certain: a comparison that hangs on unknown points is unknown. */
  readonly known: Preference;
  /** Comparisons of a draw with their strength. */
  strengths(draw: ArrayLike<number>): Preference;
}

export function arenaOf(conflict: Conflict): Arena {
  const space = spaceOf(conflict);
  const size = space?.size ?? conflict.options[0]!.values.length;
  const graph =
    conflict.form.kind === 'graph' ? createGraph(size, conflict.form.arcs) : lazyGraphOf(space!);
  const terms = conflict.movers.map(({ preference }) => termsOf(conflict, preference));
  const where = whereIn(conflict);
  const fixed = conflict.movers.map(({ preference }) => fixedRanks(preference, size, where));
  const held = heldBy(terms, size, where);
  const ranks = (draw: ArrayLike<number>): Ranks => {
    let at = 0;
    return fixed.map((own, mover) => {
      if (own !== null) return own;
      const rank = new Int32Array(size);
      for (let term = 0; term < terms[mover]!.length; term++) {
        const points = Math.round(draw[at++]! * POINT);
        if (points === 0) continue;
        const holding = held(mover, term);
        for (let code = 0; code < size; code++) rank[code]! += holding[code]! * points;
      }
      return rank;
    });
  };
  return {
    conflict,
    space,
    graph,
    terms,
    drawn: drawnTermsOf(conflict),
    ranks,
    known: knownOf(fixed, terms, held),
    strengths: (draw) => strengthsOf(conflict, ranks(draw)),
  };
}

/** What a draw fills, as {@link Arena} has it: found without the states. */
export function drawnTermsOf(conflict: Conflict): DrawnTerm[] {
  return conflict.movers.flatMap(({ preference }, mover) =>
    termsOf(conflict, preference).map(({ points }, term) => ({ mover, term, points })),
  );
}

/** @returns the space of an option form; `null` for a graph */
function spaceOf({ options, movers, form }: Conflict): Space | null {
  if (form.kind === 'graph') return null;
  const digits = options.map(
    ({ mover, values, goes }): Digit => ({ mover, radix: values.length, direction: goes }),
  );
  const all = createSpace(movers.length, digits, null);
  if (form.infeasible.length === 0) return all;
  const feasible = new Uint8Array(all.size).fill(1);
  for (const holding of form.infeasible.map(whereIn({ options }))) {
    for (let code = 0; code < all.size; code++) feasible[code]! &= 1 - holding[code]!;
  }
  return createSpace(movers.length, digits, feasible);
}

/** Where a condition holds, by code. */
type Where = (formula: Formula) => Uint8Array;

function whereIn({ options }: Pick<Conflict, 'options'>): Where {
  const radices = options.map(({ values }) => values.length);
  return (formula) => holdingOf(formula, radices);
}

/** Bytes up to which it is kept where the terms hold; with more it is found in each draw. */
const KEPT = 2 ** 26;

/** Where a term of a mover holds, by code. */
function heldBy(terms: Arena['terms'], size: number, where: Where) {
  const find = (mover: number, term: number) => where(terms[mover]![term]!.when);
  if (size * terms.flat().length > KEPT) return find;
  const kept = terms.map((_, mover) => remembered((term) => find(mover, term)));
  return (mover: number, term: number) => kept[mover]!(term);
}

/**
 * The terms of a preference in points. Where nothing is known, those of a ranking by unknown
 * points for each value of each option but its first.
 */
function termsOf(
  { options }: Conflict,
  preference: MovePreference,
): readonly Pick<ScoreTerm, 'when' | 'points'>[] {
  if (preference.kind === 'scores') return preference.terms;
  if (preference.kind !== 'unknown') return [];
  return options.flatMap(({ values }, option) =>
    values.slice(1).map((_, k) => ({
      when: { kind: 'match', pattern: options.map((_, o) => (o === option ? [k + 1] : null)) },
      points: { kind: 'unknown' },
    })),
  );
}

/** Ranks that no draw changes; `null` for those in points. */
function fixedRanks(preference: MovePreference, size: number, where: Where): Int32Array | null {
  if (preference.kind === 'ranking') return rankedByClass(preference.classes, size, where);
  if (preference.kind !== 'statements') return null;
  let score = new Int32Array(size);
  for (const [k, statement] of preference.statements.entries()) {
    // There are 2^22 states at most, so that eight statements more fit in a number.
    if (k > 0 && k % 8 === 0) score = dense(score);
    const holding = where(statement);
    for (let code = 0; code < size; code++) score[code] = 2 * score[code]! + holding[code]!;
  }
  return score;
}

function rankedByClass(
  classes: readonly (readonly Formula[])[],
  size: number,
  where: Where,
): Int32Array {
  const rank = new Int32Array(size);
  for (const [k, formulas] of classes.entries()) {
    for (const holding of formulas.map(where)) {
      for (let code = 0; code < size; code++) {
        if (holding[code] === 1 && rank[code] === 0) rank[code] = classes.length - k;
      }
    }
  }
  return rank;
}

/** Numbers as their places among the different ones, 0 for the lowest. */
function dense(scores: Int32Array): Int32Array<ArrayBuffer> {
  const codes = Int32Array.from(scores, (_, code) => code);
  const places = new Int32Array(scores.length);
  let [place, last] = [0, Number.NaN];
  for (const code of ascending(codes, scores)) {
    if (scores[code] !== last && !Number.isNaN(last)) place++;
    last = scores[code]!;
    places[code] = place;
  }
  return places;
}
