import type { Quantity, Trace } from './model.ts';

/** Where a party stands on an issue: at an option, or at a place on the issue's scale. */
export type Place =
  | { readonly kind: 'option'; readonly option: number }
  | { readonly kind: 'scale'; readonly quantity: Quantity };

/** What a party was for on an issue, at a date, as the case states it. */
export interface Position {
  readonly party: number;
  readonly issue: number;
  readonly at: Place;
  /** `YYYY-MM-DD`, not after the case's `as-of`. */
  readonly date: string;
  readonly trace: Trace;
}

/** What somebody foresaw, with what probability, and how it came out. */
export interface Forecast {
  readonly id: string | null;
  /** Whoever made it: a person, a method, Impasse. Need not be a party. */
  readonly by: string;
  /** The day on which it was made, `YYYY-MM-DD`. */
  readonly on: string;
  readonly that: string;
  /** 0..1, that it comes true. */
  readonly probability: number;
  /** The day on which it can be seen whether it came true; not before `on`. */
  readonly resolves: string | null;
  /** Whether it came true; `null` while that is open. Given only together with `resolves`. */
  readonly outcome: boolean | null;
  /** SHA-256 of the case file from which it was computed. */
  readonly caseHash: string | null;
  readonly seed: number | null;
  /** The model that computed it. */
  readonly model: string | null;
  readonly trace: Trace;
}
