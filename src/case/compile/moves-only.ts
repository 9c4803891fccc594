/** Cases that have moves and no issues. */
import type { Report } from '../report.ts';
import { entries, field, nameSpan, type Tree } from '../tree.ts';

/** What says something only where there are issues: of the whole file, and of a party. */
const ABOUT_ISSUES = ['preferences', 'redlines', 'logic', 'agreement', 'proposals'];
const OF_PARTY = ['veto', 'walkaway'];

/**
 * Whether the case is one of moves only. Reports what such a case has no use for, and a case that
 * has neither issues nor moves.
 */
export function checkMovesOnly(root: Tree, report: Report): boolean {
  if (root.kind !== 'map' || root.partial || field(root, 'issues') !== undefined) return false;
  if (field(root, 'moves') === undefined) {
    const [first] = root.fields.values();
    report.add('nothing-to-analyse', {}, nameSpan(first ?? root), '');
    return false;
  }
  const parties = entries(field(root, 'parties')).map(([, party]) => party);
  const unused = [
    ...ABOUT_ISSUES.map((name) => [name, field(root, name)] as const),
    ...parties.flatMap((party) => OF_PARTY.map((name) => [name, field(party, name)] as const)),
  ];
  for (const [name, tree] of unused) {
    if (tree !== undefined) report.add('needs-issues', { field: name }, nameSpan(tree), tree.path);
  }
  return true;
}

/** The file without what only issues give a meaning to, which has been reported. */
export function withoutIssues(file: Tree): Tree {
  const parties = field(file, 'parties');
  const own = entries(parties).map(([id, party]) => [id, without(party, OF_PARTY)] as const);
  const root = without(file, ABOUT_ISSUES);
  if (root.kind !== 'map' || parties?.kind !== 'map') return root;
  const fields = new Map(root.fields).set('parties', { ...parties, fields: new Map(own) });
  return { ...root, fields };
}

function without(tree: Tree, names: readonly string[]): Tree {
  if (tree.kind !== 'map') return tree;
  const fields = [...tree.fields].filter(([name]) => !names.includes(name));
  return { ...tree, fields: new Map(fields) };
}
