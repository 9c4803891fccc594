import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compromise,
  exchangeSpread,
  type ForecastActor,
  type ForecastIssue,
  ForecastLimitError,
  type Pick,
  runExchange,
} from '../../src/forecast/index.ts';
import { actors, awkward } from './arbitrary.ts';

const first: Pick = () => 0;

function issue(
  name: string,
  rows: readonly (readonly [
    name: string,
    position: number,
    salience: number,
    capability: number,
  ])[],
): ForecastIssue {
  return {
    name,
    low: 0,
    high: 100,
    statusQuo: null,
    actors: rows.map(([name, position, salience, capability]) => ({
      name,
      position,
      salience,
      capability,
    })),
  };
}

/** The highest gain of all pairs at the start, step by step as the text has it. */
function highestGain(list: readonly ForecastIssue[]): number {
  const outcome = list.map(({ actors }) => compromise(actors)!);
  const sum = list.map(({ actors }) => actors.reduce((w, a) => w + a.capability * a.salience, 0));
  let best = 0;
  for (const [p, { actors }] of list.entries()) {
    for (const [q, other] of list.entries()) {
      for (const ip of p === q ? [] : actors) {
        for (const jp of actors) {
          const [iq, jq] = [ip, jp].map((a) => other.actors.find(({ name }) => name === a.name));
          if (iq === undefined || jq === undefined) continue;
          const across = (k: number, a: ForecastActor, b: ForecastActor) =>
            a.position <= outcome[k]! !== b.position <= outcome[k]!;
          if (!across(p, ip, jp) || !across(q, iq, jq)) continue;
          if (!(ip.salience / iq.salience > jp.salience / jq.salience)) continue;
          const rate = (ip.salience + jp.salience) / (iq.salience + jq.salience);
          let dp = (Math.abs(ip.position - jp.position) * jp.salience * jp.capability) / sum[p]!;
          let dq = dp * rate;
          const fullQ =
            (Math.abs(iq.position - jq.position) * iq.salience * iq.capability) / sum[q]!;
          if (dq > fullQ) [dp, dq] = [fullQ / rate, fullQ];
          const roomP = Math.abs(ip.position - outcome[p]!);
          if (dp > roomP) [dp, dq] = [roomP, roomP * rate];
          const roomQ = Math.abs(jq.position - outcome[q]!);
          if (dq > roomQ) [dp, dq] = [roomQ / rate, roomQ];
          best = Math.max(best, Math.abs(dp * ip.salience - dq * iq.salience));
        }
      }
    }
  }
  return best;
}

/** Two parties at opposite ends of two issues, each of which matters more to one of them. */
const swap = [
  issue('p', [
    ['a', 0, 0.8, 1],
    ['b', 100, 0.4, 1],
  ]),
  issue('q', [
    ['a', 100, 0.4, 1],
    ['b', 0, 0.8, 1],
  ]),
];

/** Two or three issues with the same actors, of other positions and saliences. */
const issues: fc.Arbitrary<ForecastIssue[]> = fc
  .array(actors, { minLength: 2, maxLength: 3 })
  .map((lists) => lists.map((list, k) => ({ ...issue(`i${k}`, []), actors: list })));

