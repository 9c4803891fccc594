/** Changes that are tried beside the case, held apart from it until they are kept or dropped. */
import { isMap, isSeq, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import type { Case } from '../../case/index.ts';
import { clean, namesOf, possessive, redlineName } from '../../report/words/index.ts';
import { applyEdits, type Edit } from '../edit/edits.ts';

const id = z.string().check(z.minLength(1), z.maxLength(200));
/** What a judgement may be put to: an order (`a > b`), `unknown`, or values by id. */
const judged = z.union([
  z.string().check(z.minLength(1), z.maxLength(10_000)),
  z.record(id, z.union([z.number(), z.string().check(z.maxLength(100))])),
]);

/** The shape of a change, for reading one from a link. */
export const whatIfSchema = z.discriminatedUnion('kind', [
  /** Another walk-away value: `40`, `30..60`, `unknown`. */
  z.strictObject({
    kind: z.literal('walkaway'),
    party: id,
    to: z.string().check(z.minLength(1), z.maxLength(100)),
  }),
  /** The case without a red line. */
  z.strictObject({ kind: z.literal('redline'), party: id, name: id }),
  /** What a party wants of an issue; `issue: 'weights'` is what the issues matter to it. */
  z.strictObject({ kind: z.literal('wants'), party: id, issue: id, to: judged }),
]);

export type WhatIf = z.infer<typeof whatIfSchema>;

/** Whether two changes are of the same place of the case, so that the later replaces the earlier. */
export function isSamePlace(a: WhatIf, b: WhatIf): boolean {
  if (a.kind !== b.kind || a.party !== b.party) return false;
  if (a.kind === 'redline') return b.kind === 'redline' && a.name === b.name;
  if (a.kind === 'wants') return b.kind === 'wants' && a.issue === b.issue;
  return true;
}

/** The list with a change: in the place of an earlier one of the same place, or at the end. */
export function withWhatIf(list: readonly WhatIf[], added: WhatIf): readonly WhatIf[] {
  const at = list.findIndex((other) => isSamePlace(other, added));
  return at === -1 ? [...list, added] : list.with(at, added);
}

/** The text of a case with changes made one after another. One that finds no place is passed over. */
export function applyWhatIfs(text: string, whatIfs: readonly WhatIf[]): string {
  return whatIfs.reduce((now, whatIf) => applyEdits(now, editsOf(now, whatIf)), text);
}

/** What a change does to the YAML of a case. */
export function editsOf(text: string, whatIf: WhatIf): Edit[] {
  if (whatIf.kind === 'redline') return withoutRedline(text, whatIf.party, whatIf.name);
  if (whatIf.kind === 'walkaway')
    return [{ path: ['parties', whatIf.party, 'walkaway'], value: scalar(whatIf.to) }];
  const { party, issue, to } = whatIf;
  const value =
    typeof to === 'string'
      ? to
      : Object.fromEntries(Object.entries(to).map(([key, own]) => [key, scalar(own)]));
  return [{ path: ['preferences', party, issue], value }];
}

/** Numbers as numbers, as the file would have them. */
function scalar(of: string | number): string | number {
  return typeof of === 'string' && /^-?\d+(?:\.\d+)?$/.test(of.trim()) ? Number(of) : of;
}

function withoutRedline(text: string, party: string, name: string): Edit[] {
  const list = parseDocument(text).get('redlines');
  if (!isSeq(list)) return [];
  const at = list.items.findIndex(
    (item) => isMap(item) && item.get('party') === party && item.get('name') === name,
  );
  if (at === -1) return [];
  // An empty list is not a list of red lines.
  return [{ path: list.items.length === 1 ? ['redlines'] : ['redlines', at], value: null }];
}

/** Whether the case has the place that a change is of. */
export function hasPlace(kase: Case, whatIf: WhatIf): boolean {
  const party = kase.parties.find(({ id }) => id === whatIf.party);
  if (party === undefined) return false;
  if (whatIf.kind === 'redline') return party.redlines.some(({ name }) => name === whatIf.name);
  if (party.preferences === null) return false;
  if (whatIf.kind === 'walkaway') return true;
  return whatIf.issue === 'weights' || kase.issues.some(({ id }) => id === whatIf.issue);
}

/** A change in words: `Russia’s walk-away value: 40 instead of 50..90`. */
export function whatIfWords(kase: Case, whatIf: WhatIf): string {
  const names = namesOf(kase);
  const whose = possessive(names.party(whatIf.party));
  if (whatIf.kind === 'redline') return `without ${whose} red line ‘${redlineName(whatIf.name)}’`;
  if (whatIf.kind === 'walkaway') {
    const said = names.input(`${whatIf.party}.walkaway`)?.said;
    const before = said === undefined ? '' : ` instead of ${clean(said)}`;
    return `${whose} walk-away value: ${clean(whatIf.to)}${before}`;
  }
  const { issue, to } = whatIf;
  const about =
    issue === 'weights' ? `${whose} weights` : `${whose} values of ${names.issue(issue)}`;
  return `${about}: ${typeof to === 'string' ? clean(to) : judgedWords(names, issue, to)}`;
}

function judgedWords(
  names: ReturnType<typeof namesOf>,
  issue: string,
  to: Readonly<Record<string, string | number>>,
): string {
  const name = (key: string) => (issue === 'weights' ? names.issue(key) : names.option(issue, key));
  return Object.entries(to)
    .map(([key, value]) => `${name(key)} ${clean(String(value))}`)
    .join(', ');
}
