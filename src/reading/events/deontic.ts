/** Demands told by `must`: `Bel said the rebels must leave`. Deontic modality: Palmer (2001), ch. 3. */

import type { Draft } from '../drafts.ts';
import { complementsFrom, subjectOf } from './clause.ts';
import type { Told } from './find.ts';
import { verbGroup } from './verbs.ts';
import { type View, wordAt } from './view.ts';
import type { Who } from './who.ts';

/** Verbs that with `must` are mostly a guess at what is: `it must be late`. */
const STATES = new Set(['be', 'have', 'know', 'seem', 'mean', 'feel', 'think', 'want']);

/**
 * What a speaker says that somebody else must do, as the speaker's demand; `null` where the verb is
 * not under `must`, or the speaker or the other is not known.
 */
export function toldByMust(view: View, verb: number, within: Draft | null, who: Who): Told | null {
  if (within === null || within.speaker.kind === 'unknown') return null;
  const group = verbGroup(view.tokens, verb, view.from);
  if (group.modal !== 'must' || group.perfect || STATES.has(view.tokens[verb]!.lemma)) return null;
  const subject = subjectOf(view, group);
  const targets = who.of(view, subject);
  if (subject === null || targets.length === 0) return null;
  if (targets.some(({ id }) => id === within.speaker.id)) return null;
  let must = group.from;
  while (wordAt(view, must) !== 'must') must += 1;
  const complements = complementsFrom(view, verb + 1);
  return {
    kind: 'demand',
    reality: within.negated ? 'negated' : 'happened',
    trigger: [must, must + 1],
    clause: [Math.min(subject.from, group.from), Math.max(complements.end, verb + 1)],
    sources: [within.speaker],
    targets,
    what: [must, Math.max(complements.end, verb + 1)],
    complements,
    past: false,
  };
}
