/** The work on one chunk of draws. */

import { createEvaluator, type Evaluation } from '../deals/index.ts';
import type { DrawSource } from '../draws/index.ts';
import { lookUp } from './halves.ts';
import { createHeadroomSearch } from './headroom.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createTallier, type Tally } from './masks.ts';
import type { ObstaclesPart } from './part.ts';
import type { Plan } from './plan.ts';
import { createLevelWriter } from './sensitivity.ts';
import { createShortfallSearch } from './shortfall.ts';
import { createWitnessSearch } from './witnesses.ts';

/** Packages that are looked at between two yields, small enough to stay in the cache. */
const BLOCK = 1 << 15;

/** What all packages say of a draw. */
interface Survey {
  readonly deal: boolean;
  readonly tally: Tally;
  readonly headroom: readonly (number | null)[];
}

/**
 * Works through a chunk, yielding after each draw and each block of packages.
 *
 * @param cap - the most conflict sets to list of one draw
 */
export function* workThrough(
  plan: Plan,
  cap: number,
  draws: DrawSource,
): Generator<undefined, ObstaclesPart, undefined> {
  const { space, kase, rule } = plan;
  const small = space.count <= BLOCK;
  const evaluator = createEvaluator(space);
  const tallier = createTallier(kase.demands.length);
  const headrooms = createHeadroomSearch(plan, Math.min(BLOCK, space.count));
  const shortfalls = createShortfallSearch(plan);
  const witnesses = createWitnessSearch(plan);
  const levels = createLevelWriter(plan.uncertain, draws.count);
  const ledger = createLedger(plan, cap);

  function* survey(evaluation: Evaluation): Generator<undefined, Survey, undefined> {
    for (let from = 0; from < space.count; from += BLOCK) {
      if (from > 0) yield;
      const to = Math.min(from + BLOCK, space.count);
      tallier.add(evaluation.unmet, from, to);
      headrooms.add(evaluation, from, to);
    }
    const tally = tallier.finish();
    let deal = false;
    for (let i = 0; i < tally.distinct && !deal; i++) {
      deal = rule.holds[lookUp(plan.accepts, tally.masks[i]!)] === 1;
    }
    return { deal, tally, headroom: headrooms.finish(evaluation) };
  }

  function* explain(evaluation: Evaluation, tally: Tally): Generator<undefined, void, undefined> {
    const structure = yield* plan.structures.find(tally.masks, tally.distinct, cap);
    yield* witnesses.begin(structure.openings.slice(0, cap), tally);
    for (let from = 0; from < space.count; from += BLOCK) {
      if (from > 0) yield;
      const to = Math.min(from + BLOCK, space.count);
      shortfalls.add(evaluation, from, to);
      witnesses.add(evaluation, from, to);
    }
    ledger.addImpasse(structure, shortfalls.finish());
  }

  for (let k = 0; k < draws.count; k++) {
    const draw = draws.next();
    levels.write(draw);
    const evaluation = small ? evaluator.evaluate(draw) : yield* evaluator.steps(draw);
    const { deal, tally, headroom } = yield* survey(evaluation);
    ledger.addDraw(deal, tally, headroom);
    yield* addProposals(plan, evaluation, ledger);
    if (!deal) yield* explain(evaluation, tally);
    yield;
  }
  return ledger.finish(witnesses.counts, levels.text());
}

function* addProposals(
  { proposals, accepts, deciders }: Plan,
  { utilities, unmet }: Evaluation,
  ledger: Ledger,
): Generator<undefined, void, undefined> {
  const { completions, movers } = proposals;
  for (const [p, positions] of completions.entries()) {
    let some = 0;
    let every = positions.length === 0 ? 0 : 2 ** deciders - 1;
    for (let i = 0; i < positions.length; i++) {
      const accepting = lookUp(accepts, unmet[positions[i]!]!);
      some |= accepting;
      every &= accepting;
    }
    ledger.addAnswers(p, some, every);
    if (positions.length > BLOCK) yield;
  }
  for (const { decider, first, last } of movers) {
    const utility = utilities[decider]!;
    ledger.addConceded(mean(utility, first) - mean(utility, last));
  }
}

function mean(utility: Int32Array, positions: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < positions.length; i++) sum += utility[positions[i]!]!;
  return sum / positions.length;
}
