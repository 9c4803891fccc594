/** The text of the case, edited from several places, with one history for all of them. */
import { type ReadonlySignal, signal } from '@preact/signals';

/** Who made a change: changes by the same hand within a moment are undone as one. */
export type Hand = 'editor' | 'form' | 'load' | 'keep';

/** The text and its history. */
export interface CaseDocument {
  readonly text: ReadonlySignal<string>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /**
   * Puts another text in its place.
   *
   * @param now - milliseconds, by which quick changes join
   * @param of - what is changed: changes of different things never join
   */
  change(text: string, hand: Hand, now: number, of?: string): void;
  /** Starts anew with a text that cannot be undone. */
  open(text: string): void;
  undo(): void;
  redo(): void;
}

/** Milliseconds within which changes by one hand are one step. */
const JOIN = 600;
/** Characters that the history may hold: the oldest steps go first. */
const MOST = 20_000_000;

/** An empty document. */
export function createDocument(): CaseDocument {
  const text = signal('');
  const canUndo = signal(false);
  const canRedo = signal(false);
  let past: string[] = [];
  let future: string[] = [];
  let last: { readonly hand: Hand; readonly of: string; readonly at: number } | null = null;
  const show = (now: string) => {
    text.value = now;
    canUndo.value = past.length > 0;
    canRedo.value = future.length > 0;
  };
  return {
    text,
    canUndo,
    canRedo,
    change(to, hand, now, of = '') {
      if (to === text.value) return;
      const same = last !== null && last.hand === hand && last.of === of;
      const joins = same && now - last!.at < JOIN && past.length > 0;
      if (!joins) past = bounded([...past, text.value]);
      future = [];
      last = { hand, of, at: now };
      show(to);
    },
    open(to) {
      past = [];
      future = [];
      last = null;
      show(to);
    },
    undo() {
      const before = past.at(-1);
      if (before === undefined) return;
      past = past.slice(0, -1);
      future = [...future, text.value];
      last = null;
      show(before);
    },
    redo() {
      const after = future.at(-1);
      if (after === undefined) return;
      future = future.slice(0, -1);
      past = [...past, text.value];
      last = null;
      show(after);
    },
  };
}

function bounded(texts: string[]): string[] {
  let from = texts.length;
  for (let size = 0; from > 0; from--) {
    size += texts[from - 1]!.length;
    if (size > MOST) break;
  }
  return texts.slice(from);
}
