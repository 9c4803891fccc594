/**
 * What can replace the status quo under a decision rule, and what nothing can replace: winset and
 * core on one issue (Black 1958; Tsebelis 2002). Preferences fall with distance from the ideal point.
 */
import { holdTo } from './limits.ts';

/** Someone with a say. */
export interface Player {
  readonly name: string;
  readonly ideal: number;
  /** Votes, 0 or more. */
  readonly weight: number;
  /** Whether nothing passes against it. */
  readonly veto: boolean;
}

/** The votes that a change needs besides every veto player; 0 where vetoes are all that counts. */
export type Quota = number;

/** The part of {@link Player} that a rule looks at. */
export type Voter = Pick<Player, 'weight' | 'veto'>;

/** What beats the status quo: the positions strictly between the two bounds. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What nothing beats: a closed interval, nothing, or, where no change can ever pass, everything. */
export type Core =
  | { readonly kind: 'interval'; readonly low: number; readonly high: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'everything' };

/**
 * The winset of the status quo: an open interval on either side of it, or none there.
 *
 * @throws ForecastLimitError past `players` of FORECAST_LIMITS
 */
export function winset(players: readonly Player[], quota: Quota, statusQuo: number): Interval[] {
  holdTo('players', players.length);
  const reach = (sign: 1 | -1) =>
    passing(
      players,
      quota,
      players.map(({ ideal }) => 2 * sign * (ideal - statusQuo)),
    )?.reach ?? 0;
  const [down, up] = [reach(-1), reach(1)];
  return [
    ...(down > 0 ? [{ low: statusQuo - down, high: statusQuo }] : []),
    ...(up > 0 ? [{ low: statusQuo, high: statusQuo + up }] : []),
  ];
}

/** The core of the rule on one issue. */
export function core(players: readonly Player[], quota: Quota): Core {
  holdTo('players', players.length);
  const ideals = players.map(({ ideal }) => ideal);
  const up = passing(players, quota, ideals);
  const down = passing(
    players,
    quota,
    ideals.map((x) => -x),
  );
  if (up === null || down === null) return { kind: 'everything' };
  const [low, high] = [up.reach, -down.reach];
  return low <= high ? { kind: 'interval', low, high } : { kind: 'empty' };
}

/**
 * Along one line: player k supports a change by less than `reaches[k]`. How far a change can go, and
 * who binds it there; null where no change passes whatever its size, as too few votes exist.
 */
export function passing(
  players: readonly Voter[],
  quota: Quota,
  reaches: readonly number[],
): { reach: number; binds: number } | null {
  const order = reaches.map((_, k) => k).sort((a, b) => reaches[b]! - reaches[a]!);
  let votes = 0;
  let vetoes = players.filter(({ veto }) => veto).length;
  for (const k of order) {
    votes += players[k]!.weight;
    if (players[k]!.veto) vetoes -= 1;
    if (vetoes === 0 && votes >= quota) return { reach: reaches[k]!, binds: k };
  }
  return null;
}
