/** How problems put things into words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, listed, meant, nearest, plain, quoted } from '../../src/case/words.ts';

describe('nearest', () => {
  it.each([
    ['weigths', ['weights', 'bonuses'], 'weights'],
    ['WEIGHTS', ['weights', 'bonuses'], 'weights'],
    ['rusia', ['ukraine', 'russia'], 'russia'],
    ['terr', ['territory', 'status'], 'territory'],
    ['sta', ['status', 'standing'], null],
    ['xyz', ['territory', 'status'], null],
    ['ab', ['ac', 'ad'], 'ac'],
    ['', ['a'], 'a'],
    ['x', [], null],
  ])('%s among %j is %s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it('is one of the words, or none', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, known) => {
        const found = nearest(word, known);
        expect(found === null || known.includes(found)).toBe(true);
        if (known.includes(word) && word.length <= 64)
          expect(found?.toLowerCase()).toBe(word.toLowerCase());
      }),
    );
  });
});

describe('words', () => {
  it('quotes on one line, cut to 60 characters', () => {
    expect(quoted('a\n  b\tc')).toBe('`a b c`');
    expect(quoted('x'.repeat(60))).toBe(`\`${'x'.repeat(60)}\``);
    expect(quoted('🕊'.repeat(100))).toBe(`\`${'🕊'.repeat(59)}…\``);
    expect(quoted('a\u001b[31m\u202e')).toBe('`a\ufffd[31m\ufffd`');
  });

  it('lists', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('`a`');
    expect(listed(['a', 'b'], 'or')).toBe('`a` or `b`');
    expect(listed(['a', 'b', 'c'])).toBe('`a`, `b` and `c`');
    expect(listed(Array(14).fill('x'))).toMatch(/`x` and 2 more$/);
  });

  it('guesses, or says what there is', () => {
    expect(meant('weigths', ['weights'], 'Known here:')).toBe('Did you mean `weights`?');
    expect(meant('abc', ['x', 'y'], 'Known here:')).toBe('Known here: `x` and `y`.');
    expect(meant('abc', [], 'Known here:')).toBe('None is declared.');
  });

  it('writes numbers without rounding noise', () => {
    expect(plain(0.1 + 0.2)).toBe('0.3');
    expect(plain(-5)).toBe('-5');
    expect(plain(1e9)).toBe('1000000000');
  });

  it('names what it found', () => {
    expect([null, 5, true, 'x', [], {}].map(kindOf)).toEqual([
      'nothing',
      'the number 5',
      '`true`',
      'the text `x`',
      'a list',
      'a map',
    ]);
  });
});
