import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../../src/case/index.ts';
import { brierScore, ledgerOf, logScore } from '../../../src/forecast/ledger/index.ts';

const trace = {
  range: {
    file: 'x',
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: 0 },
  },
  because: [],
  why: null,
};

function forecast(by: string, probability: number, outcome: boolean | null): Forecast {
  return {
    id: null,
    by,
    on: '2025-01-01',
    that: 'peace',
    probability,
    resolves: '2025-02-01',
    outcome,
    caseHash: null,
    seed: null,
    model: null,
    trace,
  };
}

const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe('the Brier score', () => {
  it('is half of the sum over both outcomes of Brier (1950)', () => {
    // Ten forecasts of rain: probabilities and outcomes by hand, each class summed apart.
    const days = [
      [0.7, true],
      [0.9, true],
      [0.8, true],
      [0.4, true],
      [0.2, false],
      [0, false],
      [0, false],
      [0, false],
      [0, false],
      [0.1, false],
    ] as const;
    const both = days.map(([p, rain]) => (p - +rain) ** 2 + (1 - p - +!rain) ** 2);
    // .18 + .02 + .08 + .72 + .08 + .02 = 1.1 over ten days.
    expect(both.reduce((a, b) => a + b) / 10).toBeCloseTo(0.11, 12);
    const { all } = ledgerOf({ forecasts: days.map(([p, rain]) => forecast('w', p, rain)) });
    expect(all.brier).toBeCloseTo(0.055, 12);
  });

  it('is 0 for who was sure and right, 1 for who was sure and wrong, a quarter for one half', () => {
    expect([brierScore(1, true), brierScore(0, false)]).toEqual([0, 0]);
    expect([brierScore(0, true), brierScore(1, false)]).toEqual([1, 1]);
    expect([brierScore(0.5, true), brierScore(0.5, false)]).toEqual([0.25, 0.25]);
  });
});

describe('the log score', () => {
  it('is minus the logarithm of what was given to what came about', () => {
    expect(logScore(0.5, true)).toBeCloseTo(Math.LN2, 12);
    expect(logScore(0.9, false)).toBeCloseTo(Math.LN10, 12);
    expect(logScore(0.8, true)).toBeCloseTo(0.223144, 6);
    expect(Object.is(logScore(1, true), 0)).toBe(true);
    expect(Object.is(logScore(0, false), 0)).toBe(true);
  });

  it('is infinite, which is null here, for who was sure and wrong', () => {
    expect([logScore(0, true), logScore(1, false)]).toEqual([null, null]);
  });
});

describe('both rules', () => {
  it('are strictly proper: the truth is expected to score best (Gneiting and Raftery 2007)', () => {
    const expected = (rule: typeof logScore, truth: number, said: number) =>
      truth * (rule(said, true) ?? Number.POSITIVE_INFINITY) +
      (1 - truth) * (rule(said, false) ?? Number.POSITIVE_INFINITY);
    const inner = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(inner, probability, (truth, said) => {
        fc.pre(Math.abs(truth - said) > 1e-3);
        for (const rule of [brierScore, logScore])
          expect(expected(rule, truth, truth)).toBeLessThan(expected(rule, truth, said));
      }),
    );
  });

  it('do not mind whether a thing or its opposite is foreseen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 64 }), fc.boolean(), (n, outcome) => {
        const p = n / 64;
        expect(brierScore(p, outcome)).toBe(brierScore(1 - p, !outcome));
        expect(logScore(p, outcome)).toBe(logScore(1 - p, !outcome));
      }),
    );
  });
});

describe('the ledger', () => {
  const ledger = ledgerOf({
    forecasts: [
      forecast('a', 0.8, true),
      forecast('b', 1, false),
      forecast('a', 0.3, null),
      forecast('a', 0.6, false),
      forecast('b', 0.5, true),
    ],
  });

  it('keeps every forecast, misses and open ones, in their order', () => {
    expect(ledger.rows.map(({ by, probability: p, outcome }) => [by, p, outcome])).toEqual([
      ['a', 0.8, true],
      ['b', 1, false],
      ['a', 0.3, null],
      ['a', 0.6, false],
      ['b', 0.5, true],
    ]);
    expect(ledger.rows[2]).toMatchObject({ brier: null, log: null, surelyWrong: false });
  });

  it('scores by forecaster', () => {
    const [a, b] = ledger.forecasters;
    expect(a).toMatchObject({ by: 'a', open: 1, resolved: 2, came: 1, surelyWrong: 0 });
    expect(a!.brier).toBeCloseTo((0.04 + 0.36) / 2, 12);
    expect(a!.log).toBeCloseTo((Math.log(1 / 0.8) + Math.log(1 / 0.4)) / 2, 12);
    expect(b).toMatchObject({ by: 'b', open: 0, resolved: 2, came: 1, surelyWrong: 1 });
    expect(b!.brier).toBeCloseTo(0.625, 12);
    expect(b!.log).toBeCloseTo(Math.log(2), 12);
    expect(ledger.all).toMatchObject({ open: 1, resolved: 4, came: 2, surelyWrong: 1 });
  });

  it('says nothing where nothing is resolved', () => {
    for (const forecasts of [[], [forecast('a', 0, null)]]) {
      const { all, calibration } = ledgerOf({ forecasts });
      expect(all).toMatchObject({ resolved: 0, brier: null, log: null });
      expect(calibration.every(({ came, interval }) => came === null && interval === null)).toBe(
        true,
      );
    }
  });

  it('puts each resolved forecast in the bin that begins at or below it', () => {
    const tenths = Array.from({ length: 11 }, (_, k) => k / 10);
    const { calibration } = ledgerOf({ forecasts: tenths.map((p) => forecast('a', p, true)) });
    expect(calibration.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
    fc.assert(
      fc.property(fc.array(fc.tuple(probability, fc.option(fc.boolean()))), (all) => {
        const made = ledgerOf({ forecasts: all.map(([p, o]) => forecast('a', p, o)) });
        const sum = made.calibration.reduce((n, { count }) => n + count, 0);
        expect(sum).toBe(made.all.resolved);
        for (const { count, foreseen, came, low, high, interval } of made.calibration) {
          if (count === 0) continue;
          expect(foreseen!).toBeGreaterThanOrEqual(low - 1e-12);
          expect(foreseen!).toBeLessThanOrEqual(high + 1e-12);
          expect(interval!.low).toBeLessThanOrEqual(came! + 1e-12);
          expect(interval!.high).toBeGreaterThanOrEqual(came! - 1e-12);
        }
      }),
    );
  });
});
