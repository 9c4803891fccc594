/** Items of a record made by hand, for tests. */
import type {
  ActorRef,
  EventItem,
  Passage,
  SourceItem,
  StatementItem,
} from '../../src/record/index.ts';

export const passage = (exact: string, start = 0): Passage => ({
  start,
  end: start + exact.length,
  exact,
});

export const actor = (name: string, kind: ActorRef['kind'] = 'person'): ActorRef => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind,
  role: null,
  affiliation: null,
  words: null,
});

export const source = (id: string, more: Partial<SourceItem> = {}): SourceItem => ({
  type: 'source',
  id,
  title: null,
  publisher: null,
  author: null,
  issued: null,
  url: null,
  text: null,
  sha256: id.padEnd(64, '0'),
  ...more,
});

/** A statement with the given words as its content, one passage each. */
export function statement(
  from: string,
  speaker: string,
  words: string | readonly string[],
  more: Partial<StatementItem> = {},
): StatementItem {
  const content = [words].flat().map((exact, k) => passage(exact, 100 * k));
  return {
    type: 'statement',
    id: `${from}:s${content[0]!.start}-${content[0]!.exact}`,
    source: from,
    form: 'direct',
    speaker: actor(speaker),
    cue: null,
    verb: null,
    content,
    kind: 'position',
    polarity: 'neutral',
    certainty: 'certain',
    remove: 'own-words',
    negated: false,
    about: [],
    event: null,
    reads: null,
    within: null,
    date: null,
    reader: { name: 'rules' },
    also: [],
    ...more,
  };
}

/** A meeting of the first actor with the others. */
export function meeting(
  from: string,
  names: readonly [string, ...string[]],
  iso: string | null,
  more: Partial<EventItem> = {},
): EventItem {
  const [first, ...others] = names;
  return {
    type: 'event',
    id: `${from}:e-${names.join('-')}-${iso}`,
    source: from,
    kind: 'consult',
    status: 'happened',
    trigger: passage('met'),
    clause: passage(`${first} met ${others.join(' and ')}`),
    sources: [actor(first)],
    targets: others.map((name) => actor(name)),
    what: null,
    place: null,
    date: iso === null ? null : { iso, words: null },
    within: null,
    reader: { name: 'rules' },
    also: [],
    ...more,
  };
}
