/**
 * The winset in two dimensions, with circular indifference curves: scale the axes first where
 * one counts more.
 *
 * Every indifference curve in question is a circle through the status quo, so along each ray from it a
 * player supports changes of less than 2 (ideal - status quo) . direction. Between finitely many
 * directions one player binds, and the boundary of the winset is an arc of its circle: exact, without
 * polygons in place of circles.
 */
import { holdTo } from './limits.ts';
import { passing, type Quota, type Voter } from './veto.ts';

/** A point: two coordinates. */
export type Point = readonly [number, number];

/** Someone with a say over two issues. */
export interface PlanePlayer extends Voter {
  readonly name: string;
  readonly ideal: Point;
}

/**
 * A piece of the boundary: an arc of the circle about a player's ideal through the status quo. A long
 * arc may come in two pieces.
 */
export interface Arc {
  readonly player: string;
  readonly centre: Point;
  readonly radius: number;
  /** Ends, counterclockwise as seen from the status quo. */
  readonly from: Point;
  readonly to: Point;
}

/** The winset: the inside of its arcs, which meet each other or the status quo. */
export interface PlaneWinset {
  readonly arcs: readonly Arc[];
  readonly area: number;
}

/**
 * The winset of the status quo in the plane.
 *
 * @throws ForecastLimitError past `players` of FORECAST_LIMITS
 */
export function planeWinset(
  players: readonly PlanePlayer[],
  quota: Quota,
  statusQuo: Point,
): PlaneWinset {
  const v = players.map(({ ideal }) => vector(statusQuo, ideal));
  const arcs: (Arc & { end: number })[] = [];
  let area = 0;
  for (const { binds, start, end } of sectors(players, quota, statusQuo)) {
    area += swept(v[binds]!, start, end);
    const [a, b] = [start, end].map((angle) => {
      const t = Math.max(0, along(v[binds]!, angle));
      return [statusQuo[0] + t * Math.cos(angle), statusQuo[1] + t * Math.sin(angle)] as const;
    });
    const { name, ideal } = players[binds]!;
    const last = arcs.at(-1);
    if (last?.player === name && last.end === start) {
      arcs[arcs.length - 1] = { ...last, to: b!, end };
    } else {
      const radius = Math.hypot(...v[binds]!);
      arcs.push({ player: name, centre: ideal, radius, from: a!, to: b!, end });
    }
  }
  return { arcs: arcs.map(({ end: _, ...arc }) => arc), area };
}

/** A range of directions from the status quo in which changes can pass. */
interface Sector {
  /** The player whose circle is the limit. */
  readonly binds: number;
  /** Angles, `start < end`. */
  readonly start: number;
  readonly end: number;
  /** The middle one, and how far changes can go there, more than 0. */
  readonly middle: number;
  readonly reach: number;
}

/**
 * The winset by directions.
 *
 * @throws ForecastLimitError past `players` of FORECAST_LIMITS
 */
export function sectors(players: readonly PlanePlayer[], quota: Quota, statusQuo: Point): Sector[] {
  holdTo('players', players.length);
  const v = players.map(({ ideal }) => vector(statusQuo, ideal));
  const bounds = criticalAngles([...v, [0, 0]]);
  return bounds.flatMap((start, k): Sector[] => {
    const end = bounds[k + 1] ?? bounds[0]! + 2 * Math.PI;
    const middle = (start + end) / 2;
    const reaches = v.map((to) => along(to, middle));
    const at = passing(players, quota, reaches);
    return at !== null && at.reach > 0 ? [{ ...at, start, end, middle }] : [];
  });
}

/** From a to b. */
export function vector(a: Point, b: Point): Point {
  return [b[0] - a[0], b[1] - a[1]];
}

/** How far along a direction the circle about v through the origin goes: 2 v.u. */
function along([x, y]: Point, angle: number): number {
  return 2 * (x * Math.cos(angle) + y * Math.sin(angle));
}

/** The integral of half the squared reach 2 v.u over the angles: |v|^2 (t + sin(2t) / 2) from v's own. */
function swept([x, y]: Point, start: number, end: number): number {
  const own = Math.atan2(y, x);
  const part = (angle: number) => angle + Math.sin(2 * (angle - own)) / 2;
  return (x * x + y * y) * (part(end) - part(start));
}

/** Rising angles in [0, 2 pi) at which the order of two of the points along a direction changes. */
export function criticalAngles(points: readonly Point[]): number[] {
  const angles = new Set([0, Math.PI]);
  points.forEach(([x, y], k) => {
    for (const [a, b] of points.slice(k + 1)) {
      if (a === x && b === y) continue;
      const across = Math.atan2(b - y, a - x) + Math.PI / 2;
      for (const angle of [across, across + Math.PI]) {
        angles.add(((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI));
      }
    }
  });
  return [...angles].sort((a, b) => a - b);
}
