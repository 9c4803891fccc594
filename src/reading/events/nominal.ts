/** Events told by nouns: `talks between Vost and Ester`, `Bel's meeting with the rebels`. */

import type { ActorRef } from '../../record/index.ts';
import type { Draft } from '../drafts.ts';
import {
  type Adjunct,
  type Complements,
  complementsFrom,
  subjectOf,
  verbBefore,
} from './clause.ts';
import type { Told } from './find.ts';
import { DEAL, TALKS } from './nouns.ts';
import type { Phrase } from './phrases.ts';
import { type Reality, realityOf } from './status.ts';
import { isVerbWord, verbGroup } from './verbs.ts';
import { isFiniteAt, isPlural, listUpTo, posAt, type View, wordAt } from './view.ts';
import type { Who } from './who.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Prepositions that hold who takes part. `of` does after a few nouns only. */
const BETWEEN = words('between with among');
const OF = words('meeting summit conference session gathering');

const PLANNED = words('planned upcoming scheduled next coming forthcoming future');
const POSSIBLE = words('proposed possible potential prospective hypothetical eventual');
const DROPPED = words('cancelled canceled aborted postponed');

/** A thing after which, or in which, something is has been. */
const DONE_AFTER = words('after during following since at from despite');
/** Verbs of which the event is the object, by what they say of it. */
const MAKES_FUTURE = words('plan agree schedule announce arrange prepare expect await');
const MAKES_WISHED = words(
  'demand propose seek want request offer suggest urge call push consider support favour favor need',
);
const MAKES_NONE = words('reject refuse cancel postpone avoid boycott oppose prevent rule');

/** The kind of event that the head of a phrase may name. */
export function kindOfNoun(view: View, { head }: Phrase): 'consult' | 'agree' | null {
  const { lemma, lower } = view.tokens[head]!;
  if (TALKS.has(lemma) || TALKS.has(lower)) return 'consult';
  return DEAL.has(lemma) ? 'agree' : null;
}

/** The event that a noun of talks or of a settlement names, with those who take part. */
export function toldByNoun(
  view: View,
  phrase: Phrase,
  within: Draft | null,
  who: Who,
): Told | null {
  const { lemma } = view.tokens[phrase.head]!;
  const kind = kindOfNoun(view, phrase);
  if (kind === null) return null;
  const rest = complementsFrom(view, phrase.head + 1, true);
  const holding = rest.adjuncts.filter((it) => holds(it, lemma));
  const owners =
    phrase.owner === null ? impliedOwner(view, phrase, who) : who.within(view, ...phrase.owner);
  const others = holding.flatMap(({ list }) => who.of(view, list));
  const own = new Set(owners.map(({ id }) => id));
  const targets = others.filter(({ id }) => !own.has(id));
  if (kind === 'agree' && wordAt(view, phrase.from - 1) === 'without')
    return withoutDeal(view, phrase, rest, who);
  if (holding.length === 0 || !isShared(view, [...owners, ...targets], holding)) return null;
  const verb = verbOf(view, phrase, rest.end);
  const reality = realityOfNoun(view, phrase, verb, within);
  if (reality === null) return null;
  const after = verb === null ? rest : complementsFrom(view, verb + 1);
  return {
    kind,
    reality,
    trigger: [phrase.head, phrase.head + 1],
    clause: [phrase.from, Math.max(after.end, phrase.to)],
    sources: owners.length > 0 ? owners : targets,
    targets: owners.length > 0 ? targets : [],
    what: null,
    complements: { ...after, adjuncts: [...new Set([...rest.adjuncts, ...after.adjuncts])] },
    past: false,
  };
}

/** `After a meeting with Dov, Bel left`: the subject of the sentence takes part. */
function impliedOwner(view: View, phrase: Phrase, who: Who): ActorRef[] {
  if (!DONE_AFTER.has(wordAt(view, phrase.from - 1)) || wordAt(view, phrase.head + 1) !== 'with')
    return [];
  const before = verbBefore(view, phrase.from);
  if (before !== null) return who.of(view, subjectOf(view, before));
  for (let at = phrase.to; at < view.to && at < phrase.to + REACH; at++) {
    const comma = wordAt(view, at) === ',' ? view.startingAt.get(at + 1) : undefined;
    if (comma !== undefined && isFiniteAt(view, comma.to))
      return who.of(view, listUpTo(view, comma.to));
  }
  return [];
}

