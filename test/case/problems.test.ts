/**
 * Every problem of a case file: its code and its place, and no other problem beside it. The marks
 * «» show where it is expected.
 */
import { describe, expect, it } from 'vitest';
import { READING } from '../../src/case/catalogue/reading.ts';
import { CATALOGUE, LIMITS, type ProblemCode } from '../../src/case/index.ts';
import { codesIn, read, type Sections, snippet, spanOf, unmark } from './snippet.ts';

type Row = readonly [code: ProblemCode, what: string, sections: Sections | string];

const sources = (quotes: string, more = '') =>
  `sources: { r: { title: T, quotes: { ${quotes} }${more} } }`;
const quote = '{ exact: words, speaker: S, kind: position }';
const twelve = Array.from({ length: 12 }, (_, k) => `p${k}`);
const nine = Array.from({ length: 9 }, (_, k) => `n${k}`);
const redlines = (lines: readonly string[]) => lines.map((line) => `  - { ${line} }`).join('\n');

/** A section on moves, sound but for what is given. */
function moves(parts: Record<string, string>, party = 'a', todayKey = 'today'): Sections {
  const { a = 'unknown', infeasible, today, targets } = parts;
  const more = [
    ...(infeasible === undefined ? [] : [`infeasible: ${infeasible}`]),
    ...(today === undefined ? [] : [`${todayKey}: ${today}`]),
    ...(targets === undefined ? [] : [`targets: ${targets}`]),
  ].map((field) => `, ${field}`);
  const options = '{ a: { go: Goes, terms: { values: [hard, kind] } }, b: { stay: Stays } }';
  return {
    rest: `moves: { options: ${options}, preferences: { ${party || 'a'}: ${a}, b: unknown }${more.join('')} }`,
  };
}

function graph({
  arcs = '{ a: { s: [t] }, b: {} }',
  today = 's',
}: Record<string, string>): Sections {
  return {
    rest: `moves: { states: [s, t], arcs: ${arcs}, preferences: { a: unknown, b: unknown }, today: ${today} }`,
  };
}

/** Positions, each of `a` on `land` on the first day of 2025 unless it says otherwise. */
function positions(...given: readonly string[]): string {
  const rest = { party: 'a', issue: 'land', date: '2025-01-01' };
  const all = given.map((fields) => {
    const missing = Object.entries(rest).filter(([name]) => !fields.includes(`${name}:`));
    return `{ ${[...missing.map((pair) => pair.join(': ')), fields].join(', ')} }`;
  });
  return `positions: [ ${all.join(', ')} ]`;
}

const SCALE = '{ keep: 20, share: 50, give: 80 }';
function scaled(scale: string, position: string): Sections {
  const land = `land: { options: [keep, share, give], scale: ${scale} }`;
  return {
    issues: `issues: { ${land}, money: { options: [pay, none] } }`,
    rest: positions(position),
  };
}

/** As many positions of different days. */
function manyPositions(count: number): string {
  const days = Array.from({ length: count }, (_, k) => {
    const [year, day] = [1000 + Math.floor(k / 28), String((k % 28) + 1).padStart(2, '0')];
    return `{party: a, issue: land, at: keep, date: ${year}-01-${day}}`;
  });
  return `«positions»: [${days.join(',')}]`;
}

function forecast(fields: string): string {
  const rest = { by: 'x', on: '2025-01-01', that: 'peace', probability: '0.5' };
  const given = Object.entries(rest).filter(
    ([name]) => !new RegExp(`(^|[ «])${name}»?:`).test(fields),
  );
  return `forecasts: [ { ${[...given.map((pair) => pair.join(': ')), fields].join(', ')} } ]`;
}

