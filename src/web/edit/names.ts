/** The names that a case declares, read from its text however unfinished that is. */
import { parseDocument } from 'yaml';
import { isMapping } from './write.ts';

/** Ids with what they are called. */
export type Ids = Readonly<Record<string, string>>;

export interface Names {
  readonly parties: Ids;
  readonly issues: Ids;
  /** By issue. */
  readonly options: Readonly<Record<string, Ids>>;
  /** `source#anchor`, with the words. */
  readonly quotes: Ids;
}

/** UTF-16 code units above which a text is not read for its names while it is being typed. */
const MOST = 200_000;

/** @returns no names where the text is too long, or nothing in it can be read */
export function namesIn(text: string): Names {
  const root = text.length > MOST ? undefined : plainAnyway(text);
  const issues = mapping(field(root, 'issues'));
  return {
    parties: called(field(root, 'parties')),
    issues: called(issues),
    options: record(Object.entries(issues).map(([id, own]) => [id, optionsOf(own)])),
    quotes: record(
      Object.entries(mapping(field(root, 'sources'))).flatMap(([id, source]) =>
        Object.entries(mapping(field(source, 'quotes'))).map(([anchor, quote]) => [
          `${id}#${anchor}`,
          String(field(quote, 'exact') ?? ''),
        ]),
      ),
    ),
  };
}

/** What can be read of a text, errors or not. */
export function plainAnyway(text: string): unknown {
  try {
    return parseDocument(text, { uniqueKeys: false, logLevel: 'silent' }).toJS();
  } catch {
    // An alias without its anchor, or nesting too deep.
    return undefined;
  }
}

/** The options of an issue, stated as a map or as a list. */
export function optionsOf(issue: unknown): Ids {
  const options = field(issue, 'options');
  if (Array.isArray(options)) return record(options.map((id) => [String(id), String(id)]));
  return record(Object.entries(mapping(options)).map(([id, label]) => [id, String(label ?? id)]));
}

/** A field of a map, where it is one and has it. */
export function field(value: unknown, name: string): unknown {
  return isMapping(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A map; an empty one in place of anything else. */
export function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return isMapping(value) ? value : {};
}

function called(value: unknown): Ids {
  const entries = Object.entries(mapping(value));
  return record(entries.map(([id, own]) => [id, String(field(own, 'name') ?? id)]));
}

/** An object without a prototype: ids may be any words. */
function record<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
