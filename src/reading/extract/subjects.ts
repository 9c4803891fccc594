/** Who stands as the subject of a cue verb. */
import type { Span } from '../drafts.ts';
import type { Attribution } from './attribution.ts';
import { type Node, spanOf } from './nodes.ts';
import {
  adverbsBefore,
  isComma,
  isDash,
  isEnd,
  isQuote,
  isRelative,
  isTime,
  isVerbal,
  opensPhrase,
  phraseEnd,
  phraseStart,
  TIME_OPENERS,
} from './phrases.ts';
import type { VerbSite } from './verbs.ts';

export interface Subject {
  readonly span: Span | null;
  /** First node of the subject, or of the verb group where none stands before it. */
  readonly from: number;
  /** One past what was read of it to the right; the verb's end where it stands before the verb. */
  readonly to: number;
  readonly place: 'before' | 'after' | 'elided' | 'relative';
}

/** Longest distance, in nodes, at which the two commas of an insertion are looked for. */
const LONGEST_INSERTION = 40;

/** The subject of a cue verb, before it, after it (`said X`), or that of an earlier verb. */
export function subjectOf(
  nodes: readonly Node[],
  site: VerbSite,
  earlier: readonly Attribution[],
): Subject {
  const inverted = invertedSubject(nodes, site);
  if (inverted !== null) return inverted;
  const { to } = site;
  const end = timeBefore(nodes, adverbsBefore(nodes, site.from));
  const before = nodes[end - 1];
  const participle = site.form === 'ing' && !site.helped;
  if (participle || site.form === 'to' || before === undefined || before.pos === 'CCONJ')
    return { span: sharedSubject(nodes, end, earlier), from: end, to, place: 'elided' };
  if (isRelative(before)) {
    const span = antecedent(nodes, end - 1);
    return { span, from: end - 1, to, place: 'relative' };
  }
  if (isComma(before)) {
    const found = aroundInsertion(nodes, end - 1);
    if (found !== null) return { ...found, to, place: 'before' };
    return { span: sharedSubject(nodes, end - 1, earlier), from: end, to, place: 'elided' };
  }
  const start = phraseStart(nodes, end);
  if (start < end) return { span: spanOf(nodes, start, end), from: start, to, place: 'before' };
  return { span: sharedSubject(nodes, end, earlier), from: end, to, place: 'elided' };
}

/** `“...,” said the minister, a lawyer, on Monday.` */
function invertedSubject(nodes: readonly Node[], site: VerbSite): Subject | null {
  if (site.passive || site.helped || site.form === 'ing' || site.form === 'to') return null;
  if (!site.word.takes.includes('quote') || !opensPhrase(nodes[site.to])) return null;
  const before = nodes[site.from - 1];
  if (isTime(nodes[site.to])) return null;
  if (isComma(before) ? !endsClause(nodes, site.from - 1) : !(isQuote(before) || isDash(before)))
    return null;
  let to = phraseEnd(nodes, site.to);
  if (to === site.to || isVerbal(nodes[to])) return null;
  const appositionEnd = isComma(nodes[to]) ? phraseEnd(nodes, to + 1) : to;
  const closed = isComma(nodes[appositionEnd]) || isEnd(nodes[appositionEnd]);
  if (appositionEnd > to + 1 && closed) to = appositionEnd;
  return { span: spanOf(nodes, site.to, to), from: site.from, to, place: 'after' };
}

/** Whether a clause or a quotation ends at a comma, not a mere apposition. */
function endsClause(nodes: readonly Node[], comma: number): boolean {
  if (isQuote(nodes[comma - 1])) return true;
  let finite = false;
  for (let at = comma - 1; at >= 0 && !isComma(nodes[at]) && !isQuote(nodes[at]); at -= 1) {
    if (isRelative(nodes[at])) return false;
    finite ||= isVerbal(nodes[at]) && !nodes[at]!.lower.endsWith('ing');
  }
  return finite;
}

/** First node of a time right before `to`: `the ministry this week announced`. */
function timeBefore(nodes: readonly Node[], to: number): number {
  let at = to;
  while (at > 1 && isTime(nodes[at - 1])) at -= 1;
  if (at < to && TIME_OPENERS.has(nodes[at - 1]?.lower ?? '')) at -= 1;
  return at;
}

/** `X, an adviser, said`: the phrase before the insertion, with it where it names X again. */
function aroundInsertion(
  nodes: readonly Node[],
  comma: number,
): { span: Span; from: number } | null {
  for (let at = comma - 1; at > 0 && at > comma - LONGEST_INSERTION; at -= 1) {
    if (!isComma(nodes[at])) continue;
    const start = phraseStart(nodes, at);
    if (start === at) continue;
    const apposed = opensPhrase(nodes[at + 1]) || isRelative(nodes[at + 1]);
    return { span: spanOf(nodes, start, apposed ? comma : at), from: start };
  }
  return null;
}

/** `X, who ... said`: the phrase before the relative pronoun. */
function antecedent(nodes: readonly Node[], relative: number): Span | null {
  const end = isComma(nodes[relative - 1]) ? relative - 1 : relative;
  const start = phraseStart(nodes, end);
  return start < end ? spanOf(nodes, start, relative + 1) : null;
}

/** The subject that a verb without one shares: of the nearest attribution before, else the first. */
function sharedSubject(
  nodes: readonly Node[],
  before: number,
  earlier: readonly Attribution[],
): Span | null {
  const last = earlier.findLast(({ mention }) => mention !== null);
  if (last !== undefined) return last.mention;
  for (let at = 1; at < before; at += 1) {
    if (!isVerbal(nodes[at])) continue;
    const end = adverbsBefore(nodes, at);
    const comma = isComma(nodes[end - 1]) ? aroundInsertion(nodes, end - 1) : null;
    if (comma !== null) return comma.span;
    const start = phraseStart(nodes, end);
    if (start < end && !isRelative(nodes[start])) return spanOf(nodes, start, end);
  }
  return null;
}
