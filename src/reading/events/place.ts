import type { Draft } from '../drafts.ts';

interface Part {
  readonly start: number;
  readonly end: number;
  readonly draft: number;
  /** The part that holds this one; -1 for none. */
  readonly parent: number;
}

/**
 * Gives the innermost statement whose content holds an offset, by its index; `null` outside of all
 * and in the report's own voice.
 */
export function draftsByPlace(drafts: readonly Draft[]): (offset: number) => number | null {
  const parts = nested(drafts);
  return (offset) => {
    let at = lastBefore(parts, offset);
    while (at >= 0 && parts[at]!.end <= offset) at = parts[at]!.parent;
    return at < 0 ? null : parts[at]!.draft;
  };
}

function nested(drafts: readonly Draft[]): Part[] {
  const spans = drafts.flatMap(({ form, content }, draft) =>
    form === 'own-voice' ? [] : content.map(([start, end]) => ({ start, end, draft })),
  );
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: Part[] = [];
  const open: number[] = [];
  for (const span of spans) {
    while (open.length > 0 && parts[open.at(-1)!]!.end <= span.start) open.pop();
    parts.push({ ...span, parent: open.at(-1) ?? -1 });
    open.push(parts.length - 1);
  }
  return parts;
}

/** The last part that starts at or before an offset; -1 for none. */
function lastBefore(parts: readonly Part[], offset: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
