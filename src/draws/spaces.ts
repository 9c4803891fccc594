/** Which way a space is drawn: exactly where that does not take too many tries, else by a walk. */

import { boxProposal, cornerProposal, orderProposal, type Proposal } from './proposals.ts';
import { triangleHeight } from './quantities.ts';
import type { Space } from './space.ts';
import { type Stream, streamOf, uniform } from './stream.ts';
import { walkSampler } from './walk.ts';

/** A space ready to be drawn. */
export interface SpaceSampler {
  readonly method: Proposal['name'] | 'walk';
  /** Share of tries that an exact way keeps, as found on {@link TRIES} tries; 1 for a walk. */
  readonly kept: number;
  /** Starts drawing from a stream; what is returned writes the next point. */
  start(stream: Stream): (x: Float64Array) => void;
}

/** Tries by which the exact ways are compared. */
const TRIES = 512;
/** An exact way that keeps fewer of its tries than this loses to a walk. */
export const LEAST_KEPT = 1 / 32;
/** Where a way that knows no order keeps this many, the costlier one that does is not tried. */
const PLENTY = 0.5;

/** Picks the exact way that keeps most of its tries, or the walk. The choice is the same always. */
export function spaceSampler(space: Space): SpaceSampler {
  const exact = [rejecting(space, boxProposal(space))];
  if (space.total !== null) exact.push(rejecting(space, cornerProposal(space)));
  if (exact.every(({ kept }) => kept < PLENTY)) {
    const ordered = orderProposal(space);
    if (ordered !== null) exact.push(rejecting(space, ordered));
  }
  const best = exact.reduce((a, b) => (b.kept > a.kept ? b : a));
  if (best.kept >= LEAST_KEPT) return best;
  return { method: 'walk', kept: 1, start: walkSampler(space) };
}

function rejecting(space: Space, proposal: Proposal): SpaceSampler {
  const keeps = keeper(space, proposal.covered);
  const trial = streamOf({ stream: [1, 2, 3, 4] });
  const x = new Float64Array(space.variables.length);
  let kept = 0;
  for (let k = 0; k < TRIES; k++) {
    proposal.propose(x, trial);
    if (keeps(x, trial)) kept++;
  }
  return {
    method: proposal.name,
    kept: kept / TRIES,
    start: (stream) => (point) => {
      do proposal.propose(point, stream);
      while (!keeps(point, stream));
    },
  };
}

/**
 * Whether a point stays: inside every range and the order, and with the chance of its triangular
 * densities where the proposal does not follow them already.
 */
function keeper(
  { variables, above }: Space,
  covered: readonly boolean[],
): (x: Float64Array, stream: Stream) => boolean {
  const low = Float64Array.from(variables, (v) => v.low);
  const high = Float64Array.from(variables, (v) => v.high);
  const pairs = Int32Array.from(above.flat());
  const shaped = variables.flatMap(({ triangles }, v) =>
    covered[v] ? [] : triangles.map((triangle) => ({ v, triangle })),
  );
  return (x, stream) => {
    for (let v = 0; v < low.length; v++) if (!(x[v]! >= low[v]! && x[v]! <= high[v]!)) return false;
    for (let k = 0; k < pairs.length; k += 2) if (x[pairs[k]!]! < x[pairs[k + 1]!]!) return false;
    if (shaped.length === 0) return true;
    let height = 1;
    for (const { v, triangle } of shaped) height *= triangleHeight(triangle, x[v]!);
    return uniform(stream) < height;
  };
}
