import type { Analysis, Registry } from '../../src/draws/index.ts';

export interface ToyOptions {
  /** `endless` yields for ever, `stuck` never does (in a chunk below 100), `problem` .. `text` throw. */
  readonly mode: 'draws' | 'endless' | 'stuck' | 'problem' | 'range' | 'text' | 'undefined';
}

interface Rows {
  readonly rows: number[][];
}

/** Gives back every draw. */
export const toy: Analysis<ToyOptions, Rows, Rows>;
export const toyRegistry: Registry;
