import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/deals/index.ts';
import { createCompletions } from '../../src/obstacles/completions.ts';
import { createTallier, minimalMasks, popcount, sortMasks } from '../../src/obstacles/masks.ts';
import { minimalHittingSets, openingsOf } from '../../src/obstacles/sets.ts';
import { drain } from './small.ts';

const mask32 = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  // Few bits, so that sets contain each other.
  fc.array(fc.integer({ min: 0, max: 31 }), { maxLength: 4 }).map(maskOf),
);
const small = fc.integer({ min: 0, max: 255 });

function maskOf(bits: readonly number[]): number {
  return bits.reduce((mask, bit) => (mask | (1 << bit)) >>> 0, 0);
}

function bitsOf(mask: number): number[] {
  return Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => ((mask >>> bit) & 1) === 1);
}

function within(inner: number, outer: number): boolean {
  return (inner & ~outer) === 0;
}

function hits(set: number, sets: readonly number[]): boolean {
  return sets.every((other) => (set & other) !== 0);
}

describe('masks', () => {
  it('counts bits', () => {
    fc.assert(
      fc.property(mask32, (mask) => {
        expect(popcount(mask)).toBe(bitsOf(mask).length);
      }),
    );
  });

  it.each([4, 16, 17, 32])('tallies masks of %i bits, part by part and again', (bits) => {
    const tallier = createTallier(bits);
    const masks = fc.array(fc.integer({ min: 0, max: 2 ** bits - 1 }), { maxLength: 60 });
    fc.assert(
      fc.property(masks, masks, (first, second) => {
        const list = Uint32Array.from([...first, ...second, ...first]);
        tallier.add(list, 0, first.length);
        tallier.add(list, first.length, list.length);
        const { distinct, masks: met, counts } = tallier.finish();
        const expected = new Map<number, number>();
        for (const mask of list) expected.set(mask, (expected.get(mask) ?? 0) + 1);
        const found = Array.from({ length: distinct }, (_, k) => [met[k]!, counts[k]!] as const);
        expect(found).toEqual([...expected]);
      }),
    );
  });

  it('tallies more masks than its first table holds', () => {
    const tallier = createTallier(32);
    const list = Uint32Array.from({ length: 50_000 }, (_, k) => Math.imul(k % 20_000, 2654435761));
    tallier.add(list, 0, list.length);
    const { distinct, masks, counts } = tallier.finish();
    expect(distinct).toBe(20_000);
    expect([...masks.slice(0, 20_000)]).toEqual([...list.slice(0, 20_000)]);
    expect(counts.slice(0, 20_000).every((count, k) => count === (k < 10_000 ? 3 : 2))).toBe(true);
  });

  it('keeps the minimal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(mask32, small), { maxLength: 30 }), (masks) => {
        const different = [...new Set(masks)];
        const minimal = different.filter(
          (mask) => !different.some((other) => other !== mask && within(other, mask)),
        );
        expect(drain(minimalMasks(different))).toEqual(sortMasks(minimal));
      }),
    );
  });

  it('sorts smaller sets first', () => {
    expect(sortMasks([0x80000000, 7, 0, 3, 1])).toEqual([0, 1, 0x80000000, 3, 7]);
  });
});

describe('hitting sets', () => {
  it('hit all, lose that with any element, and are all there are', () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 8 }), (sets) => {
        const all = Array.from({ length: 256 }, (_, mask) => mask).filter((m) => hits(m, sets));
        const minimal = all.filter((m) => !all.some((other) => other !== m && within(other, m)));
        const found = drain(minimalHittingSets(sets, 1000));
        expect(found).toEqual({ sets: sortMasks(minimal), complete: true });
      }),
    );
  });

  it('are dual: the minimal hitting sets of the minimal hitting sets are the sets', () => {
    const few = fc
      .array(fc.integer({ min: 0, max: 31 }), { minLength: 1, maxLength: 4 })
      .map(maskOf);
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 6 }), (masks) => {
        const sets = drain(minimalMasks([...new Set(masks)]));
        const hitting = drain(minimalHittingSets(sets, 4 ** 6));
        expect(hitting.complete).toBe(true);
        expect(drain(minimalHittingSets(hitting.sets, 100))).toEqual({ sets, complete: true });
      }),
    );
  });

  it('says when the cap cut the list, and lists only minimal ones then', () => {
    // Ten pairs: 2^10 minimal hitting sets.
    const pairs = Array.from({ length: 10 }, (_, k) => maskOf([2 * k, 2 * k + 1]));
    expect(drain(minimalHittingSets(pairs, 1024))).toMatchObject({ complete: true });
    const cut = drain(minimalHittingSets(pairs, 1023));
    expect(cut.complete).toBe(false);
    expect(cut.sets).toHaveLength(1023);
    for (const set of cut.sets) {
      expect(popcount(set)).toBe(10);
      expect(hits(set, pairs)).toBe(true);
    }
  });

  it('finds nothing that hits the empty set, and that nothing need be hit', () => {
    expect(drain(minimalHittingSets([0, 3], 10))).toEqual({ sets: [], complete: true });
    expect(drain(minimalHittingSets([], 10))).toEqual({ sets: [0], complete: true });
  });

  const ofSize = (size: number, bits: number) =>
    Array.from({ length: 2 ** bits }, (_, mask) => mask).filter((mask) => popcount(mask) === size);

  it('finds the many of majorities: the sets of 6 of 11 hit all sets of 6', () => {
    const sets = ofSize(6, 11);
    expect(drain(minimalHittingSets(sets, 462))).toEqual({ sets, complete: true });
  });

  it('gives up on the whole list where it would take too long, and says so', () => {
    const { sets, complete } = drain(minimalHittingSets(ofSize(8, 15), 10_000));
    expect(complete).toBe(false);
    expect(sets.length).toBeGreaterThan(100);
    expect(sets.every((set) => popcount(set) === 8)).toBe(true);
  });
});