const ROWS: readonly Row[] = [
  // YAML
  ['yaml-syntax', 'an open quotation mark', 'case: "Talks\n«»'],
  ['yaml-syntax', 'a tab as indentation', 'case: Talks\nparties:\n«\t»a: {}\n'],
  ['yaml-version', 'YAML 1.1', `«»%YAML 1.1\n---\n${snippet()}`],
  ['several-documents', 'a second document', `${snippet()}«---»\ncase: Two\n`],
  ['alias-unknown', 'an alias without anchor', { case: 'case: «*talks»' }],
  ['alias-recursive', 'an alias within itself', { rest: 'rounds: &r [«*r»]' }],
  ['tag-unknown', 'a tag of JavaScript', { case: 'case: !!js/function «"x"»' }],
  ['tag-unknown', 'a tag of one’s own', { case: 'case: !talks «x»' }],
  ['tag-unknown', 'a tag of YAML 1.1', { rest: 'about: !!binary «aGk=»' }],
  ['merge-key', 'a merge key', { parties: 'parties: { a: &a {}, b: { «<<»: *a } }' }],
  ['key-not-text', 'a number as key', { rest: 'sources: { «1»: { title: T } }' }],
  ['key-not-text', 'a list as key', { rest: 'sources: { «[a, b]»: { title: T } }' }],
  ['key-not-text', 'no key', { rest: 'sources: {«» : { title: T } }' }],
  ['forbidden-key', '__proto__', { rest: 'sources: { «__proto__»: { title: T } }' }],
  ['forbidden-key', 'constructor', { rest: 'sources: { «constructor»: { title: T } }' }],
  ['forbidden-key', 'prototype', { parties: 'parties: { a: {}, b: { «prototype»: 1 } }' }],
  ['duplicate-key', 'at the top', { rest: '«case»: Again' }],
  ['duplicate-key', 'within a map', { parties: 'parties: { a: {}, b: {}, «a»: {} }' }],
  ['file-empty', 'nothing', '«»'],
  ['file-empty', 'a comment', '«»# nothing\n\n'],

  // Shape
  ['unknown-key', 'at the top', { rest: '«partys»: {}' }],
  ['unknown-key', 'of a party', { parties: 'parties: { a: { «wlkaway»: 40 }, b: {} }' }],
  ['missing-field', 'no name', { case: '«about»: x', parties: 'parties: { a: {}, b: {} }' }],
  ['missing-field', 'no title', { rest: 'sources: { «r»: {} }' }],
  ['missing-field', 'no speaker', { rest: sources('«q»: { exact: words, kind: position }') }],
  ['missing-field', 'no date', { rest: 'rounds: [ «{ id: one }» ]' }],
  ['wrong-type', 'a text for a map', { rest: 'agreement: «everyone»' }],
  ['wrong-type', 'a list at the top', '«- case: Talks»\n'],
  ['wrong-type', 'a number for a text', { case: 'case: «1978»' }],
  ['wrong-type', 'yes for true', { parties: 'parties: { a: { veto: «yes» }, b: {} }' }],
  [
    'wrong-type',
    'a text for a list',
    { rest: `${sources(`q: ${quote}`)}\nlogic: [ { never: { land: keep }, because: «r#q» } ]` },
  ],
  [
    'wrong-type',
    'a number for preferences',
    { preferences: 'preferences: { a: «5», b: unknown }' },
  ],
  [
    'wrong-type',
    'a misspelt unknown',
    { preferences: 'preferences: { a: «unknwon», b: unknown }' },
  ],
  [
    'wrong-type',
    'a number for an order',
    { preferences: 'preferences: { a: { land: «5» }, b: unknown }' },
  ],
  [
    'wrong-type',
    'a map for a number',
    { parties: 'parties: { a: { walkaway: «{ low: 1 }» }, b: {} }' },
  ],
  [
    'wrong-type',
    'a list of options for one',
    { rest: 'proposals: [ { name: p, by: a, terms: { land: «[keep]» } } ]' },
  ],
  ['empty-value', 'no value', { rest: '«about»:' }],
  ['empty-value', 'an empty text', { case: '«case»: ""' }],
  ['empty-value', 'an empty party', { parties: 'parties: { a: {}, «b»: }' }],
  ['empty-list', 'no orders', { preferences: 'preferences: { a: { land: «[]» }, b: unknown }' }],
  ['empty-list', 'no options in a rule', { rest: 'logic: [ { never: { land: «[]» } } ]' }],
  ['bad-choice', 'a role', { parties: 'parties: { a: { role: «principle» }, b: {} }' }],
  ['bad-choice', 'a format', { rest: 'rounds: [ { id: one, date: 2025-01-01, format: «5» } ]' }],
  ['bad-id', 'capitals', { rest: 'sources: { «Report One»: { title: T } }' }],
  ['bad-id', 'a dot', { rest: 'sources: { «a.b»: { title: T } }' }],
  ['bad-id', 'an option', { issues: 'issues: { land: { options: [keep, «Give»] } }' }],
  [
    'reserved-id',
    'an issue',
    { issues: 'issues: { land: { options: [keep] }, «weights»: { options: [a] } }' },
  ],
  ['reserved-id', 'an option', { issues: 'issues: { land: { options: [keep, «constructor»] } }' }],
  [
    'reserved-id',
    'a red line',
    { rest: 'redlines: [ { party: a, name: «walkaway», never: { land: keep } } ]' },
  ],
  ['bad-date', 'a day that is not', { rest: 'as-of: «2025-02-30»' }],
  ['bad-date', 'a month that is not', { rest: 'as-of: «2025-13-01»' }],
  ['bad-date', 'no leap year', { rest: 'as-of: «1900-02-29»' }],
  ['bad-date', 'another order', { rest: 'rounds: [ { id: one, date: «04.12.2025» } ]' }],
  ['bad-date', 'a year of five digits', { rest: 'sources: { r: { title: T, issued: «20255» } }' }],
  [
    'bad-date',
    'the month of a source',
    { rest: 'sources: { r: { title: T, issued: «2025-00» } }' },
  ],
  ['bad-digest', 'short', { rest: 'sources: { r: { title: T, sha256: «abc» } }' }],
  [
    'bad-reference',
    'a source alone',
    { rest: `${sources(`q: ${quote}`)}\nlogic: [ { never: { land: keep }, because: [«r»] } ]` },
  ],
  [
    'order-syntax',
    'one option',
    { preferences: 'preferences: { a: { land: «keep» }, b: unknown }' },
  ],
  [
    'order-syntax',
    'another sign',
    { preferences: 'preferences: { a: { land: [«keep < give»] }, b: unknown }' },
  ],
  [
    'order-syntax',
    'an open end',
    { preferences: 'preferences: { a: { land: «"keep >"» }, b: unknown }' },
  ],
  ['bad-quantity', 'a hyphen', { parties: 'parties: { a: { walkaway: «40-60» }, b: {} }' }],
  ['bad-quantity', 'a word', { parties: 'parties: { a: { walkaway: «high» }, b: {} }' }],
  [
    'bad-quantity',
    'in preferences',
    { preferences: 'preferences: { a: { land: { keep: «"40"» } }, b: unknown }' },
  ],
  ['duplicate-name', 'options', { issues: 'issues: { land: { options: [keep, give, «keep»] } }' }],
  [
    'duplicate-name',
    'rounds',
    { rest: 'rounds: [ { id: one, date: 2025-01-01 }, { id: «one», date: 2025-01-02 } ]' },
  ],
  [
    'duplicate-name',
    'proposals',
    {
      rest: 'proposals: [ { name: p, by: a, terms: { land: keep } }, { name: «p», by: b, terms: { land: keep } } ]',
    },
  ],
  [
    'duplicate-name',
    'red lines of a party',
    {
      rest: 'redlines: [ { party: a, name: x, never: { land: keep } }, { party: b, name: x, never: { land: keep } }, { party: a, name: «x», never: { land: give } } ]',
    },
  ],
  ['duplicate-entry', 'needs', { rest: 'agreement: { needs: [a, b, «a»] }' }],
  [
    'duplicate-entry',
    'options of a rule',
    { rest: 'logic: [ { never: { land: [keep, «keep»] } } ]' },
  ],

  // Numbers
  ['not-finite', 'NaN', { parties: 'parties: { a: { walkaway: «.nan» }, b: {} }' }],
  ['not-finite', 'infinity', { parties: 'parties: { a: { influence: «-.inf» }, b: {} }' }],
  [
    'not-finite',
    'overflow',
    { preferences: 'preferences: { a: { land: { keep: «1e999» } }, b: unknown }' },
  ],
  ['not-finite', 'hours', { rest: 'rounds: [ { id: one, date: 2025-01-01, hours: «.inf» } ]' }],
  ['out-of-range', 'a number', { parties: 'parties: { a: { walkaway: «101» }, b: {} }' }],
  ['out-of-range', 'a range', { parties: 'parties: { a: { walkaway: «-5..40» }, b: {} }' }],
  [
    'out-of-range',
    'a number of 400 digits in a range',
    { parties: `parties: { a: { walkaway: «0..${'9'.repeat(400)}» }, b: {} }` },
  ],
  [
    'out-of-range',
    'a bonus',
    {
      preferences:
        'preferences: { a: { bonuses: [ { when: { land: keep }, points: «-101» } ] }, b: unknown }',
    },
  ],
  ['out-of-range', 'hours', { rest: 'rounds: [ { id: one, date: 2025-01-01, hours: «-1» } ]' }],
  [
    'out-of-range',
    'a start',
    {
      rest: sources('q: { exact: words, speaker: S, kind: position, start: «-1» }', ', text: t.md'),
    },
  ],
  ['range-reversed', 'a range', { parties: 'parties: { a: { walkaway: «75..45» }, b: {} }' }],
  [
    'range-reversed',
    'low..likely..high',
    { parties: 'parties: { a: { walkaway: «75..60..45» }, b: {} }' },
  ],
  ['likely-outside', 'too high', { parties: 'parties: { a: { walkaway: «20..95..90» }, b: {} }' }],
  [
    'stated-twice',
    'in two maps',
    { preferences: 'preferences: { a: { land: [{ keep: 50 }, { «keep»: 60 }] }, b: unknown }' },
  ],
  [
    'order-repeats',
    'an option',
    { preferences: 'preferences: { a: { land: keep > give = «keep» }, b: unknown }' },
  ],
  [
    'order-cycle',
    'two orders',
    { preferences: 'preferences: { a: { land: «[keep > give, give > keep]» }, b: unknown }' },
  ],
  [
    'order-cycle',
    'by ties',
    {
      preferences:
        'preferences: { a: { land: «[keep > share, share > give, keep = give]» }, b: unknown }',
    },
  ],
  [
    'order-contradicts-numbers',
    'values',
    {
      preferences:
        'preferences: { a: { land: «[keep > give, { keep: 10, give: 20..30 }]» }, b: unknown }',
    },
  ],
  [
    'order-contradicts-numbers',
    'weights',
    {
      preferences:
        'preferences: { a: { weights: «[land = money, { land: 10..20, money: 80..90 }]» }, b: unknown }',
    },
  ],
  [
    'weights-all-zero',
    'each 0',
    { preferences: 'preferences: { a: { weights: «{ land: 0, money: 0 }» }, b: unknown }' },
  ],
  [
    'weights-total',
    'too much',
    {
      preferences: 'preferences: { a: { weights: «{ land: 70..80, money: 40..50 }» }, b: unknown }',
    },
  ],
  [
    'weights-total',
    'too little',
    {
      preferences: 'preferences: { a: { weights: «{ land: 10..20, money: 40..50 }» }, b: unknown }',
    },
  ],
  ['quota-not-positive', '0', { rest: 'agreement: { quota: «0», votes: { a: 1, b: 1 } }' }],
  ['quota-unreachable', 'too high', { rest: 'agreement: { quota: «3», votes: { a: 1, b: 1 } }' }],
  ['votes-negative', 'a vote', { rest: 'agreement: { quota: 1, votes: { a: «-1», b: 1 } }' }],

  // Meaning
  ['unknown-party', 'needs', { rest: 'agreement: { needs: [a, «bb»] }' }],
  ['unknown-party', 'votes', { rest: 'agreement: { quota: 1, votes: { a: 1, b: 1, «c»: 1 } }' }],
  [
    'unknown-party',
    'preferences',
    { preferences: 'preferences: { a: unknown, b: unknown, «c»: unknown }' },
  ],
  [
    'unknown-party',
    'a red line',
    { rest: 'redlines: [ { party: «c», name: x, never: { land: keep } } ]' },
  ],
  [
    'unknown-party',
    'a proposal',
    { rest: 'proposals: [ { name: p, by: «c», terms: { land: keep } } ]' },
  ],
  [
    'unknown-party',
    'a response',
    {
      rest: 'proposals: [ { name: p, by: a, terms: { land: keep }, responses: [ { party: «c», verdict: accept } ] } ]',
    },
  ],
  [
    'unknown-issue',
    'in preferences',
    { preferences: 'preferences: { a: { «lnad»: unknown }, b: unknown }' },
  ],
  [
    'unknown-issue',
    'in weights',
    { preferences: 'preferences: { a: { weights: land > «cash» }, b: unknown }' },
  ],
  [
    'unknown-issue',
    'in reasons',
    { preferences: 'preferences: { a: { why: { «cash»: guess } }, b: unknown }' },
  ],
  ['unknown-issue', 'in a rule', { rest: 'logic: [ { never: { «cash»: pay } } ]' }],
  [
    'unknown-issue',
    'in terms',
    { rest: 'proposals: [ { name: p, by: a, terms: { land: keep, «cash»: pay } } ]' },
  ],
  [
    'unknown-option',
    'in an order',
    {
      preferences: 'preferences: { a: { land: [keep > «"give’"»] }, b: unknown }'.replace(
        '«"give’"»',
        '«gave»',
      ),
    },
  ],
  [
    'unknown-option',
    'in quotation marks',
    { preferences: 'preferences: { a: { land: "keep > «gave»" }, b: unknown }' },
  ],
  [
    'unknown-option',
    'in numbers',
    { preferences: 'preferences: { a: { land: { «gave»: 5 } }, b: unknown }' },
  ],
  [
    'unknown-option',
    'on the scale',
    { issues: 'issues: { land: { options: [keep, give], scale: { «gave»: 5 } } }' },
  ],
  [
    'unknown-option',
    'as the status quo',
    { issues: 'issues: { land: { options: [keep, give], status-quo: «gave» } }' },
  ],
  [
    'unknown-option',
    'among the words for options',
    { issues: 'issues: { land: { options: [keep, give], option-keywords: { «gave»: [hand] } } }' },
  ],
  [
    'unknown-option',
    'in a red line',
    { rest: 'redlines: [ { party: a, name: x, never: { land: [keep, «gave»] } } ]' },
  ],
  [
    'unknown-option',
    'in terms',
    { rest: 'proposals: [ { name: p, by: a, terms: { land: «gave» } } ]' },
  ],
  [
    'unknown-source',
    'a reference',
    {
      parties: 'parties: { a: { because: { name: [«s#q»] } }, b: {} }',
      rest: sources(`q: ${quote}`),
    },
  ],
  [
    'unknown-anchor',
    'a reference',
    {
      parties: 'parties: { a: { because: { walkaway: [«r#q2»] } }, b: {} }',
      rest: sources(`q: ${quote}`),
    },
  ],
  ['no-parties', 'none', { parties: '«parties»: {}', preferences: '' }],
  ['no-issues', 'none', { issues: '«issues»: {}' }],
  ['nothing-to-analyse', 'neither issues nor moves', { case: '«case»: Talks', issues: '' }],
  [
    'needs-issues',
    'preferences over no issues',
    { ...moves({}), issues: '', preferences: '«preferences»: { a: unknown }' },
  ],
  [
    'needs-issues',
    'an agreement on no issues',
    { rest: `${moves({}).rest}\n«agreement»: { needs: [c] }`, issues: '', preferences: '' },
  ],
  [
    'needs-issues',
    'a walk-away value',
    {
      ...moves({}),
      parties: 'parties: { a: { «walkaway»: 40..300 }, b: {} }',
      issues: '',
      preferences: '',
    },
  ],
  ['no-options', 'an empty list', { issues: 'issues: { land: { «options»: [] } }' }],
  ['no-options', 'an empty map', { issues: 'issues: { land: { «options»: {} } }' }],
  [
    'nobody-decides',
    'no veto',
    { parties: '«parties»: { a: { role: mediator }, b: { veto: false } }', preferences: '' },
  ],
  ['nobody-decides', 'no needs', { rest: '«agreement»: { needs: [] }', preferences: '' }],
  ['quota-without-votes', 'no votes', { rest: 'agreement: { «quota»: 2 }' }],
  ['quota-without-votes', 'no quota', { rest: 'agreement: { «votes»: { a: 1 } }' }],
  [
    'veto-contradicts',
    'a veto',
    {
      parties: 'parties: { a: { veto: «true» }, b: {} }',
      rest: 'agreement: { needs: [b] }',
      preferences: 'preferences: { b: unknown }',
    },
  ],
  [
    'veto-contradicts',
    'no veto',
    { parties: 'parties: { a: { veto: «false» }, b: {} }', rest: 'agreement: { needs: [a, b] }' },
  ],
  [
    'no-preferences',
    'a principal',
    { parties: 'parties: { a: {}, «b»: {} }', preferences: 'preferences: { a: unknown }' },
  ],
  [
    'no-preferences',
    'a voter',
    {
      parties: 'parties: { a: {}, b: {}, «c»: { role: observer } }',
      rest: 'agreement: { quota: 2, votes: { a: 1, b: 1, c: 1 } }',
    },
  ],
  [
    'unused-without-say',
    'preferences of a mediator',
    {
      parties: 'parties: { a: {}, b: {}, m: { role: mediator } }',
      preferences: 'preferences: { a: unknown, b: unknown, «m»: unknown }',
    },
  ],
  [
    'unused-without-say',
    'a walk-away value',
    { parties: 'parties: { a: {}, b: {}, m: { role: observer, «walkaway»: 5 } }' },
  ],
  [
    'unused-without-say',
    'a red line',
    {
      parties: 'parties: { a: {}, b: {}, «m»: { role: observer } }',
      rest: 'redlines: [ { party: m, name: x, never: { land: keep } } ]',
    },
  ],
  ['pattern-empty', 'a red line', { rest: 'redlines: [ { party: a, name: x, «never»: {} } ]' }],
  ['pattern-empty', 'a rule', { rest: 'logic: [ { «never»: {} } ]' }],
  [
    'pattern-empty',
    'a bonus',
    { preferences: 'preferences: { a: { bonuses: [ { «when»: {}, points: 5 } ] }, b: unknown }' },
  ],
  ['pattern-empty', 'a proposal', { rest: 'proposals: [ { name: p, by: a, «terms»: {} } ]' }],
  [
    'redline-forbids-all',
    'all options',
    {
      rest: 'redlines: [ { party: a, name: x, never: «{ money: [pay, none], land: [keep, share, give] }» } ]',
    },
  ],
  ['logic-forbids-all', 'one rule', { rest: '«logic»: [ { never: { money: [pay, none] } } ]' }],
  [
    'logic-forbids-all',
    'rules together',
    {
      rest: '«logic»: [ { never: { money: pay, land: [keep, share] } }, { never: { money: none } }, { never: { land: give } } ]',
    },
  ],
  [
    'accepts-and-rejects',
    'an issue',
    {
      rest: 'proposals: [ { name: p, by: a, terms: { land: keep }, responses: [ { party: b, verdict: partly, accepts: [land], rejects: [«land»] } ] } ]',
    },
  ],
  [
    'response-to-open-issue',
    'an issue',
    {
      rest: 'proposals: [ { name: p, by: a, terms: { land: keep }, responses: [ { party: b, verdict: partly, accepts: [«money»] } ] } ]',
    },
  ],
  [
    'duplicate-response',
    'no dates',
    {
      rest: 'proposals: [ { name: p, by: a, terms: { land: keep }, responses: [ { party: b, verdict: reject }, { party: «b», verdict: accept } ] } ]',
    },
  ],
  [
    'too-many-parties',
    '65',
    {
      parties: `«parties»: { a: {}, b: {}, ${Array.from({ length: 63 }, (_, k) => `m${k}: { role: observer }`).join(', ')} }`,
    },
  ],
  [
    'too-many-deciders',
    '17',
    {
      parties: `«parties»: { ${[...twelve, 'a', 'b', 'c', 'd', 'e'].map((p) => `${p}: {}`).join(', ')} }`,
      preferences: `preferences: { ${[...twelve, 'a', 'b', 'c', 'd', 'e'].map((p) => `${p}: unknown`).join(', ')} }`,
    },
  ],
  [
    'too-many-issues',
    '33',
    {
      issues: `«issues»: { ${Array.from({ length: 33 }, (_, k) => `i${k}: { options: [a, b] }`).join(', ')} }`,
    },
  ],
  [
    'too-many-options',
    '65',
    {
      issues: `issues: { land: { «options»: [${Array.from({ length: 65 }, (_, k) => `o${k}`).join(', ')}] } }`,
    },
  ],
  [
    'too-many-demands',
    '33',
    {
      rest: `«redlines»:\n${redlines([...nine, ...nine.map((n) => `x${n}`), ...nine.map((n) => `y${n}`), 'z1', 'z2', 'z3', 'z4'].map((name) => `party: a, name: ${name}, never: { land: keep }`))}`,
    },
  ],
  // Positions and forecasts
  ['unknown-party', 'a position', { rest: positions('party: «c», at: keep') }],
  ['unknown-issue', 'a position', { rest: positions('issue: «cash», at: keep') }],
  ['unknown-option', 'a position', { rest: positions('at: «kept»') }],
  ['unknown-option', 'an unknown position', { rest: positions('at: «unknown»') }],
  ['wrong-type', 'a position in a list', { rest: positions('at: «[keep]»') }],
  ['wrong-type', 'a position that is true', { rest: positions('at: «true»') }],
  ['not-finite', 'a position', { rest: positions('at: «.inf»') }],
  ['bad-date', 'a position', { rest: positions('at: keep, date: «2025-02-30»') }],
  [
    'missing-field',
    'a position without date',
    { rest: 'positions: [ «{ party: a, issue: land, at: keep }» ]' },
  ],
  ['position-without-scale', 'a number, no scale', { rest: positions('at: «40»') }],
  ['position-without-scale', 'a range, no scale', { rest: positions('at: «40..60»') }],
  [
    'position-without-scale',
    'a scale that leaves an option out',
    scaled('{ keep: 0, share: 50 }', 'at: «40»'),
  ],
  [
    'position-without-scale',
    'a scale of one place',
    scaled('{ keep: 5, share: 5, give: 5 }', 'at: «5»'),
  ],
  ['out-of-range', 'a position below the scale', scaled(SCALE, 'at: «19.5»')],
  ['out-of-range', 'a position above the scale', scaled(SCALE, 'at: «80.5»')],
  ['out-of-range', 'a range beyond the scale', scaled(SCALE, 'at: «60..90»')],
  ['range-reversed', 'a position', scaled(SCALE, 'at: «60..40»')],
  ['likely-outside', 'a position', scaled(SCALE, 'at: «30..70..60»')],
  ['bad-quantity', 'a position', scaled(SCALE, 'at: «40-60»')],
  [
    'position-after-as-of',
    'a day late',
    { case: 'case: Talks\nas-of: 2024-12-31', rest: positions('at: keep, date: «2025-01-01»') },
  ],
  [
    'duplicate-position',
    'another place',
    {
      rest: positions('at: keep', 'at: give', 'date: 2025-01-02, at: give').replace(
        '{ party: a, issue: land, date: 2025-01-01, at: give }',
        '«{ party: a, issue: land, date: 2025-01-01, at: give }»',
      ),
    },
  ],
  ['too-many-entries', 'positions', { rest: manyPositions(LIMITS.positions + 1) }],
  ['bad-date', 'a forecast', { rest: forecast('on: «2025-13-01»') }],
  ['out-of-range', 'a probability above 1', { rest: forecast('probability: «1.01»') }],
  ['out-of-range', 'a probability below 0', { rest: forecast('probability: «-0.1»') }],
  ['wrong-type', 'a probability in words', { rest: forecast('probability: «likely»') }],
  ['wrong-type', 'a seed in halves', { rest: forecast('seed: «1.5»') }],
  [
    'wrong-type',
    'an outcome that is yes',
    { rest: forecast('resolves: 2025-02-01, outcome: «yes»') },
  ],
  ['bad-digest', 'a forecast', { rest: forecast('case-hash: «abc»') }],
  ['resolves-too-early', 'a day early', { rest: forecast('resolves: «2024-12-31»') }],
  ['outcome-without-resolves', 'false', { rest: forecast('«outcome»: false') }],
  [
    'duplicate-name',
    'forecasts',
    {
      rest: 'forecasts: [ { id: f, by: x, on: 2025-01-01, that: peace, probability: 1 }, { id: «f», by: x, on: 2025-01-01, that: war, probability: 0 } ]',
    },
  ],
  [
    'too-many-entries',
    'forecasts',
    {
      rest: `«forecasts»: [${'{ by: x, on: 2025-01-01, that: peace, probability: 1 }, '.repeat(LIMITS.forecasts + 1)}]`,
    },
  ],

  // Moves
  ['moves-form', 'neither options nor a graph', { rest: '«moves»: { preferences: {} }' }],
  [
    'moves-form',
    'options and a graph',
    { rest: '«moves»: { options: {}, states: [s, t], arcs: {} }' },
  ],
  ['unknown-move', 'in a condition', moves({ infeasible: '[ { never: { «dance»: yes } } ]' })],
  [
    'unknown-move',
    'among those that exclude each other',
    moves({ infeasible: '[ { at-most-one: [go, «dance»] } ]' }),
  ],
  ['unknown-move', 'a weight', moves({ a: '{ weights: { «dance»: 5 } }' })],
  ['unknown-value', 'of a yes or no', moves({ infeasible: '[ { never: { go: «maybe» } } ]' })],
  ['unknown-value', 'a weight', moves({ a: '{ weights: { terms: { «soft»: 5 } } }' })],
  ['unknown-value', 'a state that an arc leads to', graph({ arcs: '{ a: { s: [«u»] }, b: {} }' })],
  ['unknown-value', 'the state of today', graph({ today: '«u»' })],
  [
    'bad-condition',
    'two connectives',
    moves({ infeasible: '[ { «never»: { any: [ { go: yes } ], not: { stay: yes } } } ]' }),
  ],
  [
    'bad-condition',
    'if without then',
    moves({ infeasible: '[ { «never»: { if: { go: yes } } } ]' }),
  ],
  [
    'bad-condition',
    'iff of three',
    moves({ infeasible: '[ { never: { iff: «[ { go: yes }, { stay: yes }, { go: no } ]» } } ]' }),
  ],
  ['bad-condition', 'nothing', moves({ infeasible: '[ { «never»: {} } ]' })],
  ['preference-unclear', 'none', moves({ a: '{}' }, '«a»')],
  [
    'preference-unclear',
    'two',
    moves({ a: '{ ranking: [ { go: yes } ], statements: [ { go: yes } ] }' }, '«a»'),
  ],
  ['strong-unused', 'with a ranking', moves({ a: '{ ranking: [ { go: yes } ], «strong»: 5 }' })],
  ['gap-misplaced', 'first', moves({ a: '{ ranking: [ «">>"», { go: yes } ] }' })],
  [
    'gap-misplaced',
    'twice',
    moves({ a: '{ ranking: [ { go: yes }, ">>", «">>"», { go: no } ] }' }),
  ],
  ['weight-by-value', 'one weight for several values', moves({ a: '{ weights: { terms: «5» } }' })],
  [
    'too-few-values',
    'one',
    { rest: 'moves: { options: { a: { «go»: { values: [now] } } }, preferences: { a: unknown } }' },
  ],
  [
    'no-move-preferences',
    'a party left out',
    {
      rest: 'moves: { options: { a: { go: Goes }, «b»: { stay: Stays } }, preferences: { a: unknown } }',
    },
  ],
  [
    'not-a-mover',
    'a party without moves',
    { rest: 'moves: { options: { a: { go: Goes } }, preferences: { a: unknown, «b»: unknown } }' },
  ],
  ['move-to-itself', 'an arc', graph({ arcs: '{ a: { s: [«s»] }, b: {} }' })],
  [
    'today-incomplete',
    'an option left out',
    moves({ today: '{ go: yes, terms: hard }' }, '', '«today»'),
  ],
  ['today-incomplete', 'a word', moves({ today: '«now»' })],
  [
    'today-infeasible',
    'what cannot be',
    moves(
      {
        infeasible: '[ { at-most-one: [go, stay] } ]',
        today: '{ go: yes, stay: yes, terms: hard }',
      },
      '',
      '«today»',
    ),
  ],
  [
    'target-incomplete',
    'an option left out',
    moves({ targets: '[ { go: yes, stay: no, terms: kind }, «{ go: yes, terms: hard }» ]' }),
  ],
  ['target-incomplete', 'a word', moves({ targets: '[ «now» ]' })],
  [
    'target-infeasible',
    'what cannot be',
    moves({
      infeasible: '[ { at-most-one: [go, stay] } ]',
      targets: '[ «{ go: yes, stay: yes, terms: hard }» ]',
    }),
  ],
  [
    'too-many-targets',
    'twenty-one',
    {
      rest: graph({}).rest!.replace(
        / }$/,
        `, «targets»: [${Array.from({ length: 21 }, () => 's').join(', ')}] }`,
      ),
    },
  ],
  [
    'too-many-states',
    'twenty-three options',
    {
      rest: `«moves»: { options: { a: { ${Array.from({ length: 23 }, (_, k) => `o${k}: O`).join(', ')} } }, preferences: { a: unknown } }`,
    },
  ],
  [
    'too-many-movers',
    'seventeen',
    {
      parties: `parties: { a: {}, b: {}, ${Array.from({ length: 15 }, (_, k) => `m${k}: { veto: false }`).join(', ')} }`,
      rest: `«moves»: { options: { a: { o: O }, b: { p: P }, ${Array.from({ length: 15 }, (_, k) => `m${k}: { q${k}: Q }`).join(', ')} }, preferences: { a: unknown, b: unknown, ${Array.from({ length: 15 }, (_, k) => `m${k}: unknown`).join(', ')} } }`,
    },
  ],
  [
    'too-many-statements',
    'fifty-three',
    moves({
      a: `{ «statements»: [${Array.from({ length: 53 }, () => '{ go: yes }').join(', ')}] }`,
    }),
  ],
];

