/**
 * What every chart is: a picture, words that say what it shows, and the same numbers as a table.
 *
 * The pictures are SVG from Observable Plot on a DOM without a browser. They are the same for the
 * same input, carry no script and load nothing. Colours are CSS variables with a value to fall
 * back on, so that a page can give them for light and dark; text takes `currentColor`.
 */
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

/** Scale options for coordinates in pixels, without an axis. */
export const PIXELS = { type: 'identity', axis: null } as const;
