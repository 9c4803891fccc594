import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { contestedOf, type Record } from '../../src/record/index.ts';
import { isRecordPage, recordPage, recordText, shownText } from '../../src/report/index.ts';
import { type Mark, piecesOf } from '../../src/report/record/marks.ts';
import { textWidth } from '../../src/report/terminal/width.ts';
import { TALK, TEXT, words } from '../record/talk.ts';
import { anyText } from '../support/any-text.ts';

const input = (record: Record, text = TEXT) => ({
  record,
  contested: contestedOf(record),
  texts: new Map([['oslo', text]]),
  version: '0.0.0',
});

const HOSTILE = `</style><script>alert(1)</script><img src=x onerror=alert(2)> "q" 'a' &amp; \u202eevil\u0007 [1: no]`;

/** The record with every free text hostile, on a hostile text. */
function hostile(): Record {
  const passage = words('<img src=x onerror=alert(2)>', HOSTILE);
  const [statement] = TALK.statements;
  const speaker = { ...statement!.speaker, name: HOSTILE, role: HOSTILE, words: passage };
  return {
    sources: [{ ...TALK.sources[0]!, title: HOSTILE, author: HOSTILE, url: 'javascript:alert(3)' }],
    statements: [
      {
        ...statement!,
        speaker,
        about: [speaker],
        content: [passage],
        cue: passage,
        reads: passage,
      },
      {
        ...statement!,
        id: 'b',
        speaker: { ...speaker, name: 'B' },
        content: [words('script', HOSTILE)],
        reads: words('style', HOSTILE),
      },
    ],
    events: [
      {
        ...TALK.events[0]!,
        trigger: passage,
        clause: passage,
        place: passage,
        what: passage,
        sources: [speaker],
        targets: [],
      },
    ],
  };
}

describe('marks', () => {
  const marks = fc.array(
    fc.record({
      start: fc.nat(40),
      length: fc.nat(20),
      kind: fc.constantFrom<Mark['kind'][]>('content', 'cue', 'speaker', 'event'),
    }),
    { maxLength: 30 },
  );

  it('nest, keep the text, and cover what they mark', () => {
    fc.assert(
      fc.property(anyText, marks, (text, given) => {
        const all = given.map(
          ({ start, length, kind }, k): Mark => ({
            start: Math.min(start, text.length),
            end: Math.min(start + length, text.length),
            kind,
            label: `${k}`,
          }),
        );
        const open: Mark[] = [];
        const covered = new Map<Mark, string>();
        let whole = '';
        for (const piece of piecesOf(text, all)) {
          if (piece.step === 'open') open.push(piece.mark);
          else if (piece.step === 'close') expect(open.pop()).toBe(piece.mark);
          else {
            whole += piece.text;
            for (const mark of open) covered.set(mark, (covered.get(mark) ?? '') + piece.text);
          }
          expect(open.length).toBeLessThanOrEqual(8);
        }
        expect(open).toEqual([]);
        expect(whole).toBe(text);
        for (const [mark, said] of covered) expect(said).toBe(text.slice(mark.start, mark.end));
        if (all.length <= 8)
          expect(covered.size).toBe(all.filter(({ start, end }) => end > start).length);
      }),
    );
  });
});

describe('a record on a terminal', () => {
  it('has its statements in brackets, numbered, with a legend', () => {
    const page = shownText(input(TALK), { width: 72 });
    expect(page).toContain('“[1: Useful 😀 hours]”, Lind\nsaid, «[1: no more]». [2: The');
    expect(page).toContain('Lind {e1: met} Bo Ek');
    expect(page).toMatch(/1 {2}“Useful 😀 hours … no more”\n\s+characterisation, own words/);
    expect(page).toMatch(/happened {2}consult {2}“met” Ana Lind – Bo Ek, in Oslo, 2031-05-03/);
    expect(page).toMatch(/“Useful” +“hard”\n +Ana Lind, Envoy +The report itself/);
  });

  it('lists statements by speaker', () => {
    const page = recordText(input(TALK), { width: 80 });
    expect(page).toMatch(/^1 report, 2 statements by 2 speakers, 1 event\n/);
    expect(page).toMatch(/Statements\n\n {2}Ana Lind, Envoy\n {6}1 {2}“Useful/);
    expect(page).toContain('Contested readings');
  });

  it.each([40, 80, 200])('fits into %d columns, and steers nothing', (width) => {
    for (const record of [TALK, hostile()]) {
      const text = record === TALK ? TEXT : HOSTILE;
      for (const page of [
        shownText(input(record, text), { width }),
        recordText(input(record, text), { width }),
      ]) {
        expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        for (const line of page.split('\n'))
          expect(textWidth(line)).toBeLessThanOrEqual(Math.max(40, width));
      }
    }
  });

  it('is coloured where the terminal is, and says the same', () => {
    const plain = shownText(input(TALK), { width: 80 });
    const colored = shownText(input(TALK), { width: 80, color: true });
    expect(colored).toContain('\u001b[4m');
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });

  it('of nothing says so', () => {
    const empty = { sources: TALK.sources, statements: [], events: [] };
    expect(recordText(input(empty), {})).toBe(
      '1 report, 0 statements, 0 events\n  Talks 🕊️ in Oslo (2031-05-04)',
    );
    expect(shownText(input(empty), {})).toContain('Envoy Ana Lind met');
  });
});

describe('a record as a page', () => {
  const page = recordPage(input(TALK));
  const { document } = parseHTML(page);

  it('holds the text as it is, with nested marks that lead to their entries and back', () => {
    const read = document.querySelector('.read')!.cloneNode(true);
    for (const number of read.querySelectorAll('a')) number.remove();
    expect(read.textContent).toBe(TEXT);
    const marked = [...document.querySelectorAll('.read mark.content')];
    expect(marked).toHaveLength(3);
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const id = link.getAttribute('href')!.slice(1);
      expect(document.getElementById(id), id).not.toBeNull();
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is known as ours, loads nothing and runs nothing', () => {
    expect(isRecordPage(page.slice(0, 1024))).toBe(true);
    expect(page).toContain("default-src 'none'");
    for (const source of [page, recordPage(input(hostile(), HOSTILE))]) {
      const { document: parsed } = parseHTML(source);
      expect(parsed.querySelectorAll('script, img, link, iframe, object').length).toBe(0);
      expect(parsed.querySelectorAll('style').length).toBe(1);
      for (const { attributes } of parsed.querySelectorAll('*'))
        for (const { name } of attributes) expect(name).not.toMatch(/^on|^src$/);
      expect(source).not.toMatch(/href="javascript:/);
    }
  });

  it('sets readings of one event side by side', () => {
    const cards = [...document.querySelectorAll('#contested .card h4')].map(
      (card) => card.textContent,
    );
    expect(cards).toEqual(['“Useful”', '“hard”']);
  });

  it('takes tens of thousands of marks in one place', () => {
    const passage = words('met');
    const [statement] = TALK.statements;
    const many = Array.from({ length: 20_000 }, (_, k) => ({
      ...statement!,
      id: `s${k}`,
      content: [passage, passage],
    }));
    expect(recordPage(input({ ...TALK, statements: many })).length).toBeGreaterThan(1e6);
  });
});
