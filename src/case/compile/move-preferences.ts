/** How the movers of a conflict rank its states, as the file writes it. */
import type { Formula, MovePreference, ScoreTerm } from '../conflict.ts';
import { LIMITS } from '../limits.ts';
import type { Quantity } from '../model.ts';
import { entries, field, items, nameSpan, number, type Tree, text } from '../tree.ts';
import { type MoveNames, optionIn, readFormula, valueIn } from './formula.ts';
import { readQuantity } from './quantity.ts';
import { type Scope, traceOf } from './scope.ts';

const UNKNOWN: MovePreference = { kind: 'unknown' };
/** The ways to state a preference; `weights` and `points` go together. */
const WAYS = ['ranking', 'statements', 'weights', 'points'] as const;

/** @param tree - its entry under `moves.preferences`: a map, or the word unknown */
export function readMovePreference(scope: Scope, moves: MoveNames, tree: Tree): MovePreference {
  if (tree.kind !== 'map') return UNKNOWN;
  const stated = WAYS.filter((way) => field(tree, way) !== undefined);
  const kinds = new Set(stated.map((way) => (way === 'points' ? 'weights' : way)));
  if (kinds.size !== 1) {
    scope.report.add('preference-unclear', { stated }, nameSpan(tree), tree.path);
    return UNKNOWN;
  }
  const strong = field(tree, 'strong');
  if (strong !== undefined && !kinds.has('weights'))
    scope.report.add('strong-unused', {}, nameSpan(strong), strong.path);
  if (kinds.has('ranking')) return readRanking(scope, moves, field(tree, 'ranking')!);
  if (kinds.has('statements')) {
    const list = field(tree, 'statements')!;
    const statements = items(list);
    const args = { count: statements.length, limit: LIMITS.statements };
    if (args.count > args.limit)
      scope.report.add('too-many-statements', args, nameSpan(list), list.path);
    return { kind: 'statements', statements: formulas(scope, moves, statements) };
  }
  return {
    kind: 'scores',
    terms: [
      ...readWeights(scope, moves, tree, field(tree, 'weights')),
      ...items(field(tree, 'points')).flatMap((item) => readTerm(scope, moves, item)),
    ],
    strong: number(strong),
  };
}

function formulas(scope: Scope, moves: MoveNames, list: readonly Tree[]): Formula[] {
  return list.flatMap((item) => readFormula(scope, moves, item) ?? []);
}

/** Classes, best first; a list in the list holds classes that tie; `>>` says that a gap is wide. */
function readRanking(scope: Scope, moves: MoveNames, tree: Tree): MovePreference {
  const classes: Formula[][] = [];
  const strongAfter: number[] = [];
  const listed = items(tree);
  for (const [k, item] of listed.entries()) {
    if (text(item) === '>>') {
      const between = k > 0 && k < listed.length - 1 && text(listed[k - 1]) === null;
      if (between) strongAfter.push(classes.length - 1);
      else scope.report.add('gap-misplaced', {}, item.span, item.path);
    } else classes.push(formulas(scope, moves, item.kind === 'list' ? items(item) : [item]));
  }
  return { kind: 'ranking', classes, strongAfter };
}

/** Points by option: for taking it where it is a yes or no, else by value. */
function readWeights(
  scope: Scope,
  moves: MoveNames,
  owner: Tree,
  tree: Tree | undefined,
): ScoreTerm[] {
  return entries(tree).flatMap(([id, value]) => {
    const option = optionIn(scope, moves, id, nameSpan(value), value.path);
    if (option === null) return [];
    const when = (of: number): Formula => ({
      kind: 'match',
      pattern: moves.options.map((_, k) => (k === option ? [of] : null)),
    });
    if (value.kind !== 'map') {
      const yes = moves.values[option]!.index.get('yes') ?? null;
      if (yes !== null) return term(scope, owner, value, when(yes));
      scope.report.add('weight-by-value', { option: id }, value.span, value.path);
      return [];
    }
    return entries(value).flatMap(([name, points]) => {
      const key = { ...points, kind: 'scalar', value: name, words: name, span: nameSpan(points) };
      const of = valueIn(scope, moves, option, key as Tree);
      return of === null ? [] : term(scope, owner, points, when(of));
    });
  });
}

function readTerm(scope: Scope, moves: MoveNames, tree: Tree): ScoreTerm[] {
  const when = readFormula(scope, moves, field(tree, 'when'));
  const points = field(tree, 'points');
  return when === null || points === undefined ? [] : term(scope, tree, points, when);
}

function term(scope: Scope, owner: Tree, points: Tree, when: Formula): ScoreTerm[] {
  const quantity: Quantity | null = readQuantity(scope, points, [-100, 100]);
  if (quantity === null) return [];
  const said = points.kind === 'scalar' ? points.words.replaceAll(/\s+/g, ' ') : '';
  const trace = traceOf(scope, owner, field(owner, 'because'), field(owner, 'why'));
  return [{ when, points: quantity, said, trace: { ...trace, range: scope.rangeOf(points.span) } }];
}
