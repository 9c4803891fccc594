/** What the analysis of moves says: plain data. Words and pictures are made elsewhere. */

import type { Share } from '../draws/index.ts';
import type { InverseConcept } from './inverse.ts';
import type { Extension } from './judgement.ts';
import type { Concept } from './verdicts.ts';
import type { WayKind } from './ways.ts';

/** Index into {@link MovesAnswer.states}. */
export type StateIndex = number;

/** A state that the answer speaks of. */
export interface StateRow {
  /** The state in the engine: its place among all combinations of values. */
  readonly code: number;
  /** An index of `MoveOption.values` for each option of the conflict. */
  readonly values: readonly number[];
}

/**
 * In which draws something holds under each concept; `null` where a concept was left out. SIM is
 * not defined for a conflict given as a graph: it is `null` there, and not listed as left out.
 */
export type ConceptShares = Readonly<Record<Concept, Share | null>>;

/** How a state stands over the draws. */
export interface StateReading {
  readonly state: StateIndex;
  /** Draws in which it is stable for all who can move. */
  readonly equilibrium: ConceptShares;
  /** Draws in which it is stable for each, in the order of `MovesAnswer.movers`; `null` in a summary. */
  readonly stable: readonly ConceptShares[] | null;
}

/** A move of one party from a state to another. */
export interface ArcRow {
  readonly mover: string;
  readonly from: StateIndex;
  readonly to: StateIndex;
  /** Draws in which it is an improvement for who makes it. */
  readonly improves: Share;
}

/** One step of a way or a sanction: who takes it, and where it leads. */
export interface StepRow {
  /** Party ids: one, or several that move together. */
  readonly movers: readonly string[];
  readonly to: StateIndex;
}

/** Why a state is stable for a party, or is not, in one draw. */
export type WitnessRow =
  | {
      readonly stable: true;
      /** How many improvements it has; none where it has nothing better in reach. */
      readonly improvements: number;
      /**
       * The first improvements, 20 at most, and the moves of the others that take away what was
       * gained: one after another; under SIM made at the same moment, `to` adding them up.
       */
      readonly answers: readonly {
        readonly to: StateIndex;
        readonly sanction: readonly StepRow[];
      }[];
    }
  | {
      readonly stable: false;
      /** An improvement that nothing sanctions. */
      readonly to: StateIndex;
    };

/** The verdict on today's state for one party under one concept. */
export interface VerdictRow {
  readonly mover: string;
  readonly concept: Concept;
  readonly stable: Share;
  /** From the first draw in which the verdict is the more common one; `null` where left out. */
  readonly witness: WitnessRow | null;
}

/**
 * Smallest set of comparisons with which a party would leave today's state, of 16 at most. Not made
 * for SIM.
 */
export interface LeavingRow {
  readonly mover: string;
  readonly concept: Concept;
  /** Where it would go. */
  readonly to: StateIndex;
  /** States that it would have to rank above today's, and does not. Never empty. */
  readonly above: readonly StateIndex[];
  /** Draws in which exactly this is a smallest set; `of` counts those in which the state is stable. */
  readonly share: Share;
}

export interface TodayReading {
  readonly state: StateIndex;
  readonly reading: StateReading;
  /** By party, then concept. */
  readonly verdicts: readonly VerdictRow[];
  /** Most frequent first for each party and concept. */
  readonly leavings: readonly LeavingRow[];
}

/** How to get from today's state to another one: an equilibrium under `MovesAnswer.concept`, or a wish. */
export interface WayRow {
  readonly to: StateIndex;
  readonly kind: WayKind;
  /** Draws in which there is a way; `of` those in which `to` is an equilibrium, of a wish all draws. */
  readonly exists: Share;
  /**
   * The shortest way that is found most often, with the draws of which it is the shortest; `of` as
   * above. `null` where there is none in any draw.
   */
  readonly shortest: {
    readonly steps: readonly StepRow[];
    readonly share: Share;
  } | null;
  /** Who may take the first step of a shortest way: most often first. */
  readonly firsts: readonly { readonly movers: readonly string[]; readonly share: Share }[];
}

/** What a coalition of two or more could do. */
export interface CoalitionReading {
  readonly members: readonly string[];
  /** Draws in which it has no reason to leave today's state, by concept; SIM is `null`. */
  readonly today: ConceptShares | null;
}

/**
 * A coalition that takes all its members from one equilibrium to one that is better for each; of
 * equilibria under `MovesAnswer.concept`.
 */
export interface JumpRow {
  readonly from: StateIndex;
  readonly to: StateIndex;
  readonly members: readonly string[];
  readonly share: Share;
}

