/** What a sound case file is compiled to. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Case, readCase } from '../../src/case/index.ts';
import { FULL } from './full.ts';
import { read, snippet } from './snippet.ts';

function sound(text: string | Uint8Array): Case {
  const { case: kase, problems } = read(text);
  expect(problems).toEqual([]);
  return kase!;
}

const exact = (value: number) => ({ kind: 'exact', value });
const range = (low: number, high: number) => ({ kind: 'range', low, high });
const unknown = { kind: 'unknown' };
const full = sound(FULL);
const [russia, ukraine, us] = full.parties;
const q1 = { source: 'report', anchor: 'q1' };
const q2 = { source: 'report', anchor: 'q2' };

describe('a case file with every field', () => {
  it('has its name, its date and the digest of its text', () => {
    expect(full).toMatchObject({
      name: 'Moscow talks',
      about: 'One sentence on the talks.',
      asOf: '2025-12-04',
      hash: createHash('sha256').update(FULL).digest('hex'),
    });
  });

  it('has its sources and quotations', () => {
    expect(full.sources.map(({ id, issued }) => [id, issued])).toEqual([
      ['report', '2025-12-04'],
      ['book', '1978'],
    ]);
    expect(full.sources[0]).toMatchObject({
      title: 'A report',
      publisher: 'A paper',
      author: 'A writer',
      url: 'https://example.org/report',
      text: 'report.md',
      sha256: expect.stringMatching(/^ba78/),
    });
    const { range: _, ...first } = full.sources[0]!.quotes[0]!;
    expect(first).toEqual({
      anchor: 'q1',
      exact: 'productive',
      prefix: 'were ',
      suffix: ',',
      start: 123,
      speaker: 'A speaker',
      about: 'us-plan',
      kind: 'position',
      polarity: 'positive',
      certainty: 'probable',
      remove: 'own-words',
      reads: 'productive',
    });
    expect(full.sources[0]!.quotes[1]).toMatchObject({
      polarity: 'neutral',
      certainty: 'unknown',
      remove: 'reported',
      about: null,
      prefix: null,
      start: null,
    });
  });

  it('has its parties, and who of them has a say', () => {
    expect(russia).toMatchObject({
      index: 0,
      id: 'russia',
      name: 'Russia',
      decides: 'The president',
      role: 'principal',
      veto: true,
      influence: range(60, 80),
      trace: { because: [q2], why: 'influence: size' },
    });
    expect(ukraine).toMatchObject({ name: 'ukraine', decides: null, veto: true });
    expect(us).toMatchObject({
      role: 'mediator',
      veto: false,
      influence: unknown,
      preferences: null,
      offsets: null,
    });
    expect(full.deciders).toEqual([0, 1]);
    expect(full.agreement).toMatchObject({
      needs: [0, 1],
      votes: [0, 0, 0],
      quota: null,
      trace: { because: [q1], why: 'by treaty' },
    });
  });

  it('has its issues and options, and what makes no sense', () => {
    expect(full.issues.map(({ id, name }) => [id, name])).toEqual([
      ['territory', 'Who controls the Donbas'],
      ['status', 'status'],
      ['sanctions', 'sanctions'],
    ]);
    expect(full.issues[0]!.options).toEqual([
      {
        index: 0,
        id: 'withdraw',
        name: 'Ukraine withdraws',
        scale: 0,
        keywords: ['give up the Donbas'],
      },
      { index: 1, id: 'line', name: 'Line of contact', scale: 50, keywords: [] },
      { index: 2, id: 'restore', name: 'Russia withdraws', scale: null, keywords: [] },
    ]);
    expect(full.issues[0]!.keywords).toEqual(['donbas', 'donetsk']);
    expect(full.issues.map(({ statusQuo }) => statusQuo)).toEqual([1, null, null]);
    expect(full.logic).toEqual([[null, [1], [0]]]);
  });

  it('has what the parties want', () => {
    expect(russia!.preferences).toEqual({
      walkaway: range(45, 75),
      weights: { quantities: [range(40, 60), unknown, unknown], chains: [[[0], [1, 2]]] },
      values: [
        { quantities: [unknown, unknown, unknown], chains: [[[0], [1], [2]]] },
        { quantities: [range(80, 100), exact(0)], chains: [] },
        { quantities: [unknown, unknown], chains: [] },
      ],
      bonuses: [{ when: [[1], [0], null], points: range(-5, 10) }],
    });
    expect(ukraine!.preferences).toMatchObject({
      walkaway: { kind: 'triangular', low: 20, likely: 40, high: 90 },
      weights: { quantities: [exact(3), exact(2), exact(1)], chains: [] },
    });
  });

  it('has its demands, in the order of the parties', () => {
    expect(full.demands.map(({ id, party, redline }) => [id, party, redline])).toEqual([
      ['russia:walkaway', 0, null],
      ['russia:no-nato', 0, 0],
      ['ukraine:walkaway', 1, null],
      ['ukraine:no-withdrawal', 1, 0],
    ]);
    expect(russia!.redlines[0]!.never).toEqual([[1, 2], [1], null]);
    expect(ukraine!.redlines[0]).toMatchObject({
      never: [[0], null, null],
      trace: { because: [q2], why: 'stated' },
    });
  });

  it('has its proposals and rounds', () => {
    expect(full.proposals).toMatchObject([
      {
        name: 'us-plan',
        by: 2,
        date: '2025-11-20',
        terms: [0, 0, null],
        draftedWith: ['An adviser'],
        responses: [
          { party: 0, verdict: 'partly', date: '2025-12-02', accepts: [0], rejects: [1] },
          { party: 1, verdict: 'silent', date: null, accepts: [], rejects: [] },
        ],
      },
    ]);
    expect(full.rounds).toMatchObject([
      { id: 'kremlin-december', date: '2025-12-02', place: 'Moscow', format: 'envoys', hours: 5 },
    ]);
  });

  it('says of each number what the file says, where, and why', () => {
    const rows = full.inputs.map(({ id, low, high, said, trace }) => {
      const { start, end } = trace.range;
      return [id, low, high, said, FULL.slice(start.offset, end.offset), trace.because, trace.why];
    });
    const order = 'territory > status = sanctions';
    expect(rows.filter(([id]) => String(id).startsWith('russia'))).toEqual([
      ['russia.walkaway', 45, 75, '45..75', '45..75', [q1], 'nobody has stated it'],
      [
        'russia.weights.territory',
        40,
        60,
        `${order}; 40..60`,
        `[${order}, { territory: 40..60 }]`,
        [q1],
        null,
      ],
      ['russia.weights.status', 20, 30, order, order, [q1], null],
      ['russia.weights.sanctions', 20, 30, order, order, [q1], null],
      [
        'russia.territory.withdraw',
        100,
        100,
        'withdraw > line > restore',
        'withdraw > line > restore',
        [q1, q2],
        null,
      ],
      [
        'russia.territory.line',
        0,
        100,
        'withdraw > line > restore',
        'withdraw > line > restore',
        [q1, q2],
        null,
      ],
      [
        'russia.territory.restore',
        0,
        0,
        'withdraw > line > restore',
        'withdraw > line > restore',
        [q1, q2],
        null,
      ],
      ['russia.status.neutral', 80, 100, '80..100', '80..100', [], null],
      ['russia.status.nato', 0, 0, '0', '0', [], null],
      ['russia.sanctions.keep', 0, 100, 'unknown', 'russia', [], 'not known'],
      ['russia.sanctions.lift', 0, 100, 'unknown', 'russia', [], 'not known'],
      ['russia.bonuses.1', -5, 10, '-5..10', '-5..10', [q1], 'they said so'],
    ]);
    expect(
      rows.filter(([id]) => String(id).startsWith('ukraine.weights')).map((r) => r.slice(1, 5)),
    ).toEqual([
      [50, 50, '3', '3'],
      [expect.closeTo(100 / 3), expect.closeTo(100 / 3), '2', '2'],
      [expect.closeTo(100 / 6), expect.closeTo(100 / 6), '1', '1'],
    ]);
  });

  it('is frozen, and survives JSON', () => {
    expect(Object.isFrozen(full.parties[0]!.preferences!.values[0]!.quantities)).toBe(true);
    expect(JSON.parse(JSON.stringify(full))).toEqual(full);
  });
});

describe('who must agree', () => {
  const needs = (sections: Parameters<typeof snippet>[0]) => {
    const { agreement, deciders, parties } = sound(snippet(sections));
    return { ...agreement, deciders, vetoes: parties.map(({ veto }) => veto) };
  };

  it('is every principal, where nothing is said', () => {
    expect(needs({})).toMatchObject({ needs: [0, 1], quota: null, deciders: [0, 1] });
  });

  it('is whoever has a veto, principal or not', () => {
    const parties = 'parties: { a: { veto: false }, b: {}, m: { role: mediator, veto: true } }';
    const preferences = 'preferences: { b: unknown, m: unknown }';
    expect(needs({ parties, preferences })).toMatchObject({
      needs: [1, 2],
      deciders: [1, 2],
      vetoes: [false, true, true],
    });
  });

  it('is whoever is named', () => {
    const rest = 'agreement: { needs: [b] }';
    expect(needs({ rest, preferences: 'preferences: { b: unknown }' })).toMatchObject({
      needs: [1],
      deciders: [1],
      vetoes: [false, true],
    });
  });

  it('is a quota of votes, with a veto only for those who are given one', () => {
    const rest = 'agreement: { quota: 3, votes: { a: 2, b: 1.5 } }';
    expect(needs({ rest })).toMatchObject({
      needs: [],
      votes: [2, 1.5],
      quota: 3,
      deciders: [0, 1],
    });
    const parties = 'parties: { a: { veto: true }, b: {}, c: { role: observer } }';
    expect(needs({ rest, parties })).toMatchObject({
      needs: [0],
      votes: [2, 1.5, 0],
      deciders: [0, 1],
      vetoes: [true, false, false],
    });
  });

  it('is a quota of votes with some who must be among them', () => {
    const rest = 'agreement: { quota: 2, votes: { a: 2, b: 1 }, needs: [b] }';
    expect(needs({ rest })).toMatchObject({ needs: [1], quota: 2, deciders: [0, 1] });
  });
});

describe('forms that say the same', () => {
  const preferencesOf = (text: string) =>
    sound(snippet({ preferences: text })).parties[0]!.preferences;

  it.each([
    ['land: keep > give', 'land: [keep > give]'],
    ['land: unknown', 'money: unknown'],
    ['land: { keep: 40..60 }', 'land: { keep: "40 .. 60" }'],
    ['land: { keep: 40..40 }', 'land: { keep: 40 }'],
    ['land: { keep: 0x28 }', 'land: { keep: 4e1 }'],
    ['land: { keep: 1, share: unknown }', 'land: [{ keep: 1 }, { share: unknown }]'],
    ['land: "keep>give=share"', 'land: keep > give = share'],
  ])('%s and %s', (one, other) => {
    const text = (land: string) => `preferences: { a: { ${land} }, b: unknown }`;
    expect(preferencesOf(text(one))).toEqual(preferencesOf(text(other)));
  });

  it('an entry of nothing and unknown', () => {
    expect(preferencesOf('preferences: { a: {}, b: unknown }')).toEqual(
      preferencesOf('preferences: { a: unknown, b: unknown }'),
    );
  });
});

describe('bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const wrong = snippet({ rest: 'as-of: 2025-02-30' });

  it('are read as their text', () => {
    expect(sound(bytes(FULL))).toEqual(full);
  });

  it('may begin with a byte order mark, which moves no column', () => {
    const plain = read(wrong).problems;
    expect(read(`\ufeff${wrong}`).problems).toEqual(plain);
    expect(read(bytes(`\ufeff${wrong}`)).problems).toEqual(plain);
    expect(sound(`\ufeff${FULL}`).hash).not.toBe(full.hash);
  });

  it('may end lines with CR LF, which moves no line and no column', () => {
    const places = (text: string) =>
      read(text).problems.map(({ range }) => [
        range.start.line,
        range.start.column,
        range.end.line,
        range.end.column,
      ]);
    expect(places(wrong.replaceAll('\n', '\r\n'))).toEqual(places(wrong));
    const { hash: _, inputs, ...rest } = sound(FULL.replaceAll('\n', '\r\n'));
    expect(inputs.map(({ id, low, high, said }) => [id, low, high, said])).toEqual(
      full.inputs.map(({ id, low, high, said }) => [id, low, high, said]),
    );
    expect(rest.demands.map(({ id }) => id)).toEqual(full.demands.map(({ id }) => id));
  });

  it('count columns in UTF-16 code units', () => {
    const { problems } = read(snippet({ rest: 'sources: { r: { title: "🕊和", issued: x } }' }));
    expect(problems[0]!.range.start).toMatchObject({ line: 5, column: 39 });
  });
});

describe('readCase', () => {
  it('names the file in every range', () => {
    const { problems } = readCase('case: 5', { file: 'other.case.yaml' });
    expect(new Set(problems.map(({ range }) => range.file))).toEqual(new Set(['other.case.yaml']));
  });
});
