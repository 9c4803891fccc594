import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChallengeRun,
  type ForecastActor,
  ForecastLimitError,
  runChallenge,
} from '../../src/forecast/index.ts';
import { actors, awkward } from './arbitrary.ts';
import { EMISSION, PUBLISHED_MEDIANS } from './emission.ts';
import { plainChallenge, plainMedian } from './oracle-challenge.ts';

const MODES = ['text', 'replication'] as const;
const options = fc.record({
  mode: fc.constantFrom(...MODES),
  stay: fc.constantFrom(1, 0.5, 0),
  rounds: fc.constant(3),
});

/** Moves whose sides differ by less than rounding could: the oracle may see them the other way. */
function clear(run: ChallengeRun): boolean {
  return run.rounds.every(({ moves }) =>
    moves.every(
      ({ own, other }) =>
        Math.abs(own) > 1e-9 && Math.abs(other - Math.abs(own)) > 1e-9 && other > 1e-9,
    ),
  );
}

describe('the challenge model', () => {
  it('gives the published medians of the emission standards, but for the second round', () => {
    const { rounds } = runChallenge(EMISSION, { mode: 'replication', rounds: 8 });
    const medians = rounds.map(({ median }) => median);
    // 9.611 where 9.9 is printed; no reading of the text that was tried gives 9.9.
    expect(medians.map((m) => m.toFixed(3))).toEqual([
      '8.416',
      '9.611',
      '9.962',
      '9.962',
      '9.962',
      '7.472',
      '8.825',
      '9.671',
    ]);
    medians.forEach((median, k) => {
      if (k !== 1) expect(Math.abs(median - PUBLISHED_MEDIANS[k]!)).toBeLessThan(0.1);
    });
  });

  it('says who moved to whom in the first round of them', () => {
    const [round] = runChallenge(EMISSION, { rounds: 1 }).rounds;
    expect(round!.moves.map(({ name, kind, to }) => [name, kind, Number(to.toFixed(3))])).toEqual([
      ['Belgium', 'compromise', 8.416],
      ['Luxembourg', 'confrontation', 7],
      ['Ireland', 'confrontation', 4],
    ]);
  });

  it('agrees with a loop for every sum', () => {
    fc.assert(
      fc.property(actors, options, (list, chosen) => {
        const run = runChallenge(list, chosen);
        fc.pre(clear(run));
        const plain = plainChallenge(list, chosen);
        expect(run.rounds.length).toBe(plain.length);
        run.rounds.forEach((round, k) => {
          const { risk, positions, moves } = plain[k]!;
          for (const [i, r] of risk.entries()) expect(round.risk[i]).toBeCloseTo(r, 9);
          for (const [i, x] of positions.entries()) expect(round.positions[i]).toBeCloseTo(x, 7);
          const kinds = moves.map((move) => move?.[0] ?? null);
          const ours = list.map(
            ({ name }) => round.moves.find((m) => m.name === name)?.kind ?? null,
          );
          expect(ours).toEqual(kinds);
          expect(round.median).toBe(plainMedian(round.positions, list));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('stays within the positions, with risk exponents from a half to two', () => {
    fc.assert(
      fc.property(fc.oneof(actors, awkward), options, (list, chosen) => {
        const run = runChallenge(list, { ...chosen, rounds: 20 });
        const x = list.map(({ position }) => position);
        const [low, high] = [Math.min(...x), Math.max(...x)];
        for (const { positions, risk, mean, median } of run.rounds) {
          for (const at of [...positions, mean, median]) {
            expect(at).toBeGreaterThanOrEqual(low - 1e-9);
            expect(at).toBeLessThanOrEqual(high + 1e-9);
          }
          for (const r of risk) {
            expect(r).toBeGreaterThanOrEqual(0.5 - 1e-9);
            expect(r).toBeLessThanOrEqual(2 + 1e-9);
          }
        }
        expect(run.forecast === null).toBe(list.every((a) => a.capability * a.salience === 0));
      }),
    );
  });

  it('follows names, and the units of scale and capability', () => {
    fc.assert(
      fc.property(actors, options, (list, chosen) => {
        const run = runChallenge(list, chosen);
        fc.pre(clear(run));
        const turned = runChallenge([...list].reverse(), chosen);
        const changed = list.map((a) => ({
          ...a,
          name: `${a.name}!`,
          position: 7 + 3 * a.position,
          capability: 1000 * a.capability,
        }));
        const scaled = runChallenge(changed, chosen);
        expect(turned.forecast).toBeCloseTo(run.forecast!, 6);
        expect(scaled.forecast).toBeCloseTo(7 + 3 * run.forecast!, 5);
      }),
    );
  });

  it('changes nothing where an actor without capability joins another', () => {
    fc.assert(
      fc.property(actors, (list) => {
        const chosen = { mode: 'text', rounds: 1 } as const;
        const before = runChallenge(list, chosen).rounds[0]!;
        // The exponents are relative to the most and the least secure actor: only a joining actor
        // that is neither changes nothing.
        const idle = { ...list[0]!, name: 'idle', capability: 0 };
        const after = runChallenge([...list, idle], chosen).rounds[0]!;
        const same = before.risk.every((r, k) => Math.abs(r - after.risk[k]!) < 1e-9);
        before.positions.forEach((x, k) => {
          if (same) expect(after.positions[k]).toBeCloseTo(x, 7);
        });
        expect(after.median).toBe(plainMedian(after.positions.slice(0, -1), list));
      }),
    );
  });

  it('mirrors with the scale as the text has it', () => {
    fc.assert(
      fc.property(actors, (list) => {
        const chosen = { mode: 'text', rounds: 1 } as const;
        const run = runChallenge(list, chosen);
        fc.pre(clear(run));
        const mirrored = runChallenge(
          list.map((a) => ({ ...a, position: 100 - a.position })),
          chosen,
        );
        for (const [k, x] of run.rounds[0]!.positions.entries()) {
          expect(mirrored.rounds[0]!.positions[k]).toBeCloseTo(100 - x, 6);
        }
      }),
    );
  });

  it('has an answer where there is little to go by', () => {
    const one: ForecastActor = { name: 'a', position: 40, salience: 1, capability: 1 };
    for (const mode of MODES) {
      expect(runChallenge([one], { mode })).toMatchObject({ forecast: 40, settled: true });
      expect(runChallenge([], { mode }).forecast).toBeNull();
      expect(runChallenge([one, { ...one, name: 'b' }], { mode }).forecast).toBe(40);
      expect(runChallenge([one], { mode, rounds: 0 }).forecast).toBe(40);
    }
    // Two of equal weight: what each expects of the other is the same, and neither moves.
    const two = [
      { ...one, position: 0 },
      { ...one, name: 'b', position: 100 },
    ];
    expect(runChallenge(two, { mode: 'text' }).rounds[0]!.moves).toEqual([]);
  });

  it('does not mind how small the unit of capability is', () => {
    for (const mode of MODES) {
      const small = EMISSION.map((a) => ({ ...a, capability: 1e-20 * a.capability }));
      const [one, other] = [EMISSION, small].map((list) => runChallenge(list, { mode, rounds: 2 }));
      expect(one!.rounds[1]!.moves.length).toBeGreaterThan(0);
      for (const [k, x] of one!.rounds[1]!.positions.entries()) {
        expect(other!.rounds[1]!.positions[k]).toBeCloseTo(x, 9);
      }
    }
  });

  it('refuses more than it can take on', () => {
    const many = Array.from({ length: 1001 }, (_, k) => ({ ...EMISSION[0]!, name: `${k}` }));
    expect(() => runChallenge(many)).toThrow(ForecastLimitError);
    expect(() => runChallenge(EMISSION, { rounds: 1e6 })).toThrow(/rounds/);
  });
});
