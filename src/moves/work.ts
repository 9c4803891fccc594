/** Works through the draws of a chunk. */

import { type DrawSource, packed } from '../draws/index.ts';
import { type Found, findingsOf } from './findings.ts';
import { placesOf, strongVerdictsOf, verdictsOf } from './judge.ts';
import { MOVES_LIMITS, TooLargeError } from './limits.ts';
import { createStableTally, FINDINGS, type Finding, type MovesPartial } from './part.ts';
import { askable, type Plan } from './plan.ts';
import type { LeftOut, MovesPart } from './result.ts';
import type { Ranks } from './space.ts';
import { BIT, type Verdicts } from './verdicts.ts';
import { createWitnessBook } from './witnesses.ts';

/** What is found of an order of the states, whichever draws have it. */
interface Outcome {
  readonly verdicts: Verdicts;
  /** What {@link findingsOf} found, the numbers as keys. */
  readonly found: readonly (readonly [Finding, string])[];
}

/** Orders of which the outcome is kept. */
const KEPT = 5000;

/** What was found of orders before, by plan: the same order comes again and again. */
const kept = new WeakMap<Plan, Map<string, Outcome>>();

/** The concepts that strength of preference is made for. */
export const STRONG = ['gmr', 'smr', 'seq'] as const;

export function* workThrough(
  plan: Plan,
  draws: DrawSource,
): Generator<undefined, MovesPartial, undefined> {
  const { arena, graph, concepts, makes, full } = plan;
  const { states, movers } = graph;
  const bits = concepts.map((concept) => BIT[concept]);
  const plain = createStableTally(states, bits, movers, full);
  const strongBits = STRONG.map((concept) => BIT[concept]);
  const strong = makes.strength ? createStableTally(states, strongBits, movers, full) : null;
  const book = createWitnessBook(plan);
  const counts = createCounts();
  const leftOut = new Map<MovesPart, LeftOut>();
  const orders: string[] = [];
  const holds: string[] = [];

  for (let k = 0; k < draws.count; k++) {
    const draw = draws.next();
    const ranks = arena.ranks(draw);
    const order = full ? packed(placesOf(states, ranks)) : null;
    const { verdicts, found } = outcomeOf(plan, ranks, order, leftOut);
    plain.add(verdicts);
    book.add(ranks, verdicts, !leftOut.has('sim'));
    counts.add(found);
    const strongVerdicts = strongVerdictsOf(plan, draw);
    if (strongVerdicts !== null) strong!.add(strongVerdicts);
    if (order !== null) orders.push(order);
    if (makes.comparisons) holds.push(packed(heldOf(plan, verdicts)));
    yield;
  }
  return {
    draws: draws.count,
    plain: plain.finish(),
    strong: strong?.finish() ?? null,
    ...book.finish(),
    orders: orders.join(''),
    holds: holds.join(''),
    findings: counts.finish(),
    leftOut: [...leftOut.values()],
  };
}

function outcomeOf(
  plan: Plan,
  ranks: Ranks,
  order: string | null,
  leftOut: Map<MovesPart, LeftOut>,
): Outcome {
  const known = kept.get(plan) ?? new Map<string, Outcome>();
  kept.set(plan, known);
  const before = order === null ? undefined : known.get(order);
  if (before !== undefined) return before;
  const { verdicts, tooLarge } = verdictsOf(plan, ranks);
  if (tooLarge !== null) leftOut.set('sim', rowOf('sim', tooLarge));
  const found = foundOf(plan, ranks, verdicts, leftOut).map(
    ([name, numbers]) => [name, numbers.join(' ')] as const,
  );
  const outcome: Outcome = { verdicts, found };
  if (order !== null && known.size < KEPT) known.set(order, outcome);
  return outcome;
}

function foundOf(
  plan: Plan,
  ranks: Ranks,
  verdicts: Verdicts,
  leftOut: Map<MovesPart, LeftOut>,
): Found {
  try {
    return findingsOf(plan, ranks, verdicts);
  } catch (error) {
    // The one limit of the parts that only a draw can tell.
    if (!(error instanceof TooLargeError && error.limit === 'horizon')) throw error;
    leftOut.set('horizon', rowOf('horizon', error));
    return findingsOf({ ...plan, makes: { ...plan.makes, horizon: false } }, ranks, verdicts);
  }
}

function rowOf(part: MovesPart, { limit, size }: TooLargeError): LeftOut {
  return { part, of: limit, size, limit: MOVES_LIMITS[limit] };
}

function heldOf(plan: Plan, verdicts: Verdicts): number[] {
  const bit = BIT[plan.options.concept];
  return Array.from(askable(plan), (s) => (verdicts.every((own) => (own[s]! & bit) !== 0) ? 1 : 0));
}

function createCounts() {
  const counts = new Map<Finding, Map<string, number>>(FINDINGS.map((name) => [name, new Map()]));
  return {
    add(found: Outcome['found']) {
      for (const [name, key] of found) {
        const own = counts.get(name)!;
        own.set(key, (own.get(key) ?? 0) + 1);
      }
    },
    finish: () =>
      Object.fromEntries(
        [...counts].map(([name, own]) => [name, Object.fromEntries(own)]),
      ) as MovesPartial['findings'],
  };
}
