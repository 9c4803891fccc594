/** Attributions by a verb: `X said that`, `“...,” said X`, `X called it “...”`. */
import type { Span } from '../drafts.ts';
import type { Quotation } from '../text.ts';
import type { Attribution } from './attribution.ts';
import { contentEnd, hasClause, isSubject, objectEnd, type Place, rowEnd } from './clauses.ts';
import type { Node, Row } from './nodes.ts';
import { contentSpan, spanOf } from './nodes.ts';
import {
  isComma,
  isDash,
  isEnd,
  isPronoun,
  isQuote,
  isRelative,
  isVerbal,
  opensPhrase,
  phraseEnd,
  skipAdjuncts,
} from './phrases.ts';
import { type Subject, subjectOf } from './subjects.ts';
import { type VerbSite, verbAt } from './verbs.ts';

const WH = new Set('whether if how what why when who where which'.split(' '));
/** Furthest, in nodes, that `that` or a quotation can stand from its verb. */
const FURTHEST = 20;

const SUBORDINATORS = new Set(
  'while as although though if when since after before because unless whereas'.split(' '),
);

/** Whether the clause of a cue is a relative one, a subordinate one at the front, or neither. */
function placeOf(nodes: readonly Node[], site: VerbSite, subject: Subject): Place {
  if (subject.place === 'relative') return 'relative';
  for (let at = Math.min(subject.from, site.from) - 1; at >= 0; at -= 1) {
    if (isComma(nodes[at])) return 'main';
    if (SUBORDINATORS.has(nodes[at]!.lower) && !isVerbal(nodes[at])) return 'subordinate';
  }
  return 'main';
}

/**
 * All attributions by verbs in a row.
 *
 * @param spoken - the words are somebody's speech, of which only what others say counts
 */
export function byVerbs(
  row: Row,
  quotations: readonly Quotation[],
  spoken: boolean,
): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < row.nodes.length; at += 1) {
    const site = verbAt(row.nodes, at);
    if (site === null) continue;
    const subject = subjectOf(row.nodes, site, found);
    if (spoken && !isFirm(row.nodes, site, subject)) continue;
    const content = contentOf(row.nodes, site, subject, quotations);
    if (content === null) continue;
    found.push(attributionOf(row, site, subject, content));
  }
  return found;
}

/** Groups by which a speaker reports the words or the stand of others. */
const FIRM = new Set([
  ...'say declare tell claim deny reject accept demand promise'.split(' '),
  'call for',
]);

/**
 * Whether an attribution within a quotation counts: speakers say `I think` and `you know` of
 * themselves and their hearers, and that attributes nothing to anyone else.
 */
function isFirm(nodes: readonly Node[], site: VerbSite, subject: Subject): boolean {
  const { span, place } = subject;
  if (span === null || place === 'relative' || place === 'elided') return false;
  if (!FIRM.has(site.word.group)) return false;
  const inside = nodes.filter(({ start, end }) => start >= span[0] && end <= span[1]);
  return inside[0]?.lower === 'the' || inside.some(({ pos }) => pos === 'PROPN');
}

function attributionOf(row: Row, site: VerbSite, subject: Subject, content: Content): Attribution {
  const [start, end] = spanOf(row.nodes, site.from, site.to);
  const { word, passive, negated } = site;
  return {
    sentence: row.sentence,
    level: row.level,
    cue: { start, end, lemma: word.lemma, by: 'verb', passive },
    mention: passive ? agentOf(row.nodes, site) : subject.span,
    content: content.spans,
    shape: content.shape,
    negated,
  };
}

/** `by X` after a passive. */
function agentOf(nodes: readonly Node[], site: VerbSite): Span | null {
  if (nodes[site.to]?.lower !== 'by') return null;
  const end = phraseEnd(nodes, site.to + 1);
  return end > site.to + 1 ? spanOf(nodes, site.to + 1, end) : null;
}

