import type { Lexicon } from '../lexicon.ts';

/** Which dialect the server speaks: OpenAI's chat completions, or Ollama's chat. */
export type ModelApi = 'openai' | 'ollama';

/** What the reader of {@link readWithModel} asks, and where. Nothing of it has a default server. */
export interface ModelConfig {
  /** Name of the model, as the server knows it. */
  readonly model: string;
  /** Base address, `http://localhost:11434/v1` (OpenAI) or `http://localhost:11434` (Ollama). */
  readonly url: string;
  readonly api: ModelApi;
  /** Sent as a bearer token to `url` and to nothing else; `null` where none is needed. */
  readonly key: string | null;
}

/** Bounds of one reading. Sizes are in UTF-16 code units where nothing else is said. */
export interface ModelLimits {
  /** Longest piece of a report that is sent at once. */
  readonly piece: number;
  /** Most pieces of one report. */
  readonly pieces: number;
  /** Bytes of one answer. */
  readonly answer: number;
  /** Milliseconds until an answer has arrived whole. */
  readonly timeout: number;
  /** Tries of one request, the first included, while the server is busy or fails. */
  readonly attempts: number;
  /** Statements and events that are taken of one piece, each. */
  readonly items: number;
}

export const MODEL_LIMITS: ModelLimits = {
  piece: 6000,
  pieces: 200,
  answer: 1_048_576,
  timeout: 120_000,
  attempts: 3,
  items: 200,
};

/** What a reading is given from outside: the core has no network and no clock of its own. */
export interface ModelTools {
  readonly fetch: typeof fetch;
  /** Waits between attempts. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<ModelLimits>;
  readonly lexicon?: Lexicon;
  readonly onProgress?: (done: number, pieces: number) => void;
}

/** Where the text is sent, in words: host and port. */
export function hostOf({ url }: Pick<ModelConfig, 'url'>): string {
  return new URL(url).host;
}

/** Why an address cannot be used; `null` where it can. */
export function faultOfUrl(url: string): string | null {
  if (!URL.canParse(url)) return 'it is no address';
  const { protocol, username, password, search, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return 'it is not http or https';
  if (username !== '' || password !== '') return 'it holds a name or a password';
  return search !== '' || hash !== '' ? 'it holds a query or a fragment' : null;
}
