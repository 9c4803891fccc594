/** What of the page stands in its address, after the #: view, settings, axes, changes, the case. */
import * as z from 'zod/mini';
import { LIMITS } from '../../case/index.ts';

import type { Settings } from './answers.ts';
import { isViewId, type ViewId } from './views.ts';
import { type WhatIf, whatIfSchema } from './what-if.ts';
import { SETTINGS } from './workbench.ts';

/** Changes that an address holds at most. */
const MOST_TRIED = 40;

/** The state of a page, apart from its case. */
export interface PageState {
  readonly view: ViewId;
  readonly settings: Settings;
  readonly axes: { readonly x: string; readonly y: string } | null;
  readonly whatIfs: readonly WhatIf[];
  readonly shown: 'case' | 'scenario';
}

/** Where the case of an address is: packed in it, or an example by its name. */
export type CaseIn =
  | { readonly kind: 'packed'; readonly packed: string }
  | { readonly kind: 'example'; readonly id: string };

/** The part of an address after the #. What is as on a fresh page is left out, except the view. */
export function formatState(state: PageState, of: CaseIn | null): string {
  const { view, settings, axes, whatIfs, shown } = state;
  const all = new URLSearchParams({ view });
  for (const [name, key] of NUMBERS) {
    if (settings[key] !== SETTINGS[key]) all.set(name, String(settings[key]));
  }
  if (axes !== null) {
    all.set('x', axes.x);
    all.set('y', axes.y);
  }
  if (whatIfs.length > 0) all.set('try', JSON.stringify(whatIfs));
  if (whatIfs.length > 0 && shown === 'case') all.set('show', 'case');
  if (of?.kind === 'example') all.set('example', of.id);
  if (of?.kind === 'packed') all.set('case', of.packed);
  return all.toString();
}

const NUMBERS = [
  ['seed', 'seed', 0, 2 ** 32 - 1],
  ['quick', 'quick', 1, LIMITS.draws],
  ['draws', 'full', 1, LIMITS.draws],
] as const;

/** Reads the part of an address after the #. What is not sound counts as not given. */
export function parseState(hash: string): PageState & { readonly of: CaseIn | null } {
  const all = new URLSearchParams(hash.replace(/^#/, ''));
  const settings = { ...SETTINGS };
  for (const [name, key, low, high] of NUMBERS) {
    const text = all.get(name);
    const value = Number(text);
    if (text !== null && /^\d+$/.test(text) && value >= low && value <= high) settings[key] = value;
  }
  const [view, x, y] = [all.get('view') ?? '', all.get('x'), all.get('y')];
  const whatIfs = triedOf(all.get('try'));
  return {
    view: isViewId(view) ? view : 'verdict',
    settings,
    axes: x === null || y === null || x === y ? null : { x, y },
    whatIfs,
    shown: whatIfs.length > 0 && all.get('show') !== 'case' ? 'scenario' : 'case',
    of: caseIn(all),
  };
}

/** Where the case of an address is; `null` for an address that names none. */
export function caseIn(all: URLSearchParams): CaseIn | null {
  const [packed, id] = [all.get('case'), all.get('example')];
  if (packed !== null) return { kind: 'packed', packed };
  return id === null ? null : { kind: 'example', id };
}

const triedSchema = z.array(whatIfSchema).check(z.maxLength(MOST_TRIED));

function triedOf(text: string | null): readonly WhatIf[] {
  try {
    return triedSchema.safeParse(JSON.parse(text ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}
