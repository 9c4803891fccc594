import * as chrono from 'chrono-node';
import type { DateRef, Passage } from '../../record/index.ts';

/**
 * The date that words of a report name, counted from its own: a day, a month or a year, as far as
 * the words tell. `null` where they name none, or need a date of the report that is not known.
 *
 * @param issued - ISO date of the report
 */
export function dateRefOf(words: Passage, issued: string | null): DateRef | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(issued ?? '') ? issued : null;
  const reference = { instant: new Date(`${day ?? '2000-01-01'}T12:00:00Z`), timezone: 0 };
  const start = chrono.en.parse(words.exact, reference)[0]?.start;
  if (start === undefined || (day === null && !start.isCertain('year'))) return null;
  const two = (unit: 'month' | 'day') => String(start.get(unit)).padStart(2, '0');
  const year = String(start.get('year')).padStart(4, '0');
  const exact = (['day', 'weekday'] as const).some((unit) => start.isCertain(unit));
  if (exact) return { iso: `${year}-${two('month')}-${two('day')}`, words };
  return { iso: start.isCertain('month') ? `${year}-${two('month')}` : year, words };
}
