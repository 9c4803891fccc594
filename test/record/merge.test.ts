/** Joining records: what is told twice is there once, with every place where it is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, type Record, type StatementItem } from '../../src/record/index.ts';
import { actor, meeting, passage, source, statement } from './made.ts';

const LONG = 'we will not sign this paper in its present form';

/** Joins statements of two reports, issued on the two days given. */
function joined(
  one: readonly StatementItem[],
  two: readonly StatementItem[],
  days: readonly [string | null, string | null] = ['2031-05-01', '2031-05-02'],
): readonly StatementItem[] {
  const first = { sources: [source('a', { issued: days[0] })], statements: one, events: [] };
  const second = { sources: [source('b', { issued: days[1] })], statements: two, events: [] };
  return mergeRecords([first, second]).statements;
}

const count = (...args: Parameters<typeof joined>) => joined(...args).length;

describe('one statement in two reports', () => {
  it('is kept once, as the earlier report has it, with the other place beside it', () => {
    const [one, two] = [statement('a', 'Ana Bel', LONG), statement('b', 'Ana Bel', LONG)];
    expect(joined([one], [two], ['2031-05-02', '2031-05-01'])).toEqual([
      { ...two, also: [{ source: 'a', content: one.content }] },
    ]);
  });

  it.each([
    [
      'letter case, blanks and apostrophes',
      "we  don't want a war here",
      'We don’t want\na war here',
      1,
    ],
    ['other words', LONG, `${LONG.slice(0, -4)}shape`, 2],
    [
      'a long quotation within a longer one',
      `${LONG}, not now`,
      'not sign this paper in its present form',
      1,
    ],
    ['four words within more', LONG, 'in its present form', 2],
    ['five words within more', LONG, 'paper in its present form', 1],
    [
      'words that stand apart in the other',
      'we will sign no paper in any form',
      'we will sign paper in any form',
      2,
    ],
  ])('with %s', (_, one, two, kept) => {
    expect(count([statement('a', 'Ana Bel', one)], [statement('b', 'Ana Bel', two)])).toBe(kept);
  });

  it('is found where one report splits the quotation', () => {
    const split = statement('b', 'Ana Bel', ['we will not sign this paper', 'in its present form']);
    expect(count([statement('a', 'Ana Bel', LONG)], [split])).toBe(1);
  });

  it.each([
    ['“', '”'],
    ['"', '"'],
    ['«', '»'],
    ['„', '“'],
    ['「', '」'],
  ])('is found by its quoted words within %s%s', (open, close) => {
    const mixed = { form: 'mixed' } as const;
    const inner = open === close ? 'enough' : `${open}enough${close}`;
    const one = statement('a', 'Ana Bel', `the round ${open}useful ${inner} now${close}`, mixed);
    const two = statement('b', 'Ana Bel', 'their meeting had been "Useful enough now"', mixed);
    expect(count([one], [two])).toBe(1);
  });

  it('is found under a last name alone, and not under another name', () => {
    expect(count([statement('a', 'Ana Bel', LONG)], [statement('b', 'Bel', LONG)])).toBe(1);
    expect(count([statement('a', 'Ana Bel', LONG)], [statement('b', 'Ana Cor', LONG)])).toBe(2);
  });

  it('needs a known speaker who said it', () => {
    for (const kind of ['unknown', 'report'] as const) {
      const told = (from: string) => statement(from, 'x', LONG, { speaker: actor('He', kind) });
      expect(count([told('a')], [told('b')])).toBe(2);
    }
    const denied = (from: string) => statement(from, 'Ana Bel', LONG, { negated: true });
    expect(count([denied('a')], [denied('b')])).toBe(2);
  });

  it('is found without quotation marks where all the words are the same', () => {
    const told = (from: string, words: string) =>
      statement(from, 'Ana Bel', words, { form: 'indirect' });
    expect(count([told('a', LONG)], [told('b', LONG)])).toBe(1);
    expect(count([told('a', LONG)], [told('b', `${LONG} at all`)])).toBe(2);
    expect(count([told('a', 'she was glad')], [told('b', 'she was glad')])).toBe(2);
  });
});

describe('a short quotation', () => {
  const no = (from: string, more = {}) => statement(from, 'Ana Bel', 'never', more);

  it.each([
    ['2031-05-01', '2031-05-04', 1],
    ['2031-05-01', '2031-05-05', 2],
    ['2031-05-31', '2031-06-02', 1],
    [null, null, 1],
    [null, '2031-05-01', 2],
  ])('of reports of %s and %s', (one, two, kept) => {
    expect(count([no('a')], [no('b')], [one, two])).toBe(kept);
  });

  it('said twice in one report is two utterances, each found in the other report', () => {
    const twice = (from: string) => [
      no(from),
      no(from, { id: `${from}:second`, content: [passage('never', 900)] }),
    ];
    expect(count(twice('a'), [])).toBe(2);
    expect(count(twice('a'), [no('b')])).toBe(2);
    expect(count(twice('a'), twice('b'))).toBe(2);
  });
});

