/** Every number of the result against the oracle, which works each draw out the long way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, LIMITS } from '../../src/case/index.ts';
import { chunksOf, drawSource, isCertain, spreadOf } from '../../src/draws/index.ts';
import { type Change, type DriftResult, driftAnalysis } from '../../src/drift/index.ts';
import { daysOf, distanceOf, sharedIssues, takesOn } from '../support/drift-oracle.ts';
import { anyMade, drift, made } from './made.ts';

const DRAWS = 12;

function drawsOf(kase: Case): number[][] {
  const { more } = driftAnalysis;
  const count = isCertain(kase, { more }) ? 1 : DRAWS;
  const source = drawSource(kase, chunksOf(1, count)[0]!, { more });
  return Array.from({ length: count }, () => [...source.next()]);
}

interface Expected {
  readonly reason: string | null;
  readonly change: readonly (number | null)[];
  readonly levels: readonly (readonly (number | null)[])[];
  readonly given: readonly [readonly (number | null)[], readonly (number | null)[]];
}

function expected(kase: Case, [p, q]: readonly [number, number]): Expected {
  const days = daysOf(kase);
  const draws = drawsOf(kase);
  const first = days.findIndex((day) => sharedIssues(kase, [p, q], day).length > 0);
  const later = first < 0 ? [] : days.slice(first);
  const issues = first < 0 ? [] : sharedIssues(kase, [p, q], days[first]!);
  const at = (d: readonly number[], dayP: string, dayQ: string) =>
    distanceOf(kase, d, [p, q], [dayP, dayQ], issues);
  const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
  const gave = (who: 0 | 1) =>
    draws.map((d) => {
      let sum = 0;
      for (const [k, day] of later.entries()) {
        const was = later[k - 1];
        if (was === undefined) continue;
        const moved = (order: 'first' | 'second') => {
          const other = order === 'first' ? was : day;
          const from = who === 0 ? at(d, was, other) : at(d, other, was);
          const to = who === 0 ? at(d, day, other) : at(d, other, day);
          return minus(from, to);
        };
        const [alone, last] = [moved('first'), moved('second')];
        if (alone === null || last === null) return null;
        sum += (alone + last) / 2;
      }
      return sum;
    });
  const talks = (party: number) =>
    kase.issues.some(({ index }) => days.some((day) => takesOnBy(kase, party, index, day)));
  const news = Array.from({ length: 31 }, (_, k) => `2025-01-${String(k + 1).padStart(2, '0')}`)
    .filter((day) => first >= 0 && day > days[first]! && day <= days.at(-1)!)
    .some((day) => issues.some((i) => [p, q].some((party) => takesOn(kase, party, i, day))));
  const change = draws.map((d) =>
    minus(at(d, days.at(-1)!, days.at(-1)!), at(d, later[0] ?? '', later[0] ?? '')),
  );
  const reason = !(talks(p) && talks(q))
    ? 'no-stance'
    : first < 0
      ? 'no-common-issue'
      : later.length < 2
        ? 'one-step'
        : !news
          ? 'nothing-new'
          : change.every((x) => x === null)
            ? 'no-weight'
            : null;
  const levels = later.map((day) => draws.map((d) => at(d, day, day)));
  return { reason, change, levels, given: [gave(0), gave(1)] };
}

function takesOnBy(kase: Case, party: number, issue: number, day: string): boolean {
  return sharedIssues(kase, [party, party], day).includes(issue);
}

function close(found: unknown, values: readonly (number | null)[]): void {
  const wanted = spreadOf(values.filter((x) => x !== null));
  if (wanted === null) expect(found).toBeNull();
  else {
    const got = found as typeof wanted;
    expect(got.of).toBe(wanted.of);
    for (const part of ['median', 'low', 'high'] as const)
      expect(got[part]).toBeCloseTo(wanted[part], 10);
  }
}

function sameChange(found: Change, reason: string | null, values: readonly (number | null)[]) {
  if (reason !== null) {
    expect(found).toEqual({ kind: 'too-little', reason });
    return;
  }
  if (found.kind === 'too-little') throw new Error(`too little, ${found.reason}`);
  close(found.change, values);
  const there = values.filter((x) => x !== null).map((x) => (Math.abs(x) < 1e-10 ? 0 : x));
  const { low, high } = spreadOf(there)!;
  expect(found.kind).toBe(high < 0 ? 'closer' : low > 0 ? 'further' : 'neither');
}

function compare(kase: Case, result: DriftResult): void {
  expect(result.steps.map(({ date }) => date)).toEqual(daysOf(kase));
  const index = (id: string) => kase.parties.find((party) => party.id === id)!.index;
  const saying: (readonly (number | null)[])[] = [];
  for (const row of result.pairs) {
    const pair = [index(row.parties[0]), index(row.parties[1])] as const;
    const { reason, change, levels, given } = expected(kase, pair);
    sameChange(row.overall, reason, change);
    expect(row.path).toHaveLength(levels.length);
    for (const [k, { level }] of row.path.entries()) close(level, levels[k]!);
    if (reason === null) {
      saying.push(change);
      for (const who of [0, 1] as const) close(row.given![who], given[who]);
    } else expect(row.given).toBeNull();
  }
  if (saying.length === 0) return;
  const means = saying[0]!.map((_, k) => {
    const there = saying.flatMap((list) => list[k] ?? []);
    return there.length === 0 ? null : there.reduce((a, b) => a + b, 0) / there.length;
  });
  sameChange(result.overall, null, means);
}

describe('drift', () => {
  it('is what the oracle finds', async () => {
    expect(LIMITS.positions).toBeGreaterThan(14);
    await fc.assert(
      fc.asyncProperty(anyMade, fc.boolean(), async (given, all) => {
        const kase = made(given);
        compare(kase, await drift(kase, DRAWS, all));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('has cases of every outcome among those', () => {
    const kinds = new Set<string>();
    const samples = fc.sample(anyMade, { numRuns: 500, seed: 1 });
    for (const given of samples) {
      const kase = made(given);
      for (const p of kase.deciders)
        for (const q of kase.deciders) {
          if (p >= q) continue;
          const { reason, change } = expected(kase, [p, q]);
          kinds.add(reason ?? (change.some((x) => x !== null && x !== 0) ? 'moved' : 'still'));
        }
    }
    expect([...kinds].sort()).toEqual([
      'moved',
      'no-common-issue',
      'no-stance',
      'no-weight',
      'nothing-new',
      'one-step',
      'still',
    ]);
  });
});
