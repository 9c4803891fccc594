/** Attributions by other words than verbs: `according to X`, `X's claim that`, `reportedly`, `X:`. */
import { ADJECTIVES, ADVERBS, NOUNS, PREPOSITIONS, VIEWPOINT_NOUNS } from '../cues/index.ts';
import type { DraftCue, Span } from '../drafts.ts';
import type { Quotation } from '../text.ts';
import type { Attribution } from './attribution.ts';
import { contentEnd, rowEnd } from './clauses.ts';
import { contentSpan, type Node, type Row, spanOf } from './nodes.ts';
import {
  isBe,
  isComma,
  isDash,
  isNegation,
  isPossessiveWord,
  isQuote,
  isVerbal,
  opensPhrase,
  phraseEnd,
  phraseStart,
} from './phrases.ts';

/** All attributions in a row that no verb makes. */
export function byPhrases(row: Row, quotations: readonly Quotation[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < row.nodes.length; at += 1) {
    const attribution =
      byPreposition(row, at, quotations) ??
      byView(row, at) ??
      byNoun(row, at) ??
      byAdjective(row, at) ??
      byAdverb(row, at);
    if (attribution !== null) found.push(attribution);
  }
  return found;
}

function made(
  { sentence, level, nodes }: Row,
  [from, to]: Span,
  lemma: string,
  by: DraftCue['by'],
  mention: Span | null,
  content: readonly Span[],
): Attribution {
  const [start, end] = spanOf(nodes, from, to);
  const cue = { start, end, lemma, by, passive: false };
  return { sentence, level, cue, mention, content, shape: 'marked', negated: false };
}

/** `according to X, ...`, `..., according to X`, `..., according to X, ...`. */
function byPreposition(row: Row, at: number, quotations: readonly Quotation[]): Attribution | null {
  const { nodes } = row;
  const cue = PREPOSITIONS.find((words) => words.every((word, k) => nodes[at + k]?.lower === word));
  if (cue === undefined) return null;
  const from = at + cue.length;
  let to = phraseEnd(nodes, from);
  if (to === from) return null;
  const apposed = isComma(nodes[to]) ? phraseEnd(nodes, to + 1) : to;
  if (apposed > to + 1 && (isComma(nodes[apposed]) || apposed >= rowEnd(nodes))) to = apposed;
  const content = around(nodes, at, to, quotations);
  if (content.length === 0) return null;
  return made(row, [at, from], cue.join(' '), 'preposition', spanOf(nodes, from, to), content);
}

/** What stands before and after a parenthesis from `at` to `to`. */
function around(
  nodes: readonly Node[],
  at: number,
  to: number,
  quotations: readonly Quotation[],
): Span[] {
  const spans: Span[] = [];
  let end = at;
  while (end > 0 && isComma(nodes[end - 1])) end -= 1;
  let first = clauseStart(nodes, end);
  while (first < end && (nodes[first]!.pos === 'CCONJ' || isComma(nodes[first]))) first += 1;
  if (first < end) {
    const opened = quotations[nodes[first]!.quote]?.start ?? nodes[first]!.start;
    spans.push([opened, nodes[end - 1]!.end]);
  }
  if (isComma(nodes[to]) || isQuote(nodes[to]) || spans.length === 0) {
    const from = isComma(nodes[to]) ? to + 1 : to;
    const last = contentEnd(nodes, from, 'main');
    if (from < last) spans.push(contentSpan(nodes, from, last));
  }
  return spans;
}

/** One past the last colon or semicolon before a node: what stands before it is said apart. */
function clauseStart(nodes: readonly Node[], before: number): number {
  const part = nodes.slice(0, before).findLastIndex(({ lower }) => lower === ':' || lower === ';');
  return part + 1;
}

const OURS = new Set(['our', 'my']);

/** `in his view`, `in X's account`. */
function byView(row: Row, at: number): Attribution | null {
  const { nodes } = row;
  if (nodes[at]!.lower !== 'in' || !opensPhrase(nodes[at + 1])) return null;
  for (let noun = at + 2; noun < nodes.length && noun < at + 9; noun += 1) {
    const node = nodes[noun]!;
    if (!VIEWPOINT_NOUNS.has(node.lower) && !VIEWPOINT_NOUNS.has(node.lemma)) continue;
    const mention = possessorOf(nodes, noun);
    if (mention === null || nodes[noun + 1]?.lower === 'of') return null;
    // `in our view`, outside quotations: the report speaks of itself.
    if (row.level < 0 && OURS.has(nodes[at + 1]!.lower)) return null;
    const content = around(nodes, at, noun + 1, []);
    if (content.length === 0) return null;
    return made(row, [at, noun + 1], node.lower, 'noun', mention, content);
  }
  return null;
}

