/** Which moves the picture of the states shows. */
import type { ArcRow, MovesAnswer, StateIndex } from '../../moves/index.ts';

/** From this share of draws on a move is shown as an improvement. */
export const SHOWN_FROM = 0.5;

/** A line of the picture. */
export interface Edge {
  readonly from: StateIndex;
  readonly to: StateIndex;
  /** Who makes the move: one party, or several together. */
  readonly movers: readonly string[];
  /** Whether it is an improvement as often the other way round, too. */
  readonly both: boolean;
  /** Share of draws in which it is an improvement; for steps of ways, in which it is taken. */
  readonly share: number;
}

/** The moves that are an improvement in at least half of the draws. */
export function improvements({ arcs }: MovesAnswer): ArcRow[] {
  return arcs.filter(({ improves: { hits, share } }) => hits > 0 && share >= SHOWN_FROM);
}

/**
 * The lines for some improvements: both ways in one, and without what follows from two others of
 * the same party where `follows` (a party that can go from a to b and from b to c can go to c).
 */
export function edgesOf(arcs: readonly ArcRow[], follows: boolean): Edge[] {
  const there = new Set(arcs.map(key));
  const merged = arcs.flatMap((arc): Edge[] => {
    const { mover, from, to, improves } = arc;
    const both = there.has(key({ mover, from: to, to: from }));
    return both && from > to ? [] : [{ from, to, movers: [mover], both, share: improves.share }];
  });
  if (!follows) return merged;
  return [...new Set(arcs.map(({ mover }) => mover))].flatMap((mover) =>
    reduced(merged.filter(({ movers }) => movers[0] === mover)),
  );
}

function key({ mover, from, to }: Pick<ArcRow, 'mover' | 'from' | 'to'>): string {
  return `${from} ${to} ${mover}`;
}

/**
 * The transitive reduction of one party's lines (Aho, Garey and Ullman 1972). Where they go in
 * circles, as shares of draws may, the most frequent one from each state instead.
 */
function reduced(edges: readonly Edge[]): Edge[] {
  const next = new Map<StateIndex, Set<StateIndex>>();
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  return componentsOf(edges).flatMap((own) =>
    hasCircle(own, next)
      ? mostFrequent(own)
      : own.filter(({ from, to }) => ![...next.get(from)!].some((via) => next.get(via)?.has(to))),
  );
}

function mostFrequent(edges: readonly Edge[]): Edge[] {
  const best = new Map<StateIndex, Edge>();
  for (const edge of edges) {
    if (edge.share > (best.get(edge.from)?.share ?? -1)) best.set(edge.from, edge);
  }
  return [...best.values()];
}

/** Lines grouped by the states that they tie together. */
function componentsOf(edges: readonly Edge[]): Edge[][] {
  const group = groupsOf(edges);
  const groups = new Map<StateIndex, Edge[]>();
  for (const edge of edges) {
    const own = group(edge.from);
    groups.set(own, [...(groups.get(own) ?? []), edge]);
  }
  return [...groups.values()];
}

/** For each state the first of those it is tied to by lines, itself among them. */
export function groupsOf(
  edges: readonly Pick<Edge, 'from' | 'to'>[],
): (state: StateIndex) => StateIndex {
  const first = new Map<StateIndex, StateIndex>();
  const find = (state: StateIndex): StateIndex => {
    const up = first.get(state) ?? state;
    return up === state ? state : find(up);
  };
  for (const { from, to } of edges) {
    const [a, b] = [find(from), find(to)];
    first.set(Math.max(a, b), Math.min(a, b));
  }
  return find;
}

function hasCircle(
  edges: readonly Edge[],
  next: ReadonlyMap<StateIndex, ReadonlySet<StateIndex>>,
): boolean {
  if (edges.some(({ both }) => both)) return true;
  const state = new Map<StateIndex, 'open' | 'done'>();
  const visit = (at: StateIndex): boolean => {
    const seen = state.get(at);
    if (seen !== undefined) return seen === 'open';
    state.set(at, 'open');
    const circle = [...(next.get(at) ?? [])].some(visit);
    state.set(at, 'done');
    return circle;
  };
  return edges.some(({ from }) => visit(from));
}

/** The steps of the shortest ways, each once. */
export function wayEdges({ ways, today }: MovesAnswer): Edge[] {
  if (today === null) return [];
  const found = new Map<string, Edge>();
  for (const { shortest } of ways) {
    let from = today.state;
    for (const { movers, to } of shortest?.steps ?? []) {
      found.set(`${from} ${to} ${movers.join(' ')}`, {
        from,
        to,
        movers,
        both: false,
        share: shortest?.share.share ?? 0,
      });
      from = to;
    }
  }
  return [...found.values()];
}
