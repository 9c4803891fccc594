/** Sentences, tokens and tags of a piece of text, by wink-nlp and its English model. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';

/** A word or mark as wink-nlp has it; offsets count in the piece. */
export interface TaggedToken {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly pos: string;
}

export interface Tagged {
  readonly tokens: readonly TaggedToken[];
  /** Index of the first token of each sentence. */
  readonly sentences: readonly number[];
}

/** The instance remembers each unknown word it meets: a new one is made after so many characters. */
const CHARACTERS_AN_INSTANCE = 20_000_000;

let instance: WinkMethods | null = null;
let seen = 0;

/**
 * Tags a piece of text. The caller keeps pieces short and words of a bounded length: time grows
 * faster than either.
 */
export function tag(piece: string): Tagged {
  seen += piece.length;
  if (instance === null || seen > CHARACTERS_AN_INSTANCE) {
    instance = winkNLP(model, ['sbd', 'pos']);
    seen = piece.length;
  }
  const { its } = instance;
  const doc = instance.readDoc(piece);
  const values = doc.tokens().out();
  const lemmas = doc.tokens().out(its.lemma as ItsFunction<string>) as string[];
  const tags = doc.tokens().out(its.pos) as string[];
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  const tokens: TaggedToken[] = [];
  let at = 0;
  for (const [index, value] of values.entries()) {
    if (value.trim() === '') continue;
    // Tokens come in the text's order and unchanged, so that the next place is the right one.
    const start = piece.indexOf(value, at);
    if (start < 0) continue;
    at = start + value.length;
    tokens.push({ start, end: at, lemma: lemmas[index]!, pos: tags[index]! });
  }
  return { tokens, sentences: firstTokens(spans, values) };
}

/** First tokens of sentences, counted without the tokens that are blank. */
function firstTokens(spans: readonly [number, number][], values: readonly string[]): number[] {
  const kept: number[] = [];
  let count = 0;
  for (const value of values) {
    kept.push(count);
    if (value.trim() !== '') count += 1;
  }
  return spans.map(([first]) => kept[first] ?? 0);
}
