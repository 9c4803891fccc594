/** What the models of this room are given. Plain data; nothing here is checked again. */

/** A party to one issue. */
export interface ForecastActor {
  /** Unique within the issue. Models follow names only to say who moved. */
  readonly name: string;
  /** What it wants, on the scale of the issue. */
  readonly position: number;
  /** How much it cares, 0 to 1. */
  readonly salience: number;
  /** What it can bring to bear, 0 or more, on any scale: only shares count. */
  readonly capability: number;
}

/** One issue with a scale. */
export interface ForecastIssue {
  readonly name: string;
  /** The ends of the scale, `low < high`. */
  readonly low: number;
  readonly high: number;
  /** What holds if nothing is agreed, where that is known. */
  readonly statusQuo: number | null;
  readonly actors: readonly ForecastActor[];
}

/** A party in a space of several dimensions. */
export interface SpatialActor {
  readonly name: string;
  /** One a dimension, each in [0, 1]. */
  readonly positions: readonly number[];
  /** One a dimension, each in [0, 1]; together at most 1 in the model they come from. */
  readonly saliences: readonly number[];
  readonly capability: number;
}
