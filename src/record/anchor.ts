import type { Quote } from '../case/index.ts';

/** UTF-16 offsets in a source text, the end excluded. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
}

/** Where a quotation stands in a text, or why that cannot be said. */
export type Finding =
  | { readonly kind: 'found'; readonly anchor: Anchor }
  | { readonly kind: 'missing' }
  /** The words stand at `starts`, and nothing tells which place is meant. */
  | { readonly kind: 'ambiguous'; readonly starts: readonly number[] }
  /** The words stand at `starts`, and not where the quotation says. */
  | { readonly kind: 'moved'; readonly starts: readonly number[] };

type Selector = Pick<Quote, 'exact' | 'prefix' | 'suffix' | 'start'>;

/**
 * Looks a quotation up in a text: the exact words, with the words stated before and after them,
 * code unit by code unit. Nothing is normalised, and nothing is found by resemblance.
 */
export function findQuote(quote: Selector, text: string): Finding {
  const starts = placesOf(quote, text);
  if (starts.length === 0) return { kind: 'missing' };
  if (quote.start !== null) {
    if (starts.includes(quote.start)) return found(quote, quote.start);
    return { kind: 'moved', starts };
  }
  return starts.length === 1 ? found(quote, starts[0]!) : { kind: 'ambiguous', starts };
}

/** Where a quotation stands in a text; `null` where it is not found, ambiguous or moved. */
export function anchorOf(quote: Selector, text: string): Anchor | null {
  const finding = findQuote(quote, text);
  return finding.kind === 'found' ? finding.anchor : null;
}

function found({ exact }: Selector, start: number): Finding {
  return { kind: 'found', anchor: { start, end: start + exact.length } };
}

function placesOf({ exact, prefix, suffix }: Selector, text: string): number[] {
  const before = prefix ?? '';
  const whole = before + exact + (suffix ?? '');
  const starts: number[] = [];
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1))
    starts.push(at + before.length);
  return starts;
}
