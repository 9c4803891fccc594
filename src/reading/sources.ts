/** From a file's bytes to the reports that it holds. Reads no files. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  LIMITS,
  type Problem,
  type ProblemArgs,
  type ProblemCode,
  problem,
  READING_LIMITS,
  shaped,
} from '../case/index.ts';
import { jsonl, type SourceItem } from '../record/index.ts';
import { isDay } from './day.ts';
import { holdsMore } from './density.ts';
import { decodeReport, startOf } from './encoding.ts';
import { readFeed } from './feed.ts';
import { readPage } from './html.ts';
import { JSONL_REPORT, type JsonlReport } from './jsonl-report.ts';
import { plainSource } from './plain-source.ts';
import type { Report } from './report.ts';
import { slugOf } from './suggest/slug.ts';

/** How a file is read. */
export type ReportFormat = 'text' | 'html' | 'feed' | 'jsonl';

/** A report that was found in a file. */
export interface FoundReport {
  readonly report: Report;
  /** Whether the text is the file itself, so that the file may serve as the snapshot. */
  readonly isFile: boolean;
}

/** What a file gave. */
export interface FoundReports {
  readonly reports: readonly FoundReport[];
  readonly problems: readonly Problem[];
  /** The text of the file where problems point into it, for code frames. */
  readonly text: string | null;
}

const FORMATS: Readonly<{ [extension: string]: ReportFormat }> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xml: 'feed',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
  json: 'feed',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

