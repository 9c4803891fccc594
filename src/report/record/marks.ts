/** A text with marks, cut so that the marks nest. */
import type { Passage } from '../../record/index.ts';
import type { SourceView } from './input.ts';

export type MarkKind = 'content' | 'cue' | 'speaker' | 'event';

/** A marked passage. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  /** The number of its item. */
  readonly label: string;
}

/** A step through a marked text. `again` opens a mark that was closed only for nesting. */
export type Piece =
  | { readonly step: 'text'; readonly text: string }
  | { readonly step: 'open'; readonly mark: Mark; readonly again: boolean }
  | { readonly step: 'close'; readonly mark: Mark };

/** Marks within one another that are shown; what lies deeper is listed only. */
const DEEPEST = 8;

/** The marks of a source: what is said, by whom, by which cue; and the words that tell events. */
export function marksOf({ source, statements, events }: SourceView): Mark[] {
  const marks: Mark[] = [];
  const add = (kind: MarkKind, label: string, passages: readonly (Passage | null)[]) => {
    for (const passage of passages) {
      if (passage !== null) marks.push({ kind, label, start: passage.start, end: passage.end });
    }
  };
  for (const { label, item } of statements) {
    if (item.source === source.id) {
      add('content', label, item.content);
      add('cue', label, [item.cue]);
      add('speaker', label, [item.speaker.words]);
    }
    for (const { source: other, content } of item.also)
      if (other === source.id) add('content', label, content);
  }
  for (const { label, item } of events)
    if (item.source === source.id) add('event', label, [item.trigger]);
  return marks;
}

/** The steps through a text with its marks, in linear time. Marks that cross are cut in two. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Mark[] = [];
  let at = 0;
  const textTo = (end: number) => {
    if (end > at) pieces.push({ step: 'text', text: text.slice(at, end) });
    at = Math.max(at, end);
  };
  const closeUpTo = (limit: number) => {
    for (let end = firstEnd(open); end <= limit; end = firstEnd(open)) {
      textTo(end);
      const from = open.findIndex((mark) => mark.end <= end);
      const closed = open.slice(from);
      for (const mark of closed.toReversed()) pieces.push({ step: 'close', mark });
      const crossing = closed.filter((mark) => mark.end > end);
      for (const mark of crossing) pieces.push({ step: 'open', mark, again: true });
      open = [...open.slice(0, from), ...crossing];
    }
  };
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    closeUpTo(mark.start);
    if (open.length >= DEEPEST || mark.end <= mark.start) continue;
    textTo(mark.start);
    pieces.push({ step: 'open', mark, again: false });
    open.push(mark);
  }
  closeUpTo(Number.MAX_SAFE_INTEGER);
  textTo(text.length);
  return pieces;
}

function firstEnd(open: readonly Mark[]): number {
  return open.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...open.map(({ end }) => end));
}
