/** Statements as the extraction leaves them and the classification takes them. */
import type { ActorRef, Form } from '../record/index.ts';

/** UTF-16 offsets in the text, the end excluded. */
export type Span = readonly [start: number, end: number];

/** The words that attribute a statement. */
export interface DraftCue {
  readonly start: number;
  readonly end: number;
  /** Base form, a key of `cueOf`: `say`, `according to`, `reportedly`, `claim`. */
  readonly lemma: string;
  /** Of the head word: a verb, a noun (`his claim that`), a preposition, an adverb, a mere colon. */
  readonly by: 'verb' | 'noun' | 'adjective' | 'preposition' | 'adverb' | 'colon';
  /** `it was reported that`, `is said to`, `was described by X as`. */
  readonly passive: boolean;
}

/** A statement before its kind, polarity, certainty and remove are known. */
export interface Draft {
  /** Index of the sentence in which the cue stands; of the first content where there is no cue. */
  readonly sentence: number;
  readonly form: Form;
  /** `null` for the report's own voice, and for speech that goes on without any cue. */
  readonly cue: DraftCue | null;
  /** In the text's order, never empty; with quotation marks, without a leading `that`. */
  readonly content: readonly Span[];
  /** The words that name the speaker, apposition included; `null` where none do. */
  readonly mention: Span | null;
  /** Of kind `report` in its own voice, `unknown` where nobody is credited. */
  readonly speaker: ActorRef;
  /** Index of the draft whose content holds this one. */
  readonly within: number | null;
  /** Whether the attribution is denied: `did not say that`. */
  readonly negated: boolean;
}

/** Words that stand for an actor. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Its `words` are those of this mention. */
  readonly actor: ActorRef;
}

/** Who is spoken of in a text, by the place. */
export interface Actors {
  /** By their start; they do not overlap. Names, bodies, titles and pronouns that resolve. */
  readonly mentions: readonly Mention[];
}
