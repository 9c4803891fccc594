/** A runner that proves that nothing but plain data crosses between a job and its runner. */

import type { Runner } from './analysis.ts';

/**
 * Sends everything that goes in and comes out of another runner through JSON, as a runner on
 * another machine would.
 *
 * @throws TypeError (from `run`) for anything that JSON does not keep whole, with its path
 */
export function serialisingRunner(inner: Runner): Runner {
  return {
    name: `serialising ${inner.name}`,
    async run(job, { signal, onChunk }) {
      const parts = await inner.run(throughJson(job, 'job'), {
        signal,
        onChunk: (chunk) => onChunk?.(throughJson(chunk, 'chunk')),
      });
      return parts.map((part, k) => throughJson(part, `part ${k}`));
    },
    close: () => inner.close(),
  };
}

/**
 * A copy of a value that went through JSON.
 *
 * @param name - what the value is, for the message
 * @throws TypeError where the copy differs from the value
 */
export function throughJson<T>(value: T, name: string): T {
  const text: string | undefined = JSON.stringify(value);
  const copy: unknown = text === undefined ? undefined : JSON.parse(text);
  const lost = difference(value, copy, name);
  if (lost !== null) throw new TypeError(`JSON does not keep ${lost}`);
  return copy as T;
}

/** The path of the first thing that a copy has otherwise, or `null`. */
function difference(value: unknown, copy: unknown, path: string): string | null {
  if (value === undefined) return `${path}: undefined`;
  if (typeof value !== 'object' || value === null) {
    return Object.is(value, copy)
      ? null
      : `${path}: ${Object.is(value, -0) ? '-0' : String(value)}`;
  }
  if (!isPlain(value)) return `${path}: not plain data`;
  for (const [key, inner] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    const lost = difference(inner, Reflect.get(copy as object, key), at);
    if (lost !== null) return lost;
  }
  return null;
}

/** A record, or a list without holes or fields. */
function isPlain(value: object): boolean {
  return Array.isArray(value)
    ? Object.keys(value).length === value.length
    : Object.getPrototypeOf(value) === Object.prototype;
}
