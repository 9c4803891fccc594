/** Where the content of an attribution ends, and whether a clause begins somewhere. */
import { FORMS, VERBS } from '../cues/index.ts';
import type { Node } from './nodes.ts';
import {
  isComma,
  isCompound,
  isDash,
  isEnd,
  isRelative,
  isTime,
  isVerbal,
  opensPhrase,
  phraseEnd,
} from './phrases.ts';
import { verbAt } from './verbs.ts';

const CONTRASTS = new Set(['and', 'but', 'while', 'though', 'although', 'whereas', 'yet']);

/** One past the last node of a row that is no full stop or the like. */
export function rowEnd(nodes: readonly Node[]): number {
  let end = nodes.length;
  while (end > 0 && ['.', '!', '?', ';', ','].includes(nodes[end - 1]!.lower)) end -= 1;
  return end;
}

/** Where the cue of the content stands, which tells where the content ends. */
export type Place = 'main' | 'relative' | 'subordinate';

/**
 * One past the content that begins at `from`: the sentence's end, or where another attribution
 * begins (`..., adding that`, `and said`, `, but Y denied`), or at a colon after a quotation, or
 * where the clause of the cue ends (`X, who said that ..., left`; `While X said that ..., Y left`).
 */
export function contentEnd(nodes: readonly Node[], from: number, place: Place): number {
  const end = rowEnd(nodes);
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const node = nodes[at]!;
    if (node.lower === '(') depth += 1;
    if (node.lower === ')') depth -= 1;
    if (depth < 0) return at;
    if (at === from) continue;
    if (node.lower === ':' && nodes[at - 1]!.pos === 'QUOTE') return at;
    if (isComma(node) && endsAtComma(nodes, at)) return at;
    if (node.lastChar === ',' && at + 1 < end && endsAfterQuote(nodes, at)) return at + 1;
    if (isComma(node) && place === 'relative' && isVerbal(nodes[at + 1])) return at;
    if (isComma(node) && place === 'subordinate' && isSubject(nodes, at + 1, end)) return at;
    if (CONTRASTS.has(node.lower) && startsOther(nodes, at + 1, false)) return at;
    if (isEnd(node) && startsOther(nodes, at + 1, true)) return at;
  }
  return end;
}

const ADJUNCT_OPENERS = new Set(
  'during after before since amid until when while because although though if despite'.split(' '),
);

/** One past an object that begins at `from`: before a comma, an adjunct or another predicate. */
export function objectEnd(nodes: readonly Node[], from: number, place: Place): number {
  const end = contentEnd(nodes, from, place);
  const infinitive = nodes[from]?.lower === 'to';
  for (let at = from + 1; at < end; at += 1) {
    const node = nodes[at]!;
    if (node.lower === ';' || isDash(node)) return at;
    if (!infinitive && endsBeforeTime(nodes, at)) return at;
    if (isComma(node) && !inList(nodes, at, end)) return at;
    if (!infinitive && ADJUNCT_OPENERS.has(node.lower) && node.pos !== 'VERB') return at;
    if (CONTRASTS.has(node.lower) && startsPredicate(nodes, from, at + 1)) return at;
  }
  return end;
}

/** Whether an adjunct of time stands at a node after an object: `praised the envoy on Monday`. */
function endsBeforeTime(nodes: readonly Node[], at: number): boolean {
  const on =
    nodes[at]!.lower === 'on' || nodes[at]!.lower === 'this' || nodes[at]!.lower === 'last';
  const time = nodes[on ? at + 1 : at]!;
  const before = nodes[at - 1]!;
  return (
    isTime(time) &&
    !['ADJ', 'DET', 'ADP', 'NUM'].includes(before.pos) &&
    !isPossessiveEnd(nodes, on ? at + 1 : at)
  );
}

