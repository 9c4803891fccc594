/** Cases for the forecast of a case, and the question put to them. */
import fc from 'fast-check';
import { type Case, type Quantity, readCase } from '../../src/case/index.ts';
import { runAnalysis } from '../../src/draws/index.ts';
import {
  type ForecastOptions,
  type ForecastResult,
  forecastAnalysis,
} from '../../src/forecast/index.ts';
import { registry } from '../../src/registry.ts';
import { testRunner } from '../support/runner.ts';

export interface MadeParty {
  readonly influence?: string | number;
  /** By issue; without any the party has no say. */
  readonly weights?: readonly number[] | 'unknown';
  /** By issue and option. */
  readonly values?: readonly (readonly number[])[];
  /** By issue: an option such as `o1`, a place or a range. */
  readonly at?: readonly (string | number | null)[];
  readonly votes?: number;
}

export interface Made {
  /** By issue, the places of its options `o0`, `o1`, .. ; none for an issue without a scale. */
  readonly issues: Readonly<Record<string, readonly number[] | null>>;
  readonly statusQuo?: Readonly<Record<string, string>>;
  readonly parties: Readonly<Record<string, MadeParty>>;
  readonly quota?: number;
}

/** Written as a file and read, as a user's would be. */
export function made({ issues, statusQuo = {}, parties, quota }: Made): Case {
  const ids = Object.keys(issues);
  const all = Object.entries(parties);
  const say = all.filter(([, { weights }]) => weights !== undefined);
  const options = (id: string) => (issues[id] ?? [0, 0]).map((_, k) => `o${k}`);
  const byOption = (id: string, list: readonly number[]) =>
    Object.fromEntries(options(id).map((option, k) => [option, list[k]!]));
  const weightsOf = (weights: MadeParty['weights']) =>
    typeof weights === 'object'
      ? Object.fromEntries(ids.map((id, k) => [id, weights[k]!]))
      : 'unknown';
  const file = {
    case: 'Made',
    issues: Object.fromEntries(
      ids.map((id) => [
        id,
        {
          options: options(id),
          ...(issues[id] === null ? {} : { scale: byOption(id, issues[id]!) }),
          ...(statusQuo[id] === undefined ? {} : { 'status-quo': statusQuo[id] }),
        },
      ]),
    ),
    parties: Object.fromEntries(
      all.map(([id, { influence, weights }]) => [
        id,
        {
          ...(influence === undefined ? {} : { influence }),
          ...(weights === undefined ? { role: 'mediator' } : { walkaway: 50 }),
        },
      ]),
    ),
    preferences: Object.fromEntries(
      say.map(([id, { weights, values }]) => [
        id,
        {
          weights: weightsOf(weights),
          ...Object.fromEntries(
            ids.flatMap((issue, k) =>
              values === undefined ? [] : [[issue, byOption(issue, values[k]!)]],
            ),
          ),
        },
      ]),
    ),
    agreement:
      quota === undefined
        ? { needs: say.map(([id]) => id) }
        : { quota, votes: Object.fromEntries(say.map(([id, { votes = 1 }]) => [id, votes])) },
    positions: all.flatMap(([party, { at = [] }]) =>
      at.flatMap((place, k) =>
        place === null ? [] : [{ party, issue: ids[k]!, at: place, date: '2025-01-02' }],
      ),
    ),
  };
  const read = readCase(JSON.stringify(file), { file: 'made.case.yaml' });
  if (read.case === null)
    throw new Error(JSON.stringify(read.problems.map((p) => [p.code, p.message])));
  return read.case;
}

export async function forecast(
  kase: Case,
  draws = 100,
  options: Partial<ForecastOptions> = {},
): Promise<ForecastResult> {
  const settings = { runner: testRunner(registry), seed: 1, draws };
  return (await runAnalysis(forecastAnalysis, kase, options, settings)).result;
}

const ISSUES = ['i0', 'i1', 'i2'];

/** Cases with everything that can go wrong: one party, no weight, no influence, all at one place. */
export const anyMade: fc.Arbitrary<Made> = fc
  .record({ count: fc.integer({ min: 1, max: 4 }), mediator: fc.boolean(), votes: fc.boolean() })
  .chain(({ count, mediator, votes }) => {
    const scale = fc.constantFrom(null, [0, 100], [0, 50, 100], [10, 20, 25, 30], [100, 40]);
    return fc.tuple(scale, scale, scale).chain((scales) => {
      const place = (options: readonly number[] | null) =>
        options === null
          ? fc.constantFrom(null, 'o0', 'o1')
          : fc.constantFrom(
              null,
              'o0',
              'o1',
              Math.min(...options),
              `${Math.min(...options)}..${Math.max(...options)}`,
            );
      const values = fc.tuple(
        ...scales.map((options) =>
          fc.array(fc.constantFrom(0, 50, 100), {
            minLength: options?.length ?? 2,
            maxLength: options?.length ?? 2,
          }),
        ),
      );
      const party = (say: boolean) =>
        fc.record(
          {
            influence: fc.constantFrom(0, 0, 50, '20..60', 100),
            at: fc.tuple(...scales.map(place)),
            votes: fc.constantFrom(1, 2, 3),
            ...(say
              ? {
                  weights: fc.oneof(
                    fc.constant('unknown' as const),
                    fc.constantFrom([0, 0, 100], [100, 0, 0], [20, 30, 50]),
                  ),
                  values,
                }
              : {}),
          },
          { requiredKeys: ['at', 'votes', ...(say ? (['weights'] as const) : [])] },
        ) as fc.Arbitrary<MadeParty>;
      const parties = fc.tuple(
        ...Array.from({ length: count }, (_, k) => party(!(mediator && k === 3))),
      );
      return fc.record({
        issues: fc.constant(Object.fromEntries(ISSUES.map((id, k) => [id, scales[k]!]))),
        statusQuo: fc.dictionary(fc.constantFrom(...ISSUES), fc.constantFrom('o0', 'o1')),
        parties: parties.map((list) => Object.fromEntries(list.map((p, k) => [`p${k}`, p]))),
        quota: fc.constant(votes ? 1 : undefined),
      }) as fc.Arbitrary<Made>;
    });
  });

export type { Quantity };
