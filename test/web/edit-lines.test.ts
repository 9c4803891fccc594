/** Changes by line and column, as the editor makes them, in texts with any line ends. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines, difference, evened, lineStarts } from '../../src/web/edit/lines.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\r', 'ä', '😀'), { maxLength: 20 })
  .map((parts) => parts.join(''));

describe('lines', () => {
  it('keep the line ends that are not changed', () => {
    const after = changedLines('a\r\nb\nc', [
      { from: [0, 1], to: [0, 1], insert: '\nx' },
      { from: [2, 0], to: [2, 1], insert: 'd' },
    ]);
    expect(after).toBe('a\r\nx\r\nb\nd');
  });

  it('make the change that the editor made', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), text.map(evened), (own, a, b, insert) => {
        const shown = evened(own);
        const [from, to] = [a % (shown.length + 1), b % (shown.length + 1)].sort((x, y) => x - y);
        const place = (offset: number): [number, number] => {
          const lines = shown.slice(0, offset).split('\n');
          return [lines.length - 1, lines.at(-1)!.length];
        };
        const after = changedLines(own, [{ from: place(from!), to: place(to!), insert }]);
        expect(evened(after)).toBe(shown.slice(0, from) + insert + shown.slice(to));
      }),
    );
  });

  it('start after every break', () => {
    expect(lineStarts('a\r\n\rb\n')).toEqual([0, 3, 4, 6]);
  });

  it('differ in one stretch, which turns one text into the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { from, to, insert } = difference(before, after);
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
        expect(to - from).toBeLessThanOrEqual(before.length);
      }),
    );
    expect(difference('abc', 'abbc')).toEqual({ from: 2, to: 2, insert: 'b' });
  });
});
