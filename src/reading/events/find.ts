/** Events told by verbs: `Vost rejected the plan`. */

import type { ActorRef, EventKind, Passage } from '../../record/index.ts';
import type { Draft } from '../drafts.ts';
import { type Complements, complementsFrom, subjectOf } from './clause.ts';
import { fits, hasDemand, saysNothing, saysOwnAct, saysShould } from './fits.ts';
import { clauseOf, matterOf, type Parts, targetsOf } from './parts.ts';
import { SENSES, type Sense } from './senses.ts';
import { type Reality, realityOf } from './status.ts';
import { type VerbGroup, verbGroup } from './verbs.ts';
import { isPlural, type List, listUpTo, posAt, type View, wordAt } from './view.ts';
import type { Who } from './who.ts';

/** An event as a clause tells it, before it has a date and a name. Tokens are those of the text. */
export interface Told {
  readonly kind: EventKind;
  readonly reality: Reality;
  /** Tokens of the trigger, the last excluded. */
  readonly trigger: readonly [number, number];
  /** Tokens of the clause. */
  readonly clause: readonly [number, number];
  readonly sources: readonly ActorRef[];
  readonly targets: readonly ActorRef[];
  readonly what: readonly [number, number] | null;
  readonly complements: Complements;
  /** Told in a past form, so that no day after the report can be meant. */
  readonly past: boolean;
}

/** What a verb of the lexicon tells; `null` where an actor is missing or the sense is another. */
export function toldByVerb(view: View, verb: number, within: Draft | null, who: Who): Told | null {
  const senses = SENSES.get(view.tokens[verb]!.lemma);
  if (senses === undefined) return null;
  const group = verbGroup(view.tokens, verb, view.from);
  const passive = group.passive || isReduced(view, group);
  for (const sense of senses) {
    const after = afterParticle(view, verb, sense);
    if (after === null) continue;
    const complements = complementsFrom(view, after);
    const told = passive
      ? passiveOf(view, group, sense, complements, after)
      : activeOf(view, group, sense, complements);
    if (told === null) continue;
    return eventOf(view, group, sense, complements, told, { within, who, after });
  }
  return null;
}

/** `the plan rejected by Vost`: a participle without an auxiliary. */
function isReduced(view: View, group: VerbGroup): boolean {
  const by = wordAt(view, group.verb + 1) === 'by';
  return by && group.tense === 'past' && group.from === group.verb && !group.perfect;
}

/** The token after the verb and its particle; `null` where the particle is missing. */
function afterParticle(view: View, verb: number, { particle, object }: Sense): number | null {
  if (particle === null) return verb + 1;
  const parts = particle.split(' ');
  if (parts.every((part, k) => wordAt(view, verb + 1 + k) === part)) return verb + 1 + parts.length;
  // `called its strike off`
  const end = view.startingAt.get(verb + 1)?.to;
  const split = parts.length === 1 && object !== 'none' && end !== undefined;
  return split && wordAt(view, end) === particle ? verb + 1 : null;
}

function activeOf(view: View, group: VerbGroup, sense: Sense, rest: Complements): Parts | null {
  const { second, clause } = rest;
  if (sense.needsClause && !hasDemand(rest, sense.kind)) return null;
  if (sense.kind === 'reject' && saysNothing(view, rest)) return null;
  if (sense.ownAct && !saysOwnAct(view, rest)) return null;
  if (sense.should && !saysShould(view, rest)) return null;
  const subject = subjectOf(view, group);
  const object = rest.object ?? (clause === null ? antecedentOf(view, subject) : null);
  // `offered Vost a truce`: the second phrase is what is offered.
  if (sense.others.includes('to') && second !== null && fits(view, sense, second))
    return { subject, object: second, passive: false };
  const asked =
    sense.object === 'none'
      ? object === null || sense.particle !== null
      : fits(view, sense, object);
  const other = sense.clause && clause !== null && object === null;
  if (!asked && !other && !isMutual(view, sense, rest, subject)) return null;
  return { subject, object, passive: false };
}

/** `the gauge, which Vost proposed`: what the relative pronoun before the subject stands for. */
function antecedentOf(view: View, subject: List | null): List | null {
  if (subject === null || !['which', 'that', 'whom'].includes(wordAt(view, subject.from - 1)))
    return null;
  if (posAt(view, subject.from - 1) === 'SCONJ') return null;
  const comma = wordAt(view, subject.from - 2) === ',' ? 2 : 1;
  return listUpTo(view, subject.from - comma);
}

