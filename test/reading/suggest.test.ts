/** Suggestions from a record to a case: what they are, what they rest on, and what they leave alone. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, type EvidenceRef, readCase } from '../../src/case/index.ts';
import {
  applySuggestions,
  lexiconOfCase,
  patchOf,
  type Snapshots,
  type Suggestion,
  suggestFromRecord,
} from '../../src/reading/suggest/index.ts';
import {
  type ActorRef,
  checkEvidence,
  type EventItem,
  type Passage,
  type Record,
  type StatementItem,
} from '../../src/record/index.ts';

const FILE = 'ferry.case.yaml';
const REPORT = `Ferry talks stall

The union's chief, Ana Brandt, said: "We will never take a pay cut. No pay, no boats." City Hall called the talks of 3 May "a farce".
Mayor Idris Cole told reporters that the city demands night boats every hour. On 4 May the union rejected the harbour plan.
Mr Cole said on 5 May that the city had offered a pay freeze. A former city official, Bo Hall, said the plan was "dead". Brandt did not say that the night boats must go.
`;
const CASE = `# The ferry dispute. This line stays.
case: Ferry dispute
sources:
  old: { title: Old paper, text: old.md, sha256: ${'a'.repeat(64)} } # read last year
parties:
  city: { name: The City, aliases: [City Hall], decides: Idris Cole, walkaway: 40..60 }
  union:
    name: Ferry union
    aliases: ["the union's"]
    walkaway: unknown
  port: { role: mediator, name: Port authority }
issues:
  pay:
    name: What crews are paid
    options: { cut: A pay cut, freeze: Pay stays as it is, rise: A pay rise }
    keywords: [pay, wages]
    option-keywords: { freeze: [pay freeze] }
  night:
    options: { hourly: Boats every hour at night, none: No boats at night }
    keywords: [night boat]
preferences:
  city:
    pay: cut > freeze > rise   # nobody doubts it
    because: { pay: [] }
    night: unknown
  union: { pay: [rise > freeze > cut], weights: unknown }
redlines:
  - party: union
    name: no-cut
    never: { pay: cut }
proposals:
  - { name: harbour plan, by: port, terms: { pay: freeze } }
  # Nothing else was on the table.
rounds:
  - { id: may-round, date: 2031-05-03 }
`;

function caseOf(text: string): Case {
  const { case: kase, problems } = readCase(text, { file: FILE });
  if (kase === null) throw new Error(JSON.stringify(problems, null, 2));
  return kase;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Makes items of a record on one text. */
function reportOn(text: string) {
  const passage = (exact: string): Passage => {
    const start = text.indexOf(exact);
    if (start < 0) throw new Error(`not in the text: ${exact}`);
    return { start, end: start + exact.length, exact };
  };
  const actor = (name: string, more: Partial<ActorRef> = {}): ActorRef => {
    const id = name.toLowerCase().replaceAll(' ', '-');
    return { id, name, kind: 'person', role: null, affiliation: null, words: null, ...more };
  };
  const statement = (
    speaker: ActorRef,
    content: string | readonly string[],
    more: Partial<StatementItem> = {},
  ): StatementItem => ({
    type: 'statement',
    id: `r:${[content].flat()[0]}`,
    source: 'r',
    form: 'direct',
    speaker,
    cue: null,
    verb: 'say',
    content: [content].flat().map(passage),
    kind: 'position',
    polarity: 'neutral',
    certainty: 'unknown',
    remove: 'own-words',
    negated: false,
    about: [],
    event: null,
    reads: null,
    within: null,
    date: null,
    reader: { name: 'hand', by: 'test' },
    also: [],
    ...more,
  });
  const event = (
    kind: EventItem['kind'],
    [trigger, clause]: readonly [string, string],
    sources: readonly ActorRef[],
    more: Partial<EventItem> = {},
  ): EventItem => ({
    type: 'event',
    id: `r:${kind}:${trigger}`,
    source: 'r',
    kind,
    status: 'happened',
    trigger: passage(trigger),
    clause: passage(clause),
    sources,
    targets: [],
    what: null,
    place: null,
    date: null,
    within: null,
    reader: { name: 'hand', by: 'test' },
    also: [],
    ...more,
  });
  const record = (statements: StatementItem[], events: EventItem[] = []): Record => ({
    sources: [
      {
        type: 'source',
        id: 'r',
        title: 'Ferry talks stall',
        publisher: 'Harbour Post',
        author: null,
        issued: '2031-05-06',
        url: null,
        text: 'r.md',
        sha256: hashOf(text),
      },
    ],
    statements,
    events,
  });
  const snapshots: Snapshots = { texts: new Map([['r', text]]), paths: new Map([['r', 'r.md']]) };
  return { passage, actor, statement, event, record, snapshots };
}

