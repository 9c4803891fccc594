/** A text cut into blocks, sentences and tokens, and its quotation marks paired. */

/** A paragraph, heading or list item: blocks are separated by line ends that are no mere wrap. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** First and one past the last sentence. */
  readonly sentences: readonly [number, number];
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  /** First and one past the last token. */
  readonly tokens: readonly [number, number];
}

/** Offsets are UTF-16 code units of the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly text: string;
  /** Lower-cased. */
  readonly lower: string;
  /** Base form, lower-cased. */
  readonly lemma: string;
  /** Universal part of speech: `NOUN`, `PROPN`, `VERB`, `AUX`, `PUNCT`... */
  readonly pos: string;
  readonly sentence: number;
  /** Index of the innermost quotation the token stands in; -1 outside. Marks themselves: -1. */
  readonly quotation: number;
}

/** A pair of quotation marks. An unclosed one ends with its block. */
export interface Quotation {
  /** Offset of the opening mark, and one past the closing mark. */
  readonly start: number;
  readonly end: number;
  /** The words between the marks. */
  readonly inner: readonly [number, number];
  /** The quotation that holds this one; -1 where none does. */
  readonly parent: number;
  readonly closed: boolean;
}

export interface ParsedText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
}
