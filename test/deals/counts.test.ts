import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCounts, packCounts } from '../../src/deals/counts.ts';
import { highest } from '../../src/deals/top.ts';

describe('packed counts', () => {
  it('come back as they were, added to what is there', () => {
    const counts = fc.array(
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 1e6 })),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(counts, fc.nat({ max: 1000 }), (list, before) => {
        const totals = new Uint32Array(list.length).fill(before);
        addCounts(JSON.parse(JSON.stringify(packCounts(list))), totals);
        expect([...totals]).toEqual(list.map((count) => before + count));
      }),
      { numRuns: 500 },
    );
  });

  it('take no character that JSON writes as two, and few for zeros', () => {
    const text = packCounts(Array.from({ length: 5000 }, (_, k) => k));
    expect(JSON.stringify(text).length).toBe(text.length + 2);
    expect(packCounts(new Uint8Array(1e6)).length).toBeLessThan(8);
  });

  it('go past what is turned into text at once', () => {
    const counts = Array.from({ length: 30_000 }, (_, k) => k % 97);
    const totals = new Uint32Array(counts.length);
    addCounts(packCounts(counts), totals);
    expect([...totals]).toEqual(counts);
  });
});

describe('the highest entries', () => {
  it('are the first of all in order of score, then of index', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 12 }), (list, limit) => {
        const sorted = list
          .map((score, k) => ({ score, k }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || a.k - b.k);
        expect(highest(list.length, limit, (k) => list[k]!)).toEqual(
          sorted.slice(0, limit).map(({ k }) => k),
        );
      }),
    );
  });
});
