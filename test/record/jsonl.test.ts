import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { LIMITS, READING_LIMITS } from '../../src/case/index.ts';
import {
  checkSnapshots,
  formatRecord,
  type Record,
  readRecord,
  recordJsonSchema,
} from '../../src/record/index.ts';
import { anyText } from '../support/any-text.ts';
import { meeting, source, statement } from './made.ts';
import { digestOf, SOURCE, TALK, TEXT } from './talk.ts';

const FILE = { file: 'talk.record.jsonl' };
const written = formatRecord(TALK, new Map([['oslo', TEXT]]));
const lines = written.trimEnd().split('\n');
const bytes = (text: string) => new TextEncoder().encode(text);

type Fields = { [key: string]: unknown };

/** A record file with one field of a line changed, or taken out. */
function changed(line: number, path: string, value?: unknown): string {
  const item = JSON.parse(lines[line]!) as Fields;
  const steps = path.split('.');
  const last = steps.pop()!;
  const owner = steps.reduce((at, step) => at[step] as Fields, item);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return lines.map((text, k) => (k === line ? JSON.stringify(item) : text)).join('\n');
}

describe('a record file', () => {
  it('is one JSON object a line, and gives the record back', () => {
    expect(lines.map((line) => JSON.parse(line).type)).toEqual([
      'source',
      'statement',
      'statement',
      'event',
    ]);
    expect(readRecord(written, FILE)).toMatchObject({ record: TALK, problems: [] });
    expect(readRecord(bytes(`\ufeff${written}`), FILE).record).toEqual(TALK);
    expect(readRecord(written.replaceAll('\n', '\r\n\r\n'), FILE).record).toEqual(TALK);
  });

  it('counts UTF-16 code units in passages and code points in selectors', () => {
    const { content, target } = JSON.parse(lines[1]!);
    const points = [...TEXT];
    for (const [k, { selector }] of target.entries()) {
      const [quote, { start, end }] = selector;
      expect(points.slice(start, end).join('')).toBe(content[k].exact);
      expect(TEXT).toContain(quote.prefix + quote.exact + quote.suffix);
    }
    expect(target[0].selector[1].start).toBe(content[0].start - 1);
  });

  it('gives back any record of any text', () => {
    const cut = fc.tuple(anyText, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }));
    fc.assert(
      fc.property(cut, ([raw, places]) => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(raw));
        const record = recordOf(text, places);
        const file = formatRecord(record, new Map([['s', text]]));
        const read = readRecord(bytes(file), FILE);
        expect(read.problems).toEqual([]);
        expect(read.record).toEqual(record);
        // A byte order mark at the head of a file is no part of its text.
        if (text.startsWith('\ufeff')) return;
        expect(checkSnapshots(read, new Map([['s.txt', bytes(text)]]))).toEqual([]);
      }),
    );
  });
});

/** A statement and an event on each whole passage of a text among the given places. */
function recordOf(text: string, places: readonly (readonly [number, number])[]): Record {
  const whole = places
    .map(([a, b]) => [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y))
    .map(([start = 0, end = 0]) => ({ start, end, exact: text.slice(start, end) }))
    .filter(({ exact }) => exact !== '' && !/\p{Cs}/u.test(exact));
  return {
    sources: [source('s', { text: 's.txt', sha256: digestOf(text) })],
    statements: whole.map((passage, k) =>
      statement('s', 'A', 'x', { id: `s:s${k}`, content: [passage, passage], cue: passage }),
    ),
    events: whole.map((passage, k) =>
      meeting('s', ['A', 'B'], null, { id: `s:e${k}`, trigger: passage, clause: passage }),
    ),
  };
}

