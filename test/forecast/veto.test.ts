import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  core,
  nashBargain,
  type PlanePlayer,
  type Player,
  type Point,
  planeCore,
  planeWinset,
  winset,
} from '../../src/forecast/index.ts';

const grid = fc.integer({ min: 0, max: 20 });
const say = { weight: fc.integer({ min: 0, max: 4 }), veto: fc.boolean() };
const line: fc.Arbitrary<Player[]> = fc
  .array(fc.record({ ideal: grid, ...say }), { minLength: 1, maxLength: 6 })
  .map((list) => list.map((p, k) => ({ ...p, name: `${k}` })));
const plane: fc.Arbitrary<PlanePlayer[]> = fc
  .array(fc.record({ ideal: fc.tuple(grid, grid), ...say }), { minLength: 1, maxLength: 6 })
  .map((list) => list.map((p, k) => ({ ...p, name: `${k}` })));
const quotas = fc.integer({ min: 1, max: 12 });

interface Says {
  readonly weight: number;
  readonly veto: boolean;
}

/** The rule itself: every veto player is better off, and enough votes are. */
function passes(players: readonly Says[], quota: number, better: (k: number) => boolean): boolean {
  const votes = players.reduce((sum, { weight }, k) => sum + (better(k) ? weight : 0), 0);
  return votes >= quota && players.every(({ veto }, k) => !veto || better(k));
}

const far = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const at = (x: number, y: number, rest: Partial<PlanePlayer> = {}): PlanePlayer => ({
  name: `${x} ${y}`,
  ideal: [x, y],
  weight: 1,
  veto: true,
  ...rest,
});
/** A member of a body that decides by majority. */
const vote = (x: number, y: number) => at(x, y, { veto: false });

describe('winset and core on one issue', () => {
  it('are what comparing every position with every other says', () => {
    fc.assert(
      fc.property(line, quotas, grid, (players, quota, sq) => {
        const beats = (y: number, x: number) =>
          passes(
            players,
            quota,
            (k) => Math.abs(y - players[k]!.ideal) < Math.abs(x - players[k]!.ideal),
          );
        const found = winset(players, quota, sq);
        // Quarters: every boundary is a whole number.
        for (let y = -25; y <= 45; y += 0.25) {
          expect(found.some(({ low, high }) => low < y && y < high)).toBe(beats(y, sq));
        }
        const stable = core(players, quota);
        for (let x = -1; x <= 21; x += 0.5) {
          const beaten = [-1, 1].some((sign) => beats(x + sign * 0.25, x));
          const inside =
            stable.kind === 'everything' ||
            (stable.kind === 'interval' && stable.low <= x && x <= stable.high);
          expect(inside).toBe(!beaten);
        }
      }),
    );
  });

  it('are the textbook ones', () => {
    const three = [1, 5, 9].map((ideal) => ({ name: `${ideal}`, ideal, weight: 1, veto: false }));
    // The median is the core of a majority (Black 1958).
    expect(core(three, 2)).toEqual({ kind: 'interval', low: 5, high: 5 });
    expect(winset(three, 2, 8)).toEqual([{ low: 2, high: 8 }]);
    const vetoes = three.map((p) => ({ ...p, veto: true }));
    // All who can veto: everything between them is stable (Tsebelis 2002).
    expect(core(vetoes, 0)).toEqual({ kind: 'interval', low: 1, high: 9 });
    expect(winset(vetoes, 0, 4)).toEqual([]);
    expect(winset(vetoes, 0, 0)).toEqual([{ low: 0, high: 2 }]);
    expect(core(three, 4)).toEqual({ kind: 'everything' });
    expect(core([], 0)).toEqual({ kind: 'everything' });
  });
});

