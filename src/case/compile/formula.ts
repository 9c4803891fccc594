/** Conditions on the states of a conflict, as the file writes them. */
import type { Formula, MoveOption } from '../conflict.ts';
import type { Span } from '../positions.ts';
import { entries, field, items, nameSpan, type Tree, text } from '../tree.ts';
import { type Names, namesOf, type Scope } from './scope.ts';

/** The options of a conflict by id, with their values by id. */
export interface MoveNames {
  readonly options: readonly Pick<MoveOption, 'id'>[];
  readonly names: Names;
  readonly values: readonly Names[];
}

export function moveNamesOf(options: readonly Pick<MoveOption, 'id' | 'values'>[]): MoveNames {
  return {
    options,
    names: namesOf(options.map(({ id }) => id)),
    values: options.map(({ values }) => namesOf(values.map(({ id }) => id))),
  };
}

/** Words that a condition is built with; no option may be called so. */
export const CONNECTIVES: readonly string[] = ['all', 'any', 'not', 'if', 'then', 'iff'];

/** Reads a condition. `null` where it is at fault, which is reported. */
export function readFormula(
  scope: Scope,
  moves: MoveNames,
  tree: Tree | undefined,
): Formula | null {
  if (tree?.kind !== 'map' || tree.partial) return null;
  const keys = [...tree.fields.keys()];
  const first = keys.find((key) => CONNECTIVES.includes(key));
  if (first === undefined) return readMatch(scope, moves, tree);
  const wanted = first === 'if' || first === 'then' ? ['if', 'then'] : [first];
  if (keys.length !== wanted.length || !wanted.every((key) => keys.includes(key))) {
    scope.report.add('bad-condition', { words: keys }, nameSpan(tree), tree.path);
    return null;
  }
  return readConnective(scope, moves, tree, first);
}

function readConnective(scope: Scope, moves: MoveNames, tree: Tree, word: string): Formula | null {
  const read = (name: string) => readFormula(scope, moves, field(tree, name));
  if (word === 'not') {
    const of = read('not');
    return of === null ? null : { kind: 'not', of };
  }
  if (word === 'if' || word === 'then') {
    const [when, then] = [read('if'), read('then')];
    return when === null || then === null ? null : { kind: 'if', when, then };
  }
  const list = field(tree, word);
  const of = items(list).flatMap((item) => readFormula(scope, moves, item) ?? []);
  if (list?.kind !== 'list' || of.length < items(list).length) return null;
  if (word !== 'iff') return { kind: word as 'all' | 'any', of };
  if (of.length === 2) return { kind: 'iff', left: of[0]!, right: of[1]! };
  scope.report.add('bad-condition', { words: [word] }, list.span, list.path);
  return null;
}

function readMatch(scope: Scope, moves: MoveNames, tree: Tree): Formula | null {
  const pattern: (readonly number[] | null)[] = moves.options.map(() => null);
  let sound = true;
  for (const [id, value] of entries(tree)) {
    const option = optionIn(scope, moves, id, nameSpan(value), value.path);
    const listed = value.kind === 'list' ? items(value) : [value];
    const found = listed.map((item) =>
      option === null ? null : valueIn(scope, moves, option, item),
    );
    if (option === null || found.includes(null) || found.length === 0) sound = false;
    else pattern[option] = [...new Set(found as number[])].sort((a, b) => a - b);
  }
  if (entries(tree).length === 0) {
    scope.report.add('bad-condition', { words: [] }, nameSpan(tree), tree.path);
    sound = false;
  }
  return sound ? { kind: 'match', pattern } : null;
}

/** The option of an id; `null`, and reported, where there is none. */
export function optionIn(
  scope: Scope,
  { names }: MoveNames,
  id: string,
  span: Span,
  path: string,
): number | null {
  const found = names.index.get(id) ?? null;
  if (found === null) scope.report.add('unknown-move', { id, known: names.ids }, span, path);
  return found;
}

/** The value of an option that a text names; `null`, and reported, where there is none. */
export function valueIn(
  scope: Scope,
  { options, values }: MoveNames,
  option: number,
  tree: Tree,
): number | null {
  const id = text(tree);
  if (id === null) return null;
  const found = values[option]!.index.get(id) ?? null;
  if (found === null) {
    const args = { id, option: options[option]!.id, known: values[option]!.ids };
    scope.report.add('unknown-value', args, tree.span, tree.path);
  }
  return found;
}
