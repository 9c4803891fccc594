/** Where the boxes and lines of a graph of states stand: layered by dagre, the parts in rows. */
import { Graph, layout } from '@dagrejs/dagre';
import type { StateIndex } from '../../moves/index.ts';
import { type Edge, groupsOf } from './moves-edges.ts';

const GAP = 18;
const EDGE = 2;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge extends Edge {
  /** From the edge of the one box to that of the other. */
  readonly points: readonly Point[];
  /** Middle of its label. */
  readonly label: Point;
}

/** A graph with its places, in pixels from the top left. */
export interface Placed extends Size {
  /** Middle of the box of each state. */
  readonly nodes: ReadonlyMap<StateIndex, Point>;
  readonly edges: readonly PlacedEdge[];
}

/**
 * Lays out a graph. Parts that no line joins are laid out each by itself, downwards or,
 * where that is too wide, across, and set in rows.
 *
 * @param box - size of a box
 * @param label - size of the label of a line; 0 for none
 * @param room - width of a row, unless a part is wider
 */
export function placed(
  states: readonly StateIndex[],
  edges: readonly Edge[],
  { box, label, room }: { readonly box: Size; readonly label: number; readonly room: number },
): Placed {
  const group = groupsOf(edges);
  const parts = new Map<StateIndex, StateIndex[]>();
  for (const state of states) parts.set(group(state), [...(parts.get(group(state)) ?? []), state]);
  const laid = [...parts].map(([first, own]) => {
    const lines = edges.filter((edge) => group(edge.from) === first);
    const down = part(own, lines, box, label, 'TB');
    if (down.width <= room) return down;
    const across = part(own, lines, box, label, 'LR');
    return across.width < down.width ? across : down;
  });
  return rows(laid, room);
}

function part(
  states: readonly StateIndex[],
  edges: readonly Edge[],
  box: Size,
  label: number,
  rankdir: 'TB' | 'LR',
): Placed {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir, nodesep: 14, ranksep: label > 0 ? 16 : 22, edgesep: 10 });
  for (const state of states) graph.setNode(String(state), { ...box });
  for (const [k, edge] of edges.entries()) {
    const size = { width: label, height: label, labelpos: 'c' as const };
    graph.setEdge(String(edge.from), String(edge.to), size, String(k));
  }
  layout(graph);
  const { width = box.width, height = box.height } = graph.graph() as Partial<Size>;
  return {
    width,
    height,
    nodes: new Map(states.map((state) => [state, pointOf(graph.node(String(state)))])),
    edges: edges.map((edge, k) => {
      const laid = graph.edge(String(edge.from), String(edge.to), String(k));
      const points = (laid.points ?? []).map(pointOf);
      return { ...edge, points, label: labelOf(laid, points) };
    }),
  };
}

function pointOf({ x, y }: { readonly x?: number; readonly y?: number }): Point {
  return { x: x ?? 0, y: y ?? 0 };
}

function labelOf(laid: { readonly x?: number; readonly y?: number }, points: readonly Point[]) {
  return laid.x === undefined ? points[points.length >> 1]! : pointOf(laid);
}

/** The parts side by side, in as many rows as it takes. */
function rows(parts: readonly Placed[], room: number): Placed {
  const wide = Math.max(room, ...parts.map(({ width }) => width + 2 * EDGE));
  const nodes = new Map<StateIndex, Point>();
  const edges: PlacedEdge[] = [];
  let [x, y, deep, right] = [EDGE, EDGE, 0, 0];
  for (const own of parts) {
    if (x > EDGE && x + own.width + EDGE > wide) {
      [x, y, deep] = [EDGE, y + deep + GAP, 0];
    }
    const shift = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
    for (const [state, point] of own.nodes) nodes.set(state, shift(point));
    for (const edge of own.edges) {
      edges.push({ ...edge, points: edge.points.map(shift), label: shift(edge.label) });
    }
    x += own.width + GAP;
    right = Math.max(right, x - GAP);
    deep = Math.max(deep, own.height);
  }
  return { width: Math.ceil(right + EDGE), height: Math.ceil(y + deep + EDGE), nodes, edges };
}
