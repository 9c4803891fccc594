/** Contested readings of a record: one event, several speakers, several readings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contestedOf,
  mergeRecords,
  type Record,
  type StatementItem,
} from '../../src/record/index.ts';
import { actor, meeting, passage, source, statement } from './made.ts';

const day = '2031-05-01';
const one = meeting('a', ['Ana Bel', 'Cor'], day);
const two = meeting('b', ['Cor', 'Bel'], day);
const other = meeting('b', ['Cor', 'Bel'], '2031-06-01');

/** A reading of an event, in the source of the event. */
function reading(event: typeof one, speaker: string, words: string, more = {}): StatementItem {
  const reads = passage(words);
  return statement(event.source, speaker, words, { event: event.id, reads, ...more });
}

const record = (...statements: StatementItem[]): Record => ({
  sources: [source('a'), source('b')],
  statements,
  events: [one, two, other],
});

const readings = (it: Record) =>
  contestedOf(it).map((group) => group.readings.map((said) => said.reads!.exact));

describe('contested readings of an event', () => {
  it('are grouped over the reports that tell the event, in the order of the record', () => {
    const [bad, good] = [reading(two, 'Dov', 'a failure'), reading(one, 'Eve', 'productive')];
    expect(contestedOf(record(bad, good))).toEqual([
      { event: one, tellings: [one.id, two.id], readings: [bad, good] },
    ]);
  });

  it.each([
    ['one speaker', reading(one, 'Ana Bel', 'good'), reading(two, 'Bel', 'bad')],
    ['one reading', reading(one, 'Eve', 'Good '), reading(two, 'Dov', 'good')],
    ['different events', reading(one, 'Eve', 'good'), reading(other, 'Dov', 'bad')],
    [
      'an attribution denied',
      reading(one, 'Eve', 'good'),
      reading(two, 'Dov', 'bad', { negated: true }),
    ],
    ['nothing read', reading(one, 'Eve', 'good'), reading(two, 'Dov', 'bad', { reads: null })],
    [
      'an event not in the record',
      reading(one, 'Eve', 'good'),
      reading(one, 'Dov', 'bad', { event: 'none' }),
    ],
  ])('need more than %s', (_, first, second) => {
    expect(readings(record(first, second))).toEqual([]);
  });

  it('take each report as a voice of its own', () => {
    const voice = { speaker: actor('The report', 'report') };
    expect(
      readings(record(reading(one, '', 'good', voice), reading(two, '', 'bad', voice))),
    ).toEqual([['good', 'bad']]);
    expect(
      readings(record(reading(one, '', 'good', voice), reading(one, '', 'bad', voice))),
    ).toEqual([]);
  });

  it('are the same after the records are joined', () => {
    const all = record(reading(one, 'Eve', 'good'), reading(two, 'Dov', 'bad'));
    expect(readings(mergeRecords([all]))).toEqual(readings(all));
  });

  it('follow the names when these change', () => {
    const name = fc.constantFrom('Ana', 'Bel', 'Cor', 'Dov');
    const words = fc.constantFrom('good', 'bad', 'long');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, words), { maxLength: 6 }), (said) => {
        const made = (rename: (who: string) => string) =>
          readings(record(...said.map(([who, what]) => reading(one, rename(who), what))));
        expect(made((who) => `${who}ov`)).toEqual(made((who) => who));
      }),
    );
  });
});
