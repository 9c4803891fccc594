import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PACKED, packed, throughJson, unpacked } from '../../src/draws/index.ts';

describe('packed numbers', () => {
  it('come out as they went in, through JSON too', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: MOST_PACKED }), { maxLength: 200 });
    fc.assert(
      fc.property(numbers, fc.constantFrom(1, 100), (list, times) => {
        const long = Array.from({ length: times }, () => list).flat();
        const text = throughJson(packed(long), 'text');
        expect(long.map((_, place) => unpacked(text, place))).toEqual(long);
        expect(text).toHaveLength(long.length);
      }),
    );
  });

  it.each([-1, MOST_PACKED + 1, Number.NaN])('do not hold %d', (number) => {
    expect(() => packed([0, number])).toThrow(RangeError);
  });
});
