/** What statements are: kind, leaning, certainty, remove, whom they are about, what they read. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reading/index.ts';
import { contestedOf } from '../../src/record/index.ts';
import { source } from '../record/made.ts';
import { read, saying } from './classify-made.ts';

const names = (actors: readonly { readonly name: string }[]) => actors.map(({ name }) => name);

describe('the kind', () => {
  it.each([
    ['Ana Bel said Vost would sign only if Ester lifted the blockade.', 'precondition'],
    ['Ana Bel said there would be no talks before the army left the port.', 'precondition'],
    ['“We will not sign unless the toll is dropped,” Ana Bel said.', 'precondition'],
    ['“We stay until the army leaves the port,” Ana Bel said.', 'precondition'],
    ['Ana Bel said the road had been shut until midnight.', 'characterisation'],
    ['“Without the toll there will be no treaty,” Ana Bel said.', 'precondition'],
    ['Ana Bel demanded that Ester withdraw the offer.', 'demand'],
    ['Ana Bel called for a truce.', 'demand'],
    ['“Stop the shelling,” Ana Bel said.', 'demand'],
    ['Ana Bel said the rebels must leave the port.', 'demand'],
    ['“We ask them to open the road,” Ana Bel said.', 'demand'],
    ['“We will never accept this paper,” Ana Bel said.', 'position'],
    ['“We are ready to talk,” Ana Bel said.', 'position'],
    ['Ana Bel rejected the plan.', 'position'],
    ['“We do not bargain with pirates,” Ana Bel said.', 'position'],
    ['Ana Bel said that she had never offered to withdraw from the port.', 'characterisation'],
    ['Ana Bel offered to open the road.', 'position'],
    ['Ana Bel said that Ester wanted to gain time.', 'inference'],
    ['Ana Bel said that the offer was probably a trick.', 'inference'],
    ['Ana Bel believes the talks will fail.', 'inference'],
    ['Ana Bel said that the road had been shut for a week.', 'characterisation'],
    ['Ana Bel called the offer “a trick”.', 'characterisation'],
    ['Ana Bel dismissed the offer as “a trick”.', 'characterisation'],
    ['Ana Bel asked whether the road was open.', 'characterisation'],
  ])('of %s', (text, kind) => {
    const [outer] = read(text).statements.filter(({ speaker }) => speaker.name === 'Ana Bel');
    expect(outer!.kind).toBe(kind);
  });

  it.each([
    ['The talks seem to be returning to that level.', 'inference'],
    ['The talks were a bitter failure.', 'editorial'],
  ])('of the own voice of the report: %s', (text, kind) => {
    expect(read(text).statements.map((it) => [it.form, it.kind])).toEqual([['own-voice', kind]]);
  });
});

describe('the leaning', () => {
  it.each([
    ['the talks had been useful', 'positive'],
    ['the talks had not been useful', 'negative'],
    ['the talks had been neither useful nor friendly', 'neutral'],
    ['there was no progress', 'negative'],
    ['there would be no deal', 'negative'],
    ['the deal was signed in Orm', 'neutral'],
    ['the sides were close', 'positive'],
    ['the road had been closed', 'neutral'],
    ['the talks had been useful but hostile', 'neutral'],
    ['they would not sign', 'negative'],
    ['they would sign nothing', 'negative'],
    ['nobody should expect progress', 'negative'],
    ['they had never offered to open the road', 'neutral'],
    ['they would accept the toll only if the road was opened', 'positive'],
    ['the offer was regrettable', 'negative'],
  ])('of “%s”', (words, polarity) => {
    expect(saying(`Ana Bel said ${words}.`, words).polarity).toBe(polarity);
  });

  it.each([
    ['welcomed the plan', 'positive'],
    ['rejected the plan', 'negative'],
    ['threatened to shut the port', 'negative'],
    ['demanded a vote', 'neutral'],
  ])('of one who %s', (words, polarity) => {
    expect(read(`Ana Bel ${words}.`).statements[0]!.polarity).toBe(polarity);
  });
});

describe('the certainty', () => {
  it.each([
    ['Ana Bel said the road was open.', 'certain'],
    ['Ana Bel said the road was probably open.', 'probable'],
    ['Ana Bel believes the road is open.', 'probable'],
    ['Ana Bel said the road might open.', 'possible'],
    ['Ana Bel hopes that the road will open.', 'possible'],
    ['Ana Bel asked whether the road was open.', 'unknown'],
    ['“Who signs this?” Ana Bel asked.', 'unknown'],
    ['Ana Bel rejected the plan.', 'unknown'],
    ['Ana Bel demanded a vote.', 'unknown'],
  ])('of %s', (text, certainty) => {
    expect(read(text).statements[0]!.certainty).toBe(certainty);
  });
});

describe('the remove', () => {
  it.each([
    ['“The road is open,” Ana Bel said.', 'own-words'],
    ['Ana Bel called the road “open”.', 'own-words'],
    ['Ana Bel said the road was open.', 'reported'],
    ['According to Ana Bel, the road was open.', 'reported'],
    ['The road was reportedly open.', 'hearsay'],
    ['Ana Bel reportedly said the road was open.', 'hearsay'],
    ['It was suggested that the road was open.', 'hearsay'],
    ['Sources close to the talks said the road was open.', 'hearsay'],
  ])('of %s', (text, remove) => {
    expect(read(text).statements[0]!.remove).toBe(remove);
  });

  it('of what a speaker says that another said is hearsay', () => {
    const { statements } = read('Ana Bel said that Cor Dov had rejected the plan.');
    expect(statements.map(({ speaker, remove }) => [speaker.name, remove])).toEqual([
      ['Ana Bel', 'reported'],
      ['Cor Dov', 'hearsay'],
    ]);
  });
});

describe('whom a statement is about', () => {
  it('are others than the speaker and the speaker’s side, each once', () => {
    const text =
      'Ana Bel, an adviser to Vost, said Ester had shelled a village, and that Ester and Vost knew it.';
    expect(names(saying(text, 'shelled').about)).toEqual(['Ester']);
  });

  it.each([
    ['Ana Bel said that the union had left.', ['the union']],
    ['Ana Bel said that a committee of members would meet.', []],
    ['Ana Bel said that her government would answer.', []],
    ['“My ministers will answer the union,” Ana Bel said.', ['the union']],
  ])('are named or pointed at: %s', (text, about) => {
    expect(names(read(text).statements[0]!.about)).toEqual(about);
  });
});

describe('what a statement reads', () => {
  const MET = 'Vost and Ester met in Orm on Tuesday. ';

  it.each([
    ['Ana Bel called the talks “useful”.', 'useful'],
    ['Ana Bel described the meeting as a waste of time.', 'a waste of time'],
    ['Ana Bel said the talks had been long and bitter.', 'long and bitter'],
    ['Ana Bel said it had been a useful start.', 'a useful start'],
    ['Ana Bel said the talks had failed.', 'failed'],
    ['Ana Bel spoke of “fruitless talks”.', 'fruitless'],
    ['It was widely read as a no to the plan.', 'a no to the plan'],
    ['The talks were a bitter failure.', 'a bitter failure'],
    ['There was no breakthrough.', 'no breakthrough'],
  ])('of the talks before it: %s', (text, words) => {
    const { statements, events } = read(MET + text);
    const [meeting] = events;
    expect(statements.map(({ reads, event }) => [reads?.exact, event])).toEqual([
      [words, meeting!.id],
    ]);
  });

  it.each([
    'Ana Bel said the road had been useful.',
    'Ana Bel said the treaty had been useful.',
    'Ana Bel rejected the plan.',
  ])('is nothing where it is no event of the text: %s', (text) => {
    const { reads, event } = read(MET + text).statements[0]!;
    expect([reads, event]).toEqual([null, null]);
  });

  it('is nothing where the text tells no event', () => {
    expect(read('Ana Bel called the talks “useful”.').statements[0]!.event).toBeNull();
  });

  it('is the last talks told before, not planned ones', () => {
    const text = `${MET}Orm will meet Pell on Monday. Ana Bel called the talks “useful”.`;
    const { statements, events } = read(text);
    expect(events.map(({ status }) => status)).toEqual(['happened', 'future']);
    expect(statements[0]!.event).toBe(events[0]!.id);
  });
});

describe('the report of the Moscow example', () => {
  const text = readFileSync(
    new URL('../../examples/moscow-talks/report.md', import.meta.url),
    'utf8',
  );
  const { statements, events } = readReport({
    source: source('report', { issued: '2025-12-04' }),
    text,
  });
  const item = source('report', { issued: '2025-12-04' });

  it('holds the readings of the meeting of 2 December in one group, side by side', () => {
    const [group, ...others] = contestedOf({ sources: [item], statements, events });
    expect(others).toEqual([]);
    expect([group!.event.date?.iso, group!.event.place?.exact]).toEqual(['2025-12-02', 'Kremlin']);
    expect(names(group!.event.targets)).toEqual(['Vladimir Putin']);
    const readings = group!.readings.map(({ speaker, reads, polarity, remove }) => [
      speaker.kind === 'unknown' ? null : speaker.name,
      reads!.exact,
      polarity,
      remove,
    ]);
    expect(readings).toContainEqual(['Yuri Ushakov', 'productive', 'positive', 'own-words']);
    expect(readings).toContainEqual([null, 'a no to the specific US plan', 'negative', 'hearsay']);
    const search = readings.find(([, reads]) => reads === 'a normal search for compromise');
    expect(search?.slice(0, 1)).toEqual(['Dmitry Peskov']);
  });

  it('marks what was reportedly so as hearsay', () => {
    const draft = statements.find(({ cue }) => cue?.exact === 'reportedly');
    expect(draft?.remove).toBe('hearsay');
  });
});

const someText = fc
  .array(
    fc.constantFrom(
      'Ana Bel said',
      'Vost',
      'the talks',
      'were',
      'useful',
      'called',
      '“',
      '”',
      '"',
      '«',
      '»',
      'as',
      'a',
      'no',
      'to',
      'and',
      ',',
      '.',
      'reportedly',
      'if',
      'must',
      'not',
      'will',
      'it',
      'who',
      '🕊',
      '\u200f',
      '\r\n',
      '\n\n',
      'met Ester',
      'rejected',
      'that',
      'read',
      'neither',
      'nor',
      '?',
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));

it('gives words of the text, and events of the text, for any text', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const { statements, events } = read(text);
      const ids = new Set(events.map(({ id }) => id));
      for (const { reads, event, about } of statements) {
        expect(reads === null).toBe(event === null);
        if (event !== null) expect(ids.has(event)).toBe(true);
        for (const words of [reads, ...about.map((actor) => actor.words)]) {
          if (words !== null) expect(words.exact).toBe(text.slice(words.start, words.end));
        }
      }
    }),
    { numRuns: 300 },
  );
});