describe('winset in the plane', () => {
  it('has the area of a disc, of a lens, and of what two of three want', () => {
    const area = (players: PlanePlayer[], quota: number) =>
      planeWinset(players, quota, [0, 0]).area;
    expect(area([at(1, 0)], 0)).toBeCloseTo(Math.PI, 12);
    expect(area([at(1, 0), at(0, 1)], 0)).toBeCloseTo(Math.PI / 2 - 1, 12);
    expect(area([at(1, 0), at(-1, 0)], 0)).toBe(0);
    // Two lenses that meet in the status quo only.
    expect(area([vote(1, 0), vote(-1, 0), vote(0, 1)], 2)).toBeCloseTo(Math.PI - 2, 12);
    expect(area([at(0, 0), at(1, 1)], 0)).toBe(0);
  });

  it('has the area that a fine grid counts, and arcs on circles through the status quo', () => {
    fc.assert(
      fc.property(plane, quotas, fc.tuple(grid, grid), (players, quota, sq) => {
        const { area, arcs } = planeWinset(players, quota, sq);
        const [step, low, high] = [0.5, -22.3, 42.3];
        let cells = 0;
        for (let x = low; x < high; x += step) {
          for (let y = low; y < high; y += step) {
            const better = (k: number) =>
              far([x, y], players[k]!.ideal) < far(sq, players[k]!.ideal);
            if (passes(players, quota, better)) cells += 1;
          }
        }
        // A cell is in doubt within half its diagonal of the boundary.
        const edge = arcs.reduce((sum, { radius }) => sum + 2 * Math.PI * radius, 0);
        expect(Math.abs(cells * step * step - area)).toBeLessThan(0.36 * edge + 1);
        for (const { centre, radius, from, to } of arcs) {
          for (const end of [from, to]) {
            const onCircle = Math.abs(far(end, centre) - radius) < 1e-9;
            expect(onCircle || far(end, sq) < 1e-9).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('core in the plane', () => {
  const corners = (players: PlanePlayer[], quota: number) => {
    const found = planeCore(players, quota);
    if (found.kind !== 'polygon') return found.kind;
    return found.corners.map((p) => p.map((v) => Number(v.toFixed(6)) + 0).join(' ')).sort();
  };

  it('is the hull of those with a veto, a point where majorities balance, and mostly nothing', () => {
    expect(corners([at(0, 0), at(4, 0), at(0, 4), at(1, 1), at(2, 2)], 0)).toEqual([
      '0 0',
      '0 4',
      '4 0',
    ]);
    expect(corners([at(1, 1), at(2, 2), at(3, 3)], 0)).toEqual(['1 1', '3 3']);
    expect(corners([at(3, 4), at(3, 4)], 0)).toEqual(['3 4']);
    // Pairs on opposite sides of the fifth (Plott 1967).
    const cross = [vote(2, 0), vote(-2, 0), vote(0, 3), vote(0, -1), vote(0, 0)];
    expect(corners(cross, 3)).toEqual(['0 0']);
    expect(corners([vote(0, 0), vote(4, 0), vote(0, 4)], 2)).toBe('empty');
    expect(corners([vote(0, 0)], 2)).toBe('everything');
    expect(corners([], 0)).toBe('everything');
  });

  it('is what no direction has the votes to leave', () => {
    const directions = Array.from({ length: 720 }, (_, k) => (k * Math.PI) / 360 + 1e-3);
    fc.assert(
      fc.property(plane, quotas, fc.tuple(grid, grid), (players, quota, x) => {
        const found = planeCore(players, quota);
        const left = directions.some((angle) =>
          passes(players, quota, (k) => {
            const [a, b] = players[k]!.ideal;
            return (a - x[0]) * Math.cos(angle) + (b - x[1]) * Math.sin(angle) > 1e-9;
          }),
        );
        if (found.kind === 'everything') expect(left).toBe(false);
        if (found.kind === 'empty') expect(planeWinset(players, quota, x).area).toBeGreaterThan(0);
        if (found.kind !== 'polygon') return;
        const middle = found.corners.reduce(
          ([a, b], [c, d]) => [a + c / found.corners.length, b + d / found.corners.length],
          [0, 0],
        ) as Point;
        for (const corner of [...found.corners, middle]) {
          expect(planeWinset(players, quota, corner).area).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the Nash bargaining solution', () => {
  it('splits the difference between equals, and goes to the ideal of one alone', () => {
    const close = (x: number, y: number) => [expect.closeTo(x, 8), expect.closeTo(y, 8)];
    expect(nashBargain([at(2, 0), at(0, 2)], [0, 0]).point).toEqual(close(1, 1));
    expect(nashBargain([at(3, 4)], [0, 0]).point).toEqual(close(3, 4));
    // One issue, ideals 1 and 2, status quo 0: of x^2 (2 - x) (4 - x) the top is at (9 - sqrt 17) / 4.
    expect(nashBargain([at(1, 0), at(2, 0)], [0, 0]).point).toEqual(
      close((9 - Math.sqrt(17)) / 4, 0),
    );
    expect(nashBargain([at(1, 0), at(-1, 0)], [0, 0])).toEqual({
      point: [0, 0],
      gains: [0, 0],
      agreed: false,
    });
    expect(nashBargain([], [1, 2])).toMatchObject({ point: [1, 2], agreed: false });
    expect(nashBargain([at(1, 0, { weight: 0 })], [0, 0]).agreed).toBe(false);
  });

  it('has a higher product than anything near it or far', () => {
    fc.assert(
      fc.property(plane, fc.tuple(grid, grid), (list, sq) => {
        const players = list.map((p) => ({ ...p, weight: p.weight + 1 }));
        const { point, agreed, gains } = nashBargain(players, sq);
        const logs = (x: Point) =>
          players.reduce((sum, { ideal, weight }) => {
            const gain = far(sq, ideal) ** 2 - far(x, ideal) ** 2;
            return gain > 0 ? sum + weight * Math.log(gain) : Number.NEGATIVE_INFINITY;
          }, 0);
        expect(agreed).toBe(
          planeWinset(
            players.map((p) => ({ ...p, veto: true })),
            0,
            sq,
          ).area > 1e-9,
        );
        if (!agreed) return;
        expect(gains.every((gain) => gain > 0)).toBe(true);
        const best = logs(point);
        const elsewhere: number[] = [];
        for (let x = 0; x <= 20; x += 0.5) {
          for (let y = 0; y <= 20; y += 0.5) elsewhere.push(logs([x, y]));
        }
        expect(Math.max(...elsewhere)).toBeLessThanOrEqual(best + 1e-9);
        for (let k = 0; k < 16; k++) {
          const near: Point = [
            point[0] + 1e-3 * Math.cos((k * Math.PI) / 8),
            point[1] + 1e-3 * Math.sin((k * Math.PI) / 8),
          ];
          expect(logs(near)).toBeLessThanOrEqual(best + 1e-12);
        }
      }),
    );
  });
});
