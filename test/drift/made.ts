/** Cases with dated stances for the tests of drift, and the questions put to them. */
import fc from 'fast-check';
import type { Case, Place, Position, Quantity, Round, Verdict } from '../../src/case/index.ts';
import { runAnalysis } from '../../src/draws/index.ts';
import { type DriftResult, driftAnalysis } from '../../src/drift/index.ts';
import { registry } from '../../src/registry.ts';
import { type BuildParty, buildCase } from '../support/build.ts';
import { testRunner } from '../support/runner.ts';

export interface Made {
  /** By party: its weights by issue; none for a party without a say. */
  readonly weights: Readonly<Record<string, readonly (number | Quantity)[] | null>>;
  /** By issue, the places of its options `o0`, `o1`, ..; `null` for one without. */
  readonly issues: Readonly<Record<string, readonly (number | null)[]>>;
  /** Party, issue, option or place, day. */
  readonly positions?: readonly (readonly [string, string, string | number | Quantity, number])[];
  readonly rounds?: readonly (readonly [day: number, format: Round['format']])[];
  readonly proposals?: readonly {
    readonly by: string;
    readonly day: number | null;
    readonly terms: Readonly<Record<string, string>>;
    readonly responses?: readonly {
      readonly party: string;
      readonly verdict: Verdict;
      readonly day: number | null;
      readonly accepts?: readonly string[];
      readonly rejects?: readonly string[];
    }[];
  }[];
}

export function day(k: number): string {
  return `2025-01-${String(k).padStart(2, '0')}`;
}

const trace = buildCase({ issues: { i: ['o0'] }, parties: { p: {} } }).agreement.trace;

export function made(given: Made): Case {
  const issueIds = Object.keys(given.issues);
  const partyIds = Object.keys(given.weights);
  const party = ([id, weights]: [string, Made['weights'][string]]): [string, BuildParty] =>
    weights === null ? [id, { mediator: true }] : [id, { weights }];
  const base = buildCase({
    issues: Object.fromEntries(
      Object.entries(given.issues).map(([id, scale]) => [id, scale.map((_, k) => `o${k}`)]),
    ),
    parties: Object.fromEntries(Object.entries(given.weights).map(party)),
  });
  const option = (name: string) => Number(name.slice(1));
  const indices = (list: readonly string[] = []) => list.map((id) => issueIds.indexOf(id));
  return {
    ...base,
    issues: base.issues.map((issue) => ({
      ...issue,
      options: issue.options.map((o, k) => ({ ...o, scale: given.issues[issue.id]![k]! })),
    })),
    positions: (given.positions ?? []).map(
      ([who, on, at, when]): Position => ({
        party: partyIds.indexOf(who),
        issue: issueIds.indexOf(on),
        at: placeOf(at),
        date: day(when),
        trace,
      }),
    ),
    rounds: (given.rounds ?? []).map(
      ([when, format], k): Round => ({
        id: `round-${k}`,
        date: day(when),
        place: null,
        format,
        hours: null,
        present: [],
        trace,
      }),
    ),
    proposals: (given.proposals ?? []).map(({ by, day: when, terms, responses = [] }, k) => ({
      name: `plan-${k}`,
      by: partyIds.indexOf(by),
      date: when === null ? null : day(when),
      terms: issueIds.map((id) => (terms[id] === undefined ? null : option(terms[id]))),
      draftedWith: [],
      responses: responses.map((r) => ({
        party: partyIds.indexOf(r.party),
        verdict: r.verdict,
        date: r.day === null ? null : day(r.day),
        accepts: indices(r.accepts),
        rejects: indices(r.rejects),
        trace,
      })),
      trace,
    })),
  };
  function placeOf(at: string | number | Quantity): Place {
    if (typeof at === 'string') return { kind: 'option', option: option(at) };
    const quantity = typeof at === 'number' ? ({ kind: 'exact', value: at } as const) : at;
    return { kind: 'scale', quantity };
  }
}

export async function drift(kase: Case, draws = 100, all = false): Promise<DriftResult> {
  const settings = { runner: testRunner(registry), seed: 1, draws };
  return (await runAnalysis(driftAnalysis, kase, { all }, settings)).result;
}

const ISSUES = ['i0', 'i1', 'i2'];
const OPTIONS = ['o0', 'o1', 'o2'];
const when = fc.integer({ min: 1, max: 9 });
const scales = fc.oneof(
  fc.constant([null, null, null]),
  fc.constant([0, null, 50]),
  fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
);

/** Small cases: two to four parties, the last perhaps without a say; exact or unknown weights. */
export const anyMade: fc.Arbitrary<Made> = fc
  .record({ count: fc.integer({ min: 1, max: 4 }), mediator: fc.boolean() })
  .chain(({ count, mediator }) => {
    const names = Array.from({ length: count }, (_, k) => `p${k}`);
    const say = mediator && count > 1 ? names.slice(0, -1) : names;
    const who = fc.constantFrom(...names);
    const on = fc.constantFrom(...ISSUES);
    const option = fc.constantFrom(...OPTIONS);
    const exact = fc
      .array(fc.constantFrom(0, 0, 1, 3), { minLength: 3, maxLength: 3 })
      .filter((w) => w.some((x) => x > 0));
    const open = fc.constant(ISSUES.map((): Quantity => ({ kind: 'unknown' })));
    const weights = fc.array(fc.oneof(exact, open), {
      minLength: say.length,
      maxLength: say.length,
    });
    const terms = fc.dictionary(on, option, { minKeys: 1, maxKeys: 3 });
    const response = fc.record({
      party: who,
      verdict: fc.constantFrom<Verdict>('accept', 'partly', 'reject', 'silent'),
      day: fc.option(when),
      accepts: fc.subarray(['i0']),
      rejects: fc.subarray(['i1', 'i2']),
    });
    return fc.record({
      weights: weights.map((lists) =>
        Object.fromEntries(names.map((name) => [name, lists[say.indexOf(name)] ?? null])),
      ),
      issues: fc
        .tuple(scales, scales, scales)
        .map((lists) => Object.fromEntries(ISSUES.map((id, k) => [id, lists[k]!]))),
      positions: fc.uniqueArray(fc.tuple(who, on, option, when), {
        maxLength: 14,
        selector: ([p, i, , d]) => `${p} ${i} ${d}`,
      }),
      rounds: fc.array(
        fc.tuple(when, fc.constantFrom<Round['format']>('leaders', 'envoys', 'technical', null)),
        { maxLength: 4 },
      ),
      proposals: fc.array(
        fc.record({
          by: who,
          day: fc.option(when),
          terms,
          responses: fc.array(response, { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    });
  });