describe('faults of a record file', () => {
  const at = (text: string) =>
    readRecord(text, FILE).problems.map(({ code, path, range }) => [
      code,
      path,
      range.start.line,
      text
        .split('\n')
        [range.start.line - 1]?.slice(range.start.column - 1)
        .slice(0, 12),
    ]);

  it.each<[string, string, unknown[]]>([
    ['a key that is not known', changed(1, 'cuee', 1), ['unknown-key', 'cuee', 2, '"cuee":1}']],
    [
      'a strange key within',
      changed(1, 'speaker.x', 1),
      ['unknown-key', 'speaker.x', 2, '"x":1},"cue"'],
    ],
    [
      'a word that is not known',
      changed(1, 'kind', 'rant'),
      ['bad-choice', 'kind', 2, '"rant","pola'],
    ],
    ['another type', changed(1, 'negated', 'no'), ['wrong-type', 'negated', 2, '"no","about"']],
    [
      'a field that is missing',
      changed(3, 'status'),
      ['missing-field', 'status', 4, '"type":"even'],
    ],
    [
      'a type that is not known',
      changed(3, 'type', 'rumour'),
      ['bad-choice', 'type', 4, '"rumour","id'],
    ],
    ['a digest that is none', changed(0, 'sha256', 'abc'), ['bad-digest', 'sha256', 1, '"abc"}']],
    [
      'a negative offset',
      changed(1, 'cue.start', -1),
      ['out-of-range', 'cue.start', 2, '-1,"end":84,'],
    ],
    ['no content', changed(1, 'content', []), ['empty-list', 'content', 2, '[],"kind":"c']],
    [
      'an event without source',
      changed(3, 'source', 'x'),
      ['unknown-item', 'source', 4, '"x","kind":"'],
    ],
    [
      'an event that is not there',
      changed(1, 'event', 'x'),
      ['unknown-item', 'event', 2, '"x","reads":'],
    ],
    [
      'a holder that is not there',
      changed(2, 'within', 'x'),
      ['unknown-item', 'within', 3, '"x","date":n'],
    ],
    [
      'a second one of an id',
      changed(2, 'id', 'oslo:s1'),
      ['duplicate-item', 'id', 3, '"oslo:s1","s'],
    ],
    [
      'a statement within itself',
      changed(2, 'within', 'oslo:s2'),
      ['within-circle', 'within', 3, '"oslo:s2","d'],
    ],
    [
      'words of another length',
      changed(1, 'cue.exact', 'says!'),
      ['passage-length', 'cue', 2, '{"start":80,'],
    ],
    [
      'selectors of other words',
      changed(3, 'target.0.selector.0.exact', 'x'),
      ['target-differs', 'target', 4, '[{"source":"'],
    ],
    ['a line that is not JSON', `${lines[0]}\n{"type":`, ['json-syntax', '', 2, ':']],
    ['a line that is no object', `${lines[0]}\n[1]`, ['json-not-object', '', 2, '[1]']],
    [
      'a name of every object',
      `${lines[0]!.slice(0, -1)},"__proto__":{}}`,
      ['forbidden-key', '', 1, '"__proto__":'],
    ],
  ])('%s', (_, text, expected) => {
    expect(at(text)).toContainEqual(expected);
    expect(readRecord(text, FILE).record).toBeNull();
  });

  it('come all at once, and are listed up to the limit', () => {
    const faulty = [changed(0, 'issued', 'May'), 'nonsense'].join('\n');
    expect(at(faulty).map(([code]) => code)).toEqual(
      expect.arrayContaining(['bad-date', 'json-syntax']),
    );
    const many = readRecord('{}\n'.repeat(5000), FILE).problems;
    expect(many).toHaveLength(LIMITS.problems + 1);
    expect(many.at(-1)!.code).toBe('too-many-problems');
  });

  it('names the byte that is not UTF-8', () => {
    const broken = bytes(written);
    broken[40] = 0xff;
    const { problems, record } = readRecord(broken, FILE);
    expect(record).toBeNull();
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['file-not-utf8', 'The bytes from 40 on are not UTF-8 text.'],
    ]);
  });

  it('stops at too many lines and passes over one that is too long', () => {
    const long = JSON.stringify({ type: 'source', id: 'x'.repeat(READING_LIMITS.recordLine) });
    expect(at(`${lines[0]}\n${long}`)).toMatchObject([['line-too-long', '', 2, '{"type":"sou']]);
    const source = (_: unknown, k: number) => JSON.stringify({ ...SOURCE, id: `s${k}` });
    const many = Array.from({ length: READING_LIMITS.recordLines + 5 }, source).join('\n');
    expect(
      readRecord(many, FILE).problems.map(({ code, range }) => [code, range.start.line]),
    ).toEqual([['too-many-lines', READING_LIMITS.recordLines + 1]]);
    const full = `${lines[0]}\n${'\n'.repeat(READING_LIMITS.recordLines - 1)}`;
    expect(readRecord(full, FILE).problems).toEqual([]);
  });

  it('refuses what is too large, by its bytes', () => {
    const bound = READING_LIMITS.recordBytes;
    for (const text of ['\n'.repeat(bound + 1), 'é'.repeat(bound / 2 + 1)])
      expect(readRecord(text, FILE).problems.map(({ code }) => code)).toEqual(['file-too-large']);
    const blank = readRecord('\n'.repeat(bound), FILE).problems;
    expect(blank.map(({ code }) => code)).toEqual(['too-many-lines']);
  });

  it('takes any text without a throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.json(), anyText, fc.constantFrom(...lines)), { maxLength: 6 }),
        (parts) => {
          const { record, problems } = readRecord(parts.join('\n'), FILE);
          expect(record === null).toBe(problems.some(({ severity }) => severity === 'error'));
        },
      ),
    );
  });
});

