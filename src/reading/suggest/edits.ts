/** Additions to a case file. Nothing is ever changed or taken away. */

/** A step into a map (a key) or into a list (an index). */
export type Path = readonly (string | number)[];

export type Edit =
  /** Puts `value` under the last key of `path`; nothing where that key is there. */
  | { readonly how: 'put'; readonly path: Path; readonly value: unknown }
  /** Adds `value` to the list at `path`, which is made where it is missing; nothing where the list has it. */
  | { readonly how: 'append'; readonly path: Path; readonly value: unknown };

/** A path in words: `redlines.0.because`. */
export function pathText(path: Path): string {
  return path.join('.');
}
