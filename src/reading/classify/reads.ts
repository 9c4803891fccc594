/**
 * The short words by which a statement reads an event, and what it says them of. Appreciation of a
 * process: Martin and White, The Language of Evaluation (2005), 2.4; copular verbs and their
 * complements: Quirk et al., A Comprehensive Grammar of the English Language (1985), 16.21 to 16.24.
 */

import { subjectOf } from '../events/clause.ts';
import { DEAL, PROPOSAL, TALKS } from '../events/nouns.ts';
import { type VerbGroup, verbGroup } from '../events/verbs.ts';
import type { View } from '../events/view.ts';
import type { Token } from '../text.ts';
import { complementFrom, ENDS, GOOD_OR_BAD } from './complement.ts';
import { type Content, firstFrom, isOf, tokenAt } from './content.ts';
import { BAD, GOOD, PLAIN, words } from './words.ts';

/** What is read: talks, a settlement, an offer by its noun; what went before (`it`, `his words`). */
export type Read = 'talks' | 'deal' | 'offer' | 'before';

export interface Reads {
  readonly of: Read;
  /** Tokens of the reading, the last excluded. */
  readonly tokens: readonly [number, number];
}

const COPULAS = words(
  'be become remain prove seem appear look sound feel constitute represent mark mean amount stay',
);
const FATES = words(
  'fail collapse succeed stall founder break falter flop progress advance drag end go',
);
const BEFORE = words(`
  it this that they word remark comment statement answer reply fact outcome result hour day evening night week weekend round visit
  atmosphere tone mood account reading exchange reaction response process
`);
/** How a statement reads an event; `null` where it does not. */
export function readsOf(content: Content): Reads | null {
  const { cue } = content;
  if (cue?.group === 'call' || cue?.group === 'describe') return byNaming(content);
  for (const verb of content.verbs) {
    const found = byCopula(content, verb) ?? byFate(content, verb);
    if (found !== null) return found;
  }
  return byAttribute(content) ?? byQuotation(content);
}

/** `called the talks "useful"`, `was read as a no to the plan`. */
function byNaming(content: Content): Reads | null {
  const { tokens } = content;
  const [first] = tokens;
  if (first === undefined) return null;
  const as = tokens.findIndex((at) => tokenAt(content, at).lower === 'as');
  const object = content.viewAt(first).startingAt.get(first);
  const after = content.cue!.group === 'call' ? object?.to : first;
  const from = as >= 0 ? tokens[as + 1] : after;
  const quoted = quotedIn(content);
  const start = quoted?.[0] ?? from;
  if (start === undefined || !tokens.includes(start)) return null;
  const span = quoted ?? complementFrom(content, start);
  return span === null ? null : { of: namedRead(content, start), tokens: span };
}

/** What is named: the object before the name or, in a passive, the subject of the cue. */
function namedRead(content: Content, start: number): Read {
  const { draft, parsed, tokens } = content;
  const object = firstRead(content, start);
  if (object !== null || draft.cue === null || !draft.cue.passive) return object ?? 'before';
  const view = content.viewAt(tokens[0]!);
  // The last word of the cue is the verb; the tokens before it are its group.
  const verb = firstFrom(parsed.tokens, draft.cue.end) - 1;
  const subject = subjectOf(view, verbGroup(parsed.tokens, verb, view.from))?.members[0]?.phrase;
  return (subject === undefined ? null : readOf(parsed.tokens[subject.head]!)) ?? 'before';
}

/** The first noun that names something that can be read. */
function firstRead(content: Content, before = Number.POSITIVE_INFINITY): Read | null {
  for (const at of content.tokens) {
    if (at >= before) return null;
    const read = readOf(tokenAt(content, at));
    if (read !== null) return read;
  }
  return null;
}

function readOf(token: Token): Read | null {
  if (token.pos === 'VERB' || token.pos === 'ADJ') return null;
  if (isOf(token, TALKS)) return 'talks';
  if (isOf(token, DEAL)) return 'deal';
  if (isOf(token, PROPOSAL)) return 'offer';
  return isOf(token, BEFORE) ? 'before' : null;
}

