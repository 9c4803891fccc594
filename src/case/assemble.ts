/**
 * The last step from the parts of a case to the compiled {@link Case}: who has a say, which
 * demands that makes, and which number stands where in a draw.
 */

import type {
  Case,
  Demand,
  Input,
  InputOffsets,
  Judgement,
  Party,
  Quantity,
  Trace,
} from './model.ts';
import { type RegionRules, reachOf, regionOf, VALUES, WEIGHTS } from './region.ts';

/** Where a number of a party comes from: the words of the file, and their trace. */
export interface Origin {
  readonly said: string;
  readonly trace: Trace;
}

/** Names one field of a party's preferences. */
export type FieldOf =
  | { readonly kind: 'walkaway' }
  | { readonly kind: 'weight'; readonly issue: number }
  | { readonly kind: 'value'; readonly issue: number; readonly option: number }
  | { readonly kind: 'bonus'; readonly bonus: number };

export interface CaseParts extends Omit<Case, 'deciders' | 'demands' | 'inputs' | 'parties'> {
  readonly parties: readonly Omit<Party, 'offsets'>[];
  /** Where each number stands in the file. */
  readonly origin: (party: number, field: FieldOf) => Origin;
}

/**
 * Assembles and freezes a case. The parts must be sound: ids unique, indices in range, judgements
 * without faults, preferences given for every decider. The reader sees to that.
 */
export function assembleCase({ origin, ...parts }: CaseParts): Case {
  const deciders = parts.parties
    .map((party) => party.index)
    .filter((p) => parts.agreement.needs.includes(p) || (parts.agreement.votes[p] ?? 0) > 0);

  const inputs: Input[] = [];
  const demands: Demand[] = [];
  const offsets = new Map<number, InputOffsets>();
  for (const p of deciders) {
    const party = parts.parties[p]!;
    offsets.set(p, pushInputs(inputs, parts, party, origin));
    const add = (demand: Pick<Demand, 'kind' | 'redline' | 'trace'>, name: string) =>
      demands.push({ index: demands.length, id: `${party.id}:${name}`, party: p, ...demand });
    const walkaway = origin(p, { kind: 'walkaway' }).trace;
    add({ kind: 'walkaway', redline: null, trace: walkaway }, 'walkaway');
    for (const [k, line] of party.redlines.entries()) {
      add({ kind: 'redline', redline: k, trace: line.trace }, line.name);
    }
  }
  return deepFreeze({
    ...parts,
    parties: parts.parties.map((party) => ({
      ...party,
      offsets: offsets.get(party.index) ?? null,
    })),
    deciders,
    demands,
    inputs,
  });
}

function pushInputs(
  inputs: Input[],
  parts: Omit<CaseParts, 'origin'>,
  party: Omit<Party, 'offsets'>,
  origin: CaseParts['origin'],
): InputOffsets {
  const preferences = party.preferences;
  if (preferences === null) throw new RangeError(`decider without preferences: ${party.id}`);
  const push = (
    id: string,
    field: FieldOf,
    issue: number | null,
    option: number | null,
    bounds: readonly [number, number],
  ) =>
    inputs.push({
      index: inputs.length,
      id: `${party.id}.${id}`,
      party: party.index,
      kind: field.kind,
      issue,
      option,
      low: bounds[0],
      high: bounds[1],
      ...origin(party.index, field),
    });

  const walkaway = inputs.length;
  push('walkaway', { kind: 'walkaway' }, null, null, boundsOf(preferences.walkaway, 0, 100));

  const weights = inputs.length;
  const weightBounds = judgementBounds(preferences.weights, WEIGHTS);
  for (const issue of parts.issues) {
    const field = { kind: 'weight', issue: issue.index } as const;
    push(`weights.${issue.id}`, field, issue.index, null, weightBounds[issue.index]!);
  }

  const values: number[] = [];
  for (const issue of parts.issues) {
    values.push(inputs.length);
    const bounds = judgementBounds(preferences.values[issue.index]!, VALUES);
    for (const option of issue.options) {
      const field = { kind: 'value', issue: issue.index, option: option.index } as const;
      push(`${issue.id}.${option.id}`, field, issue.index, option.index, bounds[option.index]!);
    }
  }

  const bonuses = inputs.length;
  for (const [k, bonus] of preferences.bonuses.entries()) {
    const bounds = boundsOf(bonus.points, -100, 100);
    push(`bonuses.${k + 1}`, { kind: 'bonus', bonus: k }, null, null, bounds);
  }
  return { walkaway, weights, values, bonuses };
}

/** Lowest and highest number that a quantity allows. */
export function boundsOf(quantity: Quantity, low: number, high: number): [number, number] {
  if (quantity.kind === 'exact') return [quantity.value, quantity.value];
  if (quantity.kind === 'unknown') return [low, high];
  return [quantity.low, quantity.high];
}

function judgementBounds(judgement: Judgement, rules: RegionRules): [number, number][] {
  const region = regionOf(judgement, rules);
  if ('fault' in region) throw new RangeError(`judgement at fault: ${region.fault}`);
  const reach = reachOf(region);
  const bounds: [number, number][] = [];
  for (const [v, { items }] of region.variables.entries()) {
    for (const item of items) bounds[item] = reach[v]!;
  }
  return bounds;
}

/** Freezes plain data all the way down. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
