/** The gold set is as its guideline says, and every quotation in it is found exactly once. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Passage } from '../../src/record/items.ts';
import {
  type GoldReport,
  type GoldStatement,
  goldFolder,
  goldNames,
  readDuplicates,
  readGold,
  resolveGold,
} from '../support/gold.ts';

const names = goldNames();
const reports = names.map((name) => readGold(name));

const passagesOf = (report: GoldReport): Passage[] => [
  ...report.scare,
  ...report.events.flatMap(({ triggers, place }) => [...triggers, ...(place ? [place] : [])]),
  ...report.statements.flatMap(({ content, speaker, cue, reads }) =>
    [...content, speaker, cue, reads].filter((passage) => passage !== null),
  ),
];

describe('the gold set', () => {
  it('has 24 reports of 150 to 350 words, half of them held out', () => {
    const texts = readdirSync(goldFolder).filter((file) => file.endsWith('.txt'));
    expect(texts.map((file) => file.slice(0, -4)).sort()).toEqual(names);
    expect(reports.map(({ split }) => split).sort()).toEqual([
      ...Array(12).fill('development'),
      ...Array(12).fill('held-out'),
    ]);
    const lengths = reports.map(({ text }) => text.trim().split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(150);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(350);
  });

  it('has every value of every field, in both halves where it is not rare', () => {
    const values = (of: (statement: GoldStatement) => string) => (split: string) =>
      new Set(reports.filter((r) => r.split === split).flatMap((r) => r.statements.map(of)));
    const sizes = (of: (statement: GoldStatement) => string) =>
      ['development', 'held-out'].map((split) => values(of)(split).size);
    expect(sizes(({ form }) => form)).toEqual([4, 4]);
    expect(sizes(({ kind }) => kind)).toEqual([6, 6]);
    expect(sizes(({ polarity }) => polarity)).toEqual([3, 3]);
    expect(sizes(({ certainty }) => certainty)).toEqual([4, 4]);
    expect(sizes(({ remove }) => remove)).toEqual([3, 3]);
    expect(sizes(({ negated }) => String(negated))).toEqual([2, 2]);
    const events = reports.flatMap((report) => report.events);
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(9);
    expect(new Set(events.map(({ status }) => status)).size).toBe(5);
  });

  it('has the line ends, scripts and marks that it says', () => {
    const text = (name: string) => reports.find((report) => report.name === name)!.text;
    expect(text('grain-corridor').match(/\r\n/g)?.length).toBeGreaterThan(10);
    expect(text('prisoner-exchange')).toMatch(/\p{Script=Arabic}.*\p{Script=Hebrew}/su);
    const all = reports.map((report) => report.text).join('');
    for (const mark of ['“', '”', '"', '‘', '’', '«', '»', '„', '「', '」', '🕊', '\u200e'])
      expect(all).toContain(mark);
  });
});

describe.each(reports.map((report) => [report.name, report] as const))('%s', (_, report) => {
  it('names places whose words are those quoted', () => {
    const passages = passagesOf(report);
    expect(passages.length).toBeGreaterThan(10);
    for (const { start, end, exact } of passages) {
      expect(exact).not.toBe('');
      expect(report.text.slice(start, end)).toBe(exact);
    }
  });

  it('has forms that agree with the quotation marks', () => {
    const wrong = report.statements.filter((statement) => !formFits(report, statement));
    expect(wrong.map(({ id, form }) => `${id} ${form}`)).toEqual([]);
  });

  it('has each stretch of words as a statement once, and inner ones within outer ones', () => {
    const spans = report.statements.map(({ content }) => `${content[0]!.start}-${content[0]!.end}`);
    expect(spans.filter((span, k) => spans.indexOf(span) !== k)).toEqual([]);
    const byId = new Map(report.statements.map((statement) => [statement.id, statement]));
    for (const { id, within, content, actor } of report.statements) {
      if (within === null) continue;
      const outer = byId.get(within)!;
      expect(outer.actor, id).not.toBe(actor);
      expect(content[0]!.start, id).toBeGreaterThanOrEqual(outer.content[0]!.start);
      expect(content.at(-1)!.end, id).toBeLessThanOrEqual(outer.content.at(-1)!.end);
    }
  });

  it('has readings that stand in their statements, and contests exactly those that differ', () => {
    const read = report.statements.filter(({ event }) => event !== null);
    for (const { id, reads, content } of read)
      expect(
        content.some((passage) => passage.start <= reads!.start && passage.end >= reads!.end),
        id,
      ).toBe(true);
    const groups = [...new Set(read.map(({ event }) => event))]
      .map((about) => read.filter(({ event }) => event === about))
      .filter((group) => new Set(group.map(({ actor }) => actor)).size > 1)
      .filter((group) => new Set(group.map(({ reads }) => reads!.exact)).size > 1);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual(report.contested);
  });

  it('uses every actor that it names', () => {
    const used = new Set([
      ...report.statements.flatMap(({ actor, about }) => [actor, ...about]),
      ...report.events.flatMap(({ sources, targets }) => [...sources, ...targets]),
    ]);
    expect(report.actors.filter((actor) => !used.has(actor))).toEqual([]);
  });
});

/** Whether the marks around and in the content are those of its form. */
function formFits({ text, style, statements }: GoldReport, statement: GoldStatement): boolean {
  const { id, form, content } = statement;
  // Marks within may be those of a statement that this one holds.
  const holds = statements.some(({ within }) => within === id);
  const inside = !holds && content.some(({ exact }) => /[“”"„«»「」]|(^|\s)‘/.test(exact));
  if (form === 'mixed') {
    const some = content.some((passage) => marksAround(text, passage) > 0);
    return (inside || some) && !content.every((passage) => isQuoted(text, passage));
  }
  if (form === 'indirect') return !inside && content.every((passage) => !isQuoted(text, passage));
  if (form === 'own-voice') return true;
  const turn = style === 'interview' || style === 'transcript';
  return turn || content.every((passage) => isQuoted(text, passage));
}

function isQuoted(text: string, passage: Passage): boolean {
  return marksAround(text, passage) === 2;
}

/** How many of its two sides have a quotation mark, or are a paragraph's end in a quotation. */
function marksAround(text: string, { start, end }: Passage): number {
  const before = /[“"„«「‘]\s?$/.test(text.slice(Math.max(0, start - 2), start));
  const after = /^[,.!?]?\s?[”"“»」’]|^\r?\n/.test(text.slice(end, end + 3));
  return Number(before) + Number(after);
}

describe('duplicates.yaml', () => {
  it('names statements that are the same in two reports', () => {
    const plain = (words: string) =>
      words
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    for (const pair of readDuplicates()) {
      const [one, other] = pair.map((reference) => {
        const [name, id] = reference.split('#');
        const report = reports.find((candidate) => candidate.name === name)!;
        return report.statements.find((statement) => statement.id === id)!;
      });
      const said = ({ content }: GoldStatement) => plain(content.map((p) => p.exact).join(' '));
      expect(said(one!)).toBe(said(other!));
      expect(one!.actor!.name).toEqual(other!.actor!.name);
    }
  });
});

describe('the guideline', () => {
  const page = readFileSync(resolve(goldFolder, '../../docs/gold-guideline.md'), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
  const text = [
    'Envoys of Osmar met those of Tarn in Lisk on 8 April. “We are close to a text,” said Mara Veln.',
    'Tarn’s Joren Hask called the “temporary” dam a crime. He said the day was lost.',
  ].join('\n\n');
  const changed = (from: string, to: string) => () =>
    resolveGold('example', text, parse(example.replace(from, to)));

  it('shows an annotation that can be read', () => {
    const { statements, events, scare } = changed('', '')();
    expect(statements[0]!.content[0]!.exact).toBe('We are close to a text');
    expect(statements[0]!.speaker!.exact).toBe('Mara Veln');
    expect(statements[1]!.cue!.exact).toBe('said');
    expect(events[0]!.sources.map(({ name }) => name)).toEqual([['Osmar']]);
    expect(scare[0]!.exact).toBe('temporary');
  });

  it.each([
    ['words that are not there', 'We are ~ a text', 'We were ~ a text', /#s1: Not found/],
    ['words that end elsewhere', 'We are ~ a text', 'We are ~ lost', /#s1: Not found/],
    ['a part of a word', '[temporary]', '[temp]', /Not found: temp/],
    ['words that stand twice', '[temporary]', '[of]', /Found 2 times: of/],
    ['an actor nobody knows', 'by: veln', 'by: someone', /Nothing is called someone/],
    ['a field nobody knows', 'kind: position', 'sort: position', /sort/],
    ['own voice with a speaker', 'form: direct', 'form: own-voice', /do not fit/],
  ])('refuses %s', (_, from, to, message) => {
    expect(example).toContain(from);
    expect(changed(from, to)).toThrow(message);
  });
});
