/** Statements and events of a record as quotations of a case, in the source that holds them. */
import type { Case, EvidenceRef, Source } from '../../case/index.ts';
import {
  anchorOf,
  type EventItem,
  findQuote,
  type Passage,
  type Record,
  type SourceItem,
  type StatementItem,
} from '../../record/index.ts';
import type { Edit } from './edits.ts';
import { withoutMarks } from './marks.ts';
import { slugOf } from './slug.ts';

/** What a quotation says beside its words. */
export interface Quoting {
  readonly statement: StatementItem | null;
  readonly about: string | null;
}

/** Evidence for an entry of a case: how to cite it, and what must be added so that one can. */
export interface Cited {
  readonly refs: readonly EvidenceRef[];
  readonly edits: readonly Edit[];
}

/** The texts that a record was read from, by id of the source, and where a case would find them. */
export interface Snapshots {
  readonly texts: ReadonlyMap<string, string>;
  /** Path relative to the case file, by id of the source. */
  readonly paths: ReadonlyMap<string, string>;
}

interface Place {
  readonly anchor: string;
  readonly start: number;
  readonly end: number;
}

/** A source of the record as the case has it, or would have it. */
interface Shelf {
  readonly id: string;
  readonly text: string;
  readonly edits: readonly Edit[];
  /** Where its quotations stand, those of the case and those that were suggested. */
  readonly places: Place[];
  readonly anchors: Set<string>;
}

/** Cites passages of a record's sources. Anchors are given out once, so that citings agree. */
export class Quotes {
  readonly #kase: Case;
  readonly #shelves = new Map<string, Shelf>();
  readonly #sources: ReadonlyMap<string, SourceItem>;
  readonly #snapshots: Snapshots;
  readonly #edits = new Map<string, Edit>();
  readonly #sourceIds: Set<string>;

  constructor(kase: Case, record: Record, snapshots: Snapshots) {
    this.#kase = kase;
    this.#snapshots = snapshots;
    this.#sources = new Map(record.sources.map((source) => [source.id, source]));
    this.#sourceIds = new Set(kase.sources.map(({ id }) => id));
  }

  /** Cites what is said, part by part. `null` where the text of its source is not at hand. */
  statement(statement: StatementItem, about: string | null): Cited | null {
    const parts = statement.content.map(withoutMarks);
    return this.#cite(statement.source, parts, { statement, about });
  }

  /** Cites the clause that tells an event, with the words that tell it; `holder` is the statement within which it is told. */
  event(event: EventItem, holder: StatementItem | null, about: string | null): Cited | null {
    return this.#cite(event.source, [event.clause], { statement: holder, about }, event.trigger);
  }

  #cite(
    sourceId: string,
    passages: readonly Passage[],
    quoting: Quoting,
    telling: Passage | null = null,
  ): Cited | null {
    const shelf = this.#shelfOf(sourceId);
    if (shelf === null) return null;
    const refs: EvidenceRef[] = [];
    const edits: Edit[] = [];
    for (const passage of passages) {
      const { anchor } = placeOn(shelf, passage, telling) ?? this.#place(shelf, passage, quoting);
      if (!refs.some((ref) => ref.anchor === anchor)) refs.push({ source: shelf.id, anchor });
      const edit = this.#edits.get(`${shelf.id}#${anchor}`);
      if (edit !== undefined) edits.push(edit);
    }
    return { refs, edits: edits.length > 0 ? [...shelf.edits, ...edits] : [] };
  }

  #place(shelf: Shelf, passage: Passage, quoting: Quoting): Place {
    const anchor = newAnchor(shelf.anchors, passage, quoting.statement);
    const place = { anchor, start: passage.start, end: passage.end };
    shelf.places.push(place);
    const value = quoteFields(passage, shelf.text, quoting);
    const path = ['sources', shelf.id, 'quotes', anchor];
    this.#edits.set(`${shelf.id}#${anchor}`, { how: 'put', path, value });
    return place;
  }

  #shelfOf(sourceId: string): Shelf | null {
    const known = this.#shelves.get(sourceId);
    if (known !== undefined) return known;
    const source = this.#sources.get(sourceId);
    const text = this.#snapshots.texts.get(sourceId);
    if (source === undefined || text === undefined) return null;
    const path = this.#snapshots.paths.get(source.id);
    const old = this.#kase.sources.find(
      (one) => one.sha256 === source.sha256 || (one.sha256 === null && one.text === (path ?? '')),
    );
    const shelf = old === undefined ? this.#newShelf(source, text) : oldShelf(old, text);
    this.#shelves.set(sourceId, shelf);
    return shelf;
  }

  #newShelf(source: SourceItem, text: string): Shelf {
    const id = unused(slugOf(source.id) ?? 'source', this.#sourceIds);
    const path = this.#snapshots.paths.get(source.id);
    const value = sourceFields(source, path ?? `${id}.txt`);
    const edit: Edit = { how: 'put', path: ['sources', id], value };
    return { id, text, edits: [edit], places: [], anchors: new Set() };
  }
}

