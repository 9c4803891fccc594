import type {
  ContestedEvent,
  EventItem,
  Passage,
  Record,
  SourceItem,
  StatementItem,
} from '../../record/index.ts';

/** What is shown of a record. */
export interface RecordInput {
  readonly record: Record;
  /** `contestedOf(record)`. */
  readonly contested: readonly ContestedEvent[];
  /** The snapshot of each source, by its id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly version: string;
  /** Words in quotation marks that quote nobody, with the ids of their sources. */
  readonly scare?: readonly { readonly source: string; readonly passage: Passage }[];
}

/** An item with its number: statements count 1, 2, ...; events e1, e2, ... */
export interface Numbered<T> {
  readonly label: string;
  readonly item: T;
}

/** A source with what stands in it, its own and what it repeats of others. */
export interface SourceView {
  readonly source: SourceItem;
  readonly text: string;
  readonly statements: readonly Numbered<StatementItem>[];
  readonly events: readonly Numbered<EventItem>[];
}

/** The items of a record by source, numbered over the whole record. */
export function viewsOf({ record, texts }: RecordInput): SourceView[] {
  const statements = bySource(record.statements, '');
  const events = bySource(record.events, 'e');
  return record.sources.map((source) => ({
    source,
    text: texts.get(source.id) ?? '',
    statements: statements.get(source.id) ?? [],
    events: events.get(source.id) ?? [],
  }));
}

/** The numbers of all items of a record, by id. */
export function labelsOf({ statements, events }: Record): ReadonlyMap<string, string> {
  return new Map([
    ...statements.map(({ id }, k) => [id, labelOf('', k)] as const),
    ...events.map(({ id }, k) => [id, labelOf('e', k)] as const),
  ]);
}

function labelOf(mark: string, index: number): string {
  return `${mark}${index + 1}`;
}

function bySource<T extends StatementItem | EventItem>(items: readonly T[], mark: string) {
  const groups = new Map<string, Numbered<T>[]>();
  items.forEach((item, k) => {
    for (const source of new Set([item.source, ...item.also.map(({ source }) => source)])) {
      const group = groups.get(source);
      if (group === undefined) groups.set(source, [{ label: labelOf(mark, k), item }]);
      else group.push({ label: labelOf(mark, k), item });
    }
  });
  return groups;
}
