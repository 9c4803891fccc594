import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runAnalysis } from '../../src/draws/index.ts';
import { type ObstaclesResult, obstaclesAnalysis } from '../../src/obstacles/index.ts';
import { type Build, type BuildParty, buildCase } from '../support/build.ts';
import { testRunner } from '../support/runner.ts';
import { analyse, type Small, smallCases } from './small.ts';

describe('what a demand less does', () => {
  it('dropping a red line never closes a deal, and takes no room from anyone', () => {
    fc.assert(
      fc.property(smallCases(), fc.nat(), ({ build, kase, draws }, pick) => {
        const lines = kase.demands.filter(({ kind }) => kind === 'redline');
        fc.pre(lines.length > 0);
        const [party, name] = lines[pick % lines.length]!.id.split(':') as [string, string];
        const { [name]: _, ...never } = build.parties[party]!.never!;
        const parties = { ...build.parties, [party]: { ...build.parties[party]!, never } };
        const before = analyse(kase, draws);
        const after = analyse(buildCase({ ...build, parties }), draws);
        expect(after.deal.hits).toBeGreaterThanOrEqual(before.deal.hits);
        for (const [d, row] of after.profile.entries()) {
          expect(row.room.median).toBeGreaterThanOrEqual(before.profile[d]!.room.median);
          expect(row.headroom.none.hits).toBeLessThanOrEqual(before.profile[d]!.headroom.none.hits);
        }
      }),
    );
  });

  it('a lower walk-away value never closes a deal, nor asks for larger cuts', () => {
    fc.assert(
      fc.property(smallCases(1), fc.nat(), fc.nat({ max: 100 }), ({ kase, draws }, who, cut) => {
        const party = kase.parties[kase.deciders[who % kase.deciders.length]!]!;
        const lower = [...draws[0]!];
        lower[party.offsets!.walkaway]! -= cut;
        const before = analyse(kase, draws);
        const after = analyse(kase, [lower]);
        expect(after.deal.hits).toBeGreaterThanOrEqual(before.deal.hits);
        const least = (r: ObstaclesResult) => (r.deal.hits === 1 ? 0 : r.shortfall.total?.median);
        if (least(before) === undefined) expect(after.deal.hits).toBe(0);
        else expect(least(after)).toBeLessThanOrEqual(least(before)!);
      }),
    );
  });

  it('cutting by the shortfall opens, and by a unit less does not', () => {
    fc.assert(
      fc.property(smallCases(1), ({ kase, draws }) => {
        const { shortfall } = analyse(kase, draws);
        fc.pre(shortfall.uniform !== null);
        const cut = (by: number) => {
          const lower = [...draws[0]!];
          for (const p of kase.deciders) lower[kase.parties[p]!.offsets!.walkaway]! -= by;
          return analyse(kase, [lower]).deal.hits;
        };
        expect(cut(shortfall.uniform!.median)).toBe(1);
        expect(cut(shortfall.uniform!.median - 0.01)).toBe(0);
      }),
    );
  });
});

it('pressure curves start at P(deal), rise, and meet what the cut does', () => {
  fc.assert(
    fc.property(smallCases(), fc.nat({ max: 100 }), ({ kase, draws }, cut) => {
      const { pressure, deal } = analyse(kase, draws, { cuts: 101 });
      for (const [d, { points, most }] of pressure.entries()) {
        expect(points[0]).toEqual({ cut: 0, deal: deal.share });
        const shares = points.map((point) => point.deal);
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        expect(points.at(-1)).toEqual({ cut: 100, deal: most });
        const at = points.findLast((point) => point.cut <= cut)!;
        const walkaway = kase.parties[kase.deciders[d]!]!.offsets!.walkaway;
        const lower = draws.map((draw) => draw.map((x, k) => (k === walkaway ? x - at.cut : x)));
        expect(analyse(kase, lower).deal.share).toBe(at.deal);
      }
    }),
  );
});

it('blocking shares sum to 1 in deadlock and to 0 otherwise', () => {
  fc.assert(
    fc.property(smallCases(1), ({ kase, draws }) => {
      const { profile, openings } = analyse(kase, draws);
      const sum = profile.reduce((total, row) => total + row.blocking.median, 0);
      expect(sum).toBeCloseTo(openings.length > 0 ? 1 : 0, 12);
    }),
  );
});

