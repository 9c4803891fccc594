/**
 * The challenge model straight from its formulae, with a loop for every sum: slow and plain, and
 * written apart from the engine.
 */
import type { ForecastActor } from '../../src/forecast/index.ts';

export interface PlainOptions {
  readonly mode: 'text' | 'replication';
  readonly stay: number;
  readonly rounds: number;
}

export interface PlainRound {
  readonly risk: number[];
  readonly positions: number[];
  /** By actor: the position it moved to and how, or null. */
  readonly moves: (readonly [kind: string, to: number] | null)[];
}

interface World {
  readonly actors: readonly ForecastActor[];
  readonly x: readonly number[];
  readonly range: number;
  readonly options: PlainOptions;
}

/** The vote of k for position a over position b, negative where it is for b. */
function vote({ actors, x, range }: World, k: number, a: number, b: number, r: number): number {
  const near = (Math.abs(x[k]! - a) / range) ** r;
  const far = (Math.abs(x[k]! - b) / range) ** r;
  return actors[k]!.capability * actors[k]!.salience * (far - near);
}

function probabilities(world: World, r: readonly number[]): number[][] {
  const { x, options } = world;
  const at = (k: number) => (options.mode === 'text' ? 1 : r[k]!);
  let everything = 0;
  for (let k = 0; k < x.length; k++) {
    for (const a of x) for (const b of x) everything += Math.abs(vote(world, k, a, b, at(k)));
  }
  return x.map((a) =>
    x.map((b) => {
      if (options.mode === 'replication' && a === b) return 0;
      let [mine, all] = [0, 0];
      for (let k = 0; k < x.length; k++) {
        const v = vote(world, k, a, b, at(k));
        if (v > 0) mine += v;
        all += Math.abs(v);
      }
      if (options.mode === 'replication') return everything > 0 ? mine / everything : 0;
      return all > 1e-12 ? mine / all : 0.5;
    }),
  );
}

function expectedUtility(
  { actors, x, range, options }: World,
  p: readonly (readonly number[])[],
  median: number,
  i: number,
  j: number,
  r: number,
): number {
  const gap = Math.abs(x[i]! - x[j]!) / range;
  const us = 2 - 4 * (0.5 - 0.5 * gap) ** r;
  const uf = 2 - 4 * (0.5 + 0.5 * gap) ** r;
  const usq = 2 - 4 * 0.5 ** r;
  const s = actors[j]!.salience;
  let e = s * (p[i]![j]! * us + (1 - p[i]![j]!) * uf) + (1 - s) * us - options.stay * usq;
  if (options.mode === 'text') {
    const change = 0.25 * (Math.abs(x[i]! - median) / range + gap);
    const better = Math.abs(x[i]! - median) < Math.abs(x[i]! - x[j]!);
    e -= (1 - options.stay) * (2 - 4 * (better ? 0.5 - change : 0.5 + change) ** r);
  }
  return e;
}

export function plainMedian(x: readonly number[], actors: readonly ForecastActor[]): number {
  const w = actors.map(({ capability, salience }) => capability * salience);
  const all = w.reduce((a, b) => a + b, 0);
  const places = [...x].sort((a, b) => a - b);
  return places.find((m) => {
    let below = 0;
    x.forEach((at, k) => {
      if (at <= m) below += w[k]!;
    });
    return below >= all / 2 - 1e-9 * all && x.some((at, k) => at === m && w[k]! > 0);
  })!;
}

function playRound(world: World): PlainRound {
  const { actors, x, options } = world;
  const ones = x.map(() => 1);
  const median = plainMedian(x, actors);
  const first = probabilities(world, ones);
  const security = x.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < x.length; j++) {
      if (j !== i) sum += expectedUtility(world, first, median, j, i, 1);
    }
    return sum;
  });
  const [low, high] = [Math.min(...security), Math.max(...security)];
  const risk = security.map((sec) => {
    const R = high - low > 1e-12 * x.length ? (2 * sec - high - low) / (high - low) : 0;
    return (1 - R / 3) / (1 + R / 3);
  });
  const p = probabilities(world, risk);
  const moves = x.map((_, i) => {
    const offers: { kind: string; to: number; key: number }[] = [];
    for (let j = 0; j < x.length; j++) {
      if (x[j] === x[i]) continue;
      const own = expectedUtility(world, p, median, i, j, risk[i]!);
      const theirs = options.mode === 'text' ? risk[j]! : risk[i]!;
      const other = expectedUtility(world, p, median, j, i, theirs);
      const whole = Math.abs(x[j]! - x[i]!);
      if (other > own && own > 0) offers.push({ kind: 'confrontation', to: x[j]!, key: whole });
      else if (own < 0 && other > -own) {
        const to = x[i]! + (x[j]! - x[i]!) * (-own / other);
        const key = (-own * x[i]! + other * x[j]!) / (other - own);
        offers.push({
          kind: 'compromise',
          to,
          key: options.mode === 'text' ? Math.abs(to - x[i]!) : key,
        });
      } else if (options.mode === 'text' && own < 0 && other > 0) {
        offers.push({ kind: 'capitulation', to: x[j]!, key: whole });
      }
    }
    const fights = offers.filter(({ kind }) => kind === 'confrontation');
    const open = options.mode === 'replication' && fights.length > 0 ? fights : offers;
    if (open.length === 0) return null;
    const least = Math.min(...open.map(({ key }) => key));
    const tied = open.filter(({ key }) => key < least + 1e-9).sort((a, b) => a.to - b.to);
    const best = tied[0]!;
    // Pulled as much to either side: nowhere as the text has it, down in the replication.
    const torn = best.to < x[i]! && tied.at(-1)!.to > x[i]!;
    if (options.mode === 'text' && torn) return null;
    return [best.kind, best.to] as const;
  });
  return { risk, moves, positions: x.map((at, i) => moves[i]?.[1] ?? at) };
}

/** Runs it until a round moves nobody. */
export function plainChallenge(
  actors: readonly ForecastActor[],
  options: PlainOptions,
): PlainRound[] {
  const rounds: PlainRound[] = [];
  let x = actors.map(({ position }) => position);
  const spread = () => Math.max(...x) - Math.min(...x);
  const fixed = spread();
  for (let t = 0; t < options.rounds; t++) {
    const range = options.mode === 'text' ? spread() : fixed;
    const round = playRound({ actors, x, range, options });
    rounds.push(round);
    x = round.positions;
    if (round.moves.every((move) => move === null)) break;
  }
  return rounds;
}
