import type { EventItem, Passage, StatementItem } from './items.ts';
import type { Target } from './schema.ts';

/** UTF-16 code units before and after the words that a target tells. */
const AROUND = 32;

/** The passages that the targets of an item select: what is said, or the clause of an event. */
export function targetPassages(item: StatementItem | EventItem): readonly Passage[] {
  return item.type === 'statement' ? item.content : [item.clause];
}

/**
 * The passages of an item as targets of a W3C Web Annotation (Recommendation, 23 February 2017,
 * 4.2): the words with those around them, and their place in code points.
 *
 * @param text - of the item's source
 * @param count - `codePointsIn(text)`
 */
export function targetsOf(
  item: StatementItem | EventItem,
  text: string,
  count: (offset: number) => number,
): Target[] {
  return targetPassages(item).map(({ start, end, exact }) => ({
    source: item.source,
    selector: [
      { type: 'TextQuoteSelector', exact, ...around(text, start, end) },
      { type: 'TextPositionSelector', start: count(start), end: count(end) },
    ],
  }));
}

function around(text: string, start: number, end: number): { prefix?: string; suffix?: string } {
  // Half a pair of surrogates is no character.
  const prefix = text.slice(Math.max(0, start - AROUND), start).replace(/^[\udc00-\udfff]/, '');
  const suffix = text.slice(end, end + AROUND).replace(/[\ud800-\udbff]$/, '');
  return { ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
}
