import {
  decodeUtf8,
  LIMITS,
  type Problem,
  READING_LIMITS,
  type SourceRange,
  shaped,
} from '../case/index.ts';
import type { EventItem, Record, SourceItem, StatementItem } from './items.ts';
import { jsonLines, type Line, parseLine, reportShape, spanOf } from './lines.ts';
import { checkLinks } from './links.ts';
import { ANY_LINE, LINES, type RecordLine, type Target } from './schema.ts';

export type Item = SourceItem | StatementItem | EventItem;

/** What reading a record file gives. */
export interface ReadRecord {
  /** `null` where any problem is an error. */
  readonly record: Record | null;
  /** Every problem, in the order of the file. */
  readonly problems: readonly Problem[];
  /** Where the line of each item stands. */
  readonly ranges: ReadonlyMap<Item, SourceRange>;
  /** The W3C selectors of each statement and event. */
  readonly targets: ReadonlyMap<Item, readonly Target[]>;
}

/** A line that has the shape of an item. */
export interface ItemLine {
  readonly line: Line;
  readonly item: Item;
  readonly target: readonly Target[];
}

/**
 * Reads a record file. Never throws: whatever is wrong is a problem, and all of them come at once.
 * It needs no source text; `checkRecord` holds the passages against the texts.
 *
 * @param bytes - the file's bytes, or its text; a byte order mark is passed over
 * @param options - `file`: the name by which problems call the file
 */
export function readRecord(
  bytes: Uint8Array | string,
  { file }: { readonly file: string },
): ReadRecord {
  const isTooLarge = sizeOf(bytes) > READING_LIMITS.recordBytes;
  const decoded = isTooLarge ? '' : typeof bytes === 'string' ? bytes : decodeUtf8(bytes);
  const whole = typeof decoded === 'string' ? decoded : decoded.before;
  const end = endOfLines(whole);
  const content = whole.slice(0, end);
  const rangeOf = shaped.rangesIn(file, content);
  const report = shaped.newReport(rangeOf);
  if (isTooLarge)
    report.add('file-too-large', { file, limit: READING_LIMITS.recordBytes }, [0, 0], '');
  if (end < whole.length)
    report.add('too-many-lines', { limit: READING_LIMITS.recordLines }, [end, end], '');
  if (typeof decoded !== 'string')
    report.add('file-not-utf8', { byte: decoded.byte }, [content.length, content.length], '');
  const items = typeof decoded === 'string' ? itemsIn(content, report) : [];
  checkLinks(items, report);
  const sound = report.errors() === 0;
  return {
    record: sound ? gathered(items) : null,
    problems: report.problems(),
    ranges: new Map(items.map(({ item, line }) => [item, rangeOf(spanOf(line))])),
    targets: new Map(items.map(({ item, target }) => [item, target])),
  };
}

/** Bytes in UTF-8; they are counted only where a text may pass the limit. */
function sizeOf(bytes: Uint8Array | string): number {
  if (typeof bytes !== 'string') return bytes.length;
  const most = 3 * bytes.length;
  return most <= READING_LIMITS.recordBytes ? most : new TextEncoder().encode(bytes).length;
}

/** Where the lines that are read end: past the limit, the rest is not even looked at. */
function endOfLines(text: string): number {
  let at = -1;
  for (let count = 0; count < READING_LIMITS.recordLines; count += 1) {
    at = text.indexOf('\n', at + 1);
    if (at < 0) return text.length;
  }
  return at + 1;
}

function itemsIn(content: string, report: shaped.Report): ItemLine[] {
  const items: ItemLine[] = [];
  for (const line of jsonLines(content)) {
    const { start } = line;
    if (line.text.length > READING_LIMITS.recordLine)
      report.add('line-too-long', { limit: READING_LIMITS.recordLine }, [start, start + 1], '');
    else {
      const item = itemIn(line, report);
      if (item !== null) items.push(item);
    }
  }
  return items;
}

function itemIn(line: Line, report: shaped.Report): ItemLine | null {
  const value = parseLine(line, report);
  if (value === null) return null;
  const schema = schemaFor(value['type']);
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    const { target = [], ...item } = parsed.data as RecordLine & { target?: Target[] };
    return { line, item, target };
  }
  // Past the limit problems are only counted: finding the place of each takes its time.
  if (report.errors() < LIMITS.problems) reportShape(line, schema, report);
  else report.add('json-not-object', {}, spanOf(line), '');
  return null;
}

function schemaFor(type: unknown) {
  return typeof type === 'string' && Object.hasOwn(LINES, type)
    ? LINES[type as keyof typeof LINES]
    : ANY_LINE;
}

function gathered(items: readonly ItemLine[]): Record {
  const record = {
    sources: [] as SourceItem[],
    statements: [] as StatementItem[],
    events: [] as EventItem[],
  };
  for (const { item } of items) {
    if (item.type === 'source') record.sources.push(item);
    else if (item.type === 'statement') record.statements.push(item);
    else record.events.push(item);
  }
  return record;
}
