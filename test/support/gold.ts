/** Reads the gold set (`test/gold`): texts with what a reader should find in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Certainty, Polarity, Remove, StatementKind } from '../../src/case/index.ts';
import type { EventKind, EventStatus, Form, Passage } from '../../src/record/items.ts';
import { findWords, paragraphAt } from './gold-find.ts';
import { duplicatesShape, type ReportShape, reportShape } from './gold-shape.ts';

/** Names, roles and affiliations: any one of the list is right. */
export interface GoldActor {
  readonly name: readonly string[];
  readonly kind: 'person' | 'body' | 'group' | 'unknown';
  readonly role: readonly string[] | null;
  readonly affiliation: readonly string[] | null;
}

export interface GoldStatement {
  readonly id: string;
  readonly form: Form;
  /** `null` for the report's own voice. */
  readonly actor: GoldActor | null;
  readonly speaker: Passage | null;
  readonly cue: Passage | null;
  readonly content: readonly Passage[];
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly remove: Remove;
  readonly negated: boolean;
  readonly about: readonly GoldActor[];
  readonly reads: Passage | null;
  /** Id of an event of the same report. */
  readonly event: string | null;
  /** Id of a statement of the same report. */
  readonly within: string | null;
}

export interface GoldEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly status: EventStatus;
  /** One passage a telling. */
  readonly triggers: readonly Passage[];
  readonly sources: readonly GoldActor[];
  readonly targets: readonly GoldActor[];
  readonly place: Passage | null;
  readonly date: string | null;
  readonly within: string | null;
}

export interface GoldReport {
  readonly name: string;
  readonly text: string;
  readonly split: 'development' | 'held-out';
  readonly style: string;
  readonly conflict: string;
  readonly marks: string;
  readonly invented: boolean;
  readonly issued: string;
  readonly actors: readonly GoldActor[];
  readonly statements: readonly GoldStatement[];
  readonly events: readonly GoldEvent[];
  readonly scare: readonly Passage[];
  /** Ids of statements that read one event differently. */
  readonly contested: readonly (readonly string[])[];
}

/** Two statements, `REPORT#ID`, that are the same. */
export type GoldDuplicate = readonly [string, string];

export const goldFolder = resolve(import.meta.dirname, '../gold');

/** Names of the reports, sorted. */
export function goldNames(folder = goldFolder): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.yaml'))
    .map((file) => file.slice(0, -'.gold.yaml'.length))
    .sort();
}

/**
 * One report with its annotations, all words resolved to places in the text.
 *
 * @throws Error that names the item, where the file has another shape than the guideline's, where
 *   quoted words are not found or ambiguous, and where an id names nothing
 */
export function readGold(name: string, folder = goldFolder): GoldReport {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
  const yaml = readFileSync(join(folder, `${name}.gold.yaml`), 'utf8');
  return resolveGold(name, text, parse(yaml, { schema: 'core' }));
}

/** {@link readGold} on a parsed annotation. */
export function resolveGold(name: string, text: string, annotation: unknown): GoldReport {
  const shape = reportShape.parse(annotation);
  const { statements, events, actors, scare, ...about } = shape;
  return {
    ...about,
    name,
    text,
    actors: Object.values(actors),
    statements: Object.keys(statements).map((id) =>
      located(`${name}#${id}`, () => statementOf(shape, id, text)),
    ),
    events: Object.keys(events).map((id) =>
      located(`${name}#${id}`, () => eventOf(shape, id, text)),
    ),
    scare: scare.map((quoted) => located(name, () => findWords(text, quoted, null))),
    contested: shape.contested.map((group) =>
      group.map((id) => located(name, () => known(statements, id))),
    ),
  };
}

/** The pairs of `test/gold/duplicates.yaml`. */
export function readDuplicates(folder = goldFolder): readonly GoldDuplicate[] {
  const yaml = readFileSync(join(folder, 'duplicates.yaml'), 'utf8');
  return duplicatesShape.parse(parse(yaml));
}

function statementOf(shape: ReportShape, id: string, text: string): GoldStatement {
  const { by, form, remove, about, content, ...item } = shape.statements[id]!;
  if ((by === null) !== (form === 'own-voice')) throw new Error('`by` and `form` do not fit');
  const passages = content.map((quoted) => findWords(text, quoted, null));
  const near = paragraphAt(text, passages[0]!.start);
  const optional = (quoted: string | null) =>
    quoted === null ? null : findWords(text, quoted, near);
  return {
    ...item,
    id,
    form,
    actor: by === null ? null : actorOf(shape, by),
    content: passages,
    speaker: optional(item.speaker),
    cue: optional(item.cue),
    reads: optional(item.reads),
    remove: remove ?? (form === 'indirect' ? 'reported' : 'own-words'),
    about: about.map((actor) => actorOf(shape, actor)),
    event: item.event === null ? null : known(shape.events, item.event),
    within: item.within === null ? null : known(shape.statements, item.within),
  };
}

function eventOf(shape: ReportShape, id: string, text: string): GoldEvent {
  const { trigger, place, sources, targets, within, ...item } = shape.events[id]!;
  const triggers = trigger.map((quoted) => findWords(text, quoted, null));
  const near = paragraphAt(text, triggers[0]!.start);
  return {
    ...item,
    id,
    triggers,
    sources: sources.map((actor) => actorOf(shape, actor)),
    targets: targets.map((actor) => actorOf(shape, actor)),
    place: place === null ? null : findWords(text, place, near),
    within: within === null ? null : known(shape.statements, within),
  };
}

function actorOf(shape: ReportShape, id: string): GoldActor {
  return shape.actors[known(shape.actors, id)]!;
}

function known(items: { readonly [id: string]: unknown }, id: string): string {
  if (!Object.hasOwn(items, id)) throw new Error(`Nothing is called ${id}`);
  return id;
}

function located<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
