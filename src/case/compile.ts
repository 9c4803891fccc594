/** From the tree of a case file to the parts of a case, with everything that is wrong in its meaning. */
import type { CaseParts } from './assemble.ts';
import { noAgreement, readAgreement, type Say, statedVeto } from './compile/agreement.ts';
import {
  checkIssueCount,
  checkNames,
  checkPartyCount,
  optionNamesOf,
  readIssues,
} from './compile/issues.ts';
import { readMoves } from './compile/moves.ts';
import { checkMovesOnly, withoutIssues } from './compile/moves-only.ts';
import { readParty, readRedlines } from './compile/parties.ts';
import { forbidsAll, readPattern } from './compile/pattern.ts';
import { readPreferences, type StatedPreferences } from './compile/preferences.ts';
import { readProposals, readRounds } from './compile/proposals.ts';
import { dateOf, namesOf, refsOf, type Scope } from './compile/scope.ts';
import { anchorsOf, readSources } from './compile/sources.ts';
import { readForecasts, readPositions } from './compile/stated.ts';
import { LIMITS } from './limits.ts';
import type { Pattern, Redline } from './model.ts';
import type { Span } from './positions.ts';
import type { SourceRange } from './problems.ts';
import type { Report } from './report.ts';
import { isId } from './schema-parts.ts';
import { entries, field, items, nameSpan, type Tree, text } from './tree.ts';

/** The file that is compiled. */
export interface CaseFile {
  readonly text: string;
  readonly hash: string;
  readonly report: Report;
  readonly rangeOf: (span: Span) => SourceRange;
}

/**
 * Compiles what can be read, and reports the rest. The parts are sound only where no error was
 * reported, by this or by the check of the shape before it.
 */
export function compile(file: Tree, source: CaseFile): CaseParts {
  const movesOnly = checkMovesOnly(file, source.report);
  const root = movesOnly ? withoutIssues(file) : file;
  const scope = scopeOf(root, source);
  const trees = entries(field(root, 'parties')).slice(0, LIMITS.parties);
  const parties = trees.map(([, tree]) => tree);
  const say = movesOnly
    ? noAgreement(scope, root, parties.length)
    : readAgreement(scope, root, parties, parties.map(statedVeto));
  const redlines = readRedlines(scope, field(root, 'redlines'));
  const preferences = readAllPreferences(scope, root, parties, say);
  checkDemands(scope, root, redlines, say);
  checkUnused(scope, parties, redlines, say);
  checkAllNames(root, scope.report);
  const asOf = dateOf(scope, field(root, 'as-of'));
  const issues = readIssues(scope, field(root, 'issues'));
  return {
    name: text(field(root, 'case')) ?? '',
    about: text(field(root, 'about')),
    asOf,
    hash: source.hash,
    sources: readSources(scope, field(root, 'sources')),
    issues,
    agreement: say.agreement,
    logic: readLogic(scope, field(root, 'logic')),
    proposals: readProposals(scope, field(root, 'proposals')),
    rounds: readRounds(scope, field(root, 'rounds')),
    positions: readPositions(scope, field(root, 'positions'), issues, asOf),
    forecasts: readForecasts(scope, field(root, 'forecasts')),
    conflict: readMoves(scope, field(root, 'moves')),
    parties: parties.map((tree, index) =>
      readParty(scope, tree, index, {
        veto: say.agreement.needs.includes(index),
        redlines: redlines[index]!,
        preferences: preferences[index]?.preferences ?? null,
      }),
    ),
    origin: (party, of) => preferences[party]!.origin(of),
  };
}

function scopeOf(root: Tree, { text, report, rangeOf }: CaseFile): Scope {
  const [issues, parties] = [field(root, 'issues'), field(root, 'parties')];
  checkIssueCount(issues, report);
  checkPartyCount(parties, report);
  const ids = (tree: Tree | undefined) => entries(tree).map(([id]) => id);
  return {
    text,
    report,
    rangeOf,
    parties: namesOf(ids(parties), LIMITS.parties),
    issues: namesOf(ids(issues), LIMITS.issues),
    options: entries(issues)
      .slice(0, LIMITS.issues)
      .map(([id, issue]) => optionNamesOf(id, issue, report)),
    anchors: anchorsOf(field(root, 'sources')),
  };
}

