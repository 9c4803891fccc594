/**
 * Whether an event took place, as the text tells it.
 *
 * What an infinitive says depends on the word that governs it: Karttunen, Implicative Verbs (Language
 * 47, 1971). Modality: Palmer, Mood and Modality (2001), and Quirk et al., A Comprehensive Grammar of
 * the English Language (1985), 4.49 to 4.66 (modals) and 14.18 (conditional clauses).
 */

import type { EventStatus } from '../../record/index.ts';
import { cueOf } from '../cues/index.ts';
import type { Draft } from '../drafts.ts';
import { verbBefore } from './clause.ts';
import type { VerbGroup } from './verbs.ts';
import { verbGroup } from './verbs.ts';
import { posAt, type View, wordAt } from './view.ts';

/** Historical is told by the date, and so is not known here. */
export type Reality = Exclude<EventStatus, 'historical'>;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** `managed to meet`: it did, where the governing verb did. */
const DOES = words('manage go proceed get begin start continue happen move come able use dare');
/** `failed to meet`: it did not. */
const DOES_NOT = words('fail refuse decline neglect forget omit cease unable');
/** `plans to meet`: it will. */
const WILL = words(
  'plan intend expect due set schedule vow promise pledge prepare decide agree commit about arrange bind resolve be have',
);
/** `resumed meeting`. */
const DOING = words('begin start resume continue keep finish stop end');
const NOT_DOING = words('avoid deny cancel oppose reject prevent postpone');

const CONDITIONS = words('if unless whether until once provided lest');
const FUTURE_MODALS = words('will shall');

/** How far back a condition or a governing word is looked for, in tokens. */
const REACH = 24;

/** What a verb says of the event it tells. */
export function realityOf(view: View, group: VerbGroup, within: Draft | null): Reality {
  const own = byForm(view, group, within);
  if (isQuestion(view)) return own === 'negated' ? 'negated' : 'hypothetical';
  return underCue(own, group, within);
}

function byForm(view: View, group: VerbGroup, within: Draft | null): Reality {
  if (wordAt(view, group.from) === 'to')
    return negatedIf(group.negated, governed(view, group, within));
  if (group.negated) return 'negated';
  if (isConditional(view, group.from)) return 'hypothetical';
  if (group.modal !== null) return byModal(view, group.modal, within);
  if (group.tense === 'ing') return gerund(view, group, within);
  return 'happened';
}

function negatedIf(negated: boolean, reality: Reality): Reality {
  return negated ? 'negated' : reality;
}

function byModal(view: View, modal: string, within: Draft | null): Reality {
  if (FUTURE_MODALS.has(modal)) return 'future';
  // `said it would meet` is a future seen from the past; with a condition it is none.
  const reported = modal === 'would' && within !== null && !hasCondition(view);
  return reported ? 'future' : 'hypothetical';
}

/** An infinitive with `to`: by the word that governs it. */
function governed(view: View, group: VerbGroup, within: Draft | null): Reality {
  const governor = governorOf(view, group.from);
  if (governor === null) return 'hypothetical';
  const { lemma, pos } = view.tokens[governor]!;
  const main = verbGroup(view.tokens, governor, view.from);
  const isVerb = pos === 'VERB' || pos === 'AUX';
  if (DOES_NOT.has(lemma)) return 'negated';
  const upper = isVerb ? byForm(view, main, within) : 'happened';
  // With an object between, the infinitive is a purpose: `began a march to demand`.
  const near = governor === group.from - 1;
  if (DOES.has(lemma)) return near ? upper : 'hypothetical';
  if (WILL.has(lemma)) return upper === 'happened' || upper === 'future' ? 'future' : upper;
  return upper === 'negated' && lemma !== 'want' ? 'negated' : 'hypothetical';
}

