/** Whether what stands beside a verb is what a sense of it needs. */

import type { EventKind } from '../../record/index.ts';
import type { Complements } from './clause.ts';
import type { Sense } from './senses.ts';
import { isAgent, type List, type View, wordAt } from './view.ts';

/** `urged Vost to leave`, `insisted that Vost leave`, `asked Vost for a list`. */
export function hasDemand({ clause, adjuncts }: Complements, kind: EventKind): boolean {
  const to = kind === 'propose' ? 'to' : 'for';
  return clause !== null || adjuncts.some(({ preposition }) => preposition === to);
}

/** `declined to say`: silence is no refusal in the talks. */
export function saysNothing(view: View, { clause }: Complements): boolean {
  return clause?.kind === 'to' && SAYS.has(wordAt(view, clause.from + 1));
}

const SAYS = new Set(
  'say comment answer elaborate name specify disclose confirm identify discuss speculate reveal'.split(
    ' ',
  ),
);

/** `that it would leave`: the pronoun is taken for the subject of the verb before. */
export function saysOwnAct(view: View, { clause }: Complements): boolean {
  if (clause?.kind !== 'that') return false;
  const pronoun = OWN.has(wordAt(view, clause.from + 1));
  return pronoun && WILL.has(wordAt(view, clause.from + 2));
}

/** `that it leave`, `that it must leave`: the first verb of the clause is a base form or `must`. */
export function saysShould(view: View, { clause, end }: Complements): boolean {
  if (clause?.kind !== 'that') return false;
  for (let at = clause.from + 1; at < end; at++) {
    const { pos, lower, lemma } = view.tokens[at]!;
    if (pos !== 'VERB' && pos !== 'AUX') continue;
    return lower === 'must' || lower === 'should' || (lower === lemma && !POSSIBLE.has(lower));
  }
  return false;
}

const POSSIBLE = new Set(['can', 'could', 'may', 'might', 'will', 'would', 'have', 'do']);

const OWN = new Set(['it', 'they', 'he', 'she', 'we', 'i']);
const WILL = new Set(['will', 'would', "'ll", '’ll', 'shall']);

/** Whether a phrase is what a sense needs as its object. */
export function fits(
  view: View,
  { object: wanted, not, needsClause }: Sense,
  object: List | null,
): boolean {
  if (object === null || wanted === 'none') return false;
  if (object.members.some(({ phrase }) => not.has(view.tokens[phrase.head]!.lemma))) return false;
  if (wanted === 'any') return true;
  const phrases = object.members.flatMap(({ phrase, of }) => [
    phrase,
    ...of.map((it) => it.phrase),
  ]);
  return phrases.some((phrase) => {
    if (wanted === 'actor')
      return needsClause || isAgent(view, phrase) || phrase.kind === 'pronoun';
    const { lemma, lower } = view.tokens[phrase.head]!;
    return wanted.has(lemma) || wanted.has(lower);
  });
}
