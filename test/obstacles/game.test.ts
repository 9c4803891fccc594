import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingShares } from '../../src/obstacles/game.ts';
import { permutations } from '../support/obstacles-oracle.ts';

/** One demand a party: demand `p` is that of party `p`. */
function own(parties: number): number[] {
  return Array.from({ length: parties }, (_, p) => 1 << p);
}

describe('blocking shares', () => {
  it('are how often the last deal goes with a party, over all orders', () => {
    const games = fc
      .integer({ min: 1, max: 5 })
      .chain((parties) =>
        fc.tuple(
          fc.constant(parties),
          fc.array(fc.integer({ min: 1, max: 2 ** (2 * parties) - 1 }), { maxLength: 6 }),
        ),
      );
    fc.assert(
      fc.property(games, ([parties, openings]) => {
        // Two demands a party: bits 2p and 2p + 1.
        const demandsOf = Array.from({ length: parties }, (_, p) => 3 << (2 * p));
        const left = (insisting: readonly number[]) =>
          openings.some((set) => insisting.every((p) => (set & demandsOf[p]!) === 0));
        const orders = permutations(demandsOf.map((_, p) => p));
        const pivots = demandsOf.map(
          (_, p) =>
            orders.filter((order) => {
              const before = order.slice(0, order.indexOf(p));
              return left(before) && !left([...before, p]);
            }).length,
        );
        const shares = blockingShares(openings, demandsOf);
        expect(shares).toEqual(pivots.map((count) => count / orders.length));
        const sum = shares.reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(openings.length === 0 ? 0 : 1, 12);
      }),
    );
  });

  it('are all 0 where a deal exists, and where nothing opens one', () => {
    expect(blockingShares([0], own(3))).toEqual([0, 0, 0]);
    expect(blockingShares([], own(3))).toEqual([0, 0, 0]);
  });

  it('are the whole for a party that alone opens', () => {
    expect(blockingShares([0b010], own(3))).toEqual([0, 1, 0]);
  });

  it('are even between two who cannot both have theirs', () => {
    expect(blockingShares([0b01, 0b10], own(2))).toEqual([0.5, 0.5]);
  });

  it('have the published values of the Security Council of the United Nations', () => {
    // The value of a game and of its dual are the same, and the dual of this one has the winning
    // coalitions as openings: five permanent members and any four of the other ten. Published:
    // 421/2145 for a permanent member, 4/2145 for another (Shapley and Shubik 1954 for the old
    // Council of 11: 76/77 together).
    const permanent = 0b11111;
    const openings: number[] = [];
    for (let others = 0; others < 1024; others++) {
      if (own(10).filter((bit) => (others & bit) !== 0).length === 4) {
        openings.push(permanent | (others << 5));
      }
    }
    expect(openings).toHaveLength(210);
    const shares = blockingShares(openings, own(15));
    for (const [p, share] of shares.entries()) {
      expect(share).toBe((p < 5 ? 421 : 4) / 2145);
    }
  });

  it('have the value that Shapley and Shubik give for the Council of eleven', () => {
    const openings: number[] = [];
    for (let others = 0; others < 64; others++) {
      if (own(6).filter((bit) => (others & bit) !== 0).length === 2) {
        openings.push(0b11111 | (others << 5));
      }
    }
    const shares = blockingShares(openings, own(11));
    const together = shares.slice(0, 5).reduce((a, b) => a + b, 0);
    expect(together).toBeCloseTo(76 / 77, 14);
  });

  it('stay whole numbers over 16!, so sixteen equal parties have exactly a sixteenth each', () => {
    expect(blockingShares(own(16), own(16))).toEqual(new Array(16).fill(1 / 16));
    expect(blockingShares([0xffff], own(16))).toEqual(new Array(16).fill(1 / 16));
  });
});
