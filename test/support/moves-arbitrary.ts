/** Random small conflicts: in option form and as graphs, with ties, gaps and one-way moves. */
import fc from 'fast-check';
import {
  formMoves,
  type OracleForm,
  type OracleOption,
  product,
  type Standing,
} from './moves-oracle.ts';

/** Ranks of few levels, so that ties are common, or of many. By mover and state. */
function ranksOf(movers: number, states: number): fc.Arbitrary<number[][]> {
  const row = (levels: number) =>
    fc.array(fc.integer({ min: 1, max: levels }), { minLength: states, maxLength: states });
  const one = fc.oneof(row(3), row(Math.max(2, states >> 1)), row(1000));
  return fc.array(one, { minLength: movers, maxLength: movers });
}

export interface RandomConflict {
  readonly movers: number;
  readonly states: number;
  readonly moves: readonly (readonly (readonly number[])[])[];
  readonly ranks: readonly (readonly number[])[];
}

export interface RandomForm extends RandomConflict {
  readonly form: OracleForm;
}

export interface Sizes {
  readonly movers: readonly [least: number, most: number];
  /** At most so many states before infeasible ones are taken out. */
  readonly states: number;
}

function optionsOf(movers: number, most: number): fc.Arbitrary<OracleOption[]> {
  const option = (mover: number, ways: readonly OracleOption['goes'][]) =>
    fc.record({
      mover: fc.constant(mover),
      values: fc.constantFrom(2, 2, 2, 3),
      goes: fc.constantFrom(...ways),
    });
  const free = fc.constant<OracleOption['goes'][]>(['both']);
  const mixed = fc.constant<OracleOption['goes'][]>(['both', 'both', 'up', 'down']);
  const everybody = Array.from({ length: movers }, (_, i) => i);
  const some = fc.array(fc.constantFrom(...everybody), { minLength: 1, maxLength: 2 * movers });
  // Now and then somebody has no option at all. Options of a mover need not stand together.
  return fc
    .oneof(
      some,
      some.map((more) => [...everybody, ...more]),
      some.map((more) => [...everybody, ...more]),
    )
    .chain((owners) => fc.shuffledSubarray(owners, { minLength: owners.length }))
    .chain((owners) =>
      fc.oneof(free, mixed).chain((ways) => fc.tuple(...owners.map((who) => option(who, ways)))),
    )
    .map((options) => fitting(options, most));
}

/** Drops options from the end while there are too many states. */
function fitting(options: readonly OracleOption[], most: number): OracleOption[] {
  const kept = [...options];
  while (kept.reduce((n, { values }) => n * values, 1) > most) kept.pop();
  return kept;
}

/** Conflicts in option form. Now and then some states are infeasible; two at least are left. */
export function forms({ movers: [least, most], states: size }: Sizes): fc.Arbitrary<RandomForm> {
  return fc
    .integer({ min: least, max: most })
    .chain((movers) => fc.tuple(fc.constant(movers), optionsOf(movers, size)))
    .chain(([movers, options]) => {
      // The first option is the least significant digit of a code.
      const all = product(
        [...options].reverse().map(({ values }) => Array.from({ length: values }, (_, v) => v)),
      ).map((digits) => digits.reverse());
      const gaps = fc.array(fc.constantFrom(true, true, false), {
        minLength: all.length,
        maxLength: all.length,
      });
      const whole = fc.constant(all.map(() => true));
      return fc.oneof(gaps, whole).map((kept): OracleForm => {
        const states = all.filter((_, code) => kept[code]);
        return { movers, options, states: states.length < 2 ? all : states };
      });
    })
    .chain((form) =>
      ranksOf(form.movers, form.states.length).map((ranks) => ({
        form,
        movers: form.movers,
        states: form.states.length,
        moves: formMoves(form),
        ranks,
      })),
    );
}

/** Conflicts as graphs: any arcs, so that to go in two moves where one does not lead is common. */
export function graphs({
  movers: [least, most],
  states: size,
}: Sizes): fc.Arbitrary<RandomConflict> {
  return fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 2, max: size }))
    .chain(([movers, states]) => {
      const targets = (from: number) =>
        fc.subarray(
          Array.from({ length: states }, (_, s) => s).filter((s) => s !== from),
          { maxLength: Math.min(3, states - 1) },
        );
      const row = fc.tuple(...Array.from({ length: states }, (_, s) => targets(s)));
      return fc.record({
        movers: fc.constant(movers),
        states: fc.constant(states),
        moves: fc.array(row, { minLength: movers, maxLength: movers }),
        ranks: ranksOf(movers, states),
      });
    });
}

/** Any standings at all, not even transitive, as the definitions ask for nothing of the kind. */
export function standings(movers: number, states: number) {
  const pairs = (states * (states - 1)) / 2;
  const cell = fc.constantFrom<Standing[]>('better', 'worse', 'equal', 'unknown');
  return fc
    .array(fc.array(cell, { minLength: pairs, maxLength: pairs }), {
      minLength: movers,
      maxLength: movers,
    })
    .map((cells) => (i: number, a: number, b: number): Standing => {
      if (a === b) return 'equal';
      const [low, high] = a < b ? [a, b] : [b, a];
      const said = cells[i]![(high * (high - 1)) / 2 + low]!;
      return a < b ? said : MIRRORED[said];
    });
}

const MIRRORED: Readonly<Record<Standing, Standing>> = {
  better: 'worse',
  worse: 'better',
  equal: 'equal',
  unknown: 'unknown',
};
