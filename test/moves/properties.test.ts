/** What holds of every conflict, whoever its movers are and however it is written down. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BIT } from '../../src/moves/index.ts';
import { sweepVerdicts } from '../../src/moves/sweep.ts';
import { forms } from '../support/moves-arbitrary.ts';
import { spaceOf } from '../support/moves-engine.ts';
import type { OracleForm, OracleRanks } from '../support/moves-oracle.ts';

const few = forms({ movers: [2, 4], states: 64 });

/** Verdicts by mover and state of the form. */
function verdictsOf(form: OracleForm, ranks: OracleRanks): number[][] {
  const { space, codes, arrays } = spaceOf(form, ranks);
  const verdicts = sweepVerdicts(space, arrays);
  return verdicts.map((own) => codes.map((code) => own[code]!));
}

/** The places of `0 .. count - 1` in another order. */
const orders = (count: number) =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, k) => k),
    { minLength: count },
  );

describe('of the concepts', () => {
  it('Nash brings the others with it, and SMR and SEQ bring GMR', () => {
    fc.assert(
      fc.property(few, ({ form, ranks }) => {
        const broken = verdictsOf(form, ranks)
          .flat()
          .filter((bits) => {
            const has = (concept: keyof typeof BIT) => (bits & BIT[concept]) !== 0;
            if (has('nash')) return !(has('gmr') && has('smr') && has('seq'));
            return (has('smr') || has('seq')) && !has('gmr');
          });
        expect(broken).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the verdicts do not depend', () => {
  it('on the names of the movers', () => {
    const renamed = few.chain((conflict) =>
      fc.tuple(fc.constant(conflict), orders(conflict.movers)),
    );
    fc.assert(
      fc.property(renamed, ([{ form, ranks }, order]) => {
        const options = form.options.map((option) => ({
          ...option,
          mover: order.indexOf(option.mover),
        }));
        const told = verdictsOf(
          { ...form, options },
          order.map((i) => ranks[i]!),
        );
        const plain = verdictsOf(form, ranks);
        expect(told).toEqual(order.map((i) => plain[i]!));
      }),
      { numRuns: 300 },
    );
  });

  it('on the order of the options', () => {
    const reordered = few.chain((conflict) =>
      fc.tuple(fc.constant(conflict), orders(conflict.form.options.length)),
    );
    fc.assert(
      fc.property(reordered, ([{ form, ranks }, order]) => {
        const options = order.map((k) => form.options[k]!);
        const states = form.states.map((state) => order.map((k) => state[k]!));
        expect(verdictsOf({ ...form, options, states }, ranks)).toEqual(verdictsOf(form, ranks));
      }),
      { numRuns: 300 },
    );
  });

  it('on which value of an option is called which', () => {
    fc.assert(
      fc.property(few, ({ form, ranks }) => {
        const turned = { both: 'both', up: 'down', down: 'up' } as const;
        const options = form.options.map((option) => ({ ...option, goes: turned[option.goes] }));
        const states = form.states.map((state) =>
          state.map((value, k) => options[k]!.values - 1 - value),
        );
        expect(verdictsOf({ ...form, options, states }, ranks)).toEqual(verdictsOf(form, ranks));
      }),
      { numRuns: 300 },
    );
  });

  it('on anything of the ranks but their order', () => {
    const stretched = fc.tuple(
      few,
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(stretched, ([{ form, ranks }, shift, factor]) => {
        const other = ranks.map((row) => row.map((x) => x ** 3 * factor + shift));
        const big = ranks.map((row) => row.map((x) => (x - 500) * 4_000_000));
        expect(verdictsOf(form, other.map(dense))).toEqual(verdictsOf(form, ranks));
        expect(verdictsOf(form, big)).toEqual(verdictsOf(form, ranks));
      }),
      { numRuns: 300 },
    );
  });
});

/** The same order in the numbers 0, 1, 2, ... */
function dense(row: readonly number[]): number[] {
  const levels = [...new Set(row)].sort((a, b) => a - b);
  return row.map((x) => levels.indexOf(x));
}

describe('the verdicts on the states there were do not change', () => {
  it('when states are added that nobody can get to', () => {
    const added = few.chain((conflict) => {
      const { movers, states } = conflict;
      const more = fc.array(fc.integer({ min: 0, max: 1000 }), {
        minLength: states,
        maxLength: states,
      });
      return fc.tuple(
        fc.constant(conflict),
        fc.integer({ min: 0, max: movers - 1 }),
        fc.array(more, { minLength: movers, maxLength: movers }),
      );
    });
    fc.assert(
      fc.property(added, ([{ form, ranks, states: count }, mover, more]) => {
        // An option that can only be given up, where it has been: nothing leads to what has it.
        const options = [...form.options, { mover, values: 2, goes: 'down' as const }];
        const states = [0, 1].flatMap((value) => form.states.map((state) => [...state, value]));
        const all = ranks.map((row, i) => [...row, ...more[i]!]);
        const told = verdictsOf({ ...form, options, states }, all);
        expect(told.map((row) => row.slice(0, count))).toEqual(verdictsOf(form, ranks));
      }),
      { numRuns: 300 },
    );
  });

  it('when a mover joins whose option matters to nobody', () => {
    fc.assert(
      fc.property(few, ({ form, ranks, states: count }) => {
        const options = [...form.options, { mover: form.movers, values: 2, goes: 'both' as const }];
        const states = [0, 1].flatMap((value) => form.states.map((state) => [...state, value]));
        const twice = ranks.map((row) => [...row, ...row]);
        const idle = states.map(() => 7);
        const grown = { movers: form.movers + 1, options, states };
        const told = verdictsOf(grown, [...twice, idle]);
        const plain = verdictsOf(form, ranks);
        expect(told.slice(0, -1)).toEqual(plain.map((row) => [...row, ...row]));
        const all = BIT.nash | BIT.gmr | BIT.smr | BIT.seq;
        expect(told.at(-1)).toEqual(new Array(2 * count).fill(all));
      }),
      { numRuns: 300 },
    );
  });
});
