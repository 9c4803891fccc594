/** One record of several, in which an id names one thing only. */

import type { EventItem, Record, SourceItem, StatementItem } from './items.ts';

/** Digits of a hash that are added to an id. */
const DIGITS = 8;

/**
 * All items of several records. What is the same in two of them is there once. Where one source id
 * stands for different texts, each gets the first digits of its text's hash behind its id, and its
 * items likewise; where one item id stands for different items of a text, all but the first (by
 * their contents) get a number.
 */
export function distinctIds(records: readonly Record[]): Record {
  const texts = new Map<string, Set<string>>();
  for (const { sources } of records) {
    for (const { id, sha256 } of sources) texts.set(id, (texts.get(id) ?? new Set()).add(sha256));
  }
  const clear = records.map((record) => withClearSources(record, texts));
  return {
    sources: firstOfEach(clear.flatMap(({ sources }) => sources)),
    statements: withOwnIds(clear.flatMap(({ statements }) => statements)),
    events: withOwnIds(clear.flatMap(({ events }) => events)),
  };
}

function withClearSources(record: Record, texts: ReadonlyMap<string, Set<string>>): Record {
  const mark = new Map<string, string>();
  for (const { id, sha256 } of record.sources) {
    if ((texts.get(id)?.size ?? 0) > 1) mark.set(id, `-${sha256.slice(0, DIGITS)}`);
  }
  if (mark.size === 0) return record;
  const sourceOf = new Map<string, string>();
  for (const { id, source } of [...record.statements, ...record.events]) sourceOf.set(id, source);
  const source = (id: string) => id + (mark.get(id) ?? '');
  const item = (id: string) => id + (mark.get(sourceOf.get(id) ?? '') ?? '');
  const also = (all: StatementItem['also']) =>
    all.map((place) => ({ ...place, source: source(place.source) }));
  const common = <T extends StatementItem | EventItem>(it: T): T => ({
    ...it,
    id: item(it.id),
    source: source(it.source),
    within: it.within === null ? null : item(it.within),
    also: also(it.also),
  });
  return {
    sources: record.sources.map((it) => ({ ...it, id: source(it.id) })),
    statements: record.statements.map((it) => ({
      ...common(it),
      event: it.event === null ? null : item(it.event),
    })),
    events: record.events.map(common),
  };
}

/** Sources of one id and one text: the one whose description sorts first, so that order is nothing. */
function firstOfEach(sources: readonly SourceItem[]): SourceItem[] {
  const byId = new Map<string, SourceItem>();
  for (const source of sources) {
    const known = byId.get(source.id);
    if (known === undefined || JSON.stringify(source) < JSON.stringify(known))
      byId.set(source.id, source);
  }
  return [...byId.values()];
}

function withOwnIds<T extends StatementItem | EventItem>(items: readonly T[]): T[] {
  const byId = new Map<string, Map<string, T>>();
  for (const item of items) {
    const alike = byId.get(item.id) ?? new Map<string, T>();
    byId.set(item.id, alike.set(JSON.stringify(item), item));
  }
  const taken = new Set(byId.keys());
  return [...byId.values()].flatMap((alike) =>
    [...alike]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, item], k) => (k === 0 ? item : { ...item, id: freeId(item.id, k + 1, taken) })),
  );
}

function freeId(id: string, from: number, taken: Set<string>): string {
  let k = from;
  while (taken.has(`${id}-${k}`)) k += 1;
  taken.add(`${id}-${k}`);
  return `${id}-${k}`;
}
