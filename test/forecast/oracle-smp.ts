/**
 * KTAB's spatial model straight from its description: every actor's whole table of utilities is made,
 * every contest is looked at by everyone, products are multiplied out. Written apart from the engine.
 */
import type { SpatialActor } from '../../src/forecast/index.ts';

type Place = readonly number[];

export interface PlainTurn {
  readonly risk: number[];
  readonly positions: number[][];
}

function apart(from: Place, to: Place, s: readonly number[]): number {
  const squares = s.map((weight, k) => ((from[k]! - to[k]!) * weight) ** 2);
  const norm = s.reduce((sum, weight) => sum + weight * weight, 0);
  return norm === 0 ? 0 : Math.sqrt(squares.reduce((a, b) => a + b, 0) / norm);
}

const curved = (d: number, R: number) => (1 - d) * (1 + R * d);

/** `u[v][a]`: utility of alternative a to voter v. */
function elect(weights: readonly number[], u: readonly (readonly number[])[]): number[] {
  const m = u[0]!.length;
  const product = Array.from({ length: m }, (_, a) => {
    let chance = 1;
    for (let b = 0; b < m; b++) {
      let [forA, forB] = [1e-8, 1e-8];
      weights.forEach((w, v) => {
        const vote = w * (u[v]![a]! - u[v]![b]!);
        if (vote > 0) forA += vote;
        if (vote < 0) forB -= vote;
      });
      chance *= forA / (forA + forB);
    }
    return chance;
  });
  const all = product.reduce((a, b) => a + b, 0);
  return product.map((chance) => chance / all);
}

/** `see[h][k][a]`: what h thinks the position of a is worth to k. */
function views(actors: readonly SpatialActor[], x: readonly Place[], R: readonly number[]) {
  return actors.map((_, h) =>
    actors.map(({ saliences }, k) =>
      x.map((place) => curved(apart(x[k]!, place, saliences), (2 * R[h]! + R[k]!) / 3)),
    ),
  );
}

function contest(actors: readonly SpatialActor[], see: number[][], i: number, j: number) {
  const S = actors.map(({ saliences }) => saliences.reduce((a, b) => a + b, 0));
  const strength = actors.map(({ capability }, k) => capability * S[k]!);
  const A = 1e-10 + strength[i]! * (see[i]![i]! - see[i]![j]!);
  const B = 1e-10 + strength[j]! * (see[j]![j]! - see[j]![i]!);
  let [left, right] = [A, B];
  actors.forEach((_, n) => {
    if (n === i || n === j) return;
    const v = strength[n]! * (see[n]![i]! - see[n]![j]!);
    const pi = (A + Math.max(v, 0)) / (A + B + Math.abs(v));
    const joins =
      strength[n]! * (pi * (see[n]![n]! - see[n]![i]!) - (1 - pi) * (see[n]![n]! - see[n]![j]!));
    left += Math.max(joins, 0);
    right += Math.max(-joins, 0);
  });
  const phi = left / (left + right);
  const [uii, uij] = [see[i]![i]!, see[i]![j]!];
  const gain = (1 - S[j]!) * 2 * uii + S[j]! * (2 * phi * uii + 2 * (1 - phi) * uij) - (uii + uij);
  return { phi, gain };
}

interface Proposal {
  readonly i: number;
  readonly j: number;
  readonly bi: number[];
  readonly bj: number[];
}

function proposalOf(
  actors: readonly SpatialActor[],
  x: readonly Place[],
  see: number[][],
  i: number,
) {
  const all = actors
    .map((_, j) => ({ j, ...contest(actors, see, i, j) }))
    .filter(({ j }) => j !== i);
  const worth = all.filter(({ gain }) => gain > 1e-5);
  if (worth.length === 0) return null;
  const { j, phi } = worth.reduce((a, b) => (b.gain > a.gain ? b : a));
  const round4 = (v: number) => Math.round(v * 1e4) / 1e4;
  const [bi, bj]: [number[], number[]] = [[], []];
  x[i]!.forEach((xi, k) => {
    const xj = x[j]![k]!;
    const wi = actors[i]!.saliences[k]! ** 2 * phi ** 2;
    const wj = actors[j]!.saliences[k]! ** 2 * (1 - phi) ** 2;
    bi.push(round4(((wi + 1e-6) * xi + wj * xj) / (wi + wj + 1e-6)));
    bj.push(round4((wi * xi + (wj + 1e-6) * xj) / (wi + wj + 1e-6)));
  });
  return { i, j, bi, bj } satisfies Proposal;
}

function afterwards(x: readonly Place[], taken: Proposal | null): readonly Place[] {
  if (taken === null) return x;
  return x.map((place, k) => (k === taken.i ? taken.bi : k === taken.j ? taken.bj : place));
}

function playTurn(actors: readonly SpatialActor[], x: readonly Place[]): PlainTurn {
  const caps = actors.map(({ capability }) => capability);
  const neutral = actors.map(({ saliences }, k) =>
    x.map((at) => curved(apart(x[k]!, at, saliences), 0)),
  );
  const p = elect(caps, neutral);
  const [low, high] = [Math.min(...p), Math.max(...p)];
  const risk = p.map((v) =>
    high - low > 1e-12 ? (3 * v - high - 2 * low) / (2 * (high - low)) : 0,
  );
  const see = views(actors, x, risk);
  const proposals = actors.map((_, i) => proposalOf(actors, x, see[i]!, i));
  const positions = actors.map((_, k) => {
    const options: (Proposal | null)[] = [];
    proposals.forEach((proposal, from) => {
      if (from === k) options.push(null);
      if (proposal !== null && (from === k || proposal.j === k)) options.push(proposal);
    });
    const states = options.map((option) => afterwards(x, option));
    const u = actors.map(({ saliences }, v) =>
      states.map((state) => {
        const sum = state.reduce((s, at) => s + curved(apart(x[v]!, at, saliences), risk[v]!), 0);
        return sum / actors.length;
      }),
    );
    const chances = elect(caps, u);
    const option = options[chances.indexOf(Math.max(...chances))]!;
    return [...afterwards(x, option)[k]!];
  });
  return { risk, positions };
}

/** Runs it until it is quiet, or for that many turns. */
export function plainSpatial(actors: readonly SpatialActor[], turns: number): PlainTurn[] {
  const done: PlainTurn[] = [];
  let x: readonly Place[] = actors.map(({ positions }) => positions);
  let first = 0;
  while (done.length < turns) {
    const turn = playTurn(actors, x);
    const moved = turn.positions.reduce(
      (sum, to, k) => sum + Math.hypot(...to.map((v, d) => v - x[k]![d]!)),
      0,
    );
    x = turn.positions;
    done.push(turn);
    if (done.length === 1) first = moved;
    if (done.length >= 2 && moved / (first + 1e-4) < 0.02) break;
  }
  return done;
}
