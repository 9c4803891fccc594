/** The tactical conflict, from the section `moves` of the file. */
import {
  type Conflict,
  type ConflictForm,
  type Formula,
  holds,
  type MoveOption,
  type Mover,
} from '../conflict.ts';
import { LIMITS } from '../limits.ts';
import { entries, field, items, nameSpan, type Tree, text } from '../tree.ts';
import {
  CONNECTIVES,
  type MoveNames,
  moveNamesOf,
  optionIn,
  readFormula,
  valueIn,
} from './formula.ts';
import { readMovePreference } from './move-preferences.ts';
import { partyOf, type Scope, traceOf } from './scope.ts';

const YES_NO = [
  { id: 'no', name: 'no' },
  { id: 'yes', name: 'yes' },
];
/** The one option of a conflict that is given as a graph. */
const STATE = 'state';

/** @returns `null` where the file has no such section */
export function readMoves(scope: Scope, tree: Tree | undefined): Conflict | null {
  if (tree?.kind !== 'map') return null;
  checkForm(scope, tree);
  const graph = field(tree, 'states') !== undefined;
  const owners = entries(field(tree, graph ? 'arcs' : 'options'));
  const options = graph ? [stateOption(scope, tree)] : readOptions(scope, owners);
  const moves = moveNamesOf(options);
  checkSize(scope, tree, options, owners.length);
  const form = graph ? readArcs(scope, moves, owners) : readInfeasible(scope, moves, tree);
  return {
    movers: readMovers(scope, moves, tree, owners),
    form,
    options,
    today: readState(scope, moves, form, 'today', field(tree, 'today')),
    targets: readTargets(scope, moves, form, field(tree, 'targets')),
    trace: traceOf(scope, tree, field(tree, 'because'), field(tree, 'why')),
  };
}

function checkForm(scope: Scope, tree: Tree): void {
  const found = ['options', 'infeasible', 'states', 'arcs'].filter(
    (name) => field(tree, name) !== undefined,
  );
  const form = found.join(' ');
  const sound = ['options', 'options infeasible', 'states arcs'].includes(form);
  if (!sound) scope.report.add('moves-form', { found }, nameSpan(tree), tree.path);
}

function checkSize(scope: Scope, tree: Tree, options: readonly MoveOption[], movers: number): void {
  const states = options.reduce((product, { values }) => product * values.length, 1);
  const add = (code: 'too-many-states' | 'too-many-movers', count: number, limit: number) => {
    if (count > limit) scope.report.add(code, { count, limit }, nameSpan(tree), tree.path);
  };
  add('too-many-states', states, LIMITS.states);
  add('too-many-movers', movers, LIMITS.movers);
}

function readOptions(scope: Scope, owners: readonly (readonly [string, Tree])[]): MoveOption[] {
  const options: MoveOption[] = [];
  const seen = new Set<string>();
  for (const [mover, [, own]] of owners.entries()) {
    for (const [id, tree] of entries(own)) {
      const add = scope.report.add;
      if (CONNECTIVES.includes(id)) add('reserved-id', { text: id }, nameSpan(tree), tree.path);
      if (seen.has(id))
        add('duplicate-name', { kind: 'move', name: id }, nameSpan(tree), tree.path);
      seen.add(id);
      options.push(readOption(scope, tree, { index: options.length, id, mover }));
    }
  }
  return options;
}

function readOption(
  scope: Scope,
  tree: Tree,
  known: Pick<MoveOption, 'index' | 'id' | 'mover'>,
): MoveOption {
  const stated = field(tree, 'values');
  const values = stated === undefined ? YES_NO : valuesOf(stated);
  if (values.length < 2) {
    scope.report.add('too-few-values', { option: known.id }, nameSpan(tree), tree.path);
  }
  const goes = text(field(tree, 'goes'));
  return {
    ...known,
    name: text(tree) ?? text(field(tree, 'name')) ?? known.id,
    values,
    goes: goes === 'up' || goes === 'down' ? goes : 'both',
    trace: traceOf(scope, tree, field(tree, 'because'), field(tree, 'why')),
  };
}

function valuesOf(tree: Tree): { readonly id: string; readonly name: string }[] {
  return tree.kind === 'list'
    ? items(tree).flatMap((item) =>
        text(item) === null ? [] : { id: text(item)!, name: text(item)! },
      )
    : entries(tree).map(([id, name]) => ({ id, name: text(name) ?? id }));
}

function stateOption(scope: Scope, tree: Tree): MoveOption {
  const states = field(tree, 'states')!;
  return {
    index: 0,
    id: STATE,
    name: 'State',
    mover: -1,
    values: valuesOf(states),
    goes: 'both',
    trace: traceOf(scope, states, undefined, undefined),
  };
}

function readMovers(
  scope: Scope,
  moves: MoveNames,
  tree: Tree,
  owners: readonly (readonly [string, Tree])[],
): Mover[] {
  const preferences = field(tree, 'preferences');
  const movers = owners.map(([id, own], index): Mover => {
    const stated = field(preferences, id);
    if (stated === undefined)
      scope.report.add('no-move-preferences', { party: id }, nameSpan(own), own.path);
    return {
      index,
      party: partyOf(scope, { id, span: nameSpan(own), path: own.path }) ?? 0,
      preference:
        stated === undefined ? { kind: 'unknown' } : readMovePreference(scope, moves, stated),
      trace: traceOf(scope, stated ?? own, field(stated, 'because'), field(stated, 'why')),
    };
  });
  const known = owners.map(([id]) => id);
  for (const [id, stated] of entries(preferences)) {
    if (!known.includes(id))
      scope.report.add('not-a-mover', { id, known }, nameSpan(stated), stated.path);
  }
  return movers;
}

