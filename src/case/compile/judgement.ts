import type { Judgement, Quantity } from '../model.ts';
import { type RegionRules, regionOf } from '../region.ts';
import { ORDER } from '../schema-parts.ts';
import { entries, items, nameSpan, type Scalar, spansWithin, type Tree } from '../tree.ts';
import { readQuantity, UNKNOWN } from './quantity.ts';
import type { Scope, Use } from './scope.ts';

/** A judgement with, for each item, the words of the file on it. */
export interface Stated {
  readonly judgement: Judgement;
  readonly mentions: readonly (readonly Tree[])[];
}

/** What is judged: the issues of the case, or the options of an issue. */
export interface Judged {
  readonly ids: readonly string[];
  readonly find: (use: Use) => number | null;
  readonly rules: RegionRules;
}

/** Reads an order, a map of numbers, a list of these, or nothing. */
export function readJudgement(scope: Scope, tree: Tree | undefined, judged: Judged): Stated {
  const state: State = {
    quantities: judged.ids.map(() => UNKNOWN),
    chains: [],
    mentions: judged.ids.map(() => []),
    sound: true,
  };
  if (tree?.kind === 'list') for (const item of items(tree)) readOne(scope, item, judged, state);
  else if (tree !== undefined) readOne(scope, tree, judged, state);
  const judgement = { quantities: state.quantities, chains: state.chains };
  if (tree !== undefined && state.sound) checkRegion(scope, tree, judgement, judged);
  return { judgement, mentions: state.mentions };
}

interface State {
  readonly quantities: Quantity[];
  readonly chains: number[][][];
  readonly mentions: Tree[][];
  /** False once some part could not be read: what is left says less than was meant. */
  sound: boolean;
}

function readOne(scope: Scope, tree: Tree, judged: Judged, state: State): void {
  if (tree.kind === 'map') readNumbers(scope, tree, judged, state);
  else if (tree.kind !== 'scalar' || typeof tree.value !== 'string') state.sound = false;
  else if (tree.value !== 'unknown') readOrder(scope, tree, tree.value, judged, state);
}

function readNumbers(scope: Scope, tree: Tree, judged: Judged, state: State): void {
  for (const [id, value] of entries(tree)) {
    const item = judged.find({ id, span: nameSpan(value), path: value.path });
    const { low, high } = judged.rules;
    const quantity = readQuantity(scope, value, [low, high]);
    if (item === null || quantity === null) {
      state.sound = false;
    } else if (state.mentions[item]!.some((mention) => mention.key !== null)) {
      scope.report.add('stated-twice', { item: id }, nameSpan(value), value.path);
    } else {
      state.quantities[item] = quantity;
      state.mentions[item]!.push(value);
    }
  }
}

function readOrder(scope: Scope, tree: Scalar, words: string, judged: Judged, state: State): void {
  if (!ORDER.test(words)) {
    state.sound = false;
    return;
  }
  const chain: number[][] = [[]];
  const spanOf = spansWithin(tree, scope.text);
  const named = new Set<string>();
  for (const match of words.matchAll(/[^<>=\s]+|>/g)) {
    const [id] = match;
    if (id === '>') {
      chain.push([]);
      continue;
    }
    const use = { id, span: spanOf(match.index, id.length), path: tree.path };
    const item = judged.find(use);
    if (named.has(id)) scope.report.add('order-repeats', { item: id }, use.span, tree.path);
    if (item === null || named.has(id)) state.sound = false;
    else chain.at(-1)!.push(item);
    named.add(id);
  }
  if (!state.sound) return;
  state.chains.push(chain);
  for (const item of chain.flat()) state.mentions[item]!.push({ ...tree, key: null });
}

function checkRegion(scope: Scope, tree: Tree, judgement: Judgement, { ids, rules }: Judged): void {
  const add = scope.report.add;
  const { quantities } = judgement;
  if (rules.total !== null && quantities.length > 0 && quantities.every(isZero)) {
    add('weights-all-zero', {}, tree.span, tree.path);
    return;
  }
  const region = regionOf(judgement, rules);
  if (!('fault' in region)) return;
  if (region.fault === 'total') add('weights-total', region, tree.span, tree.path);
  else {
    const code = region.fault === 'cycle' ? 'order-cycle' : 'order-contradicts-numbers';
    add(code, { items: region.items.map((item) => ids[item]!) }, tree.span, tree.path);
  }
}

function isZero(quantity: Quantity): boolean {
  return quantity.kind === 'exact' && quantity.value === 0;
}