/** What is said, and by what it is told to be that. */
interface Content {
  readonly spans: readonly Span[];
  readonly shape: Attribution['shape'];
}

function contentOf(
  nodes: readonly Node[],
  site: VerbSite,
  subject: Subject,
  quotations: readonly Quotation[],
): Content | null {
  const place = placeOf(nodes, site, subject);
  const as = (shape: Content['shape'], spans: Span[] | null) =>
    spans === null ? null : { spans, shape };
  if (site.passive) return as('passive', passiveContent(nodes, site, place));
  return (
    as('beside', besideContent(nodes, site, subject, quotations)) ??
    as('marked', markedContent(nodes, site, place)) ??
    as('clause', bareClause(nodes, site, place)) ??
    as('object', appraisal(nodes, site, place)) ??
    as('object', bareObject(nodes, site, subject, place))
  );
}

/** What stands before the attribution, and goes on after it: `“...,” X said, “...”`. */
function besideContent(
  nodes: readonly Node[],
  site: VerbSite,
  { from, to, place }: Subject,
  quotations: readonly Quotation[],
): Span[] | null {
  if (place === 'relative' || !site.word.takes.includes('quote')) return null;
  const left = from - 1;
  if (nodes[left]?.lower === 'as' && (left === 0 || isComma(nodes[left - 1])))
    return asideContent(nodes, left, to, quotations);
  const quoted = isQuote(nodes[left]) || (isComma(nodes[left]) && isQuote(nodes[left - 1]));
  if (left < 0 || !(quoted || isComma(nodes[left]) || isDash(nodes[left]))) return null;
  if (place === 'elided' && !isQuote(nodes[left])) return null;
  let after = skipAdjuncts(nodes, to);
  if (site.word.addressee && place !== 'after') {
    const end = phraseEnd(nodes, after);
    after = skipAdjuncts(nodes, end);
  }
  const rest = nodes[after];
  if (!quoted && !(isEnd(rest) || isComma(rest))) return null;
  if (quoted && rest?.lower === 'that' && !isComplete(nodes, left)) return null;
  if (!quoted && isQuote(nodes[after + 1]) && isAdjunct(nodes[0])) return null;
  const spans = [leftOf(nodes, left, quotations)];
  if (spans[0] === null) return null;
  const right = rightOf(nodes, after, quoted);
  return right === null ? (spans as Span[]) : [spans[0]!, right];
}

/** Whether the quotation that ends at a node ends as speech before its attribution does. */
function isComplete(nodes: readonly Node[], at: number): boolean {
  const node = isQuote(nodes[at]) ? nodes[at] : nodes[at - 1];
  return node !== undefined && ',.?!…—-'.includes(node.lastChar || ' ');
}

/** Whether a sentence begins with an adjunct: `Asked about the plan, X said ...`. */
function isAdjunct(first: Node | undefined): boolean {
  return first?.pos === 'VERB' || first?.pos === 'SCONJ' || first?.pos === 'ADP';
}

/** `..., as X put it, ...`: what stands around. */
function asideContent(
  nodes: readonly Node[],
  from: number,
  to: number,
  quotations: readonly Quotation[],
): Span[] | null {
  const end = skipAdjuncts(nodes, to);
  if (!isComma(nodes[end]) && !isEnd(nodes[end]) && nodes[end]?.lower !== ':') return null;
  const spans: Span[] = [];
  const before = from > 1 ? leftOf(nodes, from - 1, quotations) : null;
  if (before !== null) spans.push(before);
  if (end + 1 < rowEnd(nodes)) spans.push(contentSpan(nodes, end + 1, rowEnd(nodes)));
  return spans.length === 0 ? null : spans;
}

