/** What a plain text or a Markdown file says of itself. */
import type { SourceItem } from '../record/index.ts';
import { wholeDay } from './day.ts';
import { frontMatterOf } from './front-matter.ts';

/** What a text says of itself, and where its words begin. */
export interface PlainSource {
  readonly source: Partial<SourceItem>;
  /** UTF-16 offset after its front matter; 0 where it has none. */
  readonly body: number;
}

/** Lines at the head of a text among which its title and date stand. */
const HEAD_LINES = 12;

/** Its front matter; else a heading as its title, and a line that is nothing but a date as its date. */
export function plainSource(text: string): PlainSource {
  const front = frontMatterOf(text);
  const body = front?.end ?? 0;
  const { title, issued } = headOf(text.slice(body, body + 4000));
  const given = front?.source ?? {};
  return {
    source: { ...given, title: given.title ?? title, issued: given.issued ?? issued },
    body,
  };
}

function headOf(text: string): Pick<SourceItem, 'title' | 'issued'> {
  const head = text.split(/\r?\n/).slice(0, HEAD_LINES);
  const heading = head.map((line) => /^#{1,2}\s+(.{1,300})$/.exec(line.trim())?.[1]).find(Boolean);
  const [first = '', second = ''] = head;
  const lone = first.trim().length <= 120 && second.trim() === '' && !/[.:;,]$/.test(first.trim());
  const title = heading?.trim() ?? (lone ? first.trim() : '');
  const issued = head.map(wholeDay).find((day) => day !== null) ?? null;
  return { title: title === '' ? null : title, issued };
}
