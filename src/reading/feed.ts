/** RSS, Atom, RDF and JSON feeds: each entry is a report. */
import { parseFeed } from 'feedsmith';
import { isoDay } from './day.ts';
import { textOfHtml, webAddress } from './html.ts';

/** An entry of a feed; what it does not say is `null`. */
export interface FeedEntry {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly issued: string | null;
  readonly url: string | null;
  /** Its content, else its summary; `null` where its HTML holds more than is read. */
  readonly text: string | null;
}

type Fields = { readonly [name: string]: unknown };

/** @returns the entries in the feed's order, or `null` where the text is no feed */
export function readFeed(text: string): FeedEntry[] | null {
  try {
    const { feed } = parseFeed(text);
    const publisher = wordsOf((feed as Fields)['title']);
    return listOf(feed, 'items', 'entries').map((entry) => entryOf(entry, publisher));
  } catch {
    // Whatever the parsers of XML and JSON stumble over, it is no feed that can be read.
    return null;
  }
}

function entryOf(entry: Fields, publisher: string | null): FeedEntry {
  return {
    title: plainOf(wordsOf(entry['title'])),
    author: authorOf(entry),
    publisher,
    issued: firstOf(entry, 'pubDate', 'published', 'date_published', 'updated', 'dc.date', isoDay),
    url: addressOf(entry),
    text: bodyOf(entry),
  };
}

function bodyOf(entry: Fields): string | null {
  const plain = entry['content_text'];
  if (typeof plain === 'string' && entry['content_html'] === undefined) return plain;
  const body = ['content.encoded', 'content_html', 'content', 'description', 'summary']
    .map((path) => wordsOf(at(entry, path)))
    .find((words) => words !== null);
  return body === undefined ? '' : textOfHtml(body ?? '');
}

function authorOf(entry: Fields): string | null {
  const [first] = [...listOf(entry, 'authors'), ...listOf(at(entry, 'dc') as Fields, 'creators')];
  return wordsOf((first as Fields | undefined)?.['name'] ?? first);
}

function addressOf(entry: Fields): string | null {
  const links = listOf(entry, 'links').map((link) => link['href']);
  const found = [entry['link'], entry['url'], ...links].map((link) => webAddress(wordsOf(link)));
  return found.find((url) => url !== null) ?? null;
}

/** The first of some fields that a reader makes something of. */
function firstOf(
  entry: Fields,
  ...names: [...string[], (text: string) => string | null]
): string | null {
  const read = names.pop() as (text: string) => string | null;
  for (const name of names as string[]) {
    const words = wordsOf(at(entry, name));
    const value = words === null ? null : read(words);
    if (value !== null) return value;
  }
  return null;
}

function at(fields: Fields, path: string): unknown {
  let value: unknown = fields;
  for (const step of path.split('.')) value = (value as Fields | undefined)?.[step];
  return value;
}

function listOf(fields: unknown, ...names: readonly string[]): Fields[] {
  for (const name of names) {
    const list = (fields as Fields | undefined)?.[name];
    if (Array.isArray(list)) return list;
  }
  return [];
}

/** A text, or the `value` of a construct that holds one. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value !== 'object' || value === null) return null;
  return 'value' in value ? wordsOf(value.value) : null;
}

/** Titles may hold markup. */
function plainOf(title: string | null): string | null {
  if (title === null || !/[<&]/.test(title)) return title;
  return textOfHtml(title)?.trim() ?? title;
}