/** From the beginning of the sentence, or of the quotation that ends here. */
function leftOf(
  nodes: readonly Node[],
  last: number,
  quotations: readonly Quotation[],
): Span | null {
  let end = last + 1;
  while (end > 0 && (isComma(nodes[end - 1]) || isDash(nodes[end - 1]))) end -= 1;
  if (end === 0) return null;
  let first = 0;
  while (first < end - 1 && nodes[first]!.pos === 'CCONJ') first += 1;
  if (
    isQuote(nodes[end - 1]) &&
    ':,'.includes(nodes[end - 2]?.lower || '-') &&
    isComplete(nodes, end - 1)
  )
    first = end - 1;
  if (nodes[first]!.pos === 'ADP' && !nodes.slice(first, end).some(isVerbal)) return null;
  const quotation = quotations[nodes[first]!.quote];
  return [quotation?.start ?? nodes[first]!.start, nodes[end - 1]!.end];
}

/** What goes on after the attribution; where the left part is no quotation, whatever follows. */
function rightOf(nodes: readonly Node[], after: number, quoted: boolean): Span | null {
  let from = after;
  while (isComma(nodes[from]) || isDash(nodes[from]) || nodes[from]?.lower === ':') from += 1;
  if (from > after && isQuote(nodes[from])) return quotedFrom(nodes, from, 'main');
  if (from > after && nodes[from]?.pos === 'CCONJ') return conjoined(nodes, from);
  if (quoted) return resumed(nodes, after);
  if (from === after || from >= rowEnd(nodes)) return null;
  if (verbAt(nodes, from)?.form === 'ing' || isRelative(nodes[from])) return null;
  return contentSpan(nodes, from, contentEnd(nodes, from, 'main'));
}

/** `“...,” he said, and still “...”`: what follows a conjunction where it is quoted again. */
function conjoined(nodes: readonly Node[], from: number): Span | null {
  const end = contentEnd(nodes, from, 'main');
  if (isQuote(nodes[from + 1])) return quotedFrom(nodes, from + 1, 'main');
  for (let at = from; at < end && at < from + 6; at += 1) {
    if (verbAt(nodes, at) !== null) return null;
    if (isQuote(nodes[at])) return contentSpan(nodes, from, end);
  }
  return null;
}

/** A quotation that goes on in lower case after an insertion: `“...,” he said, smiling, “and ...”`. */
function resumed(nodes: readonly Node[], from: number): Span | null {
  for (let at = from; at < nodes.length; at += 1) {
    if (!isQuote(nodes[at])) {
      if (verbAt(nodes, at) !== null) return null;
      continue;
    }
    const resumes = isComma(nodes[at - 1]) && nodes[at]!.lowerStart;
    return resumes ? quotedFrom(nodes, at, 'main') : null;
  }
  return null;
}

/** Content marked by `that`, a colon, quotation marks or a question word. */
function markedContent(nodes: readonly Node[], site: VerbSite, place: Place): Span[] | null {
  const { takes } = site.word;
  const takesThat = takes.includes('that') || takes.includes('marked');
  for (let at = site.to; at < nodes.length && at < site.to + FURTHEST; at += 1) {
    const node = nodes[at]!;
    const next = nodes[at + 1];
    if (node.lower === ':') {
      if (next === undefined) return null;
      return [isQuote(next) ? quotedFrom(nodes, at + 1, place) : restFrom(nodes, at + 1)];
    }
    if (isQuote(node) && takes.includes('quote') && follows(nodes, site, at))
      return [quotedFrom(nodes, at, place)];
    if (isComma(node) && isQuote(next)) continue;
    if (node.lower === 'that' && takesThat && node.pos !== 'DET' && next)
      return pointsOut(nodes, at) ? null : clauseFrom(nodes, at + 1, place);
    if (WH.has(node.lower) && takes.includes('wh')) return clauseFrom(nodes, at, place);
    if (isComma(node) || isEnd(node) || (isVerbal(node) && !node.lower.endsWith('ed'))) return null;
    if (isDash(node)) return null;
  }
  return null;
}

