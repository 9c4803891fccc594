import type { PackageTerms } from '../deals/index.ts';
import type { Share, Spread } from '../draws/index.ts';

/** A set of demands, by id, in the order of `Case.demands`. */
export type DemandSet = readonly string[];

export interface ConflictRow {
  readonly demands: DemandSet;
  /** Draws in which exactly this set is a conflict set. */
  readonly share: Share;
}

export interface OpeningRow {
  readonly demands: DemandSet;
  /** Draws in which exactly this set is an opening. */
  readonly share: Share;
  /** A package that it leaves most often, with its share of the draws in which this opens. */
  readonly package: { readonly terms: PackageTerms; readonly share: number };
}

export interface DemandRow {
  readonly id: string;
  readonly party: string;
  readonly kind: 'walkaway' | 'redline';
  /** Share of logical packages that meet it, over draws. */
  readonly met: Spread;
  /** Draws in which it is in some conflict set. */
  readonly inConflict: Share;
  /** Draws in which dropping it alone opens a deal. */
  readonly opensAlone: Share;
}

/** Headroom of a party over draws: three different answers. */
export interface HeadroomReading {
  /** Draws in which the others would sign something the party accepts: headroom at or above 0. */
  readonly room: Share;
  /** Draws in which a lower walk-away value of this party alone would open a deal. */
  readonly short: Share;
  /** Draws in which no concession in its walk-away value alone opens one. */
  readonly none: Share;
  /** Headroom where it is defined, utility points; negative: what it would have to give up. */
  readonly points: Spread | null;
}

/** What a party did at the table: from the dated proposals it made itself, else from its dated stances. */
export type MovementReading =
  | { readonly kind: 'unknown'; readonly reason: 'fewer-than-two-own-proposals' }
  | {
      readonly kind: 'moved';
      /** Where it made fewer than two proposals, its stances show what it was for. */
      readonly shownBy: 'proposals' | 'stances';
      /** Names of the two proposals, or days of the first stance and of the last. */
      readonly from: string;
      readonly to: string;
      /** Fall of the party's own utility from the first to the last; positive: it gave. */
      readonly conceded: Spread;
    };

export interface AnswerReading {
  readonly proposal: string;
  /** What the party said, or `null` where the record has no response. */
  readonly said: 'accept' | 'partly' | 'reject' | 'silent' | null;
  /** Draws in which the model has the party accept some completion of the terms. */
  readonly couldAccept: Share;
  /** Draws in which it accepts every completion; equals `couldAccept` where no issue is open. */
  readonly mustAccept: Share;
}

/** Five readings of one party's part in the impasse, side by side and never one score. */
export interface ProfileRow {
  readonly party: string;
  /** Shapley-Shubik value of the blocking game, 0..1, over draws; 0 in draws with a deal. */
  readonly blocking: Spread;
  /** Share of the logical packages it accepts. */
  readonly room: Spread;
  readonly headroom: HeadroomReading;
  readonly movement: MovementReading;
  readonly answers: readonly AnswerReading[];
  /** Draws in which giving up all its demands, and nobody else anything, opens a deal. */
  readonly opensAlone: Share;
}

export type ReadingName = 'blocking' | 'room' | 'headroom' | 'movement' | 'answers';

/** Who ranks first as an obstacle in one reading. */
export type ReadingRank =
  | { readonly reading: ReadingName; readonly kind: 'unknown'; readonly reason: string }
  | {
      readonly reading: ReadingName;
      readonly kind: 'ranked';
      /** Draws in which the party alone ranks first, by party id. Draws with ties count for nobody. */
      readonly first: Readonly<Record<string, Share>>;
    };

export interface PrincipalObstacle {
  readonly readings: readonly ReadingRank[];
  /** The party that ranks first in most draws in more than half of the readings that say something. */
  readonly party: string | null;
  /** In how many of the readings that say something it does so; 0 where none stands out. */
  readonly readingsFirst: number;
  readonly readingsThatSay: number;
}

export interface ShortfallResult {
  /** Draws without a deal in which lower walk-away values could open one (no red line in the way). */
  readonly defined: Share;
  /** The smallest cut, the same for all, that opens a deal: utility points. */
  readonly uniform: Spread | null;
  /** The smallest sum of cuts. */
  readonly total: Spread | null;
  /** Packages that the smallest total cut opens most often, at most 5. */
  readonly packages: readonly { readonly terms: PackageTerms; readonly picked: Share }[];
}

/** P(a deal exists) as one party's walk-away value falls. `cut` in utility points, ascending from 0. */
export interface PressureCurve {
  readonly party: string;
  readonly points: readonly { readonly cut: number; readonly deal: number }[];
  /** P(deal) at a cut of 100 points: the most that pressure on this party can do. */
  readonly most: number;
}

/** How much one uncertain input decides whether there is a deal. */
export interface UnknownRow {
  readonly input: string;
  /** First-order sensitivity index of P(deal), 0..1, less what chance alone would show. */
  readonly index: number;
  /** The index that inputs of no influence reach in one run of twenty, at this number of draws. */
  readonly noise: number;
  /** P(deal) where the input lies in each fifth of its drawn values, lowest fifth first; `null` where empty. */
  readonly deal: readonly (number | null)[];
  /** Bounds of the fifths, six numbers. */
  readonly bounds: readonly number[];
}

export interface ObstaclesResult {
  readonly packages: { readonly all: number; readonly logical: number };
  readonly certain: boolean;
  readonly deal: Share;
  readonly demands: readonly DemandRow[];
  /** Most frequent first, at most `options.top`. */
  readonly conflicts: readonly ConflictRow[];
  readonly openings: readonly OpeningRow[];
  /** How many different sets there were in all. */
  readonly distinct: { readonly conflicts: number; readonly openings: number };
  /** False where a cap cut the list of sets in some draw. */
  readonly complete: boolean;
  readonly profile: readonly ProfileRow[];
  readonly principal: PrincipalObstacle;
  readonly shortfall: ShortfallResult;
  readonly pressure: readonly PressureCurve[];
  /** Largest index first. Empty where nothing is uncertain, or where every draw agrees. */
  readonly unknowns: readonly UnknownRow[];
}
