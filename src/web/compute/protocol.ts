/** What the page and its workers say to each other. Plain data, copied as it is. */
import type { ReadCase } from '../../case/index.ts';
import type { Answer } from '../../draws/index.ts';

/** A case as the user has it: its text, and the texts of its sources by their path beside it. */
export interface CaseText {
  /** The name by which problems call the file. */
  readonly file: string;
  readonly text: string;
  readonly sources: Readonly<Record<string, string>>;
}

/** A question to a worker. `id` is unlike that of any other; answers carry it. */
export type Request =
  | { readonly kind: 'read'; readonly id: number; readonly of: CaseText }
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly of: CaseText;
      /** Name of an analysis of the registry. */
      readonly analysis: string;
      readonly options: unknown;
      readonly seed: number;
      readonly draws: number;
    }
  | { readonly kind: 'cancel'; readonly id: number };

/** What a worker answers. Nothing follows `done`, `failed` or `cancelled`. */
export type Reply =
  | { readonly kind: 'read'; readonly id: number; readonly read: ReadCase }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'done'; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'cancelled'; readonly id: number };
