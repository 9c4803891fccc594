/**
 * Faults of the input as values. Every code stands in the {@link CATALOGUE}, with its severity
 * and its words; a code without an entry does not compile.
 */

import type { Entry, Severity } from './catalogue/entry.ts';
import { CATALOGUE } from './catalogue.ts';

/** A place in a source text. Lines and columns count from 1, offsets from 0 (UTF-16 code units). */
export interface SourceRange {
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset: number };
}

/** Stable name of a kind of problem, in kebab case. */
export type ProblemCode = keyof typeof CATALOGUE;

/** What the message of a code needs to know. */
export type ProblemArgs<C extends ProblemCode> =
  (typeof CATALOGUE)[C] extends Entry<infer Args> ? Args : never;

/** One fault: what, where, and what to do about it. Plain data. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly range: SourceRange;
  /** The field at fault, as a dotted path: `parties.russia.walkaway`, `redlines.0.never`. */
  readonly path: string;
}

/** Makes a problem from its entry in the catalogue. */
export function problem<C extends ProblemCode>(
  code: C,
  args: ProblemArgs<C>,
  range: SourceRange,
  path: string,
): Problem {
  const { severity, message, hint } = CATALOGUE[code] as unknown as Entry<ProblemArgs<C>>;
  return { code, severity, message: message(args), hint: hint(args), range, path };
}

/** For code that cannot go on and has no one to hand its problems to but its caller's caller. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}
