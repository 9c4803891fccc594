/** What the form makes of a case, and what its steps do to the text. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCase } from '../../src/case/index.ts';
import { tryChanges } from '../../src/web/edit/edits.ts';
import { amountAs, amountOf, amountText } from '../../src/web/edit/form/amount.ts';
import {
  addOption,
  idFrom,
  labelOption,
  removeIssue,
  removeOption,
  removeParty,
} from '../../src/web/edit/form/changes.ts';
import { judgementOf, partPath } from '../../src/web/edit/form/judgement.ts';
import {
  type Order,
  orderOf,
  orderText,
  placedBefore,
  stepped,
  tiedTo,
  without,
} from '../../src/web/edit/form/order.ts';
import { EXAMPLES, textOf } from '../examples/cases.ts';

describe('amounts', () => {
  it.each([
    ['unknown', { kind: 'unknown' }],
    [undefined, { kind: 'unknown' }],
    [40, { kind: 'exact', value: 40 }],
    ['40..60', { kind: 'range', low: 40, high: 60 }],
    ['20 .. 40.5 .. 90', { kind: 'likely', low: 20, likely: 40.5, high: 90 }],
    ['many', null],
    [true, null],
    [['1'], null],
    ['40..', null],
  ])('%j', (value, amount) => {
    expect(amountOf(value)).toEqual(amount);
    if (amount !== null) expect(amountOf(amountText(amountOf(value)!))).toEqual(amount);
  });

  it('are said in another way within what was said before', () => {
    const range = amountOf('40..60')!;
    expect(amountAs(range, 'exact', [0, 100])).toEqual({ kind: 'exact', value: 50 });
    expect(amountAs(range, 'likely', [0, 100])).toEqual({
      kind: 'likely',
      low: 40,
      likely: 50,
      high: 60,
    });
    expect(amountAs(amountOf(7)!, 'range', [0, 100])).toEqual({ kind: 'range', low: 7, high: 7 });
    expect(amountAs({ kind: 'unknown' }, 'range', [0, 100])).toEqual({
      kind: 'range',
      low: 0,
      high: 100,
    });
    expect(amountAs(range, 'unknown', [0, 100])).toEqual({ kind: 'unknown' });
  });
});

const IDS = ['a', 'b', 'c', 'd'];
/** Any order with ties of the ids. */
const order = fc
  .tuple(
    fc.shuffledSubarray(IDS, { minLength: 4 }),
    fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  )
  .map(
    ([ids, ties]) =>
      orderOf(ids.map((id, at) => `${at === 0 ? '' : ties[at - 1] ? '=' : '>'}${id}`).join(' '))!,
  );
const meaning = (own: Order) => own.map((level) => [...level].sort().join('=')).join('>');

describe('orders', () => {
  it('are read and written', () => {
    expect(orderOf('a>b = c')).toEqual([['a'], ['b', 'c']]);
    for (const text of ['a', 'a > a', 'a >', 'a < b', '', 'a b > c'])
      expect(orderOf(text)).toBeNull();
    fc.assert(
      fc.property(order, (own) => {
        expect(orderOf(orderText(own))).toEqual(own);
      }),
    );
  });

  it('step through a tie and out of it, and back by the opposite step', () => {
    expect(orderText(stepped([['a'], ['b']], 'b', -1))).toBe('a = b');
    expect(orderText(stepped([['a', 'b']], 'b', -1))).toBe('b > a');
    expect(orderText(stepped([['a'], ['b']], 'a', -1))).toBe('a > b');
    fc.assert(
      fc.property(
        order,
        fc.constantFrom(...IDS),
        fc.constantFrom(-1 as const, 1 as const),
        (own, id, by) => {
          const there = stepped(own, id, by);
          expect(there.flat().sort()).toEqual(IDS);
          if (meaning(there) === meaning(own)) return;
          expect(meaning(stepped(there, id, by < 0 ? 1 : -1))).toBe(meaning(own));
          const others = (of: Order) => meaning(without(of, id));
          expect(others(there)).toBe(others(own));
        },
      ),
    );
  });

  it('can each be reached by steps from any other', () => {
    const seen = new Map([['a>b>c', [['a'], ['b'], ['c']] as Order]]);
    for (const own of seen.values())
      for (const id of ['a', 'b', 'c'])
        for (const by of [-1, 1] as const) {
          const next = stepped(own, id, by);
          if (!seen.has(meaning(next))) seen.set(meaning(next), next);
        }
    // The number of weak orders of three.
    expect(seen.size).toBe(13);
  });

  it('take what is dropped', () => {
    const own = orderOf('a > b > c')!;
    expect(orderText(placedBefore(own, 'c', 'a'))).toBe('c > a > b');
    expect(orderText(placedBefore(own, 'a', null))).toBe('b > c > a');
    expect(orderText(tiedTo(own, 'c', 'a'))).toBe('a = c > b');
    expect(orderText(placedBefore(own, 'd', 'b'))).toBe('a > d > b > c');
    expect(placedBefore(own, 'a', 'a')).toEqual(own);
    expect(tiedTo(own, 'a', 'a')).toEqual(own);
  });
});