describe('equal-gain exchange', () => {
  it('is what one works out by hand', () => {
    // Outcomes are 33.33 on both. b can move the outcome of p by 100 * 0.4 / 1.2, all the way to a, and
    // a that of q. Each gains 33.33 * 0.8 - 33.33 * 0.4.
    const [round] = runExchange(swap, 1, first);
    expect(round!.exchanges.length).toBe(1);
    const { first: gives, second, gain } = round!.exchanges[0]!;
    expect(gain).toBeCloseTo((33 + 1 / 3) * 0.4, 9);
    const sides = new Map([gives, second].map((side) => [side.actor, side]));
    expect(sides.get('a')).toMatchObject({ issue: 'q', from: 100, to: expect.closeTo(0, 9) });
    expect(sides.get('b')).toMatchObject({ issue: 'p', from: 100, to: expect.closeTo(0, 9) });
    expect(round!.outcomes).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)]);
    // In the next round b starts at 100 less the part 0.1 + 0.4 * 0.6 of its move, and trades again.
    const [, second2] = runExchange(swap, 2, first);
    const start = second2!.exchanges[0]!;
    expect([start.first.from, start.second.from].map((x) => x.toFixed(6))).toEqual([
      '66.000000',
      '66.000000',
    ]);
  });

  it('gives both the same, as outcomes shift by what they were', () => {
    fc.assert(
      fc.property(issues, (list) => {
        const [round] = runExchange(list, 1, first);
        const at = list.map((i) => new Map(i.actors.map((a) => [a.name, { ...a }])));
        const k = (name: string) => list.findIndex((i) => i.name === name);
        const outcome = (i: number) => compromise([...at[i]!.values()])!;
        for (const { first: one, second: two, gain } of round!.exchanges) {
          const [q, p] = [k(one.issue), k(two.issue)];
          const before = [outcome(p), outcome(q)];
          const wanted = (i: number, actor: string) =>
            list[i]!.actors.find(({ name }) => name === actor)!;
          Object.assign(at[q]!.get(one.actor)!, { position: one.to });
          Object.assign(at[p]!.get(two.actor)!, { position: two.to });
          const after = [outcome(p), outcome(q)];
          const [dp, dq] = before.map((x, n) => Math.abs(x - after[n]!)) as [number, number];
          const gains = [
            dp * wanted(p, one.actor).salience - dq * wanted(q, one.actor).salience,
            dq * wanted(q, two.actor).salience - dp * wanted(p, two.actor).salience,
          ];
          for (const g of gains) expect(g).toBeCloseTo(gain, 7);
          // The outcome has not crossed the one who asked.
          const asked = wanted(p, one.actor).position;
          expect((asked - before[0]!) * (asked - after[0]!)).toBeGreaterThan(-1e-6);
          expect(gain).toBeGreaterThan(0);
        }
        expect(round!.outcomes.map((x) => x!.toFixed(6))).toEqual(
          list.map((_, i) => outcome(i).toFixed(6)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('begins with the highest gain that any pair can make, and stays within the positions', () => {
    fc.assert(
      fc.property(issues, (list) => {
        const rounds = runExchange(list, 3, first);
        const [begun] = rounds[0]!.exchanges;
        expect(begun?.gain ?? 0).toBeCloseTo(highestGain(list), 8);
        for (const { votes, outcomes } of rounds) {
          list.forEach(({ actors }, k) => {
            const x = actors.map(({ position }) => position);
            for (const v of [...votes[k]!, outcomes[k]!]) {
              expect(v).toBeGreaterThanOrEqual(Math.min(...x) - 1e-6);
              expect(v).toBeLessThanOrEqual(Math.max(...x) + 1e-6);
            }
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('follows names and units, and mirrors with the scale', () => {
    fc.assert(
      fc.property(issues, (list) => {
        const outcomes = (of: readonly ForecastIssue[]) => runExchange(of, 2, first)[1]!.outcomes;
        const found = outcomes(list);
        const each = (change: (a: ForecastActor) => ForecastActor) =>
          list.map((i) => ({ ...i, actors: i.actors.map(change).reverse() }));
        const heavier = outcomes(each((a) => ({ ...a, capability: 1000 * a.capability })));
        const mirrored = outcomes(each((a) => ({ ...a, position: 100 - a.position })));
        for (const [k, x] of found.entries()) {
          expect(heavier[k]).toBeCloseTo(x!, 5);
          expect(mirrored[k]).toBeCloseTo(100 - x!, 5);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves alone what cannot be traded: one issue, like proportions, the same side', () => {
    expect(runExchange([swap[0]!], 1, first)[0]).toMatchObject({ exchanges: [] });
    const even = swap.map((i) => ({
      ...i,
      actors: i.actors.map((a) => ({ ...a, salience: 0.5 })),
    }));
    expect(runExchange(even, 1, first)[0]!.exchanges).toEqual([]);
    expect(runExchange([], 1, first)).toEqual([{ exchanges: [], votes: [], outcomes: [] }]);
    expect(runExchange(swap, 0, first)).toEqual([]);
  });

  it('shows the spread over orders of ties', () => {
    const tied = [
      issue('p', [
        ['a', 50, 0.8, 1],
        ['b', 0, 0.4, 1],
        ['c', 100, 0.2, 1],
      ]),
      issue('q', [
        ['a', 50, 0.8, 1],
        ['b', 100, 0.8, 1],
        ['c', 50, 0.8, 1],
      ]),
    ];
    let ties = 0;
    const inTurn: Pick = (count) => {
      expect(count).toBe(2);
      return ties++ % 2;
    };
    // a and c both trade with b, at the same gain; the one left over finds the outcomes changed.
    expect(
      exchangeSpread(tied, 1, 4, inTurn).map((list) => list.map((x) => x!.toFixed(2))),
    ).toEqual([
      ['35.71', '42.86', '35.71', '42.86'],
      ['66.67', '72.02', '66.67', '72.02'],
    ]);
    expect(ties).toBe(4);
  });

  it('has an answer where positions and weights are awkward', () => {
    fc.assert(
      fc.property(fc.array(awkward, { maxLength: 3 }), (lists) => {
        const list = lists.map((a, k) => ({ ...issue(`i${k}`, []), actors: a }));
        for (const { outcomes, votes } of runExchange(list, 3, first)) {
          outcomes.forEach((x, k) => {
            expect(x === null).toBe(list[k]!.actors.every((a) => a.capability * a.salience === 0));
            if (x !== null) expect(Number.isFinite(x)).toBe(true);
          });
          expect(votes.flat().every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  it('refuses more exchanges than it can order', () => {
    const many = [0, 1].map((k) =>
      issue(
        `${k}`,
        Array.from({ length: 300 }, (_, a) => [
          `${a}`,
          100 * ((a + k) % 2),
          0.1 + ((a * 7 + k * 13) % 89) / 100,
          1,
        ]),
      ),
    );
    expect(() => runExchange(many, 1, first)).toThrow(ForecastLimitError);
  });
});