const { actor, statement, event, record, snapshots, passage } = reportOn(REPORT);
const brandt = actor('Ana Brandt', { role: 'chief', affiliation: "The union's" });
const cole = actor('Idris Cole', { role: 'Mayor' });
const union = actor('Ferry union', { kind: 'body' });
const hall = actor('Bo Hall', { role: 'former city official', affiliation: 'City Hall' });

const cut = statement(brandt, 'We will never take a pay cut. No pay, no boats.', {
  kind: 'demand',
});
const boats = statement(cole, 'the city demands night boats every hour', {
  kind: 'demand',
  form: 'indirect',
});
const talks = event('consult', ['talks of 3 May', 'City Hall called the talks of 3 May'], [union], {
  date: { iso: '2031-05-03', words: null },
});
const farce = statement(actor('City Hall', { kind: 'body' }), 'a farce', {
  kind: 'characterisation',
  polarity: 'negative',
  reads: passage('a farce'),
  event: talks.id,
});
const dead = statement(hall, 'the plan was "dead"', { kind: 'position' });
const rejected = event('reject', ['rejected', 'the union rejected the harbour plan'], [union], {
  date: { iso: '2031-05-04', words: null },
});
const offered = event(
  'propose',
  ['offered', 'the city had offered a pay freeze'],
  [actor('The City')],
  {
    date: { iso: '2031-05-05', words: null },
  },
);
const ALL = record([cut, boats, farce, dead], [talks, rejected, offered]);

const suggest = (items: Record, text = CASE) => suggestFromRecord(caseOf(text), items, snapshots);
const short = (some: readonly Suggestion[]) => some.map(({ kind, at }) => `${kind} ${at}`);

function applied(some: readonly Suggestion[], text = CASE): string {
  const done = applySuggestions(text, some, { file: FILE });
  if (done.text === null) throw new Error(JSON.stringify(done.problems, null, 2));
  return done.text;
}