/** Who stands before a noun as its possessor: `Kyiv's latest claim`, `their claim`. */
function possessorOf(nodes: readonly Node[], noun: number): Span | null {
  for (let at = noun - 1; at >= 0 && at > noun - 4; at -= 1) {
    const node = nodes[at]!;
    if (isPossessiveWord(node)) return spanOf(nodes, at, at + 1);
    if (/^['’]s?$/.test(node.lower)) {
      const start = phraseStart(nodes, at);
      return start < at ? spanOf(nodes, start, at) : null;
    }
    if (node.pos !== 'ADJ' && node.pos !== 'NOUN' && node.pos !== 'NUM') return null;
  }
  return null;
}

/** `X's claim that`, `the suggestion by X that`, `X's refusal to`. */
function byNoun(row: Row, at: number): Attribution | null {
  const { nodes } = row;
  const node = nodes[at]!;
  const word = NOUNS.get(node.lemma) ?? NOUNS.get(node.lower.replace(/s$/, ''));
  if (word === undefined || node.pos === 'VERB') return null;
  const possessor = possessorOf(nodes, at);
  const linked = ['of', 'by', 'from', 'in'].includes(nodes[at + 1]?.lower ?? '');
  const clause = linked ? phraseEnd(nodes, at + 2, false) : at + 1;
  const marker = nodes[clause]?.lower;
  const infinitive = marker === 'to' && possessor !== null && isVerbal(nodes[clause + 1]);
  if (!(marker === 'that' && !isVerbal(nodes[clause + 1])) && !infinitive) return null;
  const from = infinitive ? clause : clause + 1;
  const end = contentEnd(nodes, from, 'main');
  if (from >= end || (possessor === null && !linked && word.group !== 'report')) return null;
  const agent = linked && clause > at + 2 ? spanOf(nodes, at + 2, clause) : null;
  const content = [contentSpan(nodes, from, end)];
  return made(row, [at, at + 1], word.lemma, 'noun', possessor ?? agent, content);
}

const COPULAS = new Set('be seem appear remain feel become look get sound stay'.split(' '));

/** `X is confident that`, `X remains unwilling to`. */
function byAdjective(row: Row, at: number): Attribution | null {
  const { nodes } = row;
  const word = ADJECTIVES.get(nodes[at]!.lower);
  if (word === undefined) return null;
  let from = at;
  let negated = false;
  while (from > 0 && (nodes[from - 1]!.pos === 'ADV' || isNegation(nodes[from - 1]))) {
    from -= 1;
    negated ||= isNegation(nodes[from]);
  }
  const copula = nodes[from - 1];
  if (copula === undefined || !(isBe(copula) || COPULAS.has(copula.lemma))) return null;
  from -= 1;
  while (from > 0 && (nodes[from - 1]!.pos === 'AUX' || isNegation(nodes[from - 1]))) {
    from -= 1;
    negated ||= isNegation(nodes[from]);
  }
  const next = nodes[at + 1]?.lower ?? '';
  const first = next === 'that' ? at + 2 : at + 1;
  const end = contentEnd(nodes, first, 'main');
  const start = phraseStart(nodes, from);
  if (!word.takes.some((complement) => complement === next) || first >= end) return null;
  if (start === from || isVerbal(nodes[start])) return null;
  const content = [contentSpan(nodes, first, end)];
  const mention = spanOf(nodes, start, from);
  return { ...made(row, [from, at + 1], word.lemma, 'adjective', mention, content), negated };
}

/** `reportedly`: the report passes on a sentence for which it does not vouch. */
function byAdverb(row: Row, at: number): Attribution | null {
  const { nodes } = row;
  const word = ADVERBS.get(nodes[at]!.lower);
  if (word === undefined) return null;
  const end = rowEnd(nodes);
  const spans: Span[] = [];
  if (at > 0) spans.push(spanOf(nodes, 0, at));
  if (at + 1 < end) spans.push(spanOf(nodes, at + 1, end));
  if (spans.length === 0) return null;
  return made(row, [at, at + 1], word.lemma, 'adverb', null, spans);
}

/**
 * `“We met.” — Petrov`: a quotation with the name of who said it after a dash.
 *
 * @param before - the quotation that ends the sentence before, where one does
 */
export function bySignature(
  row: Row,
  quotations: readonly Quotation[],
  before: Quotation | null,
): Attribution | null {
  const { nodes, level } = row;
  const dash = nodes.findIndex((node) => isDash(node));
  if (level >= 0 || dash < 0 || nodes[dash + 1]?.pos !== 'PROPN') return null;
  const quotation = dash === 0 ? before : (quotations[nodes[dash - 1]!.quote] ?? null);
  const end = phraseEnd(nodes, dash + 1);
  if (quotation === null || (end < rowEnd(nodes) && !isQuote(nodes[end]))) return null;
  const content: Span = [quotation.start, quotation.end];
  return made(row, [dash, dash + 1], '—', 'colon', spanOf(nodes, dash + 1, end), [content]);
}

/** Most words of a name before a colon. */
const LONGEST_NAME = 6;

/**
 * `PETROV: We met.` at the head of a block: who speaks in a transcript or a headline.
 *
 * @param end - where what is said ends; the end of the row where it is `null`
 */
export function byColon(row: Row, end: number | null): Attribution | null {
  const { nodes, level } = row;
  const colon = nodes.findIndex(({ lower }) => lower === ':');
  if (level >= 0 || colon < 1 || colon > LONGEST_NAME || colon + 1 >= rowEnd(nodes)) return null;
  const names = nodes.slice(0, colon);
  const named = names.every(({ word, pos }) => /^\p{Lu}/u.test(word) && pos !== 'VERB');
  if (!named || names.every(({ pos }) => pos !== 'PROPN')) return null;
  const [from, to] = spanOf(nodes, colon + 1, rowEnd(nodes));
  const mention = spanOf(nodes, 0, colon);
  return made(row, [colon, colon + 1], ':', 'colon', mention, [[from, end ?? to]]);
}