describe('holding a record against its texts', () => {
  const texts = new Map([['oslo.txt', bytes(TEXT)]]);
  const codes = (file: string, given = texts) => {
    const read = readRecord(file, FILE);
    expect(read.problems).toEqual([]);
    return checkSnapshots(read, given).map(({ code, range, path }) => [
      code,
      range.start.line,
      path,
    ]);
  };
  /** Another text under its right digest. */
  const other = (text: string) => ({
    file: changed(0, 'sha256', digestOf(text)),
    texts: new Map([['oslo.txt', bytes(text)]]),
  });

  it('finds every passage where it says', () => {
    expect(codes(written)).toEqual([]);
  });

  it('looks nothing up in a text that has changed', () => {
    expect(codes(written, new Map([['oslo.txt', bytes(`${TEXT} `)]]))).toEqual([
      ['snapshot-changed', 1, 'sha256'],
    ]);
  });

  it('never moves a passage, and says where its words stand', () => {
    const { file, texts: moved } = other(`! ${TEXT}`);
    const found = checkSnapshots(readRecord(file, FILE), moved);
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set(['passage-moved', 'target-differs']),
    );
    const cue = found.find(({ path }) => path === 'cue')!;
    expect(cue.hint).toContain(`stand at ${TEXT.indexOf('said') + 2}.`);
  });

  it('says which words are gone', () => {
    const { file, texts: without } = other(TEXT.replace('said', 'told'));
    expect(codes(file, without)).toContainEqual(['passage-missing', 2, 'cue']);
  });

  it('compares selectors with the text', () => {
    const { start, end } = JSON.parse(lines[3]!).target[0].selector[1];
    const place = { type: 'TextPositionSelector', start: start + 1, end: end + 1 };
    expect(codes(changed(3, 'target.0.selector.1', place))).toEqual([
      ['target-differs', 4, 'target'],
    ]);
    const before = changed(3, 'target.0.selector.0.prefix', 'not so');
    expect(codes(before)).toEqual([['target-differs', 4, 'target']]);
    const fewer = changed(3, 'target.0.selector.0.prefix');
    expect(codes(fewer)).toEqual([]);
  });

  it('says that nobody can check words without a text', () => {
    expect(codes(changed(0, 'text', null))).toEqual([['snapshot-none', 1, 'text']]);
    const alone = { sources: [{ ...SOURCE, text: null }], statements: [], events: [] };
    expect(codes(formatRecord(alone, new Map()))).toEqual([]);
  });

  it('takes a text that is not UTF-8 as a fault', () => {
    const broken = new Uint8Array([0xff, 0xfe, 0x00]);
    const file = changed(0, 'sha256', digestOf(broken));
    expect(codes(file, new Map([['oslo.txt', broken]]))).toEqual([['source-not-utf8', 1, 'text']]);
  });
});

describe('the JSON Schema of a record line', () => {
  const schema = recordJsonSchema();
  const validator = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema);

  it('is the one that is shipped', () => {
    const shipped = readFileSync(
      resolve(import.meta.dirname, '../../schema/record.schema.json'),
      'utf8',
    );
    expect(JSON.parse(shipped), 'schema/record.schema.json is out of date: npm run schema').toEqual(
      schema,
    );
  });

  it('accepts what is written, and no other line', () => {
    for (const line of lines) expect(validator.safeParse(JSON.parse(line)).error).toBeUndefined();
    for (const line of ['{}', '{"type":"source"}', lines[1]!.replace('"said"', '5')])
      expect(validator.safeParse(JSON.parse(line)).success).toBe(false);
  });
});
