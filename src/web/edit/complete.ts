/** What may stand at a place of a case, from its JSON Schema and from the names in the case. */
import type { Ids, Names } from './names.ts';
import { type PlaceAt, placeAt } from './place-at.ts';

/** The parts of a JSON Schema that are read here. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** A word that may be put at a place. */
export interface Offer {
  readonly label: string;
  readonly kind: 'field' | 'word' | 'name';
  /** What it means, in short. */
  readonly about: string;
}

export interface Offers {
  /** Start of the characters that the word replaces. */
  readonly from: number;
  readonly offers: readonly Offer[];
}

/** @returns what may be typed at a place, or `null` where nothing is known */
export function offersAt(
  text: string,
  offset: number,
  schema: Schema,
  names: Names,
): Offers | null {
  const place = placeAt(text, offset);
  if (place === null) return null;
  const at = schemasAt(schema, place.path);
  const keys = place.expects === 'value' ? [] : keysOf(at, place, names);
  const values = place.expects === 'key' ? [] : valuesOf(at, place, names);
  const offers = [...keys, ...values];
  return offers.length === 0 ? null : { from: place.from, offers };
}

/** What the field at a place means; `null` where the schema says nothing of it. */
export function aboutAt(
  text: string,
  offset: number,
  schema: Schema,
  names: Names,
): { readonly from: number; readonly to: number; readonly about: string } | null {
  const rest = /^[\w#-]*/.exec(text.slice(offset))![0];
  const to = offset + rest.length;
  const place = placeAt(text, to);
  if (place === null || place.from === to) return null;
  const word = text.slice(place.from, to);
  const isKey = place.expects !== 'value' && /^["']?\s*:/.test(text.slice(to));
  const named = nameAt(place, isKey, word, names);
  const path = isKey ? [...place.path, word] : place.path;
  const said = schemasAt(schema, path).flatMap(({ description }) => description ?? []);
  const about = [named, ...said].filter((part) => part !== undefined && part !== '');
  return about.length === 0
    ? null
    : { from: place.from, to, about: [...new Set(about)].join('\n') };
}

function nameAt({ path }: PlaceAt, isKey: boolean, word: string, names: Names): string | undefined {
  const last = path.at(-1);
  if (isKey && last === 'parties') return names.parties[word];
  if (isKey && last === 'issues') return names.issues[word];
  const ids = isKey ? idsOfKeys(path, names) : idsOfValues(path, names);
  return ids[word] === word ? undefined : ids[word];
}

/** The schemas that a value at a path may follow. */
export function schemasAt(root: Schema, path: readonly (string | number)[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (at, step) => at.flatMap((schema) => stepInto(root, schema, step)),
    unfolded(root, root),
  );
}

function stepInto(root: Schema, schema: Schema, step: string | number): readonly Schema[] {
  if (typeof step === 'number') return schema.items ? unfolded(root, schema.items) : [];
  const { properties = {}, additionalProperties: others } = schema;
  if (Object.hasOwn(properties, step)) return unfolded(root, properties[step]!);
  return typeof others === 'object' ? unfolded(root, others) : [];
}

/** A schema with its alternatives, those of a reference included. */
function unfolded(root: Schema, schema: Schema): readonly Schema[] {
  const { $ref, anyOf = [] } = schema;
  const target = $ref === undefined ? undefined : root.definitions?.[$ref.split('/').at(-1)!];
  const own = target === undefined ? [] : unfolded(root, target);
  return [schema, ...own, ...anyOf.flatMap((one) => unfolded(root, one))];
}

function keysOf(at: readonly Schema[], { path }: PlaceAt, names: Names): Offer[] {
  const fields = at.flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([label, { description = '' }]) => {
      return { label, kind: 'field', about: description } as const;
    }),
  );
  return [...fields, ...offersOf(idsOfKeys(path, names))];
}

function valuesOf(at: readonly Schema[], { path }: PlaceAt, names: Names): Offer[] {
  const words = at.flatMap((schema) => [
    ...(schema.enum ?? []),
    ...(schema.const === undefined ? [] : [schema.const]),
    ...(schema.type === 'boolean' ? [true, false] : []),
  ]);
  const offers = words.map((word) => ({ label: String(word), kind: 'word', about: '' }) as const);
  return [...offers, ...offersOf(idsOfValues(path, names))];
}

function offersOf(ids: Ids): Offer[] {
  return Object.entries(ids).map(([label, name]) => ({
    label,
    kind: 'name',
    about: name === label ? '' : name,
  }));
}

const NONE: Ids = {};

/** Names that may be fields at a path. */
function idsOfKeys(full: readonly (string | number)[], names: Names): Ids {
  const path = full.filter((step) => typeof step === 'string');
  const [top, first, second] = path;
  const last = path.at(-1);
  if (last === 'never' || last === 'when' || last === 'terms') return names.issues;
  if (path.length === 1 && top === 'preferences') return names.parties;
  if (last === 'votes') return names.parties;
  if (last === 'scale' || last === 'option-keywords') return names.options[first ?? ''] ?? NONE;
  if (top !== 'preferences' || first === undefined || path.length > 3) return NONE;
  return second === undefined ? names.issues : judged(second, names);
}

/** Names that may be values at a path. */
function idsOfValues(full: readonly (string | number)[], names: Names): Ids {
  const path = full.filter((step) => typeof step === 'string');
  const [top, , second] = path;
  const last = path.at(-1) ?? '';
  if (path.includes('because')) return names.quotes;
  if (last === 'party' || last === 'by' || last === 'needs') return names.parties;
  if (last === 'accepts' || last === 'rejects') return names.issues;
  if (['never', 'when', 'terms'].includes(path.at(-2) ?? '')) return names.options[last] ?? NONE;
  return top === 'preferences' && path.length === 3 ? judged(second!, names) : NONE;
}

/** What an entry of `preferences` compares. */
function judged(entry: string, names: Names): Ids {
  return entry === 'weights' ? names.issues : (names.options[entry] ?? NONE);
}
