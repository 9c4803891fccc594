/** From the parts of all chunks to the result. */

import { termsAt, UNIT } from '../deals/index.ts';
import { type Share, type Spread, shareOf, spreadOf } from '../draws/index.ts';
import { listSets } from './listing.ts';
import type { ObstaclesOptions } from './options.ts';
import { addPairs, type ObstaclesPart } from './part.ts';
import type { Plan } from './plan.ts';
import { cutsOf, pressureOf } from './pressure.ts';
import { principalOf } from './principal.ts';
import { profileOf, readingsOf } from './profile.ts';
import type { ObstaclesResult, ShortfallResult } from './result.ts';
import { unknownsOf } from './sensitivity.ts';
import { type Totals, totalsOf } from './totals.ts';

export function combineParts(
  plan: Plan,
  options: ObstaclesOptions,
  parts: readonly ObstaclesPart[],
): ObstaclesResult {
  const { kase, space } = plan;
  const totals = totalsOf(plan, parts);
  const { draws, impasses } = totals;
  const parties = kase.deciders.map((p) => kase.parties[p]!.id);
  const cuts = cutsOf(options.cuts);
  const sets = listSets(plan, options.top, parts);
  return {
    packages: { all: space.size, logical: space.count },
    certain: plan.uncertain.length === 0,
    deal: shareOf(draws - impasses, draws),
    demands: demandRows(plan, totals),
    conflicts: sets.conflicts,
    openings: sets.openings,
    distinct: sets.distinct,
    complete: sets.complete,
    profile: profileOf(plan, totals),
    principal: principalOf(readingsOf(plan, totals), parties, shareOf(impasses, draws)),
    shortfall: shortfallResult(plan, parts, impasses),
    pressure: parties.map((party, d) => pressureOf(party, totals.deals, totals.headroom[d]!, cuts)),
    unknowns: unknownsOf(
      plan.uncertain,
      parts.map(({ levels }) => levels),
      parts.map(({ deals }) => deals),
      (index) => kase.inputs[index]!.id,
    ),
  };
}

function demandRows({ kase, space }: Plan, totals: Totals): ObstaclesResult['demands'] {
  const { draws } = totals;
  return kase.demands.map(({ index, id, party, kind }) => ({
    id,
    party: kase.parties[party]!.id,
    kind,
    met:
      kind === 'walkaway'
        ? spreadOf(totals.met[kase.deciders.indexOf(party)]!)!
        : constant(shareUnbroken(space.broken, index), draws),
    inConflict: shareOf(totals.inConflict[index]!, draws),
    opensAlone: shareOf(totals.opensAlone[index]!, draws),
  }));
}

/** @returns the share of packages that do not break a red line; 0 where there is no package */
function shareUnbroken(broken: Uint32Array, bit: number): number {
  let met = 0;
  for (let k = 0; k < broken.length; k++) met += 1 - ((broken[k]! >>> bit) & 1);
  return broken.length === 0 ? 0 : met / broken.length;
}

function constant(value: number, of: number): Spread {
  return { median: value, low: value, high: value, of };
}

/** Packages of the smallest total cut that are listed. */
const PACKAGES = 5;

function shortfallResult(
  { space }: Plan,
  parts: readonly ObstaclesPart[],
  impasses: number,
): ShortfallResult {
  const uniform = parts.flatMap((part) => part.uniform.map((units) => units / UNIT));
  const total = parts.flatMap((part) => part.total.map((units) => units / UNIT));
  const counts = new Map<number, number>();
  for (const { cheapest } of parts) addPairs(counts, cheapest);
  const often = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, PACKAGES);
  const defined: Share = shareOf(total.length, impasses);
  return {
    defined,
    uniform: spreadOf(uniform),
    total: spreadOf(total),
    packages: often.map(([position, hits]) => ({
      terms: termsAt(space, position),
      picked: shareOf(hits, total.length),
    })),
  };
}
