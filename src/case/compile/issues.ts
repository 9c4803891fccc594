import { LIMITS } from '../limits.ts';
import type { Issue } from '../model.ts';
import type { Report } from '../report.ts';
import { entries, field, items, nameSpan, number, type Tree, text, texts } from '../tree.ts';
import { RESERVED_IDS } from '../vocabulary.ts';
import { type Names, namesOf, optionOf, type Scope, traceOf, useOf } from './scope.ts';

/** The options that an issue declares, or `null` where they cannot be read. */
export function optionNamesOf(id: string, issue: Tree, report: Report): Names | null {
  const options = field(issue, 'options');
  if (RESERVED_IDS.includes(id)) return null;
  if (options?.kind !== 'map' && options?.kind !== 'list') return null;
  const ids =
    options.kind === 'map'
      ? [...options.fields.keys()]
      : options.items.flatMap((item) => text(item) ?? []);
  const size = options.kind === 'map' ? options.fields.size : options.items.length;
  const limit = LIMITS.options;
  if (size === 0) report.add('no-options', { issue: id }, nameSpan(options), options.path);
  if (size > limit) {
    const args = { issue: id, count: size, limit };
    report.add('too-many-options', args, nameSpan(options), options.path);
  }
  if (options.kind === 'list') reportDoubles(options.items, report);
  return size === 0 || size > limit ? null : namesOf(ids);
}

function reportDoubles(list: readonly Tree[], report: Report): void {
  const seen = new Set<string>();
  for (const item of list) {
    const name = text(item);
    if (name === null) continue;
    if (seen.has(name))
      report.add('duplicate-name', { kind: 'option', name }, item.span, item.path);
    seen.add(name);
  }
}

export function readIssues(scope: Scope, issues: Tree | undefined): Issue[] {
  return entries(issues)
    .slice(0, LIMITS.issues)
    .map(([id, issue], index) => {
      const labels = field(issue, 'options');
      const scale = field(issue, 'scale');
      const words = field(issue, 'option-keywords');
      const quo = field(issue, 'status-quo');
      for (const [option, place] of [...entries(scale), ...entries(words)])
        optionOf(scope, index, { id: option, span: nameSpan(place), path: place.path });
      return {
        index,
        id,
        name: text(field(issue, 'name')) ?? id,
        keywords: texts(field(issue, 'keywords')),
        options: (scope.options[index]?.ids ?? []).map((option, k) => ({
          index: k,
          id: option,
          name: text(field(labels, option)) ?? option,
          scale: number(field(scale, option)),
          keywords: texts(field(words, option)),
        })),
        statusQuo: optionOf(scope, index, quo === undefined ? null : useOf(quo)),
        trace: traceOf(scope, issue, field(issue, 'because'), field(issue, 'why')),
      };
    });
}

/** Whether any issue is declared, and not too many. */
export function checkIssueCount(issues: Tree | undefined, report: Report): void {
  if (issues?.kind !== 'map') return;
  const count = issues.fields.size;
  if (count === 0 && !issues.partial) report.add('no-issues', {}, nameSpan(issues), issues.path);
  if (count > LIMITS.issues)
    report.add('too-many-issues', { count, limit: LIMITS.issues }, nameSpan(issues), issues.path);
}

/** Whether any party is declared, and not too many. */
export function checkPartyCount(parties: Tree | undefined, report: Report): void {
  if (parties?.kind !== 'map') return;
  const count = parties.fields.size;
  const limit = LIMITS.parties;
  if (count === 0 && !parties.partial)
    report.add('no-parties', {}, nameSpan(parties), parties.path);
  if (count > limit)
    report.add('too-many-parties', { count, limit }, nameSpan(parties), parties.path);
}

/** Items of a list with the ids of which no two may be equal. */
export function checkNames(
  list: Tree | undefined,
  report: Report,
  kind: string,
  nameOf: (item: Tree) => Tree | undefined,
  within: (item: Tree) => string = () => '',
): void {
  const seen = new Set<string>();
  for (const item of items(list)) {
    const named = nameOf(item);
    const name = text(named);
    if (named === undefined || name === null) continue;
    const key = JSON.stringify([within(item), name]);
    if (seen.has(key)) report.add('duplicate-name', { kind, name }, named.span, named.path);
    seen.add(key);
  }
}
