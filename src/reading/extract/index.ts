/** From a parsed text to drafts of its statements. */
import type { ActorRef, Form, SourceItem } from '../../record/index.ts';
import { voiceOf } from '../actors/self.ts';
import { speakerOf } from '../actors.ts';
import type { Actors, Draft, Mention, Span } from '../drafts.ts';
import type { ParsedText, Quotation } from '../text.ts';
import type { Attribution } from './attribution.ts';
import { sentenceAt, withContinuations } from './continuations.ts';
import { attributionsOf } from './gather.ts';
import { holdersOf } from './nesting.ts';
import { type OwnVoice, ownVoice } from './own-voice.ts';

type Finder = (start: number, end: number) => readonly Mention[];

/** What {@link draftsOf} finds. */
export interface Drafts {
  /** In the order of their cues, or of their content where they have none. */
  readonly drafts: readonly Draft[];
  /** Quotations that quote nobody. */
  readonly scare: readonly Quotation[];
}

/** The statements of a text before classification: all attributions, and the report's own voice. */
export function draftsOf(parsed: ParsedText, actors: Actors, source: SourceItem): Drafts {
  const within = mentionFinder(actors.mentions);
  const made = attributionsOf(parsed).filter((attribution) => speaks(parsed, within, attribution));
  const { attributions, scare } = withContinuations(parsed, made);
  const report = voiceOf(source);
  const own = ownVoice(parsed, actors, spansBySentence(parsed, attributions));
  const unnested = [
    ...attributions.map((attribution) => credited(parsed, within, report, attribution)),
    ...own.map((sentence) => ownDraft(report, sentence)),
  ].sort((a, b) => placeOf(a) - placeOf(b));
  const holders = holdersOf(
    unnested.map((draft) => ({ at: placeOf(draft), content: draft.content })),
  );
  const drafts = unnested.map((draft, index) => ({ ...draft, within: holders[index]! }));
  return { drafts, scare };
}

const NOBODY = /^(?:nobody|no[ -]one|none)\b/i;

/** Whether the words for a speaker name one: not `nobody`, nor the report itself. */
function speaks(parsed: ParsedText, within: Finder, { mention }: Attribution): boolean {
  if (mention === null) return true;
  if (NOBODY.test(parsed.text.slice(mention[0], mention[0] + 8))) return false;
  return speakerOf(parsed, within, mention).kind !== 'report';
}

function placeOf({ cue, content }: Draft): number {
  return cue?.start ?? content[0]![0];
}

function credited(
  parsed: ParsedText,
  within: Finder,
  report: ActorRef,
  { sentence, level, cue, mention, content, shape, negated }: Attribution,
): Draft {
  // `reportedly`: the report says it in its own voice, and does not vouch for it.
  if (cue.by === 'adverb')
    return {
      sentence,
      form: 'own-voice',
      cue,
      content,
      mention,
      speaker: report,
      within: null,
      negated,
    };
  const speaker = mention === null ? nobody : speakerOf(parsed, within, mention);
  // A turn is somebody's words without marks.
  const form = shape === 'turn' ? 'direct' : formOf(parsed, level, content);
  return { sentence, form, cue, content, mention, speaker, within: null, negated };
}

function ownDraft(speaker: ActorRef, { sentence, span }: OwnVoice): Draft {
  return {
    sentence,
    form: 'own-voice',
    cue: null,
    content: [span],
    mention: null,
    speaker,
    within: null,
    negated: false,
  };
}

/** Where nobody is credited: `it was reported that`. */
const nobody: ActorRef = {
  id: 'unknown',
  name: 'unknown',
  kind: 'unknown',
  role: null,
  affiliation: null,
  words: null,
};

/** Direct where nine tenths of the content stand in quotation marks, mixed where any does. */
function formOf({ quotations }: ParsedText, level: number, content: readonly Span[]): Form {
  let [whole, quoted] = [0, 0];
  for (const [from, to] of content) {
    whole += to - from;
    for (let k = firstFrom(quotations, from); k < quotations.length; k += 1) {
      const { start, end, parent } = quotations[k]!;
      if (start >= to) break;
      if (parent === level) quoted += Math.min(end, to) - Math.max(start, from);
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted >= whole * 0.9 ? 'direct' : 'mixed';
}

/** Index of the first quotation that begins at an offset or later. */
function firstFrom(quotations: readonly Quotation[], offset: number): number {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Most spans kept of a sentence; one with as many has no clause left for the report. */
const MOST_SPANS = 100;

/** Cues, speakers and contents of attributions, by each sentence in which they stand. */
function spansBySentence(
  parsed: ParsedText,
  attributions: readonly Attribution[],
): Map<number, Span[]> {
  const taken = new Map<number, Span[]>();
  for (const { cue, mention, content } of attributions) {
    const cued: Span = [cue.start, cue.end];
    for (const span of [cued, ...(mention === null ? [] : [mention]), ...content]) {
      const last = sentenceAt(parsed, span[1] - 1);
      for (let at = sentenceAt(parsed, span[0]); at <= last; at += 1) {
        const spans = taken.get(at) ?? [];
        if (spans.length < MOST_SPANS) spans.push(span);
        taken.set(at, spans);
      }
    }
  }
  return taken;
}

/** Gives the mentions that lie between two offsets. */
function mentionFinder(mentions: readonly Mention[]): Finder {
  return (start, end) => {
    let [low, high] = [0, mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < mentions.length && mentions[last]!.end <= end) last += 1;
    return mentions.slice(low, last);
  };
}
