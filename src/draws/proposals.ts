/**
 * Exact ways to draw a point of a space: each fills in a point of something that holds the space,
 * evenly spread there, and whoever uses it rejects what falls outside. Where nothing ever falls
 * outside, as for an order or a simplex alone, the way is direct.
 */

import { linearExtensions } from './extensions.ts';
import { between, drawTriangle } from './quantities.ts';
import type { FreeVariable, Space } from './space.ts';
import { type Stream, uniform } from './stream.ts';

export interface Proposal {
  readonly name: 'box' | 'corner' | 'chamber' | 'chain';
  /** Fills in a point. */
  readonly propose: (x: Float64Array, stream: Stream) => void;
  /** Variables whose triangular density the points already follow. */
  readonly covered: readonly boolean[];
}

/**
 * Each variable by itself: uniform in its range, or by its triangular density. Under a total the
 * variable with most room follows from the others, so points may lie outside its range.
 */
export function boxProposal({ variables, total }: Space): Proposal {
  const covered = variables.map(({ triangles }) => triangles.length === 1);
  if (total === null) {
    return { name: 'box', covered, propose: (x, stream) => fillBox(x, variables, -1, stream) };
  }
  const room = variables.map(({ low, high, size }) => (high - low) * size);
  const last = room.indexOf(Math.max(...room));
  covered[last] = false;
  const propose = (x: Float64Array, stream: Stream) => {
    fillBox(x, variables, last, stream);
    let rest = total;
    for (let v = 0; v < variables.length; v++) {
      if (v !== last) rest -= x[v]! * variables[v]!.size;
    }
    x[last] = rest / variables[last]!.size;
  };
  return { name: 'box', covered, propose };
}

function fillBox(
  x: Float64Array,
  variables: readonly FreeVariable[],
  skip: number,
  stream: Stream,
): void {
  for (let v = 0; v < variables.length; v++) {
    if (v === skip) continue;
    const { low, high, triangles } = variables[v]!;
    x[v] =
      triangles.length === 1
        ? drawTriangle(triangles[0]!, low, high, stream)
        : between(low, high, stream);
  }
}

/** Under a total: uniform on the simplex of what the lowest numbers leave. Knows no order. */
export function cornerProposal({ variables, total }: Space): Proposal {
  const y = new Float64Array(variables.length);
  let rest = total!;
  for (const { low, size } of variables) rest -= low * size;
  const propose = (x: Float64Array, stream: Stream) => {
    spacings(y, stream);
    for (let v = 0; v < variables.length; v++) {
      const { low, size } = variables[v]!;
      x[v] = low + (y[v]! * rest) / size;
    }
  };
  return { name: 'corner', covered: variables.map(() => false), propose };
}

/** The way that keeps the order; `null` where there is none, or it is too loose to be drawn. */
export function orderProposal(space: Space): Proposal | null {
  if (space.above.length === 0) return null;
  return space.total === null ? chainProposal(space) : chamberProposal(space);
}

/**
 * Under a total: uniform on the part of the simplex where the order holds, above the lowest number
 * of any. A full order x_1 >= x_2 >= .. is drawn first ({@link linearExtensions}); with the steps
 * v_j = x_j - x_(j+1) the total is the sum of N_j v_j, so the products N_j v_j are uniform on a
 * simplex (the change of variables behind rank-order centroids; Barron and Barrett 1996).
 */
function chamberProposal({ variables, above, total }: Space): Proposal | null {
  const sizes = variables.map(({ size }) => size);
  const drawOrder = linearExtensions(sizes, above, true);
  if (drawOrder === null) return null;
  const floor = Math.min(...variables.map(({ low }) => low));
  const items = sizes.reduce((sum, size) => sum + size, 0);
  const rest = total! - floor * items;
  const order = new Int32Array(sizes.length);
  const y = new Float64Array(sizes.length);
  const propose = (x: Float64Array, stream: Stream) => {
    drawOrder(order, stream);
    spacings(y, stream);
    let level = floor;
    let count = items;
    for (let k = order.length - 1; k >= 0; k--) {
      level += (y[k]! * rest) / count;
      x[order[k]!] = level;
      count -= sizes[order[k]!]!;
    }
  };
  return { name: 'chamber', covered: variables.map(() => false), propose };
}

/**
 * Without a total: uniform where the order holds, between the lowest and the highest number of
 * any. A full order is drawn first, all equally likely; sorted uniform numbers follow it.
 */
function chainProposal({ variables, above }: Space): Proposal | null {
  const sizes = variables.map(() => 1);
  const drawOrder = linearExtensions(sizes, above, false);
  if (drawOrder === null) return null;
  const low = Math.min(...variables.map((v) => v.low));
  const high = Math.max(...variables.map((v) => v.high));
  const order = new Int32Array(sizes.length);
  const y = new Float64Array(sizes.length);
  const propose = (x: Float64Array, stream: Stream) => {
    drawOrder(order, stream);
    for (let k = 0; k < y.length; k++) y[k] = between(low, high, stream);
    sort(y, y.length);
    for (let k = 0; k < y.length; k++) x[order[k]!] = y[y.length - 1 - k]!;
  };
  return { name: 'chain', covered: variables.map(() => false), propose };
}

/**
 * Fills `y` with a point uniform on the unit simplex: the gaps that sorted uniform numbers leave
 * in 0..1 (Devroye 1986, V.2).
 */
export function spacings(y: Float64Array, stream: Stream): void {
  const last = y.length - 1;
  for (let k = 0; k < last; k++) y[k] = uniform(stream);
  sort(y, last);
  let before = 0;
  for (let k = 0; k < last; k++) {
    const here = y[k]!;
    y[k] = here - before;
    before = here;
  }
  y[last] = 1 - before;
}

/** Sorts the first `count` numbers in place, ascending. They are few: insertion beats the rest. */
function sort(y: Float64Array, count: number): void {
  for (let k = 1; k < count; k++) {
    const value = y[k]!;
    let at = k - 1;
    while (at >= 0 && y[at]! > value) {
      y[at + 1] = y[at]!;
      at--;
    }
    y[at + 1] = value;
  }
}
