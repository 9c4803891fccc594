/** Who does it and to whom: subjects and complements of a verb, from tags and order alone. */

import type { VerbGroup } from './verbs.ts';
import { isVerbWord, verbGroup } from './verbs.ts';
import {
  isAnd,
  isPlural,
  type List,
  listFrom,
  listUpTo,
  posAt,
  type View,
  wordAt,
} from './view.ts';

/** Tokens that are looked through for a subject or a complement: keeps time linear. */
const REACH = 40;

/** Subjects handed on from verb to verb. */
const HANDS = 4;

const RELATIVES = new Set(['who', 'which', 'that']);
const BEFORE_GERUND = new Set([
  'without',
  'by',
  'after',
  'before',
  'of',
  'from',
  'for',
  'in',
  'on',
  'at',
  'while',
  'when',
]);

/** The subject of a verb; `null` where it cannot be told. */
export function subjectOf(view: View, group: VerbGroup, hands = HANDS): List | null {
  let at = group.from;
  if (group.tense === 'infinitive' && wordAt(view, group.from) === 'to')
    return controllerOf(view, group, hands);
  if (group.tense === 'ing') return mainSubject(view, group, hands);
  at = overAdverbials(view, at);
  const before = wordAt(view, at - 1);
  if (RELATIVES.has(before) && posAt(view, at - 1) !== 'SCONJ') return antecedent(view, at - 1);
  if (before === ',') return overParenthesis(view, at - 1);
  if (isAnd(view, at - 1) || before === 'but' || before === 'then' || before === 'or') {
    const start = wordAt(view, at - 2) === ',' ? at - 2 : at - 1;
    return hands === 0 ? null : sharedSubject(view, start, hands);
  }
  return listUpTo(view, at);
}

/** Skips times and adverbs between subject and verb: `Vost on Tuesday again rejected`. */
function overAdverbials(view: View, from: number): number {
  let at = from;
  for (let k = 0; k < REACH; k++) {
    const time = view.endingAt.get(at);
    if (time?.kind === 'time')
      at = posAt(view, time.from - 1) === 'ADP' ? time.from - 1 : time.from;
    else if (posAt(view, at - 1) === 'ADV' && at - 1 > view.from) at -= 1;
    else return at;
  }
  return at;
}

function antecedent(view: View, relative: number): List | null {
  const at = wordAt(view, relative - 1) === ',' ? relative - 1 : relative;
  return listUpTo(view, at);
}

/** The phrase before what two commas hold, or the names that they hold: `two envoys, A and B, met`. */
function overParenthesis(view: View, comma: number): List | null {
  for (let at = comma - 1; at > view.from && at > comma - REACH; at--) {
    if (wordAt(view, at) !== ',') continue;
    const inner = listUpTo(view, comma);
    const outer = listUpTo(view, at);
    if (outer === null) continue;
    const last = outer.members.at(-1)!.phrase;
    const named = inner?.from === at + 1 && inner.members.every((m) => m.phrase.kind === 'proper');
    const heads = outer.members.length === 1 && isPlural(view, last);
    return named && heads && inner.members.length > 1 ? inner : outer;
  }
  return null;
}

/** The subject of the verb before an `and`: `Vost met Ester and rejected its plan`. */
function sharedSubject(view: View, and: number, hands: number): List | null {
  const verb = verbBefore(view, and);
  return verb === null ? null : subjectOf(view, verb, hands - 1);
}

function mainSubject(view: View, group: VerbGroup, hands: number): List | null {
  const before = wordAt(view, group.from - 1);
  const open = before === ',' || BEFORE_GERUND.has(before) || group.from === view.from;
  if (!open || hands === 0) return null;
  return sharedSubject(view, group.from, hands);
}

/** Who does what an infinitive names: the object of `urged X to`, else the subject of the main verb. */
function controllerOf(view: View, group: VerbGroup, hands: number): List | null {
  const verb = verbBefore(view, group.from);
  if (verb === null || hands === 0 || hasGerund(view, verb.verb, group.from)) return null;
  const object = listFrom(view, verb.verb + 1);
  if (
    object !== null &&
    object.to === group.from &&
    !SUBJECT_CONTROL.has(view.tokens[verb.verb]!.lemma)
  )
    return object;
  if (verb.passive || object === null || object.to <= group.from)
    return subjectOf(view, verb, hands - 1);
  return null;
}

/** `wants Vost coming to the table to talk`: the infinitive may hang on the `-ing` form. */
function hasGerund(view: View, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (posAt(view, at) === 'VERB' && wordAt(view, at).endsWith('ing')) return true;
  }
  return false;
}

/** Verbs whose subject does what the infinitive after their object names: `promised X to leave`. */
const SUBJECT_CONTROL = new Set(['promise', 'threaten', 'vow', 'pledge', 'use', 'reach', 'sign']);

/** The nearest verb before a token in the same quotation, infinitives and `-ing` forms left out. */
export function verbBefore(view: View, before: number): VerbGroup | null {
  const { tokens } = view;
  const last = tokens[before - 1];
  if (last === undefined) return null;
  for (let at = before - 1; at >= view.from && at > before - REACH; at--) {
    const token = tokens[at]!;
    if (!isVerbWord(token) || token.quotation !== last.quotation) continue;
    const group = verbGroup(tokens, at, view.from);
    if (group.tense === 'infinitive' && group.modal === null) continue;
    if (group.tense !== 'ing') return group;
  }
  return null;
}