/** The format that the name of a file tells; `null` where it tells none. */
export function formatOf(name: string): ReportFormat | null {
  const extension = /\.([a-z]{2,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FORMATS, extension) ? FORMATS[extension]! : null;
}

/**
 * The reports in a file. Never throws: whatever is wrong is a problem. A file of no known name is
 * read as text, or as HTML or a feed where it begins like one.
 *
 * @param file - the file's name, which tells its format and, where nothing else does, the ids
 */
export function reportsIn(bytes: Uint8Array, file: string): FoundReports {
  const found = foundIn(bytes, file);
  const limit = READING_LIMITS.words;
  const fit = found.reports.filter(({ report }) => !holdsMore(report.text, limit));
  const lost = found.reports.length - fit.length;
  const faults = Array.from({ length: lost }, () => fault('report-too-dense', { file, limit }));
  return { ...found, reports: fit, problems: [...found.problems, ...faults] };
}

function foundIn(bytes: Uint8Array, file: string): FoundReports {
  const format = formatOf(file) ?? sniffed(bytes);
  const decoded = decodeReport(bytes, file, format === 'html' || format === 'feed');
  if ('code' in decoded) return only(decoded);
  const { text, isFile } = decoded;
  if (format === 'jsonl') return fromJsonl(text, file);
  if (format === 'feed') return fromFeed(text, file);
  if (format === 'html') return fromPage(text, file);
  const { source, body } = plainSource(text);
  const draft = { source, text: isFile ? text : wellFormed(text), isFile, body };
  return { reports: kept([draft], file), ...emptyIn(text.slice(body), file) };
}

/** What a text is by how it begins, where its name does not tell. */
function sniffed(bytes: Uint8Array): ReportFormat {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart();
  if (/^(?:ï»¿)?<!doctype html|^(?:ï»¿)?<html/i.test(head)) return 'html';
  return /^(?:ï»¿)?<(?:\?xml|rss|feed)\b/i.test(head) ? 'feed' : 'text';
}

type Draft = { source: Partial<SourceItem>; text: string; isFile: boolean; body?: number };

function fromPage(html: string, file: string): FoundReports {
  const page = readPage(html);
  if (page === null) return only(fault('html-too-large', { file }));
  const { text, ...source } = page;
  return { reports: kept([{ source, text, isFile: false }], file), ...emptyIn(text, file) };
}

function fromFeed(text: string, file: string): FoundReports {
  const entries = readFeed(text);
  if (entries === null) return only(fault('feed-unreadable', { file }));
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for (const { text: body, ...source } of entries) {
    const name = `${file}: ${source.title ?? source.url ?? 'an entry'}`;
    if (body === null) problems.push(fault('html-too-large', { file: name }));
    else if (body.trim() === '') problems.push(fault('report-empty', { file: name }));
    else drafts.push({ source, text: wellFormed(body), isFile: false });
  }
  if (entries.length === 0) problems.push(fault('report-empty', { file }));
  return { reports: kept(drafts, file), problems, text: null };
}

function fromJsonl(content: string, file: string): FoundReports {
  const report = shaped.newReport(shaped.rangesIn(file, content));
  const drafts: Draft[] = [];
  for (const line of jsonl.jsonLines(content)) {
    const draft = jsonlDraft(line, report);
    if (draft !== null) drafts.push(draft);
  }
  const empty = content.trim() === '' ? [fault('report-empty', { file })] : [];
  return { reports: kept(drafts, file), problems: [...report.problems(), ...empty], text: content };
}

function jsonlDraft(line: jsonl.Line, report: shaped.Report): Draft | null {
  const value = jsonl.parseLine(line, report);
  if (value === null) return null;
  const parsed = JSONL_REPORT.safeParse(value);
  if (!parsed.success) {
    // Past the limit problems are only counted: finding the place of each takes its time.
    if (report.errors() < LIMITS.problems) jsonl.reportShape(line, JSONL_REPORT, report);
    else report.add('json-not-object', {}, jsonl.spanOf(line), '');
    return null;
  }
  const { issued, text } = parsed.data;
  if (issued !== null && !isDay(issued))
    report.add('bad-date', { text: issued }, jsonl.spanAt(line, 'issued'), 'issued');
  if (text.trim() !== '') return draftOf(parsed.data);
  report.add('report-empty', { file: 'this line' }, jsonl.spanOf(line), 'text');
  return null;
}

function draftOf({ text, id, ...known }: JsonlReport): Draft {
  const source = id === undefined ? known : { ...known, id };
  return { source, text: wellFormed(text), isFile: false };
}

/** A text that UTF-8 can hold: half of a pair of surrogates becomes the replacement character. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}|^\ufeff/gu, '\ufffd');
}

function kept(drafts: readonly Draft[], file: string): FoundReport[] {
  const base = slugOf(file.replace(/\.[a-z]{2,8}$/i, '')) ?? 'report';
  return drafts
    .filter(({ text, body = 0 }) => text.slice(body).trim() !== '')
    .map(({ source, text, isFile, body = 0 }, k) => {
      const id = slugOf(source.id ?? '') ?? (drafts.length === 1 ? base : `${base}-${k + 1}`);
      return { report: { source: sourceOf(id, source, text), text, body }, isFile };
    });
}

function sourceOf(id: string, known: Partial<SourceItem>, text: string): SourceItem {
  return {
    title: null,
    publisher: null,
    author: null,
    issued: null,
    url: null,
    sha256: digestOf(text),
    ...known,
    type: 'source',
    id,
    text: null,
  };
}

function digestOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

function emptyIn(text: string, file: string): { problems: Problem[]; text: null } {
  return { problems: text.trim() === '' ? [fault('report-empty', { file })] : [], text: null };
}

function only(fault: Problem): FoundReports {
  return { reports: [], problems: [fault], text: null };
}

function fault<C extends ProblemCode>(code: C, args: ProblemArgs<C>): Problem {
  const { file } = args as { file: string };
  return problem(code, args, startOf(file), '');
}

/** Gives every report of a run an id of its own: the second `report` becomes `report-2`. */
export function withOwnIds(found: readonly FoundReport[]): FoundReport[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return found.map((one) => {
    const { source } = one.report;
    let id = source.id;
    for (let k = next.get(source.id) ?? 2; taken.has(id); k += 1) {
      id = `${source.id}-${k}`;
      next.set(source.id, k + 1);
    }
    taken.add(id);
    return { ...one, report: { ...one.report, source: { ...source, id } } };
  });
}
