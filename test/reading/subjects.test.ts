/** Whose words they are where the subject stands apart from its verb, or the verb has none. */
import { describe, expect, it } from 'vitest';
import { credited } from './statements-made.ts';

/** The words for the speaker of the statement with a cue. */
function speakerAt(text: string, cue: string): string | undefined {
  const found = credited(text).find((statement) => statement.cue?.exact.endsWith(cue));
  return found?.speaker.words?.exact;
}

const told = (cases: readonly (readonly [string, string, string])[]) =>
  it.each(cases)('%s (%s)', (text, cue, speaker) => {
    expect(speakerAt(text, cue)).toBe(speaker);
  });

describe('a subject apart from its verb', () => {
  told([
    ['The ministry just this week announced that the ferry sails.', 'announced', 'The ministry'],
    ['Oren, who in 2019 said the ferry was late, left.', 'said', 'Oren, who'],
    ['The crew, some of whom say the ferry leaks, left.', 'say', 'some of whom'],
    [
      'One of the sailors who boarded the ferry said it was late.',
      'said',
      'One of the sailors who boarded the ferry',
    ],
    [
      'Sailors walking through the harbour said the ferry was late.',
      'said',
      'Sailors walking through the harbour',
    ],
    [
      'Letters obtained by the Herald say the ferry was sold.',
      'say',
      'Letters obtained by the Herald',
    ],
    ['As stated in the captain’s letter, the ferry was sold.', 'stated', 'the captain’s letter'],
    ['Said Marn: “The ferry is late.”', 'Said', 'Marn'],
  ]);
});

describe('a verb without a subject', () => {
  told([
    ['Marn said she liked the plan, arguing that the ferry was old.', 'arguing', 'Marn'],
    ['Marn left after Oren appeared to suggest that the ferry was old.', 'to suggest', 'Oren'],
    ['The storm led Captain Oren to fear that the ferry was lost.', 'to fear', 'Captain Oren'],
    ['The film uses footage of Oren asking, “Where is the ferry?”', 'asking', 'Oren'],
    ['Claiming the ferry was late, Marn left.', 'Claiming', 'Marn'],
  ]);

  it('is not said by whom an earlier statement only speaks of', () => {
    const said = credited('Marn said Oren declared the ferry lost, adding that it was late.');
    expect(said.at(-1)?.speaker.name).toBe('Marn');
  });
});
