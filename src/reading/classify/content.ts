/** The content of a statement, token by token, with what is near at hand for classifying it. */

import type { ActorRef } from '../../record/index.ts';
import { type CueWord, cueOf } from '../cues/index.ts';
import type { Actors, Draft, Mention } from '../drafts.ts';
import { type VerbGroup, verbGroup } from '../events/verbs.ts';
import { type View, viewOf } from '../events/view.ts';
import type { ParsedText, Token } from '../text.ts';

/** Most tokens of a content that are looked at: the rest of a long speech adds no new kind. */
const MOST = 300;

export interface Content {
  readonly draft: Draft;
  readonly parsed: ParsedText;
  /** Indices of the tokens, quotation marks left out. */
  readonly tokens: readonly number[];
  /** What the cue tables know of the cue; `null` for none, or one of no table. */
  readonly cue: CueWord | null;
  /** The verbs of the content with their auxiliaries. */
  readonly verbs: readonly VerbGroup[];
  readonly mentions: readonly Mention[];
  /** The sentence of a token, with its phrases. */
  viewAt(token: number): View;
}

/** Gives contents of the drafts of one text. */
export function contentsOf(parsed: ParsedText, actors: Actors): (draft: Draft) => Content {
  const views = new Map<number, View>();
  const viewAt = (token: number): View => {
    const { sentence } = parsed.tokens[token]!;
    const known = views.get(sentence) ?? viewOf(parsed, sentence);
    views.set(sentence, known);
    return known;
  };
  return (draft) => {
    const tokens = draft.content.flatMap((span) => tokensIn(parsed, span, MOST)).slice(0, MOST);
    const isVerb = (at: number) => parsed.tokens[at]!.pos === 'VERB' || isLoneAux(parsed, at);
    const verbs = tokens
      .filter(isVerb)
      .map((at) => verbGroup(parsed.tokens, at, Math.max(viewAt(at).from, tokens[0]!)));
    const mentions = draft.content.flatMap(([start, end]) =>
      slice(actors.mentions, start, end).filter((it) => it.start >= start && it.end <= end),
    );
    return { draft, parsed, tokens, cue: cueWord(draft), verbs, mentions, viewAt };
  };
}

/** `is` and `was` where no verb follows: the verb of their clause. */
function isLoneAux({ tokens }: ParsedText, at: number): boolean {
  if (tokens[at]!.pos !== 'AUX') return false;
  for (let next = at + 1; next < at + 5; next++) {
    const pos = tokens[next]?.pos;
    if (pos === 'VERB' || pos === 'AUX') return false;
    if (pos !== 'ADV' && pos !== 'PART') return true;
  }
  return true;
}

function cueWord({ cue }: Draft): CueWord | null {
  if (cue === null || cue.by === 'preposition' || cue.by === 'colon') return null;
  return cueOf(cue.lemma, cue.by);
}

/** Indices of the first tokens that stand within a span, marks of quotation left out. */
function tokensIn(
  { tokens }: ParsedText,
  [start, end]: readonly [number, number],
  most: number,
): number[] {
  const found: number[] = [];
  for (let at = firstFrom(tokens, start); at < tokens.length && found.length < most; at++) {
    if (tokens[at]!.end > end) break;
    if (!MARKS.has(tokens[at]!.text)) found.push(at);
  }
  return found;
}

const MARKS = new Set(['"', '“', '”', '„', '«', '»', '‘', '「', '」', '‟']);

/** Index of the first item that starts at or after an offset; items are in order. */
export function firstFrom(items: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function slice<T extends { readonly start: number }>(
  items: readonly T[],
  from: number,
  to: number,
): T[] {
  return items.slice(firstFrom(items, from), firstFrom(items, to));
}

/** A token of the text, by its index. */
export function tokenAt(content: Content, at: number): Token {
  return content.parsed.tokens[at]!;
}

/** Whether a set has one of the content's words, as written in lower case or in base form. */
export function hasWord(content: Content, set: ReadonlySet<string>): boolean {
  return content.tokens.some((at) => isOf(tokenAt(content, at), set));
}

/** Whether a token is a word of a set, as written in lower case or in base form. */
export function isOf({ lower, lemma }: Token, set: ReadonlySet<string>): boolean {
  return set.has(lower) || set.has(lemma);
}

const FIRST = new Set(['i', 'we', 'us', 'our', 'my', 'me']);
const THIRD = new Set(['he', 'she', 'it', 'they']);

/**
 * Whether a subject is the speaker or the speaker's side: `we`, the speaker's name, the country or
 * body that the speaker stands for, and a pronoun that is not known to be another.
 */
export function isSpeaker(content: Content, verb: VerbGroup, subject: readonly number[]): boolean {
  const { draft, parsed } = content;
  const [first] = subject;
  if (first === undefined) return isBare(content, verb);
  const { lower, start, end } = parsed.tokens[first]!;
  if (FIRST.has(lower)) return true;
  const named = content.mentions.filter((it) => it.start < end && it.end > start);
  if (named.length > 0) return named.some(({ actor }) => isSide(draft.speaker, actor));
  return THIRD.has(lower) && draft.form !== 'direct';
}

/** An infinitive without a subject that opens the content: `refused to sign`. */
function isBare({ tokens }: Content, verb: VerbGroup): boolean {
  return verb.tense === 'infinitive' && tokens[0] === verb.from;
}

/** Whether an actor is the speaker, or whom the speaker stands for. */
export function isSide(speaker: ActorRef, other: ActorRef): boolean {
  if (speaker.id === other.id) return true;
  const name = bare(other.name);
  return [speaker.affiliation, speaker.kind === 'person' ? null : speaker.name].some(
    (side) => side !== null && bare(side) === name,
  );
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s/, '')
    .replace(/['’]s$/, '');
}
