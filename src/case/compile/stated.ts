import { LIMITS } from '../limits.ts';
import type { Issue } from '../model.ts';
import { QUANTITY } from '../schema-parts.ts';
import { measuredScale } from '../stances.ts';
import type { Forecast, Place, Position } from '../stated.ts';
import { boolean, field, items, nameSpan, number, type Tree, text } from '../tree.ts';
import { readQuantity } from './quantity.ts';
import { dateOf, issueOf, optionOf, partyOf, type Scope, traceOf, useOf } from './scope.ts';

const NUMERIC = /^-?\d/;

/** @param asOf - the day of the case, after which nothing can have been stated */
export function readPositions(
  scope: Scope,
  tree: Tree | undefined,
  issues: readonly Issue[],
  asOf: string | null,
): Position[] {
  const seen = new Set<string>();
  return entriesOf(scope, tree, 'positions').map((one) => {
    const [who, what] = [field(one, 'party'), field(one, 'issue')];
    const party = who ? partyOf(scope, useOf(who)) : null;
    const issue = what ? issueOf(scope, useOf(what)) : null;
    const date = readDate(scope, field(one, 'date'), asOf);
    const key = `${party} ${issue} ${date}`;
    if (party !== null && issue !== null && date !== null && seen.has(key)) {
      const args = { party: scope.parties.ids[party]!, issue: scope.issues.ids[issue]! };
      scope.report.add('duplicate-position', args, nameSpan(one), one.path);
    }
    seen.add(key);
    return {
      party: party ?? 0,
      issue: issue ?? 0,
      at: readPlace(scope, field(one, 'at'), issue === null ? undefined : issues[issue]),
      date: date ?? '',
      trace: traceOf(scope, one, field(one, 'because'), field(one, 'why')),
    };
  });
}

function entriesOf(scope: Scope, tree: Tree | undefined, what: 'positions' | 'forecasts') {
  const [count, limit] = [items(tree).length, LIMITS[what]];
  if (tree !== undefined && count > limit)
    scope.report.add('too-many-entries', { what, count, limit }, nameSpan(tree), tree.path);
  return items(tree).slice(0, limit);
}

function readDate(scope: Scope, tree: Tree | undefined, asOf: string | null): string | null {
  const date = dateOf(scope, tree);
  if (tree !== undefined && date !== null && asOf !== null && date > asOf)
    scope.report.add('position-after-as-of', { date, limit: asOf }, tree.span, tree.path);
  return date;
}

/** An option, or a place on the scale of the issue. What is at fault is reported, and stands as option 0. */
function readPlace(scope: Scope, tree: Tree | undefined, issue: Issue | undefined): Place {
  const fault: Place = { kind: 'option', option: 0 };
  const [exact, words] = [number(tree), text(tree)];
  if (tree === undefined || issue === undefined) return fault;
  if (exact === null ? words === null : !Number.isFinite(exact)) return fault;
  if (exact === null && !NUMERIC.test(words ?? '')) {
    return { kind: 'option', option: optionOf(scope, issue.index, useOf(tree)) ?? 0 };
  }
  const scale = measuredScale(issue);
  if (scale === null) {
    scope.report.add('position-without-scale', { issue: issue.id }, tree.span, tree.path);
    return fault;
  }
  const { low, high } = scale;
  if (exact !== null && (exact < low || exact > high))
    scope.report.add('out-of-range', { found: exact, low, high }, tree.span, tree.path);
  const quantity = readQuantity(scope, tree, [low, high]);
  if (exact === null && !QUANTITY.test(words!))
    scope.report.add('bad-quantity', { text: words! }, tree.span, tree.path);
  return quantity === null ? fault : { kind: 'scale', quantity };
}

export function readForecasts(scope: Scope, tree: Tree | undefined): Forecast[] {
  return entriesOf(scope, tree, 'forecasts').map((one) => {
    const end = field(one, 'resolves');
    const outcome = field(one, 'outcome');
    const on = dateOf(scope, field(one, 'on'));
    const resolves = dateOf(scope, end);
    if (end !== undefined && on !== null && resolves !== null && resolves < on)
      scope.report.add('resolves-too-early', { date: resolves, limit: on }, end.span, end.path);
    if (outcome !== undefined && end === undefined)
      scope.report.add('outcome-without-resolves', {}, nameSpan(outcome), outcome.path);
    return {
      id: text(field(one, 'id')),
      by: text(field(one, 'by')) ?? '',
      on: on ?? '',
      that: text(field(one, 'that')) ?? '',
      probability: number(field(one, 'probability')) ?? 0,
      resolves,
      outcome: boolean(outcome),
      caseHash: text(field(one, 'case-hash')),
      seed: number(field(one, 'seed')),
      model: text(field(one, 'model')),
      trace: traceOf(scope, one, field(one, 'because'), field(one, 'why')),
    };
  });
}
