/** The history of the case's text, shared by the editor and the form. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument, type Hand } from '../../src/web/state/document.ts';

describe('the document', () => {
  it('joins quick changes by one hand to one thing, and no others', () => {
    const document = createDocument();
    document.open('0');
    document.change('1', 'editor', 0);
    document.change('2', 'editor', 500);
    document.change('3', 'form', 600, 'name');
    document.change('4', 'form', 700, 'veto');
    document.change('5', 'form', 800, 'veto');
    document.change('6', 'form', 2000, 'veto');
    const seen = [];
    while (document.canUndo.value) {
      document.undo();
      seen.push(document.text.value);
    }
    expect(seen).toEqual(['5', '3', '2', '0']);
  });

  it('does not join to a change that was undone, or to the text that was opened', () => {
    const document = createDocument();
    document.open('a');
    document.change('b', 'editor', 0);
    document.undo();
    document.change('c', 'editor', 10);
    document.undo();
    expect(document.text.value).toBe('a');
    document.open('z');
    expect([document.canUndo.value, document.canRedo.value]).toEqual([false, false]);
  });

  it('goes back and forth through what was, whatever was done', () => {
    const step = fc.record({
      text: fc.stringMatching(/^[a-c]{0,2}$/),
      hand: fc.constantFrom<Hand>('editor', 'form', 'keep', 'load'),
      wait: fc.constantFrom(1, 1000),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const document = createDocument();
        document.open('start');
        let now = 0;
        for (const { text, hand, wait } of steps) {
          now += wait;
          document.change(text, hand, now);
          expect(document.text.value).toBe(text);
        }
        const end = document.text.value;
        let undone = 0;
        for (; document.canUndo.value; undone += 1) document.undo();
        expect(document.text.value).toBe('start');
        for (; undone > 0; undone -= 1) document.redo();
        expect([document.text.value, document.canRedo.value]).toEqual([end, false]);
      }),
    );
  });

  it('drops the oldest steps once it holds too much', () => {
    const document = createDocument();
    const big = (letter: string) => letter.repeat(9_000_000);
    document.open(big('a'));
    for (const letter of 'bcd') document.change(big(letter), 'keep', letter.charCodeAt(0) * 1000);
    document.undo();
    document.undo();
    expect([document.text.value[0], document.canUndo.value]).toEqual(['b', false]);
  });
});
