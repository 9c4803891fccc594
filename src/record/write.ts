import { codePointsIn } from './code-points.ts';
import type { EventItem, Record, StatementItem } from './items.ts';
import type { Item } from './read.ts';
import { targetsOf } from './targets.ts';

/**
 * A record as the text of a record file: JSONL, sources first, then statements, then events, in
 * the record's order. Reading it gives the same record.
 *
 * @param texts - the snapshot of each source, by its id
 * @throws RangeError where the text of an item's source is not among them
 */
export function formatRecord(record: Record, texts: ReadonlyMap<string, string>): string {
  const counts = new Map<string, (offset: number) => number>();
  const withTarget = (item: StatementItem | EventItem) => {
    const text = texts.get(item.source);
    if (text === undefined) throw new RangeError(`no text of the source ${item.source}`);
    const count = counts.get(item.source) ?? codePointsIn(text);
    counts.set(item.source, count);
    return { ...item, target: targetsOf(item, text, count) };
  };
  const lines: Item[] = [...record.sources];
  for (const item of record.statements) lines.push(withTarget(item));
  for (const item of record.events) lines.push(withTarget(item));
  return lines.map(lineOf).join('');
}

/** Type and id come first, whatever made the item. */
function lineOf({ type, id, ...fields }: Item): string {
  return `${JSON.stringify({ type, id, ...fields })}\n`;
}