/** The same case with everything in another order. */
function reordered({ build, kase, draws }: Small, keys: readonly number[]): Small {
  let next = 0;
  const shuffle = <T>(list: readonly T[]): T[] => {
    const weights = list.map(() => keys[next++ % keys.length]!);
    return list
      .map((item, k) => ({ item, weight: weights[k]! }))
      .sort((a, b) => a.weight - b.weight)
      .map(({ item }) => item);
  };
  const entries = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(shuffle(Object.entries(record)));
  const other: Build = {
    ...build,
    issues: Object.fromEntries(
      shuffle(Object.entries(build.issues)).map(([id, options]) => [id, shuffle(options)]),
    ),
    parties: entries(build.parties),
    logic: shuffle(build.logic ?? []),
  };
  const moved = buildCase(other);
  const place = new Map(kase.inputs.map(({ id, index }) => [id, index]));
  return {
    build: other,
    kase: moved,
    draws: draws.map((draw) => moved.inputs.map(({ id }) => draw[place.get(id)!]!)),
  };
}

/** A result without its order and without what ties leave open. */
function canonical(result: ObstaclesResult) {
  const text = (value: unknown) => JSON.stringify(value);
  const sorted = (list: readonly unknown[]) => list.map(text).sort();
  const set = (demands: readonly string[]) => [...demands].sort();
  return {
    ...result,
    demands: sorted(result.demands),
    conflicts: sorted(result.conflicts.map((row) => ({ ...row, demands: set(row.demands) }))),
    openings: sorted(
      result.openings.map((row) => ({
        demands: set(row.demands),
        share: row.share,
        package: row.package.share,
      })),
    ),
    profile: sorted(result.profile),
    shortfall: { ...result.shortfall, packages: null },
    pressure: sorted(result.pressure),
    unknowns: sorted(result.unknowns),
  };
}

describe('names and order', () => {
  it('another order of parties, issues and options permutes the answers', () => {
    const keys = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(smallCases(), keys, (small, order) => {
        const other = reordered(small, order);
        expect(canonical(analyse(other.kase, other.draws))).toEqual(
          canonical(analyse(small.kase, small.draws)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('other names are followed by every answer', () => {
    const names: Record<string, string> = {
      ...{ p0: 'zeta', p1: 'yew', p2: 'x', p3: 'aa', i0: 'tax', i1: 'land', i2: 'flag' },
      ...{ a: 'high', b: 'low', c: 'middle' },
    };
    const rename = (value: unknown): unknown => {
      const words = (text: string) => text.replaceAll(/\b(p\d|i\d|[abc])\b/g, (id) => names[id]!);
      if (typeof value === 'string') return words(value);
      if (Array.isArray(value)) return value.map(rename);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [words(k), rename(v)]));
    };
    fc.assert(
      fc.property(smallCases(), ({ build, kase, draws }) => {
        const other = buildCase(rename(build) as Build);
        expect(analyse(other, draws)).toEqual(rename(analyse(kase, draws)));
      }),
    );
  });
});

describe('what is known less well is said less surely', () => {
  const party = (high: string, low: string, width: number): BuildParty => ({
    walkaway: { kind: 'range', low: 70 - width, high: Math.min(100, 70 + width) },
    weights: [{ kind: 'range', low: 50 - width, high: 50 + width }, { kind: 'unknown' }],
    values: [
      [
        high === 'keep' ? 100 : 0,
        { kind: 'range', low: 60 - width, high: 60 + width },
        low === 'keep' ? 0 : 100,
      ],
      [
        low === 'keep' ? 100 : 0,
        { kind: 'range', low: 55 - width, high: 55 + width },
        high === 'keep' ? 100 : 0,
      ],
    ],
  });
  const answer = async (width: number) => {
    const kase = buildCase({
      issues: { land: ['keep', 'share', 'yield'], trade: ['closed', 'some', 'open'] },
      parties: { east: party('keep', 'yield', width), west: party('yield', 'keep', width) },
    });
    const runner = testRunner({ obstacles: obstaclesAnalysis });
    const { result } = await runAnalysis(
      obstaclesAnalysis,
      kase,
      {},
      { runner, seed: 7, draws: 3000 },
    );
    return result;
  };

  it('wider ranges of what blocks take the answer away from certain', async () => {
    const shares: number[] = [];
    for (const width of [0, 4, 10, 25]) {
      const { deal } = await answer(width);
      shares.push(Math.abs(deal.share - 0.5));
    }
    expect(shares[0]).toBe(0.5);
    for (const [k, share] of shares.entries())
      if (k > 0) expect(share).toBeLessThanOrEqual(shares[k - 1]!);
    expect(shares.at(-1)).toBeLessThan(0.45);
  });
});
