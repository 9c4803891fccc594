import type { Quote, Source } from '../case/index.ts';
import { anchorOf } from './anchor.ts';
import { codePointsIn } from './code-points.ts';

/** A selector of the W3C Web Annotation Data Model (Recommendation, 23 February 2017, 4.2). */
export type Selector =
  | {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix?: string;
      readonly suffix?: string;
    }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

/** A quotation as a Web Annotation: a statement (body) on a passage of a source (target). */
export interface WebAnnotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly type: 'Annotation';
  readonly motivation: 'identifying';
  readonly body?: { readonly type: 'TextualBody'; readonly value: string };
  readonly target: { readonly source: string; readonly selector: readonly Selector[] };
}

/**
 * A quotation as a W3C Web Annotation. The source is named by its URL, else by the path of its
 * text, else by its id.
 *
 * @param text - the source's text; with it the position is given too. The standard counts code
 *   points and the case UTF-16 code units, so that a stated `start` alone does not tell it.
 */
export function toWebAnnotation(quote: Quote, source: Source, text?: string): WebAnnotation {
  const quoted = {
    type: 'TextQuoteSelector',
    exact: quote.exact,
    ...(quote.prefix === null ? {} : { prefix: quote.prefix }),
    ...(quote.suffix === null ? {} : { suffix: quote.suffix }),
  } as const;
  const position = text === undefined ? null : positionIn(quote, text);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'identifying',
    ...(quote.reads === null ? {} : { body: { type: 'TextualBody', value: quote.reads } }),
    target: {
      source: source.url ?? source.text ?? source.id,
      selector: position === null ? [quoted] : [quoted, position],
    },
  };
}

function positionIn(quote: Quote, text: string): Selector | null {
  const anchor = anchorOf(quote, text);
  if (anchor === null) return null;
  const count = codePointsIn(text);
  return { type: 'TextPositionSelector', start: count(anchor.start), end: count(anchor.end) };
}
