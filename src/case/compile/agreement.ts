import { LIMITS } from '../limits.ts';
import type { Agreement } from '../model.ts';
import type { Span } from '../positions.ts';
import { ROLES } from '../schema-parts.ts';
import { boolean, entries, field, nameSpan, number, type Tree, text } from '../tree.ts';
import { indicesOf, partyOf, type Scope, traceOf } from './scope.ts';

/** A veto as the file states it, or `null` where it says nothing. */
export type StatedVeto = boolean | null;

export interface Say {
  readonly agreement: Agreement;
  /** Parties with a say, in the file's order; `null` where the rule is at fault. */
  readonly deciders: readonly number[] | null;
}

/**
 * Who must agree.
 *
 * Without `needs`: every party with a veto, which principals have unless the file says otherwise;
 * under a quota only those to whom the file gives one.
 */
export function readAgreement(
  scope: Scope,
  root: Tree,
  parties: readonly Tree[],
  vetoes: readonly StatedVeto[],
): Say {
  const before = scope.report.errors();
  const tree = field(root, 'agreement');
  const votes = readVotes(scope, field(tree, 'votes'), parties.length);
  const quota = readQuota(scope, tree, votes);
  const listed = field(tree, 'needs');
  const stated = indicesOf(scope, listed, (use) => partyOf(scope, use));
  if (listed) checkVetoes(scope, parties, vetoes, stated);
  const implied = vetoes.flatMap((veto, p) =>
    (veto ?? (quota === null && isPrincipal(parties[p]))) ? [p] : [],
  );
  const needs = listed ? stated.sort((a, b) => a - b) : implied;
  const deciders = parties.flatMap((_, p) =>
    needs.includes(p) || (quota !== null && votes[p]! > 0) ? [p] : [],
  );
  const trace = tree
    ? traceOf(scope, tree, field(tree, 'because'), field(tree, 'why'))
    : { range: scope.rangeOf(placeOf(root)), because: [], why: null };
  const readable =
    parties.every(hasReadableRole) &&
    entries(field(tree, 'votes')).every(([, vote]) => isVote(vote));
  const sound =
    readable &&
    scope.report.errors() === before &&
    (tree === undefined || (tree.kind === 'map' && !tree.partial));
  if (sound && parties.length > 0) checkDeciders(scope, tree, root, deciders.length);
  const agreement = { needs, votes: quota === null ? votes.map(() => 0) : votes, quota, trace };
  return { agreement, deciders: sound ? deciders : null };
}

/** Where there are no issues there is nothing to agree on, and nobody has a say. */
export function noAgreement(scope: Scope, root: Tree, parties: number): Say {
  const votes = Array.from({ length: parties }, () => 0);
  const trace = { range: scope.rangeOf(placeOf(root)), because: [], why: null };
  return { agreement: { needs: [], votes, quota: null, trace }, deciders: [] };
}

/** Where the rule of agreement stands, or would. */
function placeOf(root: Tree): Span {
  const parties = field(root, 'parties');
  return parties ? nameSpan(parties) : [0, 0];
}

function isPrincipal(party: Tree | undefined): boolean {
  return (text(field(party, 'role')) ?? 'principal') === 'principal';
}

/** A role that nobody knows says nothing on whether the party has a say. */
function hasReadableRole(party: Tree): boolean {
  const role = field(party, 'role');
  return role === undefined || ROLES.includes(text(role) ?? '');
}

function readVotes(scope: Scope, tree: Tree | undefined, parties: number): number[] {
  const votes = Array.from({ length: parties }, () => 0);
  for (const [id, value] of entries(tree)) {
    const party = partyOf(scope, { id, span: nameSpan(value), path: value.path });
    if (party !== null) votes[party] = number(value) ?? 0;
  }
  return votes;
}

function readQuota(scope: Scope, tree: Tree | undefined, votes: readonly number[]): number | null {
  const [quota, voters] = [field(tree, 'quota'), field(tree, 'votes')];
  if (tree === undefined || (quota === undefined && voters === undefined)) return null;
  if (quota === undefined || voters === undefined) {
    const there = (quota ?? voters)!;
    const missing = quota === undefined ? 'quota' : 'votes';
    if (tree.kind === 'map' && !tree.partial)
      scope.report.add('quota-without-votes', { missing }, nameSpan(there), there.path);
    return null;
  }
  const needed = number(quota);
  const all = votes.reduce((sum, vote) => sum + vote, 0);
  const readable = voters.kind === 'map' && [...voters.fields.values()].every(isVote);
  if (needed !== null && readable && needed > all)
    scope.report.add('quota-unreachable', { quota: needed, votes: all }, quota.span, quota.path);
  return needed;
}

function isVote(tree: Tree): boolean {
  return (number(tree) ?? -1) >= 0;
}

function checkVetoes(
  scope: Scope,
  parties: readonly Tree[],
  vetoes: readonly StatedVeto[],
  needs: readonly number[],
): void {
  for (const [p, veto] of vetoes.entries()) {
    const tree = field(parties[p], 'veto');
    if (veto === null || tree === undefined || veto === needs.includes(p)) continue;
    const party = scope.parties.ids[p]!;
    scope.report.add('veto-contradicts', { party, veto }, tree.span, tree.path);
  }
}

function checkDeciders(scope: Scope, tree: Tree | undefined, root: Tree, count: number): void {
  const span = tree ? nameSpan(tree) : placeOf(root);
  const path = tree?.path ?? 'agreement';
  if (count === 0) scope.report.add('nobody-decides', {}, span, path);
  if (count > LIMITS.deciders)
    scope.report.add('too-many-deciders', { count, limit: LIMITS.deciders }, span, path);
}

/** The veto that a party is given in words. */
export function statedVeto(party: Tree): StatedVeto {
  return boolean(field(party, 'veto'));
}
