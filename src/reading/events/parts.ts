/** Parts of an event told by a verb: to whom, in which clause, and what. */

import type { ActorRef, EventKind } from '../../record/index.ts';
import type { Complements } from './clause.ts';
import type { Sense } from './senses.ts';
import type { VerbGroup } from './verbs.ts';
import type { List, View } from './view.ts';
import type { Who } from './who.ts';

/** Who does it, what it is done to or about, and the phrase that holds the other actor. */
export interface Parts {
  readonly subject: List | null;
  readonly object: List | null;
  readonly passive: boolean;
}

/** Kinds that fall on their object: `threatened Vost`, `arrested the envoy`. */
const HARMS: ReadonlySet<EventKind> = new Set(['coerce', 'threaten']);

/** To or with whom: the object, what prepositions hold, or who owns what is refused. */
export function targetsOf(
  view: View,
  sense: Sense,
  rest: Complements,
  { object }: Parts,
  who: Who,
): ActorRef[] {
  const held = rest.adjuncts.filter(({ preposition }) => sense.others.includes(preposition));
  if (rest.second !== null && object === rest.second) return who.of(view, rest.object);
  const beside = held.flatMap(({ list }) => who.of(view, list));
  const hits = sense.object === 'actor' || (sense.object === 'any' && HARMS.has(sense.kind));
  const direct = hits ? who.of(view, object) : [];
  if (direct.length > 0) return [...direct, ...beside];
  if (beside.length > 0 || sense.kind === 'consult') return beside;
  const asked = rest.clause?.kind === 'that' ? askedOf(view, rest.clause.from, who) : [];
  // `rejected Vost's plan`: the owner of what is rejected.
  return asked.length > 0 || object === null ? asked : who.within(view, object.from, object.to);
}

/** The subject of `that Vost leave`. */
function askedOf(view: View, that: number, who: Who): ActorRef[] {
  const phrase = view.startingAt.get(that + 1);
  return phrase === undefined
    ? []
    : who.of(view, { members: [{ phrase, of: [] }], from: phrase.from, to: phrase.to });
}

/** Tokens from the subject to the end of what belongs to the verb. */
export function clauseOf(
  view: View,
  group: VerbGroup,
  rest: Complements,
  { subject, object }: Parts,
): [number, number] {
  const starts = [group.from, subject?.from, object?.from].filter((at) => at !== undefined);
  const near = starts.filter((at) => at >= view.from);
  return [Math.min(...near), Math.max(rest.end, group.verb + 1)];
}

/** What is proposed, demanded, refused: the object with what hangs on it, or the clause. */
export function matterOf(
  { kind, others }: Sense,
  rest: Complements,
  { object }: Parts,
): [number, number] | null {
  const { clause } = rest;
  if (clause !== null) {
    const from = clause.kind === 'that' ? clause.from + 1 : clause.from;
    return from < rest.end ? [from, rest.end] : null;
  }
  if (object === null) return null;
  let to = object.to;
  for (const { preposition, list } of rest.adjuncts) {
    const hangs = list.from === to + 1 && HANGS.has(preposition) && !others.includes(preposition);
    if (hangs && list.members[0]!.phrase.kind !== 'time') to = list.to;
    if (kind === 'threaten' && preposition === 'with') return [list.from, list.to];
  }
  return [object.from, to];
}

const HANGS = new Set(['of', 'for', 'on', 'to', 'about', 'against']);