describe('judgements', () => {
  it.each([
    ['unknown', 'unknown'],
    [undefined, 'unknown'],
    ['a > b', 'order'],
    [['a > b'], 'order'],
    [['a > b', 'a > c'], 'text'],
    [[{ a: 5 }], 'points'],
    [{ a: 5, b: 'unknown' }, 'points'],
    [{ a: 'x' }, 'text'],
    [{ z: 5 }, 'text'],
    ['a > z', 'text'],
    [7, 'text'],
  ])('%j', (value, kind) => {
    expect(judgementOf(value, IDS).kind).toBe(kind);
  });

  it('stand in their list, where they have one', () => {
    expect(partPath(['a > b'], ['x'])).toEqual(['x', 0]);
    expect(partPath('a > b', ['x'])).toEqual(['x']);
  });
});

const CASE = `case: The well # named
parties:
  upper: { walkaway: 50 }
  lower: { walkaway: 50 }
  third: { walkaway: 50 }
issues:
  water: { options: [upper, shared, lower] }
  upkeep: { options: { upper: Upper alone, both: Both } }
preferences:
  # What is known.
  upper:
    weights: water > upkeep
    water: [upper > shared > lower]
    upkeep: { upper: 0, both: 100 }
  lower: unknown
  third: { water: lower = upper > shared }
redlines:
  - { party: upper, name: a, never: { water: lower } }
  - { party: lower, name: b, never: { water: upper } }
  - { party: upper, name: c, never: { upkeep: upper } }
agreement: { needs: [upper, lower, third], quota: 5, votes: { upper: 3, lower: 3 } }
`;
const errorsOf = (text: string) =>
  readCase(text, { file: 'x.case.yaml' }).problems.filter(({ severity }) => severity === 'error');
const changedBy = (changes: Parameters<typeof tryChanges>[1], text = CASE) =>
  parse(tryChanges(text, changes)!);

describe('steps in the form', () => {
  const root = parse(CASE);

  it('take a party away with all that is only about it', () => {
    const text = tryChanges(CASE, removeParty(root, 'upper'))!;
    const { parties, preferences, redlines, agreement } = parse(text);
    expect(Object.keys(parties)).toEqual(['lower', 'third']);
    expect(Object.keys(preferences)).toEqual(['lower', 'third']);
    expect(redlines.map(({ name }: { name: string }) => name)).toEqual(['b']);
    expect(agreement).toEqual({ needs: ['lower', 'third'], quota: 5, votes: { lower: 3 } });
    expect(text).toContain('# What is known.');
  });

  it('take an option away from every order and every list of points', () => {
    expect(changedBy(removeOption(root, 'water', 'upper')).preferences).toMatchObject({
      upper: { water: ['shared > lower'] },
      third: { water: 'lower > shared' },
    });
    expect(changedBy(removeOption(root, 'upkeep', 'upper'))).toMatchObject({
      issues: { upkeep: { options: { both: 'Both' } } },
      preferences: { upper: { upkeep: { both: 100 } } },
    });
  });

  it('take an issue away; an order of one is none', () => {
    const { issues, preferences } = changedBy(removeIssue(root, 'upkeep'));
    expect(Object.keys(issues)).toEqual(['water']);
    expect(preferences.upper).toEqual({ weights: 'unknown', water: ['upper > shared > lower'] });
  });

  it('add and label options, as a list while ids are enough', () => {
    expect(changedBy(addOption(root, 'water', 'nobody')).issues.water.options).toEqual([
      'upper',
      'shared',
      'lower',
      'nobody',
    ]);
    expect(changedBy(addOption(root, 'water', 'Nobody at all')).issues.water.options).toMatchObject(
      {
        upper: 'upper',
        'nobody-at-all': 'Nobody at all',
      },
    );
    expect(changedBy(labelOption(root, 'water', 'shared', 'By days')).issues.water.options).toEqual(
      {
        upper: 'upper',
        shared: 'By days',
        lower: 'lower',
      },
    );
    expect(changedBy(labelOption(root, 'upkeep', 'both', 'We')).issues.upkeep.options.both).toBe(
      'We',
    );
  });

  it('leave a party out of any example, of which nothing else is left', () => {
    for (const name of EXAMPLES) {
      const text = textOf(name);
      const whole = parse(text);
      for (const party of Object.keys(whole.parties)) {
        const changed = tryChanges(text, removeParty(whole, party));
        expect(changed, `${name} ${party}`).not.toBeNull();
        const { parties, preferences, redlines = [] } = parse(changed!);
        expect([party in parties, party in preferences]).toEqual([false, false]);
        expect(redlines.some((line: { party: string }) => line.party === party)).toBe(false);
      }
    }
  });

  it('make ids that the case file allows and that are not taken', () => {
    expect(idFrom('Überregierung (alt)', [], 'party')).toBe('uberregierung-alt');
    expect(idFrom('weights', [], 'issue')).toBe('issue');
    expect(idFrom('水', ['party'], 'party')).toBe('party-2');
    expect(idFrom('3 rooms', [], 'x')).toBe('rooms');
    fc.assert(
      fc.property(fc.string(), fc.array(fc.constantFrom('a', 'b', 'issue')), (name, taken) => {
        const id = idFrom(name, taken, 'issue');
        expect(taken).not.toContain(id);
        const text = `case: x\nparties: { p: {}, q: {} }\nissues: { ${id}: { options: [yes-1, no-1] } }\npreferences: { p: unknown, q: unknown }\n`;
        expect(errorsOf(text)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
