/** Which actors phrases name. */

import type { ActorRef } from '../../record/index.ts';
import type { Actors, Draft, Mention } from '../drafts.ts';
import type { Token } from '../text.ts';
import { isAgent, isPlural, type List, type Member, type View, wordAt } from './view.ts';

const FIRST_PERSON = new Set(['i', 'we', 'us', 'me', 'our', 'my']);
/** Those to whom one speaks in public: to talk to them is no event of the talks. */
const PRESS = new Set(
  'reporter journalist press media newspaper correspondent broadcaster'.split(' '),
);

/** Finds the actors of phrases in one text. */
export interface Who {
  /** Actors that a list names, in order, each once. */
  of(view: View, list: List | null): ActorRef[];
  /** Actors named within tokens `from` to `to`, the last excluded. */
  within(view: View, from: number, to: number): ActorRef[];
  /** Whether words from one offset to another are part of an actor's name. */
  isNamed(start: number, end: number): boolean;
}

/**
 * @param speakerAt - the draft in whose content an offset stands, for `we` and `I`; `null`: none.
 */
export function whoIn(actors: Actors, speakerAt: (offset: number) => Draft | null): Who {
  const { mentions } = actors;
  const between = (from: number, to: number) => mentionsBetween(mentions, from, to);
  const named = (view: View, member: Member): ActorRef[] => {
    const { phrase } = member;
    const head = view.tokens[phrase.head]!;
    if (PRESS.has(head.lemma)) return [];
    if (FIRST_PERSON.has(head.lower)) return ofSpeaker(speakerAt(head.start), head);
    const held = member.of.flatMap((one) => named(view, one));
    // `negotiators of Vost and Ester`: those for whom they act.
    if (isPlural(view, phrase) && isAgent(view, phrase) && held.length > 0) return held;
    const direct = between(head.start, head.end);
    if (direct.length > 0) return direct.map(({ actor }) => actor);
    if (!isAgent(view, phrase) || phrase.kind === 'pronoun') return [];
    const inner = between(view.tokens[phrase.from]!.start, head.end).map(({ actor }) => actor);
    const fuller = [...inner, ...held];
    return fuller.length > 0 ? fuller : [unnamed(view, member)];
  };
  return {
    of: (view, list) => distinct((list?.members ?? []).flatMap((member) => named(view, member))),
    isNamed: (start, end) => between(start, end).length > 0,
    within: (view, from, to) => {
      const [first, last] = [view.tokens[from], view.tokens[to - 1]];
      if (first === undefined || last === undefined || to <= from) return [];
      return distinct(between(first.start, last.end).map(({ actor }) => actor));
    },
  };
}

function ofSpeaker(draft: Draft | null, head: Token): ActorRef[] {
  if (draft === null || draft.speaker.kind === 'unknown' || draft.speaker.kind === 'report')
    return [];
  return [{ ...draft.speaker, words: { start: head.start, end: head.end, exact: head.text } }];
}

const DETERMINERS = new Set(['the', 'a', 'an', 'no', 'neither', 'both', 'any', 'some']);

/** Somebody whom the text names by a common noun only: `the rebels`. */
function unnamed(view: View, { phrase }: Member): ActorRef {
  const article = DETERMINERS.has(wordAt(view, phrase.from)) && phrase.to - phrase.from > 1 ? 1 : 0;
  const start = view.tokens[phrase.from + article]!.start;
  const { end } = view.tokens[phrase.head]!;
  const exact = view.parsed.text.slice(start, end);
  const id = exact.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return {
    id,
    name: exact,
    kind: 'group',
    role: null,
    affiliation: null,
    words: { start, end, exact },
  };
}

function distinct(actors: readonly ActorRef[]): ActorRef[] {
  return [...new Map(actors.toReversed().map((actor) => [actor.id, actor])).values()].toReversed();
}

/** Mentions that touch a span. They are in order and do not overlap, so that halving finds them. */
function mentionsBetween(mentions: readonly Mention[], from: number, to: number): Mention[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= from) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let k = low; k < mentions.length && mentions[k]!.start < to; k++) found.push(mentions[k]!);
  return found;
}
