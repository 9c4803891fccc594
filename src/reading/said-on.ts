/** When a statement was made, where the words that attribute it say so. */
import type { DateRef } from '../record/index.ts';
import { firstFrom } from './classify/content.ts';
import type { Draft, Span } from './drafts.ts';
import { datesNear, MAY_BE_DATE } from './events/dates.ts';
import { verbGroup } from './events/verbs.ts';
import type { ParsedText, Token } from './text.ts';

/**
 * The date that a statement's attribution names, read against the day of the report: `on Tuesday
 * Vost said`, `Vost on Tuesday said`, `Vost told reporters in Lisk on 3 December`, `said today`.
 * Rather none than a wrong one: the date of what is said, of the talks that it was said after, or
 * of another verb is not it; nor is a date later than the report.
 *
 * @param issued - ISO date of the report; without it only words that tell the year count
 * @returns `null` where the attribution names no date
 */
export function saidOn(parsed: ParsedText, draft: Draft, issued: string | null): DateRef | null {
  const places = placesFor(parsed, draft);
  if (!places.some(([start, end]) => MAY_BE_DATE.test(parsed.text.slice(start, end)))) return null;
  const { sentence, cue, content } = draft;
  const dates = datesNear({ parsed, sentence }, cue!.start, issued, true).filter(
    ({ iso, words: { start, end } }) =>
      places.some(([from, to]) => from <= start && end <= to) &&
      !content.some(([from, to]) => start < to && from < end) &&
      (issued === null || iso <= issued.slice(0, iso.length)) &&
      isAlone(parsed, start, end) &&
      isLinked(parsed, draft, [start, end]),
  );
  return dates.length === 1 ? dates[0]! : null;
}

/** Whether a date stands by itself: not `in a June report`, nor figures as in `the 9/11 widow`. */
function isAlone({ text, tokens }: ParsedText, start: number, end: number): boolean {
  const before = tokens[firstFrom(tokens, start) - 1]?.lower ?? '';
  return before !== 'a' && before !== 'an' && !/^\d+\/\d+$/.test(text.slice(start, end));
}

/** Tokens after the cue within which its date stands: `told reporters in the capital on 3 December`. */
const REACH = 14;

/** Before and after the cue in its sentence, where the cue is a verb that tells of what was said. */
function placesFor({ tokens, sentences }: ParsedText, { cue, sentence }: Draft): Span[] {
  if (cue?.by !== 'verb') return [];
  const { start, end, tokens: own } = sentences[sentence]!;
  const after = firstFrom(tokens, cue.end);
  const said = Math.max(firstFrom(tokens, cue.start), after - 1);
  const { modal, tense } = verbGroup(tokens, said, own[0]);
  if (modal !== null || tense === 'infinitive') return [];
  const last = tokens[Math.min(after + REACH, own[1]) - 1];
  return [
    [start, cue.start],
    [cue.end, Math.min(end, last?.end ?? end)],
  ];
}

/** Whether only words that lead from the cue to a date stand between them. */
function isLinked({ tokens, sentences }: ParsedText, draft: Draft, [start, end]: Span): boolean {
  const cue = draft.cue!;
  const between = (from: number, to: number) =>
    tokens.slice(firstFrom(tokens, from), firstFrom(tokens, to));
  const isFree = ({ start: at, quotation }: Token) =>
    quotation < 0 && !draft.content.some(([from, to]) => from <= at && at < to);
  const [from, to] = draft.mention ?? [cue.start, cue.start];
  // `said the Kremlin adviser, Yuri Ushakov, on Tuesday`: the speaker's words are passed over.
  const isSpeaker = (at: Token) => from <= at.start && at.end <= to;
  if (start >= cue.end)
    return between(cue.end, start).every((it) => isFree(it) && (isSpeaker(it) || leadsOn(it)));
  const rest = between(end, cue.start);
  // `Late on Tuesday Vost said`, `Vost, on Tuesday, said`.
  const opens = between(sentences[draft.sentence]!.start, start).every(leadsIn);
  const follows = draft.mention !== null && to <= start && between(to, start).every(leadsIn);
  return (opens || follows) && rest.every((it) => isFree(it) && (isSpeaker(it) || isAside(it)));
}

const INTO = new Set(['on', 'in', 'late', 'later', 'early', 'earlier', 'and', 'but', ',']);

/** What may stand before a date at the head of a sentence, or after the speaker. */
function leadsIn({ lower }: Token): boolean {
  return INTO.has(lower);
}

/** What may stand between a date and the cue, besides the speaker. */
function isAside({ lower, pos }: Token): boolean {
  return lower === ',' || pos === 'AUX' || pos === 'ADV';
}

/** Prepositions that say where, to whom or in what form; not `after`, `about` or `of`. */
const WHERE = new Set(['to', 'in', 'at', 'on', 'from', 'by', 'with']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PRON', 'NUM', 'ADV', 'PART']);

/** What may stand between the cue and a date: `reporters in the capital late on`. */
function leadsOn({ lower, pos }: Token): boolean {
  return WHERE.has(lower) || (NOMINAL.has(pos) && !/^(?:who|which|that|whose)$/.test(lower));
}
