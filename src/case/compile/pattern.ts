import type { Pattern, Terms } from '../model.ts';
import { entries, items, nameSpan, type Tree } from '../tree.ts';
import { indicesOf, issueOf, optionOf, type Scope, useOf } from './scope.ts';

/** Reads which packages are meant: options by issue. `null` where it is at fault. */
export function readPattern(scope: Scope, tree: Tree | undefined, what: string): Pattern | null {
  if (tree?.kind !== 'map') return null;
  const pattern: (readonly number[] | null)[] = scope.issues.ids.map(() => null);
  if (tree.fields.size === 0 && !tree.partial)
    scope.report.add('pattern-empty', { what }, nameSpan(tree), tree.path);
  let sound = tree.fields.size > 0 && !tree.partial;
  for (const [id, value] of entries(tree)) {
    const issue = issueOf(scope, { id, span: nameSpan(value), path: value.path });
    if (issue === null) sound = false;
    else {
      const options = readOptions(scope, issue, value);
      if (options === null) sound = false;
      else pattern[issue] = options;
    }
  }
  return sound ? pattern : null;
}

function readOptions(scope: Scope, issue: number, value: Tree): number[] | null {
  if (value.kind !== 'list') {
    const option = optionOf(scope, issue, useOf(value));
    return option === null ? null : [option];
  }
  const options = indicesOf(scope, value, (use) => optionOf(scope, issue, use));
  return options.length === items(value).length && options.length > 0
    ? options.sort((a, b) => a - b)
    : null;
}

/** Reads one option an issue. */
export function readTerms(scope: Scope, tree: Tree | undefined): Terms {
  const terms: (number | null)[] = scope.issues.ids.map(() => null);
  if (tree?.kind === 'map' && tree.fields.size === 0 && !tree.partial)
    scope.report.add('pattern-empty', { what: 'proposal' }, nameSpan(tree), tree.path);
  for (const [id, value] of entries(tree)) {
    const issue = issueOf(scope, { id, span: nameSpan(value), path: value.path });
    if (issue !== null) terms[issue] = optionOf(scope, issue, useOf(value));
  }
  return terms;
}

/** The issues that a pattern restricts: those of which it does not allow every option. */
export function restricted(scope: Scope, pattern: Pattern): number[] {
  return pattern.flatMap((options, issue) => {
    const all = scope.options[issue]?.ids.length ?? Number.POSITIVE_INFINITY;
    return options === null || options.length === all ? [] : [issue];
  });
}

/** Packages that are tried one by one in {@link forbidsAll}. */
const TRIED = 10_000;

/**
 * Whether patterns that must never be met together leave nothing.
 *
 * @returns the issues concerned, or `null` where something is left or there are too many
 *   combinations to try
 */
export function forbidsAll(scope: Scope, patterns: readonly Pattern[]): number[] | null {
  const narrow = patterns.map((pattern) => restricted(scope, pattern));
  const whole = narrow.findIndex((issues) => issues.length === 0);
  if (whole >= 0)
    return patterns[whole]!.flatMap((options, issue) => (options === null ? [] : [issue]));
  const issues = [...new Set(narrow.flat())].sort((a, b) => a - b);
  const sizes = issues.map((issue) => scope.options[issue]!.ids.length);
  const combinations = sizes.reduce((product, size) => product * size, 1);
  if (patterns.length === 0 || combinations * patterns.length > TRIED * 100) return null;
  const digits = sizes.map(() => 0);
  for (let k = 0; k < combinations; k++) {
    const met = patterns.some((pattern) =>
      issues.every((issue, d) => pattern[issue]?.includes(digits[d]!) ?? true),
    );
    if (!met) return null;
    for (let d = 0; d < digits.length; d++) {
      digits[d]! += 1;
      if (digits[d]! < sizes[d]!) break;
      digits[d] = 0;
    }
  }
  return issues;
}
