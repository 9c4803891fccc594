/**
 * The compiled case: what every analysis reads.
 *
 * Plain data, deeply frozen, without methods: it can be cloned to a worker, sent as JSON and
 * compared. Parties, issues and options are known by index inside (in the file's order) and by
 * id outside (in every result).
 */

import type { Conflict } from './conflict.ts';
import type { SourceRange } from './problems.ts';
import type { Forecast, Position } from './stated.ts';
import type { Certainty, Polarity, Remove, StatementKind } from './vocabulary.ts';

/** A number as the case states it. `unknown` is a value of its own, never 0. */
export type Quantity =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | {
      readonly kind: 'triangular';
      readonly low: number;
      readonly likely: number;
      readonly high: number;
    }
  | { readonly kind: 'unknown' };

/** One chain of an order, best first. Items in the same class are equally good. */
export type Chain = readonly (readonly number[])[];

/**
 * What is known of a list of numbers: one quantity an item (`unknown` where none is given) and
 * any number of order chains over the items, which hold at the same time.
 */
export interface Judgement {
  readonly quantities: readonly Quantity[];
  readonly chains: readonly Chain[];
}

/**
 * A pattern over packages: for each issue either `null` (any option) or the options that match.
 * A package matches when it matches on every issue.
 */
export type Pattern = readonly (readonly number[] | null)[];

/** One option index per issue; `null` where a text leaves the issue open. */
export type Terms = readonly (number | null)[];

/** A reference to evidence: `source#anchor`. */
export interface EvidenceRef {
  readonly source: string;
  readonly anchor: string;
}

/** Where a statement of the case stands in its file, and why it is there. */
export interface Trace {
  readonly range: SourceRange;
  readonly because: readonly EvidenceRef[];
  /** The analyst's reason, where no source states the figure. */
  readonly why: string | null;
}

export type Role = 'principal' | 'mediator' | 'observer';

export interface Bonus {
  readonly when: Pattern;
  /** Points added to the utility of every package that matches, -100..100. */
  readonly points: Quantity;
}

/** What a party wants. Values and walk-away value: 0..100; weights: points that sum to 100. */
export interface Preferences {
  readonly walkaway: Quantity;
  readonly weights: Judgement;
  /** One judgement an issue, over the options of that issue. */
  readonly values: readonly Judgement[];
  readonly bonuses: readonly Bonus[];
}

/** Where the numbers of a party stand in a draw (see {@link Input}). */
export interface InputOffsets {
  readonly walkaway: number;
  /** First weight; one an issue follows. */
  readonly weights: number;
  /** First value of each issue; one an option follows. */
  readonly values: readonly number[];
  /** First bonus; one a bonus follows. */
  readonly bonuses: number;
}

export interface Party {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Other names by which reports speak of it. */
  readonly aliases: readonly string[];
  readonly role: Role;
  /** Who takes the decision, as the case says it. */
  readonly decides: string | null;
  readonly veto: boolean;
  /** 0..100. Not used by the deal analyses. */
  readonly influence: Quantity;
  readonly redlines: readonly Redline[];
  /** `null` for a party that has no say and states no preferences. */
  readonly preferences: Preferences | null;
  /** Offsets into a draw; `null` exactly when the party is no decider. */
  readonly offsets: InputOffsets | null;
  readonly trace: Trace;
}

export interface Redline {
  readonly name: string;
  readonly never: Pattern;
  readonly trace: Trace;
}

export interface Option {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Place on the issue's scale, where the case gives one. */
  readonly scale: number | null;
  /** Words by which a report speaks of it, beside its name. */
  readonly keywords: readonly string[];
}

export interface Issue {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Words by which a report speaks of it, beside its name. */
  readonly keywords: readonly string[];
  readonly options: readonly Option[];
  /** The option in force as long as nothing is agreed; `null` where the case names none. */
  readonly statusQuo: number | null;
  readonly trace: Trace;
}

/**
 * Who must agree. An agreement stands when every party of `needs` accepts and, where there is a
 * quota, the votes of those who accept reach it. Both are monotone: one more acceptance never
 * undoes an agreement.
 */
export interface Agreement {
  readonly needs: readonly number[];
  /** Votes by party index; 0 for a party without a vote. All 0 where there is no quota. */
  readonly votes: readonly number[];
  readonly quota: number | null;
  readonly trace: Trace;
}

