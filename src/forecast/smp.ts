/**
 * The spatial model of politics of KAPSARC's toolkit KTAB (Wise, Lester and Efird 2015), with the
 * defaults of its SMP program: in each turn every actor proposes a bargain to the one it would gain
 * most from challenging, and takes the bargain, or none, that influence makes likeliest.
 */
import { holdTo } from './limits.ts';
import { type Bargain, bestBargain, chosen } from './smp-bargains.ts';
import { arenaOf } from './smp-influence.ts';
import { total, weightedMean } from './sums.ts';
import type { SpatialActor } from './types.ts';

/** One turn. Lists run over the actors as they were given. */
export interface SpatialTurn {
  /** Risk attitudes, -1 to 1, from the positions before the turn. */
  readonly risk: readonly number[];
  /** Each actor's proposal; null where it gains from challenging nobody. */
  readonly bargains: readonly (Bargain | null)[];
  /** By actor: whose proposal it took, as an index of `bargains`; null where it stood still. */
  readonly took: readonly (number | null)[];
  /** Positions after the turn, a list of dimensions an actor. */
  readonly positions: readonly (readonly number[])[];
}

/** A run. */
export interface SpatialRun {
  /** By dimension, the mean of the last positions weighted by capability times salience. */
  readonly forecast: readonly (number | null)[];
  readonly turns: readonly SpatialTurn[];
  /** Whether the last turn moved less than 2% of the first; otherwise turns ran out. */
  readonly settled: boolean;
}

/** Turns after which a run ends whatever happens, and the first after which it may. */
const MOST_TURNS = 100;
const LEAST_TURNS = 2;
/** A turn is quiet where its movement is below this share of the first, plus a trifle. */
const QUIET = 0.02;
const TRIFLE = 1e-4;

/**
 * Runs the model (docs/forecast/smp.md has the formulae).
 *
 * @param actors - positions and saliences in [0, 1]; all with the same number of dimensions
 * @param turns - how many at most, 100 as in the original
 * @throws ForecastLimitError past `spatialActors` or `rounds` of FORECAST_LIMITS
 */
export function runSpatial(actors: readonly SpatialActor[], turns = MOST_TURNS): SpatialRun {
  holdTo('spatialActors', actors.length);
  holdTo('rounds', turns);
  const done: SpatialTurn[] = [];
  let positions: SpatialTurn['positions'] = actors.map((actor) => actor.positions);
  let first = 0;
  let settled = actors.length === 0;
  while (!settled && done.length < turns) {
    const turn = playTurn(actors, positions);
    const moved = movement(positions, turn.positions);
    positions = turn.positions;
    done.push(turn);
    if (done.length === 1) first = moved + TRIFLE;
    settled = done.length >= LEAST_TURNS && moved / first < QUIET;
  }
  return { forecast: meansOf(actors, positions), turns: done, settled };
}

function playTurn(
  actors: readonly SpatialActor[],
  positions: SpatialTurn['positions'],
): SpatialTurn {
  const arena = arenaOf(actors, positions);
  const bargains = actors.map((_, i) => bestBargain(actors, positions, arena, i));
  const taken = actors.map((_, k) => chosen(actors, positions, arena, bargains, k));
  return {
    risk: arena.risk,
    bargains,
    took: taken.map((bargain) => bargain?.from ?? null),
    positions: taken.map((bargain, k) => {
      if (bargain === null) return positions[k]!;
      return bargain.from === k ? bargain.proposer : bargain.receiver;
    }),
  };
}

/** The sum over the actors of the straight distances they moved. */
function movement(from: SpatialTurn['positions'], to: SpatialTurn['positions']): number {
  return total(
    from.map((x, i) => Math.hypot(...x.map((v, k) => v - to[i]![k]!))),
    (d) => d,
  );
}

function meansOf(
  actors: readonly SpatialActor[],
  positions: SpatialTurn['positions'],
): (number | null)[] {
  const dimensions = actors[0]?.positions.length ?? 0;
  return Array.from({ length: dimensions }, (_, k) =>
    weightedMean(
      positions.map((x) => x[k]!),
      actors.map(({ capability, saliences }) => capability * saliences[k]!),
    ),
  );
}
