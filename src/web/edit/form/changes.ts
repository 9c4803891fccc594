/** The changes that a step in the form makes to the case. */
import { RESERVED_IDS } from '../../../case/index.ts';
import type { Change } from '../edits.ts';
import { field, mapping, optionsOf } from '../names.ts';
import { isMapping } from '../write.ts';
import { judgementOf, partPath } from './judgement.ts';
import { orderText, without } from './order.ts';

/** An id made of a name, unlike those that are taken. */
export function idFrom(name: string, taken: readonly string[], otherwise: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  const first = slug === '' || RESERVED_IDS.includes(slug) ? otherwise : slug;
  let id = first;
  for (let n = 2; taken.includes(id); n += 1) id = `${first}-${n}`;
  return id;
}

/** Takes a party away, with what it wants, its red lines and its part in the agreement. */
export function removeParty(root: unknown, party: string): Change[] {
  const changes: Change[] = [{ path: ['parties', party], value: null }];
  if (party in mapping(field(root, 'preferences')))
    changes.push({ path: ['preferences', party], value: null });
  const lines = listOf(field(root, 'redlines'));
  for (let at = lines.length - 1; at >= 0; at -= 1)
    if (field(lines[at], 'party') === party) changes.push({ path: ['redlines', at], value: null });
  const agreement = field(root, 'agreement');
  const at = listOf(field(agreement, 'needs')).indexOf(party);
  if (at >= 0) changes.push({ path: ['agreement', 'needs', at], value: null });
  if (party in mapping(field(agreement, 'votes')))
    changes.push({ path: ['agreement', 'votes', party], value: null });
  return changes;
}

/** Takes an issue away, with what the parties want of it. */
export function removeIssue(root: unknown, issue: string): Change[] {
  const ids = Object.keys(mapping(field(root, 'issues')));
  const wants = Object.entries(mapping(field(root, 'preferences'))).flatMap(([party, own]) => {
    const path = ['preferences', party];
    const stated = issue in mapping(own) ? [{ path: [...path, issue], value: null }] : [];
    return [...stated, ...judgedWithout(field(own, 'weights'), [...path, 'weights'], ids, issue)];
  });
  return [{ path: ['issues', issue], value: null }, ...wants];
}

/** Takes an option away, with what the parties want of it. */
export function removeOption(root: unknown, issue: string, option: string): Change[] {
  const own = field(field(root, 'issues'), issue);
  const ids = Object.keys(optionsOf(own));
  const options = field(own, 'options');
  const step = Array.isArray(options) ? options.indexOf(option) : option;
  const path = ['issues', issue];
  const changes: Change[] = [{ path: [...path, 'options', step], value: null }];
  for (const name of ['scale', 'option-keywords'])
    if (option in mapping(field(own, name)))
      changes.push({ path: [...path, name, option], value: null });
  const wants = Object.entries(mapping(field(root, 'preferences'))).flatMap(([party, wanted]) =>
    judgedWithout(field(wanted, issue), ['preferences', party, issue], ids, option),
  );
  return [...changes, ...wants];
}

/** Takes an id out of an order or of points. An order of one is none. */
function judgedWithout(
  value: unknown,
  path: readonly (string | number)[],
  ids: readonly string[],
  id: string,
): Change[] {
  const judgement = judgementOf(value, ids);
  const place = partPath(value, path);
  if (judgement.kind === 'points')
    return id in judgement.amounts ? [{ path: [...place, id], value: null }] : [];
  if (judgement.kind !== 'order' || !judgement.order.flat().includes(id)) return [];
  const rest = without(judgement.order, id);
  if (rest.flat().length < 2) return [{ path, value: 'unknown' }];
  return [{ path: place, value: orderText(rest) }];
}

/** Gives an option another label; a list of ids becomes a map for that. */
export function labelOption(root: unknown, issue: string, option: string, label: string): Change[] {
  const path = ['issues', issue, 'options'];
  const own = field(field(root, 'issues'), issue);
  if (isMapping(field(own, 'options'))) return [{ path: [...path, option], value: label }];
  return [{ path, value: { ...optionsOf(own), [option]: label } }];
}

/** Adds an option at the end. */
export function addOption(root: unknown, issue: string, label: string): Change[] {
  const own = field(field(root, 'issues'), issue);
  const options = field(own, 'options');
  const id = idFrom(label, Object.keys(optionsOf(own)), 'option');
  const path = ['issues', issue, 'options'];
  if (!Array.isArray(options)) return [{ path: [...path, id], value: label }];
  const named: Change[] = [{ path: [...path, options.length], value: id }];
  return id === label ? named : [{ path, value: { ...optionsOf(own), [id]: label } }];
}

/** A list; an empty one in place of anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