/** A preposition with what it holds. */
export interface Adjunct {
  readonly preposition: string;
  readonly list: List;
}

/** What follows a verb. */
export interface Complements {
  readonly object: List | null;
  /** The phrase right after the object: `a truce` in `offered Vost a truce`. */
  readonly second: List | null;
  readonly adjuncts: readonly Adjunct[];
  /** First token of a clause that is said, wanted or threatened: `that ...`, `to ...`. */
  readonly clause: { readonly kind: 'that' | 'to'; readonly from: number } | null;
  /** One past the last token that belongs to the verb. */
  readonly end: number;
}

/**
 * Object, prepositions and clause after token `from`, up to the end of the clause.
 *
 * @param ofNoun - what hangs on a noun: a verb may follow, and is no part of a list.
 */
export function complementsFrom(view: View, from: number, ofNoun = false): Complements {
  let at = from;
  at = objectStart(view, at);
  const object = ofNoun ? null : listFrom(view, at);
  const adjuncts: Adjunct[] = [];
  let clause: Complements['clause'] = null;
  const second = object === null ? null : listFrom(view, object.to);
  at = second?.to ?? object?.to ?? at;
  const limit = Math.min(view.to, from + REACH);
  while (at < limit && !endsClause(view, at)) {
    const held = isHolder(view, at)
      ? listFrom(view, at + 1, ofNoun || wordAt(view, at) === 'between')
      : null;
    if (held !== null) {
      adjuncts.push({ preposition: wordAt(view, at), list: held });
      at = held.to;
    } else if (
      wordAt(view, at) === 'that' ||
      (wordAt(view, at) === 'to' && isVerbAhead(view, at + 1))
    ) {
      clause = { kind: wordAt(view, at) === 'that' ? 'that' : 'to', from: at };
      at = clauseEnd(view, at + 1);
      break;
    } else at = view.startingAt.get(at)?.to ?? at + 1;
  }
  return { object, second, adjuncts, clause, end: at };
}

/** Skips adverbs, times and `more than` between a verb and its object. */
function objectStart(view: View, from: number): number {
  let at = from;
  for (let k = 0; k < REACH; k++) {
    const time = view.startingAt.get(posAt(view, at) === 'ADP' ? at + 1 : at);
    if (time?.kind === 'time') at = time.to;
    else if (posAt(view, at) === 'ADV' && !STOPS.has(wordAt(view, at))) at += 1;
    else break;
  }
  if (isThat(view, at)) return at + 1;
  for (let more = at; more < at + 3; more++) {
    if (view.startingAt.has(more) && posAt(view, more) === 'NUM') return more;
    if (!MORE.has(wordAt(view, more))) break;
  }
  return at;
}

/** `rejected that plan`: no clause follows. */
function isThat(view: View, at: number): boolean {
  const phrase = wordAt(view, at) === 'that' ? view.startingAt.get(at + 1) : undefined;
  if (phrase === undefined || phrase.from !== phrase.head) return false;
  const after = posAt(view, phrase.to);
  return after !== 'VERB' && after !== 'AUX' && after !== 'ADV';
}

const MORE = new Set(
  'more than at least about up to nearly almost around over fewer less most'.split(' '),
);

function isHolder(view: View, at: number): boolean {
  return posAt(view, at) === 'ADP' || wordAt(view, at) === 'to';
}

function isVerbAhead(view: View, at: number): boolean {
  const token = view.tokens[at];
  return (
    at < view.to &&
    token !== undefined &&
    (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADV' || token.pos === 'NOUN')
  );
}

const STOPS = new Set(
  'because while although though when if unless until since after before as whereas but who which where'.split(
    ' ',
  ),
);
const MARKS = new Set([
  ';',
  ':',
  '—',
  '–',
  '.',
  '?',
  '!',
  '(',
  ')',
  '"',
  '“',
  '”',
  '«',
  '»',
  '„',
  '「',
  '」',
]);

/** Whether a clause ends before a token: at a mark, a comma, or a word that begins another clause. */
function endsClause(view: View, at: number): boolean {
  const word = wordAt(view, at);
  if (word === ',' || MARKS.has(word) || STOPS.has(word)) return true;
  if (isAnd(view, at) || word === 'or') return startsVerb(view, at + 1);
  if (posAt(view, at) === 'AUX') return true;
  return posAt(view, at) === 'VERB' && !word.endsWith('ing') && !word.endsWith('ed');
}

function startsVerb(view: View, from: number): boolean {
  const at = view.startingAt.get(from)?.to ?? from;
  return posAt(view, at) === 'VERB' || posAt(view, at) === 'AUX' || posAt(view, at) === 'ADV';
}

/** One past the last token of a clause that begins at `from`: up to a mark, a comma or a new clause. */
export function clauseEnd(view: View, from: number): number {
  let at = from;
  while (at < view.to && at < from + REACH) {
    const word = wordAt(view, at);
    if (word === ',' || MARKS.has(word) || (STOPS.has(word) && at > from && word !== 'as')) break;
    at += 1;
  }
  return at;
}