/** The verb or adjective before `to`; an object may stand between. */
function governorOf(view: View, to: number): number | null {
  for (let at = to - 1; at >= view.from && at > to - REACH; at--) {
    const pos = posAt(view, at);
    if (pos === 'VERB' || pos === 'AUX' || (pos === 'ADJ' && at === to - 1)) return at;
    if (wordAt(view, at) === ',' || pos === 'SCONJ') return null;
  }
  return null;
}

function gerund(view: View, group: VerbGroup, within: Draft | null): Reality {
  const before = wordAt(view, group.from - 1);
  if (before === 'without' || (before === 'of' && wordAt(view, group.from - 2) === 'instead'))
    return 'negated';
  if (before === 'after' || before === 'by' || before === 'since' || before === 'while')
    return 'happened';
  if (before === 'of' && within?.cue?.lemma === 'accuse') return 'happened';
  const isVerb = posAt(view, group.from - 1) === 'VERB';
  const { lemma } = view.tokens[Math.max(view.from, group.from - 1)]!;
  if (isVerb && NOT_DOING.has(lemma)) return 'negated';
  if (before !== ',' && !(isVerb && DOING.has(lemma))) return 'hypothetical';
  const main = verbBefore(view, group.from);
  return main === null ? 'hypothetical' : byForm(view, main, within);
}

/** Whether a clause is a condition: `if`, `unless`, `until` before it, or an inverted `had`, `were`. */
function isConditional(view: View, from: number): boolean {
  for (let at = from - 1; at >= view.from && at > from - REACH; at--) {
    const word = wordAt(view, at);
    if (CONDITIONS.has(word)) return true;
    if (at === view.from && (word === 'had' || word === 'were' || word === 'should')) return true;
    if (word === ',' || word === ';' || word === ':') return false;
  }
  return false;
}

function hasCondition(view: View): boolean {
  const to = Math.min(view.to, view.from + 4 * REACH);
  for (let at = view.from; at < to; at++) {
    if (CONDITIONS.has(wordAt(view, at)) && wordAt(view, at) !== 'whether') return true;
  }
  return false;
}

function isQuestion(view: View): boolean {
  return wordAt(view, view.to - 1) === '?' || wordAt(view, view.to - 2) === '?';
}

/** What the attribution makes of it: `denied that`, `doubted that`, `demanded that`. */
function underCue(own: Reality, group: VerbGroup, within: Draft | null): Reality {
  if (within?.cue === null || within === null || within.cue.by === 'colon') return own;
  const by = within.cue.by === 'noun' ? 'noun' : 'verb';
  const cue = cueOf(within.cue.lemma, by);
  if (cue === null) return own;
  if (cue.group === 'deny' || cue.group === 'denial')
    return own === 'negated' ? 'hypothetical' : 'negated';
  if (own === 'negated') return own;
  if (WISHES.has(cue.group)) return 'hypothetical';
  if (PLANS.has(cue.group) && group.tense !== 'past') return 'future';
  return own;
}

const WISHES = words('demand urge propose suggestion hope fear doubt guess ask expectation');
const PLANS = words('promise expect decide');

/** The status of an event with its date: a year or more before the report is history. */
export function statusOf(reality: Reality, iso: string | null, issued: string | null): EventStatus {
  if (iso === null || issued === null) return reality;
  if (reality === 'happened' && isLater(iso, issued)) return 'future';
  if (reality === 'happened' && isYearBefore(iso, issued)) return 'historical';
  return reality;
}

function isLater(iso: string, issued: string): boolean {
  return iso > issued.slice(0, iso.length);
}

/** Compared as far as both are known: `1978` is a year before `1980-01-01`, `1979` may be or not. */
function isYearBefore(iso: string, issued: string): boolean {
  const yearAgo = String(Number(issued.slice(0, 4)) - 1).padStart(4, '0') + issued.slice(4);
  const same = yearAgo.slice(0, iso.length);
  return iso.length === yearAgo.length ? iso <= yearAgo : iso < same;
}