const isPossessiveEnd = (nodes: readonly Node[], at: number) =>
  /^['’]s?$/.test(nodes[at + 1]?.lower ?? '') || nodes[at + 1]?.pos === 'NOUN';

/** Whether another predicate begins: a finite verb that does not go on with an infinitive. */
function startsPredicate(nodes: readonly Node[], from: number, conjunct: number): boolean {
  let at = conjunct;
  while (nodes[at]?.pos === 'ADV') at += 1;
  if (!isFiniteVerb(nodes, at)) return false;
  const { lower, lemma } = nodes[at]!;
  return lower !== lemma || !nodes.slice(from, conjunct).some((node) => node.lower === 'to');
}

/** Whether a comma opens or closes an insertion in the object: `accused X, the premier, of`. */
function closesApposition(nodes: readonly Node[], comma: number, end: number): boolean {
  const goesOn = (at: number) => ['of', 'as', 'to', 'on'].includes(nodes[at]?.lower ?? '');
  if (goesOn(comma + 1)) return true;
  for (let at = comma + 2; at < end && at < comma + 8; at += 1)
    if (isComma(nodes[at])) return goesOn(at + 1);
  return false;
}

/** Whether a comma stands in a list: a short phrase, then `and`, `or` or the next comma. */
function inList(nodes: readonly Node[], comma: number, end: number): boolean {
  if (nodes[comma + 1]?.pos === 'QUOTE' || closesApposition(nodes, comma, end)) return true;
  let at = comma + 1;
  if (['and', 'or'].includes(nodes[at]?.lower ?? '')) at += 1;
  const next = phraseEnd(nodes, at, false);
  if (next === at || next - at > 5) return false;
  return at > comma + 1 || (next < end && ['and', 'or'].includes(nodes[next]!.lower));
}

/** A comma before `saying ...`, `and he said ...`, `according to ...`. */
function endsAtComma(nodes: readonly Node[], comma: number): boolean {
  const next = nodes[comma + 1];
  if (next === undefined) return true;
  if (next.lower === 'according' && nodes[comma + 2]?.lower === 'to') return true;
  const form = FORMS.get(next.lower);
  if (form?.form === 'ing' && VERBS.get(form.lemma)?.takes.includes('quote')) return true;
  if (CONTRASTS.has(next.lower)) return startsOther(nodes, comma + 2, true);
  return startsOther(nodes, comma + 1, true) && opensPhrase(next);
}

/** A quotation that ends in a comma before another attribution or a contrast. */
function endsAfterQuote(nodes: readonly Node[], at: number): boolean {
  return endsAtComma(nodes, at) || CONTRASTS.has(nodes[at + 1]!.lower);
}

/** Whether a cue verb with content of its own follows, with a subject of a few words or none. */
function startsOther(nodes: readonly Node[], from: number, subject: boolean): boolean {
  let at = subject ? phraseEnd(nodes, from) : from;
  while (nodes[at]?.pos === 'ADV' || nodes[at]?.pos === 'AUX') at += 1;
  const site = at < nodes.length ? verbAt(nodes, at) : null;
  if (site === null || site.form === 'ing' || site.form === 'to' || site.passive) return false;
  if (!site.word.takes.includes('quote')) return false;
  // `said they met and refused`: without a subject, only a verb of speech is the speaker's own.
  if (!subject && !site.word.takes.includes('that')) return false;
  if (isEnd(nodes[site.to]) || (isComma(nodes[site.to]) && nodes[site.to + 1]?.pos !== 'QUOTE'))
    return false;
  return at > from || site.form === 's' || site.form === 'past';
}

/** Whether a clause with a finite verb begins at a node and goes on before `end`. */
export function hasClause(nodes: readonly Node[], from: number, end: number): boolean {
  const first = nodes[from];
  if (first === undefined || from >= end) return false;
  const opener = opensPhrase(first) || ['ADV', 'SCONJ', 'ADP'].includes(first.pos);
  if (!opener && first.lower !== 'that' && first.lower !== 'there') return false;
  for (let at = from + 1; at < end; at += 1) if (isFiniteVerb(nodes, at)) return true;
  return false;
}

/** Furthest, in nodes, that the verb of a clause stands from the beginning of its subject. */
const LONGEST_SUBJECT = 14;

/** Whether the phrase at a node is the subject of a finite verb, with nothing but its own between. */
export function isSubject(nodes: readonly Node[], from: number, end: number): boolean {
  let at = phraseEnd(nodes, from);
  if (at === from) return false;
  while (at < end && nodes[at]!.pos === 'ADV') at += 1;
  if (at < end && isFiniteVerb(nodes, at)) return true;
  // `any delay “would be costly”`: the predicate is quoted.
  if (at > from + 1 && at < end && nodes[at]!.lowerStart && nodes[at - 1]!.pos === 'NOUN')
    return true;
  // `their efforts to end the war will`: a modal or an auxiliary shows that a clause is there.
  for (let k = at; k < end && k < from + LONGEST_SUBJECT && !isComma(nodes[k]); k += 1) {
    if (isRelative(nodes[k])) return false;
    if (nodes[k]!.pos === 'AUX' && isFiniteVerb(nodes, k)) return true;
  }
  return false;
}

function isFiniteVerb(nodes: readonly Node[], at: number): boolean {
  const node = nodes[at];
  if (node === undefined || isCompound(nodes, at)) return false;
  if (node.pos === 'AUX') return nodes[at - 1]?.lower !== 'to';
  return node.pos === 'VERB' && !node.lower.endsWith('ing') && nodes[at - 1]?.lower !== 'to';
}
