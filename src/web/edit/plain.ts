/** The plain value of a YAML text, and what a change makes of it: what an edit is checked against. */
import type { Document } from 'yaml';
import type { Path } from './places.ts';
import { isMapping } from './write.ts';

/** Maps keep the order of their entries, whatever their names are. */
export type Plain = ReadonlyMap<unknown, unknown> | readonly unknown[] | unknown;

/** The value that a document stands for, aliases unfolded; `undefined` where they cannot be. */
export function plainOf(document: Document): Plain | undefined {
  try {
    return document.toJS({ mapAsMap: true });
  } catch {
    // An alias has no anchor, or aliases unfold to too much.
    return undefined;
  }
}

/** Objects as maps. */
export function toMaps(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(toMaps);
  if (!isMapping(value)) return value;
  return new Map(Object.entries(value).map(([key, own]) => [key, toMaps(own)]));
}

/** Changes what is at a path, and copies what leads there. @returns `undefined` where nothing is */
export function changed(at: Plain, path: Path, change: (own: Plain) => Plain): Plain | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(at);
  if (at instanceof Map && at.has(step)) {
    const own = changed(at.get(step), rest, change);
    return own === undefined ? undefined : new Map(at).set(step, own);
  }
  if (!Array.isArray(at) || !(Number(step) in at)) return undefined;
  const own = changed(at[Number(step)], rest, change);
  return own === undefined ? undefined : at.with(Number(step), own);
}

/** Whether two values are the same, entries in the same order. */
export function isSame(a: Plain, b: Plain): boolean {
  if (a instanceof Map && b instanceof Map) return isSame([...a], [...b]);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  return Object.is(a, b);
}
