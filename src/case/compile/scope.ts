/** What every part of the compilation shares: the names that are declared, and how to refer to them. */
import type { EvidenceRef, Trace } from '../model.ts';
import type { Span } from '../positions.ts';
import type { SourceRange } from '../problems.ts';
import type { Report } from '../report.ts';
import { items, nameSpan, type Tree, text } from '../tree.ts';

/** The ids of one kind that the file declares, sound or not. */
export interface Names {
  readonly ids: readonly string[];
  /** Index by id; past the limit of its kind an id is known and has none. */
  readonly index: ReadonlyMap<string, number | null>;
}

export function namesOf(ids: readonly string[], limit = Number.POSITIVE_INFINITY): Names {
  const index = new Map<string, number | null>();
  for (const id of ids) if (!index.has(id)) index.set(id, index.size < limit ? index.size : null);
  return { ids: [...index.keys()], index };
}

export interface Scope {
  /** The text of the file. */
  readonly text: string;
  readonly report: Report;
  readonly rangeOf: (span: Span) => SourceRange;
  readonly parties: Names;
  readonly issues: Names;
  /** Options by issue; `null` where they cannot be read, and then nothing is said of them. */
  readonly options: readonly (Names | null)[];
  /** Anchors by source; `null` where they cannot be read. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string> | null>;
}

/** Where a name is used. */
export interface Use {
  readonly id: string;
  readonly span: Span;
  readonly path: string;
}

export function useOf(tree: Tree): Use | null {
  const id = text(tree);
  return id === null ? null : { id, span: tree.span, path: tree.path };
}

export function partyOf(scope: Scope, use: Use | null): number | null {
  if (use === null) return null;
  const found = scope.parties.index.get(use.id);
  if (found === undefined)
    scope.report.add('unknown-party', { id: use.id, known: scope.parties.ids }, use.span, use.path);
  return found ?? null;
}

/** @param others - words that may stand in the same place */
export function issueOf(
  scope: Scope,
  use: Use | null,
  others: readonly string[] = [],
): number | null {
  if (use === null) return null;
  const found = scope.issues.index.get(use.id);
  if (found === undefined) {
    const known = [...scope.issues.ids, ...others];
    scope.report.add('unknown-issue', { id: use.id, known }, use.span, use.path);
  }
  return found ?? null;
}

export function optionOf(scope: Scope, issue: number, use: Use | null): number | null {
  const names = scope.options[issue] ?? null;
  if (use === null || names === null) return null;
  const found = names.index.get(use.id);
  if (found === undefined) {
    const args = { id: use.id, issue: scope.issues.ids[issue]!, known: names.ids };
    scope.report.add('unknown-option', args, use.span, use.path);
  }
  return found ?? null;
}

/** A list of ids of one kind, each once. */
export function indicesOf(
  scope: Scope,
  list: Tree | undefined,
  find: (use: Use | null) => number | null,
): number[] {
  const found: number[] = [];
  for (const item of items(list)) {
    const index = find(useOf(item));
    if (index === null) continue;
    if (found.includes(index))
      scope.report.add('duplicate-entry', { text: text(item)! }, item.span, item.path);
    else found.push(index);
  }
  return found;
}

/** The evidence that a list of `source#anchor` names. */
export function refsOf(scope: Scope, list: Tree | undefined): EvidenceRef[] {
  const refs: EvidenceRef[] = [];
  for (const item of items(list)) {
    const [source, anchor, ...more] = (text(item) ?? '').split('#');
    if (!source || !anchor || more.length > 0) continue;
    const anchors = scope.anchors.get(source);
    if (anchors === undefined) {
      const args = { id: source, known: [...scope.anchors.keys()] };
      scope.report.add('unknown-source', args, item.span, item.path);
    } else if (anchors !== null && !anchors.has(anchor)) {
      const args = { id: anchor, source, known: [...anchors] };
      scope.report.add('unknown-anchor', args, item.span, item.path);
    } else refs.push({ source, anchor });
  }
  return refs;
}

/** Where something stands and why, from its own `because` and `why`. */
export function traceOf(
  scope: Scope,
  tree: Tree,
  because: Tree | undefined,
  why: Tree | undefined,
): Trace {
  return {
    range: scope.rangeOf(nameSpan(tree)),
    because: refsOf(scope, because),
    why: text(why),
  };
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Checks that a date is a day (or month, or year) of the calendar, and gives it. */
export function dateOf(scope: Scope, tree: Tree | undefined): string | null {
  const written = text(tree);
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written ?? '');
  if (tree === undefined || written === null || parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0);
  if (day >= 1 && day <= days) return written;
  scope.report.add('bad-date', { text: written }, tree.span, tree.path);
  return null;
}
