import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/reading/parse.ts';
import type { ParsedText } from '../../src/reading/text.ts';
import { anyText } from '../support/any-text.ts';

const blocksOf = ({ text, blocks }: ParsedText) =>
  blocks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
const sentencesOf = ({ text, sentences }: ParsedText) =>
  sentences.map(({ start, end }) => text.slice(start, end));
const quotedIn = (text: string) => {
  const parsed = parseText(text);
  return parsed.quotations.map(({ inner: [a, b] }) => text.slice(a, b));
};

describe('blocks', () => {
  it('tells headings, paragraphs and items, and takes a single line end for a wrap', () => {
    const text =
      '# The talks\n\nThe envoys met\nin Geneva.\n---\n- First item\n- Second\n  goes on\n\n> quoted\n> words\n\n2. Third';
    expect(blocksOf(parseText(text))).toEqual([
      'heading: The talks',
      'paragraph: The envoys met\nin Geneva.',
      'item: First item',
      'item: Second\n  goes on',
      'paragraph: quoted\n> words',
      'item: Third',
    ]);
  });

  it('ends a block at the end of a line too long to be wrapped', () => {
    const line = `The envoys met ${'again and '.repeat(30)}again.`;
    expect(parseText(`${line}\n${line}`).blocks).toHaveLength(2);
  });

  it('takes an underlined line for a heading', () => {
    expect(blocksOf(parseText('The talks\n=====\nThey met.'))).toEqual([
      'heading: The talks',
      'paragraph: They met.',
    ]);
  });
});

describe('sentences', () => {
  it('splits after a full stop within quotation marks and not before lower case', () => {
    const text =
      '“We met. We talked.” The envoy left. “Why?” he asked. Mr. Lang of the U.N. agreed.';
    expect(sentencesOf(parseText(text))).toEqual([
      '“We met.',
      'We talked.”',
      'The envoy left.',
      '“Why?” he asked.',
      'Mr. Lang of the U.N. agreed.',
    ]);
  });

  it('does not run over the end of a heading', () => {
    expect(sentencesOf(parseText('# No deal\nThe envoys left.'))).toEqual([
      'No deal',
      'The envoys left.',
    ]);
  });
});

describe('quotations', () => {
  it.each([
    ['He said “no” and "yes".', ['no', 'yes']],
    ['„Nein“, sagte er. „No”, she said.', ['Nein', 'No']],
    ['« Non », he said. »Nej«, she said. ”Ei”, they said.', [' Non ', 'Nej', 'Ei']],
    ['「はい」と『いいえ』', ['はい', 'いいえ']],
    ["'We met,' he said. 'It didn't help.'", ['We met,', "It didn't help."]],
    ["'The parties' terms are known,' he said.", ["The parties' terms are known,"]],
    [
      '“They called it ‘a start’ and left,” he said.',
      ['They called it ‘a start’ and left,', 'a start'],
    ],
    ['"He said \'no\' to us," she said.', ["He said 'no' to us,", 'no']],
    ["The workers' and the states' terms, in the '90s, weren't it.", []],
    ['He is 5\'10" and the table 6" wide; "fine".', ['fine']],
    ['A stray ” and no pair.', []],
    ["''We met,'' she said, ``and left.''", ['We met,', 'and left.']],
  ])('pairs the marks of %s', (text, expected) => {
    expect(quotedIn(text)).toEqual(expected);
  });

  it('leaves the quotation of each paragraph open but for the last', () => {
    const { quotations } = parseText('“We met.\n\n“We left,” she said.');
    expect(quotations.map(({ closed }) => closed)).toEqual([false, true]);
  });

  it('ends an unclosed quotation where the same mark opens again', () => {
    expect(quotedIn('He said “we met, and then “we left”.')).toEqual([
      'we met, and then ',
      'we left',
    ]);
  });

  it('ends what is unclosed inside it as well', () => {
    expect(quotedIn('“We met 「and then “we left')).toEqual([
      'We met 「and then ',
      'and then ',
      'we left',
    ]);
    expect(quotedIn('“We met 「and “then」 left')).toEqual([
      'We met 「and “then」 left',
      'and “then',
      'then',
    ]);
  });
});

describe('tokens', () => {
  it('stand inside their innermost quotation, marks outside', () => {
    const { tokens } = parseText('She said “a ‘b’ c” d');
    expect(tokens.map(({ text, quotation }) => [text, quotation])).toEqual([
      ['She', -1],
      ['said', -1],
      ['“', -1],
      ['a', 0],
      ['‘', -1],
      ['b', 1],
      ['’', -1],
      ['c', 0],
      ['”', -1],
      ['d', -1],
    ]);
  });

  it('has base forms and tags', () => {
    const { tokens } = parseText('The envoys met in Geneva.');
    expect(tokens.map(({ lemma }) => lemma)).toEqual(['the', 'envoy', 'meet', 'in', 'geneva', '.']);
    expect(tokens.map(({ pos }) => pos)).toEqual(['DET', 'NOUN', 'VERB', 'ADP', 'PROPN', 'PUNCT']);
  });
});

/** Every span in order, in its holder, and equal to its slice. */
function faults({ text, blocks, sentences, tokens, quotations }: ParsedText): string[] {
  const wrong: string[] = [];
  const check = (right: boolean, what: string) => right || wrong.push(what);
  let at = 0;
  for (const token of tokens) {
    check(token.text === text.slice(token.start, token.end), 'a token is not its slice');
    check(token.start >= at && token.end > token.start, 'tokens overlap or are empty');
    at = token.end;
  }
  for (const [index, { start, end, tokens: span, block }] of sentences.entries()) {
    check(tokens[span[0]]!.start === start && tokens[span[1] - 1]!.end === end, 'sentence span');
    check(blocks[block]!.start <= start && end <= blocks[block]!.end, 'sentence outside block');
    for (const token of tokens.slice(...span)) check(token.sentence === index, 'token sentence');
  }
  for (const [index, { start, end, inner, parent, closed }] of quotations.entries()) {
    check([1, 2].includes(inner[0] - start) && inner[0] <= inner[1], 'inner start');
    check(closed ? [1, 2].includes(end - inner[1]) : end === inner[1], 'inner end');
    check(parent < index, 'parent order');
    if (parent < 0) continue;
    const holder = quotations[parent]!;
    check(holder.inner[0] <= start && end <= holder.inner[1], 'quotation outside its parent');
  }
  check(sentences.length === 0 || sentences.at(-1)!.tokens[1] === tokens.length, 'tokens left');
  return wrong;
}

describe('any text', () => {
  it('gives spans that are ordered, nested and equal to their slices', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(faults(parseText(text))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\r\n '],
    ['NULs', '\0'.repeat(100_000)],
    ['a million opening marks', '“'.repeat(1_000_000)],
    ['a million straight marks', '" '.repeat(1_000_000)],
    ['a million single marks', " 'a".repeat(1_000_000)],
    ['an endless line', 'The talks went on and '.repeat(100_000)],
    ['an endless word', 'a-'.repeat(5_000_000)],
    ['a hundred thousand lines', 'a\n\n'.repeat(100_000)],
    ['endless dashes', '- '.repeat(200_000)],
  ])('is read in bounded time: %s', { timeout: 60_000 }, (_, text) => {
    const parsed = parseText(text);
    expect(parsed.text).toBe(text);
    for (const { start, end, text: exact } of parsed.tokens.slice(0, 1000))
      expect(text.slice(start, end)).toBe(exact);
  });
});
