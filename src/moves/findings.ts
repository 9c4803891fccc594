/** What one draw has to say beyond its verdicts, as numbers that can be counted. */

import { coalitionVerdictAt, equilibriumJumps, type JointImprovements } from './coalitions.ts';
import { limitedVerdicts, nonMyopicVerdicts, stackelbergStates } from './horizon.ts';
import { preferenceChanges } from './inverse.ts';
import { rankedImprovements } from './joint.ts';
import { leavingsFrom } from './leaving.ts';
import { ANALYSIS_LIMITS } from './limits.ts';
import type { Finding } from './part.ts';
import type { Plan } from './plan.ts';
import { byRanks, type Preference } from './preference.ts';
import { membersOf } from './reach.ts';
import { remediesFor } from './remedies.ts';
import { remedyNumbers } from './remedy-numbers.ts';
import type { Ranks } from './space.ts';
import { BIT, CONCEPTS, equilibriaOf, type Verdicts } from './verdicts.ts';
import { WAY_KINDS, waysFrom } from './ways.ts';

/** Horizons of limited moves that are looked at; one move is Nash stability. */
export const HORIZONS = [2, 3, 4] as const;

/** What was found, numbers by kind. */
export type Found = readonly (readonly [Finding, readonly number[]])[];

/** A draw as the parts see it. */
interface Seen {
  readonly plan: Plan;
  readonly ranks: Ranks;
  readonly preference: Preference;
  readonly improvements: JointImprovements;
  readonly verdicts: Verdicts;
  /** Under the concept asked about, ascending. */
  readonly equilibria: readonly number[];
}

/** @throws TooLargeError where a part has too much to try */
export function findingsOf(plan: Plan, ranks: Ranks, verdicts: Verdicts): Found {
  const { makes, graph, options, reach } = plan;
  const seen: Seen = {
    plan,
    ranks,
    preference: byRanks(ranks),
    improvements: rankedImprovements(ranks, reach),
    verdicts,
    equilibria: equilibriaOf(verdicts, graph.states, options.concept),
  };
  return [
    ...(makes.leavings ? leavings(seen) : []),
    ...(makes.ways ? ways(seen) : []),
    ...(makes.coalitions ? coalitions(seen) : []),
    ...(makes.wishes ? plan.targets.flatMap((target) => wish(seen, target)) : []),
    ...(makes.horizon ? horizon(seen) : []),
  ];
}

function leavings({ plan, ranks, verdicts }: Seen): Found {
  const { graph, reach } = plan;
  const today = plan.today!;
  return verdicts.flatMap((own, mover) =>
    CONCEPTS.flatMap((concept, c): Found => {
      if (concept === 'sim' || (own[today]! & BIT[concept]) === 0) return [];
      const most = ANALYSIS_LIMITS.above;
      return leavingsFrom(graph, ranks, mover, today, concept, reach, most).map(
        ({ to, above }) => ['leavings', [mover, c, to, ...above]] as const,
      );
    }),
  );
}

/**
 * Ways to the wishes and to the equilibria of the draw: all of them where the states are few, else
 * those that hold under most concepts.
 */
function ways(seen: Seen): Found {
  const { plan, preference, improvements } = seen;
  const { graph, makes, targets } = plan;
  const today = plan.today!;
  const ends = [...new Set([...targets, ...wanted(seen)])].filter((state) => state !== today);
  return WAY_KINDS.flatMap((kind, k): Found => {
    if (kind === 'coalitions' && !makes.coalitions) return [];
    const found =
      kind === 'moves'
        ? ends.map(plan.wayByMoves)
        : waysFrom(graph, preference, today, ends, kind, improvements);
    return found.flatMap((way): Found => {
      if (way === null) return [];
      const steps = way.steps.flatMap(({ movers, to }) => [movers, to]);
      return [
        ['ways', [k, way.to, ...steps]],
        ...way.firsts.map((mask) => ['firsts', [k, way.to, mask]] as const),
      ];
    });
  });
}

function wanted({ plan, verdicts, equilibria }: Seen): readonly number[] {
  if (plan.full) return equilibria;
  const concepts = (state: number) =>
    CONCEPTS.filter((concept) => verdicts.every((own) => (own[state]! & BIT[concept]) !== 0))
      .length;
  return [...equilibria].sort((a, b) => concepts(b) - concepts(a)).slice(0, plan.options.top);
}

function coalitions({ plan, preference, improvements, equilibria }: Seen): Found {
  const { graph, reach, today } = plan;
  const masks = Array.from({ length: 2 ** graph.movers }, (_, mask) => mask);
  const joint = today === null ? [] : masks.filter((mask) => membersOf(mask).length > 1);
  const holding = joint.flatMap((mask) => {
    const bits = coalitionVerdictAt(graph, preference, mask, reach)(today!);
    return CONCEPTS.flatMap(
      (concept, c): Found => ((bits & BIT[concept]) === 0 ? [] : [['coalitions', [mask, c]]]),
    );
  });
  const jumps = equilibriumJumps(graph, preference, equilibria, improvements);
  return [
    ...holding,
    ...jumps.map(({ from, to, coalition }) => ['jumps', [from, to, coalition]] as const),
  ];
}

function wish({ plan, ranks, equilibria }: Seen, state: number): Found {
  if (equilibria.includes(state)) return [];
  const { graph, arena, options } = plan;
  const { changes, together } = preferenceChanges(graph, ranks, state, options.concept);
  const numbers = together?.flatMap((set, k) => [changes[k]!.mover, set.length, ...set]) ?? null;
  const remedies =
    arena.space === null ? [] : remediesFor(arena.space, ranks, state, options.concept);
  return [
    ...(numbers === null ? [] : [['changes', [state, ...numbers]] as const]),
    ...remedies.map((remedy) => ['remedies', [state, ...remedyNumbers(remedy)]] as const),
  ];
}

function horizon({ plan: { graph }, ranks }: Seen): Found {
  const both = (verdicts: Verdicts) =>
    Array.from(graph.states).filter((s) => verdicts.every((own) => own[s] === 1));
  return [
    ...HORIZONS.flatMap((moves) =>
      both(limitedVerdicts(graph, ranks, moves)).map((s) => ['limited', [moves, s]] as const),
    ),
    ...both(nonMyopicVerdicts(graph, ranks)).map((s) => ['nonMyopic', [s]] as const),
    ...[0, 1].flatMap((leader) =>
      stackelbergStates(graph, ranks, leader).map((s) => ['stackelberg', [leader, s]] as const),
    ),
  ];
}
