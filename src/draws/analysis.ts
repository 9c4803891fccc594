import type { ZodType } from 'zod';
import type { Case, Quantity } from '../case/index.ts';

/** The draws of one chunk, in order. */
export interface DrawSource {
  readonly count: number;
  /**
   * Fills and returns the next draw: entry `k` is the number of `Case.inputs[k]`, or one of the
   * analysis' own (see {@link OwnNumbers}). The array is reused by the following call. Throws a
   * RangeError past `count`.
   */
  next(): Float64Array;
}

/** A number that stands by itself; `unknown` lies anywhere from `low` to `high`. */
export interface DrawnNumber {
  readonly quantity: Quantity;
  readonly low: number;
  readonly high: number;
}

/** Numbers that an analysis draws by itself. */
export interface OwnNumbers {
  /** What a draw fills, where that is not `Case.inputs`. */
  readonly numbers?: ((kase: Case) => readonly DrawnNumber[]) | undefined;
  /** What a draw holds after these: entry `inputs.length + k` is number `k`. */
  readonly more?: ((kase: Case) => readonly DrawnNumber[]) | undefined;
}

/**
 * An analysis: a question that a case answers, as a registered value.
 *
 * The work is cut into chunks of draws with a random stream each, so that it gives the same answer
 * wherever and in whatever order the chunks run. What goes in and what comes out is plain data
 * that JSON keeps whole: no typed arrays, no `undefined` in arrays, no NaN or infinities.
 *
 * @typeParam Options - parsed by `options`
 * @typeParam Part - what one chunk found
 * @typeParam Result - what all of them say together
 */
export interface Analysis<Options, Part, Result> extends OwnNumbers {
  readonly name: string;
  readonly question: string;
  readonly options: ZodType<Options>;
  /**
   * Refuses a run that is more than the analysis takes on, before anything is drawn.
   *
   * @param draws - how many will be made
   * @throws ProblemError
   */
  check?(kase: Case, options: Options, draws: number): void;
  /**
   * Works through one chunk. Yields between steps of some milliseconds, so that a runner in the
   * same thread can let others work and stop it.
   */
  chunk(kase: Case, options: Options, draws: DrawSource): Generator<undefined, Part, undefined>;
  /** Joins the parts, which come in the order of their chunks. */
  combine(kase: Case, options: Options, parts: readonly Part[]): Result;
}

/** Any analysis, as a registry holds it. */
// biome-ignore lint/suspicious/noExplicitAny: the registry forgets the types that each analysis keeps
export type AnyAnalysis = Analysis<any, any, any>;

/** Analyses by name. */
export type Registry = Readonly<Record<string, AnyAnalysis>>;

/** One chunk of a job: how many draws, and the state of its random stream. */
export interface Chunk {
  readonly index: number;
  readonly count: number;
  readonly stream: readonly number[];
}

/** What a runner is asked to do. Plain data but for the signal and the callback. */
export interface Job {
  /** Unlike that of any other job of this process; lets a worker keep what it derives from the case. */
  readonly id: string;
  readonly analysis: string;
  readonly case: Case;
  readonly options: unknown;
  readonly chunks: readonly Chunk[];
}

/** Somewhere to run: this thread, others, other machines. */
export interface Runner {
  readonly name: string;
  /**
   * Runs every chunk and returns the parts in the order of the chunks.
   *
   * @param onChunk - called as each chunk is done
   * @throws the signal's reason, within 100 ms of its abortion
   */
  run(
    job: Job,
    hooks: { readonly signal?: AbortSignal | undefined; readonly onChunk?: (chunk: Chunk) => void },
  ): Promise<unknown[]>;
  close(): Promise<void>;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How to run an analysis. */
export interface RunSettings {
  readonly runner: Runner;
  /** 32-bit integer. */
  readonly seed: number;
  /** 1 .. LIMITS.draws. Where every number to be drawn is certain, one is enough, and is made. */
  readonly draws: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** A result with what is needed to get it again. */
export interface Answer<Result> {
  readonly analysis: string;
  readonly case: { readonly name: string; readonly hash: string };
  readonly seed: number;
  readonly draws: number;
  readonly options: unknown;
  readonly result: Result;
}
