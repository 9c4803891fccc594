/** The parts of all chunks together. */

import { addPacked, FINDINGS, type Finding, type MovesPartial, type StableCounts } from './part.ts';
import type { Plan } from './plan.ts';
import type { LeftOut } from './result.ts';

/** By concept, then by place of a feasible state: draws. */
type Counts = readonly Uint32Array[];

export interface StableTotals {
  readonly equilibrium: Counts;
  /** By mover; empty in a summary. */
  readonly stable: readonly Counts[];
}

/** Something found, and in how many draws. */
export interface Tallied {
  readonly numbers: readonly number[];
  readonly hits: number;
}

export interface Totals {
  readonly draws: number;
  readonly plain: StableTotals;
  readonly strong: StableTotals | null;
  /** By mover and concept. */
  readonly today: readonly (readonly number[])[];
  /** Most often found first, then by its numbers. */
  readonly findings: Readonly<Record<Finding, readonly Tallied[]>>;
  /** In how many draws exactly this was found. */
  hits(name: Finding, numbers: readonly number[]): number;
  readonly leftOut: readonly LeftOut[];
}

export function totalsOf(plan: Plan, parts: readonly MovesPartial[]): Totals {
  const states = plan.graph.states.length;
  const strong = parts.flatMap((part) => part.strong ?? []);
  const late = parts.flatMap(({ leftOut }) => leftOut);
  const counts = new Map(FINDINGS.map((name) => [name, countsOf(parts, name)]));
  const known = new Map([...plan.leftOut, ...late].map((row) => [row.part, row]));
  return {
    draws: parts.reduce((sum, { draws }) => sum + draws, 0),
    plain: summed(
      parts.map(({ plain }) => plain),
      states,
    ),
    strong: strong.length === 0 ? null : summed(strong, states),
    today: parts
      .map(({ today }) => today)
      .reduce((a, b) => a.map((own, m) => own.map((hits, c) => hits + b[m]![c]!))),
    findings: Object.fromEntries(
      FINDINGS.map((name) => [name, tallied(counts.get(name)!)]),
    ) as unknown as Totals['findings'],
    hits: (name, numbers) => counts.get(name)!.get(numbers.join(' ')) ?? 0,
    leftOut: [...known.values()],
  };
}

function summed(parts: readonly StableCounts[], states: number): StableTotals {
  const [first] = parts;
  const zeros = (texts: readonly string[]) => texts.map(() => new Uint32Array(states));
  const equilibrium = zeros(first!.equilibrium);
  const stable = first!.stable.map(zeros);
  for (const part of parts) {
    for (const [c, text] of part.equilibrium.entries()) addPacked(equilibrium[c]!, text);
    for (const [m, own] of part.stable.entries()) {
      for (const [c, text] of own.entries()) addPacked(stable[m]![c]!, text);
    }
  }
  return { equilibrium, stable };
}

function countsOf(parts: readonly MovesPartial[], name: Finding): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of parts) {
    for (const [key, hits] of Object.entries(findings[name])) {
      counts.set(key, (counts.get(key) ?? 0) + hits);
    }
  }
  return counts;
}

function tallied(counts: ReadonlyMap<string, number>): Tallied[] {
  return [...counts]
    .map(([key, hits]) => ({ numbers: key.split(' ').map(Number), hits }))
    .sort((a, b) => b.hits - a.hits || byNumbers(a.numbers, b.numbers));
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((number, place) => number !== b[place]);
  return k < 0 ? a.length - b.length : a[k]! - (b[k] ?? -1);
}
