/** A change that is tried beside the case. */
import type { Edit } from '../edit/edits.ts';

export interface WhatIf extends Edit {
  /** In words: `Russia’s walk-away value: 40`. */
  readonly words: string;
}