/** What one party would have to see otherwise. */
export interface PreferenceChangeRow {
  readonly mover: string;
  /** States that it ranks above the wished one, and would have to find no better. Never empty. */
  readonly over: readonly StateIndex[];
}

/** Something other than a preference that makes a wished state hold. */
export type RemedyRow =
  | { readonly kind: 'without'; readonly option: string; readonly value: string }
  | { readonly kind: 'goes'; readonly option: string; readonly direction: 'both' | 'up' | 'down' }
  | { readonly kind: 'move'; readonly mover: string; readonly to: StateIndex };

/** What would make a state hold that the case or the user asks about. */
export interface WishReading {
  readonly state: StateIndex;
  readonly concept: InverseConcept;
  /** Draws in which it holds as things are. */
  readonly holds: Share;
  /** Smallest changes, one row a party that it is not stable for; `share` is of the draws in which it does not hold. */
  readonly changes: readonly {
    readonly parties: readonly PreferenceChangeRow[];
    readonly share: Share;
  }[];
  readonly remedies: readonly { readonly remedy: RemedyRow; readonly share: Share }[];
}

/** A comparison of two states by a party that is not certain, and what hangs on it. */
export interface ComparisonRow {
  readonly mover: string;
  readonly better: StateIndex;
  readonly than: StateIndex;
  /** Draws in which `better` is better than `than` for the party. */
  readonly prefers: Share;
  /** Draws in which the state asked about is an equilibrium, where it is so and where it is not. */
  readonly then: Share;
  readonly otherwise: Share;
  /** Share of the variance of the verdict that it explains alone, 0..1 (squared phi coefficient). */
  readonly index: number;
}

/** What holds whatever the unknown comparisons are, by the extensions a to d. */
export interface UnknownReading {
  readonly state: StateIndex;
  /** By extension: the concepts under which it is an equilibrium. */
  readonly equilibrium: Readonly<Record<Extension, readonly Concept[]>>;
}

/** Two parties who look ahead. */
export interface HorizonReading {
  readonly state: StateIndex;
  /** Draws in which it is an equilibrium for parties that look `moves` moves ahead. */
  readonly limited: readonly { readonly moves: number; readonly share: Share }[];
  readonly nonMyopic: Share;
  /** Draws in which it is a Stackelberg state, by leader. */
  readonly stackelberg: readonly { readonly leader: string; readonly share: Share }[];
}

/** Parts that may be left out, each with a limit. */
export type MovesPart =
  | 'table'
  | 'sim'
  | 'witnesses'
  | 'leavings'
  | 'coalitions'
  | 'wishes'
  | 'comparisons'
  | 'unknown'
  | 'strength'
  | 'horizon'
  | 'ways';

/** A part that was left out because the conflict is past a limit. */
export interface LeftOut {
  readonly part: MovesPart;
  /** What was counted: `states`, `arcs`, `movers`, `combinations`. */
  readonly of: string;
  readonly size: number;
  readonly limit: number;
}

export interface MovesAnswer {
  readonly kind: 'analysed';
  /** Party ids, in the order of the case's movers. */
  readonly movers: readonly string[];
  /** All combinations of values, and those that are feasible. */
  readonly size: { readonly all: number; readonly feasible: number };
  readonly certain: boolean;
  /** The concept asked about: of the ways, jumps, wishes and comparisons. */
  readonly concept: InverseConcept;
  /** The states that the answer speaks of, ascending by code: all feasible ones where these are few. */
  readonly states: readonly StateRow[];
  /** Whether `readings` has all feasible states, by party, and `arcs` all moves. */
  readonly full: boolean;
  readonly readings: readonly StateReading[];
  readonly arcs: readonly ArcRow[];
  /** How many different states are an equilibrium in some draw; `null` where a concept was left out. */
  readonly equilibria: Readonly<Record<Concept, number | null>>;
  readonly today: TodayReading | null;
  readonly ways: readonly WayRow[];
  readonly coalitions: readonly CoalitionReading[];
  readonly jumps: readonly JumpRow[];
  readonly wishes: readonly WishReading[];
  /** The state that `comparisons` are about, and the concept. */
  readonly asked: { readonly state: StateIndex; readonly concept: InverseConcept } | null;
  readonly comparisons: readonly ComparisonRow[];
  readonly unknown: readonly UnknownReading[];
  /** Strong stability, where the case says what is much better: GMR, SMR and SEQ. */
  readonly strong: readonly StateReading[];
  readonly horizon: readonly HorizonReading[];
  readonly leftOut: readonly LeftOut[];
}

/** `absent`: the case has no section on moves. */
export type MovesResult = { readonly kind: 'absent' } | MovesAnswer;