/** Whether `that` points to a noun and opens no clause: `disputed that reading`. */
function pointsOut(nodes: readonly Node[], that: number): boolean {
  const end = phraseEnd(nodes, that + 1, false);
  if (nodes[end - 1]?.pos !== 'NOUN') return false;
  const after = nodes[end + 1];
  const parts = after?.pos === 'CCONJ' || after?.lower.endsWith('ing') === true;
  return isEnd(nodes[end]) || (isComma(nodes[end]) && parts);
}

/** Whether only an addressee, adverbs or adjuncts stand between a verb and a quotation. */
function follows(nodes: readonly Node[], site: VerbSite, at: number): boolean {
  let from = skipAdjuncts(nodes, site.to);
  if (site.word.addressee || site.word.takes.includes('small')) from = phraseEnd(nodes, from);
  from = skipAdjuncts(nodes, from);
  if (isComma(nodes[from])) from += 1;
  return from >= at && !site.word.takes.includes('small') && nodes[at - 1]!.pos !== 'ADP';
}

function clauseFrom(nodes: readonly Node[], from: number, place: Place): Span[] | null {
  const end = contentEnd(nodes, from, place);
  return from < end ? [contentSpan(nodes, from, end)] : null;
}

function restFrom(nodes: readonly Node[], from: number): Span {
  return spanOf(nodes, from, Math.max(from + 1, rowEnd(nodes)));
}

/** From a quotation to the end of the content; one that ends in a comma or full stop ends it. */
function quotedFrom(nodes: readonly Node[], at: number, place: Place): Span {
  const complete = ',.?!…'.includes(nodes[at]!.lastChar || ' ') && !isQuote(nodes[at + 2]);
  const runsOn = nodes[at]!.wholeEnd > nodes[at]!.end;
  return contentSpan(nodes, at, complete || runsOn ? at + 1 : contentEnd(nodes, at, place));
}

/** A clause that no `that` marks: `said the talks were over`. */
function bareClause(nodes: readonly Node[], site: VerbSite, place: Place): Span[] | null {
  const { takes, group, addressee } = site.word;
  if (!takes.includes('that')) return null;
  let from = skipAdjuncts(nodes, site.to);
  if (addressee) from = skipAdjuncts(nodes, addresseeEnd(nodes, from));
  const end = contentEnd(nodes, from, place);
  const found = group === 'say' || group === 'tell' ? hasClause : isSubject;
  return found(nodes, from, end) ? [contentSpan(nodes, from, end)] : null;
}

/** An infinitive or an object: `refused to meet`, `rejected the plan`. */
function bareObject(
  nodes: readonly Node[],
  site: VerbSite,
  subject: Subject,
  place: Place,
): Span[] | null {
  if (subject.span === null) return null;
  let from = site.to;
  while (nodes[from]?.pos === 'ADV') from += 1;
  if (nodes[from]?.lower === 'to' && site.word.takes.includes('to'))
    return clauseFrom(nodes, from, place);
  return hasObject(nodes, from, site) ? objectFrom(nodes, from, place) : null;
}

/** Verbs of sight, which tell a judgement only by the form of what follows. */
const SIGHT = new Set(['see', 'perceive', 'detect', 'recognize', 'recognise']);
const ARTICLES = new Set(['a', 'an', 'the']);

/** `saw less a defeat than a delay`, `saw in the offer a trap`, `saw a “slow retreat”`. */
function appraisal(nodes: readonly Node[], site: VerbSite, place: Place): Span[] | null {
  if (!SIGHT.has(site.word.lemma)) return null;
  const from = site.to;
  const first = nodes[from]?.lower ?? '';
  const end = objectEnd(nodes, from, place);
  const article = (at: number) => at < end && ARTICLES.has(nodes[at]!.lower);
  const compares = ['less', 'more', 'not'].includes(first) && weighs(nodes, from, end);
  const within = first === 'in' ? phraseEnd(nodes, from + 1, false) : end;
  const quotes = nodes
    .slice(from, end)
    .some((node, k) => isQuote(node) && node.lowerStart && nodes[from + k - 1]?.pos !== 'ADP');
  return compares || article(within) || quotes ? objectFrom(nodes, from, place) : null;
}

