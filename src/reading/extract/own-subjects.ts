/** The subject that stands before its verb, whatever is inserted between them. */
import type { Span } from '../drafts.ts';
import { type Node, spanOf } from './nodes.ts';
import {
  adverbsBefore,
  isComma,
  isRelative,
  isTime,
  isVerbal,
  opensPhrase,
  phraseStart,
  TIME_OPENERS,
} from './phrases.ts';
import { verbAt } from './verbs.ts';

/** A subject before its verb. */
export interface OwnSubject {
  /** `null` where a relative pronoun stands for nothing in the sentence. */
  readonly span: Span | null;
  /** First node of the subject; of a relative clause its pronoun. */
  readonly from: number;
  readonly place: 'before' | 'relative';
}

/** Longest distance, in nodes, at which the two commas of an insertion are looked for. */
const LONGEST_INSERTION = 40;

/** First node of the adverbs and times right before `to`: `the ministry just this week announced`. */
export function adjunctsBefore(nodes: readonly Node[], to: number): number {
  return adverbsBefore(nodes, timeBefore(nodes, adverbsBefore(nodes, to)));
}

/** The subject of a verb group that begins at a node; `null` where none stands before it. */
export function subjectBefore(nodes: readonly Node[], group: number): OwnSubject | null {
  const end = adjunctsBefore(nodes, group);
  const before = nodes[end - 1];
  if (before === undefined || before.pos === 'CCONJ') return null;
  if (isRelative(before))
    return { span: antecedent(nodes, end - 1), from: end - 1, place: 'relative' };
  if (isComma(before)) return aroundInsertion(nodes, end - 1);
  const start = phraseStart(nodes, end);
  if (start === end) return isMistaken(nodes, end - 1) ? plain(nodes, end - 1, end) : null;
  return postmodified(nodes, start, end) ?? plain(nodes, start, end);
}

function plain(nodes: readonly Node[], from: number, to: number): OwnSubject {
  return { span: spanOf(nodes, from, to), from, place: 'before' };
}

/** A name at the head of a sentence that is tagged as another word: `Grant said`. */
function isMistaken(nodes: readonly Node[], at: number): boolean {
  const { word, pos } = nodes[at]!;
  return at === 0 && pos === 'VERB' && /^\p{Lu}\p{Ll}+$/u.test(word) && !/(?:ed|ing)$/.test(word);
}

/** First node of a time right before `to`: `this week`, `in 2010`, `on Monday`. */
function timeBefore(nodes: readonly Node[], to: number): number {
  const dated = to > 2 && /^\d{4}$/.test(nodes[to - 1]!.lower) && isHeading(nodes[to - 2]);
  let at = dated ? to - 1 : to;
  while (at > 1 && isTime(nodes[at - 1])) at -= 1;
  if (at < to && TIME_OPENERS.has(nodes[at - 1]?.lower ?? '')) at -= 1;
  if (at < to && at > 1 && isHeading(nodes[at - 1])) at -= 1;
  return at;
}

const isHeading = (node: Node | undefined) => node?.lower === 'in' || node?.lower === 'on';

/** `X, an adviser, said`: the phrase before the insertion, with it where it names X again. */
function aroundInsertion(nodes: readonly Node[], comma: number): OwnSubject | null {
  for (let at = comma - 1; at > 0 && at > comma - LONGEST_INSERTION; at -= 1) {
    if (!isComma(nodes[at])) continue;
    const start = phraseStart(nodes, at);
    if (start === at) continue;
    const apposed = opensPhrase(nodes[at + 1]) || isRelative(nodes[at + 1]);
    return plain(nodes, start, apposed ? comma : at);
  }
  return null;
}

/** `X, who ... said`, `X, some of whom said`: the phrase before the relative pronoun. */
function antecedent(nodes: readonly Node[], relative: number): Span | null {
  if (nodes[relative - 1]?.lower === 'of') {
    const part = phraseStart(nodes, relative - 1);
    return part < relative - 1 ? spanOf(nodes, part, relative + 1) : null;
  }
  const comma = isComma(nodes[relative - 1]) ? relative - 1 : relative;
  const end = timeBefore(nodes, comma);
  const start = phraseStart(nodes, end);
  return start < end ? spanOf(nodes, start, relative + 1) : null;
}

/**
 * The phrase on which a clause without a comma hangs that ends with the phrase given: `Guards who
 * held the bridge said`, `protesters walking through the streets said`, `a letter seen by X says`.
 */
function postmodified(nodes: readonly Node[], start: number, end: number): OwnSubject | null {
  let at = start - 1;
  while (at > 0 && (nodes[at]!.pos === 'ADP' || nodes[at]!.pos === 'ADV')) at -= 1;
  const verb = nodes[at];
  if (verb?.pos !== 'VERB' || verbAt(nodes, at)?.word.takes.includes('that')) return null;
  const participle = verb.lower.endsWith('ing') || nodes[start - 1]!.lower === 'by';
  while (at > 0 && (isVerbal(nodes[at - 1]) || nodes[at - 1]!.pos === 'ADV')) at -= 1;
  const linked = isRelative(nodes[at - 1]);
  if (!linked && !participle) return null;
  const head = linked ? at - 1 : at;
  const from = phraseStart(nodes, head);
  return from < head ? { ...plain(nodes, from, end), from } : null;
}