/** Tokens that are looked through for the subject: keeps time linear. */
const REACH = 24;

/** `the sides parted without a deal`. */
function withoutDeal(view: View, phrase: Phrase, rest: Complements, who: Who): Told | null {
  const verb = verbBefore(view, phrase.from);
  const subject = verb === null ? null : subjectOf(view, verb);
  const sources = who.of(view, subject);
  if (subject === null || sources.length === 0) return null;
  return {
    kind: 'agree',
    reality: 'negated',
    trigger: [phrase.head, phrase.head + 1],
    clause: [subject.from, Math.max(rest.end, phrase.to)],
    sources,
    targets: [],
    what: null,
    complements: rest,
    past: false,
  };
}

function holds({ preposition }: Adjunct, lemma: string): boolean {
  return BETWEEN.has(preposition) || (preposition === 'of' && OF.has(lemma));
}

/** Two who take part, or several under one name: `between the two sides`. */
function isShared(view: View, actors: readonly ActorRef[], holding: readonly Adjunct[]): boolean {
  const crowd = holding.some(({ list }) =>
    list.members.some(({ phrase }) => isPlural(view, phrase)),
  );
  return actors.length > 1 || (actors.length === 1 && crowd);
}

/** What the words around say of it; `null` where they do not tell. */
function realityOfNoun(
  view: View,
  phrase: Phrase,
  verb: number | null,
  within: Draft | null,
): Reality | null {
  const first = wordAt(view, phrase.from);
  const before = wordAt(view, phrase.from - 1);
  if (first === 'no' || before === 'without' || before === 'no') return 'negated';
  if (verb !== null && isDropped(view, verb)) return ofSubject(view, verb, within);
  for (let at = phrase.from; at < phrase.head; at++) {
    const word = wordAt(view, at);
    if (DROPPED.has(word)) return 'negated';
    if (PLANNED.has(word)) return 'future';
    if (POSSIBLE.has(word)) return 'hypothetical';
  }
  if (DONE_AFTER.has(before)) return 'happened';
  if (verb !== null) return ofSubject(view, verb, within);
  return posAt(view, phrase.from - 1) === 'VERB' || posAt(view, phrase.from - 2) === 'VERB'
    ? ofObject(view, phrase, within)
    : null;
}

/** The verb of which the phrase is the subject. */
function verbOf(view: View, phrase: Phrase, end: number): number | null {
  const isSubject =
    posAt(view, phrase.from - 1) !== 'ADP' && posAt(view, phrase.from - 1) !== 'VERB';
  if (!isSubject) return null;
  let verb: number | null = null;
  for (let at = end; at < view.to && at < end + 6; at++) {
    const token = view.tokens[at]!;
    if (isVerbWord(token)) verb = at;
    else if (token.pos !== 'ADV' && token.pos !== 'PART') break;
  }
  return verb;
}

/** `was cancelled`, `was called off`. */
function isDropped(view: View, verb: number): boolean {
  const { lemma } = view.tokens[verb]!;
  return MAKES_NONE.has(lemma) || (lemma === 'call' && wordAt(view, verb + 1) === 'off');
}

function ofSubject(view: View, verb: number, within: Draft | null): Reality {
  const { lemma } = view.tokens[verb]!;
  const reality = realityOf(view, verbGroup(view.tokens, verb, view.from), within);
  if (isDropped(view, verb)) return reality === 'happened' ? 'negated' : reality;
  return MAKES_FUTURE.has(lemma) && reality === 'happened' ? 'future' : reality;
}

function ofObject(view: View, phrase: Phrase, within: Draft | null): Reality | null {
  const verb = posAt(view, phrase.from - 1) === 'VERB' ? phrase.from - 1 : phrase.from - 2;
  const { lemma } = view.tokens[verb]!;
  const group = verbGroup(view.tokens, verb, view.from);
  const reality = realityOf(view, group, within);
  if (MAKES_NONE.has(lemma)) return 'negated';
  if (MAKES_WISHED.has(lemma)) return 'hypothetical';
  if (MAKES_FUTURE.has(lemma)) return reality === 'happened' ? 'future' : reality;
  return wordAt(view, phrase.from) === 'the' || phrase.owner !== null ? 'happened' : null;
}
