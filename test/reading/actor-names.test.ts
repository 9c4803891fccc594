/** Which capitalised words are taken for actors, and which only stand at the head of a sentence. */
import { describe, expect, it } from 'vitest';
import { findActors } from '../../src/reading/actors.ts';
import { parseText } from '../../src/reading/parse.ts';

const SOURCE = {
  type: 'source',
  id: 'report',
  title: null,
  publisher: null,
  author: null,
  issued: null,
  url: null,
  text: null,
  sha256: '',
} as const;

/** The words of all mentions of actors in a text. */
function mentioned(text: string): string[] {
  const { mentions } = findActors(parseText(text), SOURCE);
  return mentions.map(({ start, end }) => text.slice(start, end));
}

describe('a capital at the head of a sentence', () => {
  it.each([
    ['function words', 'Was it late? Less was heard. Although late, it sailed.'],
    ['times and feasts', 'Easter passed. Christmas came. Hours went by. Yesterday was quiet.'],
    ['talks', 'Talk of a ceasefire grew. Talks failed. Negotiations stalled.'],
    ['what the text has in lower case too', 'Fuel ran out. There was no fuel. Fuel matters.'],
  ])('names nobody: %s', (_, text) => {
    expect(mentioned(text)).toEqual([]);
  });

  it.each([
    ['a name', 'Ost rejected the plan.', ['Ost']],
    ['one within sentences too', 'Fuel ran out, said Fuel. There was no fuel.', ['Fuel', 'Fuel']],
    ['one that goes on', 'Talk Marn fell silent. They talk much.', ['Talk Marn']],
    ['an acronym', 'AID left. There was no aid.', ['AID']],
    ['one after a feast', 'On Christmas Day Marn left.', ['Marn']],
  ])('may begin a name: %s', (_, text, names) => {
    expect(mentioned(text)).toEqual(names);
  });
});