function oldShelf(source: Source, text: string): Shelf {
  const places = source.quotes.flatMap((quote) => {
    const found = anchorOf(quote, text);
    return found === null ? [] : [{ anchor: quote.anchor, ...found }];
  });
  const anchors = new Set(source.quotes.map(({ anchor }) => anchor));
  return { id: source.id, text, edits: [], places, anchors };
}

/** A quotation that has most of a passage, or that the passage has most of, `telling` included. */
function placeOn(
  { places }: Shelf,
  { start, end }: Passage,
  telling: Passage | null,
): Place | undefined {
  return places.find((place) => {
    const shared = Math.min(place.end, end) - Math.max(place.start, start);
    const most = shared > 0 && 2 * shared >= Math.min(place.end - place.start, end - start);
    return most && (telling === null || (place.start <= telling.start && telling.end <= place.end));
  });
}

function unused(base: string, taken: Set<string>): string {
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** An anchor from the speaker's last name and the first words: `cole-not-before`. */
function newAnchor(taken: Set<string>, { exact }: Passage, said: StatementItem | null): string {
  const name = said === null || said.speaker.kind === 'report' ? 'report' : said.speaker.name;
  const last = slugOf(name.trim().split(/\s+/).at(-1)!, 20);
  const first = exact.slice(0, 100).trim().split(/\s+/).slice(0, 3).join(' ');
  return unused(slugOf(`${last ?? 'speaker'} ${first}`, 40) ?? 'quote', taken);
}

/** Fields of a source in the case file's order; what is not known is left out. */
function sourceFields(source: SourceItem, path: string) {
  const { title, publisher, author, issued, url, sha256 } = source;
  return {
    title: title ?? url ?? source.id,
    ...known({ publisher, author, issued, url }),
    text: path,
    sha256,
  };
}

/** Fields of a quotation in the case file's order; defaults are left out. */
function quoteFields(passage: Passage, text: string, { statement, about }: Quoting) {
  const { exact } = passage;
  const place = placeFields(passage, text);
  if (statement === null)
    return { exact, ...place, speaker: 'The report', ...known({ about }), kind: 'editorial' };
  const { kind, polarity, certainty, remove, reads } = statement;
  return {
    exact,
    ...place,
    speaker: speakerText(statement),
    ...known({ about }),
    kind,
    ...(polarity === 'neutral' ? {} : { polarity }),
    ...(certainty === 'unknown' ? {} : { certainty }),
    ...(remove === 'reported' ? {} : { remove }),
    ...known({ reads: reads?.exact ?? null }),
  };
}

/** What tells the place where the same words stand more than once. */
function placeFields({ exact, start }: Passage, text: string) {
  const selector = { exact, prefix: null, suffix: null, start: null };
  if (findQuote(selector, text).kind === 'found') return {};
  const prefix = text.slice(Math.max(0, start - PREFIX), start).replace(/^[\uDC00-\uDFFF]/, '');
  const settled = prefix !== '' && findQuote({ ...selector, prefix }, text).kind === 'found';
  return settled ? { prefix } : { start };
}

/** Code units before a passage that are tried to tell it from others. */
const PREFIX = 32;

/** A speaker as a case names one: `Dmitry Peskov, Kremlin spokesman`. */
export function speakerText({ speaker }: Pick<StatementItem, 'speaker'>): string {
  if (speaker.kind === 'report') return 'The report';
  if (speaker.kind === 'unknown') return 'Somebody not named';
  return speaker.role === null ? speaker.name : `${speaker.name}, ${speaker.role}`;
}

function known<T extends Readonly<{ [name: string]: string | null }>>(fields: T) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}
