/** The scorer: full marks for the gold set itself, and fewer for each kind of fault. */
import { describe, expect, it } from 'vitest';
import type { StatementItem } from '../../src/record/index.ts';
import { goldNames, readDuplicates, readGold } from '../support/gold.ts';
import { goldReading } from '../support/gold-record.ts';
import { type GoldReading, scoreGold } from '../support/gold-score.ts';
import { kindTable, scoreTable } from '../support/gold-table.ts';
import { f1, precision, recall } from '../support/gold-tally.ts';

const reports = goldNames().map((name) => readGold(name));
const perfect = reports.map(goldReading);
const scoreOf = (readings: readonly GoldReading[]) =>
  scoreGold(reports, readings, readDuplicates());

/** The gold set with its statements changed. */
const changed = (change: (statement: StatementItem) => StatementItem[]) =>
  scoreOf(perfect.map((one) => ({ ...one, statements: one.statements.flatMap(change) })));

describe('the gold set as its own reading', () => {
  const { tallies, errors, kinds } = scoreOf(perfect);

  it('scores in full, contested readings and duplicates included', () => {
    for (const [name, tally] of tallies.entries()) {
      expect(tally.gold, name).toBeGreaterThan(0);
      expect(tally, name).toEqual({ hits: tally.gold, gold: tally.gold, found: tally.gold });
    }
    expect(errors).toEqual([]);
  });

  it('confuses no kinds', () => {
    for (const [kind, row] of kinds) expect([...row.keys()]).toEqual([kind]);
  });

  it('prints a table', () => {
    const scores = scoreOf(perfect);
    expect(scoreTable(scores, scores)).toContain('| hearsay | 100 | 100 | 100 |');
    expect(kindTable(scores).split('\n')).toHaveLength(8);
  });
});

describe('a reading with faults', () => {
  it('loses recall by what it misses, and precision by what it makes up', () => {
    const missed = changed((statement) => (statement.form === 'direct' ? [] : [statement]));
    expect(recall(missed.tallies.of('direct, at 0.5'))).toBe(0);
    expect(precision(missed.tallies.of('attributed, at 0.5'))).toBe(1);
    expect(missed.errors.every((error) => error.startsWith('missed'))).toBe(true);
    const doubled = changed((one) => [one, { ...one, id: `${one.id}-again` }]);
    expect(precision(doubled.tallies.of('attributed, at 0.8'))).toBe(0.5);
    expect(recall(doubled.tallies.of('attributed, at 0.8'))).toBe(1);
  });

  it('counts borders that are a third off at .5 and not at .8', () => {
    const cut = changed((statement) => {
      const content = statement.content.map(({ start, exact }) => {
        const short = exact.slice(0, Math.ceil((2 * exact.length) / 3));
        return { start, end: start + short.length, exact: short };
      });
      return [{ ...statement, content }];
    });
    expect(f1(cut.tallies.of('attributed, at 0.5'))).toBeGreaterThan(0.95);
    expect(f1(cut.tallies.of('attributed, at 0.8'))).toBeLessThan(0.05);
  });

  it('does not credit words of a speaker given as the report’s own', () => {
    const mute = changed((statement) => [{ ...statement, form: 'own-voice' }]);
    expect(mute.tallies.of('attributed, at 0.5').hits).toBe(0);
    expect(precision(mute.tallies.of('own voice, at 0.5'))).toBeLessThan(0.5);
  });

  it('counts each wrong field where it is wrong', () => {
    const wrong = changed((statement) => [
      { ...statement, kind: 'position', speaker: { ...statement.speaker, name: 'Nobody' } },
    ]);
    expect(f1(wrong.tallies.of('kind'))).toBeLessThan(0.5);
    expect(f1(wrong.tallies.of('speaker, name'))).toBeLessThan(0.05);
    expect(f1(wrong.tallies.of('polarity'))).toBe(1);
    expect(wrong.kinds.get('demand')!.get('position')).toBeGreaterThan(5);
  });

  it('counts readings that are not grouped, and doubles that are not joined', () => {
    const apart = changed((statement) => [
      { ...statement, event: null, speaker: voice(statement) },
    ]);
    expect(recall(apart.tallies.of('contested pairs'))).toBe(0);
    expect(recall(apart.tallies.of('duplicates'))).toBe(0);
  });

  it('tells events that took place from those that did not', () => {
    const done = scoreOf(
      perfect.map((one) => ({
        ...one,
        events: one.events.map((event) => ({ ...event, status: 'happened' as const })),
      })),
    );
    const { hits, gold, found } = done.tallies.of('events that took place');
    expect(hits).toBe(gold);
    expect(found).toBe(done.tallies.of('events').gold);
    expect(recall(done.tallies.of('events that did not, or not yet'))).toBe(0);
  });
});

/** A speaker that no other statement has. */
function voice({ id, speaker }: StatementItem): StatementItem['speaker'] {
  return { ...speaker, id, name: id.replaceAll(/\W/g, '') };
}
