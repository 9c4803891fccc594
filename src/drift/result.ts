import type { Quantity, Round } from '../case/index.ts';
import type { Spread } from '../draws/index.ts';

/** Why nothing can be said, from the farthest from a verdict to the nearest (docs/drift.md). */
export const REASONS = [
  'one-party',
  'no-stance',
  'no-common-issue',
  'one-step',
  'nothing-new',
  'no-weight',
] as const;
export type Reason = (typeof REASONS)[number];

/** How a distance changed, -1..1 over draws; below 0: nearer. */
export type Change =
  | { readonly kind: 'closer' | 'further' | 'neither'; readonly change: Spread }
  | { readonly kind: 'too-little'; readonly reason: Reason };

/** A day up to which stances are taken together. */
export interface Step {
  /** A round; what was stated `before` the first one or `after` the last; a `day` where there is no round. */
  readonly kind: 'before' | 'round' | 'after' | 'day';
  /** Id of the round, or `null`. */
  readonly round: string | null;
  readonly date: string;
  readonly format: Round['format'];
}

/** Where a stance is: an option by id with its place on the scale, if it has one; or a place alone. */
export type Standing =
  | { readonly kind: 'option'; readonly option: string; readonly place: number | null }
  | { readonly kind: 'scale'; readonly quantity: Quantity };

/** A pair at a step, from the first at which it can be compared. */
export interface PathRow {
  /** Place in `DriftResult.steps`. */
  readonly step: number;
  /** Distance over all `issues` on which both stand by then, 0..1; `null` where these weigh nothing. */
  readonly distance: Spread | null;
  readonly issues: readonly string[];
  /** Distance over the issues of the change over all: these are the same at every step. */
  readonly level: Spread | null;
  /** Change since the step before, over the issues on which both stood then; `null` at the first. */
  readonly change: Change | null;
}

export interface PairRow {
  readonly parties: readonly [string, string];
  /** From the first step of the path to the last. */
  readonly overall: Change;
  readonly path: readonly PathRow[];
  /** Issues that enter the change over all. */
  readonly compared: readonly string[];
  /** Issues on which both stand by now, and one of them did not at the first step. */
  readonly notCompared: readonly string[];
  /** What each gave to the other, in the order of `parties`: its share of the fall; `null` where nothing is compared. */
  readonly given: readonly [Spread, Spread] | null;
}

/** One party's move on one issue from one step to the next. */
export interface MoveRow {
  readonly party: string;
  readonly issue: string;
  /** The step at which it had been made. */
  readonly step: number;
  readonly from: Standing;
  readonly to: Standing;
  /** Share of the scale, 0..1. */
  readonly size: Spread;
  /** How much nearer it came to where each other stood before, shares of the scale; below 0: away. */
  readonly nearer: readonly { readonly party: string; readonly by: Spread }[];
}

/** An issue on which a party stands at the last step where it stood at the first. */
export interface HeldRow {
  readonly party: string;
  readonly issue: string;
  readonly at: Standing;
  /** Day of the stance at the first of these steps, and of the latest. */
  readonly since: string;
  readonly last: string;
  /** How many stances it took from one to the other. */
  readonly stated: number;
}

export interface PartyRow {
  readonly party: string;
  readonly stances: number;
  /** Means over its pairs of what it gave and took; `null` where no pair says anything. */
  readonly given: Spread | null;
  readonly taken: Spread | null;
}

/** Mean change over the pairs at rounds of one format, or `between` rounds (before, after). */
export interface ChannelRow {
  readonly format: 'leaders' | 'envoys' | 'technical' | 'unstated' | 'between';
  readonly steps: number;
  readonly change: Change;
}

export interface DriftResult {
  readonly certain: boolean;
  readonly steps: readonly Step[];
  readonly parties: readonly PartyRow[];
  /** The mean over the pairs that say something, each over all of its steps. */
  readonly overall: Change;
  readonly pairs: readonly PairRow[];
  readonly channels: readonly ChannelRow[];
  /** By step, then party and issue in the case's order. */
  readonly moves: readonly MoveRow[];
  readonly held: readonly HeldRow[];
  readonly rejections: readonly {
    readonly party: string;
    readonly proposal: string;
    readonly issues: readonly string[];
    readonly date: string;
  }[];
  /** Proposals without a date, and acceptances (`by` a party) without one. */
  readonly undated: readonly { readonly proposal: string; readonly by: string | null }[];
}
