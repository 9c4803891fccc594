/** From the parts of all chunks to the answer. */

import { EXTENSIONS, unknownJudgement } from './judgement.ts';
import type { MovesPartial } from './part.ts';
import type { Plan } from './plan.ts';
import { RELATION } from './preference.ts';
import { arcsOf, readingsOf, strongOf } from './readings.ts';
import type { ComparisonRow, MovesAnswer, StateIndex, StateRow, UnknownReading } from './result.ts';
import { coalitionRows, horizonRows, jumpRows, wishRows } from './rows.ts';
import { valuesOf } from './space.ts';
import { graphVerdicts } from './stability.ts';
import { tellingComparisons } from './telling.ts';
import { todayOf, wayRows } from './today.ts';
import { type Totals, totalsOf } from './totals.ts';
import { CONCEPTS, type Concept, equilibriaOf } from './verdicts.ts';

/** The index of a state in the answer, by its code. */
export type At = (code: number) => StateIndex;

/** What the rows are made from. */
export interface Sums {
  readonly plan: Plan;
  readonly totals: Totals;
  readonly parts: readonly MovesPartial[];
  /** The place of a state among the feasible ones, by its code. */
  readonly placeOf: (code: number) => number;
  /** Codes of the equilibria found most often under the concept asked about, at most `top`. */
  readonly common: readonly number[];
  /** Code of the state that is asked about. */
  readonly asked: number | null;
  /** Has codes for states. */
  readonly comparisons: readonly ComparisonRow[];
  readonly unknown: readonly UnknownReading[];
}

export function combineParts(plan: Plan, parts: readonly MovesPartial[]): MovesAnswer {
  const totals = totalsOf(plan, parts);
  const { states } = plan.graph;
  const places = new Int32Array(plan.graph.size);
  for (let place = 0; place < states.length; place++) places[states[place]!] = place;
  const placeOf = (code: number) => places[code]!;
  const common = commonest(plan, totals);
  // Today, else the first wish, else the equilibrium found most often.
  const asked = plan.today ?? plan.targets[0] ?? common[0] ?? null;
  const compared = asked !== null && plan.makes.comparisons;
  const comparisons = compared ? tellingComparisons(plan, parts, asked) : [];
  const sums: Sums = {
    plan,
    totals,
    parts,
    placeOf,
    common,
    asked,
    comparisons,
    unknown: unknownRows(plan),
  };
  // The rows are made twice: first to learn which states they speak of, then with their indices.
  const named = new Set<number>(plan.full ? states : [...plan.targets, ...sums.common]);
  if (plan.today !== null) named.add(plan.today);
  rowsOf(sums, (code) => {
    named.add(code);
    return 0;
  });
  const codes = [...named].sort((a, b) => a - b);
  const indices = new Map(codes.map((code, index) => [code, index]));
  const at = (code: number) => indices.get(code)!;
  return {
    kind: 'analysed',
    movers: plan.movers,
    size: {
      all: plan.conflict.options.reduce((n, { values }) => n * values.length, 1),
      feasible: states.length,
    },
    certain: plan.certain,
    concept: plan.options.concept,
    states: codes.map((code) => stateRow(plan, code)),
    full: plan.full,
    readings: readingsOf(sums, codes, at),
    arcs: arcsOf(sums, at),
    equilibria: equilibriaCount(plan, totals),
    ...rowsOf(sums, at),
    strong: strongOf(sums, codes, at),
    leftOut: totals.leftOut,
  };
}

function rowsOf(sums: Sums, at: At) {
  const { plan, asked, comparisons } = sums;
  return {
    today: todayOf(sums, at),
    ways: wayRows(sums, at),
    coalitions: coalitionRows(sums),
    jumps: jumpRows(sums, at),
    wishes: wishRows(sums, at),
    asked: asked === null ? null : { state: at(asked), concept: plan.options.concept },
    comparisons: comparisons.map((row) => ({ ...row, better: at(row.better), than: at(row.than) })),
    unknown: sums.unknown.map((row) => ({ ...row, state: at(row.state) })),
    horizon: horizonRows(sums, at),
  };
}

function stateRow({ arena: { space } }: Plan, code: number): StateRow {
  return { code, values: space === null ? [code] : valuesOf(space, code) };
}

/** Most draws first; then those that hold in most draws under all concepts together. */
function commonest({ graph, concepts, options }: Plan, { plain }: Totals): number[] {
  const asked = plain.equilibrium[concepts.indexOf(options.concept)]!;
  const all = (place: number) => plain.equilibrium.reduce((sum, hits) => sum + hits[place]!, 0);
  const found: number[] = [];
  for (let place = 0; place < asked.length; place++) if (asked[place]! > 0) found.push(place);
  return found
    .sort((a, b) => asked[b]! - asked[a]! || all(b) - all(a) || a - b)
    .slice(0, options.top)
    .map((place) => graph.states[place]!);
}

function equilibriaCount({ concepts }: Plan, { plain, leftOut }: Totals) {
  const count = (hits: Uint32Array) => hits.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);
  const out = leftOut.some(({ part }) => part === 'sim');
  const entries = CONCEPTS.map((concept) => {
    const hits = plain.equilibrium[concepts.indexOf(concept)];
    return [concept, hits === undefined || (concept === 'sim' && out) ? null : count(hits)];
  });
  return Object.fromEntries(entries) as MovesAnswer['equilibria'];
}

/** The states that hold by some extension, by code. */
function unknownRows({ arena, graph, makes }: Plan): UnknownReading[] {
  const codes = Array.from(graph.states);
  const anyUnknown = (mover: number) =>
    codes.some((a) => codes.some((b) => arena.known(mover, a, b) === RELATION.unknown));
  if (!makes.unknown || !Array.from({ length: graph.movers }, (_, m) => m).some(anyUnknown)) {
    return [];
  }
  const found = EXTENSIONS.map((extension) => {
    const verdicts = graphVerdicts(graph, unknownJudgement(arena.known, extension));
    return CONCEPTS.map((concept) => new Set(equilibriaOf(verdicts, codes, concept)));
  });
  return codes.flatMap((code) => {
    const rows = found.map((byConcept) => CONCEPTS.filter((_, c) => byConcept[c]!.has(code)));
    if (rows.every((concepts) => concepts.length === 0)) return [];
    const [a, b, c, d] = rows as [Concept[], Concept[], Concept[], Concept[]];
    return [{ state: code, equilibrium: { a, b, c, d } }];
  });
}