describe('openings and conflict sets', () => {
  /** Eight parties of four demands each: party `p` has the bits from `4 * p`. */
  const demandsOf = Array.from({ length: 8 }, (_, p) => maskOf([0, 1, 2, 3].map((b) => 4 * p + b)));
  const all = 2 ** 32 - 1;
  const coalitions = fc
    .uniqueArray(fc.integer({ min: 1, max: 255 }), { minLength: 1, maxLength: 5 })
    .map((members) => drain(minimalMasks(members)));
  const families = fc.tuple(
    fc.uniqueArray(mask32, { minLength: 1, maxLength: 12 }),
    fc.oneof(fc.constant([255]), coalitions),
  );

  const ruleOf = (winning: readonly number[]): Rule => ({
    demandsOf: Uint32Array.from(demandsOf),
    holds: Uint8Array.from({ length: 256 }, (_, who) =>
      winning.some((members) => within(members, who)) ? 1 : 0,
    ),
    minimalWinning: winning,
    everyone: winning.length === 1 && winning[0] === 255,
  });
  const accepting = (unmet: number) =>
    maskOf([0, 1, 2, 3, 4, 5, 6, 7].filter((p) => (unmet & demandsOf[p]!) === 0));
  const openings = (unmet: readonly number[], winning: readonly number[]) => {
    const completions = createCompletions(ruleOf(winning));
    const best = drain(minimalMasks(unmet));
    return drain(openingsOf(best, (mask) => completions(accepting(mask))));
  };
  /** What keeping some demands leaves, read off the packages one by one. */
  const deal = (kept: number, unmet: readonly number[], winning: readonly number[]) =>
    unmet.some((mask) =>
      winning.some((members) =>
        demandsOf.every((own, p) => ((members >>> p) & 1) === 0 || (mask & own & kept) === 0),
      ),
    );
  const drop = (set: number, bit: number) => (set & ~maskOf([bit])) >>> 0;

  it('every opening opens, and no proper part of it does', () => {
    fc.assert(
      fc.property(families, ([unmet, winning]) => {
        for (const opening of openings(unmet, winning)) {
          const without = (dropped: number) => deal((all & ~dropped) >>> 0, unmet, winning);
          expect(without(opening)).toBe(true);
          for (const bit of bitsOf(opening)) expect(without(drop(opening, bit))).toBe(false);
        }
      }),
    );
  });

  it('every conflict set leaves no deal, and each proper part of it leaves one', () => {
    fc.assert(
      fc.property(families, ([unmet, winning]) => {
        for (const set of drain(minimalHittingSets(openings(unmet, winning), 200)).sets) {
          expect(deal(set, unmet, winning)).toBe(false);
          for (const bit of bitsOf(set)) expect(deal(drop(set, bit), unmet, winning)).toBe(true);
        }
      }),
    );
  });

  it('is the empty opening where a deal exists, and none without packages or a rule to meet', () => {
    expect(openings([0], [255])).toEqual([0]);
    expect(openings([0xf0], [0b1])).toEqual([0]);
    expect(openings([], [255])).toEqual([]);
    expect(openings([1, 2], [])).toEqual([]);
  });

  it('is found for more candidates than are held at once', () => {
    // Any 8 of 16 must agree and nobody accepts. Each package leaves the first demand of all unmet,
    // and the second of one of the first twelve: for any eight there is one that spares them it.
    const eights = Array.from({ length: 2 ** 16 }, (_, who) => who).filter(
      (who) => popcount(who) === 8,
    );
    const completions = createCompletions({
      demandsOf: Uint32Array.from({ length: 16 }, (_, p) => 0x10001 << p),
      holds: new Uint8Array(0),
      minimalWinning: eights,
      everyone: false,
    });
    const best = Array.from({ length: 12 }, (_, k) => (0xffff | (0x10000 << k)) >>> 0);
    expect(drain(openingsOf(best, () => completions(0)))).toEqual(eights);
  });
});