describe('each problem has its code and its place, and comes alone', () => {
  it.each(ROWS)('%s: %s', (code, _, sections) => {
    const marked = typeof sections === 'string' ? sections : snippet(sections);
    const { text, spans } = unmark(marked);
    const found = read(text);
    expect(found.problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(new RegExp(`^${code} `)),
    ]);
    expect(found.problems.map(spanOf)).toEqual(spans);
    expect(found.case === null).toBe(CATALOGUE[code].severity === 'error');
  });

  it('leaves no code of the catalogue without a test', () => {
    // Tested where they arise: files and evidence, models, suggestions, sizes, questions, hostile files, reading.
    const elsewhere =
      /^(file-|analysis-|drift-|forecast-|source-|quote|model-|case-not-extendable|space-|too-many-(problems|aliases|tokens)|nesting-|alias-too)/;
    const tested = new Set(ROWS.map(([code]) => code));
    const untested = (Object.keys(CATALOGUE) as ProblemCode[]).filter(
      (code) => !tested.has(code) && !(code in READING),
    );
    expect(untested.filter((code) => !elsewhere.test(code))).toEqual([]);
  });
});

describe('hints', () => {
  const hintOf = (sections: Sections) => read(snippet(sections)).problems[0]!.hint;

  it.each<[string, Sections]>([
    ['Did you mean `walkaway`?', { parties: 'parties: { a: { wlkaway: 40 }, b: {} }' }],
    [
      'Did you mean `give`?',
      { preferences: 'preferences: { a: { land: keep > gave }, b: unknown }' },
    ],
    ['Did you mean `money`?', { preferences: 'preferences: { a: { mon: unknown }, b: unknown }' }],
    [
      'Did you mean `weights`?',
      { preferences: 'preferences: { a: { weigths: unknown }, b: unknown }' },
    ],
    ['Did you mean `keep`?', { rest: 'logic: [ { never: { land: KEEP } } ]' }],
    ['Did you mean `45..75`?', { parties: 'parties: { a: { walkaway: 75..45 }, b: {} }' }],
    ['Did you mean `principal`?', { parties: 'parties: { a: { role: principle }, b: {} }' }],
    [
      'A range is written with two dots: `40..60`.',
      { parties: 'parties: { a: { walkaway: 40 - 60 }, b: {} }' },
    ],
    [
      'If nothing is known of what it wants, write `b: unknown` there.',
      { preferences: 'preferences: { a: unknown }' },
    ],
    [
      'Ids are lower-case letters, digits and hyphens, beginning with a letter: `north-korea`.',
      { rest: 'sources: { North Korea: { title: T } }' },
    ],
    [
      'YAML 1.2 knows `true` and `false` only, without quotation marks.',
      { parties: 'parties: { a: { veto: no }, b: {} }' },
    ],
    [
      'Known here: `keep`, `share` and `give`.',
      { rest: 'logic: [ { never: { land: partition } } ]' },
    ],
  ])('%s', (hint, sections) => {
    expect(hintOf(sections)).toBe(hint);
  });
});

