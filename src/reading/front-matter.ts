/** YAML at the head of a Markdown file, between two lines `---`: what it says of the text after it. */
import { READING_LIMITS, shaped } from '../case/index.ts';
import type { SourceItem } from '../record/index.ts';
import { isoDay } from './day.ts';
import { webAddress } from './html.ts';

/** Front matter, and where the text after it begins. */
export interface FrontMatter {
  /** UTF-16 offset of the first line after it. */
  readonly end: number;
  /** The fields of a source that it gives; others of its fields are passed over. */
  readonly source: Partial<SourceItem>;
}

/**
 * The front matter of a text: a YAML map of at most `READING_LIMITS.frontMatter` code units that
 * opens the text. `null` where there is none: a rule, or YAML that is faulty or no map, is text.
 */
export function frontMatterOf(text: string): FrontMatter | null {
  const head = text.slice(0, READING_LIMITS.frontMatter);
  const opening = /^---[ \t]*\r?\n/.exec(head)?.[0].length;
  if (opening === undefined) return null;
  // The closing line is looked for from the line end before it, so that an empty map is one too.
  const closing = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;
  closing.lastIndex = opening - 1;
  const found = closing.exec(head);
  if (found === null) return null;
  const fields = mapIn(head.slice(opening, found.index + 1));
  return fields === null ? null : { end: closing.lastIndex, source: sourceOf(fields) };
}

type Fields = { readonly [name: string]: unknown };

function mapIn(yaml: string): Fields | null {
  const report = shaped.newReport(shaped.rangesIn('', yaml));
  const tree = shaped.readDocument(yaml, report);
  if (tree?.kind !== 'map' || report.errors() > 0) return null;
  return shaped.plainOf(tree) as Fields;
}

/** The names under which Pandoc, Jekyll, Hugo and CSL-JSON keep what a source has. */
function sourceOf(fields: Fields): Partial<SourceItem> {
  const first = (...names: string[]) =>
    names.map((name) => wordsOf(fields[name])).find((words) => words !== null) ?? null;
  return {
    title: first('title'),
    author: first('author', 'authors', 'byline'),
    publisher: first('publisher', 'publication', 'site'),
    issued: isoDay(first('issued', 'date', 'published') ?? ''),
    url: webAddress(first('url', 'link', 'canonical')),
  };
}

/** A text on one line; the names of a list, parted by commas; the `name` of a map. */
function wordsOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const all = value.map(wordsOf).filter((words) => words !== null);
    return all.length === 0 ? null : all.join(', ');
  }
  if (typeof value === 'object' && value !== null) return wordsOf((value as Fields)['name']);
  const words = typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '';
  return words === '' ? null : words;
}
