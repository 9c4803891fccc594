/** Dates that a sentence names. */

import { en, type ParsedResult } from 'chrono-node';
import type { DateRef, Passage } from '../../record/index.ts';
import type { View } from './view.ts';

/** Longest part of a sentence that is searched, in UTF-16 units. */
const WINDOW = 600;

/** Day of reference where the report's date is not known: only words that tell the year count then. */
const NO_DAY = '2000-01-01';

/** What every date has: where it finds nothing, none need be looked for. */
export const MAY_BE_DATE =
  /\d|yesterday|today|tomorrow|tonight|day|week|month|year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter/i;

/** A date with its place in the text. */
export type Dated = DateRef & { readonly words: Passage };

/** Spans and clock times, which name no day: `for five hours`, `a few days ago`, `last week`. */
const NO_NAME =
  /\b(?:for|in an?|within|hours?|minutes?|seconds?|weeks?|few|several|now|times?)\b|\d:\d|\d ?[ap]m\b/i;

/** A year alone, which chrono-node leaves out. */
const YEAR = /\b(?:in|of|since|the) (1[5-9]\d\d|20\d\d)\b/gi;

/**
 * Dates near an offset of a sentence, in the text's order, read against the report's date
 * (chrono-node). A weekday, or a day without a year, is the last one before the report where `past`,
 * else the next one after it. Weeks and vague spans name no day, month or year and are left out.
 */
export function datesNear(
  { parsed, sentence: index }: Pick<View, 'parsed' | 'sentence'>,
  at: number,
  issued: string | null,
  past: boolean,
): Dated[] {
  const { text } = parsed;
  const sentence = parsed.sentences[index]!;
  const from = Math.max(sentence.start, at - WINDOW / 2);
  const part = text.slice(from, Math.min(sentence.end, from + WINDOW));
  const reference = new Date(`${issued ?? NO_DAY}T12:00:00Z`);
  if (!MAY_BE_DATE.test(part) || Number.isNaN(reference.getTime())) return [];
  const dated = (iso: string, index: number, exact: string): Dated => ({
    iso,
    words: { start: from + index, end: from + index + exact.length, exact },
  });
  const days = en.casual
    .parse(part, { instant: reference, timezone: 0 }, { forwardDate: !past })
    .flatMap((result) => {
      const iso = isoOf(result, issued, past);
      return iso === null ? [] : [dated(iso, result.index, result.text)];
    });
  const years = [...part.matchAll(YEAR)].map((match) =>
    dated(match[1]!, match.index + match[0].length - match[1]!.length, match[1]!),
  );
  const apart = years.filter(({ words }) =>
    days.every((day) => day.words.end <= words.start || words.end <= day.words.start),
  );
  return [...days, ...apart].sort((a, b) => a.words.start - b.words.start);
}

/** The date as far as the words tell it; `null` where they name none. */
function isoOf({ start, text }: ParsedResult, issued: string | null, past: boolean): string | null {
  const known = (part: 'year' | 'month' | 'day' | 'weekday') => start.isCertain(part);
  if (NO_NAME.test(text) || (known('weekday') && !/\p{Lu}/u.test(text))) return null;
  if (issued === null && (!known('year') || !/\d{4}/.test(text))) return null;
  const [year, month, day] = [start.get('year')!, start.get('month')!, start.get('day')!];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(date.getTime())) return null;
  const named = date.toISOString().slice(0, DAY.length);
  const late = past && issued !== null && named > issued && !known('year');
  const iso = late ? earlier(date, issued, known('weekday') && !known('day')) : named;
  if (iso === null) return null;
  if (known('day') || known('weekday')) return iso;
  if (known('month')) return iso.slice(0, MONTH.length);
  return known('year') ? iso.slice(0, YEAR_ONLY.length) : null;
}

const DAY = '2025-12-02';
const MONTH = '2025-12';
const YEAR_ONLY = '2025';

/** Days that a day without a year may lie back: `in May` of a report of April is the next May. */
const LONGEST_BACK = 300;

const MS_A_DAY = 24 * 60 * 60 * 1000;

/** The weekday of the week before, or the day of the year before; `null` where that is too far. */
function earlier(date: Date, issued: string, weekday: boolean): string | null {
  const before = new Date(date);
  if (weekday) before.setUTCDate(before.getUTCDate() - 7);
  else before.setUTCFullYear(before.getUTCFullYear() - 1);
  const back = (Date.parse(issued) - before.getTime()) / MS_A_DAY;
  return back > LONGEST_BACK ? null : before.toISOString().slice(0, DAY.length);
}
