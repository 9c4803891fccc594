/**
 * What a record holds: sources, and the statements and events found in their texts.
 *
 * Nothing here is without its exact words and their place. All is plain JSON data. Offsets are
 * UTF-16 code units of the source's text.
 */

import type { Certainty, Polarity, Remove, StatementKind } from '../case/index.ts';

/** Words of a source: `exact` is its text from `start` to `end`, the end excluded. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** A text that was read, as it was then. */
export interface SourceItem {
  readonly type: 'source';
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO date, `2025-12-04`. Relative dates of the text are counted from it. */
  readonly issued: string | null;
  readonly url: string | null;
  /** Path of the snapshot, relative to the record file; `null` where none is kept. */
  readonly text: string | null;
  /** Lower-case hex digest of the snapshot's UTF-8 bytes. */
  readonly sha256: string;
}

/** What made an item. */
export type Reader =
  | { readonly name: 'rules' }
  | { readonly name: 'model'; readonly model: string }
  | { readonly name: 'hand'; readonly by: string };

/** What somebody is; `report` is a report's own voice. */
export const ACTOR_KINDS = ['person', 'body', 'group', 'report', 'unknown'] as const;

/** One of {@link ACTOR_KINDS}. */
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Somebody a text speaks of, with what that text has said of them so far. */
export interface ActorRef {
  /** Equal for all mentions of one actor in one record: `yuri-ushakov`. */
  readonly id: string;
  /** Fullest name the text gives: `Yuri Ushakov`; for a body or a group, its words. */
  readonly name: string;
  readonly kind: ActorKind;
  /** As the text gives it: `Kremlin adviser`. */
  readonly role: string | null;
  /** Whom the actor speaks or acts for, as the text or a lexicon gives it: `Kremlin`. */
  readonly affiliation: string | null;
  /** The words that stand for the actor here: `he`; `null` for a report's own voice. */
  readonly words: Passage | null;
}

/**
 * How a statement stands in the text: `direct` within quotation marks; `indirect` in the report's
 * words; `mixed` in the report's words with quoted ones among them; `own-voice` the report's own.
 */
export type Form = 'direct' | 'indirect' | 'mixed' | 'own-voice';

/** Somebody says something. */
export interface StatementItem {
  readonly type: 'statement';
  /** Unique in the record, and the same when the same text is read again. */
  readonly id: string;
  readonly source: string;
  readonly form: Form;
  readonly speaker: ActorRef;
  /** The words that attribute it: `said`, `according to`; `null` where none do. */
  readonly cue: Passage | null;
  /** Base form of the cue: `say`. */
  readonly verb: string | null;
  /** What is said, in the text's order; several where a quotation is split. Never empty. */
  readonly content: readonly Passage[];
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly remove: Remove;
  /** Whether the attribution is denied: `did not say that`. */
  readonly negated: boolean;
  /** Actors whom the statement is about, the speaker excluded. */
  readonly about: readonly ActorRef[];
  /** The event it characterises, where it does. */
  readonly event: string | null;
  /** A short reading in the text's words (`productive`), for setting it beside other readings. */
  readonly reads: Passage | null;
  /** The statement that holds this one: X said that Y rejected. */
  readonly within: string | null;
  /** When it was said, where the text tells. */
  readonly date: DateRef | null;
  readonly reader: Reader;
  /** Other places of the record with the same statement. */
  readonly also: readonly Sighting[];
}

/** Another place where the same statement is reported. */
export interface Sighting {
  readonly source: string;
  readonly content: readonly Passage[];
}

/** A day or a span of days that words of the text name. */
export interface DateRef {
  /** ISO date: `2025-12-02`, `2025-12` where the text gives no day, `2025` where no month. */
  readonly iso: string;
  readonly words: Passage | null;
}

/**
 * Kinds of events, by the names of PLOVER (Open Event Data Alliance, 2018 and later). Of the talks
 * themselves: consult (also meet), propose (PLOVER has none: CONSULT and REQUEST split it), accept
 * (part of AGREE), agree, reject, yield (CONCEDE), demand (REQUEST), threaten, coerce.
 */
export const EVENT_KINDS = [
  'consult',
  'propose',
  'accept',
  'agree',
  'reject',
  'yield',
  'demand',
  'threaten',
  'coerce',
] as const;

/** One of {@link EVENT_KINDS}. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** Whether it took place, as the text has it. Only `happened` and `historical` did. */
export const EVENT_STATUSES = [
  'happened',
  'historical',
  'future',
  'hypothetical',
  'negated',
] as const;

/** One of {@link EVENT_STATUSES}. */
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** Somebody does something in or about the talks. */
export interface EventItem {
  readonly type: 'event';
  readonly id: string;
  readonly source: string;
  readonly kind: EventKind;
  readonly status: EventStatus;
  /** The words that tell it: `met`. */
  readonly trigger: Passage;
  /** The clause or sentence in which it stands. */
  readonly clause: Passage;
  /** Who does it. For what is mutual (consult, agree), all who take part that stand as subject. */
  readonly sources: readonly ActorRef[];
  /** To or with whom. */
  readonly targets: readonly ActorRef[];
  /** What is proposed, demanded, rejected, threatened: the words, where they can be told. */
  readonly what: Passage | null;
  readonly place: Passage | null;
  readonly date: DateRef | null;
  /** The statement within which the event is told; `null` in the report's own voice. */
  readonly within: string | null;
  readonly reader: Reader;
  /** Other places that tell the same event. */
  readonly also: readonly Sighting[];
}

/** A record: what a record file holds. */
export interface Record {
  readonly sources: readonly SourceItem[];
  readonly statements: readonly StatementItem[];
  readonly events: readonly EventItem[];
}
