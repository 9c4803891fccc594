/** What `impasse forecast` finds: plain data, ids as in the case. */
import type { Share, Spread } from '../draws/index.ts';
import type { ModelName } from './models.ts';
import type { ModelRecord } from './record.ts';

/** A party that the models reckon with on an issue. Places are on the scale of the issue. */
export interface ActorRow {
  readonly party: string;
  /** Where its position is from: its latest dated one, or the options that it values most in a draw. */
  readonly from: 'position' | 'values';
  /** Day of the position; `null` for `values`. */
  readonly date: string | null;
  readonly position: Spread;
  /** Weight of the issue for it, 0..1. */
  readonly salience: Spread;
  /** Influence, 0..100. */
  readonly capability: Spread;
  /** Whether the case states its influence; otherwise it is drawn from 0 to 100. */
  readonly influenceStated: boolean;
}

/** A party without a say that is left out on an issue: it lacks a dated position, an influence, or both. */
export interface LeftOut {
  readonly party: string;
  readonly lacks: 'position' | 'influence' | 'both';
}

/** Why a model says nothing on an issue. */
export type NoForecast =
  | 'no-actors'
  | 'no-weight'
  | 'no-status-quo'
  | 'one-issue'
  | 'by-votes'
  | 'too-large';

/** What a model says on an issue. */
export type ModelForecast =
  | {
      readonly kind: 'place';
      readonly model: ModelName;
      /** On the scale of the issue. `of` counts draws; for `exchange` in a certain case, orders of ties. */
      readonly at: Spread;
      /** The option nearest to the median, or several as near, with the share in which it is nearest. */
      readonly nearest: readonly { readonly option: string; readonly share: Share }[];
    }
  | { readonly kind: 'none'; readonly model: ModelName; readonly reason: NoForecast };

/** Positions between two places. */
export interface Extent {
  /** Share of draws in which there is such a position. */
  readonly some: Share;
  readonly low: Spread | null;
  readonly high: Spread | null;
}

export interface IssueForecast {
  readonly issue: string;
  readonly low: number;
  readonly high: number;
  /** Option in force, by id, where the case names one. */
  readonly statusQuo: string | null;
  readonly actors: readonly ActorRow[];
  readonly left: readonly LeftOut[];
  /** In the order of `MODELS`. */
  readonly forecasts: readonly ModelForecast[];
  /** Highest less lowest forecast in a draw, share of the scale; `null` with fewer than two models. */
  readonly apart: Spread | null;
  /** What nothing beats under the rule of agreement. */
  readonly core: Extent;
  /** What beats the status quo, within the scale; `null` without a status quo. */
  readonly winset: Extent | null;
}

/** A voter under the whole rule of agreement: quota, votes, and whose consent is needed. */
export interface PowerRow {
  readonly party: string;
  readonly votes: number;
  readonly mustAgree: boolean;
  readonly shapleyShubik: number;
  /** Absolute: swings / 2^(n-1). */
  readonly banzhaf: number;
}

/** Voting power; `none` where there is no quota, or the votes cannot be counted out. */
export type Power =
  | { readonly kind: 'votes'; readonly quota: number; readonly voters: readonly PowerRow[] }
  | { readonly kind: 'none'; readonly reason: 'no-quota' | 'too-large' | 'not-whole' };

export interface ForecastResult {
  readonly certain: boolean;
  /** Issues with a scale, in the order of the case. */
  readonly issues: readonly IssueForecast[];
  /** Issues without a whole scale: nothing is said of them. */
  readonly unmeasured: readonly string[];
  /** The record of each model that was asked. */
  readonly records: readonly ModelRecord[];
  readonly power: Power;
}