/** Whether two descriptions are weighed: `less a defeat than a delay`, `not so much ... as ...`. */
function weighs(nodes: readonly Node[], from: number, end: number): boolean {
  const so = nodes[from]!.lower === 'not';
  if (so && nodes[from + 2]?.lower !== 'much') return false;
  const opens = from + (so ? 3 : 1);
  if (!ARTICLES.has(nodes[opens]?.lower ?? '')) return false;
  return nodes.slice(opens, end).some(({ lower }) => lower === (so ? 'as' : 'than'));
}

/** Whether `as` follows the object at once and tells what it is taken for: not `as well as`. */
function takenAs(nodes: readonly Node[], from: number): boolean {
  const at = phraseEnd(nodes, from);
  return at > from && nodes[at]?.lower === 'as' && opensPhrase(nodes[at + 1]);
}

/** An addressee without what hangs on it by prepositions: `told reporters in Geneva`. */
function addresseeEnd(nodes: readonly Node[], from: number): number {
  return isPronoun(nodes[from]) ? from + 1 : phraseEnd(nodes, from, false);
}

/** Whether what follows is an object such as the verb takes. */
function hasObject(nodes: readonly Node[], from: number, { word }: VerbSite): boolean {
  const { takes } = word;
  const first = nodes[from];
  if (word.group === 'put') return opensPhrase(first) && takenAs(nodes, from);
  if (first?.lower === 'that' && pointsOut(nodes, from)) return false;
  if (takes.some((preposition) => preposition === first?.lower)) return true;
  if (!opensPhrase(first)) return false;
  const end = phraseEnd(nodes, from, false);
  const after = (words: readonly string[]) =>
    nodes.slice(end, end + 8).some(({ lower }) => words.includes(lower));
  if (takes.includes('np')) return true;
  if (takes.includes('person-to') && after(['to'])) return true;
  if (takes.includes('person-of') && after(['of'])) return true;
  if (takes.includes('as') && after(['as'])) return true;
  return takes.includes('small') && hasPredicate(nodes, from, end);
}

/** Whether an object has a predicate: `called the talks productive`, `called him a liar`. */
function hasPredicate(nodes: readonly Node[], from: number, end: number): boolean {
  if (isQuote(nodes[end]) || opensPhrase(nodes[end]) || nodes[end]?.pos === 'ADV') return true;
  if (isPronoun(nodes[from]) && end > from + 1) return true;
  for (let at = from + 1; at < end; at += 1)
    if (nodes[at]!.pos === 'ADJ' && ['NOUN', 'PROPN'].includes(nodes[at - 1]!.pos)) return true;
  return false;
}

function objectFrom(nodes: readonly Node[], from: number, place: Place): Span[] | null {
  const end = objectEnd(nodes, from, place);
  return from < end ? [contentSpan(nodes, from, end)] : null;
}

/** `it was said that`, `X is said to`, `X was rejected by Y`. */
function passiveContent(nodes: readonly Node[], site: VerbSite, place: Place): Span[] | null {
  for (let at = site.to; at < nodes.length && at < site.to + FURTHEST; at += 1) {
    const node = nodes[at]!;
    if (node.lower === 'that' && node.pos !== 'DET') return clauseFrom(nodes, at + 1, place);
    if (node.lower === 'to' && at === site.to && site.word.takes.includes('that'))
      return clauseFrom(nodes, at, place);
    if (node.lower === 'as' && site.word.takes.includes('as')) return clauseFrom(nodes, at, place);
    if (isComma(node) || isEnd(node) || isVerbal(node)) return null;
  }
  return null;
}