/** The preferences of each party that states some or has a say. */
function readAllPreferences(
  scope: Scope,
  root: Tree,
  parties: readonly Tree[],
  { deciders }: Say,
): (StatedPreferences | null)[] {
  const all = field(root, 'preferences');
  for (const [id, tree] of entries(all)) {
    if (!scope.parties.index.has(id))
      scope.report.add(
        'unknown-party',
        { id, known: scope.parties.ids },
        nameSpan(tree),
        tree.path,
      );
  }
  return parties.map((party, p) => {
    const id = scope.parties.ids[p]!;
    const tree = field(all, id);
    const decides = deciders?.includes(p) ?? false;
    const readable = isId(id) && (all === undefined || (all.kind === 'map' && !all.partial));
    if (tree === undefined && decides && readable)
      scope.report.add('no-preferences', { party: id }, nameSpan(party), `preferences.${id}`);
    if (tree !== undefined && deciders !== null && !decides)
      unused(scope, id, 'preferences are', tree);
    // Read in any case: a walk-away value that nobody uses may be at fault all the same.
    const stated = readPreferences(scope, party, tree);
    return tree === undefined && !decides ? null : stated;
  });
}

function readLogic(scope: Scope, tree: Tree | undefined): Pattern[] {
  const patterns = items(tree).flatMap((rule) => {
    refsOf(scope, field(rule, 'because'));
    return [readPattern(scope, field(rule, 'never'), 'rule')].filter((pattern) => pattern !== null);
  });
  const forbidden = forbidsAll(scope, patterns);
  if (forbidden !== null && tree !== undefined) {
    const issues = forbidden.map((issue) => scope.issues.ids[issue]!);
    scope.report.add('logic-forbids-all', { issues }, nameSpan(tree), tree.path);
  }
  return patterns;
}

function checkDemands(
  scope: Scope,
  root: Tree,
  redlines: readonly (readonly Redline[])[],
  { deciders }: Say,
): void {
  const tree = field(root, 'redlines');
  if (deciders === null || tree === undefined || deciders.length > LIMITS.deciders) return;
  const count = deciders.reduce((sum, p) => sum + 1 + redlines[p]!.length, 0);
  const limit = LIMITS.demands;
  if (count > limit)
    scope.report.add('too-many-demands', { count, limit }, nameSpan(tree), tree.path);
}

/** Walk-away values and red lines of parties that have no say. */
function checkUnused(
  scope: Scope,
  parties: readonly Tree[],
  redlines: readonly (readonly Redline[])[],
  { deciders }: Say,
): void {
  if (deciders === null) return;
  for (const [p, party] of parties.entries()) {
    if (deciders.includes(p)) continue;
    const id = scope.parties.ids[p]!;
    const walkaway = field(party, 'walkaway');
    if (walkaway !== undefined) unused(scope, id, 'walk-away value is', walkaway);
    if (redlines[p]!.length > 0) unused(scope, id, 'red lines are', party);
  }
}

function unused(scope: Scope, party: string, what: string, tree: Tree): void {
  scope.report.add('unused-without-say', { party, what }, nameSpan(tree), tree.path);
}

function checkAllNames(root: Tree, report: Report): void {
  const name = (tree: Tree) => field(tree, 'name');
  const party = (tree: Tree) => text(field(tree, 'party')) ?? '';
  checkNames(field(root, 'redlines'), report, 'red line of this party', name, party);
  checkNames(field(root, 'proposals'), report, 'proposal', name);
  checkNames(field(root, 'forecasts'), report, 'forecast', (tree) => field(tree, 'id'));
  checkNames(field(root, 'rounds'), report, 'round', (tree) => field(tree, 'id'));
}
