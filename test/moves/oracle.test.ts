/** The engine and the oracle, cell by cell, on random conflicts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BIT, type Concept } from '../../src/moves/index.ts';
import { sweepVerdicts } from '../../src/moves/sweep.ts';
import { forms } from '../support/moves-arbitrary.ts';
import { spaceOf } from '../support/moves-engine.ts';
import { byRanks, type Named, standard } from '../support/moves-oracle.ts';

const CONCEPT: Readonly<Record<Named, Concept>> = {
  Nash: 'nash',
  GMR: 'gmr',
  SMR: 'smr',
  SEQ: 'seq',
};
const bitsOf = (verdict: Readonly<Record<Named, boolean>>) =>
  (Object.keys(CONCEPT) as Named[]).reduce(
    (bits, k) => bits | (verdict[k] ? BIT[CONCEPT[k]] : 0),
    0,
  );
const standardBits = BIT.nash | BIT.gmr | BIT.smr | BIT.seq;

describe('sweeps over an option form', () => {
  it.each([
    [2000, 32],
    [20, 600],
  ])('agree on Nash, GMR, SMR and SEQ: %i conflicts of up to %i states', (numRuns, states) => {
    fc.assert(
      fc.property(forms({ movers: [2, 4], states }), ({ form, ranks, ...conflict }) => {
        const { space, codes, arrays } = spaceOf(form, ranks);
        const verdicts = sweepVerdicts(space, arrays);
        for (let i = 0; i < form.movers; i++) {
          const told = standard({ ...conflict, ...byRanks(ranks) }, i).map(bitsOf);
          expect(codes.map((code) => verdicts[i]![code]! & standardBits)).toEqual(told);
        }
      }),
      { numRuns },
    );
  });
});
