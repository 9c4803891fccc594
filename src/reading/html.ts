/** Pages: the text of the article, and what the page says of it. No script runs, nothing loads. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { READING_LIMITS } from '../case/index.ts';
import { isoDay } from './day.ts';
import { type PageNode, textIn } from './html-text.ts';

/** What a page gives; what it does not say is `null`. */
export interface Page {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly issued: string | null;
  /** The canonical address, `http` or `https`. */
  readonly url: string | null;
  /** Paragraphs with blank lines between; headings begin with `#`, items of lists with `-`. */
  readonly text: string;
}

/** Elements that close themselves or are closed by others: they do not nest. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option path'.split(
    ' ',
  ),
);

/**
 * The article of a page, as `@mozilla/readability` finds it; where it finds none, all text of the
 * page.
 *
 * @returns `null` where the page holds more than `READING_LIMITS.tags` or nests deeper than
 *   `READING_LIMITS.tagDepth`
 */
export function readPage(html: string): Page | null {
  if (!isModest(html)) return null;
  const document = documentOf(html);
  const article = articleIn(document);
  const found = article?.content ? textOfHtml(article.content) : '';
  return {
    title: orNull(article?.title ?? document.title),
    author: orNull(article?.byline),
    publisher: orNull(article?.siteName),
    issued: issuedIn(document, article?.publishedTime),
    url: addressIn(document),
    text: found?.trim() ? found : wholeText(document),
  };
}

/**
 * The text of a piece of HTML.
 *
 * @returns `null` where it holds more tags than are read
 */
export function textOfHtml(html: string): string | null {
  if (!isModest(html)) return null;
  return wholeText(parseHTML(wrapped(html)).document);
}

/** Counts tags, and how deep they may lie, before anything is built of them. */
function isModest(html: string): boolean {
  let [count, depth] = [0, 0];
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,19})/gi)) {
    if (!FLAT.has(name!.toLowerCase())) depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    count += 1;
    if (count > READING_LIMITS.tags || depth > READING_LIMITS.tagDepth) return false;
  }
  return true;
}

type Dom = ReturnType<typeof parseHTML>['document'];

function articleIn(document: Dom) {
  const copy = document.cloneNode(true);
  try {
    return new Readability(copy as never).parse();
  } catch {
    // Pages that it cannot take are read whole.
    return null;
  }
}

/** The document of a page; one that lacks its outer elements is given them, as browsers do. */
function documentOf(html: string): Dom {
  const { document } = parseHTML(html);
  const root = document.documentElement as { readonly nodeName: string } | null;
  return root?.nodeName.toUpperCase() === 'HTML' ? document : parseHTML(wrapped(html)).document;
}

function wrapped(html: string): string {
  return `<!doctype html><html><head></head><body>${html}</body></html>`;
}

function wholeText(document: Dom): string {
  return textIn(document.documentElement as unknown as PageNode);
}

function orNull(text: string | null | undefined): string | null {
  const trimmed = text?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function issuedIn(document: Dom, published: string | null | undefined): string | null {
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime');
  const meta = document
    .querySelector('meta[name="date" i], meta[property="article:published_time" i]')
    ?.getAttribute('content');
  for (const text of [published, meta, time]) {
    const day = text ? isoDay(text) : null;
    if (day !== null) return day;
  }
  return null;
}

function addressIn(document: Dom): string | null {
  const link = document.querySelector('link[rel="canonical" i]')?.getAttribute('href');
  const shared = document.querySelector('meta[property="og:url" i]')?.getAttribute('content');
  return [link, shared].map(webAddress).find((url) => url !== null) ?? null;
}

/** An address of the web as it is written, or `null`. */
export function webAddress(text: string | null | undefined): string | null {
  return text && /^https?:\/\/\S+$/i.test(text.trim()) ? text.trim() : null;
}