/** The longest stretch of quoted words within a content that has others, too. */
function quotedIn({ tokens, parsed, draft }: Content): [number, number] | null {
  if (draft.form === 'direct') return null;
  let best: [number, number] | null = null;
  let from = -1;
  for (let k = 0; k <= tokens.length; k++) {
    const at = tokens[k];
    const quoted = at !== undefined && parsed.tokens[at]!.quotation >= 0;
    if (quoted && from < 0) from = k;
    if (!quoted && from >= 0) {
      if (best === null || k - from > best[1] - best[0]) best = [from, k];
      from = -1;
    }
  }
  return best === null ? null : [tokens[best[0]]!, tokens[best[1] - 1]! + 1];
}

/** `the talks were useful`, `it had been a normal search`, `there was no breakthrough`. */
function byCopula(content: Content, verb: VerbGroup): Reads | null {
  const { lemma } = tokenAt(content, verb.verb);
  if (!COPULAS.has(lemma)) return null;
  const view = content.viewAt(verb.verb);
  const of = subjectRead(content, view, verb);
  if (of === null) return null;
  const span = complementFrom(content, verb.verb + 1);
  if (span === null) return null;
  const judges = of === 'talks' || judged(content, span);
  return judges ? { of, tokens: span } : null;
}

function subjectRead(content: Content, view: View, verb: VerbGroup): Read | null {
  const before = content.parsed.tokens[verb.from - 1];
  if (before?.lower === 'there') return 'before';
  const subject = subjectOf(view, verb)?.members[0]?.phrase;
  if (subject === undefined) return before === undefined ? null : readOf(before);
  return (
    readOf(content.parsed.tokens[subject.head]!) ?? heldRead(content, view, subject.to, verb.from)
  );
}

/** `the mere fact that the plan was discussed could be progress`: the nearest noun before. */
function heldRead(content: Content, view: View, from: number, to: number): Read | null {
  const opener = content.tokens.find((at) => tokenAt(content, at).pos === 'NOUN');
  const near = from < to && view.from <= from;
  return near && opener !== undefined && opener < to ? readOf(tokenAt(content, opener)) : null;
}

function judged(content: Content, [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at++) {
    const token = content.parsed.tokens[at]!;
    if (isOf(token, GOOD) || isOf(token, BAD) || isOf(token, PLAIN) || isOf(token, TALKS))
      return true;
  }
  return false;
}

/** Tokens that tell how talks went, after the verb. */
const FATE_REACH = 8;

/** `the talks broke down`, `the talks ended without a deal`. */
function byFate(content: Content, verb: VerbGroup): Reads | null {
  const token = tokenAt(content, verb.verb);
  if (!FATES.has(token.lemma)) return null;
  const subject = subjectOf(content.viewAt(verb.verb), verb)?.members[0]?.phrase;
  const of = subject === undefined ? null : readOf(content.parsed.tokens[subject.head]!);
  if (of !== 'talks') return null;
  const last = Math.min(content.tokens.at(-1)! + 1, verb.verb + FATE_REACH);
  let to = verb.verb + 1;
  while (to < last && !ENDS.has(content.parsed.tokens[to]!.lower)) to += 1;
  const plain = token.lemma === 'end' || token.lemma === 'go';
  return plain && !judged(content, [verb.verb + 1, to]) ? null : { of, tokens: [verb.verb, to] };
}

/** `productive talks`. */
function byAttribute(content: Content): Reads | null {
  for (const at of content.tokens) {
    const token = tokenAt(content, at);
    const before = content.parsed.tokens[at - 1];
    const fits = isOf(token, TALKS) && token.pos !== 'VERB' && before !== undefined;
    if (fits && at > content.tokens[0]! - 1 && before.pos === 'ADJ' && isOf(before, GOOD_OR_BAD))
      return { of: 'talks', tokens: [at - 1, at] };
  }
  return null;
}

/** Tokens of a quotation that is a reading by itself. */
const SHORT = 8;

/** A judgement in quotation marks beside a noun of talks. */
function byQuotation(content: Content): Reads | null {
  const quoted = quotedIn(content);
  if (quoted === null || quoted[1] - quoted[0] > SHORT || !judged(content, quoted)) return null;
  const of = firstRead(content);
  return of === null ? null : { of, tokens: quoted };
}
