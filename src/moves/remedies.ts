/** Which single change of the options, or move of one mover, makes a state an equilibrium. */

import { type Graph, lazyGraphOf } from './graph.ts';
import { type InverseConcept, isEquilibrium, unstableMovers } from './inverse.ts';
import { createSpace, type Digit, type Ranks, type Space, valueAt } from './space.ts';

export type Remedy =
  /** A value of an option is no longer there; the wished state does not have it. */
  | { readonly kind: 'without'; readonly option: number; readonly value: number }
  /** An option goes another way than now: it is bound, or freed. */
  | { readonly kind: 'goes'; readonly option: number; readonly direction: Digit['direction'] }
  /**
   * One mover, as a third party, takes the wished state to another one, in which the options of all
   * the others are the same, and which holds for all of them.
   */
  | {
      readonly kind: 'move';
      readonly mover: number;
      readonly to: number;
      /** Whether it holds for who made the move as well. */
      readonly holdsForMover: boolean;
    };

/**
 * All single remedies for a state that is no equilibrium, each found by analysing it anew.
 *
 * @returns by kind, then by option or mover, then by value or state
 */
export function remediesFor(
  space: Space,
  ranks: Ranks,
  state: number,
  concept: InverseConcept,
): Remedy[] {
  const holds = (graph: Graph) => isEquilibrium(graph, ranks, state, concept);
  const graph = lazyGraphOf(space);
  return [
    ...valuesToGo(space, state).filter((r) => holds(without(space, graph, r.option, r.value))),
    ...otherWays(space).filter((r) => holds(lazyGraphOf(going(space, r.option, r.direction)))),
    ...movesThatHold(graph, ranks, state, concept),
  ];
}

function valuesToGo(space: Space, state: number) {
  return space.digits.flatMap(({ radix }, option) =>
    Array.from({ length: radix }, (_, value) => ({
      kind: 'without' as const,
      option,
      value,
    })).filter(({ value }) => value !== valueAt(space, state, option)),
  );
}

/** The graph without the states that have a value of an option. */
function without(space: Space, graph: Graph, option: number, value: number): Graph {
  const has = (state: number) => valueAt(space, state, option) === value;
  return {
    ...graph,
    states: graph.states.filter((state) => !has(state)),
    moves: (mover, state) => Array.from(graph.moves(mover, state)).filter((to) => !has(to)),
  };
}

function otherWays({ digits }: Space) {
  const directions = ['both', 'up', 'down'] as const;
  return digits.flatMap((digit, option) =>
    directions
      .filter((direction) => direction !== digit.direction)
      .map((direction) => ({ kind: 'goes' as const, option, direction })),
  );
}

function going(space: Space, option: number, direction: Digit['direction']): Space {
  const digits = space.digits.map((digit, k) => (k === option ? { ...digit, direction } : digit));
  return createSpace(space.movers, digits, space.feasible);
}

function movesThatHold(
  graph: Graph,
  ranks: Ranks,
  state: number,
  concept: InverseConcept,
): Remedy[] {
  return Array.from({ length: graph.movers }, (_, mover) =>
    Array.from(graph.moves(mover, state)).flatMap((to): Remedy[] => {
      const unstable = unstableMovers(graph, ranks, to, concept);
      if (unstable.some((m) => m !== mover)) return [];
      return [{ kind: 'move', mover, to, holdsForMover: unstable.length === 0 }];
    }),
  ).flat();
}
