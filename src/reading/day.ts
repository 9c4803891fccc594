import { strict } from 'chrono-node';

/** Only words of which day, month and year are certain count, so that this day is never used. */
const REFERENCE = new Date(0);
/** Code units of a text in which a date is looked for. */
const LONGEST = 80;

/**
 * The day that a date of a feed or a page names, as ISO 8601: `Tue, 02 Dec 2025 23:10:00 +0300` is
 * `2025-12-02`. It is the day where the text was written; nothing is moved to another time zone.
 *
 * @returns `null` where day, month and year are not all told
 */
export function isoDay(text: string): string | null {
  const plain = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text.trim())?.[1];
  if (plain !== undefined) return isDay(plain) ? plain : null;
  const [found] = strict.parse(text.slice(0, LONGEST), REFERENCE);
  return found === undefined ? null : dayOf(found.start);
}

/** The day of a line that is nothing but a date: a dateline. `null` where it holds more. */
export function wholeDay(line: string): string | null {
  const text = line.trim();
  if (text === '' || text.length > LONGEST) return null;
  const [found, more] = strict.parse(text, REFERENCE);
  if (found === undefined || more !== undefined || found.end) return null;
  const rest = text.replace(found.text, '');
  return /^[\s,.()*_–—-]*$/.test(rest) ? dayOf(found.start) : null;
}

type Part = 'year' | 'month' | 'day';
interface Found {
  isCertain(part: Part): boolean;
  get(part: Part): number | null;
}

function dayOf(found: Found): string | null {
  if (!found.isCertain('year') || !found.isCertain('month') || !found.isCertain('day')) return null;
  const two = (part: Part) => String(found.get(part)).padStart(2, '0');
  const day = `${String(found.get('year')).padStart(4, '0')}-${two('month')}-${two('day')}`;
  return isDay(day) ? day : null;
}

/** Whether a text is a day of the calendar, `2025-12-04`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
