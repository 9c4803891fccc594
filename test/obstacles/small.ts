/** Small random cases with whole numbers, and draws of them. */
import fc from 'fast-check';
import type { Case } from '../../src/case/index.ts';
import type { DrawSource } from '../../src/draws/index.ts';
import { type ObstaclesResult, obstaclesAnalysis } from '../../src/obstacles/index.ts';
import { type Build, type BuildParty, buildCase } from '../support/build.ts';

export interface Small {
  readonly build: Build;
  readonly kase: Case;
  /** Whole numbers, as `Case.inputs` orders them. */
  readonly draws: readonly (readonly number[])[];
}

/** The oracle goes through all sets of demands. */
const DEMANDS = 8;
const OPTIONS = ['a', 'b', 'c'];

/** Terms over some of the issues; `most` options of an issue at a time. */
function terms(sizes: readonly number[], least: number) {
  return fc
    .tuple(...sizes.map((size) => fc.option(fc.integer({ min: 0, max: size - 1 }), { freq: 2 })))
    .filter((list) => list.filter((option) => option !== null).length >= least)
    .map((list) =>
      Object.fromEntries(
        list.flatMap((option, issue) => (option === null ? [] : [[`i${issue}`, OPTIONS[option]!]])),
      ),
    );
}

function party(sizes: readonly number[]): fc.Arbitrary<BuildParty> {
  return fc.record({
    never: fc
      .array(terms(sizes, 1), { maxLength: 2 })
      .map((lines) => Object.fromEntries(lines.map((line, k) => [`line${k}`, line]))),
    bonuses: fc
      .array(terms(sizes, 1), { maxLength: 1 })
      .map((list) => list.map((when) => ({ when, points: { kind: 'unknown' } as const }))),
    votes: fc.integer({ min: 1, max: 3 }),
  });
}

function proposals(sizes: readonly number[], parties: number) {
  const verdict = fc.constantFrom('accept', 'partly', 'reject', 'silent');
  return fc
    .array(
      fc.record({
        by: fc.integer({ min: 0, max: parties - 1 }).map((p) => `p${p}`),
        date: fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01'),
        terms: terms(sizes, 0),
        responses: fc.dictionary(
          fc.integer({ min: 0, max: parties - 1 }).map((p) => `p${p}`),
          verdict,
          { maxKeys: parties },
        ),
      }),
      { maxLength: 4 },
    )
    .map((list) =>
      list.map((proposal, k) => ({
        ...proposal,
        responses: { ...proposal.responses } as Record<
          string,
          'accept' | 'partly' | 'reject' | 'silent'
        >,
        name: `plan${k}`,
      })),
    );
}

const build: fc.Arbitrary<Build> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([sizes, parties]) =>
    fc.record({
      sizes: fc.constant(sizes),
      parties: fc.array(party(sizes), { minLength: parties, maxLength: parties }),
      logic: fc.array(terms(sizes, 1), { maxLength: 2 }),
      rule: fc.oneof(
        { weight: 2, arbitrary: fc.constant(null) },
        {
          weight: 3,
          arbitrary: fc.record({
            quota: fc.integer({ min: 1, max: 2 * parties }),
            needs: fc.subarray(Array.from({ length: parties }, (_, p) => `p${p}`)),
          }),
        },
      ),
      proposals: proposals(sizes, parties),
    }),
  )
  .map(({ sizes, parties, logic, rule, proposals }) => ({
    issues: Object.fromEntries(sizes.map((size, k) => [`i${k}`, OPTIONS.slice(0, size)])),
    parties: Object.fromEntries(parties.map((one, k) => [`p${k}`, one])),
    logic,
    proposals,
    ...(rule === null ? {} : rule),
  }));

/** One draw: weights that sum to 100, everything whole. Few values, so that ties are common. */
function drawOf(kase: Case): fc.Arbitrary<number[]> {
  const issues = kase.issues.length;
  const coarse = fc.integer({ min: 0, max: 10 }).map((tens) => 10 * tens);
  const fine = fc.integer({ min: 0, max: 100 });
  const weights = fc
    .array(fine, { minLength: issues - 1, maxLength: issues - 1 })
    .map((cuts) => [...cuts, 100].sort((a, b) => a - b))
    .map((cuts) => cuts.map((cut, k) => cut - (cuts[k - 1] ?? 0)));
  const parts = kase.deciders.map((p) => {
    const { preferences } = kase.parties[p]!;
    const values = kase.issues.reduce((sum, issue) => sum + issue.options.length, 0);
    return fc
      .tuple(
        fc.oneof(coarse, fine),
        weights,
        fc.array(fc.oneof(coarse, fine), { minLength: values, maxLength: values }),
        fc.array(fc.integer({ min: -30, max: 30 }), {
          minLength: preferences!.bonuses.length,
          maxLength: preferences!.bonuses.length,
        }),
      )
      .map((lists) => lists.flat());
  });
  return fc.tuple(...parts).map((lists) => lists.flat());
}

/** @param most - draws at most */
export function smallCases(most = 4): fc.Arbitrary<Small> {
  const few = build
    .map((made) => ({ made, kase: buildCase(made) }))
    .filter(({ kase }) => kase.deciders.length > 0 && kase.demands.length <= DEMANDS);
  return few.chain(({ made, kase }) => {
    return fc
      .array(drawOf(kase), { minLength: 1, maxLength: most })
      .map((draws) => ({ build: made, kase, draws }));
  });
}

export function sourceOf(draws: readonly (readonly number[])[]): DrawSource {
  let at = 0;
  return {
    count: draws.length,
    next() {
      if (at === draws.length) throw new RangeError('no more draws');
      return Float64Array.from(draws[at++]!);
    },
  };
}

/** Runs steps to their end. */
export function drain<T>(steps: Generator<undefined, T, undefined>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Runs the analysis over given draws, in chunks of `size`, with every part sent through JSON. */
export function analyse(
  kase: Case,
  draws: readonly (readonly number[])[],
  given: { readonly top?: number; readonly cap?: number; readonly cuts?: number } = {},
  size = 3,
): ObstaclesResult {
  const options = obstaclesAnalysis.options.parse({ top: 1000, ...given });
  const parts = [];
  for (let from = 0; from < draws.length; from += size) {
    const source = sourceOf(draws.slice(from, from + size));
    const part = drain(obstaclesAnalysis.chunk(kase, options, source));
    parts.push(JSON.parse(JSON.stringify(part)));
  }
  return obstaclesAnalysis.combine(kase, options, parts);
}
