/** Checks a tree against the schema, and words what the schema finds. */
import type { z } from 'zod';
import type { Span } from './positions.ts';
import type { ProblemArgs, ProblemCode } from './problems.ts';
import type { Report } from './report.ts';
import { caseSchema } from './schema.ts';
import { EXPECTED, type Tag } from './schema-parts.ts';
import { type Mapping, nameSpan, plainOf, type Tree, treeAt } from './tree.ts';
import { RESERVED_IDS } from './vocabulary.ts';
import { kindOf, quoted } from './words.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * Reports every fault of shape.
 *
 * @param schema - whose errors are tags of {@link EXPECTED}; default: the case file's
 */
export function checkShape(root: Tree, report: Report, schema: z.ZodType = caseSchema): void {
  const parsed = schema.safeParse(plainOf(root));
  for (const issue of parsed.error?.issues ?? []) reportIssue(root, issue, [], report);
}

function reportIssue(root: Tree, issue: Issue, base: Path, report: Report): void {
  const path = [...base, ...issue.path];
  const tree = treeAt(root, path);
  if (tree?.kind === 'faulty') return;
  const branch = issue.code === 'invalid_union' ? branchFor(issue.errors) : null;
  if (branch !== null) for (const inner of branch) reportIssue(root, inner, path, report);
  else if (issue.code === 'unrecognized_keys') strangeKeys(tree, issue, report);
  else if (issue.code === 'invalid_key') badId(tree, String(path.at(-1)), report);
  else if (tree?.kind === 'scalar') badScalar(root, tree, path, issue, report);
  else if (issue.code === 'too_small' && tree?.kind === 'list')
    report.add('empty-list', { expected: expectedOf(issue) }, tree.span, tree.path);
  else wrongType(root, path, issue, report);
}

/** The one branch of a union that the value is of the type of, or `null`. */
function branchFor(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fitting = branches.filter(
    (issues) => !issues.some(({ code, path }) => path.length === 0 && mistyped(code)),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

function mistyped(code: Issue['code']): boolean {
  return code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union';
}

function expectedOf({ message }: Issue): string {
  return EXPECTED[message as Tag] ?? 'another value';
}

function strangeKeys(
  tree: Tree | undefined,
  issue: Issue & { readonly keys: string[] },
  report: Report,
): void {
  if (tree?.kind !== 'map') return;
  const known = issue.message.split(' ');
  for (const key of issue.keys) {
    const value = tree.fields.get(key)!;
    report.add('unknown-key', { key, known }, nameSpan(value), value.path);
  }
}

/** A key, or a text, that is no id. */
function badId(tree: Tree | undefined, name: string, report: Report): void {
  if (tree === undefined) return;
  const code = RESERVED_IDS.includes(name) ? 'reserved-id' : 'bad-id';
  const span = tree.kind === 'scalar' && tree.value === name ? tree.span : nameSpan(tree);
  report.add(code, { text: name }, span, tree.path);
}

function badScalar(
  root: Tree,
  tree: Tree & { readonly kind: 'scalar' },
  path: Path,
  issue: Issue,
  report: Report,
): void {
  const { value } = tree;
  const add = <C extends ProblemCode>(code: C, args: ProblemArgs<C>) =>
    report.add(code, args, tree.span, tree.path);
  const tag = issue.message as Tag;
  const expected = expectedOf(issue);
  if (value === null || (value === '' && issue.code === 'too_small'))
    report.add('empty-value', { expected }, nameSpan(tree), tree.path);
  else if (typeof value === 'number' && !Number.isFinite(value))
    add('not-finite', { found: quoted(tree.words) });
  else if (typeof value === 'number' && tag === 'issued') add('bad-date', { text: tree.words });
  else if (issue.code === 'too_small' || issue.code === 'too_big')
    badNumber(Number(value), tag, issue, add);
  else if (issue.code === 'invalid_value' && tag === 'choice')
    add('bad-choice', { found: kindOf(value), choices: issue.values.map(String) });
  else if (issue.code === 'invalid_format') miswritten(tree, String(value), tag, report);
  else wrongType(root, path, issue, report);
}

function badNumber(
  found: number,
  tag: Tag,
  issue: Issue & { readonly code: 'too_small' | 'too_big' },
  add: <C extends ProblemCode>(code: C, args: ProblemArgs<C>) => void,
): void {
  if (issue.code === 'too_small' && tag === 'quota') add('quota-not-positive', {});
  else if (issue.code === 'too_small' && tag === 'votes') add('votes-negative', { found });
  else {
    const [low, high] = BOUNDS[tag] ?? [0, 100];
    add('out-of-range', { found, low, high });
  }
}

/** Bounds of the numbers that do not lie on a scale of 0 to 100. */
const BOUNDS: Partial<Record<Tag, readonly [number, number]>> = {
  points: [-100, 100],
  quota: [0, 1e9],
  votes: [0, 1e9],
  hours: [0, 10_000],
  offset: [0, Number.MAX_SAFE_INTEGER],
  probability: [0, 1],
  seed: [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

function miswritten(tree: Tree, value: string, tag: Tag, report: Report): void {
  const add = (
    code: 'bad-date' | 'bad-digest' | 'bad-reference' | 'order-syntax' | 'bad-quantity',
  ) => report.add(code, { text: value }, tree.span, tree.path);
  if (tag === 'id') badId(tree, value, report);
  else if (tag === 'date' || tag === 'issued') add('bad-date');
  else if (tag === 'digest') add('bad-digest');
  else if (tag === 'reference') add('bad-reference');
  else if (tag === 'order') add('order-syntax');
  else add('bad-quantity');
}

function wrongType(root: Tree, path: Path, issue: Issue, report: Report): void {
  const tree = treeAt(root, path);
  const expected = expectedOf(issue);
  if (tree !== undefined) {
    if (tree.kind === 'scalar' && tree.value === null)
      report.add('empty-value', { expected }, nameSpan(tree), tree.path);
    else report.add('wrong-type', { expected, found: kindOf(plainOf(tree)) }, tree.span, tree.path);
    return;
  }
  const owner = treeAt(root, path.slice(0, -1));
  if (owner?.kind !== 'map' || owner.partial) return;
  const field = String(path.at(-1));
  const at = owner.path === '' ? field : `${owner.path}.${field}`;
  report.add('missing-field', { field, expected }, ownerSpan(owner), at);
}

/** What names the owner of a field: its key; of the whole file, its first. */
function ownerSpan(owner: Mapping): Span {
  const [first] = owner.fields.values();
  return owner.path === '' && first !== undefined ? nameSpan(first) : nameSpan(owner);
}
