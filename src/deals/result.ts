import type { Share, Spread } from '../draws/index.ts';

/** Options by issue: `{ territory: 'line', status: 'neutral' }`. */
export type PackageTerms = Readonly<Record<string, string>>;

/** Names of the four fair solutions. Every share of this file is a share of all draws. */
export type SolutionName = 'nash' | 'kalai-smorodinsky' | 'egalitarian' | 'utilitarian';

/** One package over all draws. */
export interface PackageRow {
  readonly terms: PackageTerms;
  /** Acceptability: draws in which all who must agree accept it. */
  readonly zone: Share;
  /** Draws in which it is in the zone and no package of the zone dominates it. */
  readonly frontier: Share;
  /** Draws in which each solution picks it (alone or among ties). */
  readonly solutions: Readonly<Record<SolutionName, Share>>;
  /** Draws in which each decider accepts it, by party id. */
  readonly accepts: Readonly<Record<string, Share>>;
  /** Mean utility for each decider over all draws, 0..100 (bonuses may pass it), by party id. */
  readonly utility: Readonly<Record<string, number>>;
}

/** A package as a dot in the picture of the deal space. */
export interface CloudPoint {
  readonly terms: PackageTerms;
  readonly zone: number;
  readonly utility: Readonly<Record<string, number>>;
}

export interface SolutionRow {
  readonly name: SolutionName;
  /** Draws with a zone in which the solution is defined (see Solutions in solutions.ts). */
  readonly defined: Share;
  /** Nash only: draws in which no package of the zone gives every decider a gain. */
  readonly degenerate: Share | null;
  /** Packages it picks most often, most often first, at most 10. */
  readonly packages: readonly { readonly terms: PackageTerms; readonly picked: Share }[];
}

/** How often an option is in a deal. */
export interface OptionRow {
  readonly issue: string;
  readonly option: string;
  /** Mean share of the zone's packages that contain it, over draws with a zone; `null` without any. */
  readonly zone: number | null;
  /**
   * Core index (Liesiö, Mild and Salo 2007): mean share of the frontier's packages that contain
   * it, over draws with a zone. 1: in every efficient deal; 0: in none. `null` without a zone.
   */
  readonly core: number | null;
}

/** A stated position, as it stands after drawing what is not known. */
export interface PositionRow {
  readonly party: string;
  readonly issue: string;
  /** The issue's weight for the party, points of 100. */
  readonly weight: Spread;
  readonly values: readonly { readonly option: string; readonly value: Spread }[];
}

export interface DealsResult {
  readonly packages: { readonly all: number; readonly logical: number };
  /** Every input is a certain number: one draw says it all, and shares are 0 or 1. */
  readonly certain: boolean;
  /** Draws in which there is a zone of possible agreement. */
  readonly deal: Share;
  /** Packages in the zone, over all draws. */
  readonly zoneSize: Spread;
  /** Packages on the zone's frontier, over all draws. */
  readonly frontierSize: Spread;
  /** Efficient packages among all logical ones, whoever accepts; `null` where it was not asked for. */
  readonly efficientSize: Spread | null;
  /** Walk-away values as drawn, by party id. */
  readonly walkaway: Readonly<Record<string, Spread>>;
  /** Packages with some acceptability, most acceptable first, at most `options.top`. */
  readonly top: readonly PackageRow[];
  /** How many packages had some acceptability in all. */
  readonly everAcceptable: number;
  readonly solutions: readonly SolutionRow[];
  readonly options: readonly OptionRow[];
  readonly positions: readonly PositionRow[];
  /** Packages for a picture: all where `complete`, else an even choice and the complete proposals. */
  readonly cloud: { readonly points: readonly CloudPoint[]; readonly complete: boolean };
}