describe('one event in two reports', () => {
  const two = (a: Parameters<typeof meeting>, b: Parameters<typeof meeting>) =>
    mergeRecords([
      { sources: [source('a')], statements: [], events: [meeting(...a)] },
      { sources: [source('b')], statements: [], events: [meeting(...b)] },
    ]).events;
  const day = '2031-05-01';

  it('is kept once, whoever is the subject', () => {
    const [event, ...others] = two(
      ['a', ['Ana Bel', 'Cor', 'Dov'], day],
      ['b', ['Cor', 'Bel'], day],
    );
    expect(others).toEqual([]);
    expect(event!.also).toEqual([{ source: 'b', content: [passage('Cor met Bel')] }]);
  });

  it.each([
    ['another day', {}, '2031-05-02', 2],
    ['another kind', { kind: 'reject' }, day, 2],
    ['denied', { status: 'negated' }, day, 2],
    ['planned', { status: 'future' }, day, 2],
    ['told as history', { status: 'historical' }, day, 1],
    ['the other people', { sources: [actor('Eve')] }, day, 2],
  ] as const)('differs where it is %s', (_, more, iso, kept) => {
    expect(two(['a', ['Ana', 'Bel'], day], ['b', ['Ana', 'Bel'], iso, more])).toHaveLength(kept);
  });

  it('is not told by a month alone, nor by no date; by a month and a place it is', () => {
    const at = (place: string) => ({ place: passage(place) });
    expect(two(['a', ['Ana', 'Bel'], null], ['b', ['Ana', 'Bel'], null])).toHaveLength(2);
    expect(two(['a', ['Ana', 'Bel'], '2031-05'], ['b', ['Ana', 'Bel'], '2031-05'])).toHaveLength(2);
    const there = (a: string, b: string) =>
      two(['a', ['Ana', 'Bel'], '2031-05', at(a)], ['b', ['Ana', 'Bel'], '2031-05', at(b)]);
    expect(there('in Oslo', 'in Oslo')).toHaveLength(1);
    expect(there('in Oslo', 'in Bonn')).toHaveLength(2);
  });

  it('that is done by one to another keeps who does it', () => {
    const threat = (sources: string, targets: string) => ({
      kind: 'threaten' as const,
      sources: [actor(sources)],
      targets: [actor(targets)],
    });
    const pair = ['Ana', 'Bel'] as const;
    expect(
      two(['a', [...pair], day, threat('Ana', 'Bel')], ['b', [...pair], day, threat('Bel', 'Ana')]),
    ).toHaveLength(2);
    expect(
      two(['a', [...pair], day, threat('Ana', 'Bel')], ['b', [...pair], day, threat('Ana', 'Bel')]),
    ).toHaveLength(1);
  });

  it('takes the statements about it along', () => {
    const events = [meeting('a', ['Ana', 'Bel'], day), meeting('b', ['Bel', 'Ana'], day)] as const;
    const outer = statement('b', 'Bel', LONG, { event: events[1].id });
    const inner = statement('b', 'Ana', 'fine', { within: outer.id });
    const { statements } = mergeRecords([
      { sources: [source('b')], statements: [outer, inner], events: [events[1]] },
      { sources: [source('a')], statements: [statement('a', 'Bel', LONG)], events: [events[0]] },
    ]);
    expect(statements.map(({ source: from, event, within }) => [from, event, within])).toEqual([
      ['a', null, null],
      ['b', null, statements[0]!.id],
    ]);
  });
});

