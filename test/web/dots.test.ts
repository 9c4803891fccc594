/** The deal space as dots, and differences between two answers. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealsResult } from '../../src/deals/index.ts';
import { inlineRunner, runAnalysis, shareOf } from '../../src/draws/index.ts';
import type { ObstaclesResult } from '../../src/obstacles/index.ts';
import { registry } from '../../src/registry.ts';
import { readWhole } from '../../src/web/compute/serve.ts';
import { differenceWords, setRows } from '../../src/web/state/differences.ts';
import { axisOf, chosen, type Dot, dotsOf, firstAxes, nearest } from '../../src/web/state/dots.ts';
import { MOSCOW } from './moscow.ts';

const kase = readWhole(MOSCOW).case!;
const settings = { runner: inlineRunner(registry), seed: 1, draws: 200 };
const deals = (await runAnalysis(registry['deals']!, kase, {}, settings)).result as DealsResult;

const dot = fc
  .record({
    key: fc.uuid(),
    x: fc.integer({ min: -20, max: 120 }),
    y: fc.integer({ min: -20, max: 120 }),
    zone: fc.constantFrom(0, 0.25, 1),
  })
  .map(
    (own): Dot => ({
      ...own,
      terms: {},
      frontier: null,
      solutions: [],
      proposals: [],
      utility: {},
    }),
  );
const interval = fc
  .tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 0, max: 60 }))
  .map(([low, wide]) => ({ low, high: low + wide }));

describe('the deal space', () => {
  it('has every package of a small case once, at what it is worth to the two', () => {
    const dots = dotsOf(kase, deals, 'russia', 'ukraine');
    expect(dots).toHaveLength(deals.packages.logical);
    expect(new Set(dots.map(({ key }) => key)).size).toBe(dots.length);
    for (const one of dots) {
      expect([one.x, one.y]).toEqual([one.utility['russia'], one.utility['ukraine']]);
    }
    expect(dots.filter(({ zone }) => zone > 0)).toHaveLength(deals.everAcceptable);
  });

  it('has the listed packages even where the cloud is a choice without them', () => {
    const cloud = { points: deals.cloud.points.filter(({ zone }) => zone === 0), complete: false };
    const dots = dotsOf(kase, { ...deals, cloud }, 'russia', 'ukraine');
    const inZone = dots.filter(({ zone }) => zone > 0).sort((a, b) => b.zone - a.zone);
    expect(inZone.map(({ zone }) => zone)).toEqual(deals.top.map(({ zone }) => zone.share));
  });

  it('marks what each fair solution picks most often, and the frontier', () => {
    const dots = dotsOf(kase, deals, 'russia', 'ukraine');
    for (const { name, packages } of deals.solutions) {
      const marked = dots.filter(({ solutions }) => solutions.includes(name));
      expect(marked.map(({ terms }) => terms)).toEqual([packages[0]!.terms]);
    }
    const listed = dots.filter(({ frontier }) => frontier !== null);
    expect(listed).toHaveLength(deals.top.length);
  });

  it('marks a proposal that is whole, and none that leaves an issue open', () => {
    const names = (own: typeof kase) =>
      dotsOf(own, deals, 'russia', 'ukraine').flatMap(({ proposals }) => proposals);
    expect(names(kase)).toEqual([]);
    const whole = kase.proposals.map((one) => ({ ...one, terms: kase.issues.map(() => 0) }));
    expect(names({ ...kase, proposals: whole })).toEqual(['us-plan']);
  });

  it('puts acceptability upright for a lone party', () => {
    for (const one of dotsOf(kase, deals, 'russia', null)) expect(one.y).toBe(one.zone * 100);
  });

  it('chooses exactly the packages within both ranges, the most acceptable first', () => {
    fc.assert(
      fc.property(fc.array(dot), interval, interval, (dots, x, y) => {
        const found = chosen(dots, x, y);
        const isIn = (one: Dot) =>
          x.low <= one.x && one.x <= x.high && y.low <= one.y && one.y <= y.high;
        expect(new Set(found)).toEqual(new Set(dots.filter(isIn)));
        for (const [k, one] of found.entries()) {
          if (k > 0) expect(one.zone).toBeLessThanOrEqual(found[k - 1]!.zone);
        }
      }),
    );
  });

  it('points at the nearest package, and at none that is out of reach', () => {
    fc.assert(
      fc.property(fc.array(dot), fc.record({ x: fc.nat(100), y: fc.nat(100) }), (dots, at) => {
        const far = (one: Dot) => Math.hypot(one.x - at.x, one.y - at.y);
        const found = nearest(dots, at, 10);
        const least = Math.min(Number.POSITIVE_INFINITY, ...dots.map(far));
        expect(found === null ? least > 10 : far(found) === least).toBe(true);
      }),
    );
  });

  it('has axes from 0 to 100 that widen to what passes them', () => {
    expect(axisOf([3, 97])).toEqual({ low: 0, high: 100 });
    expect(axisOf([-3, 104])).toEqual({ low: -10, high: 110 });
  });

  it('opens on the two that are most often in conflict', () => {
    const conflicts = [
      { demands: ['russia:walkaway'], share: shareOf(9, 10) },
      { demands: ['ukraine:walkaway', 'russia:walkaway'], share: shareOf(5, 10) },
    ];
    const first = (rows: typeof conflicts) =>
      firstAxes(kase, { conflicts: rows } as unknown as ObstaclesResult);
    expect(first(conflicts)).toEqual({ x: 'ukraine', y: 'russia' });
    expect(first([])).toEqual({ x: 'russia', y: 'ukraine' });
  });
});

describe('two answers', () => {
  it('are joined set by set, the more frequent first', () => {
    const row = (demands: string[], hits: number) => ({ demands, share: shareOf(hits, 10) });
    const rows = setRows([row(['a', 'b'], 2), row(['c'], 5)], [row(['a', 'b'], 8), row(['d'], 1)]);
    expect(rows.map(({ key, before, after }) => [key, before?.hits, after?.hits])).toEqual([
      ['a b', 2, 8],
      ['c', 5, undefined],
      ['d', undefined, 1],
    ]);
  });

  it('differ in words, but not within sampling error', () => {
    const of = (hits: number) => shareOf(hits, 1000);
    expect(differenceWords(of(100), of(400))).toBe('30 points more');
    expect(differenceWords(of(400), of(100))).toBe('30 points less');
    expect(differenceWords(of(100), of(101))).toBe('no difference beyond sampling error');
    expect(differenceWords(of(100), of(100))).toBe('no difference');
    expect(differenceWords(of(100), null)).toBe('gone');
    expect(differenceWords(null, of(100))).toBe('new');
    expect(differenceWords(null, null)).toBe('no difference');
  });
});
