/** The core in two dimensions, with circular indifference curves. */
import { holdTo } from './limits.ts';
import { passing, type Quota } from './veto.ts';
import { criticalAngles, type PlanePlayer, type Point, vector } from './veto-plane.ts';

/** The core: the corners of a convex polygon counterclockwise; one is a point, two are a segment. */
export type PlaneCore =
  | { readonly kind: 'polygon'; readonly corners: readonly Point[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'everything' };

/** Share of the extent of the ideal points below which distances count as none. */
const TOLERANCE = 1e-9;

/**
 * The core in the plane: the points from which no direction has enough support. Between critical
 * directions one player binds, so the half-planes at the critical directions imply all others.
 * Coordinates are right to about 1e-8 of the extent of the ideal points; a core that misses
 * existing by less than that is reported as a point or a segment.
 *
 * @throws ForecastLimitError past `players` of FORECAST_LIMITS
 */
export function planeCore(players: readonly PlanePlayer[], quota: Quota): PlaneCore {
  holdTo('players', players.length);
  const ideals = players.map(({ ideal }) => ideal);
  const [xs, ys] = [ideals.map(([x]) => x), ideals.map(([, y]) => y)];
  const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const slack = TOLERANCE * Math.max(extent, Math.abs(xs[0] ?? 0), Math.abs(ys[0] ?? 0), 1e-300);
  let corners = box(xs, ys, 1e3 * slack);
  for (const angle of planeDirections(ideals)) {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const at = passing(
      players,
      quota,
      ideals.map(([x, y]) => x * cos + y * sin),
    );
    if (at === null) return { kind: 'everything' };
    corners = cut(corners, [cos, sin], at.reach - slack);
  }
  const apart = distinct(corners, 100 * slack);
  return apart.length > 0 ? { kind: 'polygon', corners: apart } : { kind: 'empty' };
}

/** Critical directions, and those along each pair, which bound a core of points on one line. */
function planeDirections(ideals: readonly Point[]): number[] {
  const across = criticalAngles(ideals);
  return [...new Set([0, 0.5].flatMap((t) => across.map((angle) => angle + t * Math.PI)))];
}

function box(xs: readonly number[], ys: readonly number[], margin: number): Point[] {
  const [left, right] = [Math.min(...xs) - margin, Math.max(...xs) + margin];
  const [bottom, top] = [Math.min(...ys) - margin, Math.max(...ys) + margin];
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

/** The part of a convex polygon with x . u >= least (Sutherland and Hodgman 1974). */
function cut(corners: readonly Point[], [cos, sin]: Point, least: number): Point[] {
  const over = corners.map(([x, y]) => x * cos + y * sin - least);
  return corners.flatMap((a, k): Point[] => {
    const next = (k + 1) % corners.length;
    const [b, here, there] = [corners[next]!, over[k]!, over[next]!];
    const kept = here >= 0 ? [a] : [];
    if (here >= 0 === there >= 0) return kept;
    const t = here / (here - there);
    return [...kept, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]];
  });
}

/** Corners without those that coincide with an earlier one, or lie on the line between two others. */
function distinct(corners: readonly Point[], tolerance: number): Point[] {
  const kept: Point[] = [];
  for (const corner of corners) {
    const near = ([x, y]: Point) => Math.hypot(x - corner[0], y - corner[1]) <= tolerance;
    if (!kept.some(near)) kept.push(corner);
  }
  if (kept.length < 3) return kept;
  const sharp = kept.filter((b, k) => {
    const [a, c] = [kept.at(k - 1)!, kept[(k + 1) % kept.length]!];
    const [dx, dy] = vector(a, c);
    const off = Math.abs(dx * (b[1] - a[1]) - dy * (b[0] - a[0]));
    return off > tolerance * Math.hypot(dx, dy);
  });
  return sharp.length > 0 ? sharp : kept;
}