describe('suggestions', () => {
  it('are evidence, quotations, answers and proposals, each where it belongs', () => {
    expect(short(suggest(ALL))).toEqual([
      'because preferences.union.because.pay',
      'because redlines.0.because',
      'quote sources.r.quotes.cole-the-city-demands',
      'quote sources.r.quotes.hall-a-farce',
      'response proposals.0.responses',
      'proposal proposals',
    ]);
  });

  it('say on which words they rest, and which words of the case these match', () => {
    const [first] = suggest(ALL);
    expect(first).toMatchObject({
      says: 'Ferry union says what it wants on "What crews are paid".',
      evidence: [{ item: cut.id, speaker: 'Ana Brandt, chief', words: cut.content }],
    });
    expect(first!.matches.map(({ words, with: what }) => [words.exact, what])).toEqual([
      ['pay', 'a keyword of pay'],
      ['pay cut', 'the label of pay: cut'],
    ]);
    for (const { matches, evidence } of suggest(ALL))
      for (const { start, end, exact } of [...matches, ...evidence].flatMap(({ words }) => words))
        expect(exact).toBe(REPORT.slice(start, end));
  });

  it('come as entries of the case once applied', () => {
    const kase = caseOf(applied(suggest(ALL)));
    expect(kase.sources.map(({ id, text }) => [id, text])).toEqual([
      ['old', 'old.md'],
      ['r', 'r.md'],
    ]);
    expect(kase.sources[1]!.quotes).toMatchObject([
      {
        anchor: 'brandt-we-will-never',
        speaker: 'Ana Brandt, chief',
        kind: 'demand',
        remove: 'own-words',
      },
      { anchor: 'cole-the-city-demands', speaker: 'Idris Cole, Mayor', about: 'night' },
      { anchor: 'hall-a-farce', about: 'may-round', reads: 'a farce', polarity: 'negative' },
      { anchor: 'report-the-union-rejected', speaker: 'The report', kind: 'editorial' },
      { anchor: 'report-the-city-had', about: 'city-proposal-2031-05-05' },
    ]);
    expect(kase.parties[1]!.redlines[0]!.trace.because).toEqual([
      { source: 'r', anchor: 'brandt-we-will-never' },
    ]);
    expect(kase.proposals).toMatchObject([
      {
        responses: [{ party: 1, verdict: 'reject', date: '2031-05-04', accepts: [], rejects: [] }],
      },
      { name: 'city-proposal-2031-05-05', by: 0, terms: [1, null], date: '2031-05-05' },
    ]);
  });

  it('hold against the texts', () => {
    const kase = caseOf(applied(suggest(ALL)));
    const mine = { sources: kase.sources.filter(({ id }) => id === 'r') };
    expect(checkEvidence(mine, new Map([['r.md', Buffer.from(REPORT)]]))).toEqual([]);
  });

  it('keep every character of the file, and every number of the case', () => {
    const after = applied(suggest(ALL));
    let at = 0;
    for (const char of after) if (char === CASE.slice(at, at + char.length)) at += char.length;
    expect(at).toBe(CASE.length);
    const numbers = (text: string) =>
      caseOf(text).inputs.map(({ id, low, high, said }) => [id, low, high, said]);
    expect(numbers(after)).toEqual(numbers(CASE));
    const removed = patchOf(FILE, CASE, after).match(/^-(?!--).*$/gm);
    // Only lines in braces grow in themselves.
    expect(removed).toEqual([
      '-  union: { pay: [rise > freeze > cut], weights: unknown }',
      '-  - { name: harbour plan, by: port, terms: { pay: freeze } }',
    ]);
  });

  it('are gone once applied, and applying them again adds nothing', () => {
    const some = suggest(ALL);
    const after = applied(some);
    expect(short(suggest(ALL, after))).toEqual([]);
    expect(applied(some, after)).toBe(after);
  });

  it('can be applied in any choice and order', () => {
    const some = suggest(ALL);
    fc.assert(
      fc.property(fc.shuffledSubarray(some), (chosen) => {
        const after = applied(chosen);
        const left = suggest(ALL, after).map(({ id }) => id);
        for (const { id } of chosen) expect(left).not.toContain(id);
        expect(short(suggest(ALL, applied(suggest(ALL, after), after)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('quote words without the quotation marks around them, and keep those within', () => {
    const marked = statement(brandt, '"We will never take a pay cut. No pay, no boats."');
    const kept = statement(hall, 'the plan was "dead"', { kind: 'demand' });
    const words = (one: StatementItem) =>
      caseOf(
        applied(
          suggest(
            record([{ ...one, kind: 'demand', speaker: cole }]),
            CASE.replace('[night boat]', '[night boat, plan]'),
          ),
        ),
      ).sources[1]!.quotes.map(({ exact }) => exact);
    expect(words(marked)).toEqual(['We will never take a pay cut. No pay, no boats.']);
    expect(words(kept)).toEqual(['the plan was "dead"']);
  });

  it('have ids that stay, whatever else the record holds', () => {
    const ids = new Map(suggest(ALL).map(({ id, at }) => [at, id]));
    const [only] = suggest(record([boats]));
    expect(only!.id).toBe(ids.get(only!.at));
  });
});

describe('nothing is suggested', () => {
  it.each<[string, Record]>([
    ['for a denied attribution', record([{ ...cut, negated: true }])],
    ['for who speaks for no party', record([{ ...cut, speaker: actor('Someone Else') }])],
    ['for a former official', record([{ ...cut, speaker: hall }])],
    ['for words that name no issue', record([{ ...boats, content: [passage('reporters')] }])],
    [
      'for a statement that is told as an event which did not happen',
      record([{ ...cut, cue: rejected.trigger }], [{ ...rejected, status: 'negated' }]),
    ],
    ['for an event that did not happen', record([], [{ ...rejected, status: 'negated' }])],
    ['for an event that may happen', record([], [{ ...rejected, status: 'hypothetical' }])],
    ['for an event of no party', record([], [{ ...rejected, sources: [actor('Bo Hall')] }])],
    [
      'for hearsay of an answer',
      record([{ ...dead, id: 'h', remove: 'hearsay' }], [{ ...rejected, within: 'h' }]),
    ],
    [
      'for a party that answers itself',
      record([], [{ ...rejected, sources: [actor('Port authority')] }]),
    ],
    [
      'for an answer to no known proposal',
      record([], [{ ...rejected, clause: passage('the union rejected') }]),
    ],
    [
      'for an offer that names no option',
      record([], [{ ...offered, clause: passage('the city had offered') }]),
    ],
    [
      'for a reading of an unknown round',
      record([farce], [{ ...talks, date: { iso: '2031-06-03', words: null } }]),
    ],
  ])('%s', (_, items) => {
    expect(short(suggest(items))).toEqual([]);
  });

  it('where the text of a source is not at hand', () => {
    const none: Snapshots = { texts: new Map(), paths: new Map() };
    expect(suggestFromRecord(caseOf(CASE), ALL, none)).toEqual([]);
  });
});

describe('what the case has already', () => {
  const known = CASE.replace(
    'parties:',
    `  mine:
    title: The same report
    text: r.md
    sha256: ${hashOf(REPORT)}
    quotes:
      cut: { exact: We will never take a pay cut, speaker: Brandt, kind: demand }
parties:`,
  );

  it('is cited, not quoted again', () => {
    const [first] = suggest(record([cut]), known);
    expect(first!.edits).toEqual([
      { how: 'append', path: ['preferences', 'union', 'because', 'pay'], value: 'mine#cut' },
    ]);
  });

  it('takes new quotations into the source that has the same text', () => {
    const after = caseOf(applied(suggest(record([boats]), known), known));
    expect(after.sources.map(({ id, quotes }) => [id, quotes.length])).toEqual([
      ['old', 0],
      ['mine', 2],
    ]);
  });

  it('keeps an answer that it has otherwise', () => {
    const other = CASE.replace(
      'terms: { pay: freeze } }',
      'terms: { pay: freeze }, responses: [{ party: union, verdict: partly }] }',
    );
    expect(suggest(record([], [rejected]), other)).toEqual([]);
    const same = other.replace('partly', 'reject');
    expect(short(suggest(record([], [rejected]), same))).toEqual([
      'because proposals.0.responses.0.because',
    ]);
  });

  it('gives evidence to a proposal with the same terms', () => {
    const has = CASE.replace(
      '  # Nothing else',
      '  - { name: freeze it, by: city, terms: { pay: freeze, night: none } }\n  # Nothing else',
    );
    expect(short(suggest(record([], [offered]), has))).toEqual(['because proposals.1.because']);
  });
});

describe('an answer', () => {
  it('is cited with the words that tell it, not by a part without them', () => {
    const part = statement(cole, 'the harbour plan', { kind: 'characterisation' });
    const kase = caseOf(applied(suggest(record([part], [rejected]))));
    const [{ source, anchor }] = kase.proposals[0]!.responses[0]!.trace.because as [EvidenceRef];
    const quotes = kase.sources.find(({ id }) => id === source)!.quotes;
    expect(quotes.find((one) => one.anchor === anchor)!.exact).toBe(rejected.clause.exact);
  });
});

describe('an answer that is told twice', () => {
  it('is one suggestion with both tellings', () => {
    const again = { ...rejected, id: 'again', clause: passage('rejected the harbour plan') };
    const far = {
      ...rejected,
      id: 'far',
      clause: passage('On 4 May the union rejected the harbour plan'),
    };
    const [one, ...more] = suggest(record([], [rejected, again, far]));
    expect(more).toEqual([]);
    expect(one!.evidence.map(({ item }) => item)).toEqual([rejected.id, 'again', 'far']);
    const kase = caseOf(applied([one!]));
    expect(kase.proposals[0]!.responses[0]!.trace.because).toHaveLength(1);
    expect(suggest(record([], [rejected, again, far]), applied([one!]))).toEqual([]);
  });
});

describe('a case that cannot take an addition', () => {
  it('is left whole, with a problem', () => {
    const shared = CASE.replace(
      'union: { pay: [rise > freeze > cut], weights: unknown }',
      'union: *p',
    ).replace('  city:\n    pay: cut', '  city: &p\n    pay: cut');
    const done = applySuggestions(shared, suggest(ALL, shared), { file: FILE });
    expect(done.text).toBeNull();
    expect(done.problems.map(({ code, path }) => [code, path])).toEqual([
      ['case-not-extendable', 'preferences.union.because.pay'],
    ]);
  });

  it('is left whole where the additions contradict each other', () => {
    const accepted = { ...rejected, id: 'r:accept', kind: 'accept' } as const;
    const some = suggest(record([], [rejected, accepted]));
    expect(some.map(({ says }) => says)).toEqual([
      'Ferry union rejects "harbour plan".',
      'Ferry union accepts "harbour plan".',
    ]);
    const done = applySuggestions(CASE, some, { file: FILE });
    expect(done.text).toBeNull();
    expect(done.problems.map(({ code }) => code)).toEqual(['duplicate-response']);
  });
});

describe('hostile words in a report', () => {
  const WORDS = [
    'pay: {cut} # [not] a comment',
    '- pay cut, \'said\' "twice"',
    '*pay &cut !!cut | > % @ `',
    'pay 🙂 \u202Ecut\u202C “never” «jamais» 「決して」',
    'pay\r\n\tcut\n  ---\n...',
    'pay cut null true 0x10 ~',
    'pay \u2028 cut \u0085',
  ];
  it.each(WORDS.map((words) => [words]))('survive: %j', (words) => {
    const made = reportOn(`Before. ${words}! After, ${words}? End.`);
    const name = `A: "b" # ${words}`;
    const speaker = made.actor(name, { affiliation: 'City Hall', role: '- *chief*' });
    const items = made.record([
      made.statement(speaker, words, { kind: 'demand', reads: made.passage(words) }),
    ]);
    const some = suggestFromRecord(caseOf(CASE), items, made.snapshots);
    expect(some.length).toBeGreaterThan(0);
    const kase = caseOf(applied(some));
    expect(kase.sources[1]!.quotes[0]).toMatchObject({
      exact: words,
      speaker: `${name}, - *chief*`,
      reads: words,
      prefix: 'Before. ',
    });
    const text = `Before. ${words}! After, ${words}? End.`;
    const mine = { sources: kase.sources.slice(1) };
    expect(checkEvidence(mine, new Map([['r.md', Buffer.from(text)]]))).toEqual([]);
  });
});

describe('the parties of a case', () => {
  it('are actors known beforehand, by name and alias but not by id', () => {
    const { actors } = lexiconOfCase(caseOf(CASE));
    expect(
      actors.map(({ id, name, kind, aliases, party }) => [id, name, kind, aliases, party]),
    ).toEqual([
      ['city', 'The City', 'body', ['City Hall'], 'city'],
      ['idris-cole', 'Idris Cole', 'person', [], 'city'],
      ['union', 'Ferry union', 'body', ["the union's"], 'union'],
      ['port', 'Port authority', 'body', [], 'port'],
    ]);
  });

  it.each<[string | null, string | null, string | null]>([
    ['City Hall spokesman', null, 'city'],
    ['spokesman for City Hall', null, 'city'],
    ['adviser in the City Hall', null, 'city'],
    ['head of the Ferry union', null, 'union'],
    [null, 'the City Hall', 'city'],
    ['lawyer', 'Ferry union', 'union'],
    ['envoy to City Hall', null, null],
    ['ambassador in City Hall', null, null],
    ['envoy for City Hall', null, null],
    ['former City Hall spokesman', 'City Hall', null],
    ['critic of nobody', null, null],
    [null, null, null],
  ])('speak through the role "%s" and the affiliation "%s": %s', (role, affiliation, party) => {
    const speaker = actor('Someone', { role, affiliation });
    const both = record([{ ...cut, speaker }]);
    const at = suggest(both, CASE.replace('night: unknown', 'night: hourly > none')).map(
      (one) => one.at.split('.')[1],
    );
    expect(at[0] ?? null).toBe(party);
  });

  it('tell nothing by a name that two share', () => {
    const shared = CASE.replace('["the union\'s"]', '["the union\'s", City Hall]');
    expect(suggest(record([{ ...cut, speaker: actor('City Hall') }]), shared)).toEqual([]);
  });
});