/**
 * A demand: the walk-away value or one red line of a decider. Its place in `Case.demands` is its
 * bit in a demand mask.
 */
export interface Demand {
  readonly index: number;
  /** `party:walkaway` or `party:redline-name`. */
  readonly id: string;
  readonly party: number;
  readonly kind: 'walkaway' | 'redline';
  /** Index into the party's red lines; `null` for a walk-away value. */
  readonly redline: number | null;
  readonly trace: Trace;
}

/**
 * One number that a draw fills. `Case.inputs[k]` describes entry `k` of a draw: for every decider
 * in turn its walk-away value, its weights, its values issue by issue, its bonuses.
 */
export interface Input {
  readonly index: number;
  /** `party.walkaway`, `party.weights.issue`, `party.issue.option`, `party.bonuses.1`. */
  readonly id: string;
  readonly party: number;
  readonly kind: 'walkaway' | 'weight' | 'value' | 'bonus';
  readonly issue: number | null;
  readonly option: number | null;
  /** The range in which draws of this number fall. Equal for a number that is certain. */
  readonly low: number;
  readonly high: number;
  /** The words of the file: `45..75`, `withdraw > line > restore`, `unknown`. */
  readonly said: string;
  readonly trace: Trace;
}

/** A statement as a source has it: who said exactly what, where it stands. */
export interface Quote {
  readonly anchor: string;
  /** Speaker as the source gives it. A statement of the source's own voice names the source. */
  readonly speaker: string;
  readonly about: string | null;
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly remove: Remove;
  /** A short reading of the statement, for setting it beside other readings of the same event. */
  readonly reads: string | null;
  readonly exact: string;
  /** Words before and after, where the exact words occur more than once. */
  readonly prefix: string | null;
  readonly suffix: string | null;
  /** UTF-16 offset of the first code unit, where the file states it. */
  readonly start: number | null;
  readonly range: SourceRange;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly issued: string | null;
  readonly url: string | null;
  /** Path of the text, relative to the case file. */
  readonly text: string | null;
  /** Lower-case hex digest of the text's UTF-8 bytes. */
  readonly sha256: string | null;
  readonly quotes: readonly Quote[];
  readonly range: SourceRange;
}

export type Verdict = 'accept' | 'partly' | 'reject' | 'silent';

export interface Response {
  readonly party: number;
  readonly verdict: Verdict;
  readonly date: string | null;
  /** Issues whose terms the response accepts or rejects. */
  readonly accepts: readonly number[];
  readonly rejects: readonly number[];
  readonly trace: Trace;
}

export interface Proposal {
  readonly name: string;
  readonly by: number;
  readonly date: string | null;
  readonly terms: Terms;
  readonly draftedWith: readonly string[];
  readonly responses: readonly Response[];
  readonly trace: Trace;
}

export interface Round {
  readonly id: string;
  readonly date: string;
  readonly place: string | null;
  readonly format: 'leaders' | 'envoys' | 'technical' | null;
  readonly hours: number | null;
  readonly present: readonly string[];
  readonly trace: Trace;
}

export interface Case {
  readonly name: string;
  readonly about: string | null;
  readonly asOf: string | null;
  readonly parties: readonly Party[];
  /** Indices of the parties with a say in the agreement, in the file's order. */
  readonly deciders: readonly number[];
  /** Empty for a case of moves only, in which nobody has a say. */
  readonly issues: readonly Issue[];
  /** Packages that make no sense, whoever signs. */
  readonly logic: readonly Pattern[];
  readonly agreement: Agreement;
  readonly demands: readonly Demand[];
  readonly inputs: readonly Input[];
  readonly sources: readonly Source[];
  readonly proposals: readonly Proposal[];
  readonly rounds: readonly Round[];
  /** What each party was for, at a date. */
  readonly positions: readonly Position[];
  /** Who foresaw what, and how it came out. */
  readonly forecasts: readonly Forecast[];
  /** What each party could do on its own; `null` where the file has no `moves`. */
  readonly conflict: Conflict | null;
  /** sha-256 (hex) of the case file's text: what a result was computed from. */
  readonly hash: string;
}
