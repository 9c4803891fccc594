/** Who a speaker is: name, role, affiliation, and words that point back. */
import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { credited } from './statements-made.ts';

const speakers = (text: string, lexicon?: Lexicon) =>
  credited(text, lexicon).map(({ speaker }) => speaker.name);

describe('roles', () => {
  it.each([
    ['Palace adviser Ilse Marn said it was late.', 'Ilse Marn', 'Palace adviser', 'Palace'],
    ['Ilse Marn, an adviser in the Palace, said it was late.', 'Ilse Marn', 'adviser', 'Palace'],
    ['The adviser, Ilse Marn, said it was late.', 'Ilse Marn', 'adviser', null],
    ["Norland's minister, Ilse Marn, said it was late.", 'Ilse Marn', 'minister', 'Norland'],
    ['President Ilse Marn said it was late.', 'Ilse Marn', 'President', null],
  ])('are told in: %s', (text, name, role, affiliation) => {
    expect(credited(text)[0]?.speaker).toMatchObject({ kind: 'person', name, role, affiliation });
  });
});

describe('words that point back', () => {
  it.each([
    ['surname', 'Ilse Marn left. Marn said it was late.'],
    ['title and surname', 'Ilse Marn left. Ms. Marn said it was late.'],
    ['pronoun', 'Ilse Marn left. She said it was late.'],
    ['possessive', 'Ilse Marn left. In her view it was late.'],
    ['office', 'The envoy Ilse Marn left. The envoy said it was late.'],
    ['surname before the full name', 'Marn said it was late.\n\nIlse Marn left.'],
  ])('resolve: %s', (_, text) => {
    expect(speakers(text)).toEqual(['Ilse Marn']);
  });

  it('resolve to a body after the report of another is named', () => {
    const text =
      'The ministry published a report. This report is long. The council read it. It said it was late.';
    expect(speakers(text)).toContain('The council');
  });

  it('keep two of one surname apart, and pronouns to the gender told', () => {
    expect(speakers('Ilse Marn left. Otto Marn said it was late.')).toEqual(['Otto Marn']);
    expect(speakers('Mr. Oren met Ms. Marn in Ost. She said it was late.')).toEqual(['Marn']);
  });

  it('give one actor one id', () => {
    const text = 'Ilse Marn said it was late. Marn said it was cold. She said it was dark.';
    expect(new Set(credited(text).map(({ speaker }) => speaker.id))).toEqual(
      new Set(['ilse-marn']),
    );
  });
});

describe('a statement in the name of a body', () => {
  const head = 'Statement by the Ost Council\n\n';

  it('is its own where it says we', () => {
    expect(speakers(`${head}We reject the plan. We demand that talks resume.`)).toEqual([
      'Ost Council',
      'Ost Council',
    ]);
  });

  it('leaves we to those who are quoted, and to nobody where no body is named', () => {
    expect(speakers(`${head}Ilse Marn said: “We reject the plan.”`)).toEqual(['Ilse Marn']);
    expect(speakers('Talks in Ost\n\nWe reject the plan.')).toEqual(['We']);
    expect(speakers('Statement by Ilse Marn\n\nWe reject the plan.')).toEqual(['We']);
  });
});

describe('bodies and groups', () => {
  it('are actors too', () => {
    const kinds = (text: string) => credited(text).map(({ speaker }) => speaker.kind);
    expect(kinds('The Palace said it was late.')).toEqual(['body']);
    expect(kinds('The foreign ministry said it was late.')).toEqual(['body']);
    expect(kinds('Analysts said it was late.')).toEqual(['group']);
    expect(kinds('It was said that it was late.')).toEqual(['unknown']);
  });
});

describe('a lexicon', () => {
  const lexicon: Lexicon = {
    actors: [
      {
        id: 'marn',
        name: 'Ilse Marn',
        kind: 'person',
        aliases: ['the Fox'],
        roles: [
          { role: 'envoy', affiliation: 'Norland', from: '2020-01-01', to: '2029-12-31' },
          { role: 'premier', affiliation: 'Norland', from: '2030-01-01', to: null },
        ],
        party: 'norland',
      },
      {
        id: 'norland',
        name: 'Norland',
        kind: 'body',
        aliases: ['the two valleys'],
        roles: [],
        party: 'norland',
      },
    ],
  };

  it('gives ids, aliases, and the role held when the report was issued', () => {
    const [statement] = credited('The Fox said it was late.', lexicon);
    expect(statement?.speaker).toMatchObject({ id: 'marn', name: 'Ilse Marn', role: 'premier' });
    expect(speakers('The two valleys said it was late.', lexicon)).toEqual(['Norland']);
    expect(speakers('Marn said it was late.', lexicon)).toEqual(['Ilse Marn']);
  });
});
