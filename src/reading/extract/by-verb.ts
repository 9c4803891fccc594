/** Attributions by a verb: `X said that`, `“...,” said X`, `X called it “...”`. */
import type { Span } from '../drafts.ts';
import type { Quotation } from '../text.ts';
import type { Attribution } from './attribution.ts';
import { contentEnd, hasClause, isSubject, rowEnd } from './clauses.ts';
import type { Node, Row } from './nodes.ts';
import { spanOf } from './nodes.ts';
import {
  isComma,
  isDash,
  isEnd,
  isPronoun,
  isQuote,
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

/** All attributions by verbs in a row. */
export function byVerbs(row: Row, quotations: readonly Quotation[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < row.nodes.length; at += 1) {
    const site = verbAt(row.nodes, at);
    if (site === null) continue;
    const subject = subjectOf(row.nodes, site, found);
    const content = contentOf(row.nodes, site, subject, quotations);
    if (content === null) continue;
    found.push(attributionOf(row, site, subject, content));
  }
  return found;
}

function attributionOf(row: Row, site: VerbSite, subject: Subject, content: Span[]): Attribution {
  const [start, end] = spanOf(row.nodes, site.from, site.to);
  const { word, passive, negated } = site;
  return {
    sentence: row.sentence,
    level: row.level,
    cue: { start, end, lemma: word.lemma, by: 'verb', passive },
    mention: passive ? agentOf(row.nodes, site) : subject.span,
    content,
    negated,
  };
}

/** `by X` after a passive. */
function agentOf(nodes: readonly Node[], site: VerbSite): Span | null {
  if (nodes[site.to]?.lower !== 'by') return null;
  const end = phraseEnd(nodes, site.to + 1);
  return end > site.to + 1 ? spanOf(nodes, site.to + 1, end) : null;
}

function contentOf(
  nodes: readonly Node[],
  site: VerbSite,
  subject: Subject,
  quotations: readonly Quotation[],
): Span[] | null {
  const relative = subject.place === 'relative';
  if (site.passive) return passiveContent(nodes, site, relative);
  return (
    besideContent(nodes, site, subject, quotations) ??
    markedContent(nodes, site, relative, quotations) ??
    bareContent(nodes, site, subject, relative)
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
  if (quoted && !isEnd(rest) && nodes.slice(after, after + 4).some(({ lower }) => lower === 'that'))
    return null;
  const spans = [leftOf(nodes, left, quotations)];
  if (spans[0] === null) return null;
  const right = rightOf(nodes, after, quoted, quotations);
  return right === null ? (spans as Span[]) : [spans[0]!, right];
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
  const quotation = quotations[nodes[first]!.quote];
  return [quotation?.start ?? nodes[first]!.start, nodes[end - 1]!.end];
}

function rightOf(
  nodes: readonly Node[],
  after: number,
  quoted: boolean,
  quotations: readonly Quotation[],
): Span | null {
  let from = after;
  while (isComma(nodes[from]) || isDash(nodes[from]) || nodes[from]?.lower === ':') from += 1;
  if (from === after || from >= rowEnd(nodes)) return null;
  if (isQuote(nodes[from])) return quotedFrom(nodes, from, false, quotations);
  if (quoted || !hasClause(nodes, from - 1, rowEnd(nodes))) return null;
  const next = verbAt(nodes, from);
  if (next !== null || nodes[from]!.pos === 'CCONJ' || WH.has(nodes[from]!.lower)) return null;
  return spanOf(nodes, from, contentEnd(nodes, from, false));
}

/** Content marked by `that`, a colon, quotation marks or a question word. */
function markedContent(
  nodes: readonly Node[],
  site: VerbSite,
  relative: boolean,
  quotations: readonly Quotation[],
): Span[] | null {
  const { takes } = site.word;
  for (let at = site.to; at < nodes.length && at < site.to + FURTHEST; at += 1) {
    const node = nodes[at]!;
    const next = nodes[at + 1];
    if (node.lower === ':') {
      if (next === undefined) return null;
      return [
        isQuote(next) ? quotedFrom(nodes, at + 1, relative, quotations) : restFrom(nodes, at + 1),
      ];
    }
    if (isQuote(node) && takes.includes('quote') && follows(nodes, site, at))
      return [quotedFrom(nodes, at, relative, quotations)];
    if (isComma(node) && isQuote(next)) continue;
    if (node.lower === 'that' && takes.includes('that') && node.pos !== 'DET' && next)
      return clauseFrom(nodes, at + 1, relative);
    if (WH.has(node.lower) && takes.includes('wh')) return clauseFrom(nodes, at, relative);
    if (isComma(node) || isEnd(node) || (isVerbal(node) && !node.lower.endsWith('ed'))) return null;
    if (isDash(node)) return null;
  }
  return null;
}

/** Whether only an addressee, adverbs or adjuncts stand between a verb and a quotation. */
function follows(nodes: readonly Node[], site: VerbSite, at: number): boolean {
  let from = skipAdjuncts(nodes, site.to);
  if (site.word.addressee || site.word.takes.includes('small')) from = phraseEnd(nodes, from);
  from = skipAdjuncts(nodes, from);
  if (isComma(nodes[from])) from += 1;
  return from >= at && !site.word.takes.includes('small');
}

function clauseFrom(nodes: readonly Node[], from: number, relative: boolean): Span[] | null {
  const end = contentEnd(nodes, from, relative);
  return from < end ? [spanOf(nodes, from, end)] : null;
}

function restFrom(nodes: readonly Node[], from: number): Span {
  return spanOf(nodes, from, Math.max(from + 1, rowEnd(nodes)));
}

/** From a quotation to the end of the content; a quotation that runs on past the sentence ends it. */
function quotedFrom(
  nodes: readonly Node[],
  at: number,
  relative: boolean,
  quotations: readonly Quotation[],
): Span {
  const quotation = quotations[nodes[at]!.quote]!;
  if (quotation.end > nodes[at]!.end) return [nodes[at]!.start, quotation.end];
  const end = contentEnd(nodes, at, relative);
  const last = nodes[end - 1]!;
  return [nodes[at]!.start, Math.max(last.end, quotations[last.quote]?.end ?? 0)];
}

/** Content that nothing marks: a clause without `that`, an infinitive, an object. */
function bareContent(
  nodes: readonly Node[],
  site: VerbSite,
  subject: Subject,
  relative: boolean,
): Span[] | null {
  const { takes, group, addressee } = site.word;
  let from = skipAdjuncts(nodes, site.to);
  if (takes.includes('that')) {
    let start = from;
    if (addressee) start = skipAdjuncts(nodes, addresseeEnd(nodes, from));
    const end = contentEnd(nodes, start, relative);
    const loose = group === 'say' || group === 'tell';
    if (loose ? hasClause(nodes, start, end) : isSubject(nodes, start, end))
      return [spanOf(nodes, start, end)];
  }
  if (subject.span === null) return null;
  from = site.to;
  while (nodes[from]?.pos === 'ADV') from += 1;
  if (takes.includes('to') && nodes[from]?.lower === 'to') return clauseFrom(nodes, from, relative);
  if (!takesObject(site)) return null;
  if (!opensPhrase(nodes[from]) && nodes[from]?.pos !== 'ADP') return null;
  return clauseFrom(nodes, from, relative);
}

/** An addressee without what hangs on it by prepositions: `told reporters in Geneva`. */
function addresseeEnd(nodes: readonly Node[], from: number): number {
  return isPronoun(nodes[from]) ? from + 1 : phraseEnd(nodes, from, false);
}

function takesObject({ word }: VerbSite): boolean {
  const objects = ['np', 'as', 'small', 'for', 'of', 'about', 'person-to', 'person-of'] as const;
  return objects.some((object) => word.takes.includes(object));
}

/** `it was said that`, `X is said to`, `X was rejected by Y`. */
function passiveContent(nodes: readonly Node[], site: VerbSite, relative: boolean): Span[] | null {
  for (let at = site.to; at < nodes.length && at < site.to + FURTHEST; at += 1) {
    const node = nodes[at]!;
    if (node.lower === 'that' && node.pos !== 'DET') return clauseFrom(nodes, at + 1, relative);
    if (node.lower === 'to' && at === site.to && site.word.takes.includes('that'))
      return clauseFrom(nodes, at, relative);
    if (node.lower === 'as' && site.word.takes.includes('as'))
      return clauseFrom(nodes, at, relative);
    if (isComma(node) || isEnd(node) || isVerbal(node)) return null;
  }
  return null;
}
