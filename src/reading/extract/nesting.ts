/** Which statement stands within the content of which. */
import type { Span } from '../drafts.ts';

export interface Placed {
  /** Where the statement is made: its cue, or the start of its content. */
  readonly at: number;
  readonly content: readonly Span[];
}

interface Open {
  readonly from: number;
  readonly to: number;
  readonly index: number;
}

/** For each statement the one with the shortest content around its place; `null` where none is. */
export function holdersOf(items: readonly Placed[]): (number | null)[] {
  const spans = items
    .flatMap(({ content }, index) => content.map(([from, to]) => ({ from, to, index })))
    .sort((a, b) => a.from - b.from);
  const holders = new Array<number | null>(items.length).fill(null);
  const order = [...items.keys()].sort((a, b) => items[a]!.at - items[b]!.at);
  let open: Open[] = [];
  let next = 0;
  for (const index of order) {
    const { at } = items[index]!;
    while (next < spans.length && spans[next]!.from <= at) open.push(spans[next++]!);
    open = open.filter(({ to }) => to > at);
    const around = open.filter((span) => span.index !== index);
    const shortest = around.reduce<Open | null>((best, span) => {
      return best === null || span.to - span.from < best.to - best.from ? span : best;
    }, null);
    holders[index] = shortest?.index ?? null;
  }
  return withoutCircles(holders);
}

/** Two statements can lie in each other's content; then the later one counts as the inner. */
function withoutCircles(holders: readonly (number | null)[]): (number | null)[] {
  return holders.map((holder, index) => (holder !== null && holder >= index ? null : holder));
}