describe('all at once', () => {
  it('reports faults of shape and of meaning together, and nothing that follows from them', () => {
    const { text, spans } = unmark(
      snippet({
        parties: 'parties: { a: { walkaway: «[1]», veto: true }, b: «5» }',
        issues: 'issues: { land: { options: «7» }, money: { options: [pay, none] } }',
        preferences: `preferences:
  a: { weights: [land > «cash»], land: keep > give, money: { pay: «200» } }
  b: unknown`,
        rest: `redlines: [ { party: b, name: x, never: { land: anything, money: «payy» } } ]
proposals: [ { name: p, by: b, date: «2025-02-29», terms: { land: give } } ]`,
      }),
    );
    const found = read(text);
    expect(codesIn(found)).toEqual([
      'wrong-type',
      'wrong-type',
      'wrong-type',
      'unknown-issue',
      'out-of-range',
      'unknown-option',
      'bad-date',
    ]);
    expect(found.problems.map(spanOf)).toEqual(spans);
  });

  it('lists at most 200 problems, errors first, and counts the rest', () => {
    const many = Array.from({ length: 300 }, (_, k) => `  - { never: { nothing${k}: x } }`);
    const { problems } = read(snippet({ rest: `logic:\n${many.join('\n')}` }));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({
      code: 'too-many-problems',
      message: '100 more problems are not listed.',
    });
  });
});
