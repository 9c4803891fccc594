import { describe, expect, it } from 'vitest';
import {
  acceptingOf,
  createEvaluator,
  createGrid,
  evaluateTables,
  positionOf,
  ruleOf,
  spaceOf,
  termsAt,
  UNIT,
} from '../../src/deals/index.ts';
import { buildCase } from '../support/build.ts';

const kase = buildCase({
  issues: { land: ['all', 'half', 'none'], pay: ['yes', 'no'], name: ['a', 'b'] },
  logic: [{ land: 'none', pay: 'yes' }],
  parties: {
    north: {
      walkaway: 50,
      weights: [60, 30, 10],
      values: [
        [100, 50, 0],
        [0, 100],
        [100, 0],
      ],
      never: { whole: { land: ['none'], name: 'b' } },
    },
    south: {
      walkaway: 39.5,
      weights: [50, 50, 0],
      values: [
        [0, 40, 100],
        [100, 0],
        [0, 100],
      ],
      bonuses: [{ when: { land: 'half', pay: 'yes' }, points: 7.5 }],
    },
  },
});

/** The draw of a case without uncertainty. */
const draw = Float64Array.from(kase.inputs, (input) => input.low);

describe('the package space', () => {
  it('lists the logical packages by code, the last issue fastest', () => {
    const space = spaceOf(kase);
    expect(space.size).toBe(12);
    expect(space.strides).toEqual([4, 2, 1]);
    expect([...space.codes!]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 10, 11]);
    expect(termsAt(space, 9)).toEqual({ land: 'none', pay: 'no', name: 'b' });
    expect(positionOf(space, [2, 1, 1])).toBe(9);
    expect(positionOf(space, [2, 0, 1])).toBe(-1);
    expect(spaceOf(kase)).toBe(space);
  });

  it('marks the packages that break a red line', () => {
    expect([...spaceOf(kase).broken]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  });
});

describe('evaluation', () => {
  it('adds up weights times values and bonuses, in millionths', () => {
    const { utilities, walkaways, unmet } = createEvaluator(spaceOf(kase)).evaluate(draw);
    const points = (u: Int32Array) => [...u].map((x) => x / UNIT);
    expect(points(utilities[0]!)).toEqual([70, 60, 100, 90, 40, 30, 70, 60, 40, 30]);
    expect(points(utilities[1]!)).toEqual([50, 50, 0, 0, 77.5, 77.5, 20, 20, 50, 50]);
    expect([...walkaways]).toEqual([50 * UNIT, 39.5 * UNIT]);
    // Demands: north:walkaway 1, north:whole 2, south:walkaway 4.
    expect([...unmet]).toEqual([0, 0, 4, 4, 1, 1, 4, 4, 1, 3]);
  });

  it('gives the same from tables of integers', () => {
    const grid = createGrid([2, 2]);
    const tables = [
      [
        [3, 1],
        [0, 5],
      ],
      [
        [0, 4],
        [2, -1],
      ],
    ];
    const { utilities, unmet } = evaluateTables(grid, tables, [3, 4]);
    expect(utilities.map((u) => [...u])).toEqual([
      [3, 8, 1, 6],
      [2, -1, 6, 3],
    ]);
    expect([...unmet]).toEqual([2, 2, 1, 2]);
  });
});

describe('the rule of agreement', () => {
  it('knows who accepts from the demands not met', () => {
    const rule = ruleOf(kase);
    expect([...rule.demandsOf]).toEqual([3, 4]);
    expect([0, 1, 2, 4, 5].map((unmet) => acceptingOf(rule, unmet))).toEqual([3, 2, 2, 1, 0]);
    expect([...rule.holds]).toEqual([0, 0, 0, 1]);
    expect(rule).toMatchObject({ minimalWinning: [3], everyone: true });
  });

  it('counts votes, and the consent of those who are needed', () => {
    const party = (votes: number) => ({ votes });
    const rule = ruleOf(
      buildCase({
        issues: { land: ['all'] },
        parties: { a: party(3), b: party(2), c: party(2), d: party(0) },
        quota: 4,
        needs: ['d'],
      }),
    );
    // Deciders a, b, c, d are bits 1, 2, 4, 8.
    expect(rule.minimalWinning).toEqual([0b1011, 0b1101, 0b1110]);
    expect(rule.everyone).toBe(false);
  });
});
