/** Random small negotiations, in whole numbers so that every answer can be told exactly. */

import fc from 'fast-check';
import type { Build, BuildParty } from './build.ts';

/** Values on which ties are common, among some on which they are not. */
const points = fc.oneof(fc.constantFrom(0, 25, 50, 75, 100), fc.integer({ min: 0, max: 100 }));

/** One time in three. */
function sometimes<T, U>(some: fc.Arbitrary<T>, otherwise: U): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 1, arbitrary: some }, { weight: 2, arbitrary: fc.constant(otherwise) });
}

/** Whole points that sum to 100, some of them 0. */
function weights(count: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.constantFrom(0, 10, 20, 25, 50, 100), { minLength: count - 1, maxLength: count - 1 })
    .map((cuts) => {
      const ends = [0, ...cuts.sort((a, b) => a - b), 100];
      return ends.slice(1).map((end, k) => end - ends[k]!);
    });
}

function pattern(issues: Build['issues']): fc.Arbitrary<Record<string, string[]>> {
  const parts = Object.entries(issues).map(([issue, options]) =>
    fc
      .subarray([...options], { minLength: 1, maxLength: Math.max(1, options.length - 1) })
      .map((some) => [issue, some] as const),
  );
  return fc
    .tuple(...parts)
    .chain((all) => fc.subarray(all, { minLength: 1 }))
    .map((some) => Object.fromEntries(some));
}

function party(issues: Build['issues'], rich: boolean): fc.Arbitrary<BuildParty> {
  const lists = Object.values(issues);
  const bonus = fc.record({
    when: fc
      .tuple(...lists.map((options) => fc.constantFrom(...options)))
      .map((x) => Object.fromEntries(x.slice(0, 2).map((o, i) => [Object.keys(issues)[i]!, o]))),
    points: fc.integer({ min: -30, max: 30 }),
  });
  return fc.record({
    walkaway: fc.oneof(
      fc.constantFrom(0, 25, 50),
      fc.integer({ min: 0, max: 240 }).map((x) => x / 4),
    ),
    weights: weights(lists.length),
    values: fc.tuple(
      ...lists.map(({ length }) => fc.array(points, { minLength: length, maxLength: length })),
    ),
    bonuses: rich ? sometimes(fc.array(bonus, { maxLength: 2 }), []) : fc.constant([]),
    never: rich
      ? sometimes(fc.array(pattern(issues), { maxLength: 2 }), []).map((list) =>
          Object.fromEntries(list.map((never, k) => [`line-${k}`, never])),
        )
      : fc.constant({}),
    votes: fc.integer({ min: 1, max: 3 }),
  });
}

/**
 * @param rich - with red lines, logic, bonuses and quotas; else plain unanimity over additive values
 */
export function builds(rich = true): fc.Arbitrary<Build> {
  const issues = fc
    .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
    .map((sizes) =>
      Object.fromEntries(
        sizes.map((size, i) => [
          `issue-${i}`,
          ['a', 'b', 'c', 'd'].slice(0, size).map((o) => `${o}${i}`),
        ]),
      ),
    );
  return issues.chain((made) =>
    fc
      .record({
        parties: fc.array(party(made, rich), { minLength: 1, maxLength: 4 }),
        logic: rich ? sometimes(fc.array(pattern(made), { maxLength: 2 }), []) : fc.constant([]),
        quota: rich ? sometimes(fc.integer({ min: 1, max: 5 }), undefined) : fc.constant(undefined),
      })
      .chain(({ parties, logic, quota }) => {
        const ids = parties.map((_, k) => `party-${k}`);
        const needs = quota === undefined ? fc.constant(ids) : fc.subarray(ids);
        return needs.map((needed) => ({ parties, logic, quota, needed }));
      })
      .map(({ parties, logic, quota, needed }): Build => {
        const named = parties.map((p, k) => [`party-${k}`, p] as const);
        const votes = parties.reduce((sum, p) => sum + p.votes!, 0);
        return {
          issues: made,
          logic,
          needs: needed,
          parties: Object.fromEntries(named),
          ...(quota === undefined ? {} : { quota: Math.min(quota, votes) }),
        };
      }),
  );
}