/** `Vost and Ester met`, `the two sides met`, `Vost met with Ester`: no object is needed. */
function isMutual(view: View, sense: Sense, rest: Complements, subject: List | null): boolean {
  if (sense.kind !== 'consult' || sense.object !== 'actor' || rest.object !== null) return false;
  const other = rest.adjuncts.some(({ preposition }) => sense.others.includes(preposition));
  return other || (sense.others.length > 0 && isSeveral(view, subject));
}

function isSeveral(view: View, list: List | null): boolean {
  if (list === null) return false;
  return (
    list.members.length > 1 ||
    isPlural(view, list.members[0]!.phrase) ||
    PLURALS.has(wordAt(view, list.members[0]!.phrase.head))
  );
}

const PLURALS = new Set(['they', 'we', 'both', 'us', 'them']);

function passiveOf(
  view: View,
  group: VerbGroup,
  sense: Sense,
  rest: Complements,
  after: number,
): Parts | null {
  const patient = subjectOf(view, group);
  if (
    sense.needsClause
      ? rest.clause === null
      : sense.object !== 'none' && !fits(view, sense, patient)
  )
    return null;
  // Directly after the verb an agent is an agent; behind a noun it may be anything's.
  const by = rest.adjuncts.find(({ preposition }) => preposition === 'by');
  const agent = rest.object === null || wordAt(view, after) === 'by' ? by?.list : undefined;
  return { subject: agent ?? null, object: patient, passive: true };
}

interface Context {
  readonly within: Draft | null;
  readonly who: Who;
  readonly after: number;
}

function eventOf(
  view: View,
  group: VerbGroup,
  sense: Sense,
  rest: Complements,
  parts: Parts,
  context: Context,
): Told | null {
  const { who, within } = context;
  const sources = who.of(view, parts.subject);
  const others = (actors: readonly ActorRef[]) =>
    actors.filter(({ id }) => sources.every((source) => source.id !== id));
  const what =
    sense.kind === 'consult' || (sense.object === 'actor' && !sense.needsClause)
      ? null
      : matterOf(sense, rest, parts);
  const beside = others(targetsOf(view, sense, rest, parts, who));
  // `threatened to shell Vost`: the first who is named in what is threatened.
  const inside =
    beside.length > 0 || what === null || !REACHES.has(sense.kind)
      ? []
      : others(who.within(view, ...what)).slice(0, 1);
  const targets = [...beside, ...inside];
  if (!hasActors(view, sense.kind, parts, sources, targets)) return null;
  const negated = startsWithNo(view, parts.object) || startsWithNo(view, parts.subject);
  return {
    kind: sense.kind,
    reality: negated ? 'negated' : realityOf(view, group, within),
    trigger: [group.verb, sense.particle === null ? group.verb + 1 : context.after],
    clause: clauseOf(view, group, rest, parts),
    sources,
    targets,
    what,
    complements: rest,
    past: group.tense === 'past',
  };
}

/** Kinds that concern whoever is named in what is said. */
const REACHES: ReadonlySet<EventKind> = new Set(['threaten', 'demand', 'reject', 'accept']);

/** A consultation takes two; the rest somebody who does it, or to whom it is done. */
function hasActors(
  view: View,
  kind: EventKind,
  parts: Parts,
  from: readonly ActorRef[],
  to: readonly ActorRef[],
) {
  const count = from.length + to.length;
  if (UNDERGONE.has(kind) && (kind === 'agree' || parts.passive)) return count > 0;
  if (kind !== 'consult') return from.length > 0;
  return (
    count > 1 || (count === 1 && (isSeveral(view, parts.subject) || isSeveral(view, parts.object)))
  );
}

/** Kinds that are told of those to whom it is done: `Vost was urged to sign`. */
const UNDERGONE: ReadonlySet<EventKind> = new Set(['agree', 'coerce', 'demand']);

/** Whether a phrase from a token on is none: `no deal`, `neither side`, which is tagged apart. */
export function isNo(view: View, from: number): boolean {
  return NONE.has(wordAt(view, from)) || wordAt(view, from - 1) === 'neither';
}

const NONE = new Set(['no', 'neither', 'none', 'nobody']);

function startsWithNo(view: View, list: List | null): boolean {
  return list !== null && isNo(view, list.from);
}

/** Words of tokens `from` to `to`. */
export function passageOf(view: View, [from, to]: readonly [number, number]): Passage {
  const start = view.tokens[from]!.start;
  const end = view.tokens[to - 1]!.end;
  return { start, end, exact: view.parsed.text.slice(start, end) };
}