describe('sources', () => {
  it('of one id and different texts get ids of their own, and their items with them', () => {
    const record = (sha: string, words: string): Record => ({
      sources: [source('a', { sha256: sha.padEnd(64, '0') })],
      statements: [statement('a', 'Ana Bel', words, { event: 'a:e', within: null })],
      events: [{ ...meeting('a', ['Ana', 'Bel'], null), id: 'a:e' }],
    });
    const { sources, statements, events } = mergeRecords([
      record('1234', 'yes'),
      record('5678', 'no'),
    ]);
    expect(sources.map(({ id }) => id)).toEqual(['a-12340000', 'a-56780000']);
    expect(statements.map((it) => [it.source, it.event])).toEqual([
      ['a-12340000', 'a:e-12340000'],
      ['a-56780000', 'a:e-56780000'],
    ]);
    expect(events.map(({ id }) => id)).toEqual(['a:e-12340000', 'a:e-56780000']);
  });

  it('are all kept, each once', () => {
    const record = { sources: [source('a'), source('b')], statements: [], events: [] };
    expect(mergeRecords([record, record]).sources).toEqual(record.sources);
  });

  it('read by two readers keep the items of both, under different ids', () => {
    const one = statement('a', 'Ana Bel', 'yes');
    const two = statement('a', 'Cor Dov', 'yes');
    const record = (item: StatementItem) => ({
      sources: [source('a')],
      statements: [item],
      events: [],
    });
    const ids = mergeRecords([record(one), record(two)]).statements.map(({ id }) => id);
    expect(ids).toEqual([one.id, `${one.id}-2`]);
  });
});

describe('joining', () => {
  const names = fc.constantFrom('Ana Bel', 'Bel', 'Cor Dov', 'Eve');
  const words = fc
    .array(fc.constantFrom('we', 'will', 'not', 'sign', 'this', 'now'), {
      minLength: 1,
      maxLength: 9,
    })
    .map((list) => list.join(' '));
  const record = (id: string) =>
    fc
      .record({
        issued: fc.constantFrom('2031-05-01', '2031-05-03', '2031-05-09', null),
        said: fc.array(fc.tuple(names, words, fc.constantFrom('direct', 'indirect')), {
          maxLength: 5,
        }),
        met: fc.array(fc.tuple(names, names, fc.constantFrom('2031-05-01', '2031-05-02', null)), {
          maxLength: 3,
        }),
      })
      .map(
        ({ issued, said, met }): Record => ({
          sources: [source(id, { issued })],
          statements: said.map(([who, what, form], k) => ({
            ...statement(id, who, what, { form: form as 'direct' }),
            id: `${id}:s${k}`,
            content: [passage(what, 1000 * k)],
          })),
          events: met.map(([a, b, iso], k) => ({
            ...meeting(id, [a, b], iso),
            id: `${id}:e${k}`,
            trigger: passage('met', 1000 * k),
            clause: passage(`${a} met ${b}`, 1000 * k),
          })),
        }),
      );
  const records = fc.tuple(record('a'), record('b'), record('c'));

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(records, ([a, b, c]) => {
        expect(mergeRecords([c, a, b])).toEqual(mergeRecords([a, b, c]));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(records, (all) => {
        const once = mergeRecords(all);
        expect(mergeRecords([once])).toEqual(once);
        expect(mergeRecords([once, once])).toEqual(once);
      }),
    );
  });

  it('loses no place and no source', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { sources, statements, events } = mergeRecords(all);
        expect(sources).toHaveLength(3);
        const places = (items: Record['statements'] | Record['events']) =>
          items.reduce((sum, { also }) => sum + 1 + also.length, 0);
        const told = all.flatMap((it) => it.statements).length;
        expect(places(statements)).toBe(told);
        expect(places(events)).toBe(all.flatMap((it) => it.events).length);
      }),
    );
  });

  it('finds in long lists what comparing all with all finds', () => {
    const run = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(run, { minLength: 2, maxLength: 8 }), (runs) => {
        const all = runs.map(
          (list, k): Record => ({
            sources: [source(`r${k}`, { issued: `20${10 + k}-01-01` })],
            statements: [{ ...statement(`r${k}`, 'Ana', list.join(' ')), id: `r${k}:s` }],
            events: [],
          }),
        );
        expect(mergeRecords(all).statements).toHaveLength(separate(runs));
      }),
    );
  });

  it('of many alike takes no time that grows with their pairs', () => {
    const many = Array.from({ length: 30_000 }, (_, k) =>
      statement('a', 'Ana', `we will not accept point ${k}`, {
        id: `a:${k}`,
        content: [passage(`we will not accept point ${k}`, 50 * k)],
      }),
    );
    const { statements } = mergeRecords([{ sources: [source('a')], statements: many, events: [] }]);
    expect(statements).toHaveLength(many.length);
  });
});

/** How many groups runs of words form, by comparing each with each. */
function separate(runs: readonly (readonly string[])[]): number {
  const texts = runs.map((run) => ` ${run.join(' ')} `);
  const group = runs.map((_, k) => k);
  texts.forEach((one, j) => {
    texts.forEach((other, k) => {
      if (runs[k]!.length < 5 || !one.includes(other)) return;
      const [from, to] = [group[j]!, group[k]!];
      group.forEach((g, i) => {
        if (g === from) group[i] = to;
      });
    });
  });
  return new Set(group).size;
}
