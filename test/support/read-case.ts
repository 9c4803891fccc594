/** A small dispute for tests of what leads from a report to a case: the files, and a record by hand. */
import { createHash } from 'node:crypto';
import type { ActorRef, Passage, Record, StatementItem } from '../../src/record/index.ts';

export const WELL_REPORT = `# Still no water

The spokesman of Upper village, Tam Reed, said: "Half the days or nothing. We draw water alternate days." The Lower council rejected alternate days on 3 June.
`;

export const WELL_CASE = `# Two villages. Kept by hand.
case: Two villages and a well
parties:
  upper: { name: Upper village, walkaway: 40..60 }
  lower: { name: Lower village, aliases: [the Lower council], walkaway: unknown }
issues:
  water:
    name: Who draws water
    options: { upper: Upper alone, shared: Alternate days, lower: Lower alone }
preferences:
  upper:
    water: [upper > shared > lower] # as everybody says
  lower: unknown
proposals:
  - { name: alternate days, by: upper, terms: { water: shared } }
`;

const actor = (name: string, more: Partial<ActorRef> = {}): ActorRef => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind: 'person',
  role: null,
  affiliation: null,
  words: null,
  ...more,
});

/** A record of {@link WELL_REPORT}: one demand of Upper village, and one answer of Lower village. */
export function wellRecord(text = WELL_REPORT): Record {
  const passage = (exact: string): Passage => {
    const start = text.indexOf(exact);
    return { start, end: start + exact.length, exact };
  };
  const made = { source: 'well', within: null, reader: { name: 'rules' }, also: [] } as const;
  const demand: StatementItem = {
    ...made,
    type: 'statement',
    id: 'well-1',
    form: 'direct',
    speaker: actor('Tam Reed', { role: 'spokesman', affiliation: 'Upper village' }),
    cue: passage('said'),
    verb: 'say',
    content: [passage('Half the days or nothing. We draw water alternate days.')],
    kind: 'demand',
    polarity: 'neutral',
    certainty: 'unknown',
    remove: 'own-words',
    negated: false,
    about: [],
    event: null,
    reads: null,
    date: null,
  };
  return {
    sources: [
      {
        type: 'source',
        id: 'well',
        title: 'Still no water',
        publisher: null,
        author: null,
        issued: '1931-06-04',
        url: null,
        text: 'well.md',
        sha256: createHash('sha256').update(text).digest('hex'),
      },
    ],
    statements: [demand],
    events: [
      {
        ...made,
        type: 'event',
        id: 'well-e1',
        kind: 'reject',
        status: 'happened',
        trigger: passage('rejected'),
        clause: passage('The Lower council rejected alternate days on 3 June'),
        sources: [actor('The Lower council', { kind: 'body' })],
        targets: [],
        what: passage('alternate days'),
        place: null,
        date: { iso: '1931-06-03', words: passage('3 June') },
      },
    ],
  };
}
