/** What one chunk of draws found: plain data that adds up. */

import { packed, unpacked } from '../draws/index.ts';
import type { LeftOut, WitnessRow } from './result.ts';

/** What is counted by what exactly was found. */
export const FINDINGS = [
  /** Mover, concept, where to, the states to find better. */
  'leavings',
  /** Kind, where to, then mask and state of each step: the shortest way. */
  'ways',
  /** Kind, where to, mask: who may take the first step. */
  'firsts',
  /** Mask, concept: the coalition has no reason to leave today's state. */
  'coalitions',
  /** From, to, mask. */
  'jumps',
  /** Wish, then mover, how many, and the states, for each mover. */
  'changes',
  /** Wish, then what {@link remedyOf} takes. */
  'remedies',
  /** Horizon, state. */
  'limited',
  /** State. */
  'nonMyopic',
  /** Leader, state. */
  'stackelberg',
] as const;

export type Finding = (typeof FINDINGS)[number];

/** Draws by what was found, the numbers of it with a blank between. Movers, concepts and kinds are indices. */
export type FindingCounts = Readonly<Record<Finding, Readonly<Record<string, number>>>>;

/** Draws in which a state is stable: packed, one number a feasible state, by concept. */
export interface StableCounts {
  readonly equilibrium: readonly string[];
  /** By mover; empty in a summary. */
  readonly stable: readonly (readonly string[])[];
}

export interface MovesPartial {
  readonly draws: number;
  readonly plain: StableCounts;
  /** GMR, SMR and SEQ by strength; `null` where that is not made. */
  readonly strong: StableCounts | null;
  /** Draws in which today's state is stable, by mover and concept. */
  readonly today: readonly (readonly number[])[];
  /** From the first draw of the chunk with each verdict on today's state. States are codes here. */
  readonly witnesses: readonly (readonly VerdictWitnesses[])[];
  /** By draw, mover and feasible state: the place of its rank among the different ones, packed. */
  readonly orders: string;
  /** By draw and state that may be asked about: 1 for an equilibrium, packed. */
  readonly holds: string;
  readonly findings: FindingCounts;
  readonly leftOut: readonly LeftOut[];
}

export interface VerdictWitnesses {
  readonly stable: WitnessRow | null;
  readonly unstable: WitnessRow | null;
}

/** Adds counts that are packed to others. */
export function addPacked(into: Uint32Array, text: string): void {
  for (let k = 0; k < into.length; k++) into[k]! += unpacked(text, k);
}

/** Counts draws in which states are stable. */
export interface StableTally {
  /** @param verdicts - by mover and code */
  add(verdicts: readonly Uint8Array[]): void;
  finish(): StableCounts;
}

/**
 * @param states - feasible codes
 * @param bits - of the concepts
 * @param byMover - whether to count for each mover too
 */
export function createStableTally(
  states: Int32Array,
  bits: readonly number[],
  movers: number,
  byMover: boolean,
): StableTally {
  const counters = () => bits.map(() => new Uint16Array(states.length));
  const equilibrium = counters();
  const stable = Array.from({ length: byMover ? movers : 0 }, counters);
  return {
    add(verdicts) {
      for (let k = 0; k < states.length; k++) {
        let all = 0xff;
        for (const own of verdicts) all &= own[states[k]!]!;
        for (let c = 0; c < bits.length; c++) {
          if ((all & bits[c]!) !== 0) equilibrium[c]![k]!++;
          for (let m = 0; m < stable.length; m++) {
            if ((verdicts[m]![states[k]!]! & bits[c]!) !== 0) stable[m]![c]![k]!++;
          }
        }
      }
    },
    finish: () => ({
      equilibrium: equilibrium.map(packed),
      stable: stable.map((own) => own.map(packed)),
    }),
  };
}
