/**
 * What every chart is: a picture, words that say what it shows, and the same numbers as a table.
 *
 * The pictures are SVG from Observable Plot on a DOM without a browser. They are the same for the
 * same input, carry no script and load nothing. Colours are CSS variables with a value to fall
 * back on, so that a page can give them for light and dark; text takes `currentColor`.
 */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Span } from '../words/index.ts';

/**
 * The numbers of a chart for those who read rather than see. All rows as long as the head. A cell
 * may point to where its number comes from.
 */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Span[])[];
}

export interface Chart {
  /** Unique in its page; the ids of title and description derive from it. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in a sentence or two. */
  readonly description: string;
  /** A whole `<svg>`, for a page or a file of its own. */
  readonly svg: string;
  readonly table: ChartTable;
}

/** Colours, safe for the common kinds of colour blindness and told apart by shape as well. */
export const COLORS = {
  zone: 'var(--zone, #0b6390)',
  outside: 'var(--outside, #767c84)',
  limit: 'var(--limit, #8f5500)',
  band: 'var(--band, #e3b466)',
  grid: 'var(--grid, #d5d8dc)',
  stripe: 'var(--stripe, #f0f1f3)',
} as const;

/** Size of the text in a chart, pixels. */
export const TEXT = 11;

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const SVG = 'http://www.w3.org/2000/svg';

/** Draws a plot as an SVG that names and describes itself. */
export function draw(
  { id, title, description }: Pick<Chart, 'id' | 'title' | 'description'>,
  options: Plot.PlotOptions,
): string {
  const svg = Plot.plot({
    document: document as never,
    className: 'chart',
    style: { fontSize: `${TEXT}px` },
    ...options,
  });
  // Its rules are for pages that know nothing of charts; they would be repeated in each.
  svg.querySelector('style')?.remove();
  // Names of marks (`rect`, `dot`) say nothing to a reader; the picture has a name of its own.
  for (const mark of svg.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
  const named = (tag: string, text: string) => {
    const element = document.createElementNS(SVG, tag);
    element.setAttribute('id', `${id}-${tag}`);
    element.textContent = text;
    return element;
  };
  svg.prepend(named('title', title), named('desc', description));
  svg.setAttribute('xmlns', SVG);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`);
  return svg.outerHTML;
}

/** Scale options for coordinates in pixels, without an axis. */
export const PIXELS = { type: 'identity', axis: null } as const;
