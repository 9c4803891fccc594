/**
 * The Nash bargaining solution over one or two issues: of what everyone prefers to the status quo, the
 * point with the highest product of gains (Nash 1950), each to the power of its weight (Roth 1979).
 * A player's loss is the squared distance from its ideal point.
 */
import { type PlanePlayer, type Point, sectors } from './veto-plane.ts';

/** Where the players settle. */
export interface NashBargain {
  readonly point: Point;
  /** Gain of each player over the status quo, in squared distance; all 0 where nothing beats it. */
  readonly gains: readonly number[];
  /** Whether any point is better for everyone. */
  readonly agreed: boolean;
}

/** Newton's method converges in well under this many steps; it ends where a step is lost in rounding. */
const STEPS = 200;

/**
 * @param players - all must agree, whatever their `veto`; those of weight 0 must not lose but do not
 *   pull. On one issue put 0 for the second coordinate of everything.
 * @throws ForecastLimitError past `players` of FORECAST_LIMITS
 */
export function nashBargain(players: readonly PlanePlayer[], statusQuo: Point): NashBargain {
  const all = players.map((player) => ({ ...player, veto: true }));
  const gainsAt = (x: Point) =>
    players.map(({ ideal }) => squared(statusQuo, ideal) - squared(x, ideal));
  const pull = players.reduce((sum, { weight }) => sum + weight, 0);
  const start = pull > 0 ? inside(all, statusQuo) : null;
  if (start === null || !gainsAt(start).every((gain) => gain > 0)) {
    return { point: statusQuo, gains: players.map(() => 0), agreed: false };
  }
  const barrier = (x: Point) =>
    gainsAt(x).reduce(
      (sum, gain, k) => (gain > 0 ? sum + (players[k]!.weight / pull) * Math.log(gain) : -Infinity),
      0,
    );
  let at = start;
  for (let step = 0; step < STEPS; step++) {
    const [dx, dy] = newtonStep(players, gainsAt(at), at);
    const value = barrier(at);
    let length = 1;
    let to: Point = [at[0] + dx, at[1] + dy];
    while (length > 1e-12 && !(barrier(to) > value)) {
      length /= 2;
      to = [at[0] + length * dx, at[1] + length * dy];
    }
    if (length <= 1e-12) break;
    at = to;
  }
  return { point: at, gains: gainsAt(at), agreed: true };
}

/** The step to the top of the parabola that touches sum w log(gain) here. */
function newtonStep(
  players: readonly PlanePlayer[],
  gains: readonly number[],
  [x, y]: Point,
): Point {
  let [gx, gy, xx, xy, yy] = [0, 0, 0, 0, 0];
  players.forEach(({ ideal, weight }, k) => {
    const [ax, ay, share] = [ideal[0] - x, ideal[1] - y, (2 * weight) / gains[k]!];
    gx += share * ax;
    gy += share * ay;
    xx += share + (2 * share * ax * ax) / gains[k]!;
    xy += (2 * share * ax * ay) / gains[k]!;
    yy += share + (2 * share * ay * ay) / gains[k]!;
  });
  const det = xx * yy - xy * xy;
  return [(yy * gx - xy * gy) / det, (xx * gy - xy * gx) / det];
}

/** A point within the winset of unanimity; null where there is none. */
function inside(players: readonly PlanePlayer[], statusQuo: Point): Point | null {
  const widest = sectors(players, 0, statusQuo).reduce<{ size: number; point: Point } | null>(
    (best, { start, end, middle, reach }) => {
      const size = (end - start) * reach;
      if (best !== null && size <= best.size) return best;
      const [dx, dy] = [Math.cos(middle), Math.sin(middle)];
      const half = reach / 2;
      return { size, point: [statusQuo[0] + half * dx, statusQuo[1] + half * dy] };
    },
    null,
  );
  return widest?.point ?? null;
}

function squared(a: Point, b: Point): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
}
