/** Hands the conflicts of the oracle to the engine. */

import fc from 'fast-check';
import {
  BIT,
  type Concept,
  codeOf,
  createGraph,
  createSpace,
  type Graph,
  graphOf,
  type Preference,
  type Ranks,
  RELATION,
  type Space,
} from '../../src/moves/index.ts';
import { forms, graphs, type RandomConflict, type RandomForm } from './moves-arbitrary.ts';
import {
  byRanks,
  type Named,
  type OracleConflict,
  type OracleForm,
  type OracleRanks,
} from './moves-oracle.ts';

/** What stands at infeasible codes, which nobody may read. */
const UNREAD = 123_456;

export interface EngineSpace {
  readonly space: Space;
  /** The code of each state of the form. */
  readonly codes: readonly number[];
  readonly arrays: Ranks;
}

export function spaceOf(form: OracleForm, ranks: OracleRanks): EngineSpace {
  const digits = form.options.map(({ mover, values, goes }) => ({
    mover,
    radix: values,
    direction: goes,
  }));
  const whole = createSpace(form.movers, digits, null);
  const codes = form.states.map((state) => codeOf(whole, state));
  const feasible = new Uint8Array(whole.size);
  for (const code of codes) feasible[code] = 1;
  const space = createSpace(form.movers, digits, codes.length === whole.size ? null : feasible);
  return { space, codes, arrays: ranks.map((row) => overCodes(whole.size, codes, row)) };
}

/** Values of states as an array over codes. */
export function overCodes(
  size: number,
  codes: readonly number[],
  row: readonly number[],
): Int32Array {
  const array = new Int32Array(size).fill(UNREAD);
  for (const [s, code] of codes.entries()) array[code] = row[s]!;
  return array;
}

/** A conflict as a graph of the engine. */
export interface EngineGraph {
  readonly graph: Graph;
  /** The engine's number of each state. */
  readonly codes: readonly number[];
  readonly ranks: Ranks;
}

export function graphOfForm({ form, ranks }: RandomForm): EngineGraph {
  const { space, codes, arrays } = spaceOf(form, ranks);
  return { graph: graphOf(space), codes, ranks: arrays };
}

export function graphOfArcs({ states, moves, ranks }: RandomConflict): EngineGraph {
  const arcs = moves.map((rows) =>
    rows.flatMap((targets, from) => targets.map((to) => [from, to] as const)),
  );
  return {
    graph: createGraph(states, arcs),
    codes: Array.from({ length: states }, (_, s) => s),
    ranks: ranks.map((row) => Int32Array.from(row)),
  };
}

/** Conflicts of both kinds with the engine's graph of each; at most so many states of each kind. */
export function conflicts(sizes: {
  readonly movers: readonly [least: number, most: number];
  readonly form: number;
  readonly graph: number;
}): fc.Arbitrary<readonly [RandomConflict, EngineGraph]> {
  const { movers, form, graph } = sizes;
  return fc.oneof(
    forms({ movers, states: form }).map((c) => [c, graphOfForm(c)] as const),
    graphs({ movers, states: graph }).map((c) => [c, graphOfArcs(c)] as const),
  );
}

/** The oracle's view of a conflict with complete preferences. */
export function ranked(conflict: RandomConflict): OracleConflict {
  return { ...conflict, ...byRanks(conflict.ranks) };
}

/** What the oracle's movers think, in the engine's words and numbers of states. */
export function preferenceOf(c: OracleConflict, codes: readonly number[]): Preference {
  const places = new Map(codes.map((code, s) => [code, s]));
  return (mover, from, to) => {
    const [a, b] = [places.get(from)!, places.get(to)!];
    const standing = c.standing(mover, b, a);
    if (standing === 'better' && c.much(mover, b, a)) return RELATION.muchBetter;
    if (standing === 'worse' && c.much(mover, a, b)) return RELATION.muchWorse;
    return RELATION[standing];
  };
}

/** The engine's names of the oracle's concepts. */
export const CONCEPT: Readonly<Record<Named, Exclude<Concept, 'sim'>>> = {
  Nash: 'nash',
  GMR: 'gmr',
  SMR: 'smr',
  SEQ: 'seq',
};

/** The oracle's verdicts as the engine's bits. */
export function bitsOf(verdict: Readonly<Record<Named, boolean>>): number {
  const held = (Object.keys(CONCEPT) as Named[]).filter((name) => verdict[name]);
  return held.reduce((bits, name) => bits | BIT[CONCEPT[name]], 0);
}

/** The conflict in the eyes of a mover to whom just these states are better than `s`. */
export function asIf(
  conflict: RandomConflict,
  mover: number,
  s: number,
  better: readonly number[],
) {
  const c = ranked(conflict);
  const standing: OracleConflict['standing'] = (i, a, b) => {
    if (i !== mover || a === b || b !== s) return c.standing(i, a, b);
    return better.includes(a) ? 'better' : 'worse';
  };
  return { ...c, standing };
}