function readInfeasible(scope: Scope, moves: MoveNames, tree: Tree): ConflictForm {
  const infeasible = items(field(tree, 'infeasible')).flatMap((rule): Formula[] => {
    traceOf(scope, rule, field(rule, 'because'), undefined);
    const never = field(rule, 'never');
    if (never !== undefined) return some(readFormula(scope, moves, never));
    const exclusive = field(rule, 'at-most-one');
    if (exclusive !== undefined)
      return pairs(items(exclusive).flatMap((item) => taken(scope, moves, item)));
    const [when, then] = [field(rule, 'if'), field(rule, 'then')].map((part) =>
      readFormula(scope, moves, part),
    );
    return when && then ? [{ kind: 'not', of: { kind: 'if', when, then } }] : [];
  });
  return { kind: 'options', infeasible };
}

function some(formula: Formula | null): Formula[] {
  return formula === null ? [] : [formula];
}

/** The condition that an option is at another value than its first, which for a yes or no is no. */
function taken(scope: Scope, moves: MoveNames, tree: Tree): Formula[] {
  const id = text(tree);
  const option = id === null ? null : optionIn(scope, moves, id, tree.span, tree.path);
  if (option === null) return [];
  const others = moves.values[option]!.ids.map((_, value) => value).slice(1);
  const pattern = moves.options.map((_, k) => (k === option ? others : null));
  return [{ kind: 'match', pattern }];
}

/** Every two of them together. */
function pairs(formulas: readonly Formula[]): Formula[] {
  return formulas.flatMap((a, k) =>
    formulas.slice(k + 1).map((b): Formula => ({ kind: 'all', of: [a, b] })),
  );
}

function readArcs(
  scope: Scope,
  moves: MoveNames,
  owners: readonly (readonly [string, Tree])[],
): ConflictForm {
  const arcs = owners.map(([, own]) =>
    entries(own).flatMap(([id, targets]) => {
      const key = { ...targets, kind: 'scalar', value: id, words: id, span: nameSpan(targets) };
      const from = valueIn(scope, moves, 0, key as Tree);
      return items(targets).flatMap((item): (readonly [number, number])[] => {
        const to = valueIn(scope, moves, 0, item);
        if (from === null || to === null) return [];
        if (from !== to) return [[from, to]];
        scope.report.add('move-to-itself', { state: id }, item.span, item.path);
        return [];
      });
    }),
  );
  return { kind: 'graph', arcs };
}

/** Where a file gives a state, with the codes of what can be wrong with it. */
type Given = 'today' | 'target';

function readTargets(
  scope: Scope,
  moves: MoveNames,
  form: ConflictForm,
  tree: Tree | undefined,
): number[][] {
  const listed = items(tree);
  const args = { count: listed.length, limit: LIMITS.targets };
  if (tree !== undefined && args.count > args.limit)
    scope.report.add('too-many-targets', args, nameSpan(tree), tree.path);
  return listed.flatMap((item) => {
    const state = readState(scope, moves, form, 'target', item);
    return state === null ? [] : [state];
  });
}

/** A state: a value an option, or of a graph the id of the state. */
function readState(
  scope: Scope,
  moves: MoveNames,
  form: ConflictForm,
  given: Given,
  tree: Tree | undefined,
): number[] | null {
  if (tree === undefined) return null;
  const state =
    tree.kind === 'scalar'
      ? readStateId(scope, moves, given, tree)
      : readValues(scope, moves, given, tree);
  const forbidden =
    form.kind === 'options' && state !== null && form.infeasible.some((rule) => holds(rule, state));
  if (forbidden) scope.report.add(`${given}-infeasible`, {}, nameSpan(tree), tree.path);
  return state;
}

function readStateId(scope: Scope, moves: MoveNames, given: Given, tree: Tree): number[] | null {
  if (moves.options[0]?.id !== STATE) {
    const missing = moves.names.ids;
    scope.report.add(`${given}-incomplete`, { missing }, tree.span, tree.path);
    return null;
  }
  const state = valueIn(scope, moves, 0, tree);
  return state === null ? null : [state];
}

function readValues(scope: Scope, moves: MoveNames, given: Given, tree: Tree): number[] | null {
  const values = new Map<number, number>();
  for (const [id, value] of entries(tree)) {
    const option = optionIn(scope, moves, id, nameSpan(value), value.path);
    const found = option === null ? null : valueIn(scope, moves, option, value);
    if (option !== null && found !== null) values.set(option, found);
  }
  const missing = moves.options.filter((_, k) => !values.has(k)).map(({ id }) => id);
  if (missing.length === 0) return moves.options.map((_, k) => values.get(k)!);
  scope.report.add(`${given}-incomplete`, { missing }, nameSpan(tree), tree.path);
  return null;
}
